import { oncePer } from '../../domain/memo/oncePer.ts';
import { byCode } from '../../domain/text/byCode.ts';
import type { PrintCard } from '../../print/card.ts';
import { basisOf, sameBenefitGroups } from '../../domain/match/sameBenefit.ts';
import { AUDIENCES, LEVELS, NEEDS, TOPICS, keysOf } from '../../domain/words/vocabulary.ts';
import type { Card, Library } from '../library.ts';
import { printBook } from './cards.ts';

/** A ready-made print job: a page of its own under print/. */
export interface PrintSet {
  /** Last part of its address. */
  slug: string;
  group: 'measures' | 'audience' | 'topic';
  name: string;
  cards: PrintCard[];
}

/** Settled before to-be-verified, a real place before the demonstration county, the nearest level first. */
function nearness(a: Card, b: Card): number {
  return (
    Number(a.entry.place.demonstration) - Number(b.entry.place.demonstration) ||
    Number(a.entry.status !== 'in-force') - Number(b.entry.status !== 'in-force') ||
    LEVELS[b.entry.policy.level].rank - LEVELS[a.entry.policy.level].rank ||
    byCode(a.id, b.id)
  );
}

/** Each benefit once, from the nearest entry, in the order of the kitchen-table talk: 上学, 看病, 住房 … */
function onceEach(library: Library, cards: readonly Card[]): Card[] {
  const needs = keysOf(NEEDS);
  return sameBenefitGroups(cards, basisOf(library.entries))
    .map((group) => [...group].sort(nearness)[0]!)
    .sort((a, b) => needs.indexOf(a.benefit.need) - needs.indexOf(b.benefit.need) || nearness(a, b));
}

/** The ready-made sets: the county's measures, one for each 户类型, one for each topic. Empty ones are left out. */
export const printSets = oncePer((library: Library): PrintSet[] => {
  const byId = new Map(printBook(library).cards.map((card) => [card.id, card]));
  const ready = (cards: readonly Card[]) => cards.map(({ id }) => byId.get(id)!);
  const measures = library.cards.filter(({ entry }) => entry.policy.measure !== undefined).sort((a, b) => a.entry.policy.measure! - b.entry.policy.measure!);
  const all: PrintSet[] = [
    { slug: 'measures', group: 'measures', name: library.names.measures, cards: ready(measures) },
    ...keysOf(AUDIENCES).map(
      (key): PrintSet => ({
        slug: `audience-${key}`,
        group: 'audience',
        name: AUDIENCES[key],
        cards: ready(
          onceEach(
            library,
            library.cards.filter(({ entry }) => entry.policy.audience.includes(key) && !entry.place.demonstration),
          ),
        ),
      }),
    ),
    ...keysOf(TOPICS).map(
      (key): PrintSet => ({
        slug: `topic-${key}`,
        group: 'topic',
        name: TOPICS[key],
        cards: ready(library.cards.filter(({ entry }) => entry.policy.topic === key)),
      }),
    ),
  ];
  return all.filter(({ cards }) => cards.length > 0);
});
