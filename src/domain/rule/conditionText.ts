import { isUnless, type Condition, type NumberTest, type TraitTests } from './condition.ts';
import { ageText, boundsLeft, exceptText, traitTestText } from './traitWords.ts';
import { HOUSEHOLD_TRAITS } from '../household/householdTraits.ts';
import { MEMBER_TRAITS } from '../household/memberTraits.ts';
import type { TraitSpec } from '../household/traitSpec.ts';

const HOUSEHOLD: Record<string, TraitSpec> = HOUSEHOLD_TRAITS;
const MEMBER: Record<string, TraitSpec> = MEMBER_TRAITS;

function testsText(traits: Record<string, TraitSpec>, tests: TraitTests): string {
  const said = worthSaying(tests);
  return Object.entries(Object.keys(said).length ? said : tests)
    .map(([name, test]) => traitTestText(traits[name]!, test))
    .join('，');
}

const CHILD_STAGES = ['preschool', 'primary', 'junior', 'senior', 'secondary-vocational'];

/** Whom a condition is about, as one calls them: 孩子, 老人 or just 人. */
function subject({ age, schooling, guardianship }: TraitTests): string {
  const years: NumberTest = age && typeof age === 'object' && !Array.isArray(age) && !isUnless(age) ? age : {};
  const minor = (years.below ?? 200) <= 18 || (years.atMost ?? 200) < 18;
  const atSchool = Array.isArray(schooling) && schooling.every((stage) => CHILD_STAGES.includes(stage));
  if (minor || ((atSchool || guardianship !== undefined) && years.atLeast === undefined)) return '孩子';
  return (years.atLeast ?? 0) >= 60 ? '老人' : '人';
}

/** What a condition about a person says, the age first: 家里有未满18周岁的孩子，是孤儿；家里没有人…… under `not`. */
function personText(tests: TraitTests, lead: string): string {
  const { age, ...others } = tests;
  const bounds = age !== undefined && isUnless(age) ? age.unless : age;
  const plain = bounds !== undefined && typeof bounds === 'object' && !Array.isArray(bounds) ? bounds : undefined;
  const plainAge = plain && age !== undefined && isUnless(age) ? boundsLeft(plain) : plain;
  const who = subject(plainAge ? { ...tests, age: plainAge } : tests);
  if (!plainAge) return `${lead}${who}${testsText(MEMBER, tests)}`;
  const rest = Object.keys(others).length ? `，${testsText(MEMBER, others)}` : '';
  return `${lead}${ageText(plainAge)}的${who}${rest}`;
}

/** What a condition about the household says. Denied, it is said straight: 这户不是特困供养户, never “不能不是”. */
export function homeText(tests: TraitTests, negated = false): string {
  if (!negated) return `这户${testsText(HOUSEHOLD, tests)}`;
  const [[name, test] = ['', false], ...more] = Object.entries(tests);
  if (more.length) return `这户不是“${testsText(HOUSEHOLD, tests)}”`;
  // “不是高于” is “不超过”.
  return isUnless(test) ? homeText({ [name]: test.unless }) : `这户${exceptText(HOUSEHOLD[name]!, test)}`;
}

type Leaf = Extract<Condition, { household: unknown } | { member: unknown } | { someone: unknown } | { verify: unknown }>;

/** The wording of a single condition that has no branches. */
export function leafText(condition: Leaf, negated = false): string {
  if ('household' in condition) return homeText(condition.household, negated);
  if ('member' in condition) return personText(condition.member, negated ? '家里没有' : '家里有');
  if ('someone' in condition) return personText(condition.someone, negated ? '家里没有' : '家里另有');
  return `需核实：${condition.verify.what}（${condition.verify.by}）`;
}

/** A condition as nested lines for a list; `join` says how the children are held together. */
export interface ConditionLine {
  text: string;
  kind: 'all' | 'any' | 'not' | 'trait' | 'verify';
  children: ConditionLine[];
}

/** A ceiling far above the line only spares a question; it is no rule and is not read out as one. */
function worthSaying(tests: TraitTests): TraitTests {
  return Object.fromEntries(Object.entries(tests).filter(([, test]) => !(isUnless(test) && typeof test.unless === 'object' && !Array.isArray(test.unless))));
}

const isLeaf = (condition: Condition) => 'household' in condition || 'member' in condition || 'someone' in condition;

function isSaid(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(isSaid);
  // One way in that is no rule makes the choice none.
  if ('any' in condition) return condition.any.every((child) => isSaid(child) || !isLeaf(child)) && condition.any.some(isSaid);
  if ('not' in condition) return isSaid(condition.not);
  const tests =
    'household' in condition ? condition.household : 'member' in condition ? condition.member : 'someone' in condition ? condition.someone : undefined;
  return !tests || Object.keys(worthSaying(tests)).length > 0;
}

/** The condition tree in words. The same record drives the verdict, so the prose cannot disagree with it. */
export function conditionLines(condition: Condition): ConditionLine {
  if ('all' in condition || 'any' in condition) {
    const [kind, text, own] = 'all' in condition ? (['all', '以下都要符合', condition.all] as const) : (['any', '符合其中一条就行', condition.any] as const);
    // A way in that is no rule is still a way in: left out of a choice, the others would read as required.
    const said = kind === 'any' ? own : own.filter(isSaid);
    const children = (said.length > 0 ? said : own).map(conditionLines);
    return children.length === 1 ? children[0]! : { kind, text, children };
  }
  if ('not' in condition) {
    const { not } = condition;
    if ('all' in not || 'any' in not || 'not' in not || 'verify' in not) return { kind: 'not', text: '不能有下面的情形', children: [conditionLines(not)] };
    return { kind: 'trait', text: leafText(not, true), children: [] };
  }
  return { kind: 'verify' in condition ? 'verify' : 'trait', text: leafText(condition), children: [] };
}
