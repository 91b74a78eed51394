import { describe, expect, it } from 'vitest';
import { numberIn, numberMatch, storedNumber } from '../../../src/search/lookup/docno.ts';
import { foldKey } from '../../../src/search/text/fold.ts';

const AGENCIES = ['国办发', '民发', '财社', '甘政办函', '国务院令', '国家发展改革委令'];
const asked = (query: string) => {
  const found = numberIn(foldKey(query), AGENCIES);
  return found && { agency: found.agency, year: found.year, serial: found.serial };
};

describe('文号 as people type them', () => {
  it.each([
    '国办发〔2023〕39号',
    '国办发[2023]39号',
    '国办发(2023)39号',
    '国办发【2023】39 号',
    '国办发2023年39号',
    '国办发2023 39',
    '国办发 2023 39',
    '国办发〔2023〕第39号',
    '国办发二〇二三年三十九号',
    '请问国办发2023年39号还有效吗',
  ])('%s', (query) => expect(asked(query)).toEqual({ agency: '国办发', year: 2023, serial: 39 }));

  it('takes half of one', () => {
    expect(asked('39号文')).toEqual({ agency: undefined, year: undefined, serial: 39 });
    expect(asked('国办发39号文')).toEqual({ agency: '国办发', year: undefined, serial: 39 });
    expect(asked('〔2023〕39号')).toEqual({ agency: undefined, year: 2023, serial: 39 });
    expect(asked('2023年39号')).toEqual({ agency: undefined, year: 2023, serial: 39 });
    expect(asked('国务院令第649号')).toEqual({ agency: '国务院令', year: undefined, serial: 649 });
  });

  it('knows what is none', () => {
    for (const query of ['一号文件', '2026年一号文件', '二〇二六年中央一号文件', '2026年小额信贷10万元', '2025年12月31日', '低保', '养2头牛'])
      expect(asked(query)).toBeUndefined();
  });

  it('tells the document asked for from its neighbours', () => {
    const query = numberIn(foldKey('国办发2023年39号'), AGENCIES)!;
    expect(numberMatch(query, storedNumber('国办发〔2023〕39号')!)).toBe(1);
    expect(numberMatch(query, storedNumber('国办发〔2021〕39号')!)).toBe(0);
    expect(numberMatch(query, storedNumber('甘政办函〔2023〕39号')!)).toBe(0);
    const half = numberIn(foldKey('39号文'), AGENCIES)!;
    expect(numberMatch(half, storedNumber('甘政办函〔2021〕39号')!)).toBeGreaterThan(0);
    const short = numberIn(foldKey('发改委令57号'), AGENCIES)!;
    expect(numberMatch(short, storedNumber('国家发展改革委令第57号')!)).toBeGreaterThan(0);
  });
});
