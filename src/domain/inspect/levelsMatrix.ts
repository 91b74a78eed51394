import type { Policy } from '../policy/policySchema.ts';
import { isPast } from '../policy/validity.ts';
import { LEVELS, keysOf, type Level, type Status } from '../words/vocabulary.ts';

interface Levelled {
  id: string;
  policy: Pick<Policy, 'level' | 'family' | 'topic' | 'title'>;
  status: Status;
}

/** What one level says of a family: what can be used, and what is over. */
interface LevelCell<E> {
  level: Level;
  current: E[];
  past: E[];
}

/** One family from the centre down to the county; the first entry gives it its name. */
export interface FamilyRow<E> {
  family: string;
  named: E;
  cells: LevelCell<E>[];
}

/** Every family with something that can be used, at all levels. `entries` come in the order in which they are shown: current first, higher levels first. */
export function levelsMatrix<E extends Levelled>(entries: readonly E[]): FamilyRow<E>[] {
  const families = new Map<string, E[]>();
  for (const entry of entries) {
    const { family } = entry.policy;
    if (family === undefined) continue;
    const members = families.get(family);
    if (members) members.push(entry);
    else families.set(family, [entry]);
  }
  return [...families].flatMap(([family, members]) => {
    const named = members.find(({ status }) => !isPast(status));
    if (!named) return [];
    const cells = keysOf(LEVELS).map((level) => {
      const own = members.filter(({ policy }) => policy.level === level);
      return { level, current: own.filter(({ status }) => !isPast(status)), past: own.filter(({ status }) => isPast(status)) };
    });
    return [{ family, named, cells }];
  });
}
