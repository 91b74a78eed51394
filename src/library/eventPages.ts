import { splitBenefitId } from '../domain/policy/benefitId.ts';
import type { LifeEvent } from '../domain/policy/eventsSchema.ts';
import { leadingOf } from '../domain/policy/gaps.ts';
import { askOf, leadLine, leadOn } from '../domain/policy/lead.ts';
import { EVENT_KINDS, type EventKind } from '../domain/words/eventKinds.ts';
import { keysOf } from '../domain/words/vocabulary.ts';
import type { Card, Library } from './library.ts';

interface EventRow {
  card: Card;
  why: string;
  /** The figure on the edition's day, or whom to ask. */
  lead: string;
}
export interface EventGroup {
  kind: EventKind;
  label: string;
  events: { event: LifeEvent; rows: EventRow[]; known: string }[];
}

/** The events by kind, each with the cards that can be given out on the edition's day. */
export function eventGroups(library: Library, events: readonly LifeEvent[]): EventGroup[] {
  const cards = new Map(library.cards.map((card) => [card.id, card]));
  const rowsOf = ({ benefits }: LifeEvent) =>
    benefits.flatMap(({ benefit, why }): EventRow[] => {
      const card = cards.get(benefit);
      if (!card) return [];
      const leading = leadingOf(library.entry(splitBenefitId(benefit).entry).policy, card.benefit);
      return [{ card, why, lead: leadLine(leadOn(leading, library.day)) || `问${askOf(leading)}` }];
    });
  return keysOf(EVENT_KINDS)
    .map((kind) => ({
      kind,
      label: EVENT_KINDS[kind],
      events: events
        .filter((event) => event.kind === kind)
        .map((event) => ({
          event,
          rows: rowsOf(event),
          known: Object.keys(event.known).length ? `#known=${encodeURIComponent(JSON.stringify(event.known))}` : '',
        })),
    }))
    .filter(({ events: own }) => own.length > 0);
}
