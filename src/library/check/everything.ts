import type { Problem } from '../../domain/policy/problem.ts';
import { householdProblems } from '../read/households.ts';
import type { Entry } from '../read/load.ts';
import { inspectTerms } from '../read/terms.ts';
import { checkFacts } from './checkFacts.ts';

/** What stops a build besides faulty entries: figures without a fact, households and terms with faults. */
export function restProblems(root: string, entries: readonly Entry[]): Problem[] {
  return [...checkFacts(root, entries), ...householdProblems(root, entries), ...inspectTerms(root, new Set(entries.map(({ id }) => id))).problems];
}
