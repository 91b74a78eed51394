import { isPast } from '../domain/policy/validity.ts';
import { byCode } from '../domain/text/byCode.ts';
import { dayBefore, lastDay } from '../domain/text/date.ts';
import type { PrintCard } from './card.ts';

/** The last day on which all of these cards read as the edition wrote them: then a figure turns, or one of them can be had no more. Undefined where nothing is known to end. */
export function goodUntil(cards: readonly Pick<PrintCard, 'status' | 'until' | 'later'>[]): string | undefined {
  const ends = cards.flatMap(({ status, until, later = [] }) => [
    ...later.slice(0, 1).map(({ from }) => dayBefore(from)),
    ...(until && !isPast(status) ? [lastDay(until)] : []),
  ]);
  return ends.sort(byCode)[0];
}
