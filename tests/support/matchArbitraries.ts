import fc from 'fast-check';
import type { Condition, FactTest } from '../../src/domain/rule/condition.ts';
import { HOUSEHOLD_FACTS, MEMBER_FACTS, type FactSpec } from '../../src/domain/household/traits.ts';
import { contradictions, withImplications, type Facts, type FactValue, type Household, type Member } from '../../src/domain/household/implications.ts';

const HOUSEHOLD: Record<string, FactSpec> = HOUSEHOLD_FACTS;
const MEMBER: Record<string, FactSpec> = MEMBER_FACTS;

/** Numbers near each other, so that tests and values meet at the border. */
const numberNear = fc.constantFrom(0, 2, 3, 6, 15, 16, 17, 18, 59, 60, 61, 80);

function valueOf(spec: FactSpec): fc.Arbitrary<FactValue> {
  const values = Object.keys(spec.values ?? {});
  if (spec.kind === 'flag') return fc.boolean();
  if (spec.kind === 'number') return numberNear;
  return spec.kind === 'choice' ? fc.constantFrom(...values) : fc.subarray(values);
}

function testOf(spec: FactSpec): fc.Arbitrary<FactTest> {
  if (spec.kind === 'flag') return fc.boolean();
  if (spec.kind !== 'number') return fc.subarray(Object.keys(spec.values!), { minLength: 1 });
  return fc.record({ atLeast: numberNear, atMost: numberNear, above: numberNear, below: numberNear }, { requiredKeys: [] }).filter((test) => Object.keys(test).length > 0);
}

const factsOf = (facts: Record<string, FactSpec>): fc.Arbitrary<Facts> => fc.record(Object.fromEntries(Object.entries(facts).map(([name, spec]) => [name, valueOf(spec)])));

const mapOf = (facts: Record<string, FactSpec>, maxLength: number): fc.Arbitrary<Record<string, FactTest>> =>
  fc
    .uniqueArray(fc.constantFrom(...Object.keys(facts)), { minLength: 1, maxLength })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, testOf(facts[name]!)]))));

/** Everything known of a person, without contradictions. */
const fullMember: fc.Arbitrary<Member> = factsOf(MEMBER).map((facts) => {
  let member: Facts = facts;
  for (let round = 0; round < 5 && contradictions(member).length; round += 1) member = withImplications(member);
  return member as Member;
});

/** A household of one to three people of whom everything is known. */
export const fullHousehold: fc.Arbitrary<Household & { members: Member[] }> = fc.record({
  date: fc.constant('2026-11-23'),
  household: factsOf(HOUSEHOLD),
  typesUnsure: fc.constant([]),
  members: fc.array(fullMember, { minLength: 1, maxLength: 3 }),
});

/** Hides each fact that `forget` says; 户类型 may also be half known. Nobody says who lives there when `nobody`. */
export function forget(full: Household, forgets: (key: string) => boolean, { nobody = false, unsure = [] as string[] } = {}): Household {
  const keep = (facts: Facts, owner: string): Facts => Object.fromEntries(Object.entries(facts).filter(([fact]) => !forgets(`${owner}.${fact}`)));
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
  .tuple(fullHousehold, fc.func(fc.nat(3)), fc.boolean(), fc.subarray(Object.keys(HOUSEHOLD_FACTS.types.values)))
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
    { weight: 3, arbitrary: mapOf(HOUSEHOLD, 2).map((household): Condition => ({ household })) },
    { weight: 1, arbitrary: verification },
    { weight: 3, arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((children): Condition => ({ all: children })) },
    { weight: 3, arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((children): Condition => ({ any: children })) },
    { weight: 1, arbitrary: tie('node').map((child): Condition => ({ not: child })) },
  ),
})).node;

/** Every fact a condition mentions: `household.x` and `member.x`. */
export function mentioned(tree: Condition): string[] {
  if ('all' in tree) return tree.all.flatMap(mentioned);
  if ('any' in tree) return tree.any.flatMap(mentioned);
  if ('not' in tree) return mentioned(tree.not);
  if ('household' in tree) return Object.keys(tree.household).map((fact) => `household.${fact}`);
  return 'member' in tree ? Object.keys(tree.member).map((fact) => `member.${fact}`) : [];
}
