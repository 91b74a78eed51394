import type { Status } from '../../domain/words/vocabulary.ts';
import type { HeadDocument, HeadEntry } from '../types.ts';

/** What the answer box says, with all that tells where it comes from. */
export interface ExactAnswer {
  entry: HeadEntry;
  status: Status;
  /** A question of the library's own, never the reader's words. */
  ask: string;
  /** One to three sentences to read out. */
  lines: string[];
  /** The lines as one text. */
  say: string;
  /** The figure that stands large, as it is in the lines. */
  figure?: string | undefined;
  /** The year that figure is of, when it is over: it never stands large as if it were this year's. */
  figureYear?: number | undefined;
  /** Set when the answer is what another place does, because that place was asked about: no rule here. */
  elsewhere?: string | undefined;
  /** Undefined for a word explained: that is the library's own sentence. */
  document?: HeadDocument | undefined;
  /** The page it stands on, when that is not the entry's. */
  page?: { title: string; url: string } | undefined;
  /** Which year the answer speaks of, as it is said: 2025年度. */
  year?: string | undefined;
  /** Whom to ask. */
  office?: string | undefined;
  /** Index of the benefit, for its card. */
  benefit?: number | undefined;
  /** Two more questions this entry answers. */
  more: string[];
}
