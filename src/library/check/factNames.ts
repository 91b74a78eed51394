import type { Ground } from '../../domain/fact/claim.ts';
import type { NamedLine } from '../../domain/fact/nearestLine.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import type { Policy } from '../../domain/policy/policySchema.ts';
import type { FactFile } from '../read/facts.ts';

/** The fact files as far as their lines go. */
export type Facts = ReadonlyMap<string, Pick<FactFile, 'lines'>>;

/** The lines of the entry's fact files an author may choose from. */
export function namedLines({ facts: ids }: Pick<Policy, 'facts'>, facts: Facts): NamedLine[] {
  return ids.flatMap((id) => [...(facts.get(id)?.lines ?? [])].map(([key, text]) => ({ name: `${id}#${key}`, text })));
}

/** The text of a line by its name, 文件名#f1; undefined when there is none. */
function lineCalled(name: string, facts: Facts): string | undefined {
  const [id = '', key = ''] = name.split('#');
  return facts.get(id)?.lines.get(key);
}

/** What is wrong with the names themselves. */
export function nameProblems(field: string, names: readonly string[], policy: Policy, facts: Facts): Omit<Problem, 'file'>[] {
  return names.flatMap((name) => {
    const [id = ''] = name.split('#');
    if (!policy.facts.includes(id)) return [{ field, message: `“${id}”不在本条的 facts 里`, remedy: '把它加进 facts，或改指本条 facts 里的文件' }];
    if (lineCalled(name, facts) !== undefined) return [];
    return [{ field, message: `没有“${name}”这一条`, remedy: `这份底稿里有：${[...(facts.get(id)?.lines.keys() ?? [])].join('、')}` }];
  });
}

/** Whether a complaint is that of `nameProblems` about a line that is not there. */
export const isMissingLine = ({ message }: Pick<Problem, 'message'>): boolean => /^没有“[^”#]+#[^”]+”这一条$/.test(message);

/** The text an amount rests on, or undefined when a name leads nowhere. */
export function groundOf({ fact = [], quote = [] }: { fact?: readonly string[] | undefined; quote?: readonly string[] | undefined }, facts: Facts): Ground {
  return { lines: fact.flatMap((name) => lineCalled(name, facts) ?? []), quotes: quote };
}
