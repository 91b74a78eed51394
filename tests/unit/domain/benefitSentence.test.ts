import { describe, expect, it } from 'vitest';
import { benefitSentence } from '../../../src/domain/policy/benefitSentence.ts';

const amount = { what: '生活补助', value: 1000, unit: '元', per: '每生每年', bound: 'exact', document: 'notice' } as const;
const benefit = { name: '寄宿生补助', amounts: [amount], steps: ['找学校申请。'], office: '就读学校' };
const DAY = '2026-11-23';

describe('the one sentence of a card', () => {
  it('says name, figure, per whom and since when', () => {
    expect(benefitSentence({ ...benefit, amounts: [{ ...amount, from: '2026' }] }, DAY, 'in-force')).toBe('寄宿生补助：生活补助每生每年1000元（2026年起）。');
  });
  it('keeps 最高, and does not repeat the name', () => {
    expect(benefitSentence({ ...benefit, name: '生活补助', amounts: [{ ...amount, bound: 'at-most' }] }, DAY, 'in-force')).toBe(
      '生活补助：每生每年最高1000元。',
    );
  });
  it('reads out a figure of another time only with its year and whom to ask, an announced one not at all', () => {
    const said = benefitSentence(
      {
        ...benefit,
        amounts: [
          { ...amount, until: '2025' },
          { ...amount, value: 2000, from: '2027' },
        ],
      },
      DAY,
      'in-force',
    );
    expect(said).toBe('寄宿生补助：生活补助 最近查到：2025年 1000元/生年（2026年的数问就读学校）。');
  });
  it('says in the same breath what is not confirmed', () => {
    expect(benefitSentence(benefit, DAY, 'unverified')).toBe('寄宿生补助：生活补助每生每年1000元。现在还办不办没查到，办之前先问就读学校。');
    expect(benefitSentence(benefit, DAY, 'amended')).toContain('规定后来改过');
  });
  it('gives the first step of a service without a figure', () => {
    expect(benefitSentence({ ...benefit, amounts: [] }, DAY, 'in-force')).toBe('寄宿生补助：找学校申请。');
    expect(benefitSentence({ ...benefit, amounts: [], steps: [] }, DAY, 'in-force')).toBe('寄宿生补助：没有固定数额，先问就读学校。');
  });
  it('counts the grades it does not read out', () => {
    expect(benefitSentence({ ...benefit, amounts: [amount, { ...amount, value: 2000 }, { ...amount, value: 3000 }] }, DAY, 'in-force')).toContain('共3档');
  });
});
