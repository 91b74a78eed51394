import type { Office } from '../policy/phoneBook.ts';
import type { MatchEntry } from './result.ts';

/** Everything 入户对照 works on: what assets/match-data*.js hold, with the day of assets/edition.js. */
export interface MatchData {
  /** The edition's day, YYYY-MM-DD. */
  day: string;
  /** The county's phone book: whom to ring about what is to be verified. */
  offices: Office[];
  entries: MatchEntry[];
}
