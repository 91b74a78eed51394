import type { TermKind } from '../domain/words/termKinds.ts';
import type { Evidence, Level, Status, Topic } from '../domain/words/vocabulary.ts';

/** One thing a household or inspector asks, with the sentence to read out and where it stands. */
interface HeadAnswer {
  ask: string;
  say: string;
  /** Index into `documents`. */
  document: number;
}

/** One amount, ready to read out: “帮扶小额信贷 贷款额度：每户最高10万元”. */
export interface HeadAmount {
  /** Index into `benefits`. */
  of: number;
  benefit: string;
  what: string;
  /** 每人每月, as it stands before the figure. */
  per?: string | undefined;
  /** The figure alone: 最高10万元. */
  figure: string;
  note?: string | undefined;
  /** per, figure and note together. */
  text: string;
  from?: string | undefined;
  until?: string | undefined;
  /** Set when another amount of the benefit is known for a later time. */
  older?: true | undefined;
  /** Set when an office of the county told it: for which year (本县2026年), and when who was asked. */
  local?: { year: string; asked: string } | undefined;
  /** Who knows this year's figure. */
  ask: string;
  document: number;
}

export interface HeadDocument {
  title: string;
  number?: string | undefined;
  issuers: string;
  evidence: Evidence;
}

/** A benefit as far as it can be asked about. */
export interface HeadBenefit {
  id: string;
  name: string;
  /** Whom it is for, in the words of its conditions; what excludes is left out. */
  who: string;
  steps: string[];
  materials: string[];
  deadlines: { text: string; document: number }[];
  office?: string | undefined;
  /** How people ask for it; searched, never shown. */
  asks: string[];
  document: number;
}

/** What search knows of an entry before any body text is loaded. */
export interface HeadEntry {
  id: string;
  url: string;
  title: string;
  /** What the entry was called before; searched, never shown. */
  formerTitle?: string | undefined;
  summary: string;
  level: Level;
  place: string;
  topic: Topic;
  alsoTopics: Topic[];
  audience: string[];
  aliases: string[];
  documents: HeadDocument[];
  answers: HeadAnswer[];
  amounts: HeadAmount[];
  benefits: HeadBenefit[];
  /** Sentences of the page that stand in none of the other fields. */
  lines: string[];
  /** Why it is in force or not. */
  note: string;
  status: Status;
  from?: string | undefined;
  until?: string | undefined;
  /** Titles of what took its place. */
  replacedBy: { title: string; url: string }[];
  family?: string | undefined;
  measure?: number | undefined;
  /** Not a real place's paper: it never answers where a real one does. */
  demonstration?: true | undefined;
}

/** Something that happens to people, and what is there for them then. */
export interface HeadEvent {
  id: string;
  name: string;
  triggers: string[];
  first: string;
  /** What it tells of the household, as JSON; empty when nothing. */
  known: string;
  /** `entry` indexes the head's entries, `of` that entry's benefits. */
  benefits: { entry: number; of: number; why: string; lead: string }[];
}

/** A word people use and the words documents use. */
export interface HeadTerm {
  word: string;
  also: string[];
  formal: string[];
  kind: TermKind;
  explain: string;
}

/** What search must know at once and what hardly ever changes: the piece `tables`. */
export interface HeadTables {
  terms: HeadTerm[];
  /** Places elsewhere that the texts mention, by their short names. */
  elsewhere: string[];
  /** Reading → the characters that have it in this corpus. */
  pinyin: Record<string, string>;
  /** Traditional characters and, at the same places, their simplified forms. */
  traditional: [string, string];
}

/** The piece `head`: what is of the edition as a whole, and how the rest is cut. */
export interface HeadFrame {
  /** The day of the edition; a reader's clock that lags behind it is not believed. */
  today: string;
  /** What the county calls its own measures; undefined when it has none. */
  measures?: string | undefined;
  events: HeadEvent[];
  /** The places of this edition, the whole country first, the county last. */
  places: { name: string; demonstration: boolean }[];
  /** The entries' ids in the library's order; their rows come in the pieces `rows-0`, `rows-1`, … and their texts in `text-0`, `text-1`, … */
  ids: string[];
  /** How many pieces of rows, and of texts; an entry's is told by its id alone. */
  rowBuckets: number;
  /** How many pieces of words: `words-0`, `words-1`, … */
  wordBuckets: number;
}

/** Everything needed to answer at once and to ask for the right further pieces. */
export interface Head extends HeadFrame, HeadTables {
  entries: HeadEntry[];
}
