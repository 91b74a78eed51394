import type { Condition, FactTest, FactTests, NumberTest, Verification } from './condition.ts';
import { impliedTypes, withImplications, type Facts, type FactValue, type Household } from './implications.ts';

/** Kleene's three values. */
export type Truth = 'yes' | 'no' | 'unknown';

/** A fact nobody has told yet. `member` is the person's index; `members` means that nobody said who lives there. */
export type Missing = { scope: 'household'; fact: string } | { scope: 'member'; member: number; fact: string } | { scope: 'members' };

/** A condition with its truth and why. `missing` and `verify` hold only what can still change this truth. */
export interface Outcome {
  condition: Condition;
  truth: Truth;
  children: Outcome[];
  missing: Missing[];
  verify: Verification[];
  /** For a `member` condition: who satisfies it, and who might. */
  who: { yes: number[]; unknown: number[] };
}

export function not(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown';
}

export function all(truths: readonly Truth[]): Truth {
  return truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes';
}

export function any(truths: readonly Truth[]): Truth {
  return truths.includes('yes') ? 'yes' : truths.includes('unknown') ? 'unknown' : 'no';
}

function numberHolds(value: number, test: NumberTest): boolean {
  return (
    (test.atLeast === undefined || value >= test.atLeast) &&
    (test.atMost === undefined || value <= test.atMost) &&
    (test.above === undefined || value > test.above) &&
    (test.below === undefined || value < test.below)
  );
}

/** Whether a known value passes a test. */
export function holds(value: FactValue, test: FactTest): boolean {
  if (typeof test === 'boolean') return value === test;
  if (Array.isArray(test)) return Array.isArray(value) ? value.some((item) => test.includes(item)) : test.includes(String(value));
  return typeof value === 'number' && numberHolds(value, test);
}

function typesTruth(test: string[], { household, typesUnsure }: Household): Truth {
  const known = household['types'] as string[] | undefined;
  if (known === undefined) return 'unknown';
  if (impliedTypes(known).some((type) => test.includes(type))) return 'yes';
  return impliedTypes(typesUnsure).some((type) => test.includes(type)) ? 'unknown' : 'no';
}

/** All tests of one map against one set of facts: `no` as soon as one fails, with the facts that are still wanted otherwise. */
function testFacts(tests: FactTests, facts: Facts, ofTypes?: (test: string[]) => Truth): { truth: Truth; missing: string[] } {
  const results = Object.entries(tests).map(([fact, test]): { fact: string; truth: Truth } => {
    if (fact === 'types' && ofTypes) return { fact, truth: ofTypes(test as string[]) };
    const value = facts[fact];
    return { fact, truth: value === undefined ? 'unknown' : holds(value, test) ? 'yes' : 'no' };
  });
  const truth = all(results.map((result) => result.truth));
  return { truth, missing: truth === 'unknown' ? results.filter((result) => result.truth === 'unknown').map(({ fact }) => fact) : [] };
}

const NOBODY = { yes: [] as number[], unknown: [] as number[] };

function memberOutcome(condition: Extract<Condition, { member: unknown }>, record: Household): Outcome {
  const base = { condition, children: [], verify: [] as Verification[] };
  if (record.members === undefined) return { ...base, truth: 'unknown', missing: [{ scope: 'members' }], who: NOBODY };
  const results = record.members.map((member) => testFacts(condition.member, withImplications(member)));
  const truth = any(results.map((result) => result.truth));
  const indices = (wanted: Truth) => results.flatMap((result, index) => (result.truth === wanted ? [index] : []));
  const missing = truth === 'unknown' ? results.flatMap((result, member) => result.missing.map((fact): Missing => ({ scope: 'member', member, fact }))) : [];
  return { ...base, truth, missing, who: { yes: indices('yes'), unknown: indices('unknown') } };
}

function branch(condition: Condition, children: Outcome[], truth: Truth): Outcome {
  const open = truth === 'unknown' ? children.filter((child) => child.truth === 'unknown') : [];
  const shown = 'not' in condition ? [] : children;
  return {
    condition,
    truth,
    children,
    missing: open.flatMap((child) => child.missing),
    verify: open.flatMap((child) => child.verify),
    who: {
      yes: [...new Set(shown.flatMap((child) => child.who.yes))],
      unknown: [...new Set(shown.flatMap((child) => child.who.unknown))],
    },
  };
}

/** Evaluates a condition tree over what is known of a household. Never throws; an unknown fact is unknown, not false. */
export function evaluate(condition: Condition, record: Household): Outcome {
  if ('all' in condition) {
    const children = condition.all.map((child) => evaluate(child, record));
    return branch(condition, children, all(children.map((child) => child.truth)));
  }
  if ('any' in condition) {
    const children = condition.any.map((child) => evaluate(child, record));
    return branch(condition, children, any(children.map((child) => child.truth)));
  }
  if ('not' in condition) {
    const child = evaluate(condition.not, record);
    return branch(condition, [child], not(child.truth));
  }
  if ('member' in condition) return memberOutcome(condition, record);
  if ('verify' in condition) return { condition, truth: 'unknown', children: [], missing: [], verify: [condition.verify], who: NOBODY };
  const { truth, missing } = testFacts(condition.household, record.household, (test) => typesTruth(test, record));
  return { condition, truth, children: [], missing: missing.map((fact) => ({ scope: 'household', fact })), verify: [], who: NOBODY };
}
