import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getLibrary } from '../../src/library/library.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { memorySource } from '../../src/search/index/memorySource.ts';
import { currentPieces } from '../../tools/search.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const rows = readFileSync(join(PROJECT, 'tests/content/data/tellings.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string]);
const engine = await SearchEngine.open(memorySource(await currentPieces(PROJECT)), getLibrary(PROJECT).day);
const told = await Promise.all(rows.map(async ([name, query]) => ({ name, query, found: (await engine.search(query)).event?.name })));
const events = told.filter(({ name }) => name);
const questions = told.filter(({ name }) => !name);

describe('what happened, told in words no trigger holds', () => {
  it('is known for most tellings', () => {
    expect(events.length).toBeGreaterThan(90);
    expect(events.filter(({ name, found }) => name === found).length / events.length).toBeGreaterThan(0.6);
  });

  it('is seldom taken for another event', () => {
    const wrong = events.filter(({ name, found }) => found && found !== name);
    expect(wrong.length / events.length, wrong.map(({ query, found }) => `${query} → ${found}`).join('\n')).toBeLessThan(0.13);
  });

  it('is not heard in a question about a policy', () => {
    const wrong = questions.filter(({ found }) => found);
    expect(questions.length).toBeGreaterThan(25);
    expect(wrong.length, wrong.map(({ query, found }) => `${query} → ${found}`).join('\n')).toBeLessThan(2);
  });
});
