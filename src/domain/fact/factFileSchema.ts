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
  /** 本文件内的编号：f1、f2……定了就不改，删了也不再用。条目里写“文件名#f1”指到这一条。 */
  id: z.string().regex(/^f[1-9]\d*$/, '写成 f 加数字，如 f1'),
  /** 说的是哪一类：definition 是什么、eligibility 谁能享受、prohibition 不许、duty 该做的、benefit 给什么、procedure 怎么办、window 办理时段、deadline 截止、duration 期限。 */
  kind: z.enum(keysOf(FACT_KINDS)),
  /** 这句话。数、单位、每什么、哪年都写在这一句里。 */
  fact: z.string().trim().min(4),
  /** 出自哪个出处：sources 里的 key。 */
  source: sourceKey,
  /** 把握：high 见到官方网页或法律文本、medium 见到转载或报道、low 只当线索。 */
  confidence: z.enum(CONFIDENCES),
  /** 不能同时享受的是哪两样待遇（只有 prohibition 写）。 */
  between: pair.optional(),
  /** 什么情况下又可以，写一句话。 */
  unless: z.string().trim().min(4).optional(),
  /** 不许的事不牵涉两样待遇的，写明为什么：conduct 管怎么做、use 管怎么用、people 管给谁、elsewhere 别处的做法、outside 另一样本库没有、together 说的是可以同时享受。 */
  noPair: z.enum(keysOf(NO_PAIR)).optional(),
  /** 可以同时享受的是哪两样待遇。 */
  together: pair.optional(),
  /** 这一条说的是哪个别的地方的做法：写地名。不写，就是这份底稿的地方。别处的数不进条目，只进 content/examples。 */
  place: otherPlace.optional(),
});

/** 一个出处：在哪里看到的、看到的是哪一种。 */
const sourceSchema = z.strictObject({
  /** 本文件内的代号，如 s1。 */
  key: sourceKey,
  /** 页面、报道或文件的名称。 */
  title: z.string().trim().min(2),
  /** 看到的是哪一种。 */
  copy: z.enum(COPIES),
  /** 公开网址；没有就写 null。 */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** 看到的原话，一小段。 */
  seen: z.string().trim().min(2),
});

/** 一份事实底稿：content/facts/<层级>/<文件名>.yaml。 */
export const factFileSchema = z.strictObject({
  /** 和文件名一样。 */
  id: slug,
  /** 和所在文件夹一样。 */
  level: z.enum(keysOf(LEVELS)),
  /** 整份说的都是别的地方的，写那个地名；本地和上级的不写。 */
  place: otherPlace.optional(),
  /** 文件名称；没有正式文件的，写这件事的叫法。 */
  title: z.string().trim().min(4),
  /** 文号；没有见到写 null。 */
  docNumber: z.string().trim().min(4).nullable(),
  /** 发文或说话的机关；没有见到写 []。 */
  issuers: z.array(z.string().trim().min(2)),
  /** 印发或公布日期；没有见到写 null。 */
  issuedOn: partialDate.nullable(),
  /** 从哪天起施行；没有见到写 null。 */
  effectiveFrom: partialDate.nullable(),
  /** 到哪天为止；没有写明写 null。 */
  expiresOn: partialDate.nullable(),
  /** 还管不管用：in-force 管用、amended 改过、superseded 被替代、expired 到期、unclear 说不准。 */
  status: z.enum(FACT_STATUSES),
  /** 为什么这样判断。 */
  statusNote: z.string(),
  /** 时期，同条目。 */
  period: z.enum(keysOf(PERIODS)),
  /** 主题词，自己写。 */
  topics: z.array(z.string().trim().min(2)).min(1),
  /** 讲到哪些人，自己写。 */
  audience: z.array(z.string().trim().min(2)).min(1),
  facts: z.array(factSchema).min(1),
  sources: z.array(sourceSchema).min(1),
  /** 没有查到的，写一段话；都查到了留空。 */
  gaps: z.string(),
});

export type FactRecord = z.infer<typeof factFileSchema>;
