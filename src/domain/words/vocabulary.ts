/**
 * The fixed words of the library: the identifier an author writes, and the Chinese a cadre reads.
 * Every list is ordered as it is shown. Adding a word here is all it takes to make it valid in an entry.
 */

/** 层级, highest first. `rank` lets a rule say "upwards". `seal` is the one-character mark. What a region calls its levels: regionNames.ts. */
export const LEVELS = {
  central: { label: '中央', seal: '央', rank: 0 },
  province: { label: '省级', seal: '省', rank: 1 },
  city: { label: '市级', seal: '市', rank: 2 },
  county: { label: '县级', seal: '县', rank: 3 },
} as const;

/** 主题. One entry has one main topic and may be listed under others. */
export const TOPICS = {
  monitoring: '监测帮扶',
  safety: '兜底保障',
  education: '教育',
  medical: '医疗',
  housing: '住房',
  water: '饮水',
  industry: '产业',
  finance: '金融',
  employment: '就业',
  ecology: '生态',
  relocation: '搬迁',
  elderly: '养老',
  disability: '残疾人',
  children: '儿童',
  consumption: '消费帮扶',
  construction: '乡村建设',
  funds: '资金项目',
  villageTeam: '驻村帮扶',
  assessment: '考核监督',
  general: '综合',
} as const;

/** 时期. `standing` is for laws and rules that belong to no campaign. */
export const PERIODS = {
  battle: '脱贫攻坚期（2020年底前）',
  transition: '过渡期（2021—2025年）',
  normalized: '常态化帮扶（2026年起）',
  standing: '长期制度',
} as const;

/** 户类型与人群: who an entry speaks to; the doors of the home page. */
export const AUDIENCES = {
  tuopin: '脱贫户',
  risk: '防止返贫致贫对象（监测户）',
  dibao: '低保户',
  tekun: '特困人员',
  'dibao-marginal': '低保边缘家庭',
  rigid: '刚性支出困难家庭',
  relocated: '搬迁户',
  disabled: '残疾人',
  elderly: '老年人',
  child: '困境儿童',
  student: '在校学生',
  worker: '务工人员',
  patient: '患病群众',
  farmer: '农村居民',
  entity: '合作社和企业',
  village: '村集体',
  cadre: '县乡村干部',
} as const;

/** 核对程度: how the source of a document was seen. */
export const EVIDENCE = {
  official: { label: '原文', long: '官方原文', meaning: '在政府、人大或主管部门自己的网站上看到原文或其条文' },
  mirror: { label: '转载', long: '转载件', meaning: '在转载页、镜像页或资料库里看到正文，没有看到发文机关的原页' },
  news: { label: '新闻', long: '新闻报道', meaning: '只在新闻报道或部门答问里看到，没有看到文件正文' },
  asked: { label: '问来', long: '本县问来', meaning: '本县主管部门答的，写明哪天问的哪个单位，没有看到文件正文' },
} as const;

/** 有效性 as written by the author. What is shown for a given day is worked out in validity.ts. */
export const STATUSES = {
  'in-force': '现行有效',
  amended: '已修订',
  replaced: '已被替代',
  expired: '已到期',
  upcoming: '待生效',
  unverified: '还办不办没查到',
} as const;

/** 需求分组 of the household match, in the order a kitchen-table talk goes. */
export const NEEDS = {
  school: '上学',
  medical: '看病',
  housing: '住房',
  water: '吃水',
  income: '收入（务工、产业、贷款、土地）',
  safety: '兜底救助',
  care: '养老、残疾、儿童',
} as const;

export type Level = keyof typeof LEVELS;
export type Topic = keyof typeof TOPICS;
export type Audience = keyof typeof AUDIENCES;
export type Evidence = keyof typeof EVIDENCE;
export type Status = keyof typeof STATUSES;
export type Need = keyof typeof NEEDS;

/** The keys of a word list as a tuple, the shape zod's enum wants. */
export function keysOf<T extends object>(words: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(words) as [keyof T & string, ...(keyof T & string)[]];
}
