import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isPast } from '../../src/domain/policy/validity.ts';
import { usageNote } from '../../src/editions/release/usageNote.ts';
import { getLibrary } from '../../src/library/library.ts';
import { loadExamples } from '../../src/library/read/examples.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { memorySource } from '../../src/search/index/memorySource.ts';
import { EXAMPLE } from '../../src/search/text/example.ts';
import { currentPieces } from '../../tools/search.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const { examples } = getLibrary(PROJECT).region;

describe('examples of other places', () => {
  it('are found when their place is asked for, and answer only then, as that place’s own', async () => {
    const engine = await SearchEngine.open(memorySource(await currentPieces(PROJECT)), getLibrary(PROJECT).day);
    const { entries } = getLibrary(PROJECT);
    const missed: string[] = [];
    for (const { place, items } of loadExamples(PROJECT)) {
      const owner = entries.find(({ id }) => id === items[0]!.entry)!;
      const { results, answer } = await engine.search(`${place} ${owner.policy.title}`);
      // What is over comes after what holds.
      if (!results.slice(0, isPast(owner.status) ? 10 : 3).some(({ entry }) => entry.id === items[0]!.entry)) missed.push(`${place}: ${items[0]!.entry}`);
      const told = (say = '') => items.some(({ text }) => say.includes(text));
      if (told(answer?.say) && (answer!.elsewhere !== place || !answer!.say.startsWith(EXAMPLE))) missed.push(`${place} answers as if it were here`);
      if (told((await engine.search(owner.policy.title)).answer?.say)) missed.push(`${place} answers unasked`);
    }
    expect(missed).toEqual([]);
  }, 60_000);
});

describe('the queries that texts going out name', () => {
  let engine: SearchEngine;
  beforeAll(async () => {
    engine = await SearchEngine.open(memorySource(await currentPieces(PROJECT)), getLibrary(PROJECT).day);
  });

  it.each(examples)('%s finds something, and so does what README names', async (query) => {
    expect((await engine.search(query)).results.length).toBeGreaterThan(0);
  });

  it('初字母 find what they stand for first', async () => {
    for (const query of examples.filter((text) => /^[a-z]+$/.test(text))) {
      const { results, notes } = await engine.search(query);
      expect(results[0], query).toBeDefined();
      expect(notes.join(''), query).toMatch(/[\u4e00-\u9fa5]{2}/);
    }
  });

  it('stand in the usage note, and README names none that finds nothing', async () => {
    const note = new TextDecoder().decode(usageNote(getLibrary(PROJECT), 'top'));
    for (const query of examples) expect(note).toContain(query);
    const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
    for (const [, query] of readme.matchAll(/npm run search -- "([^"]+)"/g)) expect((await engine.search(query!)).results.length, query).toBeGreaterThan(0);
  });
});
