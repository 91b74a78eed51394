import type { Condition, TraitTest, TraitTests, NumberTest } from './condition.ts';
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

/** One trait's test in words: “是低保户或特困供养户”, “年满60周岁”, “不寄宿”. */
export function traitTestText(spec: TraitSpec, test: TraitTest): string {
  if (typeof test === 'boolean') return test ? shortLabel(spec.label) : (spec.no ?? `不是“${shortLabel(spec.label)}”`);
  if (Array.isArray(test)) {
    const words = either(test.map((value) => shortLabel(spec.values?.[value] ?? value)));
    return spec.label === '户类型' ? `是${words}` : `${spec.label}：${words}`;
  }
  return spec.label === '年龄' ? ageText(spec.unit ?? '', test) : numberText(spec.label, spec.unit ?? '', test);
}

function testsText(traits: Record<string, TraitSpec>, tests: TraitTests): string {
  return Object.entries(tests)
    .map(([name, test]) => traitTestText(traits[name]!, test))
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
  kind: 'all' | 'any' | 'not' | 'trait' | 'verify';
  children: ConditionLine[];
}

/** The condition tree in words. The same record drives the verdict, so the prose cannot disagree with it. */
export function conditionLines(condition: Condition): ConditionLine {
  if ('all' in condition) return { kind: 'all', text: '以下都要符合', children: condition.all.map(conditionLines) };
  if ('any' in condition) return { kind: 'any', text: '符合其中一条就行', children: condition.any.map(conditionLines) };
  if ('not' in condition) return { kind: 'not', text: '不能是', children: [conditionLines(condition.not)] };
  return { kind: 'verify' in condition ? 'verify' : 'trait', text: leafText(condition), children: [] };
}
