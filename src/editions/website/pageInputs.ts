import { oncePer } from '../../domain/memo/oncePer.ts';
import { notWithId, splitBenefitId } from '../../domain/policy/benefitId.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library, LibraryEntry } from '../../library/library.ts';
import { printSets } from '../../library/paper/sets.ts';
import { recordKey } from '../../library/read/recordKey.ts';
import { keyOf } from '../../store/remember.ts';
import { filesUnder } from '../files.ts';

/** What any page may show of any entry: names, places, dates and who is tied to whom. Everything else of an entry stands only on its own pages and on those it is tied to. */
function outline({ id, path, status, place, policy }: LibraryEntry): unknown {
  const { title, level, topic, alsoTopics, audience, family, measure, period, implements: above, validity } = policy;
  const benefits = policy.benefits.map(({ id: benefit, name, need, notWith, withToo }) => [benefit, name, need, notWith, withToo]);
  return [id, path, status, place, title, level, topic, alsoTopics, audience, family, measure, period, above, validity, benefits];
}

/** The entries an entry's own pages tell more of than the outline: its lines of authority and time, its family, what excludes it and what it excludes. */
function tied(library: Library, entry: LibraryEntry, excluding: ReadonlyMap<string, readonly string[]>): LibraryEntry[] {
  const lines = [
    library.basis(entry.id),
    library.carriedOutBy(entry.id),
    library.predecessors(entry.id),
    library.successors(entry.id),
    library.relatives(entry.id),
  ].flat();
  return [...new Set([...lines, ...(excluding.get(entry.id) ?? []).map((id) => library.entry(id))])];
}

/** Entry → the entries its benefits exclude or are excluded by. */
function exclusionTable(library: Library): Map<string, string[]> {
  const table = new Map<string, string[]>();
  const add = (one: string, other: string) => table.set(one, [...(table.get(one) ?? []), other]);
  for (const { id, policy } of library.entries) {
    for (const target of policy.benefits.flatMap(({ notWith }) => notWith ?? [])) {
      const other = splitBenefitId(notWithId(id, target)).entry;
      add(id, other);
      add(other, id);
    }
  }
  return table;
}

/** Pages that say which edition of the whole library this is (layouts/Page.astro): what is at the foot of the home page changes with every word of it. */
export const OF_THE_EDITION: ReadonlySet<string> = new Set(['index.html', 'sources.html']);

/**
 * For every page, all that may come to stand on it, as parts of a key: two libraries that agree in them build the same page.
 * A page about one entry depends on that entry and those it is tied to; a print job on its cards; any other page on all
 * records, but not on the entries' prose, which stands on their own pages only, nor on the wording a checksum tells.
 */
export function pageInputs(library: Library, root: string): (path: string) => string[] {
  const others = filesUnder(join(root, 'content')).filter((path) => !path.startsWith('policies/'));
  const frame = keyOf(
    library.day,
    JSON.stringify(library.entries.map(outline)),
    ...others.flatMap((path) => [path, readFileSync(join(root, 'content', path))]),
  );
  const recordOf = ({ policy, written }: LibraryEntry) => keyOf(recordKey(policy), written.policy === policy ? '' : recordKey(written.policy));
  const records = new Map(library.entries.map((entry) => [entry.id, recordOf(entry)]));
  const digests = new Map(library.entries.map(({ id, body, checksum }) => [id, keyOf(records.get(id)!, body, checksum)]));
  const all = keyOf(...[...records].flat());
  const excluding = exclusionTable(library);
  // An entry's page and its cards' all hang on the same.
  const about = oncePer((entry: LibraryEntry) => [entry, ...tied(library, entry, excluding)].map(({ id }) => digests.get(id)!));
  const owners = new Map([...library.entries.map((entry) => [entry.path, entry] as const), ...library.cards.map(({ path, entry }) => [path, entry] as const)]);
  const jobs = new Map(
    printSets(library).flatMap(({ slug, cards }) => [`print/${slug}.html`, `print/${slug.replace(/^topic-/, 'poster-')}.html`].map((path) => [path, cards])),
  );
  return (path) => {
    const entry = owners.get(path);
    if (entry) return [path, frame, ...about(entry)];
    if (OF_THE_EDITION.has(path)) return [path, frame, all, library.checksum];
    const cards = jobs.get(path);
    return cards ? [path, frame, JSON.stringify(cards)] : [path, frame, all];
  };
}
