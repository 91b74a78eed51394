import type { Condition, FactTest, FactTests, NumberTest } from './condition.ts';
import { HOUSEHOLD_FACTS, MEMBER_FACTS, type FactSpec } from './householdFacts.ts';

const HOUSEHOLD: Record<string, FactSpec> = HOUSEHOLD_FACTS;
const MEMBER: Record<string, FactSpec> = MEMBER_FACTS;

/** 口语里的短说法: the label without what stands in brackets. */
function shortLabel(label: string): string {
  return label.replace(/（[^）]*）/g, '');
}

function numberText(label: string, unit: string, test: NumberTest): string {
  const parts = [
    test.atLeast !== undefined && test.atLeast === test.atMost ? `是${test.atLeast}${unit}` : undefined,
    test.atLeast !== undefined && test.atLeast !== test.atMost ? `不低于${test.atLeast}${unit}` : undefined,
    test.above !== undefined ? `高于${test.above}${unit}` : undefined,
    test.atMost !== undefined && test.atLeast !== test.atMost ? `不超过${test.atMost}${unit}` : undefined,
    test.below !== undefined ? `低于${test.below}${unit}` : undefined,
  ].filter(Boolean);
  if (label === '年龄' && test.atLeast !== undefined && parts.length === 1 && test.atMost === undefined) return `年满${test.atLeast}周岁`;
  return `${label}${parts.join('、')}`;
}

/** One fact's test in words: “户类型是低保户或特困供养户”. */
export function factTestText(spec: FactSpec, test: FactTest): string {
  if (typeof test === 'boolean') return test ? shortLabel(spec.label) : `不是“${shortLabel(spec.label)}”`;
  if (Array.isArray(test)) {
    const words = test.map((value) => shortLabel(spec.values?.[value] ?? value)).join('、');
    return spec.label === '户类型' ? `是${words.replace(/、([^、]*)$/, '或$1')}` : `${spec.label}：${words.replace(/、([^、]*)$/, '或$1')}`;
  }
  return numberText(spec.label, spec.unit ?? '', test);
}

function testsText(facts: Record<string, FactSpec>, tests: FactTests): string {
  return Object.entries(tests)
    .map(([name, test]) => factTestText(facts[name]!, test))
    .join('，');
}

/** The wording of a single condition that has no branches. */
export function leafText(condition: Extract<Condition, { household: unknown } | { member: unknown } | { verify: unknown }>): string {
  if ('household' in condition) return `这户${testsText(HOUSEHOLD, condition.household)}`;
  if ('member' in condition) return `家里有人${testsText(MEMBER, condition.member)}`;
  return `需核实：${condition.verify.what}（${condition.verify.by}）`;
}

/** A condition as nested lines for a list; `join` says how the children are held together. */
export interface ConditionLine {
  text: string;
  kind: 'all' | 'any' | 'not' | 'fact' | 'verify';
  children: ConditionLine[];
}

/** The condition tree in words. The same record drives the verdict, so the prose cannot disagree with it. */
export function conditionLines(condition: Condition): ConditionLine {
  if ('all' in condition) return { kind: 'all', text: '以下都要符合', children: condition.all.map(conditionLines) };
  if ('any' in condition) return { kind: 'any', text: '符合其中一条就行', children: condition.any.map(conditionLines) };
  if ('not' in condition) return { kind: 'not', text: '不能是', children: [conditionLines(condition.not)] };
  return { kind: 'verify' in condition ? 'verify' : 'fact', text: leafText(condition), children: [] };
}
