import { CborReader } from './cbor.ts';
import { PieceError, unpack, type PieceSource } from './pieces.ts';
import { indexWord } from '../text/units.ts';

/** Where a gram stands: entry → its places in that entry's text. */
export type Postings = Map<number, number[]>;

/** A chunk's bytes and where the places of each word begin in them; only what is asked for is ever decoded. */
interface Chunk {
  bytes: Uint8Array;
  places: Map<string, number>;
}

/** Pagefind's own table of contents, as plain data in the head piece. */
export interface BodyContents {
  /** Pagefind's page order → entry numbers. */
  entryOf: number[];
  /** First word, last word and piece of each chunk. */
  chunks: [string, string, string][];
}

/**
 * Reads the index that Pagefind 1.6 built, without Pagefind's WebAssembly: that module needs reference types
 * (Chrome 96), while county offices still run Chromium 86, and a page policy without `wasm-unsafe-eval` is stricter.
 * The build reads its own index back with this reader and stops if the two ever disagree.
 */
export class BodyIndex {
  readonly #source: PieceSource;
  readonly #contents: BodyContents;
  readonly #loaded = new Map<string, Promise<void>>();
  readonly #ready = new Map<string, Chunk>();
  readonly #postings = new Map<string, Postings>();

  constructor(source: PieceSource, contents: BodyContents) {
    this.#source = source;
    this.#contents = contents;
  }

  #chunkNames(word: string, prefix: boolean): string[] {
    // Pagefind shortens a chunk's first and last word to what tells it from its neighbour: a chunk ending in 本 holds 本人.
    const reaches = prefix ? `${word}\uffff` : word;
    return this.#contents.chunks.filter(([from, to]) => from <= reaches && word <= `${to}\uffff`).map(([, , name]) => name);
  }

  #load(name: string): Promise<void> {
    let pending = this.#loaded.get(name);
    if (!pending) {
      pending = this.#source
        .load(name)
        .then((packed) => {
          const bytes = unpack(name, packed);
          try {
            this.#ready.set(name, { bytes, places: wordPlaces(bytes) });
          } catch {
            throw new PieceError(name, 'damaged');
          }
        })
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
    const names = new Set(grams.flatMap((gram) => this.#chunkNames(indexWord(gram), gram.length === 1)));
    const problems: string[] = [];
    await Promise.all(
      [...names].map((name) => this.#load(name).catch((error: unknown) => problems.push(error instanceof Error ? error.message : String(error)))),
    );
    return problems;
  }

  /** Where a gram stands, as far as its pieces are loaded. A single character is found in every pair that begins with it. */
  postings(gram: string): Postings {
    const word = indexWord(gram);
    const known = this.#postings.get(word);
    if (known) return known;
    const found: Postings = new Map();
    const names = this.#chunkNames(word, gram.length === 1);
    for (const name of names) {
      const chunk = this.#ready.get(name);
      if (!chunk) continue;
      const exact = chunk.places.get(word);
      if (gram.length > 1 && exact !== undefined) this.#collect(chunk.bytes, exact, found);
      else if (gram.length === 1) for (const [candidate, at] of chunk.places) if (candidate.startsWith(word)) this.#collect(chunk.bytes, at, found);
    }
    if (names.every((name) => this.#ready.has(name))) this.#postings.set(word, found);
    return found;
  }

  #collect(bytes: Uint8Array, at: number, into: Postings): void {
    let page = 0;
    for (const item of new CborReader(bytes, at).read() as [number, number[]][]) {
      page += item[0];
      const entry = this.#contents.entryOf[page]!;
      const places = into.get(entry) ?? [];
      let place = 0;
      // A negative number sets the weight of what follows; pages are fed as plain text, so it carries nothing.
      for (const step of item[1]) if (step >= 0) places.push((place += step));
      into.set(entry, places);
    }
  }
}

/** A chunk is `[[[word, pages, variants], …]]`. */
function wordPlaces(bytes: Uint8Array): Map<string, number> {
  const reader = new CborReader(bytes);
  const places = new Map<string, number>();
  reader.each(() =>
    reader.each(() => {
      let member = 0;
      let word = '';
      reader.each(() => {
        if (member === 0) word = reader.read() as string;
        else {
          if (member === 1) places.set(word, reader.at);
          reader.skip();
        }
        member += 1;
      });
    }),
  );
  return places;
}
