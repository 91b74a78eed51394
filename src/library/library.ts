import { byCode } from '../domain/text/byCode.ts';
import { isBenefitOffered } from '../domain/match/offered.ts';
import { withReplies } from '../domain/local/overlay.ts';
import type { Reply } from '../domain/local/replySchema.ts';
import { benefitId, splitBenefitId } from '../domain/policy/benefitId.ts';
import type { OwnBenefit } from '../domain/policy/ownBenefit.ts';
import type { Benefit, Policy } from '../domain/policy/policySchema.ts';
import { regionNames, type RegionNames } from '../domain/policy/regionNames.ts';
import type { Place, Region } from '../domain/policy/regionSchema.ts';
import { withIncomeLines } from '../domain/rule/incomeLines.ts';
import { STATUS_ORDER, isPast, runsOf, statusOn, type Runs } from '../domain/policy/validity.ts';
import { LEVELS, type Audience, type Level, type Status, type Topic } from '../domain/words/vocabulary.ts';
import { contentRoot } from './contentRoot.ts';
import { checksum } from './read/checksum.ts';
import { editionDay } from './read/editionDay.ts';
import { loadContent, type Entry, type LoadedContent } from './read/load.ts';

/** An entry with what depends on the edition's day and on its place. */
export interface LibraryEntry extends Entry {
  /** As its author wrote it, without what offices of the county told: what the check goes by. */
  written: Entry;
  status: Status;
  /** From when to when it runs, with what its documents and successors tell. */
  runs: Runs;
  place: Place;
  /** Site path from the root, without a leading slash. */
  path: string;
}

/** One benefit of one entry: a card. */
export interface Card extends OwnBenefit<LibraryEntry> {
  /** entry id + benefit id: central/x#loan */
  id: string;
  /** Site path of the card's page, without a leading slash. */
  path: string;
}

export interface Library {
  region: Region;
  /** What offices of the county told, as read; it lies over the entries already. */
  replies: readonly Reply[];
  /** Originals that are public, by the name facts call them by: their file under originals/. */
  published: ReadonlyMap<string, string>;
  /** The day every validity was worked out for, YYYY-MM-DD. */
  day: string;
  /** Which wording of the whole library this is: eight hex digits over all entries. */
  checksum: string;
  /** Current first, then to be verified, then past; higher levels first within. */
  entries: LibraryEntry[];
  entry(id: string): LibraryEntry;
  byLevel(level: Level): LibraryEntry[];
  byTopic(topic: Topic): LibraryEntry[];
  byAudience(audience: Audience): LibraryEntry[];
  /** What the region calls its levels and its measures. */
  names: RegionNames;
  /** The county's own measures, in order. */
  measures: LibraryEntry[];
  /** Everything the entry rests on, highest level first, without the entry itself. */
  basis(id: string): LibraryEntry[];
  /** Entries that carry this one out, highest level first. */
  carriedOutBy(id: string): LibraryEntry[];
  /** Entries this one took over from, oldest first. */
  predecessors(id: string): LibraryEntry[];
  /** Entries that took over from this one, oldest first. */
  successors(id: string): LibraryEntry[];
  /** The other entries of the same benefit family. */
  relatives(id: string): LibraryEntry[];
  /** One card per benefit that may still be offered. */
  cards: Card[];
  /** The card of that id, `entry#benefit`; undefined when the benefit is not offered. */
  card(id: string): Card | undefined;
  /** The cards of one entry, in its order. */
  cardsOf(id: string): Card[];
}

/** An entry as it stands in the editions, whoever wrote what of it. */
export type EditedEntry = Omit<LibraryEntry, 'written'>;

/** What of a library is handed to another thread: no question, and nothing twice. */
export interface LibraryData extends Pick<Library, 'region' | 'names' | 'day' | 'checksum'> {
  entries: readonly EditedEntry[];
}

const startOf = (entry: LibraryEntry) => entry.policy.validity.from ?? entry.policy.documents[0]?.issued ?? '';

function compare(a: LibraryEntry, b: LibraryEntry): number {
  return (
    Number(isPast(a.status)) - Number(isPast(b.status)) ||
    LEVELS[a.policy.level].rank - LEVELS[b.policy.level].rank ||
    // A real place's paper comes before the demonstration modelled on it.
    Number(a.place.demonstration) - Number(b.place.demonstration) ||
    STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
    byCode(startOf(b), startOf(a)) ||
    byCode(a.id, b.id)
  );
}

/** Every entry reachable from `id` along `next`, nearest first, without `id` itself. */
function reach(id: string, next: (id: string) => readonly string[]): string[] {
  const found: string[] = [];
  let edge = next(id);
  while (edge.length) {
    const fresh = [...new Set(edge)].filter((other) => other !== id && !found.includes(other));
    found.push(...fresh);
    edge = fresh.flatMap(next);
  }
  return found;
}

/** The entry with the region's income lines in the place of their names. */
function withLines(policy: Policy, lines: Region['incomeLines']): Policy {
  const named = (who: Benefit['who']) => /"(?:above|within)Line":/.test(JSON.stringify(who));
  if (!policy.benefits.some(({ who }) => named(who))) return policy;
  return { ...policy, benefits: policy.benefits.map((benefit) => (named(benefit.who) ? { ...benefit, who: withIncomeLines(benefit.who, lines) } : benefit)) };
}

/** The entry as the county's replies complete it: another wording, so another checksum. */
function completed(written: Entry, { incomeLines }: Region, replies: readonly Reply[], day: string): Entry & { written: Entry } {
  const lined = withLines(written.policy, incomeLines);
  const policy = withReplies(written.id, lined, replies, day);
  if (policy === lined) return { ...written, policy, written };
  const own = replies.filter(({ about }) => splitBenefitId(about).entry === written.id);
  return { ...written, policy, checksum: checksum(`${written.checksum}\n${JSON.stringify(own)}`), written };
}

/** Answers "give me …" over checked content. Pure: the same content and day give the same library. */
export function createLibrary({ region, entries: written, replies = [], published = new Map() }: LoadedContent, day: string): Library {
  const loaded = written.map((entry) => completed(entry, region, replies, day));
  const policies = new Map(loaded.map(({ id, policy }) => [id, policy]));
  const successor = (id: string) => policies.get(id);
  const entries = loaded
    .map((entry): LibraryEntry => {
      const runs = runsOf(entry.policy, successor);
      return {
        ...entry,
        status: statusOn(entry.policy.validity.status, runs, day),
        runs,
        place: region.places.find((place) => place.name === entry.policy.place)!,
        path: `policies/${entry.id}.html`,
      };
    })
    .sort(compare);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const entry = (id: string) => {
    const found = byId.get(id);
    if (!found) throw new Error(`Unknown entry ${id}`);
    return found;
  };
  /** Who names an entry: looked up in one table instead of asking every entry every time. */
  const inverse = (of: (entry: LibraryEntry) => readonly string[]) => {
    const naming = new Map<string, string[]>();
    for (const other of entries) for (const id of new Set(of(other))) naming.set(id, [...(naming.get(id) ?? []), other.id]);
    return (id: string) => naming.get(id) ?? [];
  };
  const implementedBy = inverse(({ policy }) => policy.implements);
  const tookOverFrom = inverse(({ policy }) => policy.validity.replacedBy);
  const families = new Map<string, LibraryEntry[]>();
  for (const member of entries)
    if (member.policy.family !== undefined) families.set(member.policy.family, [...(families.get(member.policy.family) ?? []), member]);
  const implementsOf = (id: string) => entry(id).policy.implements;
  const replacedBy = (id: string) => entry(id).policy.validity.replacedBy;
  const byRank = (a: LibraryEntry, b: LibraryEntry) => LEVELS[a.policy.level].rank - LEVELS[b.policy.level].rank || compare(a, b);
  const byTime = (a: LibraryEntry, b: LibraryEntry) => byCode(startOf(a), startOf(b));
  const cards: Card[] = entries.flatMap((owner) =>
    owner.policy.benefits
      .filter((benefit) => isBenefitOffered(benefit, owner.status, day))
      .map((benefit) => ({ id: benefitId(owner.id, benefit.id), path: `cards/${owner.slug}--${benefit.id}.html`, entry: owner, benefit })),
  );
  const cardById = new Map(cards.map((card) => [card.id, card]));
  const cardsByEntry = new Map<string, Card[]>();
  for (const card of cards) {
    const own = cardsByEntry.get(card.entry.id);
    if (own) own.push(card);
    else cardsByEntry.set(card.entry.id, [card]);
  }
  return {
    region,
    replies,
    published,
    names: regionNames(region),
    day,
    checksum: checksum(
      loaded
        .map(({ id, checksum: own }) => `${id} ${own}\n`)
        .sort()
        .join(''),
    ),
    entries,
    entry,
    byLevel: (level) => entries.filter(({ policy }) => policy.level === level),
    byTopic: (topic) => entries.filter(({ policy }) => policy.topic === topic || policy.alsoTopics.includes(topic)),
    byAudience: (audience) => entries.filter(({ policy }) => policy.audience.includes(audience)),
    measures: entries.filter(({ policy }) => policy.measure !== undefined).sort((a, b) => a.policy.measure! - b.policy.measure!),
    basis: (id) => reach(id, implementsOf).map(entry).sort(byRank),
    carriedOutBy: (id) => implementedBy(id).map(entry).sort(byRank),
    predecessors: (id) => reach(id, tookOverFrom).map(entry).sort(byTime),
    successors: (id) => reach(id, replacedBy).map(entry).sort(byTime),
    relatives: (id) => (families.get(entry(id).policy.family ?? '') ?? []).filter((other) => other.id !== id),
    cards,
    card: (id) => cardById.get(id),
    cardsOf: (id) => cardsByEntry.get(id) ?? [],
  };
}

/** On the process, not in this module: where a test runner loads this module apart from the built pages' own, both must find the library that was read. */
const shared = globalThis as typeof globalThis & { policyLibraries?: Map<string, Library> };

/** The library of the content under `root`, read once per process and folder. Throws ContentError with sentences for the author. */
export function getLibrary(root = contentRoot()): Library {
  const libraries = (shared.policyLibraries ??= new Map<string, Library>());
  const known = libraries.get(root);
  if (known) return known;
  const library = readLibrary(root);
  libraries.set(root, library);
  return library;
}

/** The content under `root` as it is now, whatever was read before. Throws ContentError. */
export function readLibrary(root: string): Library {
  const content = loadContent(root);
  return createLibrary(content, editionDay(content.entries));
}

/** From now on `getLibrary` gives this one: the content was edited while the process runs. */
export function replaceLibrary(root: string, library: Library): void {
  (shared.policyLibraries ??= new Map<string, Library>()).set(root, library);
}
