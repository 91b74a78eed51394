import { VERDICTS } from '../../src/domain/words/verdict.ts';
import { HOUSEHOLD_TRAITS } from '../../src/domain/household/householdTraits.ts';
import { MEMBER_TRAITS } from '../../src/domain/household/memberTraits.ts';
import type { TraitSpec } from '../../src/domain/household/traitSpec.ts';

const HOW: Record<TraitSpec['kind'], string> = {
  flag: '`true` / `false`',
  choice: '选一个',
  many: '可多个，写成列表；都没有写 `[]`',
  number: '数',
};

function table(traits: Record<string, TraitSpec>): string {
  const rows = Object.entries(traits).map(([name, spec]) => {
    const values = spec.values
      ? Object.entries(spec.values)
          .map(([value, label]) => `\`${value}\` ${label}`)
          .join('；')
      : spec.unit
        ? `${spec.unit}（${spec.min}—${spec.max}）`
        : '';
    return `| \`${name}\` | ${spec.label} | ${HOW[spec.kind]} | ${values} |`;
  });
  return ['| 名字 | 含义 | 怎么写 | 取值 |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The whole text of docs/household.md. */
export function householdDocs(): string {
  return `# 户情词表

条件（条目里的 \`who\`）和户情文件（\`content/households/*.yaml\`）用同一份词表。本页由 \`npm run docs\` 从 \`src/domain/household\` 的 \`householdTraits.ts\`、\`memberTraits.ts\` 生成，不要手改。

## 一户的情况 \`household\`

${table(HOUSEHOLD_TRAITS)}

## 一个人的情况 \`member\`

${table(MEMBER_TRAITS)}

## 条件怎么写

条件是一棵树，每一层只写一个键：

| 键 | 意思 | 例 |
| --- | --- | --- |
| \`all\` | 全部成立 | \`all: [ …, … ]\` |
| \`any\` | 有一个成立 | \`any: [ …, … ]\` |
| \`not\` | 不成立 | \`not: { household: { relocated: [poverty] } }\` |
| \`household\` | 这一户的情况，写在一起的要全部成立 | \`household: { types: [dibao, tekun], ruralHukou: true }\` |
| \`member\` | 家里**同一个人**的情况，写在一起的要同一个人全部符合 | \`member: { schooling: [primary, junior], boarding: true }\` |
| \`someone\` | 家里另有这样一个人，待遇不是给他的 | \`all: [ { member: { schooling: [senior] } }, { someone: { disability: ['1', '2'] } } ]\`：钱给上学的孩子 |
| \`verify\` | 表上问不出来、要有人核实的 | \`verify: { what: 住房鉴定等级, by: 乡镇和县住建局, bring: [身份证] }\` |

- 选一个、可多个的：写成列表，占到其中一个就算成立，如 \`types: [dibao, tekun]\` 是“低保户或特困户”。
- 数：\`atLeast\` 不低于、\`atMost\` 不超过、\`above\` 高于、\`below\` 低于，如 \`age: { atLeast: 60 }\`、\`incomePerHead: { below: 7800 }\`。
- 是否：\`true\` 或 \`false\`。
- \`unless\`：说了是这样的就不行，没有说的不问、也不挡，如 \`publicPost: { unless: true }\`（已经在岗的不再安排）、\`incomePerHead: { unless: { above: 8400 } }\`（明显超过的不用再去核实）、\`hardship: { unless: [] }\`（说了“都没有”的不算）。几个界限写在一起，碰到一个就不行。只能和 \`verify\` 写在一起；数的界限不当条件念出来。
- 写孩子由谁抚养、有没有人赡养的，同时写年龄或就学阶段。写想上岗的，同时写 \`publicPost\`。
- 已在册的身份就是这一样待遇的（低保户的低保金），在待遇里写 \`enrolledBy: [dibao]\`；怎么进得去，另写在 \`who\` 的 \`any\` 里。
- 几个条目里其实是同一笔钱的，在待遇里写同一个 \`money\`，如 \`money: premium-aid\`：对照时并成一行，几档里就高享受一档。不写就按待遇族并。
- 数额里的 \`for\`：这个数只给哪些人、哪些户，写法同 \`who\`，如初中的数写 \`for: { member: { schooling: [junior] } }\`。对照时只念这一户的数；不写，就是能享受的都是这个数。
- 待遇的 \`formerly\`：以前的代号。改代号、把两样并成一样，旧代号写在这里，\`npm run match -- --json\` 照样列出来。
- 一条规则里写了几个 \`member\`，可以是不同的人；要说同一个人，就写在一个 \`member\` 里。
- 没写的就是“不知道”，不是“没有”。对照的结果有四种：符合、需核实（只剩 \`verify\` 要人去看；还没答的题只会让它更准）、信息不足（还有没问到的户情）、不符合。县里现行有效的规定说了不给，上级只写“去核实”的就不再算；县里的规定自己没核实的，写在旁边。
- 念给人听的是三堆：能享受（标“已在册”的是正在享受的）、去核实就能定（这户有对得上的情形）、人人都可以问的。农村户籍和年龄人人都有，不算“对得上”。

## 户情文件怎么写

\`\`\`yaml
title: 一位六十岁老人和读中职的孙子
story: 爷爷带着孙子过，孙子在县城读中职，住校。
date: 2024-12-31            # 讲的是哪一天；不写就按本版的日期
household:
  types: [dibao]            # 在册的身份全写上；没写进来的就是“不是”
  ruralHukou: true          # 知道的才写；不知道的整行不写
typesUnsure: [risk]         # 拿不准是不是的身份
others: ordinary            # 没有写到的各项都按最平常的情形答完；不写这一行，就是还没问
members:
  - { label: 爷爷, age: 60, pensionInsured: true }
  - { label: 孙子, age: 16, schooling: secondary-vocational, boarding: true }
expect:                     # 典型户才写：读了条目以后，应当得出的结果
  - { benefit: "central/edu-yulu-vocational-aid#yulu", verdict: verify, members: [孙子] }
\`\`\`

- 不写姓名、身份证号、电话。\`label\` 写称呼，如“爷爷”“大儿子”。
- \`members\` 整项不写，就是还没问家里有谁。
- \`others: ordinary\`：没有残疾证、没有大病、参加了医保、房子是A级、不贷款……写到的仍照写的。在册的户另写 \`incomePerHead\`（人均年收入）。典型户除了讲“还没问清”的，都写这一行，页上才不会有“信息不足”。
- \`expect\` 的 \`verdict\`：${Object.entries(VERDICTS)
    .map(([verdict, label]) => `\`${verdict}\` ${label}`)
    .join('、')}、\`not-offered\` 当天没有这项政策。
- \`content/households/\` 里的每户都要写 \`title\`、\`story\` 和 \`expect\`，文件名用小写字母、数字和连字符。\`date\` 只在讲某一天的事（如问2024年）时才写，不写的跟着本版的日期走。它们是测试，也显示在“典型户”页上。

对照一户：\`npm run match -- 文件.yaml\`；换一天看：加 \`--date 2024-12-31\`；几个文件一起给，就列成村里的一张表；给程序用：加 \`--json\`（\`benefits\` 每样待遇一条，\`piles\` 三堆，\`errands\` 去哪几处，\`exclusions\` 不能同享）；再要一份表格：加 \`--xlsx 村里的表.xlsx\`（一行一样待遇，一列一户）。“入户对照”页保存的 \`.json\` 文件也能直接对照。

## 带着已知的情况进“入户对照”

别的页面的链接可以带上已经知道的：\`match.html#known=\` 后面是经 \`encodeURIComponent\` 的 JSON，写法同保存的文件，不写 \`date\`：\`{ "household": { … }, "members": [ … ] }\`；只有一个人的可以写 \`"member": { … }\`。到了页面，地址里的这一段就清掉，不发给任何服务器；已经在问别的户，先问要不要换。
`;
}
