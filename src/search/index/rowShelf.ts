import { rowPiece } from './buckets.ts';
import { openRow, type OpenRow } from './headIndex.ts';
import type { Shelf } from './shelf.ts';
import type { HeadEntry } from '../types.ts';

/** The rows of entries, as far as they have been read; what is missing is told to the shelf. */
export class RowShelf {
  readonly #shelf: Shelf;
  readonly #ids: readonly string[];
  readonly #open = new Map<number, OpenRow>();

  constructor(shelf: Shelf, ids: readonly string[]) {
    this.#shelf = shelf;
    this.#ids = ids;
  }

  #row(entry: number): OpenRow | undefined {
    const known = this.#open.get(entry);
    if (known) return known;
    const id = this.#ids[entry]!;
    // Two ids may share a piece.
    const row = this.#shelf.piece<HeadEntry[]>(rowPiece(id))?.find((one) => one.id === id);
    if (!row) return undefined;
    const open = openRow(row);
    this.#open.set(entry, open);
    return open;
  }

  /** The rows of these entries; undefined while one of them is missing. */
  rows(entries: readonly number[]): Map<number, OpenRow> | undefined {
    const rows = new Map<number, OpenRow>();
    for (const entry of entries) {
      const row = this.#row(entry);
      if (row) rows.set(entry, row);
    }
    return rows.size === entries.length ? rows : undefined;
  }
}
