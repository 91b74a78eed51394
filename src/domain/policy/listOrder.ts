import type { Policy } from './policySchema.ts';
import type { Topic } from '../words/vocabulary.ts';

/** What a list is ordered by. */
export interface Listed {
  policy: Pick<Policy, 'topic' | 'measure' | 'benefits' | 'answers' | 'aliases'>;
  place: { demonstration: boolean };
}

/** In how many words people are known to ask for it: what gives nothing to anybody is asked by inspectors, after the rest. */
function asked({ policy: { benefits, answers, aliases } }: Listed): number {
  const ways = benefits.reduce((sum, { asks }) => sum + asks.length, 0) + answers.filter((answer) => answer.for === 'household').length * 3 + aliases.length;
  return benefits.length > 0 ? 1000 + ways : ways;
}

/**
 * Entries as a list shows them: the list's own topic before what only touches it, a real place's before a
 * demonstration's, the county's measures by number, the rest by what people ask for. Otherwise as they came.
 */
export function listOrder<E extends Listed>(entries: readonly E[], topic?: Topic): E[] {
  const key = (entry: E): number[] => [
    topic !== undefined && entry.policy.topic !== topic ? 1 : 0,
    Number(entry.place.demonstration),
    entry.policy.measure === undefined ? 0 : 1,
    entry.policy.measure ?? -asked(entry),
  ];
  return entries
    .map((entry, index) => ({ entry, key: [...key(entry), index] }))
    .sort((a, b) => a.key.map((part, at) => part - b.key[at]!).find((difference) => difference !== 0) ?? 0)
    .map(({ entry }) => entry);
}
