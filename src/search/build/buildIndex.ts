import type { LifeEvent } from '../../domain/policy/eventsSchema.ts';
import { PREFECTURES } from '../../domain/words/chinesePrefectures.ts';
import type { Term } from '../../domain/policy/termsSchema.ts';
import { buildBody, endPagefind, indexWords } from './buildBody.ts';
import { buildEvents } from './buildEvents.ts';
import { buildHead } from './buildHead.ts';
import type { SearchableEntry } from './searchable.ts';
import { pinyinTable, traditionalTable } from './buildTables.ts';
import { BodyIndex } from '../index/bodyIndex.ts';
import { pack, packJson, pieceScript } from './pack.ts';
import { bodyLines } from './plainText.ts';
import { placesElsewhere, shortPlace } from '../passages/places.ts';
import type { Head, HeadEntry } from '../types.ts';

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

const TEXT_GROUP = 8;

/** The index in pieces: name → packed text. Node tools and the single file use these directly. */
export async function buildSearchPieces({ entries, terms, events, places, measures, today }: SearchInput): Promise<Map<string, string>> {
  const pages = entries.map(bodyLines);
  const { contents, chunks } = await buildBody(pages);
  await endPagefind();
  const rows = buildHead(entries);
  const groups = [
    ...pages,
    events.flatMap(({ name, triggers }) => [name, ...triggers]),
    ...rows.map(rowTexts),
    terms.flatMap(({ word, also, formal }) => [word, ...also, ...formal]),
  ];
  const own = places.map(({ name }) => shortPlace(name));
  const head: Head = {
    today,
    entries: rows,
    terms: terms.map(({ word, also, formal, kind, explain }) => ({ word, also, formal, kind, explain })),
    measures,
    events: buildEvents(events, entries, today),
    places: places.map(({ name, demonstration }) => ({ name, demonstration })),
    elsewhere: [...new Set([...PREFECTURES.filter((name) => !own.includes(name)), ...placesElsewhere(groups.flat(), own)])].sort(),
    pinyin: pinyinTable(groups),
    traditional: traditionalTable(groups.flat()),
    textGroup: TEXT_GROUP,
    body: contents,
  };
  const pieces = new Map([['head', packJson(head)]]);
  for (const [name, bytes] of chunks) pieces.set(name, pack(bytes));
  for (let first = 0; first < entries.length; first += TEXT_GROUP) {
    pieces.set(`text-${first / TEXT_GROUP}`, packJson(pages.slice(first, first + TEXT_GROUP)));
  }
  await checkBody(head, pieces, pages);
  return pieces;
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

/** Reads the index back: every page's first and last words must be found on it. Guards against a change of Pagefind's format. */
async function checkBody(head: Head, pieces: ReadonlyMap<string, string>, pages: readonly (readonly string[])[]): Promise<void> {
  const index = new BodyIndex({ load: async (name) => pieces.get(name)! }, head.body);
  for (const [number, lines] of pages.entries()) {
    const words = indexWords(lines);
    for (const word of [words[0], words[words.length - 1], words[words.length >> 1]]) {
      if (word === undefined) continue;
      await index.prepare([word]);
      if (!index.postings(word).has(number))
        throw new Error(`检索索引读回来不一致：第 ${number + 1} 个条目里没有“${word}”。Pagefind 换了版本时要同步改 src/search/index/bodyIndex.ts。`);
    }
  }
}

/** The index as files for `dist/`: `search/head.js`, `search/index-0.js`, `search/text-0.js`, … */
export async function buildSearchIndex(input: SearchInput): Promise<Map<string, Uint8Array>> {
  const encoder = new TextEncoder();
  const pieces = await buildSearchPieces(input);
  return new Map([...pieces].map(([name, packed]) => [`search/${name}.js`, encoder.encode(pieceScript(name, packed))]));
}
