import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/domain/policy/problem.ts';
import { allProblems } from '../../../src/library/check/everything.ts';
import { blocksOf } from '../../../src/library/check/blocks.ts';
import { builtPrivacyProblems, privacyProblems } from '../../../src/library/check/privacy.ts';
import { DEMO_FACT, miniContent, VALID_ENTRY, writeProject } from '../../support/miniLibrary.ts';

// Made up by its rule; no line of anybody's.
const PHONE = '13800138000';
const ENTRY = 'content/policies/central/boarder.mdx';
const files = miniContent();
const inEntry = (from: string, to: string): [string, string] => [ENTRY, VALID_ENTRY.replace(from, to)];

describe('a private number in content', () => {
  it.each<[string, [string, string]]>([
    ['in an office', inEntry('    amounts:', `    office: 县教育局王主任${PHONE}\n    amounts:`)],
    ['in where a source was seen', inEntry('    evidence: official\n', `    evidence: official\n    seenAt: 电话问得 ${PHONE}\n`)],
    ['among the issuers', inEntry('issuers: [教育部]', `issuers: [教育部${PHONE}]`)],
    ['among the aliases', inEntry('aliases: [上学补助]', `aliases: [上学补助, '${PHONE}']`)],
    ['in the summary', inEntry('summary: 寄宿生每人每年补助1000元。', `summary: 寄宿生每人每年补助1000元，问${PHONE}。`)],
    ['in the body, in Chinese numerals', inEntry('在校寄宿的学生。', '在校寄宿的学生，打一三八〇〇一三八〇〇〇。')],
    ['in a comment', inEntry('level: central\n', `level: central # ${PHONE}\n`)],
    ['in a fact file', ['content/facts/central/demo-fact.yaml', DEMO_FACT.replace("gaps: ''", `gaps: 问${PHONE}`)]],
    ['in the terms', ['content/terms.yaml', files['content/terms.yaml']!.replace('在学校住宿的学生', `在学校住宿的学生${PHONE}`)]],
    ['in the region', ['content/region.yaml', `${files['content/region.yaml']!}\noffices:\n  - { name: 县教育局, phone: '138-0013-8000' }\n`]],
    ['in a household', ['content/households/one.yaml', `title: 一户人家的事\nstory: 家里有个老人，电话${PHONE}，平时一个人住。\nexpect: []\n`]],
    ['split over two lines', inEntry('summary: 寄宿生每人每年补助1000元。', 'summary: 寄宿生每人每年补助1000元，问1380013\n  8000。')],
    ['in YAML, as a number', ['content/region.yaml', `${files['content/region.yaml']!}\noffices:\n  - { name: 县教育局, phone: 13800138000 }\n`]],
    ['in digits of another font', inEntry('在校寄宿的学生。', '在校寄宿的学生，打①③⑧⓪⓪①③⑧⓪⓪⓪。')],
  ])('%s stops the check once, with its place, and is never repeated', (_, [file, text]) => {
    const root = writeProject({ ...files, [file]: text });
    const said = allProblems(root).problems.map(problemText);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(file);
    expect(said[0]).toMatch(/第\d+行”：有一个像手机号的号码。改法：删掉这个号码/);
    expect(said[0]).not.toMatch(/138|0013|八〇〇/);
  });

  it('in the name of a file is told by its folder', () => {
    const said = allProblems(writeProject({ ...files, [`content/originals/${PHONE}.txt`]: '通知' })).problems.map(problemText);
    expect(said.some((line) => line.startsWith('content/originals　“文件名”') && line.includes('像手机号'))).toBe(true);
    expect(said.join()).not.toContain('138');
  });

  it('is not seen in the telephones of offices', () => {
    const region = `${files['content/region.yaml']!}\noffices:\n  - { name: 县教育局, phone: 0850-820 1001 }\nhotlines: []\n`;
    expect(allProblems(writeProject({ ...files, 'content/region.yaml': region })).problems).toEqual([]);
  });
});

/** A long text of lines of all lengths, with `line` at place `at`. */
const longText = (at: number, line: string) =>
  Array.from({ length: 40_000 }, (_, place) => (place === at ? line : `第${place}行${'字'.repeat(place % 60)}`)).join('\n');
const folderOf = (path: string, text: string) => ({ paths: [path], digest: () => text.slice(-20), text: () => text });

describe('a private number in a long text', () => {
  it.each([0, 1, 777, 20_000, 39_998, 39_999])('is found in line %i of 40000', (at) => {
    expect(builtPrivacyProblems(folderOf('data.json', longText(at, `问${PHONE}`)), 'release').map(problemText)).toEqual([
      expect.stringContaining(`“第${at + 1}行”`),
    ]);
  });

  it('is found where it runs on over the end of a block', () => {
    // Padded until the line ends its block.
    const halves = Array.from({ length: 2_000 }, (_, pad) => [`${'问'.repeat(pad)}1380013`, '8000']).find((lines) => blocksOf(lines.join('\n')).length === 2);
    expect(halves).toBeDefined();
    const text = longText(20_000, halves!.join('\n'));
    expect(builtPrivacyProblems(folderOf('data.json', text), 'release').map(problemText)).toEqual([expect.stringContaining('“第20001行”')]);
  });

  it('is found once in a long script, whose texts are looked at one by one', () => {
    const script = (at: number, text: string) =>
      `<p>页</p>\n<script>x=[${Array.from({ length: 90 }, (_, place) => JSON.stringify(place === at ? text : '字'.repeat(3000 + place))).join(',')}]</script>\n<p>完</p>`;
    expect(builtPrivacyProblems(folderOf('one.html', script(44, `问 ${PHONE}`)), 'release').map(problemText)).toEqual([expect.stringContaining('“第2行”')]);
    expect(builtPrivacyProblems(folderOf('one.html', script(44, '1380013","8000')), 'release')).toEqual([]);
    const [old, edited] = [blocksOf(script(44, '旧')), blocksOf(script(44, '新'))];
    expect(edited.map(({ lines }, at) => lines.join() === old[at]!.lines.join()).filter((same) => !same)).toHaveLength(1);
  });

  it('is looked for again only in the blocks an edit touches', () => {
    const [old, edited] = [blocksOf(longText(-1, '')), blocksOf(longText(20_000, '改了'))];
    const known = new Set(old.map(({ lines }) => lines.join('\n')));
    expect(edited.filter(({ lines }) => !known.has(lines.join('\n'))).length).toBeLessThanOrEqual(2);
    expect(edited.flatMap(({ lines }) => lines)).toEqual(longText(20_000, '改了').split('\n'));
  });
});

describe('a private number in what was built', () => {
  const built = (path: string, text: string) => {
    const root = mkdtempSync(join(tmpdir(), 'built-'));
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return privacyProblems(root, 'dist').map(problemText);
  };
  it('is found in pages and data, but not across two cells of a table', () => {
    expect(built('dist/a.html', `<p>问 ${PHONE}</p>`)).toHaveLength(1);
    expect(built('dist/b.json', `{"office":"138 0013 8000"}`)).toHaveLength(1);
    expect(built('dist/c.html', '<td>138</td><td>00138000</td>')).toEqual([]);
  });
});
