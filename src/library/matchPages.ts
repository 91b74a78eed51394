import type { MatchData, PageEntry } from '../domain/match/matchData.ts';
import type { Library, LibraryEntry } from './library.ts';

/** Without the addresses: a phone in a village cannot follow them. */
function plainDocuments({ policy }: LibraryEntry): PageEntry['policy']['documents'] {
  return policy.documents.map(({ url: _, seenAt: __, ...document }) => document);
}

/**
 * Every entry, so that the page works out the same verdicts as the command line: past ones to answer for another day,
 * and those without a benefit because they tell when a benefit's predecessor ended and what a benefit rests on.
 */
export function matchData(library: Library): MatchData {
  const cards = new Map(library.cards.map((card) => [card.id, card.path]));
  const entries = library.entries.map((entry): PageEntry => {
    const { title, level, place, family, validity, benefits, implements: above, reviewed, gaps } = entry.policy;
    return {
      id: entry.id,
      demonstration: entry.place.demonstration,
      policy: { title, level, place, ...(family ? { family } : {}), validity, documents: plainDocuments(entry), benefits, implements: above, reviewed },
      path: entry.path,
      cards: Object.fromEntries(benefits.flatMap(({ id }) => (cards.has(`${entry.id}#${id}`) ? [[id, cards.get(`${entry.id}#${id}`)!]] : []))),
      gaps: benefits.length ? gaps : [],
    };
  });
  return { day: library.day, entries };
}
