import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SearchEngine } from '../../src/search/engine.ts';
import { memorySource } from '../../src/search/index/memorySource.ts';
import { currentPieces } from '../../tools/search.ts';
import { DEVELOPMENT, DEVELOPMENT_HERE } from '../bench/answerLists.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Gold {
  query: string;
  kind: string;
  relevant: RegExp;
}

function goldLines(file: string): Gold[] {
  return readFileSync(join(ROOT, 'tests', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [query, kind, pattern] = line.split('\t') as [string, string, string];
      return { query, kind, relevant: new RegExp(pattern) };
    });
}

interface Tally {
  n: number;
  first: number;
  five: number;
  reciprocal: number;
}

const share = (part: number, whole: number) => (part / whole).toFixed(3);

/** Numbers a person can read at the end of a test run, and the queries that are not answered by the first result. */
function report(file: string, all: Tally, kinds: Map<string, Tally>, late: string[]): string {
  const row = (name: string, { n, first, five, reciprocal }: Tally) =>
    `${name.padEnd(12)}${String(n).padStart(4)}  hit@1 ${share(first, n)}  hit@5 ${share(five, n)}  MRR@10 ${share(reciprocal, n)}`;
  return [`\n${file}`, ...[...kinds].map(([kind, tally]) => row(kind, tally)), row('all', all), ...late].join('\n');
}

describe.each(['gold.tsv', 'gold-more.tsv', 'gold-held.tsv'])('what cadres and households type: %s', (file) => {
  const all: Tally = { n: 0, first: 0, five: 0, reciprocal: 0 };
  const kinds = new Map<string, Tally>();

  beforeAll(async () => {
    const engine = await SearchEngine.open(memorySource(await currentPieces(ROOT)));
    const late: string[] = [];
    for (const { query, kind, relevant } of goldLines(file)) {
      const { results } = await engine.search(query);
      const at = results.findIndex(({ entry }) => [entry.title, entry.formerTitle].some((title) => title !== undefined && relevant.test(title)));
      const tally = kinds.get(kind) ?? { n: 0, first: 0, five: 0, reciprocal: 0 };
      kinds.set(kind, tally);
      for (const one of [all, tally]) {
        one.n += 1;
        if (at === 0) one.first += 1;
        if (at >= 0 && at < 5) one.five += 1;
        if (at >= 0 && at < 10) one.reciprocal += 1 / (at + 1);
      }
      if (at !== 0) late.push(`  ${at < 0 ? '—' : at + 1}  ${query}  → ${results[0]?.entry.title ?? '没有结果'}`);
    }
    console.log(report(file, all, kinds, late));
  });

  it('the right entry is first for 85 % and among five for 97 %', () => {
    expect(all.first / all.n).toBeGreaterThanOrEqual(0.85);
    expect(all.five / all.n).toBeGreaterThanOrEqual(0.97);
    expect(all.reciprocal / all.n).toBeGreaterThanOrEqual(0.9);
  });

  it('no kind of query is left behind', () => {
    for (const [kind, { n, five }] of kinds) expect(five / n, kind).toBeGreaterThanOrEqual(0.9);
  });
});

it('no list the answers were made with is missing at home', () => expect(DEVELOPMENT_HERE).toEqual(DEVELOPMENT));
