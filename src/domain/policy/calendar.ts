import { firstDay, lastDay } from '../text/date.ts';
import type { Status } from '../words/vocabulary.ts';
import { isPast, statusOn, type Runs } from './validity.ts';

/** How old an edition may grow before it says its age, in days. */
const FRESH_DAYS = 60;

/**
 * What an edition's statement of a validity has become by the reader's own day (YYYY-MM-DD): the status to show when it
 * differs from the one the edition states, undefined when nothing changes. A clock behind the edition changes nothing:
 * an edition states 现行 only of what had begun, and an end still ahead is not over.
 */
export function judgedOn(stated: Status, runs: Runs, today: string): Status | undefined {
  if (isPast(stated)) return undefined;
  if (runs.until && today > lastDay(runs.until)) return 'expired';
  if (stated === 'upcoming' && runs.from && today >= firstDay(runs.from)) return statusOn(stated, runs, today);
  return undefined;
}

/** Days from one full day to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The sentence an old edition says of itself; undefined while it is fresh or when the reader's clock is behind it. */
export function ageSentence(edition: string, today: string): string | undefined {
  const days = daysBetween(edition, today);
  return days > FRESH_DAYS ? `这份资料是${days}天前的版本，数和期限可能已经变了；请换用新版，或先问主管部门。` : undefined;
}
