import * as z from 'zod';
import { amountSchema } from './amountSchema.ts';
import { HOUSEHOLD_TRAITS } from '../household/traits.ts';
import { gapSchema } from './gapSchema.ts';
import type { ReplySource } from './replySource.ts';
import { conditionSchema } from '../rule/conditionSchema.ts';
import { day, documentNumber, entryId, factNames, partialDate, quotes, slug } from '../text/fieldsSchema.ts';
import { AUDIENCES, EVIDENCE, LEVELS, NEEDS, PERIODS, STATUSES, TOPICS, keysOf } from '../words/vocabulary.ts';

const sentence = z.string().trim().min(4);

/** 一份依据文件。 */
const documentSchema = z.strictObject({
  /** 本条内的代号，金额、时限和问答靠它指向出处，如 notice-2026。 */
  key: slug,
  /** 文件全称，不加书名号。 */
  title: sentence,
  /** 文号，GB/T 9704 写法：国办发〔2023〕39号。没有见到就不写这一行，站上会显示“文号没见到”。 */
  number: documentNumber.optional(),
  /** 发文机关，一个一行。 */
  issuers: z.array(z.string().min(2)).min(1),
  /** 成文或印发日期；只知道年月就写到年月。 */
  issued: partialDate.optional(),
  /** 核对程度：official 官方原文、mirror 转载件、news 新闻报道。照事实文件里看到的写，宁低勿高。 */
  evidence: z.enum(keysOf(EVIDENCE)).refine((evidence): boolean => evidence !== 'asked', '从 official、mirror、news 里选；本县问来的写进 content/replies.yaml'),
  /** 只放政府、人大、人民日报、新华社、央视等一手网址；转载站、镜像站不放网址。 */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** 在哪里看到的（转载站名、报道名），只显示文字，不做链接。 */
  seenAt: z.string().optional(),
  /** 文号和日期出自哪条事实：文件名#f1、文件名#head，或某个出处 文件名#s1。 */
  fact: factNames.optional(),
});

/** 一个截止日。 */
const deadlineSchema = z
  .strictObject({
    /** 哪一天为止（含当天），如 2026-12-31。 */
    date: day.optional(),
    /** 每年哪一天为止，写月-日，如 09-30。 */
    yearly: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '请写成“月-日”，如 09-30')
      .optional(),
    /** 到那天为止的是什么事，接得上“……最晚几月几日”：2022—2024年出生的孩子首次申请。 */
    ends: z.string().trim().min(4).max(60),
    /** 出自哪份文件：documents 里的 key。 */
    document: slug,
    /** 出自哪条事实：写“底稿文件名#f1”，那一条里要有这个日子。 */
    fact: factNames,
  })
  .refine(({ date, yearly }) => (date === undefined) !== (yearly === undefined), 'date 和 yearly 写一个，只写一个');

/** 一项待遇：一户或一个人能得到的一样东西，对应一张速查卡。 */
const benefitSchema = z.strictObject({
  /** 本条内的代号，如 loan、boarder-allowance。 */
  id: slug,
  /** 以前的代号：改了代号、并进这一样的，写“#旧代号”或“层级/旧文件名#旧代号”。存下来的户情文件和印出去的卡片地址照旧认得。 */
  formerly: z
    .array(z.string().regex(/^((central|province|city|county)\/[a-z0-9-]+)?#[a-z0-9-]+$/, '请写成“#旧代号”或“层级/旧文件名#旧代号”'))
    .min(1)
    .optional(),
  /** 待遇名称，群众叫得出来的。 */
  name: z.string().min(2).max(28),
  /** 归到哪类需求：school 上学、medical 看病、housing 住房、water 吃水、income 收入、safety 兜底、care 养老残疾儿童。 */
  need: z.enum(keysOf(NEEDS)),
  /** 谁能享受：条件树，见 docs/household.md。事实里只有笼统说法的，用 verify 写明谁核实、带什么。 */
  who: conditionSchema,
  /** who 里的岁数、钱数、倍数出自哪条事实：文件名#f1，几条就写成列表。who 里没有数的不写。 */
  whoFact: factNames.optional(),
  /** 同一笔钱的代号，跨条目也一样，如 premium-aid：对照时并成一行，几档里就高享受一档。不写就按待遇族并。 */
  money: slug.optional(),
  /** 已在册的身份：这户已经是其中一种，这一样就是它正在享受的，不是还能去申请的。如低保金写 [dibao]。 */
  enrolledBy: z
    .array(z.enum(keysOf(HOUSEHOLD_TRAITS.types.values)))
    .min(1)
    .optional(),
  /** 给多少。没有数额的服务可以空着。 */
  amounts: z.array(amountSchema).default([]),
  /** 怎么办，一步一行。 */
  steps: z.array(sentence).default([]),
  /** 带什么，一样一行。 */
  materials: z.array(z.string().min(2)).default([]),
  /** 时限：什么时候之前办、多少天办结。text 是要念出来的话，document 是出处，fact 是哪条事实。 */
  deadline: z.strictObject({ text: sentence, document: slug, fact: factNames.optional(), quote: quotes.optional() }).optional(),
  /** 这项待遇自己从哪天起；和整条一样就不写。 */
  from: partialDate.optional(),
  /** 这项待遇自己到哪天为止（含当天），过了就不再列出；和整条一样就不写。 */
  until: partialDate.optional(),
  /** 这一样自己的起止出自哪条事实：文件名#f1。写了 from、until 就要写。 */
  periodFact: factNames.optional(),
  /** 找谁。 */
  office: z.string().min(2).optional(),
  /** 到哪天为止的期限，一条一项：首页、卡片和近期截止都从这里来。date 是某一天，yearly 是每年的某一天，二选一。 */
  deadlines: z.array(deadlineSchema).default([]),
  /** 不能同时享受的待遇：写“层级/文件名#待遇代号”，本条内可只写“#代号”。 */
  notWith: z.array(z.string().regex(/^((central|province|city|county)\/[a-z0-9-]+)?#[a-z0-9-]+$/, '请写成“central/文件名#待遇代号”或“#待遇代号”')).optional(),
  /** 事实里写明可以同时享受的待遇，写法同 notWith。 */
  withToo: z.array(z.string().regex(/^((central|province|city|county)\/[a-z0-9-]+)?#[a-z0-9-]+$/, '请写成“central/文件名#待遇代号”或“#待遇代号”')).optional(),
  /** 谁能享受出自哪份文件。 */
  document: slug,
  /** 群众、干部、检查组会怎么问这一样，一句一行；只用来搜索，页面上不显示。 */
  asks: z.array(z.string().trim().min(4).max(60)).default([]),
});

/** 一条问答。 */
const answerSchema = z.strictObject({
  /** 问：用群众或检查组的原话。 */
  ask: sentence,
  /** 答：一两句能念出来的准话，带数、带日期，不用“大概、可能、差不多”。 */
  say: z
    .string()
    .trim()
    .min(4)
    .refine((text) => !/大概|可能|差不多/.test(text), '答话里不能有“大概”“可能”“差不多”，没有准数就写“没有查到”和去问谁'),
  /** 出自哪份文件：documents 里的 key。 */
  document: slug,
  /** 出自哪条事实：文件名#f1；一条说不全的写成列表。答“没有查到”的写 文件名#gaps。 */
  fact: factNames.optional(),
  /** 那条事实里容易看错行时，照抄答话所据的半句。 */
  quote: quotes.optional(),
  /** household 群众问、inspection 检查组问。 */
  for: z.enum(['household', 'inspection']),
});

/** 政策条目的前置信息：content/policies/<层级>/<文件名>.mdx 顶上两条 --- 之间的部分。 */
export const policySchema = z.strictObject({
  /** 条目名，干部一眼认得的叫法；把最通行的名字写全。 */
  title: z.string().trim().min(4).max(60),
  /** 以前的长条目名，换短时照抄到这里：页面上不显示，按它搜照样找得到。 */
  formerTitle: z.string().trim().min(4).max(60).optional(),
  /** 一句话答复：是什么、给多少、到什么时候。能直接念给人听。 */
  summary: sentence.max(160),
  /** 层级：central、province、city、county，要和所在文件夹一致。 */
  level: z.enum(keysOf(LEVELS)),
  /** 适用地方，用 content/region.yaml 里登记的名字：全国、本省、本市州、本县。 */
  place: z.string().min(2),
  /** 主题。 */
  topic: z.enum(keysOf(TOPICS)),
  /** 还应列在哪些主题下面。 */
  alsoTopics: z.array(z.enum(keysOf(TOPICS))).default([]),
  /** 时期：battle 攻坚期、transition 过渡期、normalized 常态化帮扶、standing 长期制度。 */
  period: z.enum(keysOf(PERIODS)),
  /** 讲给哪些户、哪些人听。 */
  audience: z.array(z.enum(keysOf(AUDIENCES))).min(1),
  /** 群众和干部平常怎么叫、怎么问：俗称、简称、旧称，搜索靠它。 */
  aliases: z.array(z.string().trim().min(2).max(30)).min(1),
  /** 待遇族：同一样待遇跨层级、跨年份用同一个代号，如 microcredit、dibao。 */
  family: slug.optional(),
  /** 由哪些事实文件写成（content/facts 里的 id）。条目里的每个数都必须在这些文件里出现过。 */
  facts: z.array(slug).min(1),
  /** 依据文件。 */
  documents: z.array(documentSchema).min(1),
  /** 有效性。 */
  validity: z.strictObject({
    /** in-force 现行有效、amended 已修订、replaced 已被替代、expired 已到期、upcoming 待生效、unverified 还办不办没查到。 */
    status: z.enum(keysOf(STATUSES)),
    /** 从哪天起施行。 */
    from: partialDate.optional(),
    /** 到哪天为止。 */
    until: partialDate.optional(),
    /** 起止日期出自哪条事实：文件名#f1 或 文件名#head。 */
    fact: factNames.optional(),
    /** 被哪些条目接替。 */
    replacedBy: z.array(entryId).default([]),
    /** 为什么这样判断；还办不办没查到的要写去问谁。 */
    note: sentence,
  }),
  /** 最后核对日期。 */
  reviewed: day,
  /** 这一条以前叫过的文件名：npm run rename 写上的，旧网址和印出去的二维码靠它转过来，不要删。 */
  formerly: z.array(entryId).min(1).optional(),
  /** 落实的是上级哪些条目（只能向上或同级）。 */
  implements: z.array(entryId).default([]),
  /** 本县措施的序号，从 1 起，一条一个，不空号。 */
  measure: z.int().min(1).max(99).optional(),
  /** 还要在本地填实的内容，一项一行；填实了就不写。 */
  localise: z.array(sentence).optional(),
  /** 没有查实的，一项一行，写明是哪一种、关哪样待遇、问谁。 */
  gaps: z.array(gapSchema).default([]),
  /** 待遇。不发给户和人的文件（考核、资金管理等）可以没有。 */
  benefits: z.array(benefitSchema).default([]),
  /** 问答，至少一条群众问、一条检查组问。 */
  answers: z.array(answerSchema).min(2),
});

type Written = z.infer<typeof policySchema>;
type WrittenBenefit = z.infer<typeof benefitSchema>;

/** A benefit as written, with what the county's own offices told (src/domain/local): lines to read out, figures among the amounts, days among the deadlines. */
export type Benefit = Omit<WrittenBenefit, 'amounts' | 'deadlines'> & {
  amounts: (WrittenBenefit['amounts'][number] & { reply?: ReplySource | undefined })[];
  deadlines: (WrittenBenefit['deadlines'][number] & { reply?: ReplySource | undefined })[];
  local?: string[] | undefined;
};
export type Policy = Omit<Written, 'benefits'> & { benefits: Benefit[] };
