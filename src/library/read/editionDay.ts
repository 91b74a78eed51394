import { Refusal } from '../../domain/policy/problem.ts';
import type { Entry } from './load.ts';

/** The library's readers live at +08:00: an edition made there before eight in the morning is of that day, not of the day before. */
const CHINA = 8 * 3600;
const FIRST = Date.UTC(2000, 0, 1) / 1000;
const LAST = Date.UTC(2100, 0, 1) / 1000;

/** SOURCE_DATE_EPOCH as a day in China; undefined when it is not set. What is no such number is refused: an edition of a wrong day judges every policy wrongly. */
export function epochDay(epoch = process.env['SOURCE_DATE_EPOCH']): string | undefined {
  if (epoch === undefined || epoch.trim() === '') return undefined;
  const seconds = Number(epoch);
  if (!/^\d+$/.test(epoch.trim()) || seconds < FIRST || seconds >= LAST) {
    throw new Refusal(
      `环境变量 SOURCE_DATE_EPOCH：“${epoch.slice(0, 40)}”不是能用的时间。改法：写从1970年算起的秒数，落在2000年到2099年之间，如 1798646400；或者不设它，版本日期就取最晚的核对日期。`,
    );
  }
  return new Date((seconds + CHINA) * 1000).toISOString().slice(0, 10);
}

/**
 * The day an edition speaks for: SOURCE_DATE_EPOCH when set (the convention for reproducible builds), else the
 * latest review of any entry. Never the clock, so that one commit always builds the same bytes.
 */
export function editionDay(entries: readonly Pick<Entry, 'policy'>[]): string {
  return (
    epochDay() ??
    entries
      .map(({ policy }) => policy.reviewed)
      .sort()
      .at(-1) ??
    '1970-01-01'
  );
}
