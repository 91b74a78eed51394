import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/domain/policy/problem.ts';
import { allProblems } from '../../../src/library/check/everything.ts';
import { DEMO_FACT, miniContent, retitled, VALID_ENTRY, writeProject } from '../../support/miniLibrary.ts';

const ENTRY = 'content/policies/central/boarder.mdx';
const FACT = 'content/facts/central/demo-fact.yaml';
const REGION = 'content/region.yaml';
const TERMS = 'content/terms.yaml';
const files = miniContent();

type Case = [name: string, changed: Record<string, string | null>, words: string[]];

const changed = (file: string, text: string) => (from: string, to: string) => {
  if (!text.includes(from)) throw new Error(`${file}: ${from}`);
  return { [file]: text.replace(from, to) };
};
const entry = changed(ENTRY, VALID_ENTRY);
const fact = changed(FACT, DEMO_FACT);
const region = changed(REGION, files[REGION]!);
const terms = changed(TERMS, files[TERMS]!);
const addRegion = (text: string) => ({ [REGION]: `${files[REGION]!}${text}\n` });
const benefit = (text: string) => entry('    amounts:\n', `${text}    amounts:\n`);
const amount = (text: string) => entry('value: 1000, unit: 元', text);
const body = (text: string) => ({ [ENTRY]: `${VALID_ENTRY}\n${text}\n` });
const household = (text: string) => ({ 'content/households/one.yaml': text });

/** What careless authors do, each with words its one sentence must have. */
const CASES: Case[] = [
  // The entry's own fields.
  ['a title too long to be a title', entry('title: 寄宿生生活补助', `title: ${'寄宿生生活补助'.repeat(10)}`), ['“title”', '太长', '60']],
  ['a summary too long to be read out', entry('寄宿生每人每年补助1000元。', `${'寄宿生每人每年补助1000元。'.repeat(14)}`), ['“summary”', '太长']],
  ['a level in Chinese', entry('level: central', 'level: 中央'), ['“level”', '从这些里选', 'central']],
  ['a level that is not the folder’s', entry('level: central\n', 'level: province\n'), ['level']],
  ['a place of another level', entry('place: 全国', 'place: 东山省'), ['“place”', '不是这一层级']],
  ['a place nobody registered', entry('place: 全国', 'place: 火星'), ['“place”', '没有登记“火星”']],
  ['a day of the wrong form', entry('reviewed: 2026-11-23', 'reviewed: 2026年11月23日'), ['“reviewed”', '2026-03-01']],
  ['a 31st of a short month', entry('reviewed: 2026-11-23', 'reviewed: 2026-11-31'), ['“reviewed”', '不是有效日期']],
  ['a two-digit year', entry('issued: 2025-03-01', 'issued: 25-03-01'), ['issued', '不是有效日期']],
  ['slashes in a day', entry('issued: 2025-03-01', 'issued: 2025/03/01'), ['issued', '不是有效日期']],
  ['an end before the beginning', entry('  from: 2025-03-01\n', '  from: 2025-03-01\n  until: 2024-03-01\n'), ['validity', '早']],
  ['no aliases', entry('aliases: [上学补助]', 'aliases: []'), ['“aliases”', '至少要有 1 项']],
  [
    'one answer only',
    entry('  - { ask: 寄宿生补助标准是多少？, say: 每人每年1000元。, document: notice, for: inspection, fact: demo-fact#f1 }\n', ''),
    ['“answers”', '至少要有 2 项'],
  ],
  ['an answer for nobody known', entry('for: inspection', 'for: boss'), ['answers[1].for', '从这些里选']],
  ['about in an answer', entry('say: 有，每人每年1000元。', 'say: 有，大概每人每年1000元。'), ['answers[0].say', '“大概”']],
  ['an answer with another figure', entry('say: 有，每人每年1000元。', 'say: 有，每人每年1200元。'), ['answers[0]', '1200元']],
  [
    'an answer that names no document',
    entry('say: 有，每人每年1000元。, document: notice', 'say: 有，每人每年1000元。, document: other'),
    ['document', 'other'],
  ],
  ['a summary with another figure', entry('summary: 寄宿生每人每年补助1000元。', 'summary: 寄宿生每人每年补助900元。'), ['“summary”', '900元']],
  ['a body with another figure', body('每人每年950元。'), ['正文', '950元']],
  ['a family in Chinese', entry('topic: education', 'topic: education\nfamily: 寄宿'), ['“family”', '小写字母']],
  ['a measure that is no number', entry('implements: []', 'implements: []\nmeasure: 一'), ['“measure”']],
  ['itself among what it implements', entry('implements: []', 'implements: [central/boarder]'), ['implements', '指向了自己']],
  ['a lower entry among what it implements', entry('implements: []', 'implements: [county/measure-01]'), ['implements', '下级']],
  ['a fact file that is not there', entry('facts: [demo-fact]', 'facts: [demo-fact, no-fact]'), ['“facts”', 'no-fact']],
  [
    'a line of a fact file that is not there',
    entry('document: notice, fact: demo-fact#f1 }\nanswers', 'document: notice, fact: demo-fact#f9 }\nanswers'),
    ['没有“demo-fact#f9”'],
  ],
  ['a misspelt field with a capital', entry('reviewed:', 'Reviewed:'), ['Reviewed']],
  // Documents.
  ['a 文号 in square brackets', entry('财教〔2025〕69号', '财教[2025]69号'), ['documents[0].number', '六角括号']],
  ['a 文号 with 第', entry('财教〔2025〕69号', '财教〔2025〕第69号'), ['documents[0].number', '不写“第”']],
  ['a 文号 with a leading nought', entry('财教〔2025〕69号', '财教〔2025〕069号'), ['documents[0].number']],
  ['a 文号 of another agency', entry('财教〔2025〕69号', '财社〔2025〕69号'), ['documents[0].number', '财社〔2025〕69号']],
  ['another 文号', entry('财教〔2025〕69号', '财教〔2025〕96号'), ['documents[0].number', '财教〔2025〕96号']],
  ['an issuer the fact file does not know', entry('issuers: [教育部]', 'issuers: [民政部]'), ['documents[0].issuers', '民政部']],
  ['an address the fact file does not know', entry('https://www.gov.cn/demo.htm', 'https://www.gov.cn/other.htm'), ['documents[0].url', 'other.htm']],
  [
    'a better copy than was seen',
    {
      ...fact('copy: 官方网页', 'copy: 新闻稿'),
      'content/policies/county/measure-01.mdx': null,
      'content/policies/county/measure-02.mdx': null,
      'content/policies/county/measure-03.mdx': null,
    },
    ['documents[0].evidence', 'news'],
  ],
  ['an address of a mirror', entry('https://www.gov.cn/demo.htm', 'https://www.lawxp.com/x.htm'), ['documents[0].url', '不是一手网站']],
  ['an address without its scheme', entry('https://www.gov.cn/demo.htm', 'www.gov.cn/demo.htm'), ['documents[0].url', 'http']],
  ['a quotation mark in an address', entry('url: https://www.gov.cn/demo.htm', `url: 'https://www.gov.cn/a"onmouseover="x'`), ['documents[0].url']],
  [
    'two documents of one key',
    entry('validity:\n', '  - { key: notice, title: 另一份通知文件, issuers: [教育部], evidence: official, fact: demo-fact#head }\nvalidity:\n'),
    ['notice'],
  ],
  ['asked as evidence', entry('evidence: official', 'evidence: asked'), ['documents[0].evidence', 'content/replies.yaml']],
  // Benefits.
  ['a benefit id in capitals', entry('- id: boarder', '- id: Boarder'), ['benefits[0].id', '小写字母']],
  ['a need that does not exist', entry('need: school', 'need: study'), ['benefits[0].need', '从这些里选']],
  ['an unknown trait', entry('member: { boarding: true }', 'member: { boardng: true }'), ['benefits[0].who', 'boardng']],
  ['a trait of the household asked of a member', entry('member: { boarding: true }', 'member: { types: [dibao] }'), ['benefits[0].who']],
  ['a condition that is empty', entry('      member: { boarding: true }', '      all: []'), ['benefits[0].who']],
  ['a benefit that excludes itself', benefit("    notWith: ['#boarder']\n"), ['notWith']],
  ['a negative figure', amount('value: -1000, unit: 元'), ['value']],
  ['a figure in hexadecimal', amount('value: 0x3E8, unit: 元'), ['第', '0x3E8']],
  ['a figure with an exponent', amount('value: 1e3, unit: 元'), ['第', '1e3']],
  ['a figure with thousands marked', amount('value: "1,000", unit: 元'), ['value', '去掉引号']],
  ['a figure in dollars', amount('value: 1000, unit: $'), ['unit']],
  ['a figure without its unit', amount('value: 1000'), ['unit']],
  ['a span turned round', amount('value: { min: 1000, max: 500 }, unit: 元'), ['value']],
  ['每月 for 每年', entry('per: 每人每年, document', 'per: 每人每月, document'), ['每人每月']],
  ['万元 for 元', amount('value: 1000, unit: 万元'), ['1000万元']],
  ['a deadline that no fact tells', benefit('    deadline: { text: 每年9月30日以前申请, document: notice, fact: demo-fact#f1 }\n'), ['9月、30日']],
  ['an office that is a person', benefit('    office: 张德胜\n'), ['benefits[0].office', '单位']],
  [
    'two sums for one benefit of one place',
    {
      'content/policies/central/boarder-two.mdx': retitled(VALID_ENTRY, '寄宿生的另一条补助')
        .replace('topic: education', 'topic: education\nfamily: boarder')
        .replaceAll('1000元', '900元')
        .replace('value: 1000', 'value: 900')
        .replaceAll('demo-fact#f1', 'demo-fact#f3'),
      ...entry('topic: education', 'topic: education\nfamily: boarder'),
      [FACT]: DEMO_FACT.replace('sources:\n', '  - { id: f3, kind: benefit, fact: 寄宿生生活补助每人每年900元, source: s1, confidence: high }\nsources:\n'),
    },
    ['900', '1000'],
  ],
  // The body.
  ['a script', body('<script>alert(1)</script>'), ['<script>']],
  ['a picture', body('![图](x.png)'), ['图片']],
  ['an expression', body('{1 + 1}'), ['花括号']],
  ['an import', body("import X from './x'"), ['import']],
  ['no body at all', { [ENTRY]: VALID_ENTRY.replace('\n## 谁能享受\n\n在校寄宿的学生。\n', '') }, ['正文']],
  // Region, terms, facts, households, other files.
  ['a region without its county', region('county: 清水县\n', ''), [REGION, '“county”', '缺少']],
  ['a telephone with words', addRegion('offices:\n  - { name: 县教育局, phone: 打前台 }'), [REGION, 'offices[0].phone', '电话只写']],
  ['a telephone without quotation marks', addRegion('offices:\n  - { name: 县教育局, phone: 09415123456 }'), [REGION, 'offices[0].phone', '开头的 0']],
  ['a contact that is a person', addRegion('contacts:\n  - { role: 李德胜 }'), [REGION, 'contacts[0].role', '不写姓名']],
  ['an office that is a person, in the book', addRegion('offices:\n  - { name: 李德胜 }'), [REGION, 'offices[0].name', '不写姓名']],
  [
    'more contacts than a card has room for',
    addRegion(`contacts:\n${Array.from({ length: 30 }, (_, index) => `  - { role: 第${index}联系人 }\n`).join('')}`),
    [REGION, 'contacts', '最多'],
  ],
  ['an office twice', addRegion('offices:\n  - { name: 县教育局 }\n  - { name: 县教育局 }'), [REGION, '县教育局']],
  ['a site address that is none', addRegion('address: 我们的网站'), [REGION, '“address”', '网址']],
  ['a term that is its own formal word', terms('formal: [寄宿]', 'formal: [住校]'), [TERMS, '住校']],
  [
    'a fact file without a source',
    fact('sources:\n  - { key: s1, title: 关于生活补助的通知, copy: 官方网页, url: https://www.gov.cn/demo.htm, seen: 每人每年1000元 }\n', ''),
    [FACT, '“sources”'],
  ],
  [
    'a fact of a source that is not there',
    fact('fact: 寄宿生生活补助每人每年1000元, source: s1', 'fact: 寄宿生生活补助每人每年1000元, source: s7'),
    [FACT, 's7'],
  ],
  [
    'a household of 31',
    household(
      `title: 一户很多人的人家\nstory: 家里三十一口人，都住在一起。\nmembers:\n${'  - { age: 30 }\n'.repeat(31)}expect:\n  - { benefit: "central/boarder#boarder", verdict: unknown }\n`,
    ),
    ['one.yaml', 'members', '最多'],
  ],
  [
    'a household with an income that is no number',
    household(
      'title: 一户人家的事\nstory: 家里有个老人，平时一个人住。\nhousehold: { incomePerHead: .nan }\nmembers:\n  - { age: 70 }\nexpect:\n  - { benefit: "central/boarder#boarder", verdict: unknown }\n',
    ),
    ['one.yaml', '不是数'],
  ],
  [
    'a household that expects a benefit that is not there',
    household(
      'title: 一户人家的事\nstory: 家里有个老人，平时一个人住。\nmembers:\n  - { age: 70 }\nexpect:\n  - { benefit: "central/none#x", verdict: eligible }\n',
    ),
    ['one.yaml', 'central/none#x'],
  ],
  [
    'a household whose verdict is another',
    household(
      'title: 一户人家的事\nstory: 家里有个住校的学生。\nmembers:\n  - { age: 12, boarding: false }\nexpect:\n  - { benefit: "central/boarder#boarder", verdict: eligible }\n',
    ),
    ['one.yaml', 'boarder'],
  ],
  ['a Word file among the entries', { 'content/policies/central/通知.docx': 'PK' }, ['通知.docx', 'npm run draft']],
  ['a workbook among the facts', { 'content/facts/central/表.xlsx': 'PK' }, ['表.xlsx']],
  ['a file nobody reads in content', { 'content/regoin.yaml': 'a: 1\n' }, ['content/regoin.yaml', '没有用到']],
  ['an entry with the ending .md', { 'content/policies/central/more.md': VALID_ENTRY }, ['more.md', '.mdx']],
];

describe('what a careless author does', () => {
  it('starts from a library without a fault', () => expect(allProblems(writeProject(files)).problems).toEqual([]));
  it('is more than sixty things', () => expect(CASES.length).toBeGreaterThan(60));

  it.each(CASES)('%s: one sentence with place, fault and remedy', (_, changes, words) => {
    const said = allProblems(writeProject({ ...files, ...changes })).problems;
    const text = said.map(problemText).join('\n');
    for (const word of words) expect(text).toContain(word);
    expect(said.map(problemText)).toHaveLength(1);
    expect([said[0]!.file.startsWith('content/'), said[0]!.field, said[0]!.message, said[0]!.remedy].every(Boolean)).toBe(true);
  });
});
