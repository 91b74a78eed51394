/**
 * Dimensions along which one figure is not another's: a question that names one value is never answered with a passage
 * that names only others. Patterns are read on folded text (Arabic digits, no brackets).
 */
export interface Dimension {
  /** What is said when a value is missing: “没有小学的数”. */
  label: string;
  values: readonly (readonly [value: string, pattern: RegExp])[];
}

export const DIMENSIONS = {
  stage: {
    label: '就学阶段',
    values: [
      ['幼儿园', /幼儿园|学前|入园|大班|保教费|保育/],
      ['小学', /小学|义务教育(?!阶段?以外|以外|之外)|1年级|[2-6]年级/],
      ['初中', /初中|初[123中]|义务教育(?!阶段?以外|以外|之外)/],
      ['普通高中', /普通高中|普高|(?<!职业)高中|高[123]/],
      ['中职', /中职|中等职业|职高|技校|技工|中专|职业高中|职业学校|职校|职业教育|职教/],
      ['高职', /高职|大专|专科|高等职业|本专科|(?<!考上|考取)大学|高校|职业院校|职业教育|职教/],
      ['本科', /本科|本专科|大学|高校/],
      ['硕士', /硕士|研究生|读研/],
      ['博士', /博士|研究生/],
    ],
  },
  boarding: {
    label: '住校',
    values: [
      ['走读', /非寄宿|不寄宿|走读|不住校|非住校/],
      ['寄宿', /(?<![非不])寄宿|(?<![非不])住校|住宿生/],
    ],
  },
  care: {
    label: '供养方式',
    values: [
      ['集中供养', /集中供养|集中养育|集中照护|机构|福利院|敬老院/],
      ['分散供养', /分散|散居/],
    ],
  },
  way: {
    label: '去哪里',
    values: [
      ['跨省', /跨省|省外|出省|外省/],
      ['省内', /省内|县外|县内|市内|州内/],
    ],
  },
  tree: {
    label: '林草',
    values: [
      ['还林', /还林/],
      ['还草', /还草/],
    ],
  },
  graze: {
    label: '草原',
    values: [
      ['禁牧', /禁牧/],
      ['草畜平衡', /草畜平衡/],
    ],
  },
  owner: {
    label: '谁的林',
    values: [
      ['国有', /国有/],
      ['集体和个人', /集体|个人所有|个人的/],
    ],
  },
  degree: {
    label: '程度',
    values: [
      ['轻度', /轻度/],
      ['中度', /中度/],
      ['重度', /重度|中度及?以上|重残/],
    ],
  },
  selfCare: {
    label: '自理能力',
    values: [
      ['全护理', /全护理|全失能/],
      ['半护理', /半护理|半失能|半自理/],
      ['全自理', /全自理/],
    ],
  },
  disability: {
    label: '残疾类别',
    values: [
      ['视力', /视力|盲人|失明/],
      ['听力', /听力|耳聋/],
      ['言语', /言语|哑/],
      ['肢体', /肢体/],
      ['智力', /智力/],
      ['精神', /精神残|精神[1-4]级|智力精神|精神类|精神$/],
    ],
  },
  allowance: {
    label: '哪一项补贴',
    values: [
      ['生活补贴', /生活补(?!助)/],
      ['护理补贴', /护理补|护补/],
      ['高龄津贴', /高龄/],
    ],
  },
  town: {
    label: '城乡',
    values: [
      ['城市', /城市低保|城镇低保|城乡低保|城市居民|城乡/],
      ['农村', /农村低保|城乡低保|农村居民|城乡/],
    ],
  },
  actor: {
    label: '个人还是企业',
    values: [
      ['企业', /企业招|企业吸纳|招用|用人单位|就业工厂|帮扶车间|小微企业|小企业/],
      ['个人', /个体户|个体工商|个体经营|个人(?:创业|贷|申请贷)|自主创业/],
    ],
  },
  registered: {
    label: '领没领结婚证',
    values: [
      ['没领证', /(?:没|未|不)(?:有|去)?[领扯办登]了?(?:结婚)?[证记]|未(?:办理)?(?:结婚)?登记/],
      ['领了证', /(?<![没未不去有])[领扯办]了?(?:结婚)?证(?!明)|(?<![未没不])(?:结婚)?登记(?:了|后|并|又)/],
    ],
  },
  animal: {
    label: '牲畜',
    values: [
      ['牛', /牛/],
      ['羊', /羊(?!肚)/],
      ['猪', /猪(?!苓)/],
      ['鸡', /鸡/],
      ['蜂', /蜂/],
    ],
  },
  fee: {
    label: '交还是补',
    values: [
      ['低保金', /低保(?:金|标准|补助)/],
      ['自己交', /自己[交缴]|个人[交缴]|自缴|[交缴]多少|[交缴]几|个人缴费|保.{0,6}自己掏|自己出/],
      ['财政补助', /财政补助|人均补助/],
      ['参保资助', /参保资助|资助参保|医保资助|保.{0,4}资助/],
      ['医疗救助', /救助比例|医疗救助|再救助|自付|负担部分/],
    ],
  },
} as const satisfies Record<string, Dimension>;

export type DimensionName = keyof typeof DIMENSIONS;

/** Kinds of household and person; soft for everything that is not money. */
export const GROUPS: readonly (readonly [group: string, pattern: RegExp])[] = [
  ['脱贫户', /脱贫户|脱贫人口|脱贫劳动力|脱贫家庭|建档立卡|脱过贫|贫困户|脱贫不稳定|易返贫/],
  ['监测户', /监测户|监测对象|防止返贫致贫对象|3类户|3类人员|边缘易致贫|突发严重困难|脱贫不稳定|防返贫对象|边缘户/],
  ['低保边缘', /低保边缘|低边|保障边缘/],
  ['低保', /低保(?!边缘)|最低生活保障(?!边缘)/],
  ['特困', /特困|5保/],
  ['孤儿', /(?<!事实)孤儿/],
  ['事实无人抚养', /事实无人抚养|事实孤儿|事无/],
  ['刚性支出', /刚性支出|支出型/],
  ['普通', /普通(?:人|居民|群众|农户|家庭|庄户|老.+姓|参保|城乡)|一般(?:户|群众|居民|农户)/],
  ['退役军人', /退役|退伍/],
];

/** The values of a dimension that a folded text names. */
export function valuesIn(values: readonly (readonly [string, RegExp])[], key: string): Set<string> {
  const found = new Set<string>();
  for (const [value, pattern] of values) if (pattern.test(key)) found.add(value);
  return found;
}
