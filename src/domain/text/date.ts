/**
 * Dates as Chinese documents give them: a year, a month or a day. Kept as text, compared as text,
 * so that no time zone ever moves a deadline.
 */

/** `2026`, `2026-03` or `2026-03-01`. */
export type PartialDate = string;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True when the text is a year, month or day that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  if (year < 1949 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for a full `YYYY-MM-DD` that exists. */
export function isDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** The first day the text covers: `2026-03` → `2026-03-01`. */
export function firstDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day the text covers: `2026-02` → `2026-02-28`. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** `2026-03-01` → `2026-02-28`; takes and gives a full day. */
export function dayBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10);
}

/** `2026-03-01` → `2026年3月1日`; shorter dates stay as short as they were given. */
export function chineseDate(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

/** Whether `day` lies within an optional from–until span, both ends included. */
export function isWithin(day: string, from?: PartialDate, until?: PartialDate): boolean {
  return (!from || firstDay(from) <= day) && (!until || day <= lastDay(until));
}

/** The day on the clock and in the time zone of whoever reads, YYYY-MM-DD. */
export function localDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
