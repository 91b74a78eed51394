import type { AskedFigure } from '../../src/domain/drill/figureQuestions.ts';
import type { StandardsEntry } from '../../src/domain/inspect/standards.ts';
import { amountText, type Amount } from '../../src/domain/policy/amount.ts';
import { lastDay } from '../../src/domain/text/date.ts';
import { agesAsked, contradiction, readSlots } from '../../src/search/passages/slots.ts';
import { clauses } from '../../src/search/passages/speech.ts';
import { yearsNamed } from '../../src/search/passages/years.ts';
import { foldKey } from '../../src/search/text/fold.ts';

const folded = (text: string) => foldKey(clauses(text));
/** Letters and all between the figure's digits and its end: 最高…万元. */
const shape = (text: string) => text.replace(/[\d.]+(—[\d.]+)?/, '#');
const years = ({ from, until }: Amount): [number, number] => [Number(from?.slice(0, 4) ?? 0), Number(until?.slice(0, 4) ?? 9999)];

/** What is wrong with a multiple choice question: sentences, none when it is sound. Worked out apart from the code that makes it. */
export function drillFaults(entries: readonly StandardsEntry[], question: AskedFigure<StandardsEntry>, options: readonly string[], day: string): string[] {
  const { entry, benefit, amount, ask } = question;
  const record = entries.find(({ id }) => id === entry.id)!.policy.benefits.find(({ id }) => id === benefit.id)!;
  const faults: string[] = [];
  if (options.filter((option) => option === amountText(amount)).length !== 1 || !record.amounts.some((own) => own === amount))
    faults.push('the record’s figure is not one of them');
  if (new Set(options).size !== options.length || options.length !== 4) faults.push('not four different options');
  if (new Set(options.map(shape)).size !== 1) faults.push('not of one unit');
  const figures = entries.flatMap((own) => own.policy.benefits.flatMap((other) => other.amounts.map((one) => ({ own, other, one }))));
  for (const option of options) if (!figures.some(({ one }) => amountText(one) === option)) faults.push(`${option} is nobody’s figure`);
  const asked = readSlots(folded(ask));
  const against = contradiction(asked, agesAsked(folded(ask)), readSlots(folded(`${benefit.name}。${amount.what}。${amount.note ?? ''}`)));
  if (against) faults.push(`the question is about another ${against}`);
  const named = yearsNamed(ask);
  const [from, until] = years(amount);
  if (named.some((year) => year < from || (amount.until && year > until))) faults.push('the question names another year');
  if (amount.until && lastDay(amount.until) < day && named.length === 0) faults.push('a past figure without its year');
  for (const { own, other, one } of figures) {
    const [begin, end] = years(one);
    const same =
      own.policy.place === entry.policy.place &&
      other.name === benefit.name &&
      one.what === amount.what &&
      one.note === amount.note &&
      begin <= until &&
      from <= end;
    if (same && one !== amount && amountText(one) !== amountText(amount) && options.includes(amountText(one)))
      faults.push(`${amountText(one)} is right as well`);
  }
  return faults;
}
