import { oncePer } from '../memo/oncePer.ts';
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

const family = ({ policy, id }: StandardsEntry) => policy.family ?? id;
/** Whether both may hold on one day; an open end reaches on. */
function sameTime(one: Amount, other: Amount): boolean {
  const starts = (amount: Amount) => (amount.from ? firstDay(amount.from) : '0000');
  const stops = (amount: Amount) => (amount.until ? lastDay(amount.until) : '9999');
  return starts(one) <= stops(other) && starts(other) <= stops(one);
}

/** Whether another figure of the family might answer the question as well: the same measure at the same time, wherever it is from. */
function mightAnswer(question: AskedFigure<StandardsEntry>, other: Source<StandardsEntry>): boolean {
  return (other.amount.what === question.amount.what || other.benefit.id === question.benefit.id) && sameTime(other.amount, question.amount);
}

/** A figure's text → the first source that bears it, with its place among all. */
type Firsts = Map<string, { amount: Amount; place: number }>;

/** Sources whose figures are of one kind and unit, as far as the options of a question ask for them. */
interface Kind {
  all: Firsts;
  byFamily: Map<string, Firsts>;
  byTopic: Map<string, Firsts>;
}

const kindOf = ({ unit, bound, side }: Amount) => JSON.stringify([unit, bound, side ?? 'gives']);

function bucket<Key, Value>(map: Map<Key, Value>, key: Key, empty: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = empty();
  map.set(key, fresh);
  return fresh;
}

/** The sources by kind and by family: a question looks at its own ones only. */
const sorted = oncePer((sources: readonly Source<StandardsEntry>[]) => {
  const kinds = new Map<string, Kind>();
  const families = new Map<string, Source<StandardsEntry>[]>();
  sources.forEach((source, place) => {
    const { entry, amount } = source;
    const kind = bucket(kinds, kindOf(amount), (): Kind => ({ all: new Map(), byFamily: new Map(), byTopic: new Map() }));
    const [own, topic] = [bucket(kind.byFamily, family(entry), (): Firsts => new Map()), bucket(kind.byTopic, entry.policy.topic, (): Firsts => new Map())];
    for (const firsts of [kind.all, own, topic]) bucket(firsts, amountText(amount), () => ({ amount, place }));
    bucket(families, family(entry), (): Source<StandardsEntry>[] => []).push(source);
  });
  return { kinds, families };
});

/** The figures of the question's kind, each once, the nearest first: the same family, then the same topic, then the rest; within, the figure of like size. */
function byDistance({ entry, amount }: AskedFigure<StandardsEntry>, { all, byFamily, byTopic }: Kind): { text: string; amount: Amount }[] {
  const rooms = [byFamily.get(family(entry)), byTopic.get(entry.policy.topic), all];
  const size = (other: Amount) => Math.abs(Math.log((ends(other)[1] || 0.1) / (ends(amount)[1] || 0.1)));
  return [...all.keys()]
    .map((text) => {
      const room = rooms.findIndex((firsts) => firsts?.has(text));
      const first = rooms[room]!.get(text)!;
      return { text, ...first, far: room * 100 + size(first.amount) };
    })
    .sort((a, b) => a.far - b.far || a.place - b.place);
}

/**
 * The options of a multiple choice question in ascending order: the record's own figure and other real figures of the
 * same kind and unit, none of which might be right. Undefined when there are not enough of them.
 */
export function optionsFor<E extends StandardsEntry>(question: AskedFigure<E>, sources: readonly Source<E>[], random: Random): string[] | undefined {
  const { kinds, families } = sorted(sources);
  const rivals = (families.get(family(question.entry)) ?? []).filter((other) => mightAnswer(question, other));
  const barred = new Set(rivals.map(({ amount }) => amountText(amount)));
  const kind = kinds.get(kindOf(question.amount));
  const near = (kind ? byDistance(question, kind) : []).filter(({ text, amount }) => !meet(amount, question.amount) && !barred.has(text)).slice(0, NEAREST);
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
