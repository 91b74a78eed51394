import * as z from 'zod';
import { BOUNDS } from '../policy/amount.ts';
import { day, documentNumber } from '../text/fieldsSchema.ts';
import { keysOf } from '../words/vocabulary.ts';
import { isOfficeName } from '../text/officeName.ts';

const BENEFIT = /^(central|province|city|county)\/[a-z0-9-]+(#[a-z0-9-]+)?$/;

const source = {
  /** 问的是哪一样：层级/文件名#待遇代号，照“要问的”页上抄；整条都问的写到文件名为止。 */
  about: z.string().regex(BENEFIT, '写成“层级/文件名#待遇代号”，照“要问的”页上抄'),
  /** 答的是哪一年的；过了这一年就不再当今年的用。 */
  year: z.int().min(2000).max(2099),
  /** 哪天问的，如 2026-11-20。 */
  asked: day,
  /** 哪个单位答的，写单位名，不写人名。 */
  office: z.string().trim().min(2).max(24).refine(isOfficeName, '写单位名，如“县民政局”；不写姓名'),
  /** 对方说有文件的，写文件名和文号；没有就不写。 */
  document: z.strictObject({ title: z.string().trim().min(4), number: documentNumber.optional() }).optional(),
};

const figure = z.strictObject({
  ...source,
  asks: z.literal('figure'),
  /** 是什么数，照“要问的”页上写。 */
  what: z.string().trim().min(2).max(40),
  /** 多少：一个数，或一个区间 { min, max }。 */
  value: z.union([z.number().nonnegative(), z.strictObject({ min: z.number().nonnegative(), max: z.number().nonnegative() })]),
  /** 单位，如 元、%。 */
  unit: z.string().trim().min(1).max(12),
  /** 每什么：每人每月。 */
  per: z.string().trim().min(1).max(16).optional(),
  /** 口径：exact 就是这个数、at-most 最高、at-least 不低于、average 平均、about 约。 */
  bound: z.enum(keysOf(BOUNDS)).default('exact'),
});

const running = z.strictObject({
  ...source,
  asks: z.literal('running'),
  /** true 还在办，false 不办了。 */
  runs: z.boolean(),
});

const deadline = z.strictObject({
  ...source,
  asks: z.literal('deadline'),
  /** 到那天为止的是什么事：2026年秋季申报。 */
  what: z.string().trim().min(4).max(60),
  /** 哪一天为止（含当天）。 */
  date: day,
});

const way = z.strictObject({
  ...source,
  asks: z.literal('way'),
  /** 怎么办、带什么，一两句。 */
  text: z.string().trim().min(4).max(120),
});

/** 一项问来的答复。 */
const replySchema = z.discriminatedUnion('asks', [figure, running, deadline, way]);

/** content/replies.yaml：本县问来的数、日子和办法，一项一条。 */
export const repliesSchema = z.array(replySchema);

export type Reply = z.infer<typeof replySchema>;
export type FigureReply = z.infer<typeof figure>;
