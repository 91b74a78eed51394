import { describe, expect, it } from 'vitest';
import { foldKey } from '../../../src/search/text/fold.ts';
import { standsAt } from '../../../src/search/text/standsAt.ts';
import { gramCount, gramsOf } from '../../../src/search/text/units.ts';

describe('the grams of a folded text', () => {
  it.each(['', '坏', '低保', '低保怎么申请', '每亩500元，第2年起50.5%。每户1次', 'a', 'ab', '2023 39 号', '|', '坏|低保|', '👵领钱'])(
    'are as many as are counted: %s',
    (text) => {
      const key = foldKey(text);
      expect(gramCount(key)).toBe(gramsOf(key).length);
      expect(gramCount(text)).toBe(gramsOf(text).length);
    },
  );
});

describe('a phrase in folded lines', () => {
  const lines = '每亩500元\n50元|低保50\n低保低保';

  it('stands where it begins, the next one from a place on', () => {
    expect(standsAt(lines, '低保')).toBe(lines.indexOf('低保'));
    expect(standsAt(lines, '低保', lines.lastIndexOf('\n'))).toBe(lines.lastIndexOf('\n') + 1);
    expect(standsAt('低低低', '低低', 1)).toBe(1);
  });

  it('is whole where it is a number: 50 is not 500, and a line’s end ends it', () => {
    expect(standsAt(lines, '50')).toBe(lines.indexOf('\n') + 1);
    expect(standsAt(lines, '50', lines.indexOf('|'))).toBe(lines.lastIndexOf('50'));
    expect(standsAt(lines, '5')).toBe(-1);
    expect(standsAt(lines, '00元')).toBe(-1);
  });

  it('that is nothing stands nowhere', () => {
    expect(standsAt(lines, '')).toBe(-1);
    expect(standsAt(lines, '孤儿')).toBe(-1);
  });
});
