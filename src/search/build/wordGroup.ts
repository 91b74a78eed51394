import { rememberBytes } from '../../store/remember.ts';
import { ABOUT, BITS, BODY_BIT, passagesOfRow, type EntryPassage } from '../index/fields.ts';
import { wordBucket } from '../index/buckets.ts';
import { BREAK, foldKey, isHan } from '../text/fold.ts';
import { gramsOf, indexWord } from '../text/units.ts';
import type { HeadEntry } from '../types.ts';
import { wordsOfPages } from './buildBody.ts';
import { Slices } from './slices.ts';

/** What the words of one entry are taken from: the lines of its body and its row. */
export interface WordSource {
  id: string;
  lines: readonly string[];
  row: HeadEntry;
}

/** One word of a slice, and who of the group holds it: place in the group, fields, place, fields, … */
export type GroupWord = [word: string, holders: number[]];
/** How many of a group are about a gram. */
export type GramCount = [gram: string, count: number];

/** Characters that end a sentence begin no pair: they are words by themselves, so that a question of one character finds them too. */
const lastCharacters = (key: string): string[] =>
  key.split(BREAK).flatMap((sentence) => (sentence.length > 1 && isHan(sentence.charCodeAt(sentence.length - 1)) ? [sentence.slice(-1)] : []));

/** Each gram of the searched texts with the fields that hold it. */
function fieldsOf(passages: readonly EntryPassage[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { field, text } of passages) {
    const key = foldKey(text);
    for (const gram of [...gramsOf(key), ...lastCharacters(key)]) found.set(gram, (found.get(gram) ?? 0) | BITS[field]);
  }
  return found;
}

/** A library says the same words again and again. */
const bucketsOf = new Map<string, number>();

function bucketOf(word: string, buckets: number): number {
  const key = `${buckets} ${word}`;
  const known = bucketsOf.get(key);
  if (known !== undefined) return known;
  const bucket = wordBucket(word, buckets);
  bucketsOf.set(key, bucket);
  return bucket;
}

async function slicesOf(group: readonly WordSource[], passages: readonly EntryPassage[][], buckets: number): Promise<Slices> {
  const holders = new Map<string, Map<number, number>>();
  const about = new Map<string, number>();
  const hold = (word: string, at: number, fields: number) => {
    const held = holders.get(word);
    if (held) held.set(at, (held.get(at) ?? 0) | fields);
    else holders.set(word, new Map([[at, fields]]));
  };
  passages.forEach((own, at) => {
    for (const [gram, fields] of fieldsOf(own)) {
      hold(indexWord(gram), at, fields);
      if (fields & ABOUT) about.set(gram, (about.get(gram) ?? 0) + 1);
    }
  });
  const places = new Map(group.map(({ id }, at) => [id, at]));
  for (const [word, ids] of await wordsOfPages(group)) for (const id of ids) hold(word, places.get(id)!, BODY_BIT);
  const words = Array.from({ length: buckets }, (): GroupWord[] => []);
  for (const word of [...holders.keys()].sort()) words[bucketOf(word, buckets)]!.push([word, [...holders.get(word)!].sort(([a], [b]) => a - b).flat()]);
  return Slices.of([...words.map((own) => (own.length ? JSON.stringify(own) : '')), JSON.stringify([...about].sort(([a], [b]) => (a < b ? -1 : 1)))]);
}

/** The words of a few entries by bucket, and behind the last bucket what they are about. A group of which nothing changed is taken from the last build. */
export async function groupSlices(group: readonly WordSource[], buckets: number): Promise<Slices> {
  const passages = group.map(({ row }) => passagesOfRow(row));
  const parts = [`${buckets}`, JSON.stringify(group.map(({ id, lines }, at) => [id, lines, passages[at]]))];
  return new Slices(await rememberBytes('words', parts, async () => (await slicesOf(group, passages, buckets)).bytes));
}

/** The words of a bucket. */
export const wordsIn = (slices: Slices, bucket: number): GroupWord[] => JSON.parse(slices.text(bucket) || '[]') as GroupWord[];

/** What the group is about. */
export const aboutIn = (slices: Slices, buckets: number): GramCount[] => JSON.parse(slices.text(buckets)) as GramCount[];
