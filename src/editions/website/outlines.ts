import { isMoney, type Amount } from '../../domain/policy/amount.ts';
import type { Condition } from '../../domain/rule/condition.ts';
import type { AmountRow, BenefitRow, EntryRow, Outline } from '../../domain/match/outline.ts';
import type { MatchEntry } from '../../domain/match/result.ts';
import { isPast, runsOf, validityOn } from '../../domain/policy/validity.ts';
import { plainName, TELLING_NAME } from '../../domain/match/sameBenefit.ts';
import { pieceMark } from '../../search/index/pieces.ts';

type Benefit = MatchEntry['policy']['benefits'][number];

/** A rule without the words of what is to be verified: what is asked of one office stays one, what differs stays apart. */
function bareRule(rule: Condition, numbers = new Map<string, number>()): unknown {
  if ('all' in rule) return { all: rule.all.map((child) => bareRule(child, numbers)) };
  if ('any' in rule) return { any: rule.any.map((child) => bareRule(child, numbers)) };
  if ('not' in rule) return { not: bareRule(rule.not, numbers) };
  if (!('verify' in rule)) return rule;
  const key = `${rule.verify.what}\n${rule.verify.by}`;
  if (!numbers.has(key)) numbers.set(key, numbers.size);
  return { verify: numbers.get(key) };
}

const inYuan = (amount: Amount): number =>
  isMoney(amount) && typeof amount.value === 'number' ? amount.value * ({ 元: 1, 万元: 10_000 }[amount.unit ?? ''] ?? 0) : 0;

/** Of figures that hold at one time and for one group the largest is enough: nothing but their order and their times is asked of an outline. */
function amountRows(amounts: readonly Amount[]): AmountRow[] {
  const rows = new Map<string, AmountRow>();
  for (const amount of amounts) {
    const { from = 0, until = 0, for: group } = amount;
    const key = JSON.stringify([from, until, group]);
    const yuan = Math.max(inYuan(amount), rows.get(key)?.[0] ?? 0);
    rows.set(key, group ? [yuan, from, until, group] : until ? [yuan, from, until] : from ? [yuan, from] : [yuan]);
  }
  return [...rows.values()];
}

const or0 = <T>(value: T | undefined): T | 0 => value ?? 0;
const listOr0 = <T>(list: readonly T[] | undefined): T[] | 0 => (list?.length ? [...list] : 0);

function entryRow({ id, demonstration, policy }: MatchEntry): EntryRow {
  const { family, validity, documents, gaps = [] } = policy;
  const given = gaps.flatMap(({ kind, benefit }) => ((kind === 'running' || kind === 'elsewhere') && benefit !== undefined ? [[kind, benefit] as const] : []));
  return [
    id,
    demonstration ? 1 : 0,
    or0(family),
    validity.status,
    or0(validity.from),
    or0(validity.until),
    listOr0(validity.replacedBy),
    listOr0(policy.implements),
    validity.from ? 0 : or0(runsOf({ validity, documents }, () => undefined).from),
    listOr0(given.map(([kind, benefit]): ['running' | 'elsewhere', string | string[]] => [kind, benefit])),
    policy.benefits.length,
  ];
}

const benefitRow = (benefit: Benefit, mark: (name: string) => string, card: boolean): BenefitRow => [
  benefit.id,
  mark(plainName(benefit)),
  benefit.need,
  bareRule(benefit.who),
  or0(benefit.money),
  listOr0(benefit.enrolledBy),
  listOr0(amountRows(benefit.amounts)),
  listOr0(benefit.notWith),
  or0(benefit.from),
  or0(benefit.until),
  card ? 1 : 0,
];

/** So much of a mark tells the names of a library apart but for very few. */
const MARK = 6;

/** What stands for a benefit's name: a mark of it, as telling as the name; a short one itself, and one whose mark another name has, too. */
function nameMarks(entries: readonly MatchEntry[]): (name: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of new Set(entries.flatMap(({ policy }) => policy.benefits.map(plainName))))
    if (name.length >= TELLING_NAME) {
      const mark = pieceMark(name).slice(0, MARK);
      names.set(name, taken.has(mark) ? name : mark);
      taken.add(mark);
    }
  return (name) => names.get(name) ?? name;
}

const turned = (rows: readonly (readonly unknown[])[]): unknown[][] => (rows[0] ?? []).map((_, place) => rows.map((row) => row[place]));

/** An entry that is over: only who rests on it is still asked. */
const overRow = ({ id, policy }: MatchEntry): EntryRow => [
  id,
  0,
  0,
  policy.validity.status,
  0,
  0,
  listOr0(policy.validity.replacedBy),
  listOr0(policy.implements),
  0,
  0,
  0,
];

/** Makes outlines of some of the entries, read back by domain/match/outline.ts. */
interface Outliner {
  /** All that the edition's day and every later one need. */
  now(some: readonly MatchEntry[]): Outline;
  /** What an earlier day needs beside: those of them that are over, whole. */
  past(some: readonly MatchEntry[]): Outline;
}

/** `day` is the edition's: what is over then never comes back on a later one. */
export function outliner(entries: readonly MatchEntry[], day: string): Outliner {
  const mark = nameMarks(entries);
  const policies = new Map(entries.map(({ id, policy }) => [id, policy]));
  const isOver = ({ policy }: MatchEntry) => isPast(validityOn(policy, day, (id) => policies.get(id)));
  const outline = (some: readonly MatchEntry[], over: (entry: MatchEntry) => boolean): Outline => [
    turned(some.map((entry) => (over(entry) ? overRow(entry) : entryRow(entry)))),
    turned(
      some
        .filter((entry) => !over(entry))
        .flatMap((entry) => entry.policy.benefits.map((benefit) => benefitRow(benefit, mark, entry.cards[benefit.id] !== undefined))),
    ),
  ];
  return { now: (some) => outline(some, isOver), past: (some) => outline(some.filter(isOver), () => false) };
}
