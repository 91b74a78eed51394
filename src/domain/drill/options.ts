import { amountText, type Amount } from '../policy/amount.ts';
import { firstDay, lastDay } from '../text/date.ts';
import type { StandardsEntry } from '../inspect/standards.ts';
import type { AskedFigure } from './figureQuestions.ts';

/** How many wrong figures stand beside the right one. */
const WRONG = 3;
/** Among how many of the nearest figures the wrong ones are drawn. */
const NEAREST = 8;

type Random = () => number;
type Source<E> = Pick<AskedFigure<E>, 'entry' | 'benefit' | 'amount'>;

const ends = ({ value }: Amount): [low: number, high: number] =>
  typeof value === 'object' ? [value.min, value.max] : typeof value === 'number' ? [value, value] : [Number.NaN, Number.NaN];
/** 600—1000元 leaves no room for 800元: a figure inside the right one would be half right. */
function meet(one: Amount, other: Amount): boolean {
  const [low, high] = ends(one);
  const [least, most] = ends(other);
  return low <= most && least <= high;
}
const alike = (one: Amount, other: Amount) => one.unit === other.unit && one.bound === other.bound && (one.side ?? 'gives') === (other.side ?? 'gives');

const family = ({ policy, id }: StandardsEntry) => policy.family ?? id;
/** Whether both may hold on one day; an open end reaches on. */
function sameTime(one: Amount, other: Amount): boolean {
  const starts = (amount: Amount) => (amount.from ? firstDay(amount.from) : '0000');
  const stops = (amount: Amount) => (amount.until ? lastDay(amount.until) : '9999');
  return starts(one) <= stops(other) && starts(other) <= stops(one);
}

/** Whether another record's figure might answer the question as well: the same measure of the same family at the same time, wherever it is from. */
function mightAnswer<E extends StandardsEntry>(question: AskedFigure<E>, other: Source<E>): boolean {
  return (
    family(other.entry) === family(question.entry) &&
    (other.amount.what === question.amount.what || other.benefit.id === question.benefit.id) &&
    sameTime(other.amount, question.amount)
  );
}

/** Lower is nearer: the same family first, then the same topic; within, the figure of like size. */
function distance<E extends StandardsEntry>({ entry, amount }: AskedFigure<E>, other: Source<E>): number {
  const room = family(other.entry) === family(entry) ? 0 : other.entry.policy.topic === entry.policy.topic ? 1 : 2;
  const size = Math.abs(Math.log((ends(other.amount)[1] || 0.1) / (ends(amount)[1] || 0.1)));
  return room * 100 + size;
}

/**
 * The options of a multiple choice question in ascending order: the record's own figure and other real figures of the
 * same kind and unit, none of which might be right. Undefined when there are not enough of them.
 */
export function optionsFor<E extends StandardsEntry>(question: AskedFigure<E>, sources: readonly Source<E>[], random: Random): string[] | undefined {
  const barred = new Set(sources.filter((other) => mightAnswer(question, other)).map(({ amount }) => amountText(amount)));
  const byText = new Map<string, Source<E>>();
  const fitting = sources
    .filter(({ amount }) => alike(amount, question.amount) && !meet(amount, question.amount) && !barred.has(amountText(amount)))
    .map((source) => ({ source, far: distance(question, source) }))
    .sort((a, b) => a.far - b.far);
  for (const { source } of fitting) if (!byText.has(amountText(source.amount))) byText.set(amountText(source.amount), source);
  const near = [...byText.values()].slice(0, NEAREST);
  const wrong: Amount[] = [];
  while (wrong.length < WRONG && near.length > 0) {
    const [drawn] = near.splice(Math.floor(random() * near.length), 1);
    if (!wrong.some((other) => meet(other, drawn!.amount))) wrong.push(drawn!.amount);
  }
  if (wrong.length < WRONG) return undefined;
  return [question.amount, ...wrong].sort((a, b) => ends(a)[1] - ends(b)[1]).map(amountText);
}

/** Every numeric figure of the records: what the wrong options are drawn from. */
export function sourcesOf<E extends StandardsEntry>(entries: readonly E[]): Source<E>[] {
  return entries.flatMap((entry) =>
    entry.policy.benefits.flatMap((benefit) => benefit.amounts.filter(({ value }) => typeof value !== 'string').map((amount) => ({ entry, benefit, amount }))),
  );
}
