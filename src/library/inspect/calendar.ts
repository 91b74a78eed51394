import { deadlineText } from '../../domain/policy/deadlines.ts';
import { documentNumberText } from '../../domain/policy/entryNumber.ts';
import { leadingOf } from '../../domain/policy/gaps.ts';
import { askOf } from '../../domain/policy/lead.ts';
import { calendarText, type CalendarDay } from '../../domain/text/ics.ts';
import { deadlinesOf, type ListedDeadline } from '../deadlines.ts';
import type { Library } from '../library.ts';

/** The document a deadline rests on. */
export function deadlineDocument({ card, deadline }: ListedDeadline): Library['entries'][number]['policy']['documents'][number] {
  const key = card.benefit.deadlines.find((own) => own === deadline)!.document;
  return card.entry.policy.documents.find((document) => document.key === key)!;
}

/** Whom to ask about what ends. */
export function deadlineAsk({ card }: ListedDeadline): string {
  return askOf(leadingOf(card.entry.policy, card.benefit));
}

/** deadlines.ics: every deadline of the one list, for a phone's calendar. */
export function calendarFile(library: Library): string {
  const days = deadlinesOf(library).map((listed): CalendarDay => {
    const { card, deadline, on } = listed;
    const document = deadlineDocument(listed);
    const at = card.benefit.deadlines.findIndex((own) => own.ends === deadline.ends && own.date === deadline.date && own.yearly === deadline.yearly);
    return {
      uid: `${card.id.replace(/[/#]/g, '-')}-${at + 1}@policy-clear-book`,
      day: on,
      yearly: deadline.yearly !== undefined,
      title: `${card.benefit.name}：${deadlineText(deadline)}`,
      note: `${document.title} ${documentNumberText(document)}。问${deadlineAsk(listed)}。`,
    };
  });
  return calendarText(`${library.region.site}（${library.region.county}）近期截止`, days, library.day);
}
