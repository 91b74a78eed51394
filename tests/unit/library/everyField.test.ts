import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMap, isSeq, parseDocument } from 'yaml';
import { problemText } from '../../../src/domain/policy/problem.ts';
import { allProblems } from '../../../src/library/check/everything.ts';
import { DEMO_FACT, miniContent, VALID_ENTRY, writeProject } from '../../support/miniLibrary.ts';

const ENTRY = 'content/policies/central/boarder.mdx';
const FACT = 'content/facts/central/demo-fact.yaml';
const REGION = 'content/region.yaml';

/** Small files that use most of the fields there are. */
function richContent(): Record<string, string> {
  const files = miniContent();
  const rich = VALID_ENTRY.replace('topic: education\n', 'topic: education\nalsoTopics: [monitoring]\nfamily: boarder\nformerTitle: 寄宿生生活费补助老名字\n')
    .replace('    url: https', '    seenAt: 教育部网站\n    url: https')
    .replace(
      '    amounts:\n',
      `    formerly: ['#old-boarder']
    money: boarding
    steps: [向学校申请。, 学校收表。]
    materials: [户口簿]
    office: 县教育局
    deadline: { text: 每年9月30日以前申请, document: notice, fact: demo-fact#f3 }
    deadlines:
      - { yearly: 09-30, ends: 向学校交申请, document: notice, fact: demo-fact#f3 }
    asks: [住校补多少钱]
    amounts:
`,
    )
    .replace('answers:\n', 'gaps:\n  - { kind: document, text: 原件没有见到，问县教育局 }\nanswers:\n')
    .replace('per: 每人每年, document', 'per: 每人每年, bound: exact, side: gives, note: 只给住校的, quote: 每人每年1000元, document');
  return {
    ...files,
    [ENTRY]: rich,
    [FACT]: DEMO_FACT.replace(
      'sources:\n',
      '  - { id: f3, kind: deadline, fact: 每年9月30日以前向学校申请，学校收表，交户口簿, source: s1, confidence: high }\nsources:\n',
    ),
    [REGION]: `${files[REGION]!}contacts:
  - { role: 村级联系人, phone: 0850-8201001 }
offices:
  - { name: 县教育局, phone: 0850-8201002, address: 城关一号, hours: 工作日上午 }
address: https://a.example.gov.cn/x
measures: { name: 三条措施 }
levels:
  province: { label: 省级, seal: 省 }
`,
    'content/terms.yaml': '- { word: 住校, also: [住宿], formal: [寄宿], kind: colloquial, explain: 在学校住宿的学生。, entries: [central/boarder] }\n',
    'content/households/one.yaml': `title: 一户人家的事
story: 家里有个住校的学生，上学住校。
household: { types: [dibao], incomePerHead: 3000 }
members:
  - { label: 孙子, age: 12, boarding: true }
expect:
  - { benefit: "central/boarder#boarder", verdict: eligible, members: [孙子] }
`,
    'content/replies.yaml': '- { asks: way, about: central/boarder#boarder, year: 2026, asked: 2026-11-20, office: 县教育局, text: 交给班主任就行。 }\n',
  };
}

/** Wrong in any field whatever. */
const WRONG: [what: string, value: unknown][] = [
  ['a list in a list', [['a', ['b']]]],
  ['a template’s hint', '【填写这一项】'],
  ['a tag', '<b>补助补助</b>'],
  ['a smile', '补助补助😀'],
];

type Path = (string | number)[];

/** One path for each name there is in a YAML text, the first item standing for its list. */
function pathsIn(yaml: string): Path[] {
  const paths = new Map<string, Path>();
  const walk = (node: unknown, at: Path): void => {
    const key = at.map((part) => (typeof part === 'number' ? '#' : part)).join('.');
    if (at.length && !paths.has(key)) paths.set(key, at);
    if (isMap(node)) for (const { key: name, value } of node.items) walk(value, [...at, String((name as { value: unknown }).value)]);
    if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...at, index]));
  };
  walk(parseDocument(yaml).contents, []);
  return [...paths.values()];
}

const files = richContent();
const root = writeProject(files);

function* wrongInputs(file: string): Generator<[name: string, text: string]> {
  const fence = /^---\n([\s\S]*?\n)---\n/.exec(files[file]!);
  const yaml = fence?.[1] ?? files[file]!;
  for (const path of pathsIn(yaml))
    for (const [what, value] of WRONG) {
      const document = parseDocument(yaml);
      document.setIn(path, value);
      const text = document.toString({ lineWidth: 0 });
      yield [`${path.join('.')}: ${what}`, fence ? `---\n${text}---\n${files[file]!.slice(fence[0].length)}` : text];
    }
}

describe('whatever field is wrong', () => {
  it('starts from a library without a fault', () => expect(allProblems(root).problems.map(problemText)).toEqual([]));

  it.each([
    [ENTRY, 340],
    [FACT, 110],
    [REGION, 90],
    ['content/terms.yaml', 32],
    ['content/households/one.yaml', 50],
    ['content/replies.yaml', 20],
  ] as const)('in %s, it is one sentence in Chinese that names the file, the field and the remedy', (file, least) => {
    let tried = 0;
    const odd: string[] = [];
    for (const [name, text] of wrongInputs(file)) {
      tried += 1;
      writeFileSync(join(root, file), text);
      const found = allProblems(root).problems.map(problemText);
      if (found.length !== 1 || !/^content\/\S*　“[^”]+”：.*\p{Script=Han}.*。改法：.+。$/u.test(found[0]!)) odd.push(`${name}\n  ${found.join('\n  ')}`);
    }
    writeFileSync(join(root, file), files[file]!);
    expect(odd).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(least);
  });
});
