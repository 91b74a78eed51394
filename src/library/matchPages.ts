import { demonstrationMark } from '../domain/policy/regionNames.ts';
import type { MatchData } from '../domain/match/matchData.ts';
import type { MatchEntry } from '../domain/match/result.ts';
import { oncePer } from '../domain/memo/oncePer.ts';
import { benefitId } from '../domain/policy/benefitId.ts';
import type { Library, LibraryEntry } from './library.ts';

/** Without the addresses, which a phone in a village cannot follow, and without what the page does not say. */
function plainDocuments({ policy }: LibraryEntry): MatchEntry['policy']['documents'] {
  return policy.documents.map(({ url: _, seenAt: __, fact: ___, ...document }) => ({ ...document, issuers: [] }));
}

/** Without the lines of the facts, which are for whoever mends the entry, and without what only the search is asked. */
function plainBenefits({ policy }: LibraryEntry): MatchEntry['policy']['benefits'] {
  return policy.benefits.map(({ whoFact: _, periodFact: __, withToo: ___, ...benefit }) => ({
    ...benefit,
    asks: [],
    amounts: benefit.amounts.map(({ fact: ____, quote: _____, ...amount }) => amount),
  }));
}

/** The days and successors alone: why they are so stands on the entry's own page. */
function plainValidity({ policy }: LibraryEntry): MatchEntry['policy']['validity'] {
  const { fact: _, ...validity } = policy.validity;
  return { ...validity, note: '' };
}

/**
 * Every entry, so that the page works out the same verdicts as the command line: past ones to answer for another day,
 * and those without a benefit because they tell when a benefit's predecessor ended and what a benefit rests on. Worked out once per library: the offer of a day is remembered by this very list.
 */
export const matchData = oncePer((library: Library): MatchData => {
  const cards = new Map(library.cards.map((card) => [card.id, card.path]));
  const entries = library.entries.map((entry): MatchEntry => {
    const { title, level, place, family, benefits, implements: above, reviewed, gaps } = entry.policy;
    const mark = demonstrationMark(entry.place)?.mark;
    const told = gaps.filter(({ benefit }) => benefit !== undefined);
    return {
      id: entry.id,
      demonstration: entry.place.demonstration,
      ...(mark ? { mark } : {}),
      policy: {
        title,
        level,
        place,
        ...(family ? { family } : {}),
        validity: plainValidity(entry),
        documents: plainDocuments(entry),
        benefits: plainBenefits(entry),
        implements: above,
        reviewed,
        ...(told.length ? { gaps: told } : {}),
      },
      path: entry.path,
      cards: Object.fromEntries(
        benefits.flatMap(({ id }) => {
          const card = cards.get(benefitId(entry.id, id));
          return card === undefined ? [] : [[id, card]];
        }),
      ),
    };
  });
  return { day: library.day, offices: library.region.offices, entries };
});
