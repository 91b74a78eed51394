import type { Condition } from './condition.ts';

/** What is to be brought for everything a condition wants verified, each thing once, in the order of the tree. */
export function bringOf(condition: Condition): string[] {
  if ('verify' in condition) return [...new Set(condition.verify.bring)];
  if ('not' in condition) return bringOf(condition.not);
  const children = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return [...new Set(children.flatMap(bringOf))];
}

/** 带什么: the entry's own list; where it has none, what those who verify want to see. */
export function thingsToBring({ materials, who }: { materials: readonly string[]; who: Condition }): string[] {
  return materials.length ? [...materials] : bringOf(who);
}
