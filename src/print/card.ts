import type { Audience, Evidence, Level, Need, Status, Topic } from '../domain/words/vocabulary.ts';

/** One labelled part of a printed card: 谁能享受, 给多少, 怎么办 … */
export interface PrintPart {
  label: string;
  /** What the lines have in common: 符合其中一条就行. */
  lead?: string;
  lines: string[];
  /** Steps are counted, the rest is not. */
  numbered?: boolean;
  /** The first to go to the entry when a card is too full. */
  spare?: boolean;
}

/** Everything a printed 明白卡 says, as plain text: what assets/print-cards.js carries and the ready-made sheets are set from. */
export interface PrintCard {
  /** entry id + benefit id: central/x#loan */
  id: string;
  name: string;
  /** The entry's title, for “详见条目”. */
  title: string;
  /** Site path of the card's page. */
  path: string;
  level: Level;
  measure?: number;
  place: string;
  demonstration: boolean;
  status: Status;
  topic: Topic;
  need: Need;
  audience: Audience[];
  figure?: { text: string; note: string };
  parts: PrintPart[];
  office?: string;
  basis: { title: string; number?: string; evidence: Evidence };
  /** How many points of the entry could not be confirmed. */
  gaps: number;
  reviewed: string;
  checksum: string;
  /** QR code to the card's page: rows of hexadecimal digits joined by `.`, see src/library/paper/qrCode.ts. */
  qr?: string;
}

/** A line for the contact on a card; without a phone a ruled blank is left. */
export interface PrintContact {
  role: string;
  phone?: string;
}

/** The cards of one edition, as the print page needs them. */
export interface PrintBook {
  site: string;
  county: string;
  /** Edition's day, YYYY-MM-DD. */
  day: string;
  checksum: string;
  contacts: PrintContact[];
  cards: PrintCard[];
}

export type PrintForm = 'large' | 'standard';
