import { benefitId, notWithId } from '../policy/benefitId.ts';
import type { BenefitMatch, FamilyMatch } from './result.ts';

/** Two benefits of one result that cannot be had together. */
export interface ExclusivePair {
  one: BenefitMatch;
  other: BenefitMatch;
}

const idOf = ({ entry, benefit }: BenefitMatch) => benefitId(entry.id, benefit.id);

/** The benefit in every document that gives it: what one of them excludes is excluded whichever stands in front. */
const documentsOf = (match: BenefitMatch) => [match, ...match.folded];

function excludes(a: BenefitMatch, b: BenefitMatch): boolean {
  const others = documentsOf(b).map(idOf);
  return documentsOf(a).some(({ entry, benefit }) => (benefit.notWith ?? []).some((target) => others.includes(notWithId(entry.id, target))));
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
