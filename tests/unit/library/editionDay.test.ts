import { describe, expect, it } from 'vitest';
import { epochDay } from '../../../src/library/read/editionDay.ts';

const seconds = (...time: [number, number, number, number, number]) => String(Date.UTC(...time) / 1000);

describe('the day of SOURCE_DATE_EPOCH', () => {
  it('is the day in China, whatever the zone of the machine', () => {
    // 07:30 in Beijing on New Year's Day is still the old year in Greenwich.
    expect(epochDay(seconds(2026, 11, 31, 23, 30))).toBe('2027-01-01');
    expect(epochDay(seconds(2026, 11, 31, 15, 59))).toBe('2026-12-31');
    expect(epochDay('')).toBeUndefined();
    expect(epochDay(undefined)).toBeUndefined();
  });

  it.each(['0', '-1', '99999999999999', '2026-11-23', '1e9', 'abc', '1798646400.5'])('refuses %s', (bad) =>
    expect(() => epochDay(bad)).toThrow(/SOURCE_DATE_EPOCH.*改法/),
  );
});
