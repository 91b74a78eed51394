import { isMoney, type Amount } from '../../domain/policy/amount.ts';
import { amountLine, amountSpan, amountsByTime, blankFigure } from '../../domain/policy/amountLine.ts';
import { lastKnown, leadLine, leadOn, leadTurns, type Leading } from '../../domain/policy/lead.ts';
import type { PrintFigures } from '../../print/card.ts';

/** 给多少 as it stands on a card: what holds, money first, then what is announced; else the last known and a blank for the county's own. */
function lines(benefit: Leading, day: string): string[] {
  const lead = leadOn(benefit, day);
  const { now, coming } = amountsByTime(benefit.amounts, day);
  const announced = coming.map((amount) => `已公布：${amountLine(amount)}`);
  if (!lead) return announced.length ? announced : ['文件没有写钱数'];
  if (!lead.last) return [lead.amount, ...now.filter((amount) => amount !== lead.amount)].map(amountLine).concat(announced);
  const known = lastKnown(benefit.amounts, day);
  const first = known.filter((amount) => amount === lead.amount);
  const rest = known.filter((amount) => amount !== lead.amount);
  return [
    ...[...first, ...rest].map((amount) => `最近查到：${amountLine(amount)}`),
    `${day.slice(0, 4)}年的没有查到，问${lead.last.who}。${blankFigure(day, lead.amount)}`,
    ...announced,
  ];
}

/** Set large on the card: money that holds on the day, nothing else. */
function large(benefit: Leading, day: string): { figure?: { text: string; note: string } } {
  const lead = leadOn(benefit, day);
  if (!lead || lead.last || !isMoney(lead.amount)) return {};
  return { figure: { text: lead.figure, note: [lead.noun, amountSpan(lead.amount as Amount)].filter(Boolean).join(' · ') } };
}

const figuresOn = (benefit: Leading, day: string): Omit<PrintFigures, 'from'> => ({
  lead: leadLine(leadOn(benefit, day)),
  ...large(benefit, day),
  amounts: lines(benefit, day),
});

/** The figures of a card on the edition's day, and how they read later by the reader's own calendar. */
export function printFigures(benefit: Leading, day: string): Omit<PrintFigures, 'from'> & { later?: PrintFigures[] } {
  const later = leadTurns(benefit, day).map(([from]) => ({ from, ...figuresOn(benefit, from) }));
  return { ...figuresOn(benefit, day), ...(later.length ? { later } : {}) };
}
