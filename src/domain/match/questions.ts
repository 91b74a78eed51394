import type { FamilyMatch } from './result.ts';
import { isUnless } from '../rule/condition.ts';
import { traitTruth, type Judgement, type Missing, type Truth } from '../rule/evaluate.ts';
import { HOUSEHOLD_TRAITS } from '../household/householdTraits.ts';
import { MEMBER_TRAITS } from '../household/memberTraits.ts';
import type { TraitSpec } from '../household/traitSpec.ts';
import { withImplications, type Household } from '../household/implications.ts';

/** A missing trait as a question to read aloud. */
export interface Question {
  missing: Missing;
  /** 大儿子：多少周岁？ */
  text: string;
  /** What is asked, without whom. */
  ask: string;
  /** Whom it is about; absent for a question about the household. */
  about?: string;
  /** How it is answered; absent for “who lives there”. */
  spec?: TraitSpec;
}

/** What a member is called: the role, or 第2人 when nobody gave one. */
export function memberLabel({ members }: Pick<Household, 'members'>, index: number): string {
  return members?.[index]?.label ?? `第${index + 1}人`;
}

/** The question that would settle a missing trait. */
export function questionFor(missing: Missing, record: Pick<Household, 'members'>): Question {
  if (missing.scope === 'members') return { missing, text: '家里有哪些人？', ask: '家里有哪些人？' };
  const spec: TraitSpec =
    missing.scope === 'household'
      ? (HOUSEHOLD_TRAITS as Record<string, TraitSpec>)[missing.trait]!
      : (MEMBER_TRAITS as Record<string, TraitSpec>)[missing.trait]!;
  if (missing.scope === 'household') return { missing, text: spec.ask, ask: spec.ask, spec };
  const about = memberLabel(record, missing.member);
  return { missing, text: `${about}：${spec.ask}`, ask: spec.ask, about, spec };
}

/** What nobody has told under `unless`: it holds nothing up, but an answer may rule out, and so spare somebody a way. */
function untold({ condition, truth, children }: Judgement, record: Household | undefined): Missing[] {
  if (!record || truth === 'no') return [];
  if ('household' in condition)
    return Object.entries(condition.household).flatMap(([trait, test]): Missing[] =>
      isUnless(test) && record.household[trait] === undefined ? [{ scope: 'household', trait }] : [],
    );
  const tests = 'member' in condition ? condition.member : 'someone' in condition ? condition.someone : undefined;
  if (!tests) return children.flatMap((child) => untold(child, record));
  return (record.members ?? []).flatMap((own, member) => {
    const known = withImplications(own);
    if (Object.entries(tests).some(([trait, test]) => traitTruth(known, trait, test) === 'no')) return [];
    return Object.entries(tests).flatMap(([trait, test]): Missing[] =>
      isUnless(test) && known[trait] === undefined ? [{ scope: 'member', member, trait }] : [],
    );
  });
}

/** Whether this is a way in that only opens once a figure is told: low income, which nobody takes for granted. */
function opensWhenTold({ condition }: Judgement, record: Household): string[] {
  if (!('not' in condition) || !('household' in condition.not)) return [];
  const tests = Object.entries(condition.not.household);
  return tests.every(([trait, test]) => isUnless(test) && record.household[trait] === undefined) ? tests.map(([trait]) => trait) : [];
}

/** What nobody has told and would open a benefit that is out as long as it is untold. */
function openers(outcome: Judgement, record: Household): Missing[] {
  const found = new Set<string>();
  const truth = (one: Judgement): Truth => {
    const traits = opensWhenTold(one, record);
    traits.forEach((trait) => found.add(trait));
    if (traits.length) return 'unknown';
    const below = one.children.map(truth);
    if ('all' in one.condition) return below.includes('no') ? 'no' : 'unknown';
    if ('any' in one.condition) return below.every((each) => each === 'no') ? 'no' : 'unknown';
    return one.truth;
  };
  return truth(outcome) === 'no' ? [] : [...found].map((trait) => ({ scope: 'household', trait }));
}

/** How many benefits each missing trait still holds up, most first: the order in which to ask. */
export function openQuestions(families: readonly FamilyMatch[], record?: Household): { missing: Missing; weight: number }[] {
  const counts = new Map<string, { missing: Missing; weight: number }>();
  const add = (wanted: readonly Missing[], share = 1) => {
    const keys = new Set(wanted.map((missing) => JSON.stringify(missing)));
    for (const key of keys) {
      const entry = counts.get(key) ?? { missing: JSON.parse(key) as Missing, weight: 0 };
      // A trait that alone would settle a benefit is worth more than one of five it waits for.
      entry.weight += share / keys.size;
      counts.set(key, entry);
    }
  };
  for (const match of families.flatMap(({ matches, ruledOut }) => [...matches, ...ruledOut])) {
    if (record && match.verdict === 'ineligible') add(openers(match.outcome, record), 0.1);
    if (match.verdict !== 'ineligible') add(untold(match.outcome, record), 0.1);
    // Optional ones stand last: they can make a thing surer but not take it away.
    if (match.verdict === 'unknown') add(match.missing);
    else if (match.verdict === 'verify' && match.missing.length) add(match.missing, 0.1);
    // 不漏一人: a benefit one pupil has for sure may wait for a trait about the other.
    else if (match.verdict !== 'ineligible') add(match.people.flatMap(({ verdict, missing }) => (verdict === 'unknown' ? missing : [])));
  }
  return [...counts.values()].sort((a, b) => b.weight - a.weight);
}
