import * as z from 'zod';
import { words } from '../text/fieldsSchema.ts';
import { VERDICT_ORDER, type Verdict } from '../words/verdict.ts';
import { householdShape } from './householdSchema.ts';
import type { Household } from './implications.ts';

/** What a typical household must come out with. `not-offered`: no such policy is in force on its day. */
interface Expectation {
  /** level/slug#id */
  benefit: string;
  verdict: Verdict | 'not-offered';
  /** Labels of the people it is for or may be for, in the order they live there; left out when it does not matter. */
  members?: string[] | undefined;
}

/** A household file: the traits, and for a typical household what it shows. */
export interface HouseholdFile extends Household {
  title?: string | undefined;
  story?: string | undefined;
  /** `ordinary`: what is not told is as it commonly is. */
  others?: 'ordinary' | undefined;
  expect: Expectation[];
}

const expectation = z.strictObject({
  benefit: z
    .string()
    .regex(/^(central|province|city|county)\/[a-z0-9-]+#[a-z0-9-]+$/, '请写成“层级/文件名#待遇代号”，如 central/edu-yulu-vocational-aid#yulu')
    .meta({ title: '哪项待遇', description: '哪项待遇：层级/文件名#待遇代号。' }),
  verdict: z
    .enum(['not-offered', ...VERDICT_ORDER])
    .meta({ title: '应当得出', description: '应当得出：eligible 符合、verify 需核实、unknown 信息不足、ineligible 不符合、not-offered 当天没有这项政策。' }),
  members: z.array(z.string()).optional().meta({ title: '家里哪几个人', description: '是家里哪几个人的，写称呼。' }),
});

/** 没有写到的各项怎么算：ordinary 就是都按最平常的情形答完（没有残疾证、参加了医保……），不写就是还没问。 */
const others = z.literal('ordinary').optional();

const optional = {
  others,
  title: words(4, 40).optional().meta({ title: '一句话', description: '一句话说清这是怎样的一户。' }),
  story: words(10, 400).optional().meta({ title: '情形', description: '这户的情形，几句话。' }),
  expect: z.array(expectation).default([]),
};

/** A household to match: 户情文件, or what the page 入户对照 saved. Without a date the edition's day applies. */
export const householdFileSchema = z.strictObject({ ...householdShape, ...optional, date: householdShape.date.optional() }) as unknown as z.ZodType<
  Omit<HouseholdFile, 'date'> & { date?: string }
>;

/** A typical household under content/households: told and with what must come out. A date of its own only where the story is about another day. */
export const typicalHouseholdSchema = z.strictObject({
  ...householdShape,
  date: householdShape.date.optional(),
  title: words(4, 40),
  story: words(10, 400),
  others,
  expect: z.array(expectation).min(1),
}) as unknown as z.ZodType<Omit<HouseholdFile, 'date'> & { date?: string; title: string; story: string }>;
