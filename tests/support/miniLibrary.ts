import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { measureNumeral } from '../../src/domain/text/measureNumeral.ts';

export const PROJECT = join(import.meta.dirname, '../..');

/** The front matter of a small valid entry as text, one field a line, so that a test can swap a single line. */
export const VALID_ENTRY = `---
title: 寄宿生生活补助
summary: 寄宿生每人每年补助1000元。
level: central
place: 全国
topic: education
period: standing
audience: [student]
aliases: [上学补助]
facts: [demo-fact]
documents:
  - key: notice
    title: 关于生活补助的通知
    number: 财教〔2025〕69号
    issuers: [教育部]
    issued: 2025-03-01
    evidence: official
    url: https://www.gov.cn/demo.htm
    fact: demo-fact#head
validity:
  status: in-force
  from: 2025-03-01
  fact: demo-fact#head
  note: 通知写明长期执行。
reviewed: 2026-11-23
implements: []
benefits:
  - id: boarder
    name: 寄宿生生活补助
    need: school
    document: notice
    who:
      member: { boarding: true }
    amounts:
      - { what: 生活补助, value: 1000, unit: 元, per: 每人每年, document: notice, fact: demo-fact#f1 }
answers:
  - { ask: 寄宿有补助吗？, say: 有，每人每年1000元。, document: notice, for: household, fact: demo-fact#f1 }
  - { ask: 寄宿生补助标准是多少？, say: 每人每年1000元。, document: notice, for: inspection, fact: demo-fact#f1 }
---

## 谁能享受

在校寄宿的学生。
`;

/** An entry's text under another name, with questions of its own: no two of a library bear one title or one question. */
export const retitled = (text: string, title: string) =>
  text
    .replace(/title: .*/, `title: ${title}`)
    .replace(/ask: .*?(?=, say: 有)/, `ask: ${title}寄宿有吗？`)
    .replace(/ask: .*?(?=, say: 每人每年)/, `ask: ${title}是多少？`);

const MEASURE = (number: number) =>
  retitled(VALID_ENTRY, `县里的第${measureNumeral(number)}样补助`)
    .replace('level: central', 'level: county')
    .replace('place: 全国', 'place: 清水县')
    .replace('implements: []', `implements: [central/boarder]\nmeasure: ${number}`);

/** The fact file the small entries rest on. */
export const DEMO_FACT = `id: demo-fact
level: central
title: 关于生活补助的通知
docNumber: 财教〔2025〕69号
issuers: [教育部]
issuedOn: 2025-03-01
effectiveFrom: 2025-03-01
expiresOn: null
status: in-force
statusNote: 通知写明长期执行。
period: standing
topics: [教育]
audience: [寄宿生]
facts:
  - { id: f1, kind: benefit, fact: 寄宿生生活补助每人每年1000元, source: s1, confidence: high }
  - { id: f2, kind: definition, fact: 寄宿生是在学校住宿的学生, source: s1, confidence: high }
sources:
  - { key: s1, title: 关于生活补助的通知, copy: 官方网页, url: https://www.gov.cn/demo.htm, seen: 每人每年1000元 }
gaps: ''
`;

/** Content without a fault: one central entry, three measures, a region and one fact file. Paths are from the project's root. */
export function miniContent(): Record<string, string> {
  const files: Record<string, string> = {
    'content/region.yaml': `site: 小库\ncounty: 清水县\nplaces:\n  - { name: 全国, level: central }\n  - { name: 东山省, level: province }\n  - { name: 清水县, level: county }\n`,
    'content/terms.yaml': '- { word: 住校, formal: [寄宿], kind: colloquial, explain: 在学校住宿的学生。 }\n',
    'content/facts/central/demo-fact.yaml': DEMO_FACT,
    'content/policies/central/boarder.mdx': VALID_ENTRY,
  };
  for (const number of [1, 2, 3]) files[`content/policies/county/measure-0${number}.mdx`] = MEASURE(number);
  return files;
}

/** Writes files into a fresh folder and returns it. A value of null leaves the file out. */
export function writeProject(files: Record<string, string | null>): string {
  const root = mkdtempSync(join(tmpdir(), 'policy-'));
  for (const [path, text] of Object.entries(files)) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
