import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/domain/policy/problem.ts';
import { restProblems } from '../../../src/library/check/everything.ts';
import { inspectContent } from '../../../src/library/read/load.ts';
import { DEMO_FACT, miniContent, retitled, VALID_ENTRY, writeProject } from '../../support/miniLibrary.ts';

const FACT = 'content/facts/central/demo-fact.yaml';
const ENTRY = 'content/policies/central/boarder.mdx';
const swap = (from: string, to: string) => {
  if (!VALID_ENTRY.includes(from)) throw new Error(`fixture line is gone: ${from}`);
  return { [ENTRY]: VALID_ENTRY.replace(from, to) };
};
const second = (change: (text: string) => string) => change(retitled(VALID_ENTRY, '另一条补助'));

/** Each case: what an author did wrong, the files that differ from a library that builds, and what the sentence must name. */
/** The county is a demonstration. */
const DEMONSTRATION = {
  'content/region.yaml': miniContent()['content/region.yaml']!.replace('name: 清水县, level: county', 'name: 清水县, level: county, demonstration: true'),
};

const CASES: [string, Record<string, string | null>, string[]][] = [
  ['a field that does not exist', swap('topic: education', 'topic: education\ntopik: education'), [ENTRY, '不认识的名字', '“topik”']],
  ['a missing field', swap('summary: 寄宿生每人每年补助1000元。\n', ''), [ENTRY, '“summary”', '缺少这一项']],
  ['a value outside the word list', swap('period: standing', 'period: forever'), [ENTRY, '“period”', 'forever', 'normalized']],
  ['broken YAML', swap('title: 寄宿生生活补助', 'title: [寄宿生'), [ENTRY, '第', '行', 'YAML']],
  ['a key written twice', swap('place: 全国', 'place: 全国\nplace: 全国'), [ENTRY, '同一个名字写了两遍']],
  [
    'an unknown entry in implements',
    swap('implements: []', 'implements: [central/no-such-entry]'),
    [ENTRY, '“implements”', '没有“central/no-such-entry”这个条目'],
  ],
  [
    'an unknown entry in replacedBy',
    swap('  note: 通知', '  replacedBy: [central/no-such-entry]\n  note: 通知'),
    [ENTRY, '“validity.replacedBy”', '没有“central/no-such-entry”'],
  ],
  [
    'a duplicate id',
    { 'content/policies/province/boarder.mdx': second((text) => text.replace('level: central', 'level: province').replace('place: 全国', 'place: 东山省')) },
    ['province/boarder.mdx', '重名'],
  ],
  [
    'a duplicate benefit id',
    swap('answers:', '  - { id: boarder, name: 再来一项, need: school, document: notice, who: { member: { boarding: true } } }\nanswers:'),
    [ENTRY, '两项待遇的 id 都是“boarder”'],
  ],
  [
    'a circle of implements',
    {
      ...swap('implements: []', 'implements: [central/other]'),
      'content/policies/central/other.mdx': second((text) => text.replace('implements: []', 'implements: [central/boarder]')),
    },
    ['“implements”', '绕成了圈', 'central/other → central/boarder'],
  ],
  [
    'a circle of replacedBy',
    {
      ...swap('  note: 通知', '  replacedBy: [central/other]\n  note: 通知'),
      'content/policies/central/other.mdx': second((text) => text.replace('  note: 通知', '  replacedBy: [central/boarder]\n  note: 通知')),
    },
    ['“validity.replacedBy”', '绕成了圈'],
  ],
  [
    'implements pointing downwards',
    {
      ...swap('implements: []', 'implements: [county/measure-01]'),
      'content/policies/county/measure-01.mdx': miniContent()['content/policies/county/measure-01.mdx']!.replace(
        'implements: [central/boarder]',
        'implements: []',
      ),
    },
    [ENTRY, '下级条目，依据只能向上找'],
  ],
  ['a malformed 文号', swap('财教〔2025〕69号', '财教[2025]第069号'), [ENTRY, 'documents[0].number', '六角括号']],
  ['a malformed date', swap('reviewed: 2026-11-23', 'reviewed: 2026-02-30'), [ENTRY, '“reviewed”', '不是有效日期']],
  [
    'until before from',
    { ...swap('  from: 2025-03-01', '  from: 2025-03-01\n  until: 2024-12-31'), [FACT]: DEMO_FACT.replace('寄宿生是', '2024年12月31日起寄宿生是') },
    [ENTRY, '“validity.until”', '早于开始日期'],
  ],
  [
    'an amount whose document does not exist',
    swap('per: 每人每年, document: notice', 'per: 每人每年, document: nowhere'),
    [ENTRY, 'benefits[0].amounts[0].document', '“nowhere”', 'notice'],
  ],
  ['an amount without a document', swap(', per: 每人每年, document: notice', ', per: 每人每年'), [ENTRY, 'benefits[0].amounts[0].document', '缺少这一项']],
  [
    'an answer whose document does not exist',
    swap('每人每年1000元。, document: notice, for: inspection', '每人每年1000元。, document: nowhere, for: inspection'),
    [ENTRY, 'answers[1].document', '“nowhere”'],
  ],
  ['an answer that says 大概', swap('say: 有，每人每年1000元。', 'say: 大概每人每年1000元。'), [ENTRY, 'answers[0].say', '大概']],
  [
    'money one pays whose name does not say so',
    swap('unit: 元, per: 每人每年, document', 'unit: 元, per: 每人每年, side: pays, document'),
    [ENTRY, 'benefits[0].amounts[0].what', '户里自己出'],
  ],
  [
    'a gap without whom to ask',
    swap('implements: []', 'implements: []\ngaps:\n  - { kind: running, text: 2026年还办不办没有查到。 }'),
    [ENTRY, 'gaps[0].ask', '去问谁'],
  ],
  [
    'a gap of a kind that does not exist',
    swap('implements: []', 'implements: []\ngaps:\n  - { kind: doubt, text: 文号没有看到。 }'),
    [ENTRY, 'gaps[0].kind', 'figure'],
  ],
  [
    'a gap about a benefit that does not exist',
    swap('implements: []', 'implements: []\ngaps:\n  - { kind: document, benefit: pension, text: 文号没有看到。 }'),
    [ENTRY, 'gaps[0].benefit', '“pension”', 'boarder'],
  ],
  [
    'a gap about an amount that does not exist',
    swap('implements: []', 'implements: []\ngaps:\n  - { kind: document, benefit: boarder, amount: 交通补助, text: 文号没有看到。 }'),
    [ENTRY, 'gaps[0].amount', '“交通补助”', '生活补助'],
  ],
  [
    'a demonstration doubted although what it rests on runs',
    {
      ...DEMONSTRATION,
      'content/policies/county/measure-03.mdx': miniContent()['content/policies/county/measure-03.mdx']!.replace('status: in-force', 'status: unverified'),
    },
    ['measure-03.mdx', 'validity.status', '却写了“还办不办没查到”'],
  ],
  [
    'a demonstration in force although nothing it rests on is',
    {
      ...DEMONSTRATION,
      ...swap('status: in-force', 'status: unverified'),
      ...Object.fromEntries(
        [1, 2].map((number) => [
          `content/policies/county/measure-0${number}.mdx`,
          miniContent()[`content/policies/county/measure-0${number}.mdx`]!.replace('status: in-force', 'status: unverified'),
        ]),
      ),
    },
    ['measure-03.mdx', 'validity.status', '没有一条现行有效'],
  ],
  [
    'two measures with one number',
    { 'content/policies/county/measure-09.mdx': retitled(miniContent()['content/policies/county/measure-03.mdx']!, '另一样县里的补助') },
    ['measure-09.mdx', '第 3 条措施写了两遍'],
  ],
  ['a missing measure', { 'content/policies/county/measure-02.mdx': null }, ['缺第 2 条措施']],
  ['import in an entry', swap('## 谁能享受', "import x from 'y'\n\n## 谁能享受"), [ENTRY, 'import', 'export']],
  ['export in an entry', swap('## 谁能享受', 'export const x = 1\n\n## 谁能享受'), [ENTRY, 'import', 'export']],
  ['an expression in an entry', swap('在校寄宿的学生。', '在校寄宿的学生{1 + 1}。'), [ENTRY, '花括号表达式']],
  ['a script in an entry', swap('在校寄宿的学生。', '<script>alert(1)</script>'), [ENTRY, 'script', '脚本']],
  ['raw HTML with a handler', swap('在校寄宿的学生。', '<img src="x" onerror="alert(1)" />'), [ENTRY, '<img>']],
  ['an outside link in the body', swap('在校寄宿的学生。', '看[这里](https://example.com)。'), [ENTRY, '站外链接']],
  ['a javascript link in the body', swap('在校寄宿的学生。', '看[这里](javascript:alert(1))。'), [ENTRY, '站外链接']],
  ['a body link to no entry', swap('在校寄宿的学生。', '看[这里](/policies/central/none)。'), [ENTRY, '/policies/central/none', '不存在']],
  [
    'an unknown household fact in a rule',
    swap('member: { boarding: true }', 'member: { hasDragon: true }'),
    [ENTRY, 'benefits[0].who', 'hasDragon', 'household.md'],
  ],
  ['an unknown value in a rule', swap('member: { boarding: true }', 'member: { schooling: [dragon] }'), [ENTRY, 'benefits[0].who', 'dragon', 'primary']],
  ['a place that is not registered', swap('place: 全国', 'place: 月球'), [ENTRY, '“place”', '月球']],
  [
    'a question of another entry of the place',
    { 'content/policies/central/other.mdx': second((text) => text.replace(/ask: .*?(?=, say: 有)/, 'ask: 寄宿，有补助吗')) },
    ['other.mdx', '“answers[0].ask”', '“寄宿，有补助吗”', '已经问过', '换个问法'],
  ],
  [
    'a question twice in one benefit',
    swap('    amounts:', '    asks: [住校一年补几个钱, 住校一年补几个钱？]\n    amounts:'),
    [ENTRY, '“benefits[0].asks[1]”', 'benefits[0].asks[0]', '已经问过'],
  ],
  ['a file at the wrong level', { 'content/policies/province/astray.mdx': retitled(VALID_ENTRY, '放错地方的一条') }, ['province/astray.mdx', '“level”']],
  ['a file name that Windows garbles', { 'content/policies/central/补助.mdx': VALID_ENTRY }, ['补助.mdx', '文件名']],
  ['a figure no fact holds', swap('每人每年补助1000元', '每人每年补助1200元'), [ENTRY, '“1200元”', '没有出现过']],
  ['a fact file that does not exist', swap('facts: [demo-fact]', 'facts: [demo-fact, other-fact]'), [ENTRY, '“facts”', 'other-fact']],
  ['a link to a mirror', swap('https://www.gov.cn/demo.htm', 'https://mirror.example.com/demo.htm'), [ENTRY, 'documents[0].url', '不是一手网站']],
  [
    'a featured change that is no entry',
    { 'content/region.yaml': `${miniContent()['content/region.yaml']}featuredChanges: [central/no-such-entry]\n` },
    ['content/region.yaml', 'featuredChanges', 'central/no-such-entry'],
  ],
  [
    'an amount without its fact',
    swap('per: 每人每年, document: notice, fact: demo-fact#f1', 'per: 每人每年, document: notice'),
    [ENTRY, 'benefits[0].amounts[0]', '没写出自哪条事实', '像是 fact: demo-fact#f1'],
  ],
  ['an answer without its fact', swap(', for: household, fact: demo-fact#f1', ', for: household'), [ENTRY, 'answers[0]', '没写出自哪条事实']],
  ['a document without the line of its 文号', swap('    fact: demo-fact#head\n', ''), [ENTRY, 'documents[0]', '没写文号、日期出自哪条事实']],
  ['a validity without its line', swap('  fact: demo-fact#head\n  note', '  note'), [ENTRY, '“validity”', '没写起止日期出自哪条事实']],
  [
    'a fact name written otherwise',
    swap('document: notice, fact: demo-fact#f1 }', 'document: notice, fact: demo-fact }'),
    [ENTRY, 'amounts[0].fact', '文件名#f1'],
  ],
  [
    'a line that is not there',
    swap('document: notice, fact: demo-fact#f1 }', 'document: notice, fact: demo-fact#f9 }'),
    [ENTRY, 'amounts[0].fact', '没有“demo-fact#f9”这一条', 'f1、f2'],
  ],
  [
    'a fact file the entry does not declare',
    swap('document: notice, fact: demo-fact#f1 }', 'document: notice, fact: other-fact#f1 }'),
    [ENTRY, 'amounts[0].fact', '不在本条的 facts 里'],
  ],
  ['a figure of another line of the same file', swap('value: 1000', 'value: 16'), [ENTRY, 'benefits[0].amounts[0]', '“16元”不在所指的事实里']],
  [
    'a quote in other words',
    swap('document: notice, fact: demo-fact#f1 }', 'document: notice, fact: demo-fact#f1, quote: 每人每年补1000元 }'),
    [ENTRY, 'amounts[0]', '不是原话'],
  ],
  [
    'another period',
    swap('per: 每人每年, document: notice, fact', 'per: 每人每月, document: notice, fact'),
    [ENTRY, 'amounts[0]', '“每人每月”不在所指的事实里'],
  ],
  [
    'two benefits that exclude each other by a fact and not by the entries',
    {
      [FACT]: DEMO_FACT.replace(
        'sources:',
        '  - { id: f3, kind: prohibition, fact: 寄宿生生活补助和走读生补助不能同时享受, source: s1, confidence: high, between: [central/boarder#boarder, central/boarder#day] }\nsources:',
      ),
      ...swap('answers:', '  - { id: day, name: 走读生补助, need: school, document: notice, who: { member: { boarding: false } } }\nanswers:'),
    },
    [ENTRY, 'notWith', '不能同时享受，条目没写', 'central/boarder#day'],
  ],
  [
    'a pair of benefits that is not there',
    {
      [FACT]: DEMO_FACT.replace(
        'sources:',
        '  - { id: f3, kind: eligibility, fact: 可以和别的补助同时享受, source: s1, confidence: high, together: [central/boarder#boarder, central/none#day] }\nsources:',
      ),
    },
    [FACT, 'together', '没有“central/none#day”'],
  ],
  ['a prohibition that says nothing of a pair', { [FACT]: DEMO_FACT.replace('kind: definition', 'kind: prohibition') }, [FACT, 'facts[1]', 'noPair']],
  ['a fact file that is broken YAML', { 'content/facts/central/demo-fact.yaml': 'id: [demo-fact' }, ['content/facts/central/demo-fact.yaml', 'YAML']],
  [
    'a term that points to no entry',
    { 'content/terms.yaml': '- { word: 住校, formal: [寄宿], kind: colloquial, explain: 在学校住宿的学生。, entries: [central/no-such-entry] }\n' },
    ['content/terms.yaml', 'central/no-such-entry'],
  ],
  ['a region file that is missing', { 'content/region.yaml': null }, ['content/region.yaml', '没有这个文件']],
];

const complaints = (files: Record<string, string | null>) => {
  const root = writeProject(files);
  const { entries, unread, problems } = inspectContent(root);
  return [...problems, ...restProblems(root, entries, unread)];
};

describe('the check of content', () => {
  it('has nothing to say of the small library', () => expect(complaints(miniContent())).toEqual([]));

  it.each(CASES)('refuses %s with one sentence that says where, what and how to mend it', (_, changed, wanted) => {
    const found = complaints({ ...miniContent(), ...changed });
    expect(found.map(problemText)).toHaveLength(1);
    const [{ file, field, message, remedy }] = found as [(typeof found)[0]];
    expect([file.startsWith('content/'), field, message, remedy].every(Boolean)).toBe(true);
    for (const part of wanted) expect(problemText(found[0]!)).toContain(part);
  });
});
