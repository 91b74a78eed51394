import { firstDay, lastDay } from '../text/date.ts';
import type { Policy } from './policySchema.ts';
import type { Status } from '../words/vocabulary.ts';

/** `documents` are asked only when the author gave no start: nothing is in force before its oldest document was issued. */
type Dated = Pick<Policy, 'validity'> & Partial<Pick<Policy, 'documents'>>;

function startOf({ validity, documents = [] }: Dated): string | undefined {
  if (validity.from) return validity.from;
  const issued = documents.flatMap((document) => document.issued ?? []);
  return issued.length < documents.length ? undefined : issued.sort((a, b) => firstDay(a).localeCompare(firstDay(b)))[0];
}

/**
 * 有效性 on a given day (`YYYY-MM-DD`). The author states it as of the review; the calendar moves it on:
 * a start still ahead is 待生效, an end gone by is 已到期, and on a day before its end a replaced or
 * expired policy was in force, which is what an inspector asking about that year needs.
 */
export function validityOn(policy: Dated, day: string): Status {
  const { status, until } = policy.validity;
  const from = startOf(policy);
  if (from && day < firstDay(from)) return 'upcoming';
  if (until && day > lastDay(until)) return status === 'replaced' ? 'replaced' : 'expired';
  if (status === 'upcoming') return 'in-force';
  if (until && (status === 'replaced' || status === 'expired')) return 'in-force';
  return status;
}

/**
 * The same, where a replaced policy without an end of its own is taken to have run until the day before the first of its
 * successors began. `successor` finds an entry by id. Unknown when a successor has no start: then it stays 已被替代.
 */
export function validityAmong(policy: Dated, day: string, successor: (id: string) => Dated | undefined): Status {
  const status = validityOn(policy, day);
  const { until, replacedBy } = policy.validity;
  if (status !== 'replaced' || until || replacedBy.length === 0) return status;
  const starts = replacedBy.map((id) => successor(id)?.validity.from);
  return starts.every((start) => start !== undefined && day < firstDay(start)) ? 'in-force' : 'replaced';
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
