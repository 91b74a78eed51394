import { oncePer } from '../domain/memo/oncePer.ts';
import { byNearness, type Deadline } from '../domain/policy/deadlines.ts';
import type { Card, Library } from './library.ts';

/** One deadline of a benefit that can be had, as the edition's day sees it. */
export interface ListedDeadline {
  card: Card;
  deadline: Deadline;
  /** The next day it falls on. */
  on: string;
  left: number;
  near: boolean;
}

/** Every deadline of what can be had, the nearest first: the one list that home, cards, notice and calendar file show. */
export const deadlinesOf = oncePer((library: Library): ListedDeadline[] => {
  const all = library.cards.flatMap((card) => card.benefit.deadlines.map((deadline) => ({ card, deadline })));
  return byNearness(all, library.day);
});
