import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Region } from '../../domain/policy/regionSchema.ts';
import type { FactFile } from '../../library/read/facts.ts';
import type { Entry } from '../../library/read/load.ts';
import { REPLIES_FILE } from '../../library/read/replies.ts';
import { filesBelow } from './files.ts';
import { cutEntry, cutEvents, cutFacts, cutHousehold, cutRectify, cutTerms, type Gone } from './cut.ts';
import { placesOf, regionText, type Taker } from './newRegion.ts';

/** What an adoption does to a folder. Paths are from its root. */
export interface Plan {
  /** Files that go aside as they are. */
  move: string[];
  /** Files that stay with another text. */
  rewrite: Map<string, string>;
}

/** What is read of the library before it is taken over. */
export interface Before {
  region: Region;
  entries: readonly Entry[];
  facts: ReadonlyMap<string, FactFile>;
}

/** Lists by which a place's library is measured: they ask for its entries and go with it. */
const LISTS = ['tests/gold.tsv', 'tests/gold-more.tsv', 'tests/gold-held.tsv', 'tests/bench/answers', 'tests/content/data'];
const REGION = 'content/region.yaml';

/** Names that tell of the places that leave: without their rank, as people say them. */
function placeWords(region: Region, stays: ReadonlySet<string>): string[] {
  return region.places.filter(({ name }) => !stays.has(name)).map(({ name, demonstration }) => (demonstration ? name : name.slice(0, 2)));
}

/** The fact files that stay: the nation's, and those that an entry, a hotline or a note that stays rests on. */
function factsThatStay({ facts, region }: Before, kept: readonly Entry[]): (id: string) => boolean {
  const named = new Set([...kept.flatMap(({ policy }) => policy.facts), ...region.hotlines.map(({ fact }) => fact.split('#')[0]!)]);
  return (id) => named.has(id) || facts.get(id)?.record.level === 'central';
}

/** Everything to be moved and rewritten so that the library under `root` becomes the taker's. Reads, writes nothing. */
export function planAdoption(root: string, before: Before, taker: Taker): Plan {
  const stays = new Set(placesOf(taker).map(({ name }) => name));
  const kept = before.entries.filter(({ policy }) => stays.has(policy.place));
  const left = new Set(before.entries.filter(({ policy }) => !stays.has(policy.place)).map(({ id }) => id));
  const gone: Gone = (id) => left.has(id);
  const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
  const move = before.entries.filter(({ id }) => gone(id)).map(({ file }) => file);
  const rewrite = new Map<string, string>();
  const settle = (path: string, text: string | null | undefined) => {
    if (text === null) move.push(path);
    else if (text !== undefined) rewrite.set(path, text);
  };

  const staysFact = factsThatStay(before, kept);
  for (const { id, file } of before.facts.values()) {
    if (staysFact(id)) settle(file, cutFacts(textOf(file), gone));
    else move.push(file);
  }
  const words = placeWords(before.region, stays);
  for (const file of filesBelow(root, 'content/households')) {
    const text = textOf(file);
    settle(file, words.some((word) => text.includes(word)) ? null : cutHousehold(text, gone));
  }
  for (const { file } of kept) settle(file, cutEntry(textOf(file), gone));
  const province = before.region.places.find(({ level }) => level === 'province')?.name;
  if (province !== undefined && !stays.has(province)) move.push(...filesBelow(root, 'content/examples'));
  if (existsSync(join(root, 'content/events.yaml'))) settle('content/events.yaml', cutEvents(textOf('content/events.yaml'), gone));
  if (existsSync(join(root, 'content/rectify.yaml'))) settle('content/rectify.yaml', cutRectify(textOf('content/rectify.yaml'), gone));
  settle('content/terms.yaml', cutTerms(textOf('content/terms.yaml'), gone));
  // What the former county's offices told is of that county.
  move.push(...filesBelow(root, REPLIES_FILE));
  move.push(...LISTS.flatMap((list) => filesBelow(root, list)));
  rewrite.set(REGION, regionText(before.region, taker, { entry: (id) => !gone(id), fact: staysFact }));
  return { move: [...new Set(move)].sort(), rewrite };
}
