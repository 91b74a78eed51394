import type { Benefit } from './policySchema.ts';
import type { Leading } from './lead.ts';

/** A benefit as its lead is worked out. */
export function leadingOf(_policy: unknown, benefit: Pick<Benefit, 'name' | 'amounts' | 'office'>): Leading {
  return benefit;
}

/** Every benefit of an entry, as leads are worked out. */
export function leadings({ benefits }: { benefits: readonly Benefit[] }): Leading[] {
  return benefits.map((benefit) => leadingOf(undefined, benefit));
}
