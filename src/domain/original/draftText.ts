import type { Findings, FoundAmount } from './findings.ts';
import type { Original } from './originalSchema.ts';

const MOST = 24;

/** A text that YAML cannot misread. */
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function amountLine({ what, value, unit, per, line, quote }: FoundAmount, id: string): string {
  const parts = [
    `what: ${quoted(what || '【给什么】')}`,
    `value: ${value}`,
    `unit: '${unit}'`,
    ...(per ? [`per: ${per}`] : []),
    'document: notice',
    `fact: ${id}#${line}`,
    ...(quote ? [`quote: ${quoted(quote)}`] : []),
  ];
  return `      - { ${parts.join(', ')} }`;
}

/** The half-filled entry: what the original says is in it, what a person must decide stands in 【】, which the check does not let through. `place` is the county's name in region.yaml. */
export function draftEntry({ id, level, title, number, issuers, issued }: Original, { amounts }: Findings, place: string, today: string): string {
  const sums = amounts.slice(0, MOST).map((amount) => amountLine(amount, id));
  return `---
# 由 npm run draft 照原件 content/originals/${id}.yaml 写出；数都指着原件的段（p3）或格（t1r2c3）。方头括号里的要人定，定好以后运行 npm run check。
title: ${quoted(title)}
summary: 【一句话答复：是什么、给谁、给多少、到什么时候】
level: ${level}
place: ${place}
topic: 【主题，如 safety、medical、education，见 docs/fields.md】
period: normalized
audience: [【户类型，如 dibao、tuopin】]
aliases: [【群众平常怎么叫】]
facts: [${id}]
documents:
  - key: notice
    title: ${quoted(title)}
    ${number ? `number: ${number}` : '# number: 没有找到文号，见到了写在这里'}
    issuers: [${issuers.length ? issuers.join(', ') : '【发文机关】'}]
    ${issued ? `issued: ${issued}` : '# issued: 没有找到成文日期'}
    evidence: official
    fact: ${id}#head
validity:
  status: in-force
  note: 【从哪天起、到哪天止，原件怎么说的；没有写就说没有写】
reviewed: ${today}
implements: []
benefits:
  - id: 【待遇代号，小写字母】
    name: 【待遇名称】
    need: 【school、medical、housing、water、income、safety 或 care】
    document: notice
    who:
      verify: { what: 【谁能享受，原件怎么说的】, by: 【谁核实】, bring: [身份证, 户口簿] }
    amounts:${sums.length ? `\n${sums.join('\n')}` : ' []'}
    steps: []
    materials: []
    office: 【找谁】
answers:
  - { ask: 【群众会怎么问】, say: 【一两句准话】, document: notice, for: household, fact: ${id}#p1 }
  - { ask: 【检查组会怎么问】, say: 【一两句准话】, document: notice, for: inspection, fact: ${id}#p1 }
---

## 谁能享受

【照原件写】

## 给多少

【照原件写】

## 怎么办

【照原件写】
`;
}

/** What a person has still to decide, in the order of the entry. */
export function draftQuestions({ title, number, issuers, issued, amounts }: Findings): string[] {
  return [
    ...(title ? [] : ['文件名称没有认出来：写在 title 和 documents 里']),
    ...(number ? [] : ['没有找到文号：真没有就不写，有就补上']),
    ...(issuers.length ? [] : ['没有找到发文机关：看红头和落款']),
    ...(issued ? [] : ['没有找到成文日期：看落款']),
    '谁能享受：照原件写成 who 的条件；说不清的留在 verify 里',
    amounts.length
      ? `找到 ${amounts.length} 个数${amounts.length > MOST ? `，只列了前 ${MOST} 个` : ''}：哪些是给户里的、哪些是户里自己出的（side: pays）、哪些只是条件（side: condition），不是待遇的删掉，几样待遇的分开`
      : '没有找到钱数：真不发钱就把 amounts 留空',
    '从哪天起、到哪天止：写在 validity 里',
    '找谁、带什么、怎么办',
    '群众和检查组各会怎么问',
  ];
}
