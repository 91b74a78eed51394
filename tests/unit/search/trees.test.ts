import { describe, expect, it } from 'vitest';
import { stepOf, summed, written } from '../../../src/search/passages/trees.ts';
import { boosted } from '../../bench/boosting.ts';

const question = (feature: number, above: number) => ({ feature, from: stepOf(above) });
/** Left of everything. */
const NEVER = { feature: 0, from: 1000 };

describe('decision trees written as text', () => {
  const tree = written({
    questions: [question(0, 0.5), question(1, 0), NEVER, NEVER, NEVER, NEVER, NEVER],
    ends: [-0.12, 0, 0.04, 0, 0.16, 0, 0, 0],
  });

  it.each([
    [[0, -0.5], -0.12],
    [[0, 0.5], 0.04],
    [[1, -0.5], 0.16],
    [[1, 0.5], 0.16],
  ])('%j leads to %d', (row, worth) => expect(summed(tree, row)).toBeCloseTo(worth, 6));

  it('adds up what several trees say', () => expect(summed(tree + tree, [1, 0])).toBeCloseTo(0.32, 6));

  it('is short and needs no escape in a text of code', () => {
    expect(tree).toHaveLength(22);
    expect(tree).not.toMatch(/['\\\s]/);
  });

  it('takes a value beyond its steps for the outermost', () => {
    expect(stepOf(-9)).toBe(stepOf(-1));
    expect(stepOf(99)).toBe(stepOf(2));
  });
});

describe('what is learnt from examples', () => {
  // Good when both hold: no sum of the two parts tells it as well as trees do.
  const lines = Array.from({ length: 400 }, (_, at) => {
    const row = [(at % 20) / 20, ((at * 7) % 20) / 20, ((at * 3) % 11) / 11];
    return { row, good: row[0]! > 0.5 && row[1]! > 0.5 };
  });
  const trees = boosted(lines);
  const sure = (row: readonly number[]) => 1 / (1 + Math.exp(-summed(trees, row)));

  it('tells the good from the rest', () => {
    for (const { row, good } of lines) expect(sure(row) > 0.5, row.join()).toBe(good);
  });

  it('is the same each time', () => expect(boosted(lines)).toBe(trees));
});
