import { pieceMark } from './pieces.ts';

const hashOf = (name: string): number => Number.parseInt(pieceMark(name), 16);

/** Which of `count` buckets a name falls into. It depends on the name alone, so that an edit elsewhere moves nothing. */
export const bucketOf = (name: string, count: number): number => hashOf(name) % count;

/** The piece of an entry's row: each its own, since a question reads those of a few dozen entries, wherever they lie. */
export const rowPiece = (id: string): string => `rows-${pieceMark(id)}`;

const powerAtLeast = (wanted: number) => 2 ** Math.ceil(Math.log2(Math.max(1, wanted)));

/** Up to so many entries, pieces of half as many entries' words each are small enough, and pack better into a single file. */
const FEW_ENTRIES = 512;

/** How many buckets the words go into: a question reads some dozens, whose size must not grow with the library. */
export const wordBuckets = (entries: number): number => Math.min(4096, powerAtLeast(entries <= FEW_ENTRIES ? entries / 2 : entries));

/** Words that begin with one character lie in so many buckets that follow each other. */
const SPREAD = 8;

/** The bucket of a word of the index. */
export const wordBucket = (word: string, count: number): number =>
  (bucketOf(word[0] ?? '', count) + (word.length > 1 ? hashOf(word.slice(1)) % SPREAD : 0)) % count;

/** The buckets of all words that begin with a character. */
export const wordBucketsOf = (first: string, count: number): number[] => [
  ...new Set(Array.from({ length: SPREAD }, (_, step) => (bucketOf(first, count) + step) % count)),
];
