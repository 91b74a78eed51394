import type { FamilyMatch } from './result.ts';
import type { Verdict } from '../words/verdict.ts';

/** How many different benefits came out with each verdict; folded versions of a benefit are not counted again. */
export function verdictCounts(families: readonly FamilyMatch[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { eligible: 0, verify: 0, unknown: 0, ineligible: 0 };
  for (const { matches, ruledOut } of families) for (const { verdict } of [...matches, ...ruledOut]) counts[verdict] += 1;
  return counts;
}
