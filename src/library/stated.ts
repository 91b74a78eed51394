import { benefitRuns, type Runs } from '../domain/policy/validity.ts';
import type { Benefit } from '../domain/policy/policySchema.ts';
import type { Status } from '../domain/words/vocabulary.ts';
import type { LibraryEntry } from './library.ts';

/** The attributes of whatever states a validity, so that the page's script can hold it against the reader's own calendar. */
export interface Stated {
  'data-status': Status;
  'data-from'?: string | undefined;
  'data-until'?: string | undefined;
}

function stated(status: Status, { from, until }: Runs): Stated {
  return { 'data-status': status, ...(status === 'upcoming' ? { 'data-from': from } : {}), 'data-until': until };
}

/** For an entry: a page, a row of a list. */
export function statedEntry({ status, runs }: LibraryEntry): Stated {
  return stated(status, runs);
}

/** For one benefit of an entry: a card, a row of cards. */
export function statedBenefit({ status, runs }: LibraryEntry, benefit: Benefit): Stated {
  return stated(status, benefitRuns(runs, benefit));
}
