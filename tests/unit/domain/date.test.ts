import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBefore, firstDay, isDay, isPartialDate, isWithin, lastDay, localDay } from '../../../src/domain/text/date.ts';

const day = fc.date({ min: new Date('1949-01-02'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const afterwards = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

describe('a day of the calendar', () => {
  it('is one between 1949 and 2099 that exists', () => {
    expect(['1949', '2099-12-31', '2026-01-31', '2026-04-30', '2026-10-01'].map(isPartialDate)).toEqual([true, true, true, true, true]);
    expect(['1948', '2100', '2026-00', '2026-13', '2026-04-31', '2026-04-00', '2026-04-32'].map(isPartialDate)).toEqual(Array(7).fill(false));
    expect(['2026-04-30', '2026-04-31', '2026-04', '2026'].map(isDay)).toEqual([true, false, false, false]);
  });

  it('follows on the day before it', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(afterwards(dayBefore(date))).toBe(date);
      }),
    );
  });

  it('is the first and the last of itself, and lies in its month and its year', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect([firstDay(date), lastDay(date)]).toEqual([date, date]);
        for (const span of [date.slice(0, 7), date.slice(0, 4)]) {
          expect(isWithin(date, span, span)).toBe(true);
          expect(isWithin(afterwards(lastDay(span)), span, span)).toBe(false);
          expect(isWithin(dayBefore(firstDay(span)), span, span)).toBe(false);
        }
      }),
    );
  });

  it('lies in a span that is open at either end or both', () => {
    expect([isWithin('2026-01-01'), isWithin('2026-01-01', '2026'), isWithin('2025-12-31', '2026'), isWithin('2026-01-01', undefined, '2025')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is told by the clock of whoever reads', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(localDay(new Date(2026, 11, 31))).toBe('2026-12-31');
  });
});
