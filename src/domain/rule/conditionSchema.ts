import * as z from 'zod';
import { HOUSEHOLD_TRAITS } from '../household/householdTraits.ts';
import { MEMBER_TRAITS } from '../household/memberTraits.ts';
import type { TraitSpec } from '../household/traitSpec.ts';
import { INCOME_LINES } from '../words/incomeLines.ts';
import { keysOf } from '../words/vocabulary.ts';
import type { Condition, PlainTest, TraitTest, TraitTests } from './condition.ts';

const numberTest = z
  .strictObject({
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    above: z.number().optional(),
    below: z.number().optional(),
    /** 高过本地某条收入线：写 content/region.yaml 里 incomeLines 的代号，不写死数。 */
    aboveLine: z.enum(keysOf(INCOME_LINES)).optional(),
    /** 不超过本地某条收入线。 */
    withinLine: z.enum(keysOf(INCOME_LINES)).optional(),
    /** 规定写的是那条线的几倍，如低保边缘是1.5倍。 */
    lineTimes: z.number().positive().optional(),
  })
  .refine(
    ({ lineTimes: _, ...test }) => Object.values(test).some((bound) => bound !== undefined),
    '数的条件至少写 atLeast、atMost、above、below、aboveLine、withinLine 中的一个',
  );

function plainTest(spec: TraitSpec, least: number): z.ZodType<PlainTest> {
  if (spec.kind === 'flag') return z.boolean();
  if (spec.kind === 'number') return numberTest;
  const values = Object.keys(spec.values ?? {}) as [string, ...string[]];
  const one = z.enum(values);
  return z.preprocess(
    (value) => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : value),
    z.array(one).min(least),
  ) as unknown as z.ZodType<PlainTest>;
}

/** unless：说了是这样的就不行；没有说的不问、也不挡。只能和 verify 写在一起。列表写 [] 是“说了一样都没有”。 */
const testSchema = (spec: TraitSpec): z.ZodType<TraitTest> => z.union([plainTest(spec, 1), z.strictObject({ unless: plainTest(spec, 0) })]);

function testsSchema(traits: Record<string, TraitSpec>, owner: string) {
  const shape = Object.fromEntries(Object.entries(traits).map(([name, spec]) => [name, testSchema(spec).optional()]));
  return z.strictObject(shape).refine((tests) => Object.keys(tests).length > 0, `${owner} 下面至少写一项户情`) as unknown as z.ZodType<TraitTests>;
}

/** 表上问不出来、要有人去核实的 */
const verification = z.strictObject({
  verify: z.strictObject({
    what: z.string().min(4),
    by: z.string().min(2),
    bring: z.array(z.string().min(1)).default([]),
  }),
});

/** 条件树。所有户情名和取值见 docs/household.md；写错名字或取值，构建会停下并指出。 */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    /** 全部成立 */
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    /** 有一个成立 */
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    /** 不成立 */
    z.strictObject({ not: conditionSchema }),
    /** 这一户的情况 */
    z.strictObject({ household: testsSchema(HOUSEHOLD_TRAITS, 'household') }),
    /** 家里某一个人的情况：写在一个 member 里的，要同一个人全部符合 */
    z.strictObject({ member: testsSchema(MEMBER_TRAITS, 'member') }),
    /** 家里另有这样一个人，待遇不是给他的：如“家里有残疾人”，钱给上学的孩子 */
    z.strictObject({ someone: testsSchema(MEMBER_TRAITS, 'someone') }),
    verification,
  ]),
);
