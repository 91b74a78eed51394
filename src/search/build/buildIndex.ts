import type { LifeEvent } from '../../domain/policy/eventsSchema.ts';
import { PREFECTURES } from '../../domain/words/chinesePrefectures.ts';
import { byCode } from '../../domain/text/byCode.ts';
import type { Term } from '../../domain/policy/termsSchema.ts';
import { buildBody } from './buildBody.ts';
import { buildEvents } from './buildEvents.ts';
import { buildHead } from './buildHead.ts';
import type { SearchableEntry } from './searchable.ts';
import { pinyinTable, traditionalTable } from './buildTables.ts';
import { bucketOf, rowBuckets, wordBuckets } from '../index/buckets.ts';
import { packJson, pieceScript } from './pack.ts';
import { bodyLines } from './plainText.ts';
import { placesElsewhere, shortPlace } from '../passages/places.ts';
import type { HeadEntry, HeadFrame, HeadTables } from '../types.ts';

export interface SearchInput {
  entries: readonly SearchableEntry[];
  terms: readonly Term[];
  events: readonly LifeEvent[];
  /** The places of this edition, the whole country first. */
  places: readonly { name: string; demonstration: boolean }[];
  /** What the county calls its own measures. */
  measures?: string | undefined;
  /** The day of the edition, YYYY-MM-DD. */
  today: string;
}

/** Entries, pages or rows by the piece their id falls into. */
function inBuckets<T extends { id: string }>(items: readonly T[], buckets: number): T[][] {
  const groups = Array.from({ length: buckets }, (): T[] => []);
  for (const item of items) groups[bucketOf(item.id, buckets)]!.push(item);
  return groups.map((group) => group.sort((a, b) => byCode(a.id, b.id)));
}

/** The index in pieces: name → packed text. Node tools and the single file use these directly. What an edit of one entry leaves as it was stays byte for byte. */
export async function buildSearchPieces({ entries, terms, events, places, measures, today }: SearchInput): Promise<Map<string, string>> {
  const pages = entries.map((entry) => ({ id: entry.id, lines: bodyLines(entry) }));
  const ids = entries.map(({ id }) => id);
  const frame: HeadFrame = {
    today,
    measures,
    events: buildEvents(events, entries, today),
    places: places.map(({ name, demonstration }) => ({ name, demonstration })),
    ids,
    rowBuckets: rowBuckets(ids.length),
    wordBuckets: wordBuckets(ids.length),
  };
  const rows = buildHead(entries);
  const groups = [
    ...pages.map(({ lines }) => lines),
    events.flatMap(({ name, triggers }) => [name, ...triggers]),
    ...rows.map(rowTexts),
    terms.flatMap(({ word, also, formal }) => [word, ...also, ...formal]),
  ];
  const own = places.map(({ name }) => shortPlace(name));
  const tables: HeadTables = {
    terms: terms.map(({ word, also, formal, kind, explain }) => ({ word, also, formal, kind, explain })),
    elsewhere: [...new Set([...PREFECTURES.filter((name) => !own.includes(name)), ...placesElsewhere(groups.flat(), own)])].sort(),
    pinyin: pinyinTable(groups),
    traditional: traditionalTable(groups.flat()),
  };
  const pagesIn = inBuckets(pages, frame.rowBuckets);
  const words = await buildBody(pagesIn, [...ids].sort(byCode), frame.wordBuckets);
  const texts = pagesIn.map((group) => Object.fromEntries(group.map(({ id, lines }) => [id, lines])));
  return new Map([
    ['head', packJson(frame)],
    ['tables', packJson(tables)],
    ...inBuckets(rows, frame.rowBuckets).map((group, bucket) => [`rows-${bucket}`, packJson(group)] as const),
    ...[...words].map(([name, piece]) => [name, packJson(piece)] as const),
    ...texts.map((text, bucket) => [`text-${bucket}`, packJson(text)] as const),
  ]);
}

const rowTexts = (row: HeadEntry) => [
  row.title,
  row.formerTitle ?? '',
  row.summary,
  ...row.aliases,
  ...row.benefits.flatMap(({ name, who, steps, deadlines, office = '', asks }) => [name, who, ...steps, ...deadlines.map(({ text }) => text), office, ...asks]),
  ...row.documents.map(({ title }) => title),
  ...row.answers.flatMap(({ ask, say }) => [ask, say]),
  ...row.amounts.flatMap(({ what, text }) => [what, text]),
];

/** The index as files for `dist/`: `search/head.js`, `search/rows-0.js`, `search/words-0.js`, `search/text-0.js`, … */
export async function buildSearchIndex(input: SearchInput): Promise<Map<string, Uint8Array>> {
  const encoder = new TextEncoder();
  const pieces = await buildSearchPieces(input);
  return new Map([...pieces].map(([name, packed]) => [`search/${name}.js`, encoder.encode(pieceScript(name, packed))]));
}
