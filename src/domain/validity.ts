import { firstDay, lastDay } from './date.ts';
import type { Policy } from './policy.ts';
import type { Status } from './vocabulary.ts';

type Dated = Pick<Policy, 'validity'>;

/**
 * 有效性 on a given day (`YYYY-MM-DD`). The author states it as of the review; the calendar moves it on:
 * a start still ahead is 待生效, an end gone by is 已到期, and on a day before its end a replaced or
 * expired policy was in force, which is what an inspector asking about that year needs.
 */
export function validityOn({ validity }: Dated, day: string): Status {
  const { status, from, until } = validity;
  if (from && day < firstDay(from)) return 'upcoming';
  if (until && day > lastDay(until)) return status === 'replaced' ? 'replaced' : 'expired';
  if (status === 'upcoming') return 'in-force';
  if (until && (status === 'replaced' || status === 'expired')) return 'in-force';
  return status;
}

/** Gone: kept for questions about the past, never offered and never the first answer to a present-tense question. */
export function isPast(status: Status): boolean {
  return status === 'replaced' || status === 'expired';
}

/** Whether a benefit under this status may be offered to a household at all. 待核 and 已修订 are offered only as 需核实. */
export function isOffered(status: Status): boolean {
  return status === 'in-force' || status === 'unverified' || status === 'amended';
}

/** Lower comes first in every list: current, then to be verified, then what is gone. */
export const STATUS_ORDER: Record<Status, number> = { 'in-force': 0, upcoming: 1, unverified: 2, amended: 3, replaced: 4, expired: 5 };
