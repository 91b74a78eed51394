import { remember } from '../../store/remember.ts';
import { ABOUT, BITS, BODY_BIT, passagesOfRow } from '../index/fields.ts';
import { namePiece, soundPiece, wordPiece, type WordPiece } from '../index/wordIndex.ts';
import { spokenName } from '../lookup/names.ts';
import type { Pinyin } from '../lookup/pinyin.ts';
import { BREAK, foldKey, isHan } from '../text/fold.ts';
import { gramsOf, indexWord } from '../text/units.ts';
import type { CommonPairs, HeadEntry } from '../types.ts';

/** Characters that end a sentence begin no pair: they are words by themselves, so that a question of one character finds them too. */
const lastCharacters = (key: string): string[] =>
  key.split(BREAK).flatMap((sentence) => (sentence.length > 1 && isHan(sentence.charCodeAt(sentence.length - 1)) ? [sentence.slice(-1)] : []));

/** Each gram of a row's searched texts with the fields that hold it. */
function fieldsOfRow(row: HeadEntry): [gram: string, fields: number][] {
  const passages = passagesOfRow(row);
  return remember('fields', [JSON.stringify(passages)], () => {
    const found = new Map<string, number>();
    for (const { field, text } of passages) {
      const key = foldKey(text);
      for (const gram of [...gramsOf(key), ...lastCharacters(key)]) found.set(gram, (found.get(gram) ?? 0) | BITS[field]);
    }
    return [...found];
  });
}

/** So many pairs are listed with their counts; a library of any size lists no more. */
const MOST_COMMON = 12_000;
/** A pair of one entry needs no count. */
const COMMON = 2;

/** The pairs most entries are about. */
function commonPairs(about: ReadonlyMap<string, number>): CommonPairs {
  const often = [...about].filter(([pair, count]) => pair.length === 2 && count >= COMMON).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const least = Math.max(COMMON, (often[MOST_COMMON]?.[1] ?? 0) + 1);
  const byCount = new Map<number, string[]>();
  for (const [pair, count] of often) if (count >= least) byCount.set(count, [...(byCount.get(count) ?? []), pair]);
  return { counts: [...byCount].map(([count, pairs]) => [count, pairs.join('')]), others: least - 1 };
}

/** What the words of the library are made into. */
export interface BuiltWords {
  pieces: Map<string, WordPiece>;
  common: CommonPairs;
}

/** The pieces of words: who holds a word in a name, a question, an amount (told by the rows) or in the body (told by `bodies`, as places in `ids`). */
export function buildWords(
  rows: readonly HeadEntry[],
  bodies: ReadonlyMap<string, readonly number[]>,
  ids: readonly string[],
  buckets: number,
  pinyin: Pinyin,
): BuiltWords {
  const place = new Map(ids.map((id, at) => [id, at]));
  const holders = new Map<string, Map<number, number>>();
  const about = new Map<string, number>();
  const hold = (word: string, at: number, fields: number) => {
    const held = holders.get(word) ?? new Map<number, number>();
    holders.set(word, held.set(at, (held.get(at) ?? 0) | fields));
  };
  for (const row of rows)
    for (const [gram, fields] of fieldsOfRow(row)) {
      hold(indexWord(gram), place.get(row.id)!, fields);
      if (fields & ABOUT) about.set(gram, (about.get(gram) ?? 0) + 1);
    }
  for (const [word, places] of bodies) for (const at of places) hold(word, at, BODY_BIT);
  // A word of no text leads to a piece all the same: the reader must find it there.
  const pieces = new Map<string, WordPiece>(Array.from({ length: buckets }, (_, bucket) => [`words-${bucket}`, { words: [], names: [], alike: [] }]));
  for (const word of [...holders.keys()].sort()) {
    const held = [...holders.get(word)!].sort(([a], [b]) => a - b);
    const steps = held.map(([at], index) => at - (held[index - 1]?.[0] ?? 0));
    pieces.get(wordPiece(word, buckets))!.words.push([word, steps, held.map(([, fields]) => fields)]);
  }
  const names = new Set(rows.flatMap(({ aliases, benefits }) => [...aliases, ...benefits.map(({ name }) => name)]).map((name) => foldKey(name)));
  for (const name of [...names].sort()) if (name.length > 1) pieces.get(namePiece(name, buckets))!.names.push(name);
  const spoken = new Set(rows.flatMap(({ title, aliases, benefits }) => [title, ...aliases, ...benefits.map(({ name }) => name)]).map(spokenName));
  for (const name of [...spoken].sort())
    for (const piece of new Set(pinyin.sounds(name).map((sound) => soundPiece(sound, buckets)))) pieces.get(piece)!.alike.push(name);
  return { pieces, common: commonPairs(about) };
}
