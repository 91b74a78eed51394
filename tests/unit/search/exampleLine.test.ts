import { describe, expect, it } from 'vitest';
import { buildSearchPieces } from '../../../src/search/build/buildIndex.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { memorySource } from '../../../src/search/index/memorySource.ts';
import { EXAMPLE } from '../../../src/search/text/example.ts';
import { ENTRIES, PLACES, TERMS, TODAY } from './fixture.ts';

const entries = ENTRIES.map((entry) =>
  entry.id === 'province/linshi' ? { ...entry, examples: ['白石县（2025年）：临时救助每人每次最高800元。', '云岭县：临时救助找街道。'] } : entry,
);
const pieces = buildSearchPieces({ entries, terms: TERMS, events: [], places: PLACES, today: TODAY });

async function lineOf(query: string) {
  const engine = await SearchEngine.open(memorySource(await pieces), TODAY);
  const { results, answer } = await engine.search(query);
  return { answer, text: results.find(({ entry }) => entry.id === 'province/linshi')!.line.text };
}

describe('what another place does', () => {
  it('is shown under the place asked for, said to be another place’s, and never answers', async () => {
    const { text, answer } = await lineOf('白石县2025年临时救助最高多少钱');
    expect(text).toBe(`${EXAMPLE}白石县（2025年）：临时救助每人每次最高800元。`);
    expect(answer?.say ?? '').not.toContain('800');
  });

  it.each(['白石县2024年临时救助最高多少钱', '青岭市临时救助最高多少钱', '临时救助找谁'])('is not shown for %s', async (query) => {
    expect((await lineOf(query)).text).not.toContain('800元');
  });
});
