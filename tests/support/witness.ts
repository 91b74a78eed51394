import { isUnless, type Condition, type TraitTest, type TraitTests, type NumberTest } from '../../src/domain/rule/condition.ts';
import { evaluate, holds } from '../../src/domain/rule/evaluate.ts';
import { HOUSEHOLD_TRAITS } from '../../src/domain/household/householdTraits.ts';
import { MEMBER_TRAITS } from '../../src/domain/household/memberTraits.ts';
import type { TraitSpec } from '../../src/domain/household/traitSpec.ts';
import { contradictions, type Traits, type TraitValue, type Household } from '../../src/domain/household/implications.ts';

type Leaf = { household: TraitTests } | { member: TraitTests } | { someone: TraitTests } | { verify: unknown };

/** The ways to satisfy a rule, each a list of leaves that must hold together. Conditions under `not` are left to the final evaluation. */
function ways(condition: Condition): Leaf[][] {
  if ('any' in condition) return condition.any.flatMap(ways);
  if ('not' in condition) return [[]];
  if ('all' in condition) return condition.all.map(ways).reduce<Leaf[][]>((some, more) => some.flatMap((one) => more.map((other) => [...one, ...other])), [[]]);
  return [[condition]];
}

const numbers = ({ atLeast, atMost, above, below }: NumberTest): number[] =>
  [atLeast, atMost, ...(above === undefined ? [] : [above + 1]), ...(below === undefined ? [] : [below - 1])].filter((bound) => bound !== undefined);

const anyValue = (spec: TraitSpec): TraitValue[] =>
  spec.kind === 'flag'
    ? [true, false]
    : spec.kind === 'number'
      ? [30, spec.min ?? 0, spec.max ?? 0]
      : spec.kind === 'many'
        ? [...Object.keys(spec.values!).map((value) => [value]), []]
        : Object.keys(spec.values!);

/** Values that pass every one of the tests of one trait. */
function valuesFor(spec: TraitSpec, all: readonly TraitTest[]): TraitValue[] {
  const unless = all.flatMap((test) => (isUnless(test) ? [test] : []));
  const tests = all.flatMap((test) => (isUnless(test) ? [] : [test]));
  if (!tests.length) return anyValue(spec).filter((value) => unless.every((test) => holds(value, test)));
  const candidates: TraitValue[] = tests.flatMap((test): TraitValue[] =>
    typeof test === 'boolean' ? [test] : Array.isArray(test) ? (spec.kind === 'many' ? [] : test) : numbers(test),
  );
  // Any number of values may hold at once: one for each test is the least that does.
  if (spec.kind === 'many')
    candidates.push(
      ...tests.flatMap((test) => (test as string[]).map((value) => [value])),
      tests.map((test) => (test as string[])[0]!),
    );
  return candidates.filter(
    (value) => all.every((test) => holds(value, test)) && (typeof value !== 'number' || (value >= (spec.min ?? 0) && value <= (spec.max ?? value))),
  );
}

function combinations(specs: Record<string, TraitSpec>, tests: readonly TraitTests[]): Traits[] {
  const traits = [...new Set(tests.flatMap((map) => Object.keys(map)))];
  return traits.reduce<Traits[]>(
    (some, trait) => {
      const values = valuesFor(
        specs[trait]!,
        tests.flatMap((map) => (trait in map ? [map[trait]!] : [])),
      );
      return some.flatMap((one) => values.map((value) => ({ ...one, [trait]: value })));
    },
    [{}],
  );
}

/** A household of which a rule is not false, with everything the rule asks of it told; undefined when there can be none. */
export function witness(condition: Condition): Household | undefined {
  for (const leaves of ways(condition)) {
    const people = leaves
      .map((leaf) => ('someone' in leaf ? { member: leaf.someone } : leaf))
      .flatMap((leaf) => ('member' in leaf ? [combinations(MEMBER_TRAITS, [leaf.member]).find((member) => contradictions(member).length === 0)] : []));
    if (people.some((member) => member === undefined)) continue;
    for (const household of combinations(
      HOUSEHOLD_TRAITS,
      leaves.flatMap((leaf) => ('household' in leaf ? [leaf.household] : [])),
    )) {
      const record: Household = { date: '2026-01-01', household, typesUnsure: [], members: people.length ? (people as Traits[]) : undefined };
      if (evaluate(condition, record).truth !== 'no') return record;
    }
  }
  return undefined;
}
