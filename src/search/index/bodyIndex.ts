import { bucketOf } from './buckets.ts';
import { unpackJson, type PieceSource } from './pieces.ts';
import { indexWord } from '../text/units.ts';

/**
 * A piece of the body index: word → the entries that hold it, as steps from one to the next in the order of ids. That order
 * is the same whatever an entry says, so that an edit changes only the pieces of the words that came or went.
 */
export type WordPiece = [word: string, steps: number[]][];

/** The piece a word stands in: all words that begin with one character stand together. */
export const wordPiece = (word: string, buckets: number): string => `words-${bucketOf(word[0] ?? '', buckets)}`;

const NOWHERE: ReadonlySet<number> = new Set();

/** The pairs of the body texts, as far as their pieces have been loaded. */
export class BodyIndex {
  readonly #source: PieceSource;
  readonly #buckets: number;
  readonly #entryAt: readonly number[];
  readonly #loaded = new Map<string, Promise<void>>();
  readonly #ready = new Map<string, ReadonlyMap<string, number[]>>();
  readonly #postings = new Map<string, ReadonlySet<number>>();

  /** `ids` are those of the entries, in the entries' order. */
  constructor(source: PieceSource, buckets: number, ids: readonly string[]) {
    this.#source = source;
    this.#buckets = buckets;
    this.#entryAt = idOrder(ids);
  }

  #load(name: string): Promise<void> {
    let pending = this.#loaded.get(name);
    if (!pending) {
      pending = this.#source
        .load(name)
        .then((packed) => void this.#ready.set(name, new Map(unpackJson<WordPiece>(name, packed))))
        .catch((error: unknown) => {
          this.#loaded.delete(name);
          throw error;
        });
      this.#loaded.set(name, pending);
    }
    return pending;
  }

  /** How many pieces have arrived so far. */
  get arrived(): number {
    return this.#ready.size;
  }

  /** Loads what the grams need; returns the sentences of the pieces that could not be had. */
  async prepare(grams: readonly string[]): Promise<string[]> {
    const names = new Set(grams.map((gram) => wordPiece(indexWord(gram), this.#buckets)));
    const problems: string[] = [];
    await Promise.all(
      [...names].map((name) => this.#load(name).catch((error: unknown) => problems.push(error instanceof Error ? error.message : String(error)))),
    );
    return problems;
  }

  /** The entries whose text holds a gram, as far as its piece is loaded. A single character is found in every pair that begins with it. */
  postings(gram: string): ReadonlySet<number> {
    const word = indexWord(gram);
    const known = this.#postings.get(word);
    if (known) return known;
    const piece = this.#ready.get(wordPiece(word, this.#buckets));
    if (!piece) return NOWHERE;
    const words = gram.length > 1 ? [word] : [...piece.keys()].filter((candidate) => candidate.startsWith(word));
    const found = new Set(words.flatMap((one) => this.#entries(piece.get(one) ?? [])));
    this.#postings.set(word, found);
    return found;
  }

  #entries(steps: readonly number[]): number[] {
    let at = 0;
    return steps.map((step) => this.#entryAt[(at += step)]!);
  }
}

/** Entry numbers in the order of their ids. */
const idOrder = (ids: readonly string[]): number[] => ids.map((_, number) => number).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
