import * as z from 'zod';
import { entryId } from '../text/fieldsSchema.ts';
import { LEVELS, keysOf } from '../words/vocabulary.ts';

/** content/region.yaml: where this library is for, and who to ask there. */
export const regionSchema = z.strictObject({
  /** 站名。 */
  site: z.string().min(2),
  /** 本版服务的地方，显示在站名旁边。 */
  county: z.string().min(2),
  /** 从中央到县的地名，条目的 place 从这里选。demonstration: true 的是示范，不是真实地方的文件。 */
  places: z
    .array(z.strictObject({ name: z.string().min(2), level: z.enum(keysOf(LEVELS)), demonstration: z.boolean().default(false), notice: z.string().optional() }))
    .min(1),
  /** 本县措施合起来叫什么，如“八条措施”；没有就叫“本县措施”。 */
  measures: z.strictObject({ name: z.string().trim().min(2).max(12) }).optional(),
  /** 网站公开地址；没有就不写，打印件上就不印二维码。 */
  address: z.url({ protocol: /^https?$/ }).optional(),
  /** 印在明白卡上的联系人；没有就留空行手填。 */
  contacts: z
    .array(z.strictObject({ role: z.string().min(2), phone: z.string().regex(/^[0-9() -]{3,20}$/, '电话只写数字、空格、括号和短横').optional() }))
    .default([]),
  /** 首页“2026年变了什么”列出的条目，五条左右，写条目名 level/文件名。 */
  featuredChanges: z.array(entryId).default([]),
});

export type Region = z.infer<typeof regionSchema>;
export type Place = Region['places'][number];
