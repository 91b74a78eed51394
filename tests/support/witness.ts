import type { Condition, FactTest, FactTests, NumberTest } from '../../src/domain/rule/condition.ts';
import { evaluate, holds } from '../../src/domain/rule/evaluate.ts';
import { HOUSEHOLD_FACTS, MEMBER_FACTS, type FactSpec } from '../../src/domain/household/traits.ts';
import { contradictions, type Facts, type FactValue, type Household } from '../../src/domain/household/implications.ts';

type Leaf = { household: FactTests } | { member: FactTests } | { verify: unknown };

/** The ways to satisfy a rule, each a list of leaves that must hold together. Conditions under `not` are left to the final evaluation. */
function ways(condition: Condition): Leaf[][] {
  if ('any' in condition) return condition.any.flatMap(ways);
  if ('not' in condition) return [[]];
  if ('all' in condition) return condition.all.map(ways).reduce<Leaf[][]>((some, more) => some.flatMap((one) => more.map((other) => [...one, ...other])), [[]]);
  return [[condition]];
}

const numbers = ({ atLeast, atMost, above, below }: NumberTest): number[] => [atLeast, atMost, ...(above === undefined ? [] : [above + 1]), ...(below === undefined ? [] : [below - 1])].filter((bound) => bound !== undefined);

/** Values that pass every one of the tests of one fact. */
function valuesFor(spec: FactSpec, tests: readonly FactTest[]): FactValue[] {
  const candidates: FactValue[] = tests.flatMap((test): FactValue[] => (typeof test === 'boolean' ? [test] : Array.isArray(test) ? (spec.kind === 'many' ? [] : test) : numbers(test)));
  // Any number of values may hold at once: one for each test is the least that does.
  if (spec.kind === 'many') candidates.push(...tests.flatMap((test) => (test as string[]).map((value) => [value])), tests.map((test) => (test as string[])[0]!));
  return candidates.filter((value) => tests.every((test) => holds(value, test)) && (typeof value !== 'number' || (value >= (spec.min ?? 0) && value <= (spec.max ?? value))));
}

function combinations(specs: Record<string, FactSpec>, tests: readonly FactTests[]): Facts[] {
  const facts = [...new Set(tests.flatMap((map) => Object.keys(map)))];
  return facts.reduce<Facts[]>((some, fact) => {
    const values = valuesFor(specs[fact]!, tests.flatMap((map) => (fact in map ? [map[fact]!] : [])));
    return some.flatMap((one) => values.map((value) => ({ ...one, [fact]: value })));
  }, [{}]);
}

/** A household of which a rule is not false, with everything the rule asks of it told; undefined when there can be none. */
export function witness(condition: Condition): Household | undefined {
  for (const leaves of ways(condition)) {
    const people = leaves.flatMap((leaf) => ('member' in leaf ? [combinations(MEMBER_FACTS, [leaf.member]).find((member) => contradictions(member).length === 0)] : []));
    if (people.some((member) => member === undefined)) continue;
    for (const household of combinations(HOUSEHOLD_FACTS, leaves.flatMap((leaf) => ('household' in leaf ? [leaf.household] : [])))) {
      const record: Household = { date: '2026-11-23', household, typesUnsure: [], members: people.length ? (people as Facts[]) : undefined };
      if (evaluate(condition, record).truth !== 'no') return record;
    }
  }
  return undefined;
}
