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

const known = new WeakMap<Library, ListedDeadline[]>();

/** Every deadline of what can be had, the nearest first: the one list that home, cards, notice and calendar file show. */
export function deadlinesOf(library: Library): ListedDeadline[] {
  const before = known.get(library);
  if (before) return before;
  const all = library.cards.flatMap((card) => card.benefit.deadlines.map((deadline) => ({ card, deadline })));
  const listed = byNearness(all, library.day);
  known.set(library, listed);
  return listed;
}
