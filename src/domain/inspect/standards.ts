import { benefitId } from '../policy/benefitId.ts';
import { amountText, type Amount } from '../policy/amount.ts';
import { mayHaveStopped } from '../policy/gaps.ts';
import type { OwnBenefit } from '../policy/ownBenefit.ts';
import type { Benefit, Policy } from '../policy/policySchema.ts';
import type { Runs } from '../policy/validity.ts';
import { isWithin } from '../text/date.ts';
import type { Status } from '../words/vocabulary.ts';
import { versionless } from './versionless.ts';

/** What a standard needs to know of an entry. */
export interface StandardsEntry {
  id: string;
  policy: Policy;
  status: Status;
  runs: Runs;
}

/** One dated figure with the years it is known for, ascending. */
export interface DatedFigure<E> extends OwnBenefit<E> {
  amount: Amount;
  years: number[];
}

/** One year of a series: the figures as they are read out, none where the year is a gap. */
export interface YearPoint {
  year: number;
  texts: string[];
  /** Height in a chart; of a range its upper end. */
  value?: number;
}

/** The same measure in the same place through the years, the earliest first. */
export interface Series<E> {
  name: string;
  place: string;
  figures: DatedFigure<E>[];
  /** Every year from the first known to the last known, or to the day's own while the rule has not ended. */
  points: YearPoint[];
  /** The day's year when nothing is known for it although nothing says that it ended. */
  lacking?: number | undefined;
}

/** The series of one family; an entry without a family stands for itself. The first entry gives it its name. */
export interface FamilyStandards<E> {
  id: string;
  named: E;
  series: Series<E>[];
}

const yearOf = (date: string) => Number(date.slice(0, 4));
const range = (from: number, to: number) => Array.from({ length: Math.max(to - from, 0) + 1 }, (_, index) => from + index);

/** A figure without an end is known for the years until the day only where the rule is in force: 还办不办没查到 carries nothing on. */
function yearsOf({ policy, status, runs }: StandardsEntry, benefit: Benefit, { from, until }: Amount, day: string): number[] {
  const year = yearOf(day);
  if (from && until) return range(yearOf(from), Math.max(yearOf(from), Math.min(yearOf(until), year)));
  if (!from) return [Math.min(yearOf(until!), year)];
  const start = yearOf(from);
  if (status === 'in-force' && !mayHaveStopped(policy, benefit.id) && isWithin(day, from)) return range(start, year);
  return runs.until && (status === 'replaced' || status === 'expired') ? range(start, Math.max(start, yearOf(runs.until))) : [start];
}

function clash<E>(figures: readonly DatedFigure<E>[]): boolean {
  const known = new Map<number, string>();
  return figures.some(({ years, amount }) =>
    years.some((year) => {
      const text = amountText(amount);
      const other = known.get(year) ?? text;
      known.set(year, other);
      return other !== text;
    }),
  );
}

/** Parts of one series are told apart by ever narrower names, and only as far as two figures of one year demand it. */
const NARROWER: ((figure: DatedFigure<StandardsEntry>) => string)[] = [
  ({ benefit }) => versionless(benefit.name),
  ({ amount }) => amount.note ?? '',
  ({ benefit }) => benefit.name,
  ({ entry, benefit }) => benefitId(entry.id, benefit.id),
  ({ amount }) => `${amount.from ?? ''} ${amount.until ?? ''} ${amountText(amount)}`,
];

function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

/** A record that leaves out 每户 means the same as the others that write it; only two different ones are two measures. */
function byPer<E>(figures: DatedFigure<E>[]): DatedFigure<E>[][] {
  return new Set(figures.flatMap(({ amount }) => amount.per ?? [])).size > 1 ? grouped(figures, ({ amount }) => amount.per ?? '') : [figures];
}

function split<E extends StandardsEntry>(figures: DatedFigure<E>[], depth = 0): DatedFigure<E>[][] {
  const narrower = NARROWER[depth];
  if (!narrower || !clash(figures)) return [figures];
  return grouped(figures, narrower).flatMap((group) => split(group, depth + 1));
}

const height = ({ value }: Amount) => (typeof value === 'object' ? value.max : typeof value === 'number' ? value : undefined);

function nameOf<E>(figures: readonly DatedFigure<E>[]): string {
  const amount = figures.find(({ amount: own }) => own.per)?.amount ?? figures[0]!.amount;
  const names = [...new Set(figures.map(({ benefit }) => versionless(benefit.name)))];
  const measure = `${amount.what}${amount.per ? `（${amount.per}）` : ''}`;
  return names.length > 1 || amount.what.includes(names[0]!) ? measure : `${names[0]}：${measure}`;
}

function seriesOf<E extends StandardsEntry>(figures: readonly DatedFigure<E>[], day: string): Series<E> {
  const sorted = [...figures].sort((a, b) => a.years[0]! - b.years[0]! || a.years[a.years.length - 1]! - b.years[b.years.length - 1]!);
  const years = sorted.flatMap((figure) => figure.years);
  const last = Math.max(...years);
  const year = yearOf(day);
  const latest = sorted.filter((figure) => figure.years.includes(last));
  const over = latest.every(({ entry: { status } }) => status === 'replaced' || status === 'expired');
  const lacking = last < year && !over ? year : undefined;
  const points = range(Math.min(...years), lacking ?? last).map((point): YearPoint => {
    const own = sorted.filter((figure) => figure.years.includes(point));
    const heights = own.flatMap(({ amount }) => height(amount) ?? []);
    return { year: point, texts: [...new Set(own.map(({ amount }) => amountText(amount)))], ...(heights.length ? { value: Math.max(...heights) } : {}) };
  });
  return { name: nameOf(sorted), place: sorted[0]!.entry.policy.place, figures: sorted, points, lacking };
}

/** Every dated figure, by family, place and year. Phrases (全额资助) are no figures. `entries` come in the order in which they are shown. */
export function standardsOf<E extends StandardsEntry>(entries: readonly E[], day: string): FamilyStandards<E>[] {
  const families = grouped(entries, ({ id, policy }) => policy.family ?? id);
  return families.flatMap((members) => {
    const figures = members.flatMap((entry) =>
      entry.policy.benefits.flatMap((benefit) =>
        benefit.amounts
          .filter(({ value, from, until }) => typeof value !== 'string' && (from ?? until))
          .map((amount) => ({ entry, benefit, amount, years: yearsOf(entry, benefit, amount, day) })),
      ),
    );
    if (figures.length === 0) return [];
    const alike = grouped(figures, ({ entry, amount }) => [entry.policy.place, amount.what, amount.unit].join('\n')).flatMap(byPer);
    const named = members[0]!;
    return [{ id: named.policy.family ?? named.id.split('/')[1]!, named, series: alike.flatMap((group) => split(group)).map((group) => seriesOf(group, day)) }];
  });
}

/** A series that a picture tells better: figures of three years or more. */
export function isCharted({ points }: Pick<Series<unknown>, 'points'>): boolean {
  return points.filter(({ value }) => value !== undefined).length >= 3;
}
