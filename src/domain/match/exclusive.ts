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

/** Benefit id → those of these benefits that cannot be had together with it, whichever of the two records says so, in their order. Of benefits that exclude nothing only the id is asked: there may be hundreds. */
export function exclusionsAmong(matches: readonly BenefitMatch[]): Map<string, BenefitMatch[]> {
  const places = new Map(matches.flatMap((match, at) => documentsOf(match).map((own) => [idOf(own), at] as const)));
  const against = matches.map(() => new Set<number>());
  matches.forEach((match, at) => {
    for (const { entry, benefit } of documentsOf(match))
      for (const target of benefit.notWith ?? []) {
        const other = places.get(notWithId(entry.id, target));
        if (other === undefined || other === at) continue;
        against[at]!.add(other);
        against[other]!.add(at);
      }
  });
  return new Map(matches.map((match, at) => [idOf(match), [...against[at]!].sort((a, b) => a - b).map((other) => matches[other]!)]));
}

/** Pairs among what the household gets or gets after verification that exclude each other, whichever of the two says so; each pair once. */
export function exclusivePairs(families: readonly FamilyMatch[]): ExclusivePair[] {
  const open = families.flatMap(({ matches }) => matches).filter(({ verdict }) => verdict === 'eligible' || verdict === 'verify');
  const exclusions = exclusionsAmong(open);
  return open.flatMap((one, index) => exclusions.get(idOf(one))!.flatMap((other) => (open.indexOf(other) > index ? [{ one, other }] : [])));
}
