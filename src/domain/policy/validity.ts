import { byCode } from '../text/byCode.ts';
import { dayBefore, firstDay, lastDay } from '../text/date.ts';
import type { Status } from '../words/vocabulary.ts';
import type { Policy } from './policySchema.ts';

/** `documents` are asked only when the author gave no start: nothing is in force before its oldest document was issued. */
export type Dated = Pick<Policy, 'validity'> & Partial<Pick<Policy, 'documents'>>;

/** The days a policy runs as far as is known, both ends included: YYYY, YYYY-MM or YYYY-MM-DD. */
export interface Runs {
  from?: string | undefined;
  until?: string | undefined;
}

function startOf({ validity, documents = [] }: Dated): string | undefined {
  if (validity.from) return validity.from;
  const issued = documents.flatMap((document) => document.issued ?? []);
  return issued.length < documents.length ? undefined : issued.sort((a, b) => byCode(firstDay(a), firstDay(b)))[0];
}

/** A replaced policy without an end of its own ran until the day before the first of its successors began; unknown when one has no start. */
function endOf({ validity }: Dated, successor: (id: string) => Dated | undefined): string | undefined {
  const { status, until, replacedBy } = validity;
  if (until || status !== 'replaced' || replacedBy.length === 0) return until;
  const starts = replacedBy.map((id) => successor(id)?.validity.from);
  if (starts.some((start) => start === undefined)) return undefined;
  return dayBefore((starts as string[]).map(firstDay).sort(byCode)[0]!);
}

/** From when to when a policy runs, with what its documents and its successors tell. `successor` finds an entry by id. */
export function runsOf(policy: Dated, successor: (id: string) => Dated | undefined): Runs {
  return { from: startOf(policy), until: endOf(policy, successor) };
}

/** The days on which one benefit of a policy can be had: the policy's, cut to the benefit's own. */
export function benefitRuns(policy: Runs, own: Runs): Runs {
  const from = [policy.from, own.from].filter((date) => date !== undefined).sort((a, b) => byCode(firstDay(b), firstDay(a)))[0];
  const until = [policy.until, own.until].filter((date) => date !== undefined).sort((a, b) => byCode(lastDay(a), lastDay(b)))[0];
  return { from, until };
}

/**
 * 有效性 on a given day (`YYYY-MM-DD`): the one rule for page, list, search, match and print. The author states it as of
 * the review; the calendar moves it on: a start still ahead is 待生效, an end gone by is 已到期, and on a day before its
 * end a replaced or expired policy was in force, which is what an inspector asking about that year needs.
 */
export function statusOn(status: Status, { from, until }: Runs, day: string): Status {
  if (from && day < firstDay(from)) return 'upcoming';
  if (until && day > lastDay(until)) return status === 'replaced' ? 'replaced' : 'expired';
  if (status === 'upcoming') return 'in-force';
  if (until && (status === 'replaced' || status === 'expired')) return 'in-force';
  return status;
}

/** The same for a policy among its successors. */
export function validityOn(policy: Dated, day: string, successor: (id: string) => Dated | undefined): Status {
  return statusOn(policy.validity.status, runsOf(policy, successor), day);
}

/** Gone: kept for questions about the past, never offered and never the first answer to a present-tense question. */
export function isPast(status: Status): boolean {
  return status === 'replaced' || status === 'expired';
}

/** Whether a benefit under this status may be offered to a household at all. 还办不办没查到 and 已修订 are offered only as 需核实. */
export function isOffered(status: Status): boolean {
  return status === 'in-force' || status === 'unverified' || status === 'amended';
}

/** Lower comes first in every list: current, then to be verified, then what is gone. */
export const STATUS_ORDER: Record<Status, number> = { 'in-force': 0, upcoming: 1, unverified: 2, amended: 3, replaced: 4, expired: 5 };
