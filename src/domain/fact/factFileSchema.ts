import * as z from 'zod';
import { partialDate, slug } from '../text/fieldsSchema.ts';
import { LEVELS, PERIODS, keysOf } from '../words/vocabulary.ts';
import { CONFIDENCES, COPIES, FACT_KINDS, FACT_STATUSES, NO_PAIR } from '../words/factWords.ts';

const sourceKey = z.string().regex(/^[a-z]\d+$/, '写成一个小写字母加数字，如 s1');
const benefitId = z.string().regex(/^(central|province|city|county)\/[a-z0-9-]+#[a-z0-9-]+$/, '请写成“层级/文件名#待遇代号”');
const pair = z.array(benefitId).length(2);

const otherPlace = z.string().trim().min(2).max(20);

/** 一条事实：一句话，说清一件事，写明出处和把握。 */
const factSchema = z.strictObject({
  id: z
    .string()
    .regex(/^f[1-9]\d*$/, '写成 f 加数字，如 f1')
    .meta({ title: '编号', description: '本文件内的编号：f1、f2……定了就不改，删了也不再用。条目里写“文件名#f1”指到这一条。' }),
  kind: z.enum(keysOf(FACT_KINDS)).meta({
    title: '哪一种',
    description:
      '说的是哪一类：definition 是什么、eligibility 谁能享受、prohibition 不许、duty 该做的、benefit 给什么、procedure 怎么办、window 办理时段、deadline 截止、duration 期限。',
  }),
  fact: z.string().trim().min(4).meta({ title: '这句话', description: '这句话。数、单位、每什么、哪年都写在这一句里。' }),
  source: sourceKey.meta({ title: '出处', description: '出自哪个出处：sources 里的 key。' }),
  confidence: z.enum(CONFIDENCES).meta({ title: '把握', description: '把握：high 见到官方网页或法律文本、medium 见到转载或报道、low 只当线索。' }),
  between: pair.optional().meta({ title: '不能同享的两样', description: '不能同时享受的是哪两样待遇（只有 prohibition 写）。' }),
  unless: z.string().trim().min(4).optional().meta({ title: '例外', description: '什么情况下又可以，写一句话。' }),
  noPair: z.enum(keysOf(NO_PAIR)).optional().meta({
    title: '为什么不成对',
    description:
      '不许的事不牵涉两样待遇的，写明为什么：conduct 管怎么做、use 管怎么用、people 管给谁、elsewhere 别处的做法、outside 另一样本库没有、together 说的是可以同时享受。',
  }),
  together: pair.optional().meta({ title: '可以同享的两样', description: '可以同时享受的是哪两样待遇。' }),
  place: otherPlace
    .optional()
    .meta({ title: '别处地名', description: '这一条说的是哪个别的地方的做法：写地名。不写，就是这份底稿的地方。别处的数不进条目，只进 content/examples。' }),
});

/** 一个出处：在哪里看到的、看到的是哪一种。 */
const sourceSchema = z.strictObject({
  key: sourceKey.meta({ title: '代号', description: '本文件内的代号，如 s1。' }),
  title: z.string().trim().min(2).meta({ title: '名称', description: '页面、报道或文件的名称。' }),
  copy: z.enum(COPIES).meta({ title: '看到的是哪一种', description: '看到的是哪一种。' }),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .meta({ title: '网址', description: '公开网址；没有就写 null。' }),
  seen: z.string().trim().min(2).meta({ title: '看到的原话', description: '看到的原话，一小段。' }),
});

/** 一份事实底稿：content/facts/<层级>/<文件名>.yaml。 */
export const factFileSchema = z.strictObject({
  id: slug.meta({ title: '编号', description: '和文件名一样。' }),
  level: z.enum(keysOf(LEVELS)).meta({ title: '层级', description: '和所在文件夹一样。' }),
  place: otherPlace.optional().meta({ title: '别处地名', description: '整份说的都是别的地方的，写那个地名；本地和上级的不写。' }),
  title: z.string().trim().min(4).meta({ title: '名称', description: '文件名称；没有正式文件的，写这件事的叫法。' }),
  docNumber: z.string().trim().min(4).nullable().meta({ title: '文号', description: '文号；没有见到写 null。' }),
  issuers: z.array(z.string().trim().min(2)).meta({ title: '发文机关', description: '发文或说话的机关；没有见到写 []。' }),
  issuedOn: partialDate.nullable().meta({ title: '印发日期', description: '印发或公布日期；没有见到写 null。' }),
  effectiveFrom: partialDate.nullable().meta({ title: '施行日期', description: '从哪天起施行；没有见到写 null。' }),
  expiresOn: partialDate.nullable().meta({ title: '到期日期', description: '到哪天为止；没有写明写 null。' }),
  status: z
    .enum(FACT_STATUSES)
    .meta({ title: '状态', description: '还管不管用：in-force 管用、amended 改过、superseded 被替代、expired 到期、unclear 说不准。' }),
  statusNote: z.string().meta({ title: '为什么这样判断', description: '为什么这样判断。' }),
  period: z.enum(keysOf(PERIODS)).meta({ title: '时期', description: '时期，同条目。' }),
  topics: z.array(z.string().trim().min(2)).min(1).meta({ title: '主题词', description: '主题词，自己写。' }),
  audience: z.array(z.string().trim().min(2)).min(1).meta({ title: '讲给谁', description: '讲到哪些人，自己写。' }),
  facts: z.array(factSchema).min(1),
  sources: z.array(sourceSchema).min(1),
  gaps: z.string().meta({ title: '没有查实的', description: '没有查到的，写一段话；都查到了留空。' }),
});

export type FactRecord = z.infer<typeof factFileSchema>;
