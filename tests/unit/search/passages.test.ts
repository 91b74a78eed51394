import { describe, expect, it } from 'vitest';
import { pageLines } from '../../../src/search/build/plainText.ts';
import { kindsAsked } from '../../../src/search/passages/kinds.ts';
import { passagesOf } from '../../../src/search/passages/passage.ts';
import { ofPlaces, placesAsked } from '../../../src/search/passages/places.ts';
import { clauses } from '../../../src/search/passages/speech.ts';
import { yearsAsked } from '../../../src/search/passages/years.ts';
import { foldKey } from '../../../src/search/text/fold.ts';
import type { HeadAmount, HeadEntry } from '../../../src/search/types.ts';

const DAY = '2026-11-23';
const key = (text: string) => foldKey(clauses(text));
const lines = (body: string) => pageLines({ body, policy: { gaps: [], localise: [] } } as unknown as Parameters<typeof pageLines>[0]);

describe('a table as sentences', () => {
  it('says each row with the heads of its columns', () => {
    expect(lines('| 种什么 | 再补几年 | 每亩每年 |\n| --- | --- | --- |\n| 还林 | 5年 | 100元 |\n| 还草 | 3年 | 看公告 |\n')).toEqual([
      '还林，再补几年5年，每亩每年100元。',
      '还草，再补几年3年，每亩每年：看公告。',
    ]);
  });

  it('takes what the figures are from the line before, and leaves a bare head out', () => {
    expect(lines('农村低保，每人每年：\n\n| 年份 | 标准 |\n| --- | --- |\n| 2023年 | 5000元 |\n')).toEqual(['农村低保，每人每年，2023年：5000元。']);
  });
});

const amount = (more: Partial<HeadAmount>): HeadAmount => ({
  of: 0,
  benefit: '助学金',
  what: '助学金',
  per: '每生每年',
  figure: '5000元',
  text: '',
  ask: '学校',
  document: 0,
  ...more,
});
const changes = (...amounts: HeadAmount[]) =>
  passagesOf(
    {
      title: '助学金',
      summary: '发助学金。',
      note: '现行有效。',
      answers: [],
      lines: [],
      documents: [],
      amounts,
      benefits: [{ id: 'b', name: '助学金', who: '', steps: [], materials: [], deadlines: [], asks: [], document: 0 }],
    } as unknown as HeadEntry,
    DAY,
  )
    .filter(({ kind }) => kind === 'change')
    .map(({ say }) => say);

describe('a figure that changed', () => {
  it('is told from the old to the new', () => {
    expect(changes(amount({ what: '助学金（旧）', until: '2023-12-31' }), amount({ figure: '6000元', from: '2024-01-01' }))).toEqual([
      '助学金，每生每年由5000元提到6000元（2024年1月1日起）。',
    ]);
    expect(changes(amount({ until: '2023' }), amount({ figure: '4000元', from: '2024' }))[0]).toContain('由5000元降到4000元');
  });

  it('is told when only the note knows the old figure', () => {
    expect(changes(amount({ note: '由4800元提高', from: '2024', until: '2024' }))).toEqual(['助学金，每生每年由4800元提到5000元（2024年度）。']);
    expect(changes(amount({ note: '看公告' }))).toEqual([]);
  });
});

describe('what is told and what is asked', () => {
  it.each([
    ['老椒树今年下了功夫，一亩地给多少', []],
    ['一亩地今年给多少', [2026]],
    ['2024年的椒树，一亩给多少', [2024]],
  ])('%s asks about the years %j', (text, years) => expect(yearsAsked(key(text), DAY).years).toEqual(years));

  it.each([
    ['公家一亩能给贴几个钱', 'money'],
    ['一学期打几个', 'money'],
    ['这个岗一个月给开多少', 'money'],
    ['公家给钱不', 'whether'],
    ['谁先垫出来', 'office'],
    ['从哪个月起算', 'when'],
  ] as const)('%s asks for %s', (text, kind) => expect(kindsAsked(key(text)).has(kind)).toBe(true));

  it.each([
    ['前几年定的一个月多少', 'span'],
    ['一亩能贴几个钱', 'count'],
  ] as const)('%s does not ask for %s', (text, kind) => expect(kindsAsked(key(text)).has(kind)).toBe(false));
});

describe('places', () => {
  const places = { chain: [{ name: '全国', short: '全国', demonstration: false }], elsewhere: new Set(['青岭', '白石']) };
  const asked = (text: string, known = () => false) => placesAsked(key(text), places, known).places;

  it('does not take the place of a school or a hospital for the household’s', () => {
    expect(asked('娃考上青岭的大学，学费给多少')).toEqual([]);
    expect(asked('青岭大夫说是孤独症')).toEqual([]);
    expect(asked('青岭的低保给多少')).toEqual(['青岭']);
  });

  it('knows a place nobody wrote about before a year', () => {
    expect(asked('云台去年农房改造补多少')).toEqual(['云台']);
    expect(asked('低保去年补多少', () => true)).toEqual([]);
  });

  it('leaves out the clauses about other places', () => {
    expect(ofPlaces('青岭2024年7800元，白石2025年8600元。', ['青岭'], places)).toBe('青岭2024年7800元，');
    expect(ofPlaces('2024年7800元。', ['青岭'], places)).toBe('2024年7800元。');
  });
});
