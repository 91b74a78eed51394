import type { Benefit } from './policySchema.ts';

/** A benefit with the entry that gives it; an entry is whatever the question at hand needs of one. */
export interface OwnBenefit<E> {
  entry: E;
  benefit: Benefit;
}
