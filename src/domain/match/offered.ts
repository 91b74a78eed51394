import { oncePer } from '../memo/oncePer.ts';
import type { MatchEntry } from './result.ts';
import { isWithin, lastDay } from '../text/date.ts';
import type { OwnBenefit } from '../policy/ownBenefit.ts';
import type { Benefit } from '../policy/policySchema.ts';
import { basisOf, sameBenefitGroups } from './sameBenefit.ts';
import { isOffered, validityOn } from '../policy/validity.ts';
import type { Status } from '../words/vocabulary.ts';

/** A benefit in force on a day, with its entry's validity on that day. */
export interface OfferedBenefit extends OwnBenefit<MatchEntry> {
  status: Status;
}

/** What a day offers whatever a household is like: the benefits in groups that are one benefit each, and the lines of authority. */
export interface Offered {
  groups: OfferedBenefit[][];
  basis: (id: string) => ReadonlySet<string>;
}

/** Whether a benefit can be had on a day under a policy of this status: the policy is offered, the benefit's own time runs, and no amendment took it away. */
export function isBenefitOffered(benefit: Benefit, status: Status, day: string): boolean {
  return isOffered(status) && isWithin(day, benefit.from, benefit.until) && !amendedAway(benefit, status, day);
}

/** Of a policy that was amended, a benefit whose every figure has ended is what the amendment took away; its successor has an entry of its own. */
function amendedAway(benefit: Benefit, status: Status, day: string): boolean {
  return status === 'amended' && benefit.amounts.length > 0 && benefit.amounts.every(({ until }) => until !== undefined && day > lastDay(until));
}

const daysOf = oncePer((_: readonly MatchEntry[]) => new Map<string, Offered>());

/** The offer of one day, worked out once per list of entries and day: a phone asks for it after every answer. The list must not be changed afterwards. */
export function offeredOn(entries: readonly MatchEntry[], day: string): Offered {
  const days = daysOf(entries);
  const before = days.get(day);
  if (before) return before;
  const policies = new Map(entries.map((entry) => [entry.id, entry.policy]));
  const basis = basisOf(entries);
  const benefits = entries.flatMap((entry) => {
    const status = validityOn(entry.policy, day, (id) => policies.get(id));
    return entry.policy.benefits.filter((benefit) => isBenefitOffered(benefit, status, day)).map((benefit) => ({ entry, benefit, status }));
  });
  const offered = { groups: sameBenefitGroups(benefits, basis), basis };
  days.set(day, offered);
  return offered;
}
