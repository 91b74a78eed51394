import { describe, expect, it } from 'vitest';
import { SearchEngine } from '../../src/search/engine.ts';
import { buildSearchPieces } from '../../src/search/build/buildIndex.ts';
import { memorySource } from '../../src/search/index/memorySource.ts';
import { getLibrary } from '../../src/library/library.ts';
import { loadEvents } from '../../src/library/read/events.ts';
import { loadTerms } from '../../src/library/read/terms.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const { entries, day, region } = getLibrary(PROJECT);
const engine = await SearchEngine.open(
  memorySource(await buildSearchPieces({ entries, terms: loadTerms(PROJECT), events: loadEvents(PROJECT), places: region.places, today: day })),
  day,
);
const answer = async (query: string) => (await engine.search(query)).answer;

describe('the exact answer', () => {
  it.each([
    ['扶贫小额信贷还能办吗', /10万元/],
    ['低保', /30个工作日/],
  ])('%s is read out with its figure', async (query, figure) => {
    expect((await answer(query))?.say).toMatch(figure);
  });

  it('is not given when only a neighbouring word was found: the question about the neighbour was not asked', async () => {
    const outcome = await engine.search('我妈瘫在床上没人管');
    expect(outcome.results.length).toBeGreaterThan(0);
    expect(outcome.answer).toBeUndefined();
  });

  it.each(['高龄津贴80岁多少', ...region.asked])('of “%s” says no line whose numbers were all said before', async (query) => {
    const lines = (await answer(query))?.lines ?? [];
    const numbers = lines.map((line) => line.match(/\d+(?:\.\d+)?/g) ?? []);
    const again = numbers.filter((own, at) => at > 0 && own.length > 0 && own.every((number) => numbers.slice(0, at).flat().includes(number)));
    expect(again, lines.join('\n')).toEqual([]);
  });
});
