import { lastKnown } from '../policy/lead.ts';
import { amountText, isMoney } from '../policy/amount.ts';
import type { Household } from '../household/implications.ts';
import { VERDICT_ORDER } from '../words/verdict.ts';
import { reasonsOf, type Reason } from './reasons.ts';
import type { BenefitMatch, FamilyMatch } from './result.ts';

/** 能享受 · 去核实就能定 · 人人都可以问的 */
export type Pile = 'can' | 'settle' | 'ask';

export const PILES: Record<Pile, { name: string; meaning: string }> = {
  can: { name: '能享受', meaning: '条件都对上了，可以去办；标“已在册”的是正在享受的。' },
  settle: { name: '去核实就能定', meaning: '这户有对得上的情形，只差有人核实。对上得多的排在前面。' },
  ask: { name: '人人都可以问的', meaning: '没有哪一样专门对上这户，也没有不许，顺便问一句。' },
};

/** One kind of money for this household: the version that speaks first and the others of the same money or family. */
export interface PileRow {
  key: string;
  pile: Pile;
  main: BenefitMatch;
  /** Other versions still open, best first. */
  versions: BenefitMatch[];
  /** 已在册: what speaks first is had already. */
  enrolled: boolean;
  /** Several tiers of one and the same money: only the highest is paid. */
  highest: boolean;
  /** Met conditions that are particular to this household, and all that count. */
  met: number;
  of: number;
}

/** Everybody there is of some age, and nearly everybody in a village has a 农村户籍: that alone speaks for nothing. */
const COMMON = ['ruralHukou', 'age'];

const isParticular = ({ kind, truth, counts, spare, traits = [] }: Reason) =>
  kind === 'trait' && truth === 'yes' && counts && !spare && traits.some((trait) => !COMMON.includes(trait));

/** How much of a benefit's rule this household is known to meet. */
function metOf(match: BenefitMatch, record: Household): { met: number; of: number } {
  const counting = reasonsOf(match, record).filter(({ counts, spare }) => counts && !spare);
  return { met: counting.filter(isParticular).length, of: counting.length };
}

/** Which pile one benefit belongs to: 符合 is had, one with a met condition of this household's own is worth verifying, the rest anybody may ask for. 信息不足 stands where it would get to. */
const pileOf = ({ verdict }: BenefitMatch, met: number): Pile => (verdict === 'eligible' ? 'can' : met > 0 ? 'settle' : 'ask');

const PILE_ORDER: readonly Pile[] = ['can', 'settle', 'ask'];

/** The biggest figure in yuan, or the last one known, as a tie breaker: what brings more is asked for first. */
function worth({ amounts, benefit }: BenefitMatch, day: string): number {
  const figures = (amounts.length ? amounts : lastKnown(benefit.amounts, day))
    .filter(isMoney)
    .flatMap(({ value, unit }) => (typeof value === 'number' && (unit === '元' || unit === '万元') ? [value * (unit === '万元' ? 10_000 : 1)] : []));
  return Math.max(0, ...figures);
}

const compareOn =
  (day: string) =>
  (a: { match: BenefitMatch; pile: Pile; met: number; of: number }, b: typeof a): number => {
    return (
      PILE_ORDER.indexOf(a.pile) - PILE_ORDER.indexOf(b.pile) ||
      Number(a.match.entry.demonstration) - Number(b.match.entry.demonstration) ||
      VERDICT_ORDER.indexOf(a.match.verdict) - VERDICT_ORDER.indexOf(b.match.verdict) ||
      b.met / (b.of || 1) - a.met / (a.of || 1) ||
      worth(b.match, day) - worth(a.match, day)
    );
  };

/** Two figures for what is called the same: 参保资助310元 and 参保资助100元 are tiers, a grant and a fee waiver are not. */
function hasTiers(matches: readonly BenefitMatch[]): boolean {
  const figures = new Map<string, Set<string>>();
  for (const { amounts, verdict } of matches) {
    if (verdict === 'unknown') continue;
    for (const amount of amounts.filter(isMoney)) figures.set(amount.what, new Set([...(figures.get(amount.what) ?? []), amountText(amount)]));
  }
  return matches.length > 1 && [...figures.values()].some((different) => different.size > 1);
}

/** The row of one kind of money: its benefits that are not ruled out. */
export function pileRow(key: string, matches: readonly BenefitMatch[], record: Household): PileRow {
  const sorted = matches
    .map((match) => {
      const own = metOf(match, record);
      return { match, pile: pileOf(match, own.met), ...own };
    })
    .sort(compareOn(record.date));
  const [first, ...others] = sorted as [(typeof sorted)[number], ...typeof sorted];
  return {
    key,
    pile: first.pile,
    main: first.match,
    versions: others.map(({ match }) => match),
    enrolled: first.match.enrolled,
    highest: hasTiers(matches),
    met: first.met,
    of: first.of,
  };
}

/**
 * The result as one reads it out: three piles with one row for each kind of money, ranked by how much of it is met and
 * by money. Every benefit the rules cannot rule out is in exactly one row, as `main` or among its `versions`.
 */
export function pilesOf(families: readonly FamilyMatch[], record: Household): Record<Pile, PileRow[]> {
  const byMoney = new Map<string, BenefitMatch[]>();
  for (const { key, matches } of families) {
    for (const match of matches) {
      if (match.verdict === 'ineligible') continue;
      const own = match.benefit.money ?? key;
      byMoney.set(own, [...(byMoney.get(own) ?? []), match]);
    }
  }
  const rows = [...byMoney].map(([key, matches]) => pileRow(key, matches, record));
  const ranked = rows
    .map((row) => ({ row, match: row.main, pile: row.pile, met: row.met, of: row.of }))
    .sort(compareOn(record.date))
    .map(({ row }) => row);
  return {
    can: ranked.filter(({ pile }) => pile === 'can'),
    settle: ranked.filter(({ pile }) => pile === 'settle'),
    ask: ranked.filter(({ pile }) => pile === 'ask'),
  };
}
