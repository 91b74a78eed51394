import { amountText, amountsOn, isMoney, perUnit, type Amount } from '../policy/amount.ts';
import { lastKnown } from '../policy/lead.ts';
import { dayBefore, firstDay } from '../text/date.ts';

/** One figure of a benefit before and now. */
export interface FigureChange {
  old: Amount;
  now: Amount;
}

/** Whether two figures measure one thing: named alike, in one unit, counted by the same; a record that leaves out 每户 means the same as one that writes it. */
function sameMeasure(one: Amount, other: Amount): boolean {
  return (
    one.what === other.what && one.unit === other.unit && (one.side ?? 'gives') === (other.side ?? 'gives') && (one.per === other.per || !one.per || !other.per)
  );
}
const differ = ({ old, now }: FigureChange) => amountText(old) !== amountText(now);
const numeric = ({ value }: Amount) => typeof value !== 'string';

/** Figures that measure one thing are held together; where several measure the same, nothing tells which became which. */
function paired(before: readonly Amount[], after: readonly Amount[]): FigureChange[] {
  return after.flatMap((now) => {
    const olds = before.filter((old) => sameMeasure(old, now));
    const rivals = after.filter((other) => sameMeasure(other, now));
    return olds.length === 1 && rivals.length === 1 ? [{ old: olds[0]!, now }] : [];
  });
}

/** What was known last before the year began: what held on its eve, else what ended before. */
function beforeYear(amounts: readonly Amount[], year: string): Amount[] {
  const eve = dayBefore(`${year}-01-01`);
  const held = amountsOn(amounts, eve).filter(({ from, until }) => from ?? until);
  return held.length > 0 ? held : lastKnown(amounts, `${year}-01-01`);
}

/** How the figures of one benefit changed within its own record: those that hold on the day and began after another of the same measure had ended. */
export function ownChanges(amounts: readonly Amount[], day: string): FigureChange[] {
  const now = amountsOn(amounts, day).filter((amount) => numeric(amount) && amount.from !== undefined);
  const before = amounts.filter((amount) => numeric(amount) && amount.until !== undefined && !now.includes(amount));
  return now.flatMap((current) => {
    if (now.some((other) => other !== current && sameMeasure(other, current))) return [];
    const earlier = lastKnown(
      before.filter((old) => sameMeasure(old, current)),
      firstDay(current.from!),
    );
    return earlier.length === 1 ? [{ old: earlier[0]!, now: current }].filter(differ) : [];
  });
}

/** How the figures changed from a benefit that ended to the one that goes on with it. With one sum of money on either side in one unit, that sum is compared whatever it is called. */
export function heirChanges(old: readonly Amount[], heir: readonly Amount[], day: string): FigureChange[] {
  const undated = old.filter(({ from, until }) => !from && !until);
  const before = [...beforeYear(old, day.slice(0, 4)), ...undated].filter(numeric);
  const after = amountsOn(heir, day).filter(numeric);
  const pairs = paired(before, after);
  if (pairs.length > 0) return pairs.filter(differ);
  const [money, later] = [before.filter(isMoney), after.filter(isMoney)];
  const [one, other] = [money[0], later[0]];
  return one && other && money.length === 1 && later.length === 1 && one.unit === other.unit && one.per === other.per
    ? [{ old: one, now: other }].filter(differ)
    : [];
}

const top = ({ value }: Amount) => (typeof value === 'object' ? value.max : typeof value === 'number' ? value : 0);

/** More for the household: a sum given to it is higher than before. */
export const isRaise = ({ old, now }: FigureChange): boolean => isMoney(now) && isMoney(old) && top(now) > top(old);

/** 最高5万元 → 最高10万元, each with what it is counted by. */
export function changeText({ old, now }: FigureChange): { old: string; now: string } {
  const text = (amount: Amount) => `${amountText(amount)}${perUnit(amount.per)}`;
  return { old: text(old), now: text(now) };
}
