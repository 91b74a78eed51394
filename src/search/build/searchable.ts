import type { Policy } from '../../domain/policy/policySchema.ts';

/** What the index needs of an entry; src/library's Entry fits. */
export interface SearchableEntry {
  id: string;
  policy: Policy;
  body: string;
  /** What other places do, folded away on the page: found when the place is asked for, never an answer. */
  examples?: readonly string[];
  /** Absent where nothing is a demonstration. */
  place?: { demonstration: boolean };
}
