import { benefitId, notWithId } from '../policy/benefitId.ts';
import type { BenefitMatch, FamilyMatch } from './result.ts';

/** Two benefits of one result that cannot be had together. */
export interface ExclusivePair {
  one: BenefitMatch;
  other: BenefitMatch;
}

const idOf = ({ entry, benefit }: BenefitMatch) => benefitId(entry.id, benefit.id);

function excludes(a: BenefitMatch, b: BenefitMatch): boolean {
  return (a.benefit.notWith ?? []).some((target) => notWithId(a.entry.id, target) === idOf(b));
}

/** Pairs among what the household gets or gets after verification that exclude each other, whichever of the two says so; each pair once. */
export function exclusivePairs(families: readonly FamilyMatch[]): ExclusivePair[] {
  const open = families.flatMap(({ matches }) => matches).filter(({ verdict }) => verdict === 'eligible' || verdict === 'verify');
  return open.flatMap((one, index) => open.slice(index + 1).flatMap((other) => (excludes(one, other) || excludes(other, one) ? [{ one, other }] : [])));
}

/** Of `others`, the benefits that cannot be had together with this one, whichever of the two records says so. */
export function exclusiveWith(match: BenefitMatch, others: readonly BenefitMatch[]): BenefitMatch[] {
  return others.filter((other) => other !== match && (excludes(match, other) || excludes(other, match)));
}
