import { pieceMark } from './pieces.ts';

/** Which of `count` buckets a name falls into. It depends on the name alone, so that an edit elsewhere moves nothing. */
export const bucketOf = (name: string, count: number): number => Number.parseInt(pieceMark(name), 16) % count;

const powerAtLeast = (wanted: number) => 2 ** Math.ceil(Math.log2(Math.max(1, wanted)));

/** How many buckets the rows and texts of so many entries go into: a dozen entries each, and no more requests than a first search can wait for. */
export const rowBuckets = (entries: number): number => Math.min(32, powerAtLeast(entries / 16));

/** How many buckets the words go into: an edit changes a few words, and only their buckets differ then. */
export const wordBuckets = (entries: number): number => Math.min(512, powerAtLeast(entries / 4));
