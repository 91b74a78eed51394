import type { OwnBenefit } from '../policy/ownBenefit.ts';
import type { Benefit } from '../policy/policySchema.ts';
import { isPast } from '../policy/validity.ts';
import type { StandardsEntry } from './standards.ts';
import { versionless } from './versionless.ts';

/** What took over from a policy, nearest first, through everything that was itself replaced. */
export function successorsOf<E extends StandardsEntry>({ id, policy }: E, find: (id: string) => E): E[] {
  const found: E[] = [];
  let edge = policy.validity.replacedBy;
  while (edge.length) {
    const fresh = [...new Set(edge)].filter((other) => other !== id && !found.some((known) => known.id === other)).map(find);
    found.push(...fresh);
    edge = fresh.flatMap((entry) => entry.policy.validity.replacedBy);
  }
  return found;
}

/** The benefit of a successor that goes on with this one: of the same name, else of the same id and need, else each policy's only one for the same need. */
function heirIn<E extends StandardsEntry>({ entry, benefit }: OwnBenefit<E>, successor: E): Benefit | undefined {
  const { benefits } = successor.policy;
  const name = versionless(benefit.name);
  const named = benefits.filter((other) => versionless(other.name) === name);
  if (named.length > 0) return named[0];
  const sameId = benefits.find(({ id, need }) => id === benefit.id && need === benefit.need);
  if (sameId) return sameId;
  const [only, ...more] = benefits;
  return only && more.length === 0 && entry.policy.benefits.length === 1 && only.need === benefit.need ? only : undefined;
}

/** What a benefit lives on as on the day: in what took over from its policy. Undefined when nothing in force names it. */
export function heirOf<E extends StandardsEntry>(own: OwnBenefit<E>, find: (id: string) => E): OwnBenefit<E> | undefined {
  for (const successor of successorsOf(own.entry, find)) {
    const benefit = isPast(successor.status) || successor.status === 'upcoming' ? undefined : heirIn(own, successor);
    if (benefit) return { entry: successor, benefit };
  }
  return undefined;
}
