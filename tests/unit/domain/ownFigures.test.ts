import { describe, expect, it } from 'vitest';
import type { Household } from '../../../src/domain/household/implications.ts';
import { withOwnFigures } from '../../../src/domain/match/ownFigures.ts';
import type { Benefit } from '../../../src/domain/policy/policySchema.ts';

const amount = (what: string, group?: unknown) => ({ what, value: 1, unit: '元', bound: 'exact', document: 'notice', ...(group ? { for: group } : {}) });
const benefit = {
  id: 'boarder',
  amounts: [
    amount('小学的', { member: { schooling: ['primary'] } }),
    amount('初中的', { member: { schooling: ['junior'] } }),
    amount('低保的', { household: { types: ['dibao'] } }),
    amount('人人的'),
  ],
} as unknown as Benefit;
const record: Household = {
  date: '2026-11-23',
  household: { types: [] },
  typesUnsure: [],
  members: [{ schooling: 'junior' }, { schooling: 'primary' }, { age: 12 }],
};
const told = (members: number[], of = record) => withOwnFigures(benefit, of, members).amounts.map(({ what }) => what);

describe('the figures of a benefit', () => {
  it('are narrowed to the people it is for: a 初中生 is not told what a 小学生 gets', () => {
    expect([told([0]), told([1]), told([0, 1])]).toEqual([
      ['初中的', '人人的'],
      ['小学的', '人人的'],
      ['小学的', '初中的', '人人的'],
    ]);
  });
  it('stay where nobody has said which group it is', () => expect(told([2])).toEqual(['小学的', '初中的', '人人的']));
  it('are narrowed to the household where it is for nobody in particular', () => {
    expect(told([], { ...record, household: { types: ['dibao'] }, members: [{ schooling: 'graduate' }] })).toEqual(['低保的', '人人的']);
  });
  it('leave the benefit as it is where nothing falls away', () => {
    const all = { ...benefit, amounts: benefit.amounts.slice(3) };
    expect(withOwnFigures(all, record, [0])).toBe(all);
  });
});
