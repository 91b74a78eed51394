import type { Policy } from '../../domain/policy/policySchema.ts';
import type { HeadExample } from '../types.ts';

/** What the index needs of an entry; src/library's Entry fits. */
export interface SearchableEntry {
  id: string;
  policy: Policy;
  body: string;
  /** What other places do, folded away on the page: an answer only where that very place is asked about. */
  examples?: readonly HeadExample[];
  /** Absent where nothing is a demonstration. */
  place?: { demonstration: boolean };
}
