import type { Problem } from '../../domain/policy/problem.ts';

/** What is renamed: a whole entry, or with `benefit` one benefit of `entry`. */
export interface Renaming {
  entry: { from: string; to: string };
  benefit?: { from: string; to: string };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name where it stands alone: not a part of a longer one, not inside an address of another site. */
const alone = (name: string) => new RegExp(`(?<![\\w-])(?<!(?<!/policies)/)${escaped(name)}(?![\\w-])`, 'g');

/** The text of any content file with every mention of the old name replaced. `own` is the renamed entry's own file, where `#代号` alone is enough. */
export function renamedText(text: string, { entry, benefit }: Renaming, own = false): string {
  if (!benefit) return text.replace(alone(entry.from), entry.to);
  const full = text.replace(alone(`${entry.from}#${benefit.from}`), `${entry.from}#${benefit.to}`);
  // Examples name entry and benefit in two fields of one line.
  const pairs = full.replace(
    new RegExp(`(entry: ${escaped(entry.from)}, benefit: )${escaped(benefit.from)}(?![\\w-])`, 'g'),
    (_, head: string) => head + benefit.to,
  );
  if (!own) return pairs;
  const mine = new RegExp(`(?<![\\w-])${escaped(benefit.from)}(?![\\w-])`, 'g');
  return pairs
    .replace(new RegExp(`(?<=['"\\[\\s(])#${escaped(benefit.from)}(?![\\w-])`, 'g'), `#${benefit.to}`)
    .replace(/(\bbenefit: )(\[[^\]]*\]|[a-z0-9-]+)/g, (_, head: string, ids: string) => head + ids.replace(mine, benefit.to));
}

/** `formerly` with one more name; a name that is taken back is no former one any more. A benefit's names begin with #. */
function withFormer(line: string | undefined, old: string, now: string): string | undefined {
  const names = (line?.match(/[a-z0-9/-]*#?[a-z0-9][a-z0-9/-]*/g) ?? []).filter((name) => name !== 'formerly');
  const kept = [...new Set([...names, old])].filter((name) => name !== now);
  return kept.length ? `formerly: [${kept.map((name) => (name.includes('#') ? `'${name}'` : name)).join(', ')}]` : undefined;
}

/** The renamed entry's own file with its old name written down, so that old addresses lead on. Undefined when the place for it is not found. */
export function withFormerly(text: string, { entry, benefit }: Renaming): string | undefined {
  if (!benefit) {
    const there = /^formerly: \[.*\]$/m.exec(text)?.[0];
    const line = withFormer(there, entry.from, entry.to);
    if (there) return text.replace(`${there}\n`, line ? `${line}\n` : '');
    return /^reviewed: .*$/m.test(text) && line ? text.replace(/^(reviewed: .*)$/m, `$1\n${line}`) : undefined;
  }
  const head = new RegExp(`^( *)- id: ${escaped(benefit.from)} *$`, 'm').exec(text);
  if (!head) return undefined;
  const inner = `${head[1]}  `;
  const after = text.slice(head.index + head[0].length);
  const there = new RegExp(`^\\n${inner}formerly: \\[.*\\]$`, 'm').exec(after);
  const own = there?.index === 0 ? there[0] : undefined;
  const line = withFormer(own, `#${benefit.from}`, `#${benefit.to}`);
  return `${text.slice(0, head.index)}${head[1]}- id: ${benefit.to}${line ? `\n${inner}${line}` : ''}${after.slice(own?.length ?? 0)}`;
}

/** Complaints the content has after a renaming and had not before it. */
export const newProblems = (before: readonly Problem[], after: readonly Problem[]): Problem[] => {
  const known = new Set(before.map(({ field, message }) => `${field} ${message}`));
  return after.filter(({ field, message }) => !known.has(`${field} ${message}`));
};
