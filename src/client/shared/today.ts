import { localDay } from '../../domain/text/date.ts';

/** The reader's own day, YYYY-MM-DD, by the clock of this device. */
export const today = (): string => localDay(new Date());

/** The day to answer for: the reader's own, but never one before the edition: a clock behind it is wrong. */
export function dayNow(editionDay: string): string {
  const day = today();
  return day > editionDay ? day : editionDay;
}
