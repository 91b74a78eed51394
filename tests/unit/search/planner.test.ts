import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { stripQuestion } from '../../../src/search/text/questionWords.ts';
import { foldKey } from '../../../src/search/text/fold.ts';
import { fixtureEngine } from './fixture.ts';

let engine: SearchEngine;
beforeAll(async () => {
  engine = await fixtureEngine();
});
const first = async (query: string) => (await engine.search(query)).results[0]?.entry.id;

describe('what a cadre or a household types', () => {
  it.each([
    ['帮扶小额信贷', 'central/bangfu-loan'],
    ['xiaoexindai', 'central/bangfu-loan'],
    ['xexd', 'central/bangfu-loan'],
    ['xiaoe贷款', 'central/bangfu-loan'],
    ['低bao', 'central/dibao'],
    ['dibao', 'central/dibao'],
    ['gonyigang', 'central/gongyi'],
    ['linshi jiuzhu', 'province/linshi'],
    ['国办发2023 39', 'central/low-income'],
    ['39号文', 'central/low-income'],
    ['五保户有什么待遇', 'central/tekun'],
    ['水管坏了怎么办', 'county/water'],
    ['管网破损', 'county/water'],
    ['低报怎么办', 'central/dibao'],
    ['公艺岗', 'central/gongyi'],
    ['退根还林', 'central/tuigeng'],
    ['十万元', 'central/bangfu-loan'],
    ['100000元', 'central/bangfu-loan'],
    ['２不愁３保障', 'central/ganzheng'],
    ['退 耕 还 林', 'central/tuigeng'],
    ['【特困】（供养）', 'central/tekun'],
    ['贫困县退出', 'central/exit'],
  ])('%s → %s', async (query, id) => expect(await first(query)).toBe(id));

  it('says how it read the query', async () => {
    expect((await engine.search('五保户有什么待遇')).notes).toContain('五保户 现称 特困人员');
    expect((await engine.search('低报')).suggestion).toBe('低保');
    expect((await engine.search('xexd')).notes.join()).toContain('小额信贷');
  });

  it('says why each result is shown, in the spelling that was typed', async () => {
    for (const query of ['五保户有什么待遇', '两不愁三保障', '小额信贷 养猪', 'xexd', '国办发2023 39']) {
      for (const result of (await engine.search(query)).results) expect(result.why, `${query}: ${result.entry.title}`).not.toBe('');
    }
    expect((await engine.search('两不愁三保障')).results[0]!.why).toContain('两不愁三保障');
    expect((await engine.search('小额信贷 养猪')).results[0]!.why).toMatch(/不含“养猪”|含“小额信贷”/);
  });

  it('strips what only asks', () => {
    expect(stripQuestion(foldKey('低保怎么申请'))).toBe('低保|申请');
    expect(stripQuestion(foldKey('扶贫小额信贷还能办吗'))).toBe('扶贫小额信贷');
    expect(stripQuestion(foldKey('怎么办'))).toBe('怎么办');
  });
});

describe('past and present', () => {
  it('puts current policy before what it replaced', async () => {
    const ids = (await engine.search('小额信贷')).results.map(({ entry }) => entry.id);
    expect(ids.slice(0, 2)).toEqual(['central/bangfu-loan', 'central/tuopin-loan']);
  });

  it('lets a past year bring past policy up, still marked', async () => {
    const { results } = await engine.search('2023年小额信贷');
    expect(results[0]!.entry.id).toBe('central/tuopin-loan');
    expect(results[0]!.status).toBe('replaced');
  });

  it('answers first, never from past policy', async () => {
    const { answer } = await engine.search('扶贫小额信贷还能办吗');
    expect(answer?.say).toContain('能办');
    expect(answer?.entry.id).toBe('central/bangfu-loan');
    expect((await engine.search('小额信贷能贷多少钱')).answer?.entry.id).toBe('central/bangfu-loan');
    // Typed as the old entry stores it, its own answer comes, under the word that it is over and what to see now.
    expect((await engine.search('小额信贷能贷多少？')).answer?.say).toMatch(/^这是旧规定，2025年12月31日为止，已被替代，现在看“帮扶小额信贷.*”。5万元以内。$/);
  });

  it('answers with an amount and the document it stands in', async () => {
    const { answer } = await engine.search('退耕还林补助标准多少');
    expect(answer?.say).toContain('100元');
    expect(answer?.document?.title).toContain('退耕还林');
  });

  it('does not believe a clock behind the edition', async () => {
    expect(engine.today).toBe('2026-11-23');
  });
});

describe('nothing found', () => {
  it('offers the nearest names', async () => {
    const { results, nearest } = await engine.search('国家助学');
    expect([results, nearest]).toEqual([[], ['不上学']]);
  });

  it('tells that a 文号 is not in the library and which are near', async () => {
    const { notes, nearest } = await engine.search('民发〔2021〕99号');
    expect(notes.join()).toContain('民发〔2021〕99号');
    expect(nearest).toContain('民发〔2021〕57号');
  });
});
