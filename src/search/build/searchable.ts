import type { Policy } from '../../domain/policy/policySchema.ts';

/** What the index needs of an entry; src/library's Entry fits. */
export interface SearchableEntry {
  id: string;
  policy: Policy;
  body: string;
  /** Absent where nothing is a demonstration. */
  place?: { demonstration: boolean };
}
