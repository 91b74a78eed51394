import type { DemonstrationMark, SealMark } from '../domain/policy/regionNames.ts';
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

/** What a card says about money from a day on (YYYY-MM-DD). */
export interface PrintFigures {
  from: string;
  /** The figure that speaks for the benefit, with its noun, on one line; empty for a service. */
  lead: string;
  /** Money that holds, to be set large; `note` has its noun. */
  figure?: { text: string; note: string };
  /** The lines of 给多少. */
  amounts: string[];
}

/** Everything a printed 明白卡 says, as plain text: what assets/print-cards*.js carry and the ready-made sheets are set from. */
export interface PrintCard {
  /** entry id + benefit id: central/x#loan */
  id: string;
  name: string;
  /** The entry's title, for “详见条目”. */
  title: string;
  /** Site path of the card's page. */
  path: string;
  level: Level;
  /** The seal beside its name. */
  seal: SealMark;
  place: string;
  /** Only where it is no real place's paper. */
  demonstration?: DemonstrationMark;
  status: Status;
  /** The last day it can be had, where one is known; after it the card is printed only under the band. */
  until?: string;
  topic: Topic;
  need: Need;
  audience: Audience[];
  lead: string;
  figure?: { text: string; note: string };
  /** How the figures read on later days, earliest first. */
  later?: PrintFigures[];
  parts: PrintPart[];
  office?: string;
  basis: { title: string; number?: string; evidence: Evidence };
  /** Nobody knows whether it is still given, although its policy is in force. */
  stopped?: true;
  reviewed: string;
  checksum: string;
  /** QR code to the card's page: rows of hexadecimal digits joined by `.`, see src/library/paper/qrCode.ts. */
  qr?: string;
}

/** A line for the contact on a card; without a phone a ruled blank is left. */
interface PrintContact {
  role: string;
  phone?: string;
}

/** The cards of one edition, as the print page needs them. Which edition it is assets/edition.js says: a new one leaves cards as they are. */
export interface PrintBook {
  site: string;
  county: string;
  contacts: PrintContact[];
  cards: PrintCard[];
}

/** The card as it must be printed on the reader's own day: figures that are over have turned into the last known ones. */
export function cardOn(card: PrintCard, today: string): PrintCard {
  const turned = [...(card.later ?? [])].reverse().find(({ from }) => from <= today);
  if (!turned) return card;
  const { figure: _, later: __, ...rest } = card;
  const parts = card.parts.map((part) => (part.label === '给多少' ? { ...part, lines: turned.amounts } : part));
  return { ...rest, lead: turned.lead, ...(turned.figure ? { figure: turned.figure } : {}), parts };
}

export type PrintForm = 'large' | 'standard';
