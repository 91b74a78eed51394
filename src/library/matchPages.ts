import { demonstrationMark } from '../domain/policy/regionNames.ts';
import type { MatchData } from '../domain/match/matchData.ts';
import type { MatchEntry } from '../domain/match/result.ts';
import { oncePer } from '../domain/memo/oncePer.ts';
import { benefitId } from '../domain/policy/benefitId.ts';
import type { Library, LibraryEntry } from './library.ts';

/** Without the addresses: a phone in a village cannot follow them. */
function plainDocuments({ policy }: LibraryEntry): MatchEntry['policy']['documents'] {
  return policy.documents.map(({ url: _, seenAt: __, fact: ___, ...document }) => document);
}

/** Without the lines of the facts: they are for whoever mends the entry. */
function plainBenefits({ policy }: LibraryEntry): MatchEntry['policy']['benefits'] {
  return policy.benefits.map((benefit) => ({ ...benefit, amounts: benefit.amounts.map(({ fact: _, quote: __, ...amount }) => amount) }));
}

/**
 * Every entry, so that the page works out the same verdicts as the command line: past ones to answer for another day,
 * and those without a benefit because they tell when a benefit's predecessor ended and what a benefit rests on. Worked out once per library: the offer of a day is remembered by this very list.
 */
export const matchData = oncePer((library: Library): MatchData => {
  const cards = new Map(library.cards.map((card) => [card.id, card.path]));
  const entries = library.entries.map((entry): MatchEntry => {
    const { title, level, place, family, validity, benefits, implements: above, reviewed, gaps } = entry.policy;
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
        validity,
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
