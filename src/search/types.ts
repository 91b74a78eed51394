import type { BodyContents } from './index/bodyIndex.ts';
import type { TermKind } from '../domain/words/termKinds.ts';
import type { Level, Status, Topic } from '../domain/words/vocabulary.ts';

/** One thing a household or inspector asks, with the sentence to read out and where it stands. */
export interface HeadAnswer {
  ask: string;
  say: string;
  /** Index into `documents`. */
  document: number;
}

/** One amount, ready to read out: “帮扶小额信贷 贷款额度：每户最高10万元”. */
export interface HeadAmount {
  benefit: string;
  what: string;
  text: string;
  from?: string | undefined;
  until?: string | undefined;
  /** Set when another amount of the benefit is known for a later time. */
  older?: true | undefined;
  /** Who knows this year's figure. */
  ask: string;
  document: number;
}

export interface HeadDocument {
  title: string;
  number?: string | undefined;
}

/** What search knows of an entry before any body text is loaded. */
export interface HeadEntry {
  id: string;
  url: string;
  title: string;
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
  benefits: string[];
  status: Status;
  from?: string | undefined;
  until?: string | undefined;
  /** Titles of what took its place. */
  replacedBy: { title: string; url: string }[];
  family?: string | undefined;
  measure?: number | undefined;
}

/** A word people use and the words documents use. */
export interface HeadTerm {
  word: string;
  also: string[];
  formal: string[];
  kind: TermKind;
}

/** The first piece: everything needed to answer at once and to ask for the right further pieces. */
export interface Head {
  /** The day of the edition; a reader's clock that lags behind it is not believed. */
  today: string;
  entries: HeadEntry[];
  terms: HeadTerm[];
  /** Reading → the characters that have it in this corpus. */
  pinyin: Record<string, string>;
  /** Traditional characters and, at the same places, their simplified forms. */
  traditional: [string, string];
  /** Body text is kept in pieces of this many entries, `text-0`, `text-1`, … */
  textGroup: number;
  body: BodyContents;
}
