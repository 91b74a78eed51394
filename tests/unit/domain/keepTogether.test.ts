import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emWidth, lineCount, stretches } from '../../../src/domain/text/keepTogether.ts';
import { pairsOf, pairsShared } from '../../../src/domain/text/pairs.ts';

const kept = (text: string) => stretches(text).flatMap(({ text: own, keep }) => (keep ? [own] : []));

describe('what may not be parted by the end of a line', () => {
  it('is a figure with its unit and its bound, and the year and number of a document', () => {
    expect(kept('最高10万元，财教〔2025〕69号，每月600—1000元/月，按1年期LPR，满60周岁')).toEqual([
      '最高10万元',
      '〔2025〕69号',
      '600—1000元/月',
      '1年',
      'LPR',
      '60周岁',
    ]);
    expect(kept('没有数的一句')).toEqual([]);
  });

  it('is cut out of the text and nothing of the text is lost or doubled', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('最高', '5万元', '，', '补助', '3', '〔2025〕69号', 'LPR', ' ')), (parts) => {
        const found = stretches(parts.join(''));
        expect(found.map(({ text }) => text).join('')).toBe(parts.join(''));
        expect(found.every(({ text }) => text.length > 0)).toBe(true);
      }),
    );
    expect(stretches('给5万元')).toEqual([
      { text: '给', keep: false },
      { text: '5万元', keep: true },
    ]);
  });
});

describe('how much room a text takes', () => {
  it('is one em a Chinese mark and less a Latin one', () => {
    expect(emWidth('低保，')).toBe(3);
    expect(emWidth('50')).toBeCloseTo(1.24);
    expect(emWidth('\u024f')).toBeCloseTo(0.62);
    expect(emWidth('\u0250')).toBe(1);
    expect(emWidth('')).toBe(0);
  });

  it('is one line up to an em less than the column and another for each such line', () => {
    const lines = (count: number) => lineCount('一'.repeat(count), 5);
    expect([0, 1, 4, 5, 8, 9, 12].map(lines)).toEqual([1, 1, 1, 2, 2, 3, 3]);
  });

  it('takes a figure whole to the next line', () => {
    // 5000元 is 3.48 em: it does not fit behind two characters in four em, and one more character does not fit behind it.
    expect([lineCount('甲5000元', 6), lineCount('甲甲5000元', 6), lineCount('甲甲5000元乙', 6), lineCount('甲甲5000元乙乙', 6)]).toEqual([1, 2, 2, 3]);
  });
});

describe('how alike two sayings are', () => {
  it('is told by the pairs of characters, signs left out', () => {
    expect([...pairsOf('低保，金')]).toEqual(['低保', '保金']);
    expect([...pairsOf('低')]).toEqual([]);
    expect([...pairsOf('')]).toEqual([]);
  });

  it('is the share of the shorter one’s pairs the other has', () => {
    const share = (one: string, other: string) => pairsShared(pairsOf(one), pairsOf(other));
    expect(share('低保金', '低保金怎么领')).toBe(1);
    expect(share('低保金怎么领', '低保金')).toBe(1);
    expect(share('低保金', '低保户')).toBe(0.5);
    expect(share('低保', '医保')).toBe(0);
    expect(share('', '低保')).toBe(0);
  });
});
