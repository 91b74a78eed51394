import * as z from 'zod';
import { amountSchema } from './amountSchema.ts';
import { HOUSEHOLD_TRAITS } from '../household/householdTraits.ts';
import { gapSchema } from './gapSchema.ts';
import type { ReplySource } from './replySource.ts';
import { conditionSchema } from '../rule/conditionSchema.ts';
import { day, documentNumber, entryId, factNames, partialDate, quotes, slug, words } from '../text/fieldsSchema.ts';
import { AUDIENCES, EVIDENCE, LEVELS, NEEDS, PERIODS, STATUSES, TOPICS, keysOf } from '../words/vocabulary.ts';

/** 一份依据文件。 */
const documentSchema = z.strictObject({
  key: slug.meta({ title: '代号', description: '本条内的代号，金额、时限和问答靠它指向出处，如 notice-2026。' }),
  title: words(4, 120).meta({ title: '依据文件', description: '文件全称，不加书名号。' }),
  number: documentNumber
    .optional()
    .meta({ title: '文号', description: '文号，GB/T 9704 写法：国办发〔2023〕39号。没有见到就不写这一行，站上会显示“文号没见到”。' }),
  issuers: z.array(words(2, 40)).min(1).meta({ title: '发文机关', description: '发文机关，一个一行。' }),
  issued: partialDate.optional().meta({ title: '成文日期', description: '成文或印发日期；只知道年月就写到年月。' }),
  evidence: z
    .enum(keysOf(EVIDENCE))
    .refine((evidence): boolean => evidence !== 'asked', '从 official、mirror、news 里选；本县问来的写进 content/replies.yaml')
    .meta({ title: '核对程度', description: '核对程度：official 官方原文、mirror 转载件、news 新闻报道。照事实文件里看到的写，宁低勿高。' }),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ title: '网址', description: '只放政府、人大、人民日报、新华社、央视等一手网址；转载站、镜像站不放网址。' }),
  seenAt: words(2, 160).optional().meta({ title: '在哪看到', description: '在哪里看到的（转载站名、报道名），只显示文字，不做链接。' }),
  fact: factNames.optional().meta({ title: '出自哪条事实', description: '文号和日期出自哪条事实：文件名#f1、文件名#head，或某个出处 文件名#s1。' }),
});

/** 一个截止日。 */
const deadlineSchema = z
  .strictObject({
    date: day.optional().meta({ title: '日期', description: '哪一天为止（含当天），如 2026-12-31。' }),
    yearly: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '请写成“月-日”，如 09-30')
      .optional()
      .meta({ title: '每年哪天', description: '每年哪一天为止，写月-日，如 09-30。' }),
    ends: words(4, 60).meta({ title: '截止什么事', description: '到那天为止的是什么事，接得上“……最晚几月几日”：2022—2024年出生的孩子首次申请。' }),
    document: slug.meta({ title: '出自哪份文件', description: '出自哪份文件：documents 里的 key。' }),
    fact: factNames.meta({ title: '出自哪条事实', description: '出自哪条事实：写“底稿文件名#f1”，那一条里要有这个日子。' }),
  })
  .refine(({ date, yearly }) => (date === undefined) !== (yearly === undefined), 'date 和 yearly 写一个，只写一个');

/** 一项待遇：一户或一个人能得到的一样东西，对应一张速查卡。 */
const benefitSchema = z.strictObject({
  id: slug.meta({ title: '代号', description: '本条内的代号，如 loan、boarder-allowance。' }),
  formerly: z
    .array(z.string().regex(/^((central|province|city|county)\/[a-z0-9-]+)?#[a-z0-9-]+$/, '请写成“#旧代号”或“层级/旧文件名#旧代号”'))
    .min(1)
    .optional()
    .meta({
      title: '以前的名字',
      description: '以前的代号：改了代号、并进这一样的，写“#旧代号”或“层级/旧文件名#旧代号”。存下来的户情文件和印出去的卡片地址照旧认得。',
    }),
  name: words(2, 28).meta({ title: '待遇名称', description: '待遇名称，群众叫得出来的。' }),
  need: z
    .enum(keysOf(NEEDS))
    .meta({ title: '归哪类', description: '归到哪类需求：school 上学、medical 看病、housing 住房、water 吃水、income 收入、safety 兜底、care 养老残疾儿童。' }),
  who: conditionSchema.meta({ title: '谁能享受', description: '谁能享受：条件树，见 docs/household.md。事实里只有笼统说法的，用 verify 写明谁核实、带什么。' }),
  whoFact: factNames
    .optional()
    .meta({ title: '谁能享受出自', description: 'who 里的岁数、钱数、倍数出自哪条事实：文件名#f1，几条就写成列表。who 里没有数的不写。' }),
  money: slug
    .optional()
    .meta({ title: '同一笔钱', description: '同一笔钱的代号，跨条目也一样，如 premium-aid：对照时并成一行，几档里就高享受一档。不写就按待遇族并。' }),
  enrolledBy: z
    .array(z.enum(keysOf(HOUSEHOLD_TRAITS.types.values)))
    .min(1)
    .optional()
    .meta({ title: '已在册', description: '已在册的身份：这户已经是其中一种，这一样就是它正在享受的，不是还能去申请的。如低保金写 [dibao]。' }),
  amounts: z.array(amountSchema).default([]).meta({ title: '给多少', description: '给多少。没有数额的服务可以空着。' }),
  steps: z.array(words(4, 200)).default([]).meta({ title: '怎么办', description: '怎么办，一步一行。' }),
  materials: z.array(words(2, 60)).default([]).meta({ title: '带什么', description: '带什么，一样一行。' }),
  deadline: z
    .strictObject({
      text: words(4, 160).meta({ title: '时限', description: '要念出来的话：什么时候之前办、多少天办结。' }),
      document: slug,
      fact: factNames.optional(),
      quote: quotes.optional(),
    })
    .optional()
    .meta({ title: '时限', description: '时限：什么时候之前办、多少天办结。text 是要念出来的话，document 是出处，fact 是哪条事实。' }),
  from: partialDate.optional().meta({ title: '从哪天起', description: '这项待遇自己从哪天起；和整条一样就不写。' }),
  until: partialDate.optional().meta({ title: '到哪天为止', description: '这项待遇自己到哪天为止（含当天），过了就不再列出；和整条一样就不写。' }),
  periodFact: factNames.optional().meta({ title: '起止日期出自', description: '这一样自己的起止出自哪条事实：文件名#f1。写了 from、until 就要写。' }),
  office: words(2, 60).optional().meta({ title: '找谁', description: '到哪个单位办，写单位的叫法，如“乡镇民政办”；不写姓名。' }),
  deadlines: z
    .array(deadlineSchema)
    .default([])
    .meta({ title: '截止日', description: '到哪天为止的期限，一条一项：首页、卡片和近期截止都从这里来。date 是某一天，yearly 是每年的某一天，二选一。' }),
  notWith: z
    .array(z.string().regex(/^((central|province|city|county)\/[a-z0-9-]+)?#[a-z0-9-]+$/, '请写成“central/文件名#待遇代号”或“#待遇代号”'))
    .optional()
    .meta({ title: '不能同享', description: '不能同时享受的待遇：写“层级/文件名#待遇代号”，本条内可只写“#代号”。' }),
  withToo: z
    .array(z.string().regex(/^((central|province|city|county)\/[a-z0-9-]+)?#[a-z0-9-]+$/, '请写成“central/文件名#待遇代号”或“#待遇代号”'))
    .optional()
    .meta({ title: '可以同享', description: '事实里写明可以同时享受的待遇，写法同 notWith。' }),
  document: slug.meta({ title: '出自哪份文件', description: '谁能享受出自哪份文件。' }),
  asks: z.array(words(4, 60)).default([]).meta({
    title: '会怎么问',
    description: '群众、干部、检查组会怎么问这一样，一句一行，现行的至少八句；同一句别处已经写了的换个问法。只用来搜索，页面上不显示。',
  }),
});

/** 一条问答。 */
const answerSchema = z.strictObject({
  ask: words(4, 60).meta({ title: '问', description: '问：用群众或检查组的原话。' }),
  say: words(4, 240)
    .refine((text) => !/大概|可能|差不多/.test(text), '答话里不能有“大概”“可能”“差不多”，没有准数就写“没有查到”和去问谁')
    .meta({ title: '答', description: '答：一两句能念出来的准话，带数、带日期，不用“大概、可能、差不多”。' }),
  asks: z.array(words(3, 60)).default([]).meta({
    title: '还会怎么问',
    description: '同一件事群众、干部、检查组还会怎么问，一句一行，都要这一句答话直接答得上。只用来搜索，页面上不显示。改了问或答，这里也要跟着看一遍。',
  }),
  document: slug.meta({ title: '出自哪份文件', description: '出自哪份文件：documents 里的 key。' }),
  fact: factNames.optional().meta({ title: '出自哪条事实', description: '出自哪条事实：文件名#f1；一条说不全的写成列表。答“没有查到”的写 文件名#gaps。' }),
  quote: quotes.optional().meta({ title: '照抄的原话', description: '那条事实里容易看错行时，照抄答话所据的半句。' }),
  for: z.enum(['household', 'inspection']).meta({ title: '谁问', description: 'household 群众问、inspection 检查组问。' }),
});

/** 政策条目的前置信息：content/policies/<层级>/<文件名>.mdx 顶上两条 --- 之间的部分。 */
export const policySchema = z.strictObject({
  title: words(4, 60).meta({ title: '条目名', description: '条目名，干部一眼认得的叫法；把最通行的名字写全。' }),
  formerTitle: words(4, 60).optional().meta({ title: '以前的条目名', description: '以前的长条目名，换短时照抄到这里：页面上不显示，按它搜照样找得到。' }),
  summary: words(4, 160).meta({ title: '一句话', description: '一句话答复：是什么、给多少、到什么时候。能直接念给人听。' }),
  level: z.enum(keysOf(LEVELS)).meta({ title: '层级', description: '层级：central、province、city、county，要和所在文件夹一致。' }),
  place: words(2, 20).meta({ title: '地方', description: '适用地方，用 content/region.yaml 里登记的名字：全国、本省、本市州、本县。' }),
  topic: z.enum(keysOf(TOPICS)).meta({ title: '主题', description: '主题。' }),
  alsoTopics: z
    .array(z.enum(keysOf(TOPICS)))
    .default([])
    .meta({ title: '也列在', description: '还应列在哪些主题下面。' }),
  period: z.enum(keysOf(PERIODS)).meta({ title: '时期', description: '时期：battle 攻坚期、transition 过渡期、normalized 常态化帮扶、standing 长期制度。' }),
  audience: z
    .array(z.enum(keysOf(AUDIENCES)))
    .min(1)
    .meta({ title: '讲给谁', description: '讲给哪些户、哪些人听。' }),
  aliases: z.array(z.string().trim().min(2).max(30)).min(1).meta({ title: '俗称', description: '群众和干部平常怎么叫、怎么问：俗称、简称、旧称，搜索靠它。' }),
  family: slug.optional().meta({ title: '同一样待遇', description: '待遇族：同一样待遇跨层级、跨年份用同一个代号，如 microcredit、dibao。' }),
  facts: z.array(slug).min(1).meta({ title: '事实', description: '由哪些事实文件写成（content/facts 里的 id）。条目里的每个数都必须在这些文件里出现过。' }),
  documents: z.array(documentSchema).min(1).meta({ title: '依据文件', description: '依据文件。' }),
  validity: z
    .strictObject({
      status: z.enum(keysOf(STATUSES)).meta({
        title: '有效性',
        description: 'in-force 现行有效、amended 已修订、replaced 已被替代、expired 已到期、upcoming 待生效、unverified 还办不办没查到。',
      }),
      from: partialDate.optional().meta({ title: '从哪天起', description: '从哪天起施行。' }),
      until: partialDate.optional().meta({ title: '到哪天止', description: '到哪天为止。' }),
      fact: factNames.optional().meta({ title: '出自哪条事实', description: '起止日期出自哪条事实：文件名#f1 或 文件名#head。' }),
      replacedBy: z.array(entryId).default([]).meta({ title: '被谁接替', description: '被哪些条目接替。' }),
      note: words(4, 240).meta({ title: '为什么这样判断', description: '为什么这样判断；还办不办没查到的要写去问谁。' }),
    })
    .meta({ title: '有效性', description: '有效性。' }),
  reviewed: day.meta({ title: '核对日期', description: '最后核对日期。' }),
  formerly: z
    .array(entryId)
    .min(1)
    .optional()
    .meta({ title: '以前的名字', description: '这一条以前叫过的文件名：npm run rename 写上的，旧网址和印出去的二维码靠它转过来，不要删。' }),
  implements: z.array(entryId).default([]).meta({ title: '落实上级哪些条', description: '落实的是上级哪些条目（只能向上或同级）。' }),
  measure: z.int().min(1).max(99).optional().meta({ title: '措施序号', description: '本县措施的序号，从 1 起，一条一个，不空号。' }),
  localise: z.array(words(4, 120)).optional().meta({ title: '本地要填实的', description: '还要在本地填实的内容，一项一行；填实了就不写。' }),
  gaps: z.array(gapSchema).default([]).meta({ title: '没有查实的', description: '没有查实的，一项一行，写明是哪一种、关哪样待遇、问谁。' }),
  benefits: z.array(benefitSchema).default([]).meta({ title: '待遇', description: '待遇。不发给户和人的文件（考核、资金管理等）可以没有。' }),
  answers: z.array(answerSchema).min(2).meta({ title: '问答', description: '问答，至少一条群众问、一条检查组问。' }),
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
