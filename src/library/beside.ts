/** What lies beside the entries, read once for each library: many pages ask for it. */
import { oncePer } from '../domain/memo/oncePer.ts';
import { contentRoot } from './contentRoot.ts';
import type { Library } from './library.ts';
import { loadExamples, type ExampleFile } from './read/examples.ts';
import { loadFacts } from './read/facts.ts';
import { loadHouseholds } from './read/households.ts';

/** What one other place does, with the place's name. */
export type Example = ExampleFile['items'][number] & Pick<ExampleFile, 'place'>;

const examplesByEntry = oncePer((_: Library): Map<string, Example[]> => {
  const byEntry = new Map<string, Example[]>();
  for (const { place, items } of loadExamples(contentRoot()))
    for (const item of items) {
      const own = byEntry.get(item.entry);
      if (own) own.push({ place, ...item });
      else byEntry.set(item.entry, [{ place, ...item }]);
    }
  return byEntry;
});

/** What other places do about one entry's matter, in the order of their files. */
export const examplesOf = (library: Library, entry: string): Example[] => examplesByEntry(library).get(entry) ?? [];

/** The fact files of the library in use, by id. */
export const factsOf = oncePer((_: Library) => loadFacts(contentRoot()));

/** The typical households of the library in use. */
export const householdsOf = oncePer((library: Library) => loadHouseholds(contentRoot(), library.day));
