import { describe, expect, it } from 'vitest';
import { fold, foldKey, isHan, isRun } from '../../../src/search/text/fold.ts';
import { gramsOf, indexWord } from '../../../src/search/text/units.ts';

const TEXTS = [
  '最高五万元（每户），3年以内。',
  '２０２６年５月，ＡＢＣ号',
  '国办发〔2023〕39号 2023 39',
  '百分之八十，80％；十四五规划！三十亿、二百五十万元',
  '孤𠮷儿🏠每月1,250.5元',
  '  低保。。！医保\n\n|户  ',
  '一二三四类，5.5.5，1.2万',
];

describe('where a folded character came from', () => {
  it('is told for every one, in order, and folding that stretch again gives the same', () => {
    for (const text of TEXTS) {
      const { key, start, end } = fold(text);
      expect([start.length, end.length], text).toEqual([key.length, key.length]);
      for (let at = 0; at < key.length; at += 1) {
        expect(start[at]!, text).toBeLessThan(end[at]!);
        expect(end[at]!).toBeLessThanOrEqual(text.length);
        if (at > 0) expect(start[at]!).toBeGreaterThanOrEqual(start[at - 1]!);
        if (/\p{Script=Han}/u.test(key[at]!)) expect(text.slice(start[at], end[at])).toBe(key[at]);
      }
    }
  });

  it('is the same key whether places are kept or not, and folding it again changes nothing', () => {
    for (const text of TEXTS) {
      expect(fold(text).key).toBe(foldKey(text));
      expect(foldKey(foldKey(text))).toBe(foldKey(text));
    }
  });

  it('is a whole number, its sign among it', () => {
    const from = (text: string, part: string) => {
      const { key, start, end } = fold(text);
      const at = key.indexOf(part);
      return text.slice(start[at], end[at + part.length - 1]);
    };
    expect(from('不低于百分之八十', '80%')).toBe('百分之八十');
    expect(from('每月1,250.5元', '1250.5')).toBe('1,250.5');
    expect(from('补３０％以上', '30%')).toBe('３０％');
    // A character beyond the common ones is left out like a sign, and moves nothing.
    expect(from('姓𠮷的户', '的户')).toBe('的户');
    expect(from('（ＡＢ）号', 'ab')).toBe('ＡＢ');
    const simple = new Map([['學', '学']]);
    const { key, start, end } = fold('大學，五万', simple);
    expect([key, start, end]).toEqual(['大学50000', [0, 1, 3, 3, 3, 3, 3], [1, 2, 5, 5, 5, 5, 5]]);
  });
});

describe('numbers', () => {
  it.each([
    ['三亿元', '300000000元'],
    ['1.5亿', '150000000'],
    ['1.15万元', '11500元'],
    ['5.5.5', '5.5 5'],
    ['1,000,000', '1000000'],
    ['1,a', '1 a'],
    ['50.', '50'],
    ['五万三', '50000 3'],
    ['3 4', '3 4'],
    ['3、4', '3 4'],
    ['百分比例', '100分比例'],
    ['百分之三点', '3%点'],
    ['万元', '万元'],
    ['999999999999999', '999999999999999'],
    ['1000000000000000', '1000000000000000'],
    ['12345678901234567890', '12345678901234567890'],
    ['第0012号', '第12号'],
    ['20%以上', '20%以上'],
    ['80％，', '80%'],
  ])('%s → %s', (text, key) => expect(foldKey(text)).toBe(key));
});

describe('signs and ends', () => {
  it.each([
    ['低保；医保', '低保|医保'],
    ['低保。。医保', '低保|医保'],
    ['。低保', '低保'],
    ['a b', 'a b'],
    ['a-b', 'a b'],
    ['a 低', 'a低'],
    ['低 b', '低b'],
    ['a。b', 'a|b'],
    ['A、。b', 'a|b'],
    ['〇七', '7'],
    ['~@#', ''],
    ['é', 'é'],
    ['①', '1'],
    ['℃', 'c'],
    ['★低保', '低保'],
  ])('%s → %s', (text, key) => expect(foldKey(text)).toBe(key));

  it('tells Chinese characters from runs of letters and digits', () => {
    const han = [0x3400, 0x4dbf, 0x4e00, 0x9fff, 0x3007];
    const other = [0x33ff, 0x4dc0, 0x4dff, 0xa000, 0x3006, 0x3008, 0x61, 0x20, 0xd842];
    expect([han.every(isHan), other.some(isHan)]).toEqual([true, false]);
    expect([0x61, 0x39, 0x25, 0x2e, 0xe9, 0xe000, 0x21, 0x7b].every(isRun)).toBe(true);
    expect([0x20, 0x7c, 0x4e00, 0x3007, 0xd800, 0xdfff, 0xdc00].some(isRun)).toBe(false);
  });
});

describe('pairs', () => {
  it.each([
    ['', []],
    ['低', ['低']],
    ['低保', ['低保']],
    ['a', ['a']],
    ['ab低', ['ab', 'ab低']],
    ['低ab', ['低ab', 'ab']],
    ['2023 39', ['2023', '2023 39', '39']],
    ['3类', ['3类']],
    ['低|保金', ['低', '保金']],
  ])('of %s are %j', (key, grams) => expect(gramsOf(key)).toEqual(grams));

  it('are spelt in the index without point, sign or space, each its own way', () => {
    expect(['1.5万', '80%', '2023 39', '1.2.3%'].map(indexWord)).toEqual(['1d5万', '80pct', '2023x39', '1d2d3pct']);
  });
});
