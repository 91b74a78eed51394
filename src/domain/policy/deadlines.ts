import { chineseDate } from '../text/date.ts';
import { byCode } from '../text/byCode.ts';
import { daysBetween } from './calendar.ts';
import { replyLine, type ReplySource } from './replySource.ts';

/** A day until which something can be done: one day, or the same day every year. */
export interface Deadline {
  /** YYYY-MM-DD */
  date?: string | undefined;
  /** MM-DD */
  yearly?: string | undefined;
  /** What ends. */
  ends: string;
  /** Set when an office of the county told it. */
  reply?: ReplySource | undefined;
}

/** Deadlines this near are shown on the home page and stand out on cards, in days. */
const NEAR_DAYS = 60;

/** The next time a deadline falls on or after `today`; undefined when it is over for good. A 29 February that a year lacks falls on the 28th. */
export function nextDay({ date, yearly }: Deadline, today: string): string | undefined {
  if (date) return date >= today ? date : undefined;
  if (!yearly) return undefined;
  const inYear = (year: number) => {
    const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    return `${year}-${yearly === '02-29' && !leap ? '02-28' : yearly}`;
  };
  const year = Number(today.slice(0, 4));
  return inYear(year) >= today ? inYear(year) : inYear(year + 1);
}

/** 2022—2024年出生的孩子首次申请，最晚2026年12月31日 */
export function deadlineText({ date, yearly, ends, reply }: Deadline): string {
  if (date && reply) return replyLine(`${ends}，最晚${chineseDate(date)}`, reply);
  if (date) return `${ends}，最晚${chineseDate(date)}`;
  const [month, day] = yearly!.split('-').map(Number) as [number, number];
  return `${ends}，每年最晚${month}月${day}日`;
}

/** A deadline as it stands on a day: when it falls next, how many days are left, whether it is near. Undefined when it is over. */
export function deadlineOn(deadline: Deadline, today: string): { on: string; left: number; near: boolean } | undefined {
  const on = nextDay(deadline, today);
  if (!on) return undefined;
  const left = daysBetween(today, on);
  return { on, left, near: left <= NEAR_DAYS };
}

/** 时限 in lines: how long it takes, then every deadline that is not over by `day`. */
export function timeLines({ deadline, deadlines }: { deadline?: { text: string } | undefined; deadlines: readonly Deadline[] }, day: string): string[] {
  return [...(deadline ? [deadline.text] : []), ...deadlines.filter((own) => nextDay(own, day)).map((own) => `${deadlineText(own)}。`)];
}

/** 还有33天 · 就是今天 */
export const leftText = (left: number): string => (left === 0 ? '就是今天' : `还有${left}天`);

/** The nearest first; those that are over are left out. */
export function byNearness<T extends { deadline: Deadline }>(items: readonly T[], today: string): (T & { on: string; left: number; near: boolean })[] {
  return items
    .flatMap((item) => {
      const state = deadlineOn(item.deadline, today);
      return state ? [{ ...item, ...state }] : [];
    })
    .sort((a, b) => byCode(a.on, b.on) || byCode(a.deadline.ends, b.deadline.ends));
}
