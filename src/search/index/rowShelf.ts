import { rowPiece } from './buckets.ts';
import { openRow, type OpenRow } from './headIndex.ts';
import { PieceError } from './pieces.ts';
import type { Shelf } from './shelf.ts';
import type { HeadEntry, HeadFrame } from '../types.ts';

/** The rows of entries, as far as they have been read; and read when they are asked for. */
export class RowShelf {
  private readonly shelf: Shelf;
  private readonly head: Pick<HeadFrame, 'ids' | 'leads'>;
  private readonly opened = new Map<number, OpenRow>();

  constructor(shelf: Shelf, head: Pick<HeadFrame, 'ids' | 'leads'>) {
    this.shelf = shelf;
    this.head = head;
  }

  private pieceOf(entry: number): string {
    const { ids, leads } = this.head;
    return rowPiece(ids[leads[entry] ?? entry]!);
  }

  private row(entry: number): OpenRow {
    let open = this.opened.get(entry);
    if (!open) {
      const id = this.head.ids[entry]!;
      const name = this.pieceOf(entry);
      const row = this.shelf.piece<HeadEntry[]>(name)?.find((one) => one.id === id);
      if (!row) throw new PieceError(name, 'damaged');
      open = openRow(row, entry);
      this.opened.set(entry, open);
    }
    return open;
  }

  /** The rows of these entries, in this order, each opened as it comes and handed over. A piece that cannot be had is thrown. */
  async read(entries: readonly number[], came: (entry: number, row: OpenRow) => void = () => {}): Promise<Map<number, OpenRow>> {
    const open = await Promise.all(
      entries.map(async (entry): Promise<[number, OpenRow]> => {
        if (!this.opened.has(entry)) await this.shelf.read(this.pieceOf(entry));
        const row = this.row(entry);
        came(entry, row);
        return [entry, row];
      }),
    );
    return new Map(open);
  }
}
