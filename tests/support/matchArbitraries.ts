import fc from 'fast-check';
import type { Condition, TraitTest } from '../../src/domain/rule/condition.ts';
import { HOUSEHOLD_TRAITS } from '../../src/domain/household/householdTraits.ts';
import { MEMBER_TRAITS } from '../../src/domain/household/memberTraits.ts';
import type { TraitSpec } from '../../src/domain/household/traitSpec.ts';
import { county } from './county.ts';
import { contradictions, withImplications, type Traits, type TraitValue, type Household, type Member } from '../../src/domain/household/implications.ts';

const HOUSEHOLD: Record<string, TraitSpec> = HOUSEHOLD_TRAITS;
const MEMBER: Record<string, TraitSpec> = MEMBER_TRAITS;

/** Numbers near each other, so that tests and values meet at the border. */
const numberNear = fc.constantFrom(0, 2, 3, 6, 15, 16, 17, 18, 59, 60, 61, 80);

function anyValue(spec: TraitSpec): fc.Arbitrary<TraitValue> {
  const values = Object.keys(spec.values ?? {});
  if (spec.kind === 'flag') return fc.boolean();
  if (spec.kind === 'number') return numberNear;
  return spec.kind === 'choice' ? fc.constantFrom(...values) : fc.subarray(values);
}

function testOf(spec: TraitSpec): fc.Arbitrary<TraitTest> {
  if (spec.kind === 'flag') return fc.boolean();
  if (spec.kind !== 'number') return fc.subarray(Object.keys(spec.values!), { minLength: 1 });
  return fc
    .record({ atLeast: numberNear, atMost: numberNear, above: numberNear, below: numberNear }, { requiredKeys: [] })
    .filter((test) => Object.keys(test).length > 0);
}

const factsOf = (traits: Record<string, TraitSpec>): fc.Arbitrary<Traits> =>
  fc.record(Object.fromEntries(Object.entries(traits).map(([name, spec]) => [name, anyValue(spec)])));

const mapOf = (traits: Record<string, TraitSpec>, maxLength: number): fc.Arbitrary<Record<string, TraitTest>> =>
  fc
    .uniqueArray(fc.constantFrom(...Object.keys(traits)), { minLength: 1, maxLength })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, testOf(traits[name]!)]))));

/** Everything known of a person, without contradictions. */
const fullMember: fc.Arbitrary<Member> = factsOf(MEMBER).map((traits) => {
  let member: Traits = traits;
  for (let round = 0; round < 5 && contradictions(member).length; round += 1) member = withImplications(member);
  return member as Member;
});

/** A household of one to three people of whom everything is known. */
export const fullHousehold: fc.Arbitrary<Household & { members: Member[] }> = fc.record({
  date: fc.constant(county().day),
  household: factsOf(HOUSEHOLD),
  typesUnsure: fc.constant([]),
  members: fc.array(fullMember, { minLength: 1, maxLength: 3 }),
});

/** Hides each trait that `forget` says; 户类型 may also be half known. Nobody says who lives there when `nobody`. */
export function forget(full: Household, forgets: (key: string) => boolean, { nobody = false, unsure = [] as string[] } = {}): Household {
  const keep = (traits: Traits, owner: string): Traits => Object.fromEntries(Object.entries(traits).filter(([trait]) => !forgets(`${owner}.${trait}`)));
  const household = keep(full.household, 'household');
  const types = household['types'] as string[] | undefined;
  return {
    ...full,
    household: types ? { ...household, types: types.filter((type) => !unsure.includes(type)) } : household,
    typesUnsure: unsure,
    members: nobody ? undefined : full.members?.map((member, index) => keep(member, String(index)) as Member),
  };
}

/** A full household with the same household half known, and with something in between. */
export const learning: fc.Arbitrary<{ less: Household; more: Household; full: Household }> = fc
  .tuple(fullHousehold, fc.func(fc.nat(3)), fc.boolean(), fc.subarray(Object.keys(HOUSEHOLD_TRAITS.types.values)))
  .map(([full, secret, nobody, unsure]) => ({
    full,
    more: forget(full, (key) => secret(key) >= 2),
    less: forget(full, (key) => secret(key) >= 1, { nobody, unsure }),
  }));

const verification = fc.constantFrom('一', '二', '三').map((name) => ({ verify: { what: `核实第${name}件事`, by: '乡镇民政办', bring: [] } }));

/** A condition tree over the whole vocabulary. */
export const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'condition' },
    { weight: 3, arbitrary: mapOf(MEMBER, 3).map((member): Condition => ({ member })) },
    { weight: 1, arbitrary: mapOf(MEMBER, 2).map((someone): Condition => ({ someone })) },
    { weight: 3, arbitrary: mapOf(HOUSEHOLD, 2).map((household): Condition => ({ household })) },
    { weight: 1, arbitrary: verification },
    { weight: 3, arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((children): Condition => ({ all: children })) },
    { weight: 3, arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((children): Condition => ({ any: children })) },
    { weight: 1, arbitrary: tie('node').map((child): Condition => ({ not: child })) },
  ),
})).node;

/** Every trait a condition mentions: `household.x` and `member.x`. */
export function mentioned(tree: Condition): string[] {
  if ('all' in tree) return tree.all.flatMap(mentioned);
  if ('any' in tree) return tree.any.flatMap(mentioned);
  if ('not' in tree) return mentioned(tree.not);
  if ('household' in tree) return Object.keys(tree.household).map((trait) => `household.${trait}`);
  if ('someone' in tree) return Object.keys(tree.someone).map((trait) => `member.${trait}`);
  return 'member' in tree ? Object.keys(tree.member).map((trait) => `member.${trait}`) : [];
}
