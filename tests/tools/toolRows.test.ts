import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeWhole } from '../../tools/files.ts';
import { sums } from '../support/copy.ts';
import { gbk, utf16, utf16be } from '../support/encodings.ts';
import { miniContent, VALID_ENTRY, writeProject } from '../support/miniLibrary.ts';
import { noticeDocx, NOTICE } from '../support/originals.ts';
import { runTool, runTools, type Ran } from '../support/run.ts';

type Put = Record<string, string | Uint8Array | ((path: string) => void)>;
/** `number` is the row's of what was measured on an early state; 0: of the same kind, not measured. */
type Row = [number: number, tool: string, args: string[], said: RegExp, files?: Put];

// Made up by their rules: no such person or line is meant.
const ID = '110101199003077758';
const PHONE = '13800138000';
const ENTRY = 'content/policies/central/boarder.mdx';
const HOUSE = 'title: 一户人家\ndate: 2026-11-23\nhousehold: { types: [dibao] }\nmembers:\n  - { label: 奶奶, age: 70 }\n';
const house = (text: string): Put => ({ 'h.yaml': text });
const gone = (path: string): Put => ({ [path]: (whole) => rmSync(whole, { recursive: true }) });
const link = (to: string) => (path: string) => {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(to, path);
};
const folder = (path: string) => {
  rmSync(path, { force: true });
  mkdirSync(path);
};
const bomb = `a: [&a [x,x,x,x,x,x,x,x,x,x],${[...'bcdefgh'].map((name, index) => `&${name} [${`*${'abcdefg'[index]},`.repeat(10)}],`).join('')}]`;
const edition = { name: '小库', county: '清水县' };
const CR = VALID_ENTRY.replaceAll('\n', '\r');

/** What is refused: the row's words, one remedy, exit 1, nothing written. */
const REFUSED: Row[] = [
  [310, 'new', [`county/${'x'.repeat(300)}`], /太长，有的电脑打不开/],
  [313, 'new', ['county/con'], /Windows 留给自己用/],
  [0, 'new', ['county/nul.mdx'], /Windows 留给自己用/],
  [314, 'new', ['county/a', 'county/b'], /“county\/b”：多写了这一个/],
  [0, 'new', ['county/A'], /不能当条目名/],
  [0, 'new', ['county/a b'], /不能当条目名/],
  [0, 'new', ['county/😀'], /不能当条目名/],
  [0, 'new', ['county/a\0b'], /不能当条目名/],
  [0, 'new', ['county\\x'], /不能当条目名/],
  [0, 'new', ['village/x'], /层级是 central、province、city、county/],
  [0, 'new', ['-h'], /没有这个选项/],
  [0, 'new', [], /（没有写）/],
  [427, 'new', ['county/x'], /^content\/policies\/county　.*是一个文件/, { 'content/policies': 'a file' }],
  [338, 'changes', ['old.json'], /不是本库的 edition\.json/, { 'old.json': JSON.stringify({ ...edition, entries: Array(200_000).fill({ id: 'x' }) }) }],
  [339, 'changes', ['old.json'], /不是本库的 edition\.json/, { 'old.json': JSON.stringify({ ...edition, day: '坏日期', entries: [] }) }],
  [341, 'changes', ['old.json'], /不是本库的 edition\.json/, { 'old.json': '{"name":"\\u001b[2J"}' }],
  [0, 'changes', ['old.json'], /不是完整的 JSON/, { 'old.json': '{' }],
  [0, 'changes', ['old.json'], /不是本库的/, { 'old.json': 'null' }],
  [0, 'changes', ['old.json'], /不是本库的/, { 'old.json': gbk('{"县":"县"}') }],
  [0, 'changes', ['content'], /“content”是文件夹/],
  [0, 'changes', ['none.json'], /没有找到/],
  [0, 'changes', ['a', 'b', 'c'], /多写了这一个/],
  [360, 'match', ['h.yaml'], /不是 UTF-8 编码，是 GBK/, { 'h.yaml': gbk(HOUSE) }],
  [0, 'match', ['h.yaml'], /UTF-16/, { 'h.yaml': utf16(HOUSE) }],
  [0, 'match', ['h.yaml'], /UTF-16/, { 'h.yaml': utf16be(HOUSE) }],
  [361, 'match', ['h.yaml'], /“第1行”：有一个像身份证号的号码/, house(HOUSE.replace('一户人家', `张三家，身份证${ID}`))],
  [0, 'match', ['h.yaml'], /有一个像手机号的号码/, house(HOUSE.replace('一户人家', `张三${PHONE}`))],
  [0, 'match', ['h.yaml'], /有一个像手机号的号码/, house(`# 问138、0013、8000\n${HOUSE}`)],
  [0, 'match', [`${PHONE}.yaml`], /名字里有一个像个人号码的数/, { [`${PHONE}.yaml`]: HOUSE }],
  [367, 'match', ['h.yaml'], /用了 & 和 \*/, house(bomb)],
  [0, 'match', ['h.yaml'], /“members”：太多，最多 30 项/, house(`title: 一户人家\nmembers:\n${'  - { age: 3 }\n'.repeat(31)}`)],
  [0, 'match', ['h.yaml'], /age”：数太大，最大是 120/, house(HOUSE.replace('70', '121'))],
  [0, 'match', ['h.yaml'], /age”：数太小，最小是 0/, house(HOUSE.replace('70', '-1'))],
  [0, 'match', ['h.yaml'], /age”：.*全角/, house(HOUSE.replace('70', '７０'))],
  [0, 'match', ['h.yaml'], /age”：“abc”的写法不对/, house(HOUSE.replace('70', 'abc'))],
  [0, 'match', ['h.yaml'], /“date”.*2026-02-29/, house(HOUSE.replace('2026-11-23', '2026-02-29'))],
  [0, 'match', ['h.yaml', '--date', '2026-02-29'], /不是有效日期/, house(HOUSE)],
  [0, 'match', ['h.yaml', '--date', '昨天'], /不是有效日期/, house(HOUSE)],
  [0, 'match', ['h.yaml'], /文件是空的/, house('')],
  [0, 'match', ['h.yaml'], /控制字符 U\+0000/, house(HOUSE.replace('一户', '一\0户'))],
  [0, 'match', ['h.yaml'], /“title”：有控制字符/, house(HOUSE.replace('一户人家', '"一户\\u001b[2J人家"'))],
  [0, 'match', ['h.yaml'], /制表符/, house(HOUSE.replace('  - {', '\t- {'))],
  [0, 'match', ['h.yaml'], /换行是老式的/, house(HOUSE.replaceAll('\n', '\r'))],
  [0, 'match', ['h.docx'], /不是文字文件，是 Word、Excel 或压缩包/, { 'h.docx': noticeDocx() }],
  [0, 'match', ['h.json'], /不是完整的 JSON，多半没有存完/, { 'h.json': '{"title":' }],
  [0, 'match', ['h.json'], /__proto__/, { 'h.json': '{"__proto__":{"a":1},"members":[]}' }],
  [0, 'match', ['content'], /“content”是文件夹/],
  [0, 'match', ['none.yaml'], /没有找到/],
  [0, 'match', [], /没有写对照哪一户/],
  [0, 'match', ['h.yaml', '--xlsx', 'h.yaml'], /“h\.yaml”不是 \.xlsx/, house(HOUSE)],
  [0, 'match', ['h.yaml', '--xlsx', 'have.xlsx'], /已经有了，没有动它/, { ...house(HOUSE), 'have.xlsx': 'mine' }],
  [0, 'match', ['h.yaml', '--xlsx', 'no/x.xlsx'], /没有 no 这个文件夹/, house(HOUSE)],
  [396, 'check', ['nothing'], /“nothing”里没有问题，别的文件里有 1 处要改/, { 'content/terms.yaml': '- { word: 住校 }\n' }],
  [397, 'check', [], /content\/policies　.*没有这个文件夹/, gone('content/policies')],
  [399, 'check', [], /figure-exceptions\.yaml　.*没有用到它/, { 'content/figure-exceptions.yaml': 'abc' }],
  [435, 'check', [], /“reviewed”：.*还没有到/, { [ENTRY]: VALID_ENTRY.replace('reviewed: 2026-11-23', 'reviewed: 2062-11-23') }],
  [440, 'check', [], /“title”：.*模板里的提示/, { [ENTRY]: VALID_ENTRY.replace('title: 寄宿生生活补助', 'title: 【条目名：写全】') }],
  [
    447,
    'check',
    [],
    /boarder\.mdx　“第\d+行”：有一个像手机号的号码/,
    { [ENTRY]: VALID_ENTRY.replace('    amounts:', `    office: 县教育局李四${PHONE}\n    amounts:`) },
  ],
  [200, 'check', [], /像身份证号/, { [ENTRY]: VALID_ENTRY.replace('    amounts:', '    office: 县教育局11010119900307109X\n    amounts:') }],
  [246, 'check', [], /region\.yaml　“county”/, { 'content/region.yaml': miniContent()['content/region.yaml']!.replace('county: 清水县', 'county: 别处县') }],
  [0, 'check', [], /region\.yaml　.*没有这个文件/, gone('content/region.yaml')],
  [0, 'check', [], /terms\.yaml　.*文件是空的/, { 'content/terms.yaml': '' }],
  [0, 'check', [], /region\.yaml　.*是一个文件夹/, { 'content/region.yaml': folder }],
  [0, 'check', [], /boarder\.mdx　.*换行是老式的/, { [ENTRY]: CR }],
  [0, 'check', [], /boarder\.mdx　.*是 Word、Excel/, { [ENTRY]: noticeDocx() }],
  [0, 'check', [], /boarder \(1\)\.mdx　“文件名”/, { 'content/policies/central/boarder (1).mdx': VALID_ENTRY }],
  [0, 'check', [], /policies\/elsewhere　.*是一个链接/, { 'content/policies/elsewhere': link('central') }],
  [0, 'check', [], /l\.yaml　.*是一个链接/, { 'content/facts/central/l.yaml': link('demo-fact.yaml') }],
  [0, 'check', [], /l\.yaml　.*是一个链接/, { 'content/households/l.yaml': link('nowhere') }],
  [0, 'check', [], /events\.yaml　.*GBK/, { 'content/events.yaml': gbk('- id: 甲\n') }],
  [0, 'check', [], /o\.yml　.*没有用到它/, { 'content/facts/central/o.yml': 'a: 1' }],
  [0, 'check', ['--root', 'nope'], /没有 content 文件夹/],
  [0, 'check', ['--jsn'], /没有这个选项/],
  [0, 'report', ['2026-13-01'], /不是有效日期/],
  [0, 'import', ['none.xlsx'], /没有找到/],
  [0, 'import', ['dir.xlsx'], /是文件夹/, { 'dir.xlsx': folder }],
  [0, 'import', ['bad.xlsx'], /读不了.*另存为/, { 'bad.xlsx': 'PK' }],
  [0, 'import', ['a.docx.xlsx'], /读不了|没有认得的表/, { 'a.docx.xlsx': noticeDocx() }],
  [0, 'import', ['a.et'], /读不了/],
  [0, 'sheet', ['no/x.xlsx'], /没有 no 这个文件夹/],
  [0, 'draft', ['a.docx', '--name', 'con'], /不能当文件名/, { 'a.docx': noticeDocx() }],
  [0, 'draft', ['a.docx', '--name', 'x'.repeat(200)], /太长/, { 'a.docx': noticeDocx() }],
  [0, 'draft', ['a.docx'], /content\/originals　/, { 'a.docx': noticeDocx(), 'content/originals': 'a file' }],
  [0, 'draft', ['a.txt'], /不是文字文件/, { 'a.txt': '通知\0通知' }],
  [0, 'draft', ['a.txt'], /有一段超过 20000 个字/, { 'a.txt': '每人100元。'.repeat(9000) }],
  [0, 'draft', ['none.docx'], /没有找到/],
  [0, 'rename', ['central/boarder', 'central/boarder'], /新旧两个名字一样/],
  [0, 'rename', ['central/boarder', `central/${'x'.repeat(200)}`], /太长/],
  [0, 'adopt', ['--province', '云南', '--city', '红河', '--county', '绿春'], /不像地名/],
  [0, 'adopt', ['--undo'], /没有换县的记录/],
];

/** What is taken: its words, exit 0. */
const TAKEN: Row[] = [
  [204, 'check', [], /提醒[\s\S]*boarder\.mdx　“aliases”.*像人名/, { [ENTRY]: VALID_ENTRY.replace('[上学补助]', '[上学补助, 李德胜]') }],
  [0, 'check', ['nothing'], /没有哪个文件的名字里有“nothing”，看的是全部/],
  [0, 'check', [], /已核对 4 个条目，没有问题/, { [ENTRY]: `\ufeff${VALID_ENTRY.replaceAll('\n', '\r\n')}` }],
  [0, 'check', [], /没有问题/, { 'content/policies/central/.boarder.mdx.swp': 'x', 'content/events.yaml': '', 'content/replies.yaml': '' }],
  [0, 'match', ['h.yaml'], /一户人家/, house(`\ufeff${HOUSE.replaceAll('\n', '\r\n')}`)],
  [0, 'match', ['h.yaml'], /一户人家/, house(HOUSE.replace('70', '0'))],
  [0, 'match', ['h.yaml'], /一户人家/, house(HOUSE.replace('70', '120'))],
  [0, 'match', ['h.yaml'], /没有人的一户/, house('title: 没有人的一户\nmembers: []\n')],
  [0, 'match', ['h.yaml', '--date', '2024-02-29'], /2024年2月29日/, house(HOUSE)],
  [0, 'draft', ['通知 (1) 😀.docx'], /半填好的条目/, { '通知 (1) 😀.docx': noticeDocx() }],
  [0, 'draft', ['a.txt'], /清医保发〔2026〕21号/, { 'a.txt': utf16be(NOTICE.join('\r\n')) }],
  [0, 'draft', ['a.txt'], /清医保发〔2026〕21号/, { 'a.txt': NOTICE.join('\r') }],
  [0, 'adopt', ['--province', '云南省', '--city', '红河哈尼族彝族自治州', '--county', '绿春县', '--dry-run'], /什么都没有动/],
];

const nameOf = ([number, tool, args, said]: Row) => `${number || '—'} npm run ${tool} ${args.join(' ').slice(0, 40)}: ${said.source}`;

function projectOf([, , , , files = {}]: Row): string {
  const root = writeProject(miniContent());
  for (const [file, content] of Object.entries(files)) {
    const path = join(root, file);
    if (typeof content === 'function') content(path);
    else {
      if (existsSync(path)) rmSync(path, { recursive: true });
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }
  return root;
}

describe('what a clerk may type', () => {
  const rows = [...REFUSED, ...TAKEN];
  const roots = rows.map(projectOf);
  const before = REFUSED.map((_, index) => sums(roots[index]!));
  let ran: Ran[];
  beforeAll(() => {
    ran = runTools(rows.map(([, tool, args], index) => ({ tool: `${tool}.ts`, args, cwd: roots[index]! })));
  }, 120_000);

  it.each(REFUSED.map((row, index) => [nameOf(row), row, index] as const))('%s', (_, [, tool, , said], index) => {
    const { code, text, stdout } = ran[index]!;
    expect([code, stdout], text).toEqual([1, '']);
    const sentences = text
      .trim()
      .split('\n')
      .filter((line) => line && !/^内容有 1 处要改：$/.test(line));
    expect(sentences, text).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(said.source.replace(/^\^/, tool === 'check' ? '' : '^'), 'u'));
    expect(sentences[0]).toMatch(/改法：.*\p{Script=Han}/u);
    expect(text).not.toMatch(/\n\s+at |程序自己出了错|13800138000|0013、8000|110101/);
    expect(sums(roots[index]!)).toEqual(before[index]);
  });

  it.each(TAKEN.map((row, index) => [nameOf(row), row, REFUSED.length + index] as const))('%s', (_, [, , , said], index) => {
    const { code, text } = ran[index]!;
    expect(code, text).toBe(0);
    expect(text).toMatch(said);
  });
});

describe('npm run search', () => {
  const query = ['寄宿有补助吗'];
  it('390, 392: answers from a spoilt index kept on disk, and where none can be kept', () => {
    const root = writeProject(miniContent());
    const first = runTool('search.ts', query, root);
    expect([first.code, first.stdout.includes('每人每年1000元')], first.text).toEqual([0, true]);
    const kept = join(root, '.cache/search', readdirSync(join(root, '.cache/search'))[0]!);
    const whole = readFileSync(kept, 'utf8');
    const spoilt = whole.replace(/"[^"]{40,}?"/, '"[]"');
    expect(spoilt).not.toBe(whole);
    writeFileSync(kept, spoilt);
    expect(runTool('search.ts', query, root)).toEqual(first);
    expect(readFileSync(kept, 'utf8')).toBe(whole);
    rmSync(join(root, '.cache'), { recursive: true });
    writeFileSync(join(root, '.cache'), 'a file where the folder should be');
    expect(runTool('search.ts', query, root)).toEqual(first);
  });
});

describe('a file written whole', () => {
  it('leaves the old one as it was when the new one cannot be written', () => {
    const root = writeProject({ 'old.xlsx': 'mine' });
    expect(() => writeWhole(join(root, 'old.xlsx'), { length: 1 } as unknown as Uint8Array)).toThrow();
    expect(() => writeWhole(join(root, 'no/x.xlsx'), 'x')).toThrow(expect.objectContaining({ code: 'ENOENT', path: join(root, 'no/x.xlsx') }));
    expect(readFileSync(join(root, 'old.xlsx'), 'utf8')).toBe('mine');
    expect(readdirSync(root)).toEqual(['old.xlsx']);
  });
});
