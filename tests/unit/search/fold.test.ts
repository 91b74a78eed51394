import { describe, expect, it } from 'vitest';
import { fold, foldKey } from '../../../src/search/text/fold.ts';
import { gramsOf, indexWord } from '../../../src/search/text/units.ts';

describe('one spelling for everything that is compared', () => {
  it.each([
    ['２０２６年', '2026年'],
    ['二〇二六年', '2026年'],
    ['二零二六年', '2026年'],
    ['五万元', '50000元'],
    ['5万', '50000'],
    ['50,000元', '50000元'],
    ['1.2万元', '12000元'],
    ['百分之八十', '80%'],
    ['80％', '80%'],
    ['十六条', '16条'],
    ['三十六条', '36条'],
    ['两免一补', '2免1补'],
    ['“两不愁三保障”', '2不愁3保障'],
    ['国办发〔2023〕39号', '国办发2023 39号'],
    ['国办发[2023]39号', '国办发2023 39号'],
    ['国办发【2023】39号', '国办发2023 39号'],
    ['国办发(2023) 39 号', '国办发2023 39号'],
    ['退 耕　还林', '退耕还林'],
    ['T/CHES 18-2018', 't ches 18 2018'],
    ['低保。医保！', '低保|医保|'],
  ])('%s → %s', (text, key) => expect(foldKey(text)).toBe(key));

  it('leaves 十四五 a name, so that 十四五 and 十五五 stay apart', () => {
    expect(foldKey('十四五规划')).toBe('十四五规划');
    expect(foldKey('十五五规划')).toBe('十五五规划');
  });

  it('writes traditional characters as simplified', () => {
    expect(
      foldKey(
        '國家助學',
        new Map([
          ['國', '国'],
          ['學', '学'],
        ]),
      ),
    ).toBe('国家助学');
  });

  it('remembers where each character came from', () => {
    const text = '最高五万元（每户）';
    const { key, start, end } = fold(text);
    const at = key.indexOf('50000');
    expect(text.slice(start[at], end[at + 4])).toBe('五万');
    expect(text.slice(start[key.indexOf('每户')], end[key.indexOf('每户') + 1])).toBe('每户');
  });

  it('survives lone surrogates, NUL and emoji', () => {
    for (const text of ['\ud800', '\udc00低保', 'a\u0000b', '🏠🏠', '']) expect(() => foldKey(text)).not.toThrow();
    expect(foldKey('低\u0000保🏠')).toBe('低保');
  });
});

describe('pairs', () => {
  it('overlap, keep numbers whole and stop at a sentence end', () => {
    expect(gramsOf('小额信贷')).toEqual(['小额', '额信', '信贷']);
    expect(gramsOf('每户50000元')).toEqual(['每户', '户50000', '50000', '50000元']);
    expect(gramsOf('低保|医保')).toEqual(['低保', '医保']);
    expect(gramsOf('水')).toEqual(['水']);
  });

  it('have an index spelling that Pagefind does not cut', () => {
    for (const gram of ['0.1元', '80%', '2023 39']) expect(indexWord(gram)).toMatch(/^[\p{L}\p{N}]+$/u);
  });
});
