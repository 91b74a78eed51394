/**
 * 户情 vocabulary: everything a rule may ask about a household or one of its members.
 * docs/household.md documents this list for people; a test keeps the two equal.
 *
 * kind: `flag` yes/no · `choice` exactly one value · `many` any number of values (an empty list means none of them) · `number`.
 */
export interface TraitSpec {
  readonly kind: 'flag' | 'choice' | 'many' | 'number';
  /** What the trait is called in a reason: “人均年收入”. */
  readonly label: string;
  /** The question a cadre asks aloud. */
  readonly ask: string;
  /** For flag: how its absence reads in a condition: “不寄宿”. */
  readonly no?: string;
  /** For choice and many: value → wording. */
  readonly values?: Readonly<Record<string, string>>;
  /** For number. */
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  /** Optional help under the question. */
  readonly hint?: string;
  /** How a condition says it, `$` standing for the values: 在读$, 得了$. For flag: how its presence reads. */
  readonly phrase?: string;
  /** Values that a condition says in words of their own: none → 没有人能赡养. */
  readonly said?: Readonly<Record<string, string>>;
  /** Values read from older files but no longer asked for. */
  readonly older?: readonly string[];
  /** For number: the ranges one can tap, each with the figure it stands for. A range goes up to and with the figure. */
  readonly bands?: readonly { readonly text: string; readonly value: number }[];
  /** 不知道，去哪查: where a family finds the answer it does not have at hand. */
  readonly lookUp?: string;
}

export const HOUSEHOLD_TRAITS = {
  types: {
    kind: 'many',
    label: '户类型',
    ask: '这户在册的身份有哪些？',
    values: {
      tuopin: '脱贫户（原建档立卡贫困户）',
      risk: '防止返贫致贫对象（2026年起的叫法）',
      unstable: '脱贫不稳定户',
      marginal: '边缘易致贫户',
      sudden: '突发严重困难户',
      dibao: '低保户',
      tekun: '特困供养户',
      'dibao-marginal': '低保边缘家庭',
      rigid: '刚性支出困难家庭',
      'dibao-single': '家里有人单独吃低保（单人保）',
      relapsed: '返贫致贫人口（县里认定的）',
    },
    phrase: '是$',
    said: { 'dibao-single': '有人单独吃低保的家庭' },
    hint: '可以多选；一样都不是就选“都不是”。',
  },
  dibaoClass: {
    kind: 'choice',
    label: '低保类别',
    ask: '低保是哪一类？',
    values: { upper: '农村一类、二类，城市全额', lower: '农村三类、四类，城市差额' },
    phrase: '低保是$',
    lookUp: '低保证或低保花名册上写着，也可以问乡镇民政办',
  },
  ruralHukou: { kind: 'flag', label: '农村户籍', phrase: '是农村户籍', ask: '是农村户籍吗？', no: '不是农村户籍' },
  incomePerHead: {
    kind: 'number',
    label: '人均年收入',
    ask: '按家庭人口平均，一年纯收入大约多少元？',
    unit: '元',
    min: 0,
    max: 1_000_000,
    bands: [
      { text: '5000元以内', value: 5000 },
      { text: '5000—8000元', value: 8000 },
      { text: '8000—1.1万元', value: 11000 },
      { text: '1.1万—1.7万元', value: 16800 },
      { text: '1.7万元以上', value: 20000 },
    ],
    hint: '打工、种养、补贴都算，扣掉种养本钱，按人口平均。知道准数就填准数。',
  },
  assetsOverLimit: {
    kind: 'flag',
    label: '财产超过规定',
    ask: '家庭财产是否超过当地低保等认定的规定（车辆、商品房、存款等）？',
    no: '家庭财产没有超过规定',
    phrase: '家庭财产超过规定',
    lookUp: '规定问乡镇民政办',
  },
  heavyExpense: {
    kind: 'flag',
    label: '医疗、教育等必需支出负担重',
    ask: '近一年看病、上学、残疾康复等必需支出是否占了收入的大头？',
    no: '看病、上学等必需开支负担不重',
    phrase: '看病、上学等必需开支负担重',
  },
  hardship: {
    kind: 'many',
    label: '近期遇到的难处',
    ask: '近一年家里遇到过哪些难处？',
    values: {
      illness: '大病重病',
      accident: '意外事故',
      disaster: '自然灾害',
      death: '主要劳动力去世或失能',
      jobLoss: '失业或务工不稳',
      cropLoss: '种养业受损',
      schooling: '上学花费大',
      debt: '刚性支出欠债',
      houseDamage: '房屋、家财因火灾等损毁',
    },
    phrase: '近一年遇到过$',
    said: { any: '近一年遇到过难处', none: '近一年没有遇到难处' },
  },
  housingGrade: {
    kind: 'choice',
    label: '住房鉴定等级',
    ask: '现住房的安全鉴定等级是？',
    values: { A: 'A级（安全）', B: 'B级（基本安全）', C: 'C级（局部危险）', D: 'D级（整栋危险）', none: '没有住房', unrated: '没有鉴定过' },
    phrase: '房子是$',
    said: { none: '没有住房', unrated: '房子没有鉴定过' },
    lookUp: '鉴定过的问乡镇或县住建局；没有鉴定过就选“没有鉴定过”',
  },
  quakeProof: {
    kind: 'flag',
    label: '住房达到抗震设防要求',
    ask: '住房做过抗震鉴定并且达标吗？',
    no: '住房没有达到抗震设防要求',
    phrase: '住房达到抗震设防要求',
    lookUp: '问县住建局，乡镇有鉴定名册',
  },
  onlyHome: { kind: 'flag', label: '唯一住房', ask: '这是家里唯一的住房吗？', no: '不是唯一住房' },
  housingAidBefore: { kind: 'flag', label: '已享受过危房改造或搬迁补助', ask: '以前享受过危房改造或搬迁建房补助吗？', no: '没有享受过危房改造或搬迁补助' },
  water: {
    kind: 'choice',
    label: '饮水状况',
    ask: '家里吃水怎么样？',
    values: { safe: '水量水质都稳定', unstable: '时有断水或水量不足', unsafe: '水质不放心', none: '没有通水' },
    phrase: '吃水$',
  },
  relocated: {
    kind: 'choice',
    label: '搬迁类型',
    ask: '这户是搬迁户吗？',
    values: { no: '不是', poverty: '易地扶贫搬迁户', hazard: '生态及地质灾害避险搬迁户', reservoir: '水库移民', other: '其他搬迁' },
    phrase: '是$',
    said: { no: '没有搬迁过的户', other: '其他搬迁户' },
  },
  hazardThreat: { kind: 'flag', label: '住在地质灾害威胁区', ask: '现住的地方受滑坡、泥石流等威胁吗？', no: '不住在地质灾害威胁区' },
  ecoZone: {
    kind: 'flag',
    label: '住在生态敏感区、保护区',
    ask: '住在自然保护区、水源地保护区、河湖管理范围这些生态敏感区里吗？',
    no: '不住在生态敏感区',
    phrase: '住在生态敏感区、保护区',
  },
  industries: {
    kind: 'many',
    label: '家里的产业',
    ask: '家里今年种什么、养什么、干什么？',
    values: {
      grain: '种粮食',
      cash: '种药材、花椒、果菜等',
      fungi: '种食用菌',
      livestock: '养猪、牛或羊（没分哪一种）',
      pigs: '养猪',
      cattle: '养牛（含牦牛）',
      sheep: '养羊（含藏羊）',
      poultry: '养鸡等家禽',
      bees: '养蜂',
      courtyard: '搞庭院种养加工',
      trade: '做小买卖、农家乐等经营',
      craft: '做手工艺',
    },
    phrase: '$',
    said: { any: '搞种养或经营', none: '没有搞种养和经营' },
    older: ['livestock'],
  },
  landContract: { kind: 'flag', label: '有承包耕地', ask: '家里有承包耕地吗？', no: '没有承包耕地' },
  convertedFarmland: { kind: 'flag', label: '有退耕还林还草地', ask: '家里有纳入退耕还林还草的地吗？', no: '没有退耕还林还草地' },
  welfareForest: { kind: 'flag', label: '有公益林或停伐天然商品林', ask: '家里有划入公益林、天然林的林地吗？', no: '没有公益林或停伐天然商品林' },
  grassland: { kind: 'flag', label: '有承包草原', ask: '家里有承包草原吗？', no: '没有承包草原' },
  equityFunds: { kind: 'flag', label: '有产业扶持资金入股', ask: '家里有产业扶持资金入股到合作社或企业吗？', no: '没有产业扶持资金入股' },
  buysMachinery: { kind: 'flag', label: '要买农机', ask: '今年买了或准备买农机吗？', no: '不买农机' },
  insuredCrops: { kind: 'flag', label: '参加了农业保险', ask: '种养业上了农业保险吗？', no: '没有参加农业保险' },
  wantsLoan: { kind: 'flag', label: '想贷款发展产业', ask: '想贷款搞种养或经营吗？', no: '不想贷款' },
  goodCredit: { kind: 'flag', label: '信用良好', ask: '有没有重大不良信用记录？（没有就选“是，信用良好”）', no: '有重大不良信用记录' },
  publicPay: {
    kind: 'flag',
    label: '家里有村干部或财政供养人员',
    ask: '家里有人当村干部、公职人员吗？',
    no: '家里没有村干部和财政供养人员',
    phrase: '有村干部或财政供养人员',
  },
} as const satisfies Record<string, TraitSpec>;

export const MEMBER_TRAITS = {
  age: { kind: 'number', label: '年龄', ask: '多少周岁？', unit: '周岁', min: 0, max: 120 },
  birthMonth: { kind: 'number', label: '出生年月', ask: '哪年哪月出生？', unit: '', min: 190001, max: 209912, hint: '写成六位数：2024年5月写 202405。' },
  schooling: {
    kind: 'choice',
    label: '就学阶段',
    ask: '在上学吗？上到哪一段？',
    values: {
      no: '不在校',
      preschool: '幼儿园',
      primary: '小学',
      junior: '初中',
      senior: '普通高中',
      'secondary-vocational': '中职（含技工院校）',
      'higher-vocational': '大专（含高职）',
      undergraduate: '本科',
      graduate: '研究生',
    },
    hint: '刚考上、还没报到的，选将要去读的那一段。',
    phrase: '在读$',
    said: { no: '不在学校读书', any: '在上学', out: '不在学校读书' },
  },
  preschoolYear: { kind: 'choice', label: '幼儿园班次', ask: '在幼儿园哪个班？', values: { last: '大班', other: '小班、中班' }, phrase: '在读$' },
  boarding: { kind: 'flag', label: '寄宿', phrase: '住校', ask: '在学校住宿吗？', no: '不住校' },
  collegeFreshman: {
    kind: 'flag',
    label: '当年考入普通高校的新生',
    phrase: '是今年考上普通高校的新生',
    ask: '是今年考上普通高校的新生吗？',
    no: '不是今年考上的新生',
  },
  agricultureMajor: { kind: 'flag', label: '涉农专业', phrase: '读的是涉农专业', ask: '读的是涉农专业吗？', no: '读的不是涉农专业' },
  studentLoan: { kind: 'flag', label: '办了国家助学贷款', ask: '办了国家助学贷款吗？', no: '没有办国家助学贷款' },
  finalYear: { kind: 'flag', label: '毕业学年', ask: '是最后一学年、就要毕业的吗？', no: '不是毕业学年', phrase: '正在读毕业学年' },
  veteran: { kind: 'flag', label: '退役士兵', ask: '当过兵、退役的吗？', no: '不是退役士兵', phrase: '是退役士兵' },
  droppedOut: { kind: 'flag', label: '义务教育阶段辍学', ask: '该上小学、初中却没有上学吗？', no: '没有辍学' },
  disability: {
    kind: 'choice',
    label: '残疾等级',
    ask: '有残疾证吗？几级？',
    values: { no: '没有残疾证', '1': '一级', '2': '二级', '3': '三级', '4': '四级' },
    phrase: '有$残疾证',
    said: { no: '没有残疾证', any: '有残疾证' },
  },
  disabilityKind: {
    kind: 'many',
    label: '残疾类别',
    ask: '残疾证上是哪一类？',
    values: { vision: '视力', hearing: '听力', speech: '言语', physical: '肢体', intellectual: '智力', mental: '精神' },
    phrase: '是$残疾',
  },
  autism: {
    kind: 'flag',
    label: '孤独症或疑似残疾，还没办证',
    ask: '孩子有没有孤独症，或者看着有残疾、还没办证？',
    no: '没有孤独症或疑似残疾',
    phrase: '有孤独症或疑似残疾、还没办证',
  },
  needsDevice: { kind: 'flag', label: '需要辅助器具', ask: '需要轮椅、助听器等辅助器具吗？', no: '不需要辅助器具' },
  illness: {
    kind: 'choice',
    label: '患病情况',
    ask: '身体怎么样？',
    values: { no: '没有大病慢病', chronic: '慢性病', major: '大病重病' },
    phrase: '得了$',
    said: { no: '没有大病慢病' },
  },
  inHospital: { kind: 'flag', label: '今年住过院', ask: '今年住过院吗？', no: '今年没有住过院' },
  selfPaidMedical: {
    kind: 'number',
    label: '今年政策范围内自付医疗费',
    ask: '今年看病，医保报销后自己掏了多少元（合规费用）？',
    unit: '元',
    min: 0,
    max: 5_000_000,
    lookUp: '看报销单上的“个人自付”，没有就问县医保局',
  },
  medicalInsured: { kind: 'flag', label: '参加了居民医保', ask: '今年参加城乡居民医保了吗？', no: '没有参加居民医保' },
  labour: {
    kind: 'choice',
    label: '劳动能力',
    ask: '劳动能力怎么样？',
    values: { full: '有劳动能力', partial: '弱劳力、半劳力', none: '没有劳动能力' },
    phrase: '$',
    said: { partial: '是弱劳力' },
  },
  selfCare: {
    kind: 'choice',
    label: '生活自理能力',
    ask: '生活能自理吗？',
    values: { full: '能自理', partial: '部分不能自理（半失能）', none: '不能自理（失能）' },
    phrase: '生活$',
  },
  work: {
    kind: 'choice',
    label: '务工情况',
    ask: '现在在哪里干活？',
    values: {
      no: '没有务工就业',
      farming: '在家务农',
      county: '县内务工',
      province: '省内县外务工',
      'out-of-province': '省外务工',
      flexible: '灵活就业（打零工等）',
      self: '自己经营创业',
    },
    phrase: '$',
    said: { no: '没有务工就业', county: '在县内务工', province: '在省内县外务工', 'out-of-province': '在省外务工' },
  },
  workMonths: { kind: 'number', label: '今年稳定务工月数', ask: '今年在外稳定务工几个月？', unit: '个月', min: 0, max: 12 },
  workshop: { kind: 'flag', label: '在帮扶车间（乡村就业工厂）务工', ask: '在帮扶车间、乡村就业工厂干活吗？', no: '不在帮扶车间务工' },
  publicPost: { kind: 'flag', label: '在公益性岗位上岗', ask: '在公益性岗位上岗吗？', no: '不在公益性岗位上岗' },
  wantsPost: { kind: 'flag', label: '想在家门口上岗', ask: '出不去、想在村里找个岗位吗？', no: '不找家门口的岗位' },
  jobless: { kind: 'flag', label: '登记失业', phrase: '办了失业登记', ask: '办了失业登记吗？', no: '没有办失业登记' },
  owedWages: { kind: 'flag', label: '被拖欠工资', ask: '有没有被拖欠工资？', no: '没有被拖欠工资' },
  skillCertificate: { kind: 'flag', label: '当年取得技能证书', phrase: '今年考取了技能证书', ask: '今年考取了职业技能证书吗？', no: '今年没有考取技能证书' },
  wantsTraining: { kind: 'flag', label: '想参加培训', ask: '想参加技能或种养培训吗？', no: '不想参加培训' },
  startsBusiness: { kind: 'flag', label: '创业', phrase: '自己创业办了经营主体', ask: '自己创业办了经营主体吗？', no: '没有创业' },
  pensionInsured: { kind: 'flag', label: '参加了居民养老保险', ask: '参加城乡居民养老保险了吗？', no: '没有参加居民养老保险' },
  otherPension: { kind: 'flag', label: '领取职工养老金等其他养老待遇', ask: '在领职工养老金或机关退休金吗？', no: '没有领取职工养老金等其他养老待遇' },
  guardianship: {
    kind: 'choice',
    label: '抚养监护',
    ask: '孩子由谁抚养？',
    values: {
      parents: '父母抚养',
      orphan: '孤儿（父母去世或查找不到）',
      'de-facto': '事实无人抚养（父母重残、重病、服刑、失联等）',
      'left-behind': '留守（父母双方外出，或一方外出另一方无监护能力）',
    },
    phrase: '是$',
    said: { parents: '父母抚养的孩子', orphan: '孤儿', 'de-facto': '事实无人抚养儿童', 'left-behind': '留守儿童' },
  },
  supporter: {
    kind: 'choice',
    label: '法定赡养抚养扶养人',
    ask: '有没有能赡养、抚养他的人？',
    values: { able: '有，且有能力', unable: '有，但没有履行能力', none: '没有' },
    phrase: '$',
    said: { able: '有能赡养、抚养的人', unable: '赡养、抚养的人没有能力', none: '没有法定赡养、抚养的人' },
  },
  livesIn: {
    kind: 'choice',
    label: '现住哪里',
    ask: '现在住在哪里？',
    values: { home: '家里、亲戚家（散居、分散供养）', institution: '福利院、敬老院（集中供养）' },
    phrase: '住在$',
  },
  migrantChild: { kind: 'flag', label: '流动儿童', ask: '孩子跟着父母在外地住吗？', no: '不是流动儿童', phrase: '是跟着父母在外地的流动儿童' },
  forestSkill: { kind: 'flag', label: '身体好、能巡山护林', ask: '身体能胜任巡山护林吗？', no: '身体不能胜任巡山护林' },
} as const satisfies Record<string, TraitSpec>;
