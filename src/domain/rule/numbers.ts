import { HOUSEHOLD_TRAITS } from '../household/householdTraits.ts';
import { MEMBER_TRAITS } from '../household/memberTraits.ts';
import type { TraitSpec } from '../household/traitSpec.ts';
import { isUnless, type Condition, type NumberTest, type TraitTests } from './condition.ts';

const BOUNDS = ['atLeast', 'atMost', 'above', 'below'] as const;

/** A number a rule rests on, as its fact would write it: 60周岁, 2500元, 2024年, 1.5倍. */
function inTests(tests: TraitTests, specs: Record<string, TraitSpec>): string[] {
  return Object.entries(tests).flatMap(([name, test]) => {
    const plain = isUnless(test) ? test.unless : test;
    if (typeof plain !== 'object' || Array.isArray(plain)) return [];
    const { lineTimes, ...bounds }: NumberTest = plain;
    const unit = specs[name]?.unit ?? '';
    // 202412 is a month of birth: its year is what a document names.
    const written = (value: number) => (name === 'birthMonth' ? `${Math.floor(value / 100)}年` : `${value}${unit.split('/')[0]}`);
    return [
      ...BOUNDS.flatMap((bound) => (bounds[bound] === undefined ? [] : [written(bounds[bound])])),
      ...(lineTimes === undefined ? [] : [`${lineTimes}倍`]),
    ];
  });
}

/** Every number of a condition, each once. Lines of the region are named, not counted: their figure stands in region.yaml with its fact. */
export function numbersOf(condition: Condition): string[] {
  const all = (one: Condition): string[] => {
    if ('all' in one) return one.all.flatMap(all);
    if ('any' in one) return one.any.flatMap(all);
    if ('not' in one) return all(one.not);
    if ('household' in one) return inTests(one.household, HOUSEHOLD_TRAITS);
    if ('member' in one) return inTests(one.member, MEMBER_TRAITS);
    return 'someone' in one ? inTests(one.someone, MEMBER_TRAITS) : [];
  };
  return [...new Set(all(condition))];
}
