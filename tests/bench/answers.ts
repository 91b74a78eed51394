/**
 * npm run bench:answers [-- list …] [-- --held] [-- --misses]: how often the box answers, and how often it is right.
 * Without names the development lists are run; --held runs the lists nobody looks into and prints totals only.
 */
import { join } from 'node:path';
import { SearchEngine } from '../../src/search/engine.ts';
import { memorySource } from '../../src/search/index/memorySource.ts';
import { getLibrary } from '../../src/library/library.ts';
import { currentPieces } from '../../tools/search.ts';
import { DEVELOPMENT, HELD, readList, verdictOf, type Question, type Verdict } from './answerLists.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Tally extends Record<Verdict, number> {
  n: number;
  first: number;
  five: number;
  /** Questions with a right answer. */
  answerable: number;
  /** Answered right, or the right figure stands in the lines of the first three results. */
  seen: number;
}

const empty = (): Tally => ({ n: 0, first: 0, five: 0, answerable: 0, seen: 0, right: 0, wrong: 0, beside: 0, silent: 0, refused: 0 });
const share = (part: number, whole: number) => (whole === 0 ? '  –  ' : (part / whole).toFixed(3));

function row(name: string, one: Tally): string {
  const shown = one.right + one.wrong + one.beside;
  return [
    name.padEnd(10),
    String(one.n).padStart(4),
    `hit@1 ${share(one.first, one.n)}`,
    `hit@5 ${share(one.five, one.n)}`,
    `right ${String(one.right).padStart(3)} (${share(one.right, one.answerable)})`,
    `wrong ${String(one.wrong).padStart(2)}`,
    `beside ${String(one.beside).padStart(2)}`,
    `silent ${String(one.silent).padStart(3)}`,
    `refused ${String(one.refused).padStart(2)}`,
    `right/shown ${share(one.right, shown)}`,
    `said or seen ${share(one.seen, one.answerable)}`,
  ].join('  ');
}

async function run(engine: SearchEngine, name: string, misses: boolean): Promise<void> {
  const all = empty();
  const kinds = new Map<string, Tally>();
  const told: string[] = [];
  for (const question of readList(name)) {
    const { verdict, at, seen, said } = await askOne(engine, question);
    const tally = kinds.get(question.kind) ?? empty();
    kinds.set(question.kind, tally);
    for (const one of [tally, all]) {
      one.n += 1;
      one[verdict] += 1;
      if (at === 0) one.first += 1;
      if (at >= 0 && at < 5) one.five += 1;
      if (question.right) one.answerable += 1;
      if (question.right && (verdict === 'right' || seen)) one.seen += 1;
    }
    if (verdict !== 'right' && verdict !== 'refused')
      told.push(`  ${verdict.padEnd(6)} @${at < 0 ? '–' : at + 1}${seen ? ' seen' : ''}  ${question.query}\n          ${said ?? ''}`);
  }
  console.log(`\n${name}`);
  for (const [kind, tally] of kinds) console.log(row(kind, tally));
  console.log(row('all', all));
  if (misses) console.log(told.join('\n'));
}

async function askOne(engine: SearchEngine, question: Question) {
  const { results, answer } = await engine.search(question.query, { stored: false });
  const at = results.findIndex(({ entry }) => [entry.title, entry.formerTitle].some((title) => title !== undefined && question.titles.test(title)));
  const lines = results.slice(0, 3).map(({ line }) => line);
  const seen = question.right !== undefined && lines.some(({ text }) => question.right!.test(text));
  return { at, seen, verdict: verdictOf(question, answer?.say), said: answer && `［${answer.entry?.id ?? ''}］${answer.ask} → ${answer.say}` };
}

/** Stored questions typed word for word, with the look-up of stored questions switched on. */
async function verbatim(engine: SearchEngine): Promise<void> {
  const silent: string[] = [];
  let own = 0;
  let n = 0;
  for (const entry of await engine.all()) {
    for (const { ask, say } of entry.answers) {
      n += 1;
      const { answer } = await engine.search(ask);
      if (answer?.entry?.id === entry.id && answer.say.includes(say)) own += 1;
      else silent.push(`  ${entry.id}　${ask} → ${answer?.entry?.id ?? '—'}`);
    }
  }
  console.log(`\nstored questions typed word for word: ${own} of ${n} answer themselves from their own entry`);
  for (const line of silent.slice(0, 40)) console.log(line);
}

const given = process.argv.slice(2);
const named = given.filter((one) => !one.startsWith('--'));
const held = given.includes('--held');
const engine = await SearchEngine.open(memorySource(await currentPieces(ROOT)), getLibrary(ROOT).day);
for (const name of named.length ? named : held ? HELD : DEVELOPMENT) await run(engine, name, given.includes('--misses') && !HELD.includes(name));
if (!held && named.length === 0) await verbatim(engine);
