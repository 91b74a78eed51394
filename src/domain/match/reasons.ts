import type { BenefitMatch } from './result.ts';
import { isUnless, type TraitTest, type TraitTests, type Verification } from '../rule/condition.ts';
import { homeText, leafText } from '../rule/conditionText.ts';
import { traitTestText } from '../rule/traitWords.ts';
import { holds, traitTruth, householdTraitTruth, not, type Missing, type Judgement, type Truth } from '../rule/evaluate.ts';
import { MEMBER_TRAITS } from '../household/memberTraits.ts';
import type { TraitSpec } from '../household/traitSpec.ts';
import { impliedIndustries, impliedTypes, withImplications, type Household, type Traits, type TraitValue } from '../household/implications.ts';
import { memberLabel, questionFor, type Question } from './questions.ts';

/** How one person stands to a condition about “someone at home”. */
interface PersonReason {
  member: number;
  label: string;
  truth: Truth;
  /** Each trait of the condition in words, ticked for this person. */
  traits: { text: string; truth: Truth }[];
}

/** One condition in words with its tick (yes), cross (no) or question mark (unknown), seen from the benefit: yes always speaks for it. */
export interface Reason {
  text: string;
  truth: Truth;
  kind: 'trait' | 'verify';
  /** Conditions with the same number belong to one choice: one of its branches is enough. Absent when the condition must hold by itself. */
  choice?: number;
  /** Within a choice: conditions of the same branch must hold together. */
  branch?: number;
  /** Only says what does not stand in the way: not worth a line beside what speaks for the benefit. */
  spare?: true;
  /** The traits it is about; `rareAge` for an age few people are of. */
  traits?: string[];
  /** False when the verdict does not hang on it: an alternative not needed because another one holds. */
  counts: boolean;
  /** For a condition about a person: who satisfies it or might; everyone asked when nobody does. */
  people: PersonReason[];
  /** Who verifies and what to bring. */
  verify?: Verification;
  /** The questions that would settle it. */
  questions: Question[];
}

const MEMBER: Record<string, TraitSpec> = MEMBER_TRAITS;

/** 未满3周岁, 年满80周岁: an age few people are of. */
function isRareAge(trait: string, test: TraitTest): boolean {
  if (trait !== 'age' || typeof test !== 'object' || Array.isArray(test) || isUnless(test)) return false;
  return (test.below ?? 200) <= 7 || (test.atMost ?? 200) <= 6 || (test.atLeast ?? 0) >= 80;
}

/** What rules out who has nothing of the kind: of one who has told that there is something, it is a plain condition that holds. */
const rulesOutNothing = (test: TraitTest) =>
  isUnless(test) && (test.unless === false || (Array.isArray(test.unless) && test.unless.every((value) => value === 'no')));
function asTold(test: TraitTest, value: TraitValue | undefined): TraitTest {
  if (value === undefined || !rulesOutNothing(test) || !holds(value, test)) return test;
  return typeof value === 'boolean' ? value : [value].flat().map(String);
}

/** An `unless` that does not rule out: nothing to tick. */
const isSilent = (traits: Traits, trait: string, test: TraitTest) => isUnless(test) && traitTruth(traits, trait, test) === 'yes';

/** Of several values a test allows, those that are so: 这户是脱贫户 instead of the five kinds of household that would do. */
function narrowed(test: TraitTest, held: readonly string[]): TraitTest {
  const so = Array.isArray(test) ? test.filter((value) => held.includes(value)) : [];
  return so.length ? so : test;
}

/** The values of a household's own trait with what they imply. */
function heldBy({ household }: Household, trait: string): string[] {
  const known = household[trait];
  const values = Array.isArray(known) ? known : typeof known === 'string' ? [known] : [];
  return trait === 'types' ? impliedTypes(values) : trait === 'industries' ? impliedIndustries(values) : values;
}

/** The same for the people who pass all of a test map. */
function narrowedFor(tests: TraitTests, people: readonly PersonReason[], record: Household): TraitTests {
  const who = people.filter(({ truth }) => truth === 'yes').map(({ member }) => withImplications(record.members![member]!));
  const kept = Object.entries(tests)
    .map(([trait, test]) => [trait, who.length ? asTold(test, who[0]![trait]) : test] as const)
    .filter(([, test]) => !who.length || !isUnless(test));
  return Object.fromEntries(
    (kept.length ? kept : Object.entries(tests)).map(([trait, test]) => [
      trait,
      who.length
        ? narrowed(
            test,
            who.flatMap((traits) => [traits[trait] ?? []].flat().map(String)),
          )
        : test,
    ]),
  );
}

function personReasons(tests: TraitTests, record: Household): PersonReason[] {
  const people = (record.members ?? []).map((member, index): PersonReason => {
    const known = withImplications(member);
    const traits = Object.entries(tests)
      .map(([trait, test]) => [trait, asTold(test, known[trait])] as const)
      .filter(([trait, test]) => !isSilent(known, trait, test))
      .map(([trait, test]) => ({ text: traitTestText(MEMBER[trait]!, test), truth: traitTruth(known, trait, test) }));
    const truths = traits.map(({ truth }) => truth);
    return { member: index, label: memberLabel(record, index), truth: truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes', traits };
  });
  const concerned = people.filter(({ truth }) => truth !== 'no');
  return concerned.length ? concerned : people;
}

interface Frame {
  /** Seen through an odd number of `not`. */
  negated: boolean;
  place: { choice: number; branch: number } | undefined;
  counts: boolean;
}

/** Numbers the choices of one rule and the branches of each. */
interface Numbering {
  choices: number;
  branches: number;
}

/** Alternatives inside a branch cannot be told apart in a flat list, so they are said in one breath: those that hold, or where none does those that still may. */
function inOneBreath(outcome: Judgement, record: Household, frame: Frame, all: Reason[]): Reason[] {
  const truth = frame.negated ? not(outcome.truth) : outcome.truth;
  const as = all.filter((reason) => reason.truth === truth);
  // It stands because one of them is not told otherwise: nothing that is said here is so, and nothing is ticked.
  if (truth === 'yes' && !as.length) return [];
  const reasons = as.length ? as : all;
  const verify = reasons.find((reason) => reason.verify)?.verify;
  return [
    {
      text: [...new Set(reasons.map(({ text }) => text))].join('，或者'),
      truth,
      kind: reasons.every(({ kind }) => kind === 'verify') ? 'verify' : 'trait',
      traits: [...new Set(reasons.filter(({ spare }) => !spare).flatMap(({ traits = [] }) => traits))],
      ...(reasons.length && reasons.every(({ spare }) => spare) ? { spare: true as const } : {}),
      ...frame.place,
      counts: frame.counts,
      people: reasons.flatMap(({ people }) => people),
      ...(verify ? { verify } : {}),
      questions: frame.counts ? outcome.missing.map((missing) => questionFor(missing, record)) : [],
    },
  ];
}

function walkChildren(outcome: Judgement, record: Household, frame: Frame, numbering: Numbering): Reason[] {
  const { condition, truth, children } = outcome;
  // Under `not`, requirements and alternatives change places: “not all of these” is “one of these missing”.
  const alternatives = 'any' in condition !== frame.negated && children.length > 1;
  const settledBy: Truth = 'any' in condition ? 'yes' : 'no';
  const counts = (child: Judgement) => frame.counts && !(truth === settledBy && child.truth !== settledBy);
  if (!alternatives) return children.flatMap((child) => walk(child, record, { ...frame, counts: counts(child) }, numbering));
  if (frame.place) {
    const alone = { ...frame, place: undefined };
    return inOneBreath(
      outcome,
      record,
      frame,
      children.flatMap((child) => walk(child, record, alone, { choices: 0, branches: 0 })),
    );
  }
  const choice = (numbering.choices += 1);
  return children.flatMap((child) => walk(child, record, { ...frame, place: { choice, branch: (numbering.branches += 1) }, counts: counts(child) }, numbering));
}

/** Tests that rule out, denied, as the plain tests they are; undefined where some of them are plain already. */
function straightened(tests: TraitTests): TraitTests | undefined {
  const plain = Object.entries(tests).flatMap(([trait, test]) => (isUnless(test) ? [[trait, test.unless] as const] : []));
  return plain.length === Object.keys(tests).length ? Object.fromEntries(plain) : undefined;
}

/** The leaves of an outcome as reasons. */
function walk(outcome: Judgement, record: Household, frame: Frame, numbering: Numbering): Reason[] {
  const { condition, truth, children } = outcome;
  if ('not' in condition) return children.flatMap((child) => walk(child, record, { ...frame, negated: !frame.negated }, numbering));
  if ('all' in condition || 'any' in condition) return walkChildren(outcome, record, frame, numbering);
  const seen = frame.negated ? not(truth) : truth;
  const base = { counts: frame.counts, ...frame.place };
  const questions = (missing: readonly Missing[]) => (frame.counts ? missing.map((item) => questionFor(item, record)) : []);
  if ('verify' in condition)
    return [{ ...base, text: verificationText(condition.verify), truth: seen, kind: 'verify', people: [], verify: condition.verify, questions: [] }];
  if ('member' in condition || 'someone' in condition) {
    const tests = 'member' in condition ? condition.member : condition.someone;
    const people = personReasons(tests, record);
    const own = narrowedFor(tests, people, record);
    return [
      {
        ...base,
        text: leafText('member' in condition ? { member: own } : { someone: own }, frame.negated),
        truth: seen,
        kind: 'trait',
        traits: Object.entries(own)
          .filter(([, test]) => !isUnless(test))
          .map(([trait, test]) => (isRareAge(trait, test) ? 'rareAge' : trait)),
        ...(frame.negated && seen === 'yes' ? { spare: true as const } : {}),
        people,
        questions: questions(outcome.missing),
      },
    ];
  }
  // 不是“高于……” is 不超过……: what speaks for the household once it is told, not what only does not stand in the way.
  const turned = frame.negated ? straightened(condition.household) : undefined;
  if (turned) return walk({ ...outcome, condition: { household: turned }, truth: seen }, record, { ...frame, negated: false }, numbering);
  // Denied: said as it is. A household that fails is told what it is, not what it is not.
  if (frame.negated)
    return [
      {
        ...base,
        text: seen === 'no' ? `${homeText(condition.household)}，这样的不给` : homeText(condition.household, true),
        truth: seen,
        kind: 'trait',
        traits: Object.keys(condition.household),
        ...(seen === 'yes' ? { spare: true as const } : {}),
        people: [],
        questions: questions(outcome.missing),
      },
    ];
  return Object.entries(condition.household)
    .map(([trait, test]) => [trait, asTold(test, record.household[trait])] as const)
    .filter(([trait, test]) => !isSilent(record.household, trait, test))
    .map(([trait, test]): Reason => {
      const own = householdTraitTruth(record, trait, test);
      const open = own === 'unknown' ? outcome.missing.filter((item) => item.scope === 'household' && item.trait === trait) : [];
      return {
        ...base,
        text:
          own === 'no' && isUnless(test)
            ? homeText({ [trait]: test.unless })
            : homeText({ [trait]: own === 'yes' ? narrowed(test, heldBy(record, trait)) : test }),
        truth: own,
        kind: 'trait',
        traits: isUnless(test) ? [] : [trait],
        people: [],
        questions: questions(open),
      };
    });
}

/** 是不是全日制在校生（由就读学校核实） */
function verificationText({ what, by }: Verification): string {
  return `${what}（由${by}核实）`;
}

/**
 * Why a benefit came out as it did: every condition in the order of the rule, then what is to be verified about the
 * policy itself. Alternatives share a `choice`; a page shows those together as “符合其中一条就行”.
 */
export function reasonsOf(match: BenefitMatch, record: Household): Reason[] {
  const reasons = walk(match.outcome, record, { negated: false, place: undefined, counts: true }, { choices: 0, branches: 0 });
  const told = new Set(reasons.flatMap(({ verify }) => (verify ? [`${verify.what}${verify.by}`] : [])));
  const doubts = match.verify.filter(({ what, by }) => !told.has(`${what}${by}`));
  return [
    ...reasons,
    ...doubts.map((verify): Reason => ({ text: verificationText(verify), truth: 'unknown', kind: 'verify', counts: true, people: [], verify, questions: [] })),
  ];
}

/** The conditions because of which a household does not get a benefit: what to say when somebody asks “why not”. */
export function failingReasons(match: BenefitMatch, record: Household): Reason[] {
  return match.verdict === 'ineligible' ? reasonsOf(match, record).filter(({ truth, counts }) => truth === 'no' && counts) : [];
}

/** Everything still to be asked about a benefit, each question once; includes questions about other people who may get it too. */
export function questionsOf(match: BenefitMatch, record: Household): Question[] {
  const wanted = [
    ...(match.verdict === 'unknown' || match.verdict === 'verify' ? match.missing : []),
    ...match.people.flatMap(({ verdict, missing }) => (verdict === 'unknown' ? missing : [])),
  ];
  const once = new Map(wanted.map((missing) => [JSON.stringify(missing), missing]));
  return [...once.values()].map((missing) => questionFor(missing, record));
}
