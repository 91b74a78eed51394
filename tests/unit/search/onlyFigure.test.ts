import { describe, expect, it } from 'vitest';
import { onlyFigure } from '../../../src/search/rank/onlyFigure.ts';

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
});
