import { unpackJsonSoon, type PieceSource } from './pieces.ts';

/** Reading on asked for pieces that are not here yet, round after round: a query that never settles is a fault of the program. */
const MOST_ROUNDS = 12;

/**
 * The pieces that have been read. What searches looks here without waiting; what it misses is fetched, and the search is done
 * again, until nothing is missing. So a question gives the same answer whatever was asked before it, and a piece that cannot
 * be had ends the search: half an index would say of the rest that there is nothing.
 */
export class Shelf {
  private readonly source: PieceSource;
  private readonly pieces = new Map<string, unknown>();
  private readonly coming = new Map<string, Promise<void>>();
  private readonly missed = new Set<string>();

  constructor(source: PieceSource) {
    this.source = source;
  }

  /** A piece if it is here; if not, it is missed. */
  piece<T>(name: string): T | undefined {
    const piece = this.pieces.get(name);
    if (piece === undefined) this.missed.add(name);
    return piece as T | undefined;
  }

  /** Whether the work at hand has missed a piece: what it finds out is void. */
  get misses(): boolean {
    return this.missed.size > 0;
  }

  /** Reads a piece. */
  async read<T>(name: string): Promise<T> {
    await this.fetch(name);
    return this.pieces.get(name) as T;
  }

  private fetch(name: string): Promise<void> {
    let reading = this.coming.get(name);
    if (!reading) {
      reading = this.source
        .load(name)
        .then((packed) => unpackJsonSoon<unknown>(name, packed))
        .then((piece) => void this.pieces.set(name, piece));
      this.coming.set(name, reading);
      // What did not come may come the next time: the disk or the network was busy.
      reading.catch(() => this.coming.delete(name));
    }
    return reading;
  }

  /** Does work until it misses nothing; `meanwhile` is done while the first missing pieces are on their way. */
  async settled<T>(work: () => T, meanwhile?: () => void): Promise<T> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      this.missed.clear();
      const done = work();
      if (this.missed.size === 0) return done;
      const coming = Promise.all([...this.missed].map((name) => this.fetch(name)));
      if (round === 0) meanwhile?.();
      await coming;
    }
    throw new Error('检索没有查完：一再要新的数据。请报告这个问题。');
  }
}
