import type { LibraryData } from '../../library/library.ts';
import type { SearchedExample } from '../../library/read/examples.ts';
import type { SearchInput } from '../../search/build/buildIndex.ts';

/** What the search index holds besides the library: what stands under `root` about it. */
export interface SearchTold extends Pick<SearchInput, 'terms' | 'events'> {
  examples: ReadonlyMap<string, readonly SearchedExample[]>;
}

/** What the search index of a library is made of. */
export function searchInput(library: LibraryData, { examples, terms, events }: SearchTold): SearchInput {
  // Only what the index needs: what is handed to a thread is copied.
  const entries = library.entries.map(({ id, policy, body, place }) => ({
    id,
    policy,
    body,
    place: { demonstration: place.demonstration },
    examples: examples.get(id) ?? [],
  }));
  return { entries, terms, events, places: library.region.places, measures: library.region.measures?.name, today: library.day };
}
