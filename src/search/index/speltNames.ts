import { bucketOf } from './buckets.ts';
import type { Pinyin } from '../lookup/pinyin.ts';

/**
 * A piece of the names of a large library: those that hold characters with one of the piece's beginnings, each with how often
 * it is a name. Letters are read against the names of a few pieces, not against all.
 */
export interface SpeltNames {
  names: [name: string, times: number][];
  aliases: [name: string, times: number][];
}

/** Up to so many entries all names are one piece, small enough for a phone. */
const WHOLE = 2000;
const MOST = 1024;

/** How many pieces the names go into by how they are spelt; 0 when they are one piece. */
export const nameBuckets = (entries: number): number => (entries <= WHOLE ? 0 : Math.min(MOST, 2 ** Math.ceil(Math.log2(entries / 8))));

export const speltPiece = (beginning: string, buckets: number): string => `spelt-${bucketOf(beginning, buckets)}`;

const LETTER = /[a-z]/;
const pairOf = (first: string, second: string) => first + second;
const soundOf = (reading: string) => ` ${reading}`;

/** Every beginning that letters for a stretch of a name may have: the first letters of two characters, and the sound of one. */
export function beginningsOf(name: string, pinyin: Pinyin): string[] {
  const initials = [...name].map((char) => (LETTER.test(char) ? [char] : [...new Set(pinyin.readings(char).map((reading) => reading[0]!))]));
  const pairs = initials.flatMap((first, at) => first.flatMap((one) => (initials[at + 1] ?? []).map((other) => pairOf(one, other))));
  const sounds = [...name].flatMap((char) => pinyin.readings(char).map(soundOf));
  return [...new Set([...pairs, ...sounds])];
}

/** The beginnings that letters may have: a name that may be read from them has one of these. */
export function beginningsTyped(letters: string, pinyin: Pinyin): string[] {
  const { lengths, readings } = pinyin.firstOf(letters);
  return [...new Set([...lengths.map((length) => pairOf(letters[0]!, letters[length]!)), ...readings.map(soundOf)])];
}
