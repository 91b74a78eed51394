import type { LifeEvent } from '../../domain/policy/eventsSchema.ts';
import { byCode } from '../../domain/text/byCode.ts';
import type { Term } from '../../domain/policy/termsSchema.ts';
import { buildEvents } from './buildEvents.ts';
import { buildHead } from './buildHead.ts';
import { buildRows, leadsOf } from './buildRows.ts';
import type { SearchableEntry } from './searchable.ts';
import { textTables } from './buildTables.ts';
import { nameBuckets } from '../index/speltNames.ts';
import { bucketOf, wordBuckets } from '../index/buckets.ts';
import { packJson, packJsonAnew, pieceScript } from './pack.ts';
import { buildSpeltNames } from './buildSpeltNames.ts';
import { buildWords } from './buildWords.ts';
import type { WordSource } from './wordGroup.ts';
import { remember } from '../../store/remember.ts';
import { bodyLines } from './plainText.ts';
import { shortPlace } from '../passages/places.ts';
import { Pinyin } from '../lookup/pinyin.ts';
import { waysTold } from '../rank/events.ts';
import { foldKey } from '../text/fold.ts';
import { gramsOf } from '../text/units.ts';
import type { AllNames, AllNumbers, HeadEntry, HeadFrame, HeadTables, Outline } from '../types.ts';

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

/** So many pages are handed to Pagefind together, about. */
const INDEXED_TOGETHER = 12;

/** Pages in groups, each by its id alone. */
function inBuckets<T extends { id: string }>(items: readonly T[], buckets: number): T[][] {
  const groups = Array.from({ length: buckets }, (): T[] => []);
  for (const item of items) groups[bucketOf(item.id, buckets)]!.push(item);
  return groups.map((group) => group.sort((a, b) => byCode(a.id, b.id)));
}

/** The index in pieces: name → packed text. Node tools and the single file use these directly. What an edit of one entry leaves as it was stays byte for byte. */
export async function buildSearchPieces({ entries, terms, events, places, measures, today }: SearchInput): Promise<Map<string, string>> {
  const ids = entries.map(({ id }) => id);
  const rows = buildHead(entries);
  const frame: HeadFrame = {
    today,
    measures,
    events: buildEvents(events, entries, today),
    eventNames: eventNames(events, rows),
    places: places.map(({ name, demonstration }) => ({ name, demonstration })),
    ids,
    outlines: rows.map(({ level, status, from, until, demonstration }): Outline => [level, status, from ?? 0, until ?? 0, demonstration ? 1 : 0]),
    measured: rows.flatMap(({ measure }, entry): [number, number][] => (measure === undefined ? [] : [[measure, entry]])),
    leads: leadsOf(rows),
    wordBuckets: wordBuckets(ids.length),
    nameBuckets: nameBuckets(ids.length),
  };
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const groups = inBuckets(
    entries.map((entry): WordSource => ({ id: entry.id, lines: bodyLines(entry), row: rowOf.get(entry.id)! })),
    Math.ceil(ids.length / INDEXED_TOGETHER),
  );
  const texts = [
    ...groups.map((group) => group.flatMap(({ lines, row }) => [...lines, ...rowTexts(row)])),
    events.flatMap(({ name, triggers }) => [name, ...triggers]),
    terms.flatMap(({ word, also, formal }) => [word, ...also, ...formal]),
  ].map((lines) => lines.join('\n'));
  const tables: HeadTables = {
    terms: terms.map(({ word, also, formal, kind, explain }) => ({ word, also, formal, kind, explain })),
    ...textTables(
      texts,
      places.map(({ name }) => shortPlace(name)),
      entries.flatMap(({ examples = [] }) => examples.map(({ place }) => shortPlace(place))),
    ),
  };
  const sorted = [...ids].sort(byCode);
  const { pieces, common } = await buildWords(groups, sorted, frame.wordBuckets, tables.pinyin);
  const names: AllNames = {
    names: rows.flatMap(({ title, benefits }) => [title, ...benefits.map(({ name }) => name)]).sort(byCode),
    aliases: rows.flatMap(({ aliases }) => aliases).sort(byCode),
  };
  const numbers: AllNumbers = [...rows]
    .sort((a, b) => byCode(a.id, b.id))
    .flatMap(({ documents }, place) => documents.flatMap(({ number }, rank): AllNumbers => (number === undefined ? [] : [[place, rank, number]])));
  return new Map([
    ['head', packJson(frame)],
    ['tables', packJson(tables)],
    ['common', common],
    ['names', packJson(names)],
    ...remember('spelt-pieces', [JSON.stringify([names, tables.pinyin, frame.nameBuckets])], () =>
      [...buildSpeltNames(names, new Pinyin(tables.pinyin), frame.nameBuckets)].map(([name, piece]): [string, string] => [name, packJsonAnew(piece)]),
    ),
    ['numbers', packJson(numbers)],
    ...[...buildRows(rows, frame.leads)].map(([name, group]) => [name, packJson(group)] as const),
    ...pieces,
  ]);
}

/** In how many entries' names each pair of the events' words stands. */
function eventNames(events: readonly LifeEvent[], rows: readonly HeadEntry[]): Record<string, number> {
  const told = new Set(events.flatMap((event) => waysTold(event).flatMap(({ grams }) => grams)));
  const names = rows.map(({ title, aliases }) => [title, ...aliases]);
  return remember('event-names', [JSON.stringify([[...told], names])], () => {
    const counts = new Map<string, number>();
    for (const own of names)
      for (const gram of new Set(own.flatMap((name) => gramsOf(foldKey(name))))) if (told.has(gram)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    return Object.fromEntries([...counts].sort(([a], [b]) => byCode(a, b)));
  });
}

const rowTexts = (row: HeadEntry) => [
  row.title,
  row.formerTitle ?? '',
  row.summary,
  ...row.aliases,
  ...row.benefits.flatMap(({ name, who, steps, deadlines, office = '', asks }) => [name, who, ...steps, ...deadlines.map(({ text }) => text), office, ...asks]),
  ...row.documents.map(({ title }) => title),
  ...row.answers.flatMap(({ ask, say, asks = [] }) => [ask, say, ...asks]),
  ...row.amounts.flatMap(({ what, text }) => [what, text]),
];

/** The index as files for `dist/`: `search/head.js`, `search/rows-1a2b3c4d.js`, `search/words-0.js`, … */
export async function buildSearchIndex(input: SearchInput): Promise<Map<string, Uint8Array>> {
  const encoder = new TextEncoder();
  const pieces = await buildSearchPieces(input);
  return new Map([...pieces].map(([name, packed]) => [`search/${name}.js`, encoder.encode(pieceScript(name, packed))]));
}
