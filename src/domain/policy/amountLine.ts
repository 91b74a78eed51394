import { amountText, amountYears, type Amount, type FigurePart } from './amount.ts';
import { byCode } from '../text/byCode.ts';
import { firstDay, lastDay } from '../text/date.ts';
import { askedText, localYear } from './replySource.ts';

/** 每户 · 2026年起 */
export function amountSpan(amount: Pick<Amount, 'per' | 'from' | 'until'>): string {
  return [amount.per, amountYears(amount)].filter(Boolean).join(' · ');
}

/** One amount of a list in full, as pieces: 贷款额度： ‖ 最高10万元 ‖ （每户 · 2026年起），原则上. */
export function amountParts(amount: Amount): FigurePart[] {
  const { reply } = amount;
  const span = reply ? [amount.per, askedText(reply)].filter(Boolean).join('，') : amountSpan(amount);
  const rest = `${span && `（${span}）`}${amount.note ? `，${amount.note}` : ''}`;
  return [
    { role: 'noun', text: `${amount.what}${reply ? '，' : '：'}` },
    ...(reply ? [{ role: 'note' as const, text: `${localYear(reply)}：` }] : []),
    { role: typeof amount.value === 'string' ? 'words' : 'figure', text: amountText(amount) },
    ...(rest ? [{ role: 'note' as const, text: rest }] : []),
  ];
}

/** The same as one line of text. */
export function amountLine(amount: Amount): string {
  return amountParts(amount)
    .map(({ text }) => text)
    .join('');
}

/** Amounts in three heaps by a day: those that hold, those announced for later, those that are over (latest first). */
export function amountsByTime(amounts: readonly Amount[], day: string): { now: Amount[]; coming: Amount[]; over: Amount[] } {
  const over = amounts.filter(({ until }) => until !== undefined && lastDay(until) < day);
  const coming = amounts.filter((amount) => !over.includes(amount) && amount.from !== undefined && firstDay(amount.from) > day);
  const now = amounts.filter((amount) => !over.includes(amount) && !coming.includes(amount));
  const last = ({ until = '' }: Amount) => lastDay(until);
  const latest = [...over].sort((a, b) => byCode(last(b), last(a)));
  return { now, coming, over: latest };
}

/** For the county's own figure on paper: the year comes from the edition's day, the number is written in by hand, in the unit of the last known one. */
export function blankFigure(day: string, { value, unit = '' }: Pick<Amount, 'value' | 'unit'> = { value: 0, unit: '元' }): string {
  return `本县${day.slice(0, 4)}年：______${typeof value === 'string' ? '' : unit}`;
}
