import { oncePer } from '../../domain/memo/oncePer.ts';
import { fatesOf, lastVersions, thisYear, type FateRow, type ThisYear } from '../../domain/inspect/fates.ts';
import { firstDay } from '../../domain/text/date.ts';
import { isPast } from '../../domain/policy/validity.ts';
import type { Library, LibraryEntry } from '../library.ts';

/** What became of every benefit of the years before. A demonstration's papers speak for no real place and are left out. */
export const fates = oncePer((library: Library): FateRow<LibraryEntry>[] =>
  fatesOf(
    library.entries.filter(({ place }) => !place.demonstration),
    library.day,
  ),
);

/** By entry, the benefits of before that live on as one of its own, each in its last version. */
const goneOn = oncePer((library: Library) => {
  const byHeir = new Map<LibraryEntry, FateRow<LibraryEntry>[]>();
  for (const row of lastVersions(fates(library))) if (row.now && row.fate !== 'unknown') byHeir.set(row.now.entry, [...(byHeir.get(row.now.entry) ?? []), row]);
  return byHeir;
});
/** By id, the entries that name it as what took over from them. */
const replacedWith = oncePer((library: Library) => {
  const naming = new Map<string, LibraryEntry[]>();
  for (const old of library.entries) for (const id of new Set(old.policy.validity.replacedBy)) naming.set(id, [...(naming.get(id) ?? []), old]);
  return naming;
});

/** What this year changed: figures, names, what ended. */
export function changesOfYear(library: Library): ThisYear<LibraryEntry> {
  return thisYear(fates(library), library.day);
}

/** One policy that began this year: what it took over from, and how its figures differ. */
export interface Change {
  now: LibraryEntry;
  before: LibraryEntry[];
  /** The benefits it goes on with, each in its last version before. */
  rows: FateRow<LibraryEntry>[];
  /** The record itself calls it new, and nothing earlier is known: only then it may be called 新. */
  fresh: boolean;
}

const SAYS_NEW = /首次|新设|新增|第一次/;

/** 新 only where the record itself says so and nothing in the library came before: what the library does not hold may yet be older than the library knows. */
function isFresh(library: Library, entry: LibraryEntry, before: readonly LibraryEntry[]): boolean {
  const { family, summary, validity } = entry.policy;
  const start = firstDay(entry.runs.from ?? library.day);
  const relatives = family === undefined ? [] : library.relatives(entry.id).filter(({ runs }) => !runs.from || firstDay(runs.from) < start);
  return before.length === 0 && relatives.length === 0 && (SAYS_NEW.test(summary) || SAYS_NEW.test(validity.note));
}

/** The policies of the year, in force, that belong to no demonstration; those with a figure or a predecessor first. */
export function policiesOfYear(library: Library): Change[] {
  const year = library.day.slice(0, 4);
  return library.entries
    .filter(({ runs, status, place }) => runs.from?.startsWith(year) && !isPast(status) && !place.demonstration)
    .map((now) => changeOf(library, now))
    .sort((a, b) => weight(b) - weight(a));
}

const weight = ({ rows, before }: Change) => (rows.some(({ changes }) => changes.length > 0) ? 2 : before.length > 0 ? 1 : 0);

/** How one policy differs from what stood before. */
export function changeOf(library: Library, now: LibraryEntry): Change {
  const rows = goneOn(library).get(now) ?? [];
  const before = replacedWith(library).get(now.id) ?? [];
  return { now, before, rows, fresh: isFresh(library, now, before) };
}
