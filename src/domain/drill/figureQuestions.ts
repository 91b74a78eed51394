import { benefitId } from '../policy/benefitId.ts';
import { amountText, amountYears, type Amount } from '../policy/amount.ts';
import { mayHaveStopped } from '../policy/gaps.ts';
import type { OwnBenefit } from '../policy/ownBenefit.ts';
import type { Benefit } from '../policy/policySchema.ts';
import { isPast } from '../policy/validity.ts';
import { isWithin } from '../text/date.ts';
import type { StandardsEntry } from '../inspect/standards.ts';

/** A figure of a record that can be asked for. */
export interface AskedFigure<E> extends OwnBenefit<E> {
  /** benefit id + which of its amounts: central/x#loan~0 */
  id: string;
  amount: Amount;
  ask: string;
  /** The figure, with how exact it is and its unit. */
  right: string;
}

/** Whether the figure can be had today; then its question needs no year. */
function isCurrent({ policy, status }: StandardsEntry, benefit: Benefit, { from, until }: Amount, day: string): boolean {
  return status === 'in-force' && !mayHaveStopped(policy, benefit.id) && isWithin(day, benefit.from, benefit.until) && isWithin(day, from, until);
}

/** The years a question must name: undefined when it would have to name them and the record does not tell when the figure ended. */
function yearsNamed({ status, runs, ...entry }: StandardsEntry, benefit: Benefit, amount: Amount, day: string): string | undefined {
  const { from, until } = amount;
  if (isCurrent({ status, runs, ...entry }, benefit, amount, day)) return amountYears(amount);
  if (status === 'upcoming' || (from && !isWithin(day, from))) return undefined;
  const end = until ?? (isPast(status) ? (benefit.until ?? runs.until) : undefined);
  return end ? amountYears({ from, until: end }) : undefined;
}

/** Two figures that could be taken for one another: the same measure of one benefit's family in one place. */
const measure = ({ policy, id }: StandardsEntry, benefit: Benefit, { what, per, side }: Amount) =>
  [policy.family ?? id, policy.place, benefit.name, what, per ?? '', side ?? 'gives'].join('\n');

const numeric = ({ value }: Amount) => typeof value !== 'string';

/** A bracket of the name that tells its years gives way to the figure's own. */
const yearless = (name: string) => name.replace(/（[^）]*\d{4}[^）]*）/g, '');

function askFor({ policy }: StandardsEntry, benefit: Benefit, amount: Amount, years: string, note: boolean): string {
  const name = years ? yearless(benefit.name) : benefit.name;
  const noun = amount.what === name || name.includes(amount.what) ? '' : amount.what;
  const place = name.includes(policy.place.replace(/(?<=..)[省市州县区]$/, '')) ? '' : policy.place;
  const brackets = [place, years, note ? amount.note : ''].filter(Boolean).join('，');
  const measured = [noun, amount.per].filter(Boolean).join('，');
  return `${name}${brackets && `（${brackets}）`}${measured ? `：${measured}` : '是'}多少？`;
}

/**
 * Every figure of the records that a question can ask for without a second right answer. A figure that holds no more is
 * asked for only with its years; where several figures answer to one question the note tells them apart, else none is asked.
 */
export function figureQuestions<E extends StandardsEntry>(entries: readonly E[], day: string): AskedFigure<E>[] {
  const all = entries.flatMap((entry) =>
    entry.policy.benefits.flatMap((benefit) =>
      benefit.amounts.flatMap((amount, index) => {
        const years = numeric(amount) ? yearsNamed(entry, benefit, amount, day) : undefined;
        return years === undefined
          ? []
          : [{ entry, benefit, amount, years, id: `${benefitId(entry.id, benefit.id)}~${index}`, key: measure(entry, benefit, amount) }];
      }),
    ),
  );
  const byMeasure = new Map<string, typeof all>();
  for (const one of all) {
    const alike = byMeasure.get(one.key);
    if (alike) alike.push(one);
    else byMeasure.set(one.key, [one]);
  }
  const asked = all.map(({ years, ...own }) => {
    const rivals = byMeasure.get(own.key)!.filter((other) => other.id !== own.id && amountText(other.amount) !== amountText(own.amount));
    // Years tell two figures apart only where both name them and they differ.
    const open = rivals.filter((other) => other.years === years || !years || !other.years);
    return { ...own, open, ask: askFor(own.entry, own.benefit, own.amount, years, open.length > 0), right: amountText(own.amount) };
  });
  const times = new Map<string, number>();
  for (const { ask } of asked) times.set(ask, (times.get(ask) ?? 0) + 1);
  return asked
    .filter(({ open, amount, ask, right }) => {
      const toldApart = open.length === 0 || (amount.note !== undefined && open.every((other) => other.amount.note !== amount.note));
      // A question that names the figure, or that is asked twice with two answers, asks for nothing.
      return toldApart && times.get(ask) === 1 && !ask.includes(right);
    })
    .map(({ id, entry, benefit, amount, ask, right }) => ({ id, entry, benefit, amount, ask, right }));
}
