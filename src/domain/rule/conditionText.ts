import { isUnless, type Condition, type NumberTest, type PlainTest, type TraitTest, type TraitTests } from './condition.ts';
import { HOUSEHOLD_TRAITS, MEMBER_TRAITS, type TraitSpec } from '../household/traits.ts';

const HOUSEHOLD: Record<string, TraitSpec> = HOUSEHOLD_TRAITS;
const MEMBER: Record<string, TraitSpec> = MEMBER_TRAITS;

/** 口语里的短说法: the label without what stands in brackets. */
function shortLabel(label: string): string {
  return label.replace(/（[^）]*）/g, '');
}

function numberText(label: string, unit: string, { atLeast, atMost, above, below }: NumberTest): string {
  if (atLeast !== undefined && atLeast === atMost) return `${label}是${atLeast}${unit}`;
  const parts = [
    atLeast === undefined ? '' : `不低于${atLeast}${unit}`,
    above === undefined ? '' : `高于${above}${unit}`,
    atMost === undefined ? '' : `不超过${atMost}${unit}`,
    below === undefined ? '' : `低于${below}${unit}`,
  ].filter(Boolean);
  return `${label}${parts.join('、')}`;
}

/** Ages as they are said: 年满60周岁, 未满18周岁, 18至65周岁. */
function ageText(unit: string, test: NumberTest): string {
  const { atLeast, atMost, above, below } = test;
  if (above === undefined && below === undefined && atLeast !== undefined && atMost !== undefined && atLeast !== atMost) return `${atLeast}至${atMost}${unit}`;
  if (above !== undefined || atMost !== undefined) return numberText('年龄', unit, test);
  return [atLeast === undefined ? '' : `年满${atLeast}${unit}`, below === undefined ? '' : `未满${below}${unit}`].filter(Boolean).join('、');
}

const either = (words: string[]) => (words.length > 1 ? `${words.slice(0, -1).join('、')}或${words[words.length - 1]}` : words.join(''));

const valueWords = (spec: TraitSpec, value: string) => shortLabel(spec.values?.[value] ?? value);

/** Values put into the trait's phrase; those with words of their own stand by themselves: 在读小学或初中, 没有残疾证. */
function valuesText(spec: TraitSpec, values: readonly string[]): string {
  const kinds = Object.keys(spec.values ?? {}).filter((value) => value !== 'no');
  // 一级、二级、三级或四级残疾证 is 残疾证.
  if (spec.label === '残疾等级' && values.length === kinds.length && !values.includes('no')) return '有残疾证';
  const own = values.filter((value) => spec.said?.[value]);
  const rest = values.filter((value) => !spec.said?.[value]);
  const phrased = rest.length ? [(spec.phrase ?? `${shortLabel(spec.label)}：$`).replace('$', either(rest.map((value) => valueWords(spec, value))))] : [];
  return either([...phrased, ...own.map((value) => ((spec.phrase ?? '$').startsWith('是') ? `是${spec.said![value]!}` : spec.said![value]!))]);
}

/** What is left of a trait when `ruledOut` does not hold: 不在公益性岗位上岗, 近一年遇到过难处, 不是“三类、四类”. */
function exceptText(spec: TraitSpec, ruledOut: PlainTest): string {
  if (typeof ruledOut === 'boolean') return traitTestText(spec, !ruledOut);
  if (Array.isArray(ruledOut))
    return ruledOut.length ? `不是“${traitTestText(spec, ruledOut)}”` : (spec.said?.['any'] ?? `${shortLabel(spec.label)}不是“都没有”`);
  const { above, below, atLeast, atMost } = ruledOut;
  return traitTestText(spec, {
    ...(above === undefined ? {} : { atMost: above }),
    ...(below === undefined ? {} : { atLeast: below }),
    ...(atLeast === undefined ? {} : { below: atLeast }),
    ...(atMost === undefined ? {} : { above: atMost }),
  });
}

/** One trait's test in words: “是低保户或特困供养户”, “年满60周岁”, “在读中职”, “不寄宿”. */
export function traitTestText(spec: TraitSpec, test: TraitTest): string {
  if (isUnless(test)) return exceptText(spec, test.unless);
  if (typeof test === 'boolean') return test ? (spec.phrase ?? shortLabel(spec.label)) : (spec.no ?? `不是“${shortLabel(spec.label)}”`);
  if (Array.isArray(test)) return test.length ? valuesText(spec, test) : (spec.said?.['none'] ?? `${shortLabel(spec.label)}：都没有`);
  return spec.label === '年龄' ? ageText(spec.unit ?? '', test) : numberText(spec.label, spec.unit ?? '', test);
}

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

/** What a condition about a person says: 家里有孩子在读中职；家里没有人…… under `not`. */
function personText(tests: TraitTests, negated = false): string {
  return `${negated ? '家里没有' : '家里有'}${subject(tests)}${testsText(MEMBER, tests)}`;
}

/** What a condition about the household says. Denied, it is said straight: 这户不是特困供养户, never “不能不是”. */
export function homeText(tests: TraitTests, negated = false): string {
  if (!negated) return `这户${testsText(HOUSEHOLD, tests)}`;
  const [[name, test] = ['', false], ...more] = Object.entries(tests);
  // “不是高于” is “不超过”.
  if (!more.length && isUnless(test)) return homeText({ [name]: test.unless });
  if (!more.length && typeof test === 'boolean') return `这户${traitTestText(HOUSEHOLD[name]!, !test)}`;
  const text = testsText(HOUSEHOLD, tests);
  return more.length || !text.startsWith('是') ? `这户不是“${text}”` : `这户不${text}`;
}

type Leaf = Extract<Condition, { household: unknown } | { member: unknown } | { someone: unknown } | { verify: unknown }>;

/** The wording of a single condition that has no branches. */
export function leafText(condition: Leaf, negated = false): string {
  if ('household' in condition) return homeText(condition.household, negated);
  if ('member' in condition) return personText(condition.member, negated);
  if ('someone' in condition) return personText(condition.someone, negated).replace(negated ? '家里没有' : '家里有', negated ? '家里没有' : '家里另有');
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
    const children = own.filter(isSaid).map(conditionLines);
    return children.length === 1 ? children[0]! : { kind, text, children };
  }
  if ('not' in condition) {
    const { not } = condition;
    if ('all' in not || 'any' in not || 'not' in not || 'verify' in not) return { kind: 'not', text: '不能有下面的情形', children: [conditionLines(not)] };
    return { kind: 'trait', text: leafText(not, true), children: [] };
  }
  return { kind: 'verify' in condition ? 'verify' : 'trait', text: leafText(condition), children: [] };
}
