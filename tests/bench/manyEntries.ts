import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A small generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

/** Words without a figure, so that no fact is claimed: a sentence of them keeps two copies from being one and the same text. */
const WORDS = ['村里', '乡镇', '院坝会', '群众', '干部', '年前', '开春', '入冬', '赶集', '张贴', '念一念', '问清楚', '再核一遍', '户里', '组上', '广播'];

const MARKS = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'];

/** Four characters no other copy has. */
const markOf = (number: number) => [12, 8, 4, 0].map((shift) => MARKS[(number >> shift) & 15]!).join('');

/** A title of its own for every copy; no two entries may bear one name. */
const title = (mark: string, random: () => number) => `${WORDS[Math.floor(random() * WORDS.length)]!}的事${mark}`;

/** Nor may two of one place and time keep one question: each bears the copy's mark. */
const ownQuestions = (text: string, mark: string) =>
  text
    .replace(/^ {4}asks:\n(?: {6}- .+\n)+/gm, (asks) => asks.replace(/^ {6}- ["']?/gm, (dash) => `${dash}${mark}`))
    .replace(/(?<=, asks: \[)[^\]]*(?=\])/g, (asks) => asks.replace(/(^|, )("?)/g, `$1$2${mark}`))
    .replace(/^( {2}- (?:\{ )?ask: ["']?)/gm, (start) => `${start}${mark}`);

function sentence(random: () => number): string {
  return `${Array.from({ length: 12 }, () => WORDS[Math.floor(random() * WORDS.length)]!).join('')}。`;
}

const ID = /(?<![a-z0-9-])(central|province|city|county)\/[a-z0-9]+(?:-[a-z0-9]+)*/g;

/**
 * Entries of `root` multiplied until there are `count`, written below `into`. A copy is a whole entry under a name of its
 * own; what it names (basis, successor, benefits that exclude each other, body links, family) is the copy of the same round,
 * so that lists and chains grow with the library and not with its square. The county's own measures are not copied.
 * The same seed gives the same files. Returns the ids.
 */
export function multiplyEntries(root: string, into: string, count: number, seed = 1): string[] {
  const folder = join(root, 'content/policies');
  const ids = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replace(/\\/g, '/'))
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => path.replace(/\.mdx$/, ''))
    .sort();
  const texts = new Map(ids.map((id) => [id, readFileSync(join(folder, `${id}.mdx`), 'utf8')]));
  const plain = ids.filter((id) => !/^measure: /m.test(texts.get(id)!));
  const random = seeded(seed);
  if (count < ids.length) throw new Error(`要的条数 ${count} 比现有的 ${ids.length} 条还少`);
  const written = ids.map((id) => ({ id, text: texts.get(id)! }));
  for (let round = 1; written.length < count; round += 1) {
    const chosen = shuffled(plain, random).slice(0, count - written.length);
    const here = new Set(chosen);
    for (const id of chosen) {
      const mark = markOf(written.length);
      const text = ownQuestions(texts.get(id)!, mark)
        .replace(ID, (name) => (here.has(name) ? `${name}-r${round}` : name))
        .replace(/^title: .+$/m, `title: ${title(mark, random)}`)
        .replace(/^family: (.+)$/m, `family: $1-r${round}`);
      const own = Array.from({ length: 3 }, () => `${sentence(random)}\n`).join('\n');
      written.push({ id: `${id}-r${round}`, text: `${text.trimEnd()}\n\n${own}` });
    }
  }
  for (const { id, text } of written) {
    const target = join(into, 'content/policies', `${id}.mdx`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return written.map(({ id }) => id);
}
