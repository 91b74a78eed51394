import { policySchema } from '../../../src/domain/policy/policySchema.ts';
import { termsSchema } from '../../../src/domain/policy/termsSchema.ts';
import { eventsSchema, type LifeEvent } from '../../../src/domain/policy/eventsSchema.ts';
import type { SearchableEntry } from '../../../src/search/build/searchable.ts';
import { buildSearchPieces } from '../../../src/search/build/buildIndex.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { memorySource } from '../../../src/search/index/memorySource.ts';

export const TODAY = '2026-11-23';

interface Sketch {
  id: string;
  title: string;
  summary: string;
  aliases: string[];
  number?: string;
  document?: string;
  status?: 'in-force' | 'replaced' | 'expired' | 'unverified';
  from?: string;
  until?: string;
  replacedBy?: string[];
  answers?: [ask: string, say: string][];
  amounts?: { what: string; value: number; unit: string; per: string; from?: string; until?: string }[];
  body?: string;
}

function entry(sketch: Sketch): SearchableEntry {
  const level = sketch.id.split('/')[0]!;
  const places: Record<string, string> = { central: '全国', province: '贵州省', city: '青岭市', county: '清溪县' };
  const policy = policySchema.parse({
    title: sketch.title,
    summary: sketch.summary,
    level,
    place: places[level],
    topic: 'safety',
    period: 'standing',
    audience: ['farmer'],
    aliases: sketch.aliases,
    facts: ['a-fact'],
    documents: [
      {
        key: 'doc',
        title: sketch.document ?? `关于${sketch.title}的通知`,
        ...(sketch.number ? { number: sketch.number } : {}),
        issuers: ['民政部'],
        evidence: 'official',
      },
    ],
    validity: {
      status: sketch.status ?? 'in-force',
      note: '见文件原文。',
      ...(sketch.from ? { from: sketch.from } : {}),
      ...(sketch.until ? { until: sketch.until } : {}),
      replacedBy: sketch.replacedBy ?? [],
    },
    reviewed: TODAY,
    benefits: sketch.amounts
      ? [
          {
            id: 'b',
            name: sketch.aliases[0],
            need: 'safety',
            who: { household: { ruralHukou: true } },
            document: 'doc',
            amounts: sketch.amounts.map((amount) => ({ ...amount, document: 'doc' })),
          },
        ]
      : [],
    answers: (
      sketch.answers ?? [
        ['这一条管什么？', '见本条正文。'],
        ['检查怎么看？', '见本条正文。'],
      ]
    ).map(([ask, say], index) => ({ ask, say, document: 'doc', for: index === 0 ? 'household' : 'inspection' })),
  });
  return { id: sketch.id, policy, body: sketch.body ?? '' };
}

/** A library small enough to reason about, with the hard cases of the real one. */
export const ENTRIES: SearchableEntry[] = [
  entry({
    id: 'central/bangfu-loan',
    title: '帮扶小额信贷（2026年起）',
    summary: '有帮扶需求的人可贷，最高10万元。',
    aliases: ['小额信贷', '帮扶小额信贷'],
    from: '2026',
    amounts: [{ what: '贷款额度', value: 10, unit: '万元', per: '每户', from: '2026' }],
    answers: [
      ['扶贫小额信贷还能办吗？', '能办，现在叫帮扶小额信贷，最高10万元。'],
      ['对象是谁？', '农村有帮扶需求的人口。'],
    ],
  }),
  entry({
    id: 'central/tuopin-loan',
    title: '脱贫人口小额信贷（2021—2025年，已到期）',
    summary: '过渡期的小额信贷，5万元以内。',
    aliases: ['小额信贷', '脱贫人口小额信贷'],
    number: '银保监发〔2021〕6号',
    status: 'replaced',
    from: '2021-03',
    until: '2025-12-31',
    replacedBy: ['central/bangfu-loan'],
    answers: [
      ['小额信贷能贷多少？', '5万元以内。'],
      ['期限多长？', '3年以内。'],
    ],
  }),
  entry({
    id: 'central/dibao',
    title: '最低生活保障审核确认',
    summary: '收入低于当地标准的家庭可以申请低保。',
    aliases: ['低保', '低保申请'],
    number: '民发〔2021〕57号',
    answers: [
      ['低保怎么申请？', '向乡镇人民政府提出，十五个工作日内完成入户调查。'],
      ['单人户怎么办？', '重残人员可以单独申请。'],
    ],
    body: '## 怎么办\n\n带上**户口簿**和身份证，到[乡镇民政所](/policies/central/tekun)登记。家庭月收入按[就业补贴](/x)另计。',
  }),
  entry({
    id: 'central/low-income',
    title: '低收入人口动态监测',
    summary: '六类低收入人口分层救助。',
    aliases: ['低收入人口', '分层分类救助'],
    number: '国办发〔2023〕39号',
    document: '关于加强低收入人口动态监测做好分层分类社会救助工作的意见',
  }),
  entry({
    id: 'central/tekun',
    title: '特困人员救助供养',
    summary: '没有劳动能力、生活来源和赡养人的，由政府供养。',
    aliases: ['特困人员', '特困供养'],
    number: '国发〔2016〕14号',
  }),
  entry({
    id: 'central/tuigeng',
    title: '退耕还林补助',
    summary: '退耕还林每亩每年100元。',
    aliases: ['退耕还林'],
    amounts: [{ what: '补助', value: 100, unit: '元', per: '每亩每年' }],
  }),
  entry({ id: 'central/gongyi', title: '乡村公益性岗位', summary: '村里的公益性岗位安置困难劳动力。', aliases: ['公益岗', '公益性岗位'] }),
  entry({ id: 'central/ganzheng', title: '两不愁三保障', summary: '义务教育、基本医疗、住房安全有保障。', aliases: ['两不愁三保障', '三保障'] }),
  entry({
    id: 'central/exit',
    title: '贫困县退出',
    summary: '贫困县退出的标准和程序。',
    aliases: ['贫困退出', '脱贫摘帽'],
    status: 'expired',
    from: '2016',
    until: '2020-12-31',
    number: '厅字〔2016〕16号',
  }),
  entry({
    id: 'province/linshi',
    title: '贵州省临时救助',
    summary: '遇到急难可以申请临时救助。',
    aliases: ['临时救助', '急难救助'],
    number: '甘政办函〔2021〕39号',
  }),
  entry({
    id: 'county/water',
    title: '农村饮水安全',
    summary: '水量、水质、方便程度、保证率四项指标。',
    aliases: ['饮水安全', '吃水'],
    body: '管网破损后四十八小时内修复，由供水站负责抢修。',
  }),
  entry({ id: 'county/edu', title: '控辍保学', summary: '义务教育阶段不让一个孩子辍学。', aliases: ['控辍保学', '不上学'] }),
];

export const TERMS = termsSchema.parse([
  { word: '五保户', also: ['五保老人'], formal: ['特困人员'], kind: 'old', explain: '现在叫特困人员。' },
  { word: '扶贫小额信贷', formal: ['帮扶小额信贷'], kind: 'old', explain: '2026年起叫帮扶小额信贷。' },
  { word: '小额贷款', formal: ['小额信贷'], kind: 'colloquial', explain: '文件里叫小额信贷。' },
  { word: '水管', also: ['自来水'], formal: ['饮水安全', '供水'], kind: 'colloquial', explain: '文件里叫农村供水。' },
]);

export const EVENTS: LifeEvent[] = eventsSchema.parse([
  {
    id: 'fire',
    name: '家里着了火',
    kind: 'disaster',
    triggers: ['房子烧了', '灶房失火', '粮食烧光', '起了大火', '遭了火灾', '电线打火烧着', '草垛引着火', '火烧连营'],
    first: '先到乡镇说，先救急。',
    benefits: [{ benefit: 'central/tuigeng#b', why: '急难先救' }],
    known: { household: { hardship: ['accident'] } },
  },
]);
export const PLACES = ['全国', '贵州省', '青岭市', '清溪县'].map((name) => ({ name, demonstration: false }));

let pieces: Promise<Map<string, string>> | undefined;
export const fixturePieces = () => (pieces ??= buildSearchPieces({ entries: ENTRIES, terms: TERMS, events: EVENTS, places: PLACES, today: TODAY }));
export const fixtureEngine = async () => SearchEngine.open(memorySource(await fixturePieces()), TODAY);
