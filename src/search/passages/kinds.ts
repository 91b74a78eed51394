/** What a question wants to know, and what an answer must hold to be one. */
const KINDS = {
  share: {
    ask: /几成|资助面|覆盖面|报(?:销)?多少|报几|百分之几|比例|几折|占几|占多少|百分比|几个点|报销多少|报几|百分点/,
    held: /\d%|\d成|全额|一半|1半|折|百分/,
  },
  multiple: { ask: /几倍|多少倍|倍数/, held: /\d倍/ },
  span: {
    ask: /几天|多少天|多少日|几日|几个?工作日|多久|多长时间|多长|(?<![前这头])几个?月|多少个月|(?<![前这头好了])几年|多少年(?![人均])|管几|时限|期限|年限|任期|聘期|有效期|等待期|多少工作日|几分钟|多少分钟|几小时/,
    held: /\d(?:个)?(?:工作日|日|天|个月|月|年|周年|学年|小时|分钟|季度)|半年|当月|次月|1聘|1签/,
  },
  times: { ask: /几次|几回|多少次|多少回/, held: /\d次|\d回/ },
  people: { ask: /几人|几个人|多少人|多少名|名额|几名/, held: /\d(?:余|多)?(?:人|名)/ },
  households: { ask: /多少户|几户|户数/, held: /\d(?:余|多)?户/ },
  count: {
    ask: /几期|(?<![贴给添打抵发补拿掏交出领缴报奖赔借贷得])几个(?![人月钱块])|几项|几种|几类|几档|几条|多少个|多少种|多少项|几处|几级|几样|几条|几批/,
    held: /\d(?:余|多)?(?:个|项|种|类|档|条|处|级|样|座|期|批)/,
  },
  area: { ask: /几平|多少平|平方|面积/, held: /\d(?:平|㎡|亩)/ },
  age: { ask: /几岁|岁数|多大(?:年纪|岁)|年龄/, held: /\d(?:周)?岁/ },
  when: {
    ask: /什么时候|啥时候|何时|哪一?[天年日]|哪个?月|几号|(?<![好这前])几月|截止|截到|最晚|最迟|生效|施行|哪一年|起算|时间表|多会/,
    held: /\d(?:年|月|日|号)|\d年底|长期/,
  },
  money: {
    ask: /(?:补|给|报|开|挣|领|发|交|缴|贷|掏|奖|收|罚|拿|打|赔|借|付|抵|添|得|出|花|资助)(?:到|给|上|下|出|能)?(?:个|过)?多少(?![天日年月次人个项种户岁])|(?:补贴|津贴|补助|补偿|奖补|资助|低保|保费)(?:金)?(?:的?省?定?标准|多少|额)|(?:每|1|一)个?(?:月|年|亩|学期|户|人|头|只|箱|羽|株|棒|家)(?:能|该|可|大概|共|总共|最多|最高|给|发|补|领|有|拿|定|是|的|到|开|挣|工资|算)*多少(?![天日年月次人个项种户岁])|多少钱|几[块元]|几10+(?![岁天日])|多少[元块万]|[块元]钱|[贴给添打抵发补拿掏交出领缴报奖赔借贷得开挣收]几(?:个|百|千|万|十|10)(?![月人项种类档天年])|几个钱|几百|几千|几万|啥程度|金额|额度|多钱|花多少|价/,
    held: /\d元|\d+块|\d[万亿]元|[\d万亿]元|\d%|全额|免[费交缴收除学杂住保]|免予|不用?[交缴收](?:钱|费|押金)|不掏|自定|没有统一|\d倍/,
  },
  amount: {
    ask: /多少|几多|标准|上限|下限|封顶|限额|起付线|几何|多高|最高|最低/,
    held: /\d(?:\.\d+)?(?:[万亿]?元|%|[万亿]|天|个?月(?!\d)|倍|次|回|人|名|户|升|米|平|亩|分钟|小时|公里|度|字|斤|吨|工作日|周?岁)|(?<!\d)\d{1,3}年|全额|免[费交缴收除学杂住保]|自定|没有统一|不设/,
  },
  number: { ask: /文号|哪个号|几号文|发文字号/, held: /〔\d{4}〕|\d{4}\D{0,3}\d+号|第\d+号/ },
  document: { ask: /依据|哪份文件|什么文件|哪个文件|哪一?部法|出处|哪份|哪条规定|按哪/, held: /./ },
  office: {
    ask: /去哪|哪里|哪儿|到哪|在哪|找谁|寻谁|给谁说|哪个?(?:部门|单位|局|口|科|窗口|机构|营业厅)|归谁|归口|谁管|谁(?:来|先|该|给)?[出发定垫管付掏负办报]|谁(?:来)?(?:认定|审|批)|由谁|找哪|寻.{0,4}哪|问谁|哪一?级|谁家|哪家|哪些部门/,
    held: /局|[政卫司]所|服务所|民政办|扶贫办|资助办|中心|窗口|机构|学校|承贷银行|村委|乡镇|街道|部门|单位|政府|残联|团委|法院|仲裁|公司|平台|APP|小程序|所在地|发生地|户籍地|居住地|总包|总承包|分包|由|经费/i,
  },
  whether: {
    ask: /([㐀-鿿])[不没]\1|能不能|可不可以|行不行|是不是|要不要|有没有|算不算|用不用|给不给|免不免|该不该|真不真|还管不管|[吗么]$|[吗么]\||[㐀-鿿](?:不|没|没有|不了)(?:$|\|)|能否|可否|是否|真的|还.{0,8}不$/,
    held: /./,
  },
  who: { ask: /哪些[人户家群]|什么人|谁[能可]|条件|对象|资格|哪几[类种]|够不够|情形|范围|什么[样]?的?[人户]|符合啥|哪类/, held: /./ },
  how: {
    ask: /怎么?[样]?[办申领报交做退走认评办弄审查续]|咋[个样]?[办申领报弄交算评办]|如何|程序|流程|手续|材料|带什么|带啥|步骤|怎么才能|怎么个|咋$|咋能|咋[㐀-鿿]|怎么[㐀-鿿]|怎样/,
    held: /./,
  },
  change: {
    ask: /从多少|由多少|前后|变化|调整|提标|提到|涨到|新旧|原来.{0,12}现在|以前.{0,12}(?:现在|如今)|各(?:是|为)?多少|变动|对比|变了|差额/,
    held: /从|由|提|改|调|原|→|\d.*\d/,
  },
  what: { ask: /是什么|是啥|指什么|指啥|什么意思|啥意思|叫什么|叫啥|哪几个|有哪些|包括|内容/, held: /./ },
} as const satisfies Record<string, { ask: RegExp; held: RegExp }>;

export type Kind = keyof typeof KINDS;
const ALL = Object.keys(KINDS) as Kind[];

/** Kinds that want a figure of their own unit. */
export const FIGURE_KINDS: readonly Kind[] = ['share', 'multiple', 'span', 'times', 'people', 'households', 'count', 'area', 'age', 'when', 'money', 'number'];
const FIGURES = new Set<Kind>([...FIGURE_KINDS, 'amount', 'change']);

/** What a folded question asks for. */
export const kindsAsked = (key: string): Set<Kind> => new Set(ALL.filter((kind) => KINDS[kind].ask.test(key)));

/** Whether a text holds what the kind wants. */
export const holdsKind = (key: string, kind: Kind): boolean => KINDS[kind].held.test(key);

export const wantsFigure = (kinds: ReadonlySet<Kind>): boolean => [...kinds].some((kind) => FIGURES.has(kind));

const COUNTED = /(?:几|多少)([个项种类档条处级样期])/;

/** Whether a text counts what the question counts: 几项 wants “6项”, not “3档”. */
export function countsSame(question: string, text: string): boolean {
  const unit = COUNTED.exec(question)?.[1];
  if (unit === undefined) return true;
  return new RegExp(`\\d(?:余|多)?${'个种类项样条'.includes(unit) ? '[个种类项样条]' : unit}`).test(text);
}
