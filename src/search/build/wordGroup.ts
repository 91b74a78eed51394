import { setImmediate } from 'node:timers/promises';
import { byCode } from '../../domain/text/byCode.ts';
import { keep, keyOf, recall } from '../../store/remember.ts';
import { ABOUT, BITS, BODY_BIT, partsOfRow, type EntryPart } from '../index/fields.ts';
import { wordBucket } from '../index/buckets.ts';
import { BREAK, foldKey, isHan } from '../text/fold.ts';
import { gramsOf } from '../text/units.ts';
import type { HeadEntry } from '../types.ts';
import { closePagefind, wordOf, wordsOfPages } from './buildBody.ts';
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
function fieldsOf(parts: readonly EntryPart[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { field, text } of parts) {
    const key = foldKey(text);
    for (const gram of [...gramsOf(key), ...lastCharacters(key)]) found.set(gram, (found.get(gram) ?? 0) | BITS[field]);
  }
  return found;
}

/** A library says the same words again and again. */
const bucketsOf = new Map<number, Map<string, number>>();

function bucketOf(word: string, buckets: number): number {
  let known = bucketsOf.get(buckets);
  if (!known) bucketsOf.set(buckets, (known = new Map()));
  let bucket = known.get(word);
  if (bucket === undefined) known.set(word, (bucket = wordBucket(word, buckets)));
  return bucket;
}

function slicesOf(group: readonly WordSource[], bodies: ReadonlyMap<string, readonly string[]>, buckets: number): Slices {
  const holders = new Map<string, number[]>();
  const about = new Map<string, number>();
  const hold = (word: string, at: number, fields: number) => {
    const held = holders.get(word);
    if (!held) holders.set(word, [at, fields]);
    // One place is looked at after another: it is the last or a new one.
    else if (held[held.length - 2] === at) held[held.length - 1]! |= fields;
    else held.push(at, fields);
  };
  group.forEach(({ id, row }, at) => {
    for (const [gram, fields] of fieldsOf(partsOfRow(row))) {
      hold(wordOf(gram), at, fields);
      if (fields & ABOUT) about.set(gram, (about.get(gram) ?? 0) + 1);
    }
    for (const word of bodies.get(id) ?? []) hold(word, at, BODY_BIT);
  });
  const words = Array.from({ length: buckets }, (): GroupWord[] => []);
  for (const one of holders) words[bucketOf(one[0], buckets)]!.push(one);
  return Slices.of([
    ...words.map((own) => (own.length ? JSON.stringify(own.sort(([a], [b]) => byCode(a, b))) : '')),
    JSON.stringify([...about].sort(([a], [b]) => byCode(a, b))),
  ]);
}

const KIND = 'words';
/** So many groups are handed to Pagefind together: each time costs more than a few pages. */
const TOGETHER = 8;

/** The words of each page's body. */
async function bodiesOf(pages: readonly WordSource[]): Promise<Map<string, string[]>> {
  if (!pages.length) return new Map();
  const bodies = new Map(pages.map(({ id }): [string, string[]] => [id, []]));
  for (const [word, ids] of await wordsOfPages(pages)) for (const id of ids) bodies.get(id)!.push(word);
  return bodies;
}

/** The words of each group of entries by bucket, and behind the last bucket what they are about. A group of which nothing changed is taken from the last build. */
export async function groupSlices(groups: readonly (readonly WordSource[])[], buckets: number): Promise<Slices[]> {
  const asked = groups.map((group) => {
    // The key, not the texts: those of all groups together are larger than the library.
    const parts = [keyOf(`${buckets}`, JSON.stringify(group.map(({ id, lines, row }) => [id, lines, partsOfRow(row)])))];
    return { group, parts, bytes: recall(KIND, parts) };
  });
  const unknown = asked.filter(({ bytes }) => !bytes);
  const batches = Array.from({ length: Math.ceil(unknown.length / TOGETHER) }, (_, at) => unknown.slice(at * TOGETHER, (at + 1) * TOGETHER));
  const wordsOf = (at: number) => {
    const words = bodiesOf((batches[at] ?? []).flatMap(({ group }) => group));
    // Told where it is waited for.
    words.catch(() => undefined);
    return words;
  };
  try {
    let next = wordsOf(0);
    for (const [at, batch] of batches.entries()) {
      const bodies = await next;
      // Pagefind is at the next pages while these words are put in order.
      next = wordsOf(at + 1);
      for (const one of batch) {
        one.bytes = slicesOf(one.group, bodies, buckets).bytes;
        keep(KIND, one.parts, one.bytes);
        await setImmediate(); // what Pagefind answers is seen to
      }
    }
  } finally {
    await closePagefind();
  }
  return asked.map(({ bytes }) => new Slices(bytes!));
}

/** The words of a bucket. */
export const wordsIn = (slices: Slices, bucket: number): GroupWord[] => JSON.parse(slices.text(bucket) || '[]') as GroupWord[];

/** What the group is about. */
export const aboutIn = (slices: Slices, buckets: number): GramCount[] => JSON.parse(slices.text(buckets)) as GramCount[];
