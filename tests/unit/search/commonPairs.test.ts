import { describe, expect, it } from 'vitest';
import { allPairs, pairCount, writePairs } from '../../../src/search/index/commonPairs.ts';

const COUNTS = new Map([
  ['低保', 61],
  ['低报', 2],
  ['保低', 12],
  ['3类', 5],
  ['a"', 93],
  ['户户', 60_000],
]);
const common = { pairs: JSON.parse(JSON.stringify(writePairs(COUNTS))) as Record<string, string>, others: 1 };

describe('common pairs with their counts', () => {
  it('are read as they were written', () => {
    for (const [pair, count] of COUNTS) if (pair !== '户户') expect(pairCount(common, pair), pair).toBe(count);
    expect(new Map([...allPairs(common)].filter(([pair]) => pair !== '户户'))).toEqual(new Map([...COUNTS].filter(([pair]) => pair !== '户户')));
  });

  it('are not there when they were not written, whatever stands near', () => {
    for (const pair of ['保保', '报低', '低3', '高低', '低', '', '低保户', 'constructor', '低°']) expect(pairCount(common, pair), pair).toBeUndefined();
    // The character that tells the count of 低保 is no second character.
    expect(pairCount(common, `低${common.pairs['低']![2]!}`)).toBeUndefined();
  });

  it('count no further than a code tells', () => {
    expect(pairCount(common, '户户')).toBeGreaterThan(55_000);
  });
});
