import { matchBenefit } from './benefitMatch.ts';
import type { BenefitMatch, FamilyMatch, MatchEntry } from './result.ts';
import { VERDICT_ORDER, type Verdict } from '../words/verdict.ts';
import type { Household } from '../household/implications.ts';
import { offeredOn } from './offered.ts';
import { byCode } from '../text/byCode.ts';
import { keysOf, LEVELS, NEEDS } from '../words/vocabulary.ts';

const rank = (verdict: Verdict) => VERDICT_ORDER.indexOf(verdict);
const isOpen = ({ verdict }: BenefitMatch) => verdict !== 'ineligible';
const isDemonstration = ({ entry }: BenefitMatch) => entry.demonstration;

/** Which of several documents speaks for a benefit: one that does not rule it out, a real place before a demonstration, confirmed before unconfirmed, then the nearest. */
function nearness(depth: (id: string) => number) {
  return (a: BenefitMatch, b: BenefitMatch): number =>
    Number(isOpen(b)) - Number(isOpen(a)) ||
    Number(isDemonstration(a)) - Number(isDemonstration(b)) ||
    Number(a.status !== 'in-force') - Number(b.status !== 'in-force') ||
    LEVELS[b.entry.policy.level].rank - LEVELS[a.entry.policy.level].rank ||
    depth(b.entry.id) - depth(a.entry.id) ||
    byCode(a.entry.id, b.entry.id);
}

/** Whether a nearer document rules out what a farther, vaguer one leaves to be verified. */
function refuses(other: BenefitMatch, found: BenefitMatch): boolean {
  const nearer = LEVELS[other.entry.policy.level].rank > LEVELS[found.entry.policy.level].rank;
  return nearer && !isDemonstration(other) && !isOpen(other) && isOpen(found) && found.verdict !== 'eligible';
}

interface Group {
  first: BenefitMatch;
  folded: BenefitMatch[];
}

const keyOf = ({ entry, benefit }: BenefitMatch) => `${entry.policy.family ?? entry.id}/${benefit.need}`;

/** A demonstration county's benefits are nobody's entitlement here: they stand behind the real benefit they were modelled on, where the household may get that. */
function foldDemonstrations(groups: Group[], basis: (id: string) => ReadonlySet<string>): Group[] {
  const real = groups.filter(({ first }) => !isDemonstration(first));
  const open = real.filter(({ first }) => isOpen(first));
  const alone = groups.filter((group) => {
    const { first } = group;
    if (!isDemonstration(first)) return false;
    const sameNeed = open.filter((candidate) => candidate.first.benefit.need === first.benefit.need);
    const host =
      sameNeed.find((candidate) => keyOf(candidate.first) === keyOf(first)) ??
      sameNeed.find((candidate) => basis(first.entry.id).has(candidate.first.entry.id));
    host?.folded.push(first, ...group.folded);
    return !host;
  });
  return [...real, ...alone];
}

function rowOf(key: string, groups: Group[]): FamilyMatch {
  const matches = groups.map(({ first, folded }): BenefitMatch => ({ ...first, folded }));
  const open = matches.filter(isOpen);
  const shown = (open.length ? open : matches).sort((a, b) => rank(a.verdict) - rank(b.verdict));
  const folded = groups.flatMap((group) => group.folded);
  const ruledOut = matches.filter((match) => !shown.includes(match));
  const entries = new Set(shown.map(({ entry }) => entry));
  const others = [...new Set([...folded, ...ruledOut].map(({ entry }) => entry))].filter((entry) => !entries.has(entry));
  return { key, need: shown[0]!.benefit.need, verdict: shown[0]!.verdict, entry: shown[0]!.entry, matches: shown, ruledOut, folded, others };
}

/**
 * Household × entries: one row per family and need, in the order of the needs and, within a need, best verdict first.
 * Every benefit in force on the household's day is in exactly one row, as a match, as ruled out or folded into the
 * document that speaks for it. Expired, replaced and coming policies are never offered.
 */
export function matchHousehold(entries: readonly MatchEntry[], record: Household): FamilyMatch[] {
  const { groups: offered, basis } = offeredOn(entries, record.date);
  const nearest = nearness((id) => basis(id).size);
  const groups = offered.map((group): Group => {
    const matches = group.map(({ entry, benefit, status }) => matchBenefit(entry, benefit, record, status));
    const [found, ...others] = matches.sort(nearest) as [BenefitMatch, ...BenefitMatch[]];
    const nearer = others.filter((other) => refuses(other, found));
    const firm = nearer.find(({ status }) => status === 'in-force');
    // A confirmed rule of the county that says no is not outdone by a national one that says “to be verified”.
    if (firm) return { first: firm, folded: [found, ...others.filter((other) => other !== firm)] };
    return { first: { ...found, against: nearer }, folded: others };
  });
  const rows = new Map<string, Group[]>();
  for (const group of foldDemonstrations(
    groups.sort((a, b) => nearest(a.first, b.first)),
    basis,
  ))
    rows.set(keyOf(group.first), [...(rows.get(keyOf(group.first)) ?? []), group]);
  const needs: readonly string[] = keysOf(NEEDS);
  return [...rows].map(([key, own]) => rowOf(key, own)).sort((a, b) => needs.indexOf(a.need) - needs.indexOf(b.need) || rank(a.verdict) - rank(b.verdict));
}
