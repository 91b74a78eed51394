import { matchBenefit } from '../../domain/match/benefitMatch.ts';
import { pileRow, type PileRow } from '../../domain/match/piles.ts';
import type { BenefitMatch } from '../../domain/match/result.ts';
import type { Household } from '../../domain/household/implications.ts';
import { wordedEntry } from './data.ts';

/** A benefit judged in outline, judged again as its entry words it: the same verdict, with names, figures and whom to ask. None while the words are not here. */
export function worded(match: BenefitMatch, record: Household): BenefitMatch[] {
  const entry = wordedEntry(match.entry.id);
  const benefit = entry?.policy.benefits.find(({ id }) => id === match.benefit.id);
  if (!entry || !benefit) return [];
  const { folded } = match;
  return [{ ...matchBenefit(entry, benefit, record, match.status), folded, against: match.against.flatMap((other) => worded(other, record)) }];
}

/** The same for a row of a pile. */
export function wordedRow({ key, main, versions }: PileRow, record: Household): PileRow[] {
  const matches = [main, ...versions].flatMap((match) => worded(match, record));
  return matches.length ? [pileRow(key, matches, record)] : [];
}

/** The entries whose words these benefits are told in. */
export const entriesOf = (matches: readonly BenefitMatch[]): string[] => matches.flatMap(({ entry, against }) => [entry.id, ...entriesOf(against)]);

export const benefitsOf = (rows: readonly PileRow[]): BenefitMatch[] => rows.flatMap(({ main, versions }) => [main, ...versions]);
