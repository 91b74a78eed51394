/** npm run new -- 层级/文件名: a new entry with every field explained, for a clerk who has never written one. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../src/domain/policy/problem.ts';
import { isReservedName, MOST_LETTERS } from '../src/domain/text/fileName.ts';
import { entryId } from '../src/domain/text/fieldsSchema.ts';
import type { Place } from '../src/domain/policy/regionSchema.ts';
import { readRegion } from '../src/library/read/region.ts';
import { runForPerson } from './cli.ts';
import { writeWhole } from './files.ts';

/** A new entry with every field explained. `places` are the region's. */
function template(id: string, places: readonly Place[]): string {
  const level = id.split('/')[0]!;
  return `---
# 每一项怎么写，看 docs/authoring.md；写完运行 npm run check。方括号里是提示，要换掉。
title: 【条目名：干部一眼认得的叫法】
summary: 【一句话答复：是什么、给谁、给多少、到什么时候】
level: ${level}
place: ${places.find((place) => place.level === level && !place.demonstration)?.name ?? '【地名，content/region.yaml 里登记的】'}
topic: 【主题，如 safety】
period: 【battle、transition、normalized 或 standing】
audience: [【户类型，如 dibao】]
aliases: [【俗称】, 【旧称】, 【群众的问法】]
# family: 【待遇族代号，没有就删掉】
facts: [【事实文件的 id】]
documents:
  - key: notice
    title: 【文件全称，不加书名号】
    # number: 国办发〔2023〕39号（见到文号才写）
    issuers: [【发文机关】]
    # issued: 2026-01-01
    evidence: 【official、mirror 或 news】
    # url: 【只放一手网址】
validity:
  status: 【in-force、amended、replaced、expired、upcoming 或 unverified】
  note: 【为什么这样判断；还办不办没查到的写去问谁】
reviewed: 【今天的日期，如 2026-11-23】
implements: []
gaps: []
benefits:
  - id: 【待遇代号】
    name: 【待遇名称】
    need: 【school、medical、housing、water、income、safety 或 care】
    document: notice
    who:
      all:
        - household: { ruralHukou: true }
        - verify: { what: 【核实什么】, by: 【谁核实】, bring: [身份证, 户口簿] }
    amounts:
      - { what: 【给什么】, value: 0, unit: 元, per: 每人每年, document: notice, fact: 【事实文件名】#f1 }
    steps: []
    materials: []
    office: 【找谁】
answers:
  - { ask: 【群众会怎么问】, say: 【一两句准话】, document: notice, for: household, fact: 【事实文件名】#f1 }
  - { ask: 【检查组会怎么问】, say: 【一两句准话】, document: notice, for: inspection, fact: 【事实文件名】#f1 }
---

## 谁能享受

## 给多少

## 怎么办

## 注意
`;
}

function create([wanted = '']: string[]): void {
  const id = wanted.replace(/^content\/policies\//, '').replace(/\.mdx$/, '');
  const file = `content/policies/${id}.mdx`;
  if (!entryId.safeParse(id).success)
    throw new Refusal(
      `“${wanted || '（没有写）'}”不能当条目名。改法：写成“层级/文件名”，例如 npm run new -- county/water-repair-2027；层级是 central、province、city、county，文件名用小写字母、数字和连字符。`,
    );
  if (isReservedName(id.split('/')[1]!)) throw new Refusal(`“${wanted}”不能当条目名，这个名字 Windows 留给自己用，打不开。改法：换一个文件名。`);
  if (id.length > MOST_LETTERS) throw new Refusal(`“${id.slice(0, 40)}…”太长，有的电脑打不开。改法：不超过 ${MOST_LETTERS} 个字母。`);
  if (existsSync(file)) throw new Refusal(`${file} 已经有了，没有动它。改法：换一个文件名，或直接改那个文件。`);
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, template(id, readRegion(process.cwd()).region?.places ?? []));
  console.log(`已建好 ${file}，把方括号里的换掉，再运行 npm run check -- ${id.split('/')[1]}`);
}

await runForPerson({ name: 'new', does: '建一个新条目的模板，每一项都写着怎么填', words: '层级/文件名', most: 1, options: {}, run: create });
