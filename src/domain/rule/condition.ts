import * as z from 'zod';
import { HOUSEHOLD_FACTS, MEMBER_FACTS, type FactSpec } from '../household/traits.ts';

/** What a number must be. All bounds given must hold; `atLeast`/`atMost` include the number itself. */
export interface NumberTest {
  atLeast?: number | undefined;
  atMost?: number | undefined;
  above?: number | undefined;
  below?: number | undefined;
}
/** flag → true/false; choice and many → any of these values; number → bounds. */
export type FactTest = boolean | string[] | NumberTest;
export type FactTests = Record<string, FactTest>;

/** What no form can settle: somebody has to look. */
export interface Verification {
  /** 核实什么 */
  what: string;
  /** 谁核实 */
  by: string;
  /** 带什么 */
  bring: string[];
}

/** 条件: a tree with exactly one key per node. `member` tests all hold of the same person. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { household: FactTests }
  | { member: FactTests }
  | { verify: Verification };

const numberTest = z
  .strictObject({
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    above: z.number().optional(),
    below: z.number().optional(),
  })
  .refine((test) => Object.values(test).some((bound) => bound !== undefined), '数的条件至少写 atLeast、atMost、above、below 中的一个');

function testSchema(spec: FactSpec): z.ZodType<FactTest> {
  if (spec.kind === 'flag') return z.boolean();
  if (spec.kind === 'number') return numberTest;
  const values = Object.keys(spec.values ?? {}) as [string, ...string[]];
  const one = z.enum(values);
  return z.preprocess((value) => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : value), z.array(one).min(1)) as unknown as z.ZodType<FactTest>;
}

function testsSchema(facts: Record<string, FactSpec>, owner: string) {
  const shape = Object.fromEntries(Object.entries(facts).map(([name, spec]) => [name, testSchema(spec).optional()]));
  return z
    .strictObject(shape)
    .refine((tests) => Object.keys(tests).length > 0, `${owner} 下面至少写一项户情`) as unknown as z.ZodType<FactTests>;
}

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
    z.strictObject({ household: testsSchema(HOUSEHOLD_FACTS, 'household') }),
    /** 家里某一个人的情况：写在一个 member 里的，要同一个人全部符合 */
    z.strictObject({ member: testsSchema(MEMBER_FACTS, 'member') }),
    /** 表上问不出来、要有人去核实的 */
    z.strictObject({
      verify: z.strictObject({
        what: z.string().min(4),
        by: z.string().min(2),
        bring: z.array(z.string().min(1)).default([]),
      }),
    }),
  ]),
);
