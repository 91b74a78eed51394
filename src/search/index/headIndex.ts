import type { Names } from '../lookup/names.ts';
import type { TermBook } from '../lookup/termBook.ts';
import { foldKey } from '../text/fold.ts';
import type { Head, HeadEntry } from '../types.ts';
import { CharacterIndex } from './characterIndex.ts';
import { passagesOfRow, type EntryPassage } from './fields.ts';
import type { Lexicon, NumberRow } from './lexicon.ts';

export interface Passage extends EntryPassage {
  entry: number;
}

/** A row with its texts as they are compared. */
export interface OpenRow {
  row: HeadEntry;
  passages: readonly EntryPassage[];
  keys: readonly string[];
}

export function openRow(row: HeadEntry): OpenRow {
  const passages = passagesOfRow(row);
  return { row, passages, keys: passages.map(({ text }) => foldKey(text)) };
}

/** The rows read for one question, opened for searching beside the words of the whole library. */
export class HeadIndex {
  readonly lexicon: Lexicon;
  readonly rows: ReadonlyMap<number, OpenRow>;
  readonly head: Head;
  readonly passages: Passage[] = [];
  readonly column: CharacterIndex;
  /** Stored questions of these rows, folded → where they stand. */
  readonly stored = new Map<string, { entry: number; item: number }[]>();

  constructor(lexicon: Lexicon, rows: ReadonlyMap<number, OpenRow>) {
    this.lexicon = lexicon;
    this.rows = rows;
    const entries: HeadEntry[] = [];
    entries.length = lexicon.entries;
    const all: string[] = [];
    for (const [entry, { row, passages, keys }] of rows) {
      entries[entry] = row;
      passages.forEach((passage, at) => {
        const key = keys[at]!;
        this.passages.push({ entry, ...passage });
        all.push(key);
        if (passage.field === 'ask') this.stored.set(key, [...(this.stored.get(key) ?? []), { entry, item: passage.item }]);
      });
    }
    this.head = { ...lexicon.head, entries };
    this.column = new CharacterIndex(all);
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

  /** A passage as it is compared. */
  key(passage: number): string {
    return this.column.text.slice(this.column.startOf[passage], (this.column.startOf[passage + 1] ?? this.column.text.length + 1) - 1);
  }
}
