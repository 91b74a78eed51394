/** Which edition this copy is. */
export interface Edition {
  /** The day it speaks for, YYYY-MM-DD. */
  day: string;
  checksum: string;
  /** How many policies it holds. */
  entries: number;
  /** The last day of every entry and card that still holds on that day and has an end, by its page without the ending. */
  ends?: Record<string, string>;
}

declare global {
  interface Window {
    /** Set by assets/edition.js: one small file instead of a line in every page, so that a new edition leaves untouched pages as they are. */
    policyEdition?: Edition;
  }
}

/** The edition; undefined when its file did not come with the copy. */
export const edition = (): Edition | undefined => window.policyEdition;
