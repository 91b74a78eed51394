import { notWithId, splitBenefitId } from '../../domain/policy/benefitId.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library, LibraryEntry } from '../../library/library.ts';
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

/**
 * For pages that are about one entry: everything that may come to stand on them, as parts of a key. Two libraries that
 * agree in them build the same page. Undefined for every other page: those are rendered every time.
 */
export function pageInputs(library: Library, root: string): (path: string) => string[] | undefined {
  const others = filesUnder(join(root, 'content')).filter((path) => !path.startsWith('policies/'));
  const frame = keyOf(
    library.day,
    JSON.stringify(library.entries.map(outline)),
    ...others.flatMap((path) => [path, readFileSync(join(root, 'content', path))]),
  );
  const digests = new Map(library.entries.map((entry) => [entry.id, keyOf(JSON.stringify(entry.policy), entry.body)]));
  const excluding = exclusionTable(library);
  const owners = new Map([...library.entries.map((entry) => [entry.path, entry] as const), ...library.cards.map(({ path, entry }) => [path, entry] as const)]);
  return (path) => {
    const entry = owners.get(path);
    return entry && [path, frame, ...[entry, ...tied(library, entry, excluding)].map(({ id }) => digests.get(id)!)];
  };
}
