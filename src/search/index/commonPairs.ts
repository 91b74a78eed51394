import type { CommonPairs } from '../types.ts';

/** A count is written as the character with this code and the count together: past what JSON escapes. */
const FROM = 0x5d;
/** The last code before those that stand in pairs; no library has pairs of more entries. */
const LAST = 0xd7ff;

/** Pairs with their counts as they are written: a look-up needs no table to be built first. */
export function writePairs(counts: Iterable<readonly [pair: string, count: number]>): CommonPairs['pairs'] {
  const seconds = new Map<string, [seconds: string, counts: string]>();
  for (const [pair, count] of counts) {
    const [known, codes] = seconds.get(pair[0]!) ?? ['', ''];
    seconds.set(pair[0]!, [known + pair[1]!, codes + String.fromCharCode(Math.min(LAST, FROM + count))]);
  }
  return Object.fromEntries([...seconds].map(([first, [known, codes]]) => [first, known + codes]));
}

/** In how many entries a pair stands; undefined for one that is not listed. */
export function pairCount({ pairs }: CommonPairs, pair: string): number | undefined {
  const written = pair.length === 2 ? pairs[pair[0]!] : undefined;
  if (written === undefined) return undefined;
  const half = written.length / 2;
  const at = written.lastIndexOf(pair[1]!, half - 1);
  return at < 0 ? undefined : written.charCodeAt(half + at) - FROM;
}

/** Every pair with its count. */
export function allPairs({ pairs }: CommonPairs): Map<string, number> {
  return new Map(
    Object.entries(pairs).flatMap(([first, written]) => {
      const half = written.length / 2;
      return Array.from({ length: half }, (_, at): [string, number] => [first + written[at]!, written.charCodeAt(half + at) - FROM]);
    }),
  );
}
