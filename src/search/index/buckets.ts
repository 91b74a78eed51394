import { pieceMark } from './pieces.ts';

const hashOf = (name: string): number => Number.parseInt(pieceMark(name), 16);

/** A number by a name alone, high bits and low ones mixed: names alike but for their ends get numbers far apart. */
export const bucketHash = (name: string): number => {
  const hash = hashOf(name);
  return (hash ^ (hash >>> 13)) >>> 0;
};

/** Which of `count` buckets a name falls into. It depends on the name alone, so that an edit elsewhere moves nothing. */
export const bucketOf = (name: string, count: number): number => hashOf(name) % count;

/** The piece of the row of an entry, and of those that lie with it. */
export const rowPiece = (id: string): string => `rows-${pieceMark(id)}`;

const powerAtLeast = (wanted: number) => 2 ** Math.ceil(Math.log2(Math.max(1, wanted)));

const FEW_ENTRIES = 512;

/** Whether each row is a piece of its own: of a small library a question reads about a dozen, of many topics. */
export const alone = (entries: number): boolean => entries <= FEW_ENTRIES;

/** How many buckets the words go into: a question reads some dozens, whose size must not grow with the library. */
export const wordBuckets = (entries: number): number => Math.min(4096, powerAtLeast(entries));

/** Words that begin with one character lie in so many buckets that follow each other. */
const SPREAD = 8;

/** The bucket of a word of the index. */
export const wordBucket = (word: string, count: number): number =>
  (bucketOf(word[0] ?? '', count) + (word.length > 1 ? hashOf(word.slice(1)) % SPREAD : 0)) % count;

/** The buckets of all words that begin with a character. */
export const wordBucketsOf = (first: string, count: number): number[] => [
  ...new Set(Array.from({ length: SPREAD }, (_, step) => (bucketOf(first, count) + step) % count)),
];
