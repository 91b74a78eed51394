import { describe, expect, it } from 'vitest';
import { onlyFigure, pastYearOf } from '../../../src/search/rank/onlyFigure.ts';

describe('the figure shown large', () => {
  it('is the only one of the sentence', () => {
    expect(onlyFigure('2026年起每户最高10万元，问承贷银行。')).toContain('10万元');
  });
  it('is none where a sentence tells of several: the old one must not stand alone', () => {
    expect(onlyFigure('2026年起改叫帮扶小额信贷，最高额度从5万元提到了10万元。')).toBeUndefined();
  });
  it('is none where there is none, and never a date', () => {
    expect(onlyFigure('2026年3月1日起，问县医保局。')).toBeUndefined();
  });

  it('is none where another amount is told in words', () => {
    expect(onlyFigure('2026年每人资助230元，特困人员全额资助。')).toBeUndefined();
  });
});

describe('the year a figure stands for', () => {
  const year = (figure: string, say: string) => pastYearOf(figure, say, '2026-11-28');
  it('is told when it is over', () => {
    expect(year('5580元', '看收入是不是低于本县标准；高原省2023年标准是年人均5580元，今年的数问乡镇民政办。')).toBe(2023);
    expect(year('5000元', '高原省2022年起付线5000元。')).toBe(2022);
    expect(year('3000元', '2024年、2025年每生每年3000元。')).toBe(2025);
  });
  it('is not told of what still holds, is of this year, or names none', () => {
    for (const say of [
      '2024年起每生3000元。',
      '2024年9月1日起每生3000元。',
      '自2024年春季起发3000元。',
      '2026年每生3000元，2025年是别的数。',
      '每生3000元，2023年印发。',
    ])
      expect(year('3000元', say)).toBeUndefined();
  });
});
