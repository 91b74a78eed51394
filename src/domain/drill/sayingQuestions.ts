import { amountText, type Amount } from '../policy/amount.ts';
import { isPast } from '../policy/validity.ts';
import { isWithin, lastDay } from '../text/date.ts';
import type { Policy } from '../policy/policySchema.ts';
import type { StandardsEntry } from '../inspect/standards.ts';

/** A stored question with its exact answer. */
export interface AskedSaying<E> {
  /** entry id + which of its answers: central/x?3 */
  id: string;
  entry: E;
  answer: Policy['answers'][number];
}

const NAMES_YEAR = /(?:19|20)\d{2}/;

/** Figures of an entry that hold no more on the day, without those that hold again. */
function overTexts({ policy }: StandardsEntry, day: string): string[] {
  const amounts: Amount[] = policy.benefits.flatMap((benefit) => benefit.amounts).filter(({ value }) => typeof value !== 'string');
  const now = new Set(amounts.filter(({ from, until }) => isWithin(day, from, until)).map(amountText));
  return amounts
    .filter(({ until }) => until !== undefined && lastDay(until) < day)
    .map(amountText)
    .filter((text) => !now.has(text));
}

/** The stored questions that may be asked in a drill. One about the past, or whose answer tells a figure that is over, must name its year. */
export function sayingQuestions<E extends StandardsEntry>(entries: readonly E[], day: string): AskedSaying<E>[] {
  return entries
    .filter(({ status }) => status !== 'upcoming')
    .flatMap((entry) => {
      const over = overTexts(entry, day);
      return entry.policy.answers.flatMap((answer, index) => {
        const old = isPast(entry.status) || over.some((text) => answer.say.includes(text));
        return old && !NAMES_YEAR.test(answer.ask) ? [] : [{ id: `${entry.id}?${index}`, entry, answer }];
      });
    });
}
