import { isPast } from '../domain/policy/validity.ts';
import type { Library, LibraryEntry } from './library.ts';

/** One line of 变了什么: what stood before and what stands now. */
export interface Change {
  now: LibraryEntry;
  before: LibraryEntry[];
}

const order = (change: Change) => (change.before.length ? 0 : 1);

/** What the 2026 regime changed: entries of the normalised period with what they took over from; those with a predecessor first. */
export function changesOf2026(library: Library): Change[] {
  return library.entries
    .filter((entry) => entry.policy.period === 'normalized' && !entry.place.demonstration && !isPast(entry.status))
    .map((now) => ({ now, before: library.entries.filter((old) => old.policy.validity.replacedBy.includes(now.id)) }))
    .sort((a, b) => order(a) - order(b));
}

/** Current-looking entries of the transition period whose life after 2025 nobody has confirmed: what to ask about first. */
export function unconfirmedAfter2025(library: Library): LibraryEntry[] {
  return library.entries.filter((entry) => entry.policy.period === 'transition' && entry.status === 'unverified' && entry.policy.benefits.length > 0);
}
