import type { Names } from '../lookup/names.ts';
import type { TermBook } from '../lookup/termBook.ts';
import { BREAK, foldKey } from '../text/fold.ts';
import { gramCount } from '../text/units.ts';
import type { Head, HeadEntry } from '../types.ts';
import { partsOfRow, type EntryPart } from './fields.ts';
import type { Lexicon, NumberRow } from './lexicon.ts';

export interface Part extends EntryPart {
  entry: number;
}

/** A row with its texts as they are compared: read once, whatever questions it is read for. */
export interface OpenRow {
  row: HeadEntry;
  parts: readonly Part[];
  keys: readonly string[];
  /** All keys, one a line, and where each begins. */
  text: string;
  startOf: readonly number[];
}

export function openRow(row: HeadEntry, entry: number): OpenRow {
  const parts = partsOfRow(row).map((part): Part => ({ entry, field: part.field, item: part.item, text: part.text }));
  const keys = parts.map(({ text }) => foldKey(text));
  let from = 0;
  const startOf = keys.map(({ length }) => (from += length + 1) - length - 1);
  return { row, parts, keys, text: keys.join('\n'), startOf };
}

/** A folded text without the end of its last sentence. */
const unended = (key: string) => (key.endsWith(BREAK) ? key.slice(0, -1) : key);

const NONE: Part[] = [];

/** The rows read for one question, opened for searching beside the words of the whole library. */
export class HeadIndex {
  readonly lexicon: Lexicon;
  readonly rows: ReadonlyMap<number, OpenRow>;
  readonly head: Head;
  /** The parts of all rows, row after row. */
  readonly parts: readonly Part[];
  /** The number of each row's first part. */
  readonly firstOf = new Map<number, number>();

  constructor(lexicon: Lexicon, rows: ReadonlyMap<number, OpenRow>) {
    this.lexicon = lexicon;
    this.rows = rows;
    const entries: HeadEntry[] = [];
    entries.length = lexicon.entries;
    let first = 0;
    for (const [entry, { row, parts }] of rows) {
      entries[entry] = row;
      this.firstOf.set(entry, first);
      first += parts.length;
    }
    this.parts = NONE.concat(...[...rows.values()].map(({ parts }) => parts));
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
    return [...this.rows.values()].flatMap(({ parts, keys }) =>
      parts.filter(({ field }, at) => (field === 'ask' || field === 'reask') && asked.includes(keys[at] ?? '')),
    );
  }

  /** How many grams a part has, at least 1. */
  gramsIn(part: number): number {
    const { entry } = this.parts[part]!;
    return Math.max(1, gramCount(this.rows.get(entry)!.keys[part - this.firstOf.get(entry)!]!));
  }
}
