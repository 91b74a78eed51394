import type { Names } from '../lookup/names.ts';
import type { TermBook } from '../lookup/termBook.ts';
import { BREAK, foldKey } from '../text/fold.ts';
import { gramCount } from '../text/units.ts';
import type { Head, HeadEntry } from '../types.ts';
import { passagesOfRow, type EntryPassage } from './fields.ts';
import type { Lexicon, NumberRow } from './lexicon.ts';

export interface Passage extends EntryPassage {
  entry: number;
}

/** A row with its texts as they are compared: read once, whatever questions it is read for. */
export interface OpenRow {
  row: HeadEntry;
  passages: readonly Passage[];
  keys: readonly string[];
  /** All keys, one a line, and where each begins. */
  text: string;
  startOf: readonly number[];
}

export function openRow(row: HeadEntry, entry: number): OpenRow {
  const passages = passagesOfRow(row).map((passage): Passage => ({ entry, field: passage.field, item: passage.item, text: passage.text }));
  const keys = passages.map(({ text }) => foldKey(text));
  let from = 0;
  const startOf = keys.map(({ length }) => (from += length + 1) - length - 1);
  return { row, passages, keys, text: keys.join('\n'), startOf };
}

/** A folded text without the end of its last sentence. */
const unended = (key: string) => (key.endsWith(BREAK) ? key.slice(0, -1) : key);

const NONE: Passage[] = [];

/** The rows read for one question, opened for searching beside the words of the whole library. */
export class HeadIndex {
  readonly lexicon: Lexicon;
  readonly rows: ReadonlyMap<number, OpenRow>;
  readonly head: Head;
  /** The passages of all rows, row after row. */
  readonly passages: readonly Passage[];
  /** The number of each row's first passage. */
  readonly firstOf = new Map<number, number>();

  constructor(lexicon: Lexicon, rows: ReadonlyMap<number, OpenRow>) {
    this.lexicon = lexicon;
    this.rows = rows;
    const entries: HeadEntry[] = [];
    entries.length = lexicon.entries;
    let first = 0;
    for (const [entry, { row, passages }] of rows) {
      entries[entry] = row;
      this.firstOf.set(entry, first);
      first += passages.length;
    }
    this.passages = NONE.concat(...[...rows.values()].map(({ passages }) => passages));
    this.head = { ...lexicon.head, entries };
  }

  get terms(): TermBook {
    return this.lexicon.terms;
  }

  get whole(): Names {
    return this.lexicon.whole;
  }

  get simplify(): ReadonlyMap<string, string> {
    return this.lexicon.simplify;
  }

  get numbers(): readonly NumberRow[] {
    return this.lexicon.numbers;
  }

  /** Where a folded question, or another way to ask it, is stored word for word in these rows; whether it ends in a question mark makes no other question. */
  storedAs(key: string): { entry: number; item: number }[] {
    const asked = [unended(key), `${unended(key)}${BREAK}`];
    return [...this.rows.values()].flatMap(({ passages, keys }) =>
      passages.filter(({ field }, at) => (field === 'ask' || field === 'reask') && asked.includes(keys[at] ?? '')),
    );
  }

  /** How many grams a passage has, at least 1. */
  gramsIn(passage: number): number {
    const { entry } = this.passages[passage]!;
    return Math.max(1, gramCount(this.rows.get(entry)!.keys[passage - this.firstOf.get(entry)!]!));
  }
}
