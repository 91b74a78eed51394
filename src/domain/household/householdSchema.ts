import * as z from 'zod';
import { HOUSEHOLD_TRAITS } from './householdTraits.ts';
import { MEMBER_TRAITS } from './memberTraits.ts';
import type { TraitSpec } from './traitSpec.ts';
import { day } from '../text/fieldsSchema.ts';
import type { Household, Traits } from './implications.ts';

const valuesOf = (spec: TraitSpec) => Object.keys(spec.values!) as [string, ...string[]];

function valueSchema(spec: TraitSpec): z.ZodType {
  switch (spec.kind) {
    case 'flag':
      return z.boolean();
    case 'number':
      return z
        .number()
        .min(spec.min ?? 0)
        .max(spec.max ?? Number.MAX_SAFE_INTEGER);
    case 'choice':
      return z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.enum(valuesOf(spec)));
    case 'many':
      return z.array(z.enum(valuesOf(spec)));
  }
}

function shapeOf(traits: Record<string, TraitSpec>) {
  return Object.fromEntries(Object.entries(traits).map(([name, spec]) => [name, valueSchema(spec).optional()]));
}

/** A role, not a name: three digits in a row are refused, so that nobody types a number card or a telephone in. */
const label = z
  .string()
  .min(1)
  .max(12)
  .refine((text) => !/\d{3,}/.test(text), '只写称呼，如“爷爷”“大儿子”，不写姓名、证件号和电话');

/** Traits of a household, and of one person, by themselves. */
export const householdTraitsSchema = z.strictObject(shapeOf(HOUSEHOLD_TRAITS)) as unknown as z.ZodType<Traits>;
export const memberTraitsSchema = z.strictObject(shapeOf(MEMBER_TRAITS)) as unknown as z.ZodType<Traits>;

/** The fields of a household record, for schemas that add to it. */
export const householdShape = {
  /** 按哪一天的政策对照。 */
  date: day,
  /** 一户的情况，见 docs/household.md；不知道的不写。 */
  household: z.strictObject(shapeOf(HOUSEHOLD_TRAITS)).default({}),
  /** 拿不准的户类型。 */
  typesUnsure: z.array(z.enum(valuesOf(HOUSEHOLD_TRAITS.types))).default([]),
  /** 家里每个人；整项不写就是还没问。 */
  members: z
    .array(z.strictObject({ label: label.optional(), ...shapeOf(MEMBER_TRAITS) }))
    .max(30)
    .optional(),
};

/** The traits of a household as a file or the page's 保存到文件 holds them. */
export const householdSchema = z.strictObject(householdShape) as unknown as z.ZodType<Household>;
