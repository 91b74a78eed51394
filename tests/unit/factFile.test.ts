import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../src/domain/policy/problem.ts';
import { inspectFacts } from '../../src/library/read/facts.ts';
import { DEMO_FACT, writeProject } from '../support/miniLibrary.ts';

const FILE = 'content/facts/central/demo-fact.yaml';
const told = (files: Record<string, string | null>) => inspectFacts(writeProject(files)).problems.map(problemText);
const swap = (from: string, to: string) => {
  if (!DEMO_FACT.includes(from)) throw new Error(`fixture line is gone: ${from}`);
  return { [FILE]: DEMO_FACT.replace(from, to) };
};

/** Each case: what the clerk did wrong, the files, and what the sentence must name. */
const CASES: [string, Record<string, string>, string[]][] = [
  ['a field that does not exist', swap('gaps:', 'gap: 无\ngaps:'), ['“gap”', '不认识的名字']],
  ['a missing field', swap('docNumber: 财教〔2025〕69号\n', ''), ['“docNumber”', '缺少这一项']],
  ['a fact without an id', swap('{ id: f1, ', '{ '), ['“facts[0].id”', '缺少这一项']],
  ['an id written otherwise', swap('id: f1', 'id: 1'), ['“facts[0].id”']],
  ['an id used twice', swap('id: f2', 'id: f1'), ['“facts”', '有两处的编号都是“f1”']],
  ['a source used twice', swap('gaps:', '  - { key: s1, title: 另一处, copy: 新闻稿, url: null, seen: 另一处 }\ngaps:'), ['“sources”', '有两处的代号都是“s1”']],
  ['a source that is not there', swap('source: s1', 'source: s9'), ['“facts[0].source”', 's9', 's1']],
  ['a kind outside the list', swap('kind: benefit', 'kind: money'), ['“facts[0].kind”', 'money', 'benefit']],
  ['a copy outside the list', swap('copy: 官方网页', 'copy: 听说'), ['“sources[0].copy”', '听说', '网页镜像']],
  ['an address that is none', swap('url: https://www.gov.cn/demo.htm', 'url: 官网'), ['“sources[0].url”', '官网']],
  ['a date that is none', swap('issuedOn: 2025-03-01', 'issuedOn: 2025-13-01'), ['“issuedOn”', '2025-13-01']],
  ['an end before the beginning', swap('expiresOn: null', 'expiresOn: 2024'), ['“expiresOn”', '早于开始日期']],
  ['a name other than the file’s', swap('id: demo-fact', 'id: demo-other'), ['“id”', '和文件名不一样']],
  ['a level other than the folder’s', swap('level: central', 'level: county'), ['“level”', 'content/facts/county']],
  [
    'two files of one name',
    { [FILE]: DEMO_FACT, 'content/facts/county/demo-fact.yaml': DEMO_FACT.replace('level: central', 'level: county') },
    ['“id”', '重名'],
  ],
  [
    'benefits that exclude each other on a fact that says what is given',
    swap('confidence: high }', 'confidence: high, between: [central/a#b, central/c#d] }'),
    ['“facts[0].between”', 'prohibition'],
  ],
  ['a pair of three', swap('kind: benefit', 'kind: prohibition, between: [central/a#b, central/c#d, central/e#f]'), ['“facts[0].between”']],
];

describe('a fact file', () => {
  it('of the fixture has nothing to mend', () => expect(told({ [FILE]: DEMO_FACT })).toEqual([]));

  it.each(CASES)('with %s is refused', (_, files, wanted) => {
    const sentences = told(files).join('\n');
    for (const part of [...wanted, 'content/facts/', '改法：']) expect(sentences).toContain(part);
  });

  it('saved in an old encoding is refused by name', () => {
    const root = writeProject({});
    mkdirSync(join(root, 'content/facts/central'), { recursive: true });
    writeFileSync(join(root, FILE), Buffer.from([0xb8, 0xa3, 0xc0, 0xfb]));
    expect(inspectFacts(root).problems.map(problemText).join('\n')).toMatch(/demo-fact\.yaml.*UTF-8/);
  });

  it('has lines of its own for facts, sources, head, remark and gaps', () => {
    const lines = inspectFacts(writeProject({ [FILE]: DEMO_FACT })).facts.get('demo-fact')!.lines;
    expect([...lines.keys()]).toEqual(['f1', 'f2', 's1', 'head', 'note', 'gaps']);
    expect(lines.get('head')).toContain('财教〔2025〕69号');
  });

  it('is missed when the whole folder is gone', () => {
    expect(told({ 'content/terms.yaml': '[]' }).join()).toContain('content/facts');
  });
});
