import { describe, expect, it } from 'vitest';
import { amountText, amountsOn, type Amount } from '../../../src/domain/policy/amount.ts';
import { chineseDate, firstDay, isDay, isPartialDate, isWithin, lastDay } from '../../../src/domain/text/date.ts';
import { documentNumberParts, isDocumentNumber } from '../../../src/domain/text/documentNumber.ts';
import { isFirstHand } from '../../../src/domain/text/firstHand.ts';
import { measureNumeral } from '../../../src/domain/text/measureNumeral.ts';

describe('文号', () => {
  it.each([
    '国办发〔2023〕39号',
    '财社〔2026〕1号',
    '甘人社明电〔2020〕53号',
    '国务院令第649号',
    '主席令第七十五号',
    '财政部 税务总局 人力资源社会保障部 农业农村部公告2023年第15号',
    'T/CHES 18-2018',
  ])('accepts %s', (number) => expect(isDocumentNumber(number)).toBe(true));
  it.each([
    '国办发[2023]39号',
    '国办发（2023）39号',
    '国办发〔2023〕第39号',
    '国办发〔2023〕039号',
    '国办发〔23〕39号',
    '国办发〔2023〕39',
    '39号文',
    '国办发〔２０２３〕39号',
    '',
    '〔2023〕39号',
  ])('refuses %s', (number) => expect(isDocumentNumber(number)).toBe(false));
  it('takes a number apart', () => {
    expect(documentNumberParts('国办发〔2023〕39号')).toEqual({ agency: '国办发', year: 2023, serial: 39 });
    expect(documentNumberParts('国务院令第649号')).toBeUndefined();
  });
});

describe('dates', () => {
  it.each(['2026', '2026-02', '2024-02-29'])('accepts %s', (date) => expect(isPartialDate(date)).toBe(true));
  it.each(['2026-02-29', '2026-13', '2026-00-10', '26-01-01', '2026/01/01', '2026-1-1', '1900'])('refuses %s', (date) =>
    expect(isPartialDate(date)).toBe(false),
  );
  it('spans the days a short date covers', () => {
    expect([firstDay('2026'), lastDay('2026'), firstDay('2026-02'), lastDay('2026-02'), lastDay('2024-02')]).toEqual([
      '2026-01-01',
      '2026-12-31',
      '2026-02-01',
      '2026-02-28',
      '2024-02-29',
    ]);
    expect(isDay('2026-02')).toBe(false);
  });
  it('includes both ends of a span', () => {
    expect(isWithin('2025-12-31', '2021-03-04', '2025-12-31')).toBe(true);
    expect(isWithin('2026-01-01', '2021-03-04', '2025-12-31')).toBe(false);
    expect(isWithin('2025-06-01', undefined, '2025')).toBe(true);
  });
  it('reads as Chinese', () =>
    expect([chineseDate('2026'), chineseDate('2026-03'), chineseDate('2026-03-01')]).toEqual(['2026年', '2026年3月', '2026年3月1日']));
});

describe('amounts', () => {
  const amount = (fields: Partial<Amount>): Amount => ({ what: '补助', value: 10, unit: '万元', bound: 'exact', document: 'd', ...fields });
  it('reads with its bound and unit', () => {
    expect(amountText(amount({ bound: 'at-most' }))).toBe('最高10万元');
    expect(amountText(amount({ value: { min: 600, max: 1000 }, unit: '元' }))).toBe('600—1000元');
    expect(amountText(amount({ value: '全额资助', unit: undefined }))).toBe('全额资助');
  });
  it('is no headline once its time is over', () => {
    expect(amountsOn([amount({ until: '2025-12-31' }), amount({ from: '2026', value: 20 })], '2026-11-23').map(({ value }) => value)).toEqual([20]);
  });
});

it('numbers the measures in Chinese', () => {
  expect([1, 9, 10, 11, 16, 20, 21].map(measureNumeral)).toEqual(['一', '九', '十', '十一', '十六', '二十', '二十一']);
});

it('knows a first-hand page from a look-alike', () => {
  expect(['http://www.gov.cn/x', 'https://www.zqx.gov.cn/a', 'https://tv.cctv.com/x'].every(isFirstHand)).toBe(true);
  expect(['http://gov.cn.example.com/', 'http://www.xgov.cn/', 'http://lyredcross.com/'].some(isFirstHand)).toBe(false);
});
