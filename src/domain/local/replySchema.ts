import * as z from 'zod';
import { BOUNDS } from '../policy/amount.ts';
import { day, documentNumber, perWhat, unit, words } from '../text/fieldsSchema.ts';
import { keysOf } from '../words/vocabulary.ts';
import { isOfficeName } from '../text/officeName.ts';

const BENEFIT = /^(central|province|city|county)\/[a-z0-9-]+(#[a-z0-9-]+)?$/;

const source = {
  about: z
    .string()
    .regex(BENEFIT, '写成“层级/文件名#待遇代号”，照“要问的”页上抄')
    .meta({ title: '编号', description: '问的是哪一样：层级/文件名#待遇代号，照“要问的”页上抄；整条都问的写到文件名为止。' }),
  year: z.int().min(2000).max(2099).meta({ title: '哪一年的', description: '答的是哪一年的；过了这一年就不再当今年的用。' }),
  asked: day.meta({ title: '哪天问的', description: '哪天问的，如 2026-11-20。' }),
  office: z
    .string()
    .trim()
    .min(2)
    .max(24)
    .refine(isOfficeName, '写单位名，如“县民政局”；不写姓名')
    .meta({ title: '哪个单位答的', description: '哪个单位答的，写单位名，不写人名。' }),
  document: z
    .strictObject({
      title: words(4, 120).meta({ title: '文件名', description: '文件的全名，不加书名号。' }),
      number: documentNumber.optional().meta({ title: '文号', description: '文号，没有就不写。' }),
    })
    .optional()
    .meta({ title: '对方说的文件', description: '对方说有文件的，写文件名和文号；没有就不写。' }),
};

const asks = <A extends string>(kind: A) =>
  z.literal(kind).meta({ title: '问的是', description: '问的是哪一种：figure 多少、running 还办不办、deadline 什么时候之前、way 怎么办带什么。' });

const figure = z.strictObject({
  ...source,
  asks: asks('figure'),
  what: words(2, 40).meta({ title: '是什么数、什么事', description: '是什么数，照“要问的”页上写。' }),
  value: z
    .union([z.number().nonnegative(), z.strictObject({ min: z.number().nonnegative(), max: z.number().nonnegative() })])
    .meta({ title: '数额', description: '多少：一个数，或一个区间 { min, max }。' }),
  unit: unit.meta({ title: '单位', description: '单位，如 元、%。' }),
  per: perWhat.optional().meta({ title: '每', description: '每什么：每人每月。' }),
  bound: z
    .enum(keysOf(BOUNDS))
    .default('exact')
    .meta({ title: '口径', description: '口径：exact 就是这个数、at-most 最高、at-least 不低于、average 平均、about 约。' }),
});

const running = z.strictObject({
  ...source,
  asks: asks('running'),
  runs: z.boolean().meta({ title: '还办不办', description: 'true 还在办，false 不办了。' }),
});

const deadline = z.strictObject({
  ...source,
  asks: asks('deadline'),
  what: words(4, 60).meta({ title: '是什么数、什么事', description: '到那天为止的是什么事：2026年秋季申报。' }),
  date: day.meta({ title: '哪天为止', description: '哪一天为止（含当天）。' }),
});

const way = z.strictObject({
  ...source,
  asks: asks('way'),
  text: words(4, 120).meta({ title: '怎么办', description: '怎么办、带什么，一两句。' }),
});

/** 一项问来的答复。 */
const replySchema = z.discriminatedUnion('asks', [figure, running, deadline, way]);

/** content/replies.yaml：本县问来的数、日子和办法，一项一条。 */
export const repliesSchema = z.array(replySchema);

export type Reply = z.infer<typeof replySchema>;
export type FigureReply = z.infer<typeof figure>;
