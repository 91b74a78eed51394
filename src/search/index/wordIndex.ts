import { bucketOf, wordBucket, wordBucketsOf } from './buckets.ts';
import type { Shelf } from './shelf.ts';
import { BREAK, isHan } from '../text/fold.ts';
import { gramsOf, indexWord } from '../text/units.ts';

/**
 * A piece of the word index: word → the entries that hold it, as steps from one to the next in the order of ids, and where
 * each holds it (a bit a field). That order is the same whatever an entry says, so that an edit changes only the pieces of
 * the words that came or went. `names` are the folded names that begin with a word of the piece, `alike` the names whose first
 * two characters sound like a sound of the piece.
 */
export interface WordPiece {
  words: [word: string, steps: number[], fields: number[]][];
  names: string[];
  alike: string[];
}

interface OpenPiece {
  words: Map<string, { steps: number[]; fields: number[] }>;
  names: string[];
  alike: string[];
}

/** Which entries hold a gram, and where. */
export interface Postings {
  entries: readonly number[];
  fields: readonly number[];
}

const NOWHERE: Postings = { entries: [], fields: [] };
/** Not read yet. */
const PENDING: Postings = { entries: [], fields: [] };

const pieceName = (bucket: number) => `words-${bucket}`;
/** The piece a word of the index stands in. */
const wordPiece = (word: string, buckets: number): string => pieceName(wordBucket(word, buckets));
/** The piece a folded name stands in: that of its first pair. */
export const namePiece = (key: string, buckets: number): string => wordPiece(indexWord(gramsOf(key)[0] ?? key), buckets);

/** The piece of the names whose first two characters sound so. */
export const soundPiece = (sound: string, buckets: number): string => pieceName(bucketOf(sound, buckets));

/** The words of the library, as far as their pieces have been read; what is missing is told to the shelf. */
export class WordIndex {
  private readonly shelf: Shelf;
  private readonly buckets: number;
  private readonly entriesById: readonly number[];
  private readonly opened = new Map<string, OpenPiece>();
  private readonly found = new Map<string, Postings>();

  /** `ids` are those of the entries, in the entries' order. */
  constructor(shelf: Shelf, buckets: number, ids: readonly string[]) {
    this.shelf = shelf;
    this.buckets = buckets;
    const numbers = new Map(ids.map((id, number) => [id, number]));
    // Sorted as plain texts, which a browser does without calling back: five thousand at every opening.
    this.entriesById = [...ids].sort().map((id) => numbers.get(id)!);
  }

  /** The entry at a place in the order of ids. */
  entryAt(place: number): number {
    return this.entriesById[place]!;
  }

  private piece(name: string): OpenPiece | undefined {
    let open = this.opened.get(name);
    if (open) return open;
    const piece = this.shelf.piece<WordPiece>(name);
    if (!piece) return undefined;
    open = { words: new Map(piece.words.map(([word, steps, fields]) => [word, { steps, fields }])), names: piece.names, alike: piece.alike };
    this.opened.set(name, open);
    return open;
  }

  /** The entries that hold a gram. A single character is found in every pair that begins with it. */
  postings(gram: string): Postings {
    const word = indexWord(gram);
    const known = this.found.get(word);
    if (known) return known;
    const pieces = (word.length > 1 ? [wordPiece(word, this.buckets)] : wordBucketsOf(word, this.buckets).map(pieceName)).map((name) => this.piece(name));
    if (pieces.some((piece) => piece === undefined)) return PENDING;
    const found = word.length > 1 ? this.placed(pieces[0]!.words.get(word)) : this.beginning(word, pieces as OpenPiece[]);
    this.found.set(word, found);
    return found;
  }

  /** Whether a gram may stand somewhere: it does, or its piece has not been read. */
  mayStand(gram: string): boolean {
    const postings = this.postings(gram);
    return postings === PENDING || postings.entries.length > 0;
  }

  /** Whether the piece of a gram is still to be read. */
  isPending(gram: string): boolean {
    return this.postings(gram) === PENDING;
  }

  private beginning(first: string, pieces: readonly OpenPiece[]): Postings {
    const bits = new Map<number, number>();
    for (const piece of pieces)
      for (const [word, at] of piece.words) {
        if (!word.startsWith(first)) continue;
        const { entries, fields } = this.placed(at);
        entries.forEach((entry, place) => bits.set(entry, (bits.get(entry) ?? 0) | fields[place]!));
      }
    return { entries: [...bits.keys()], fields: [...bits.values()] };
  }

  private placed(at: { steps: number[]; fields: number[] } | undefined): Postings {
    if (!at) return NOWHERE;
    let place = 0;
    return { entries: at.steps.map((step) => this.entriesById[(place += step)]!), fields: at.fields };
  }

  /** Names whose first two characters may sound like one of these, and others. */
  namesAlike(sounds: readonly string[]): string[] {
    return sounds.flatMap((sound) => this.piece(soundPiece(sound, this.buckets))?.alike ?? []);
  }

  /** Folded names that may stand at a place of a folded text: those that begin with the pair there. */
  namesAt(key: string, at: number): readonly string[] {
    const gram = firstGram(key, at);
    return gram === undefined ? [] : (this.piece(wordPiece(indexWord(gram), this.buckets))?.names ?? []);
  }
}

/** A name's first pair lies within so many characters: a longer run of digits begins no name. */
const LONGEST_UNIT = 24;

/** The first gram of a text from a place on; undefined where no name can begin. */
function firstGram(key: string, at: number): string | undefined {
  if (isHan(key.charCodeAt(at)) && isHan(key.charCodeAt(at + 1))) return key.slice(at, at + 2);
  if (key[at] === BREAK || key[at] === ' ') return undefined;
  const first = gramsOf(key.slice(at, at + LONGEST_UNIT).split(BREAK)[0]!)[0];
  return first !== undefined && first.length > 1 ? first : undefined;
}
