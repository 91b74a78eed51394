import { HOUSEHOLD_TRAITS } from '../household/householdTraits.ts';
import { MEMBER_TRAITS } from '../household/memberTraits.ts';
import type { TraitSpec } from '../household/traitSpec.ts';
import { isUnless, type NumberTest, type PlainTest, type TraitTest } from './condition.ts';

/** 口语里的短说法: the label without what stands in brackets. */
function shortLabel(label: string): string {
  return label.replace(/（[^）]*）/g, '');
}

function numberText(label: string, unit: string, { atLeast, atMost, above, below, line }: NumberTest): string {
  if (line !== undefined) return `${label}${above === undefined ? '没有' : ''}明显高过${line}`;
  if (atLeast !== undefined && atLeast === atMost) return `${label}是${atLeast}${unit}`;
  const parts = [
    atLeast === undefined ? '' : `不低于${atLeast}${unit}`,
    above === undefined ? '' : `超过${above}${unit}`,
    atMost === undefined ? '' : `不超过${atMost}${unit}`,
    below === undefined ? '' : `低于${below}${unit}`,
  ].filter(Boolean);
  return `${label}${parts.join('、')}`;
}

/** Ages as they are said: 年满60周岁, 未满18周岁, 18至65周岁, 6周岁及以下. */
export function ageText({ atLeast, atMost, above, below }: NumberTest): string {
  const unit = '周岁';
  if (above === undefined && below === undefined && atLeast !== undefined && atMost !== undefined) {
    return atLeast === atMost ? `${atLeast}${unit}` : `${atLeast}至${atMost}${unit}`;
  }
  return [
    atLeast === undefined ? '' : `年满${atLeast}${unit}`,
    above === undefined ? '' : `超过${above}${unit}`,
    atMost === undefined ? '' : `${atMost}${unit}及以下`,
    below === undefined ? '' : `未满${below}${unit}`,
  ]
    .filter(Boolean)
    .join('、');
}

const month = (figure: number) => `${Math.floor(figure / 100)}年${figure % 100}月`;

/** 2022年1月到2024年12月出生的, both months among them. */
function bornText({ atLeast, atMost, above, below }: NumberTest): string {
  const from = atLeast ?? above;
  const until = atMost ?? below;
  const parts = [
    from === undefined ? '' : `${month(from)}${above === undefined ? '起' : '以后'}`,
    until === undefined ? '' : `${month(until)}${below === undefined ? '底以前' : '以前'}`,
  ];
  return `${parts.filter(Boolean).join('、')}出生`;
}

/** 脱贫户或低保户; where a word itself holds a 、 or 或, each stands apart: 大病重病，意外事故，或者房屋、家财因火灾等损毁. */
function either(words: string[]): string {
  if (words.length < 2) return words.join('');
  const [last, ...before] = [words[words.length - 1]!, ...words.slice(0, -1)];
  return words.some((word) => /[、或，]/.test(word)) ? `${before.join('，')}，或者${last}` : `${before.join('、')}或${last}`;
}

const valueWords = (spec: TraitSpec, value: string) => shortLabel(spec.values?.[value] ?? value);
const SPECS: readonly TraitSpec[] = [HOUSEHOLD_TRAITS.types, HOUSEHOLD_TRAITS.industries];
/** Who is one of these is the other, too: said once. */
const COVERED: Record<string, string[]> = { unstable: ['risk', 'tuopin'], marginal: ['risk'], sudden: ['risk'] };

/** Values worth saying: not what another one says already, nor what is only read from older files. */
function saidValues(spec: TraitSpec, values: readonly string[]): readonly string[] {
  if (!SPECS.includes(spec)) return values;
  const kept = values.filter((value) => !COVERED[value]?.some((wider) => values.includes(wider)) && !(values.length > 1 && spec.older?.includes(value)));
  return kept.length ? kept : values;
}

/** Everything a person can be told to be but “no”: 有残疾证, 在上学, 近一年遇到过难处. */
function anyText(spec: TraitSpec, values: readonly string[]): string | undefined {
  const any = spec.said?.['any'];
  const whole = Object.keys(spec.values ?? {}).filter((value) => value !== 'no');
  return any !== undefined && values.length >= whole.length && whole.every((value) => values.includes(value)) ? any : undefined;
}

/** Values put into the trait's phrase; those with words of their own stand by themselves: 在读小学或初中, 没有残疾证. */
function valuesText(spec: TraitSpec, all: readonly string[]): string {
  if (!all.length) return spec.said?.['none'] ?? `${shortLabel(spec.label)}：都没有`;
  const any = anyText(spec, all);
  if (any !== undefined) return any;
  const values = saidValues(spec, all);
  if (spec.phrase === '$') return either(values.map((value) => spec.said?.[value] ?? valueWords(spec, value)));
  const own = values.filter((value) => spec.said?.[value]);
  const rest = values.filter((value) => !spec.said?.[value]);
  const phrased = rest.length ? [(spec.phrase ?? `${shortLabel(spec.label)}：$`).replace('$', either(rest.map((value) => valueWords(spec, value))))] : [];
  return either([...phrased, ...own.map((value) => ((spec.phrase ?? '$').startsWith('是') ? `是${spec.said![value]!}` : spec.said![value]!))]);
}

/** The bounds that are left when each of these rules out. */
export function boundsLeft({ above, below, atLeast, atMost, line }: NumberTest): NumberTest {
  return {
    ...(above === undefined ? {} : { atMost: above }),
    ...(below === undefined ? {} : { atLeast: below }),
    ...(atLeast === undefined ? {} : { below: atLeast }),
    ...(atMost === undefined ? {} : { above: atMost }),
    ...(line === undefined ? {} : { line }),
  };
}

/** What is left of a trait when `ruledOut` does not hold, said straight: 不在公益性岗位上岗, 得了慢性病或大病重病, 不是孤儿. */
export function exceptText(spec: TraitSpec, ruledOut: PlainTest): string {
  if (typeof ruledOut === 'boolean') return traitTestText(spec, !ruledOut);
  if (Array.isArray(ruledOut)) {
    if (!ruledOut.length) return spec.said?.['any'] ?? `有${shortLabel(spec.label)}`;
    const text = valuesText(spec, ruledOut);
    if (text.startsWith('是')) return `不${text}`;
    // Of a person too old for the lower stages, not being at a higher one is not being at school.
    if (spec.said?.['out'] !== undefined && !ruledOut.includes('no')) return ruledOut.length > 3 ? spec.said['out'] : `不${text}`;
    if (spec.kind === 'many') return `没有${text}`;
    return valuesText(
      spec,
      Object.keys(spec.values ?? {}).filter((value) => !ruledOut.includes(value)),
    );
  }
  return traitTestText(spec, boundsLeft(ruledOut));
}

/** One trait's test in words: “是低保户或特困供养户”, “年满60周岁”, “在读中职”, “不住校”. */
export function traitTestText(spec: TraitSpec, test: TraitTest): string {
  if (isUnless(test)) return exceptText(spec, test.unless);
  if (typeof test === 'boolean') return test ? (spec.phrase ?? shortLabel(spec.label)) : (spec.no ?? `不是“${shortLabel(spec.label)}”`);
  if (Array.isArray(test)) return valuesText(spec, test);
  if (spec === (MEMBER_TRAITS.birthMonth as TraitSpec)) return bornText(test);
  return spec === (MEMBER_TRAITS.age as TraitSpec) ? ageText(test) : numberText(spec.label, spec.unit ?? '', test);
}
