import * as z from 'zod';
import { conditionSchema } from '../rule/conditionSchema.ts';
import { BOUNDS, SIDES, type Amount } from './amount.ts';
import { keysOf } from '../words/vocabulary.ts';
import { factNames, partialDate, perWhat, quotes, unit, words } from '../text/fieldsSchema.ts';

/** A number typed as words: "1000", １０００, 1000元. It would have no unit, never be compared and never be the headline. */
const isFigure = (text: string) => /^\d[\d.,\s]*([十百千万亿]*元|%|‰|年|个月|月|天|日|人|户|亩|倍|分)?$/.test(text.normalize('NFKC').trim());

/** A sum as documents write it: no negative one, no dust of a calculator. */
const sum = z
  .number()
  .nonnegative()
  .refine((number) => /^\d+(?:\.\d{1,4})?$/.test(String(number)), '小数最多四位，写平常的数');

/** 一个数额：给什么、多少、每什么、哪段时间、出自哪份文件。 */
export const amountSchema = z
  .strictObject({
    what: words(2, 60).meta({ title: '给什么', description: '给什么，用农户听得懂的话：“贷款额度”“小学寄宿生生活补助”。' }),
    for: conditionSchema.optional().meta({
      title: '谁问',
      description: '这个数只给哪些人、哪些户，写法同 who：初中的数写 { member: { schooling: [junior] } }。不写，就是能享受的都是这个数。对照时只念这一户的数。',
    }),
    value: z
      .union([
        sum,
        z.strictObject({ min: sum, max: sum }),
        z
          .string()
          .min(1)
          .max(20)
          .refine((text) => !isFigure(text), '这是数：去掉引号，用半角数字，单位写在 unit 里'),
      ])
      .meta({ title: '多少', description: '数额：一个数；或一个区间 { min, max }；没有数的写短语，如“全额资助”“免收”。写文件里的原单位数，不要换算。' }),
    unit: unit.optional().meta({ title: '单位', description: '单位，如 元、万元、%、年、元/年。value 是短语时可以不写。' }),
    per: perWhat.optional().meta({ title: '每', description: '每什么：每户、每人每月、每生每学年、每亩。' }),
    bound: z
      .enum(Object.keys(BOUNDS) as [keyof typeof BOUNDS, ...(keyof typeof BOUNDS)[]])
      .default('exact')
      .meta({ title: '口径', description: '数的口径：exact 就是这个数（默认）、at-most 最高、at-least 不低于、average 平均、about 约。' }),
    side: z.enum(keysOf(SIDES)).default('gives').meta({
      title: '钱往哪边走',
      description:
        '钱往哪边走：gives 给户里的（默认）；pays 户里自己出的，what 里要写明是缴、交、还、自付；condition 只是条件和口径：起付线、限额、期限、门槛。',
    }),
    from: partialDate.optional().meta({ title: '从', description: '从哪天起是这个数（含当天）。旧的数不要删，写上 until 留着。' }),
    until: partialDate
      .optional()
      .meta({ title: '到', description: '到哪天为止是这个数（含当天）。只查到某一年的数，就写到那一年；过了这一年，站上写成“最近查到：某年”。' }),
    note: words(2, 120).optional().meta({ title: '补充', description: '补充一句限定，如“只免超出部分”。' }),
    document: z.string().min(1).meta({ title: '出自哪份文件', description: '这个数出自哪份文件：documents 里的 key。' }),
    fact: factNames
      .optional()
      .meta({ title: '出自哪条事实', description: '这个数出自哪条事实：文件名#f1；数在一条、日期在另一条的，写成列表，数所在的那条写在最前。' }),
    quote: quotes.optional().meta({ title: '文件里的原话', description: '那条事实里有几个同样单位的数时，照抄含这个数的那半句。' }),
  })
  .meta({ label: '金额' }) satisfies z.ZodType<Amount>;
