import { byCode } from '../../domain/text/byCode.ts';
import { keyOf, remember } from '../../store/remember.ts';
import { writePairs } from '../index/commonPairs.ts';
import { BITS } from '../index/fields.ts';
import { namePiece, soundPiece, type WordPiece } from '../index/wordIndex.ts';
import { spokenName } from '../lookup/names.ts';
import { Pinyin } from '../lookup/pinyin.ts';
import { foldKey } from '../text/fold.ts';
import type { CommonPairs, HeadEntry } from '../types.ts';
import { packJsonAnew } from './pack.ts';
import type { Slices } from './slices.ts';
import { aboutIn, groupSlices, wordsIn, type WordSource } from './wordGroup.ts';

/** So many pairs are listed with their counts; a library of any size lists no more. */
const MOST_COMMON = 12_000;
/** A pair of one entry needs no count. */
const COMMON = 2;

/** The pairs most entries are about. */
function commonPairs(about: ReadonlyMap<string, number>): CommonPairs {
  const often = [...about].filter(([pair, count]) => pair.length === 2 && count >= COMMON).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const least = Math.max(COMMON, (often[MOST_COMMON]?.[1] ?? 0) + 1);
  const listed = often.filter(([, count]) => count >= least).sort(([a], [b]) => byCode(a, b));
  return { pairs: writePairs(listed), others: least - 1 };
}

/** Names in the pieces of words, by piece: those that begin with a word of it, those that sound like one. */
type PieceNames = Record<string, Pick<WordPiece, 'names' | 'alike'>>;

function namesByPiece(rows: readonly HeadEntry[], buckets: number, table: Readonly<Record<string, string>>): PieceNames {
  const named = rows.flatMap(({ aliases, benefits }) => [...aliases, ...benefits.map(({ name }) => name)]);
  const titles = rows.map(({ title }) => title);
  return remember('names-in-pieces', [`${buckets}`, JSON.stringify([named, titles, table])], () => {
    const pinyin = new Pinyin(table);
    const pieces: PieceNames = {};
    const at = (piece: string) => (pieces[piece] ??= { names: [], alike: [] });
    for (const name of [...new Set(named.map((one) => foldKey(one)))].sort()) if (name.length > 1) at(namePiece(name, buckets)).names.push(name);
    for (const name of [...new Set([...titles, ...named].map(spokenName))].sort())
      for (const piece of new Set(pinyin.sounds(name).map((sound) => soundPiece(sound, buckets)))) at(piece).alike.push(name);
    return pieces;
  });
}

/** The words of one bucket of all groups: who holds each, in the order of `places`, as the piece has it. */
function wordsOfBucket(groups: readonly Slices[], places: readonly (readonly number[])[], bucket: number): WordPiece['words'] {
  const holders = new Map<string, [place: number, fields: number][]>();
  groups.forEach((slices, group) => {
    for (const [word, held] of wordsIn(slices, bucket)) {
      const own = holders.get(word) ?? [];
      for (let at = 0; at < held.length; at += 2) own.push([places[group]![held[at]!]!, held[at + 1]!]);
      holders.set(word, own);
    }
  });
  // A word that one entry's other ways to ask hold, and nothing else, is how one person talks: it finds nothing and costs its place.
  const told = (word: string) => holders.get(word)!.length > 1 || holders.get(word)![0]![1] !== BITS.reask;
  return [...holders.keys()]
    .filter(told)
    .sort()
    .map((word) => {
      const held = holders.get(word)!.sort(([a], [b]) => a - b);
      return [word, held.map(([place], at) => place - (held[at - 1]?.[0] ?? 0)), held.map(([, fields]) => fields)];
    });
}

function aboutAll(groups: readonly Slices[], buckets: number): CommonPairs {
  const about = new Map<string, number>();
  for (const slices of groups) for (const [gram, count] of aboutIn(slices, buckets)) about.set(gram, (about.get(gram) ?? 0) + count);
  return commonPairs(about);
}

/**
 * The pieces of words, packed: who holds a word in a name, a question, an amount or in the body; and the pairs most entries are
 * about. `groups` are the entries in the groups that are indexed together, `ids` those of all in their order. A piece is put
 * together anew only where a group has other words in it than before.
 */
export async function buildWords(
  groups: readonly (readonly WordSource[])[],
  ids: readonly string[],
  buckets: number,
  table: Readonly<Record<string, string>>,
): Promise<{ pieces: Map<string, string>; common: string }> {
  const place = new Map(ids.map((id, at) => [id, at]));
  const filled = groups.filter(({ length }) => length > 0);
  const places = filled.map((group) => group.map(({ id }) => place.get(id)!));
  const all = await groupSlices(filled, buckets);
  const names = namesByPiece(
    filled.flatMap((group) => group.map(({ row }) => row)),
    buckets,
    table,
  );
  const order = keyOf(JSON.stringify(places));
  const sums = (at: number) => Buffer.concat(all.map((slices) => slices.sum(at)));
  const pieces = new Map<string, string>();
  // A word of no text leads to a piece all the same: the reader must find it there.
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const name = `words-${bucket}`;
    const own = names[name] ?? { names: [], alike: [] };
    pieces.set(
      name,
      remember('word-pieces', [order, sums(bucket), JSON.stringify(own)], () => packJsonAnew({ words: wordsOfBucket(all, places, bucket), ...own })),
    );
  }
  return { pieces, common: remember('common', [sums(buckets)], () => packJsonAnew(aboutAll(all, buckets))) };
}
