import { isWithin } from './date.ts';
import { evaluate, type Missing, type Outcome } from './evaluate.ts';
import type { Household } from './household.ts';
import type { Amount } from './amount.ts';
import type { Benefit, Policy } from './policy.ts';
import { isOffered, validityOn } from './validity.ts';
import { LEVELS, type Need, type Status } from './vocabulary.ts';
import type { Verification } from './condition.ts';

/** 符合 · 需核实 · 信息不足 · 不符合 */
export type Verdict = 'eligible' | 'verify' | 'unknown' | 'ineligible';

export const VERDICTS: Record<Verdict, string> = { eligible: '符合', verify: '需核实', unknown: '信息不足', ineligible: '不符合' };

/** What the match needs of an entry; pages and the single file carry exactly this. */
export interface MatchEntry {
  id: string;
  demonstration: boolean;
  policy: Pick<Policy, 'title' | 'level' | 'place' | 'family' | 'validity' | 'documents' | 'benefits' | 'implements' | 'reviewed'>;
}

/** One benefit against one household. */
export interface BenefitMatch {
  entry: MatchEntry;
  benefit: Benefit;
  /** The entry's validity on the household's day. */
  status: Status;
  verdict: Verdict;
  outcome: Outcome;
  /** Members it is for, or could be for; empty when it is the household's. */
  members: number[];
  /** What is to be verified, by whom, what to bring; includes whether an unconfirmed policy still runs. */
  verify: Verification[];
  missing: Missing[];
  /** The amounts in force on the household's day. */
  amounts: Amount[];
}

function continuation(benefit: Benefit, status: Status): Verification[] {
  if (status !== 'unverified' && status !== 'amended') return [];
  return [{ what: status === 'unverified' ? '这项待遇现在是否继续、按什么标准（本库没有查到确切文件）' : '这项待遇的规定后来改过，现在按哪一条执行', by: benefit.office ?? '主管部门', bring: [] }];
}

/** Verdict for one benefit. A policy that is 待核 or 已修订 can at best be 需核实: nobody has confirmed that it still pays. */
export function matchBenefit(entry: MatchEntry, benefit: Benefit, record: Household): BenefitMatch {
  const status = validityOn(entry.policy, record.date);
  const outcome = evaluate(benefit.who, record);
  const doubts = continuation(benefit, status);
  const verify = outcome.truth === 'no' ? [] : [...outcome.verify, ...doubts];
  const verdict: Verdict = outcome.truth === 'no' ? 'ineligible' : outcome.truth === 'unknown' && outcome.missing.length > 0 ? 'unknown' : verify.length > 0 ? 'verify' : 'eligible';
  const members = outcome.who.yes.length ? outcome.who.yes : outcome.truth === 'unknown' ? outcome.who.unknown : [];
  return { entry, benefit, status, verdict, outcome, members, verify, missing: outcome.missing, amounts: benefit.amounts.filter(({ from, until }) => isWithin(record.date, from, until)) };
}

/** The same benefit across levels and years, as one row of the result. */
export interface FamilyMatch {
  /** The family's name, or the entry's id when it belongs to none. */
  key: string;
  need: Need;
  verdict: Verdict;
  /** The nearest entry in force, and its benefits that are not ruled out (all of them when all are). */
  entry: MatchEntry;
  matches: BenefitMatch[];
  /** Other entries of the family in force on that day: the basis above, or local detail still to be verified. */
  others: MatchEntry[];
}

const VERDICT_ORDER: Verdict[] = ['eligible', 'verify', 'unknown', 'ineligible'];
const best = (matches: readonly BenefitMatch[]): Verdict => VERDICT_ORDER.find((verdict) => matches.some((match) => match.verdict === verdict)) ?? 'ineligible';

/** Nearest first: confirmed before unconfirmed, a real place before a demonstration, county before province. */
function nearness(a: BenefitMatch[], b: BenefitMatch[]): number {
  const [left, right] = [a[0]!, b[0]!];
  const ruledOut = (matches: BenefitMatch[]) => Number(best(matches) === 'ineligible');
  const unsure = (match: BenefitMatch) => Number(match.status !== 'in-force');
  return (
    ruledOut(a) - ruledOut(b) ||
    Number(left.entry.demonstration) - Number(right.entry.demonstration) ||
    unsure(left) - unsure(right) ||
    LEVELS[right.entry.policy.level].rank - LEVELS[left.entry.policy.level].rank ||
    left.entry.id.localeCompare(right.entry.id)
  );
}

/** Household × entries: one row per family, in the order of the needs' verdicts. Expired, replaced and coming policies are never offered. */
export function matchHousehold(entries: readonly MatchEntry[], record: Household): FamilyMatch[] {
  const groups = new Map<string, Map<string, BenefitMatch[]>>();
  for (const entry of entries) {
    if (!isOffered(validityOn(entry.policy, record.date))) continue;
    for (const benefit of entry.policy.benefits) {
      const key = `${entry.policy.family ?? entry.id}/${benefit.need}`;
      const group = groups.get(key) ?? new Map<string, BenefitMatch[]>();
      group.set(entry.id, [...(group.get(entry.id) ?? []), matchBenefit(entry, benefit, record)]);
      groups.set(key, group);
    }
  }
  return [...groups.entries()].map(([key, group]) => {
    const [nearest, ...rest] = [...group.values()].sort(nearness) as [BenefitMatch[], ...BenefitMatch[][]];
    const open = nearest.filter(({ verdict }) => verdict !== 'ineligible');
    const matches = (open.length ? open : nearest).sort((a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict));
    return { key, need: matches[0]!.benefit.need, verdict: best(matches), entry: matches[0]!.entry, matches, others: rest.map((other) => other[0]!.entry) };
  });
}

/** How many benefits each missing fact still holds up, most first: the order in which to ask. */
export function openQuestions(families: readonly FamilyMatch[]): { missing: Missing; weight: number }[] {
  const counts = new Map<string, { missing: Missing; weight: number }>();
  for (const match of families.flatMap(({ matches }) => matches).filter(({ verdict }) => verdict === 'unknown')) {
    for (const key of new Set(match.missing.map((missing) => JSON.stringify(missing)))) {
      const entry = counts.get(key) ?? { missing: JSON.parse(key) as Missing, weight: 0 };
      // A fact that alone would settle a benefit is worth more than one of five it waits for.
      entry.weight += 1 / match.missing.length;
      counts.set(key, entry);
    }
  }
  return [...counts.values()].sort((a, b) => b.weight - a.weight);
}
