import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeral, spokenNumeral } from '../../../src/domain/text/chineseNumerals.ts';
import { figuresIn, unsupportedFigures } from '../../../src/domain/text/figures.ts';

const strange = (text: string, facts: string) => unsupportedFigures(text, facts).map((figure) => figure.text);

describe('figures of an entry against its facts', () => {
  it.each([
    ['给5万元', '贷款50000元'],
    ['15天内办结', '十五日以内'],
    ['60%', '百分之六十'],
    ['2026年3月1日起', '2026-03-01'],
    ['2000—3000元', '2000元到3000元'],
    ['1,000元', '1000元'],
    ['年满60周岁', '60岁以上'],
    ['每亩１２元', '每亩12元'],
    ['两项待遇一个人只领一次', '没有数'],
  ])('%s stands in “%s”', (text, facts) => expect(strange(text, facts)).toEqual([]));

  it.each([
    ['给6万元', '贷款5万元', ['6万元']],
    ['10天', '10元', ['10天']],
    ['每月110元', '每年110元以上120元', []],
    ['15%', '15元', ['15%']],
    ['2027年', '2026年', ['2027年']],
    ['年满65周岁', '60岁', ['65周岁']],
  ])('%s against “%s”', (text, facts, wanted) => expect(strange(text, facts)).toEqual(wanted));

  it('reads scaled and Chinese numbers', () => {
    expect(figuresIn('1770亿元').map(({ value, kind }) => [value, kind])).toContainEqual([177_000_000_000, '元']);
    expect(['十五', '二〇二六', '三百', '一百二十', '千'].map(chineseNumeral)).toEqual([15, 2026, 300, 120, 1000]);
  });

  it.each<[string, [number, string][]]>([
    ['1.5万元', [[15000, '元']]],
    ['5万多元', [[50000, '元']]],
    ['1,234,567元', [[1_234_567, '元']]],
    ['三万元', [[30000, '元']]],
    ['2025年', [[2025, '历年']]],
    ['1899年', [[1899, '年']]],
    ['2025.5年', [[2025.5, '年']]],
    ['3年', [[3, '年']]],
    ['百分之三十', [[30, '%']]],
    [
      '2026-03-01',
      [
        [2026, '历年'],
        [3, '月'],
        [1, '天'],
      ],
    ],
    [
      '2026-03',
      [
        [2026, '历年'],
        [3, '月'],
      ],
    ],
    ['2.5%', [[2.5, '%']]],
    ['0.1万元', [[1000, '元']]],
    ['第5', [[5, '']]],
    ['3个工作日', [[3, '工作日']]],
    ['3个月', [[3, '个月']]],
    ['12个百分点', [[12, '个百分点']]],
  ])('%s counts what its unit says', (text, wanted) => expect(figuresIn(text).map(({ value, kind }) => [value, kind])).toEqual(wanted));

  it('in a list share the unit and the scale of the last; a comma makes no list', () => {
    const read = (text: string) => figuresIn(text).map(({ value, kind }) => `${value}${kind}`);
    expect(read('300、400、500元')).toEqual(['300元', '400元', '500元']);
    expect(read('2—3万元')).toEqual(['20000元', '30000元']);
    expect(read('5千至1万元')).toEqual(['5000元', '10000元']);
    expect(read('60%至90%')).toEqual(['60%', '90%']);
    expect(read('3；500元')).toEqual(['3', '500元']);
    expect(read('7、8')).toEqual(['7', '8']);
  });

  it('stand where they are said to stand, in the order of the text', () => {
    const text = '一次给三百元，另给20 元；第2年起每月 1.5万元，最多三个月';
    const found = figuresIn(text);
    expect(found.map(({ text: own }) => own)).toEqual(['一次', '三百元', '20 元', '2年', '1.5万元', '三个月']);
    for (const { start, end, text: own } of found) expect(text.slice(start, end)).toBe(own);
  });

  it('of everyday speech promise nothing below ten; written with digits, or from ten on, they do', () => {
    expect(strange('三项、九个人、一次', '没有数')).toEqual([]);
    expect(strange('十项', '没有数')).toEqual(['十项']);
    expect(strange('3项', '没有数')).toEqual(['3项']);
    expect(strange('三亩', '没有数')).toEqual(['三亩']);
  });

  it('without a unit match any unit, on either side', () => {
    expect(strange('第2000', '2000元')).toEqual([]);
    expect(strange('2000元', '编号 2000')).toEqual([]);
    expect(strange('第2000', '2001元')).toEqual(['2000']);
    expect(strange('15个工作日、3个百分点、6个月', '15日，3%，6月')).toEqual([]);
  });
});

describe('Chinese numerals', () => {
  it.each<[string, number | undefined]>([
    ['十', 10],
    ['二十', 20],
    ['两百零五', 205],
    ['一千零一', 1001],
    ['九千九百九十九', 9999],
    ['一二三', 123],
    ['两', 2],
    ['一万', undefined],
    ['', undefined],
    ['甲', undefined],
  ])('%s', (text, wanted) => expect(chineseNumeral(text)).toBe(wanted));
});

describe('a number as people say it', () => {
  /** 2005 → 两千零五; a nought is said once wherever one or more stand between two figures. */
  const spoken = (number: number) =>
    [...String(number)]
      .map((digit, index, all) => (digit === '0' ? '零' : `${'〇一二三四五六七八九'[Number(digit)]}${['', '十', '百', '千'][all.length - 1 - index]}`))
      .join('')
      .replace(/零+/g, '零')
      .replace(/零$/, '');

  it('is read back, whatever it is, and as one number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
        expect([chineseNumeral(spoken(number)), spokenNumeral(spoken(number))]).toEqual([number, number]);
      }),
    );
  });

  it('may leave out the last scale, but not after ten', () => {
    expect(['两千五', '一百二', '三百五', '两千零五', '九十五', '一千二百五'].map(chineseNumeral)).toEqual([2500, 120, 350, 2005, 95, 1250]);
  });

  it('digit by digit is a year or a number of its own; a name is none', () => {
    expect(['二〇二六', '零', '一二三四五六七八九〇'].map(spokenNumeral)).toEqual([2026, 0, 1_234_567_890]);
    expect(['十四五', '十十', '五十十'].map(spokenNumeral)).toEqual([undefined, undefined, undefined]);
  });
});
