import { describe, expect, it } from 'vitest';
import { chineseNumeral } from '../../../src/domain/text/chineseNumerals.ts';
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
});
