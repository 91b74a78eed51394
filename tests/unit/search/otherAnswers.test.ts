import { describe, expect, it } from 'vitest';
import { pagesAsked } from '../../../src/search/lookup/pages.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { memorySource } from '../../../src/search/index/memorySource.ts';
import { buildSearchPieces } from '../../../src/search/build/buildIndex.ts';
import { ENTRIES, EVENTS, PLACES, TERMS, TODAY, fixtureEngine } from './fixture.ts';

const measured = ENTRIES.map((entry) => (entry.id === 'county/water' ? { ...entry, policy: { ...entry.policy, measure: 7 } } : entry));
const county = async () =>
  SearchEngine.open(
    memorySource(await buildSearchPieces({ entries: measured, terms: TERMS, events: EVENTS, places: PLACES, measures: '十条措施', today: TODAY })),
    TODAY,
  );

describe('things that are no questions about a benefit', () => {
  it.each(['第七条', '措施七', '措施第7条', '我县十条措施第七条是什么，依据哪份文件'])('%s is the measure of that number, with its document', async (query) => {
    const { answer, results } = await (await county()).search(query);
    expect(answer?.say).toMatch(/^十条措施第七条是“农村饮水安全”：.*依据《.+》。$/);
    expect(results[0]?.entry.id).toBe('county/water');
  });

  it.each(['第九条', '救助法第七条', '七条'])('%s is none', async (query) => {
    expect((await (await county()).search(query)).answer?.say ?? '').not.toContain('十条措施');
  });

  it('explains a word of the glossary', async () => {
    const { answer } = await (await fixtureEngine()).search('五保户现在叫什么');
    expect(answer?.say).toBe('五保户 现称 特困人员。现在叫特困人员。');
    expect(answer?.page?.url).toBe('glossary.html');
    expect(answer?.document).toBeUndefined();
  });

  it('offers pages by what people call them', () => {
    for (const asked of ['今年变了什么', '2026变化', '2027年变了什么'])
      expect(
        pagesAsked(asked, undefined).map(({ url }) => url),
        asked,
      ).toEqual(['changes.html']);
    for (const [asked, url] of [
      ['整改', 'rectify.html'],
      ['迎检自测', 'drill.html'],
      ['还停了没有', 'status.html'],
      ['能不能同享', 'together.html'],
      ['历年标准', 'standards.html'],
      ['4级对照', 'levels-matrix.html'],
      ['截止日期', 'deadlines.html'],
      ['检查组常问', 'print/asked.html'],
      ['不能再说', 'print/say-instead.html'],
    ] as const)
      expect(
        pagesAsked(asked, undefined).map((page) => page.url),
        asked,
      ).toEqual([url]);
    expect(pagesAsked('打印', undefined).map(({ url }) => url)).toEqual(['print.html']);
    expect(pagesAsked('10条措施', '十条措施').map(({ url }) => url)).toEqual(['measures.html']);
    expect(pagesAsked('低保', '十条措施')).toEqual([]);
  });

  it('puts the very document asked for by its title first, though it is over', async () => {
    const { results } = await (await fixtureEngine()).search('关于脱贫人口小额信贷（2021—2025年，已到期）的通知');
    expect(results[0]?.entry.id).toBe('central/tuopin-loan');
  });
});
