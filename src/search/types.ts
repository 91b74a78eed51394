import type { TermKind } from '../domain/words/termKinds.ts';
import type { Evidence, Level, Status, Topic } from '../domain/words/vocabulary.ts';

/** One thing a household or inspector asks, with the sentence to read out and where it stands. */
interface HeadAnswer {
  ask: string;
  /** Other ways to ask the same; searched, never shown. */
  asks?: readonly string[] | undefined;
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
  /** What the replaced policy gave for the same: the benefit's name then, and its figure. */
  before?: { benefit: string; figure: string; from?: string | undefined; until?: string | undefined } | undefined;
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
  /** Names of the benefits that exclude it, and of those that go with it. */
  notWith?: string[];
  withToo?: string[];
  /** How people ask for it; searched, never shown. */
  asks: string[];
  document: number;
}

/** What another place does, and the paper it was seen in. */
export interface HeadExample {
  place: string;
  /** With place and year before it. */
  text: string;
  source: HeadDocument;
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
  /** What other places do: told where the place is asked about, and looked at for a line to show. */
  examples?: readonly HeadExample[];
  /** What else the body index holds and is only looked at for a line to show: deadlines as told. */
  more: string[];
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
  /** Set when it happens to many households at once. */
  village?: true;
  first: string;
  /** What it tells of the household, as JSON; empty when nothing. */
  known: string;
  /** `entry` indexes the head's entries, `id` and `name` are the benefit's. */
  benefits: { entry: number; id: string; name: string; why: string; lead: string }[];
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

/** What must be known of every entry before any of its rows is read: enough to choose whose rows to read. */
export type Outline = [level: Level, status: Status, from: string | 0, until: string | 0, demonstration: 0 | 1];

/** The piece `common`: pairs that stand in the names, questions and amounts of many entries, and in how many. Of every other pair so many or fewer are supposed. */
export interface CommonPairs {
  /** First characters, each with its second ones, and behind these as many characters whose codes tell the counts (`index/commonPairs.ts`). */
  pairs: Record<string, string>;
  /** How many entries a pair that is not listed is supposed to stand in, at most. */
  others: number;
}

/** The piece `names`: what entries and benefits are called, for reading letters and for telling what is near when nothing is found. */
export interface AllNames {
  names: string[];
  aliases: string[];
}

/** The piece `numbers`: every 文号, with the place of its entry in the order of ids; `rank` 0 for an entry's first document. */
export type AllNumbers = [place: number, rank: number, number: string][];

/** The piece `head`: what is of the edition as a whole, and how the rest is cut. */
export interface HeadFrame {
  /** The day of the edition; a reader's clock that lags behind it is not believed. */
  today: string;
  /** What the county calls its own measures; undefined when it has none. */
  measures?: string | undefined;
  events: HeadEvent[];
  /** In how many entries' names the pairs of the events' words stand. */
  eventNames: Record<string, number>;
  /** The places of this edition, the whole country first, the county last. */
  places: { name: string; demonstration: boolean }[];
  /** The entries' ids in the library's order. */
  ids: string[];
  /** In the same order which entry's row each one's lies with in one piece; empty where each lies alone. */
  leads: number[];
  /** In the same order. */
  outlines: Outline[];
  /** The county's own measures by their number: which entry. */
  measured: [measure: number, entry: number][];
  /** How many pieces of words: `words-0`, `words-1`, … */
  wordBuckets: number;
  /** Into how many pieces the names go by how they are spelt: `spelt-0`, `spelt-1`, …; 0 when letters are read against all of them. */
  nameBuckets: number;
}

/** The head with the rows read for one question: `entries` has holes where none were read. */
export interface Head extends HeadFrame, HeadTables {
  entries: HeadEntry[];
}
