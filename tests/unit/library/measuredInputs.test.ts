import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/domain/policy/problem.ts';
import { allProblems } from '../../../src/library/check/everything.ts';
import { gbk, utf16be } from '../../support/encodings.ts';
import { DEMO_FACT, miniContent, retitled, VALID_ENTRY, writeProject } from '../../support/miniLibrary.ts';

const ENTRY = 'content/policies/central/boarder.mdx';
const FACT = 'content/facts/central/demo-fact.yaml';
const REGION = 'content/region.yaml';
const TERMS = 'content/terms.yaml';
const HOUSE = 'content/households/one.yaml';
const files = miniContent();

type Change = Record<string, string | Uint8Array | null>;
const NO_MEASURES: Change = Object.fromEntries([1, 2, 3].map((number) => [`content/policies/county/measure-0${number}.mdx`, null]));
type Row = [number: number, what: string, change: Change | ((root: string) => void), words: string[]];

const swap =
  (file: string, text: string) =>
  (from: string, to: string): Change => {
    if (!text.includes(from)) throw new Error(`${file}: ${from}`);
    return { [file]: text.replace(from, to) };
  };
const entry = swap(ENTRY, VALID_ENTRY);
const fact = swap(FACT, DEMO_FACT);
const region = (text: string): Change => ({ [REGION]: `${files[REGION]!}${text}\n` });
const value = (text: string) => entry('value: 1000, unit: 元', `value: ${text}, unit: 元`);
const body = (text: string) => entry('在校寄宿的学生。', text);
const office = (text: string) => entry('    amounts:\n', `    office: ${text}\n    amounts:\n`);
const house = (text: string): Change => ({ [HOUSE]: text });
const told = (rest: string) =>
  house(`title: 一户人家的事\nstory: 家里有个老人，平时一个人住。\n${rest}expect:\n  - { benefit: "central/boarder#boarder", verdict: unknown }\n`);
const aliasBomb = `bomb: [&a [x,x,x,x,x,x,x,x,x,x],${[...'bcdefgh'].map((name, index) => `&${name} [${`*${'abcdefg'[index]},`.repeat(10)}],`).join('')}]`;

// Made up by their rules: no such person, card or line is meant.
const ID = '110101199003077758';
const PHONE = '13800138000';
const CARD = '6222021234567890128';
const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const chinese = (text: string) => text.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!);

/** What was tried on an early state by its number, each with words its one sentence must have. */
const ROWS: Row[] = [
  [6, 'title 里有换行', entry('title: 寄宿生生活补助', 'title: |\n  寄宿生\n  生活补助'), ['“title”', '分成了几行']],
  [9, 'title 有零宽字符', entry('title: 寄宿生生活补助', 'title: 寄宿生\u200b生活补助'), ['第 2 行', '零宽字符']],
  [12, 'title 有控制字符', entry('title: 寄宿生生活补助', 'title: "寄宿生\\x07生活补助"'), ['“title”', '控制字符']],
  [13, 'title 全是标点', entry('title: 寄宿生生活补助', 'title: "！！！！"'), ['“title”']],
  [15, 'summary 留着模板提示', entry('summary: 寄宿生每人每年补助1000元。', 'summary: 【一句话答复】'), ['“summary”', '模板里的提示']],
  [16, 'answers 留着模板提示', entry('say: 有，每人每年1000元。', 'say: 【答，带数】'), ['answers[0].say', '模板里的提示']],
  [18, 'documents.title 留着模板提示', entry('title: 关于生活补助的通知', 'title: 【文件全称】'), ['documents[0].title', '模板里的提示']],
  [25, 'audience 重复', entry('audience: [student]', 'audience: [student, student]'), ['“audience”', '不止一遍']],
  [28, 'aliases 重复', entry('aliases: [上学补助]', 'aliases: [上学补助, 上学补助]'), ['“aliases”', '不止一遍']],
  [43, 'reviewed 在将来', entry('reviewed: 2026-11-23', 'reviewed: 2035-01-01'), ['“reviewed”', '还没有到']],
  [
    48,
    'in-force 而 until 已过',
    { ...fact('expiresOn: null', 'expiresOn: 2025-12-31'), ...entry('  from: 2025-03-01\n  fact', '  from: 2025-03-01\n  until: 2025-12-31\n  fact') },
    ['validity', '2025-12-31'],
  ],
  [49, 'upcoming 而 from 已过', entry('status: in-force', 'status: upcoming'), ['待生效']],
  [74, 'url 里有引号', entry('url: https://www.gov.cn/demo.htm', `url: 'https://www.gov.cn/a"onmouseover="x'`), ['documents[0].url']],
  [78, 'value .nan', value('.nan'), ['value', '不是数']],
  [81, 'value 1e309', value('1e309'), ['数大得没法用']],
  [82, 'value "1000"', value('"1000"'), ['去掉引号']],
  [85, 'value 0x3E8', value('0x3E8'), ['0x3E8', '写成平常的样子']],
  [86, 'value １０００', value('１０００'), ['去掉引号']],
  [93, 'value 1000.0000001', value('1000.0000001'), ['1000.0000001']],
  [98, '单位写 $', entry('unit: 元', 'unit: $'), ['unit', '汉字']],
  [109, '两条一模一样', { 'content/policies/central/again.mdx': VALID_ENTRY }, ['“title”', '一样']],
  [112, '全角冒号', entry('title: 寄宿生生活补助', 'title：寄宿生生活补助'), ['全角冒号']],
  [119, '没有正文', entry('\n## 谁能享受\n\n在校寄宿的学生。\n', ''), ['正文']],
  [120, 'YAML 锚点炸弹', entry('topic: education', `topic: education\n${aliasBomb}`), ['& 和 *']],
  [122, 'YAML 未定义别名', entry('title: 寄宿生生活补助', 'title: *x'), ['& 和 *']],
  [130, 'GBK 编码', { [ENTRY]: gbk(VALID_ENTRY) }, ['GBK', '另存为']],
  [132, 'UTF-16 BE', { [ENTRY]: utf16be(VALID_ENTRY) }, ['UTF-16', '另存为']],
  [133, 'GBK 只在正文一处', { [ENTRY]: Buffer.concat([Buffer.from(VALID_ENTRY), gbk('补助')]) }, ['UTF-8', '行']],
  [137, '正文一行 5 MB', body('寄宿的学生。'.repeat(300_000)), ['太长']],
  [138, '正文有 NUL', body('在校\0寄宿的学生。'), ['控制字符']],
  [149, '指向没有的符号链接', (root) => symlinkSync('nowhere', join(root, 'content/policies/central/linked.mdx')), ['linked.mdx', '链接']],
  [157, '裸网址', body('看 https://www.gov.cn/x 。'), ['站外链接']],
  [164, '[x](../../etc)', body('看[这里](../../etc)。'), ['站内链接']],
  [165, '[x](mailto:)', body('看[这里](mailto:)。'), ['站外链接']],
  [167, '[x](file:///)', body('看[这里](file:///)。'), ['站外链接']],
  [168, '[x](#没有)', body('看[这里](#没有)。'), ['没有“#']],
  [176, '<Pending onclick>', body('<Pending onclick="x">没查到</Pending>'), ['不能写属性']],
  [182, '一级标题', body('# 注意'), ['从两个 # 起']],
  [187, '“大概”写在正文', body('大概每年1000元。'), ['大概']],
  [192, '正文有零宽字符', body('在校\u200b寄宿的学生。'), ['零宽字符']],
  [194, '正文有私用区字符', body('在校\ue123寄宿的学生。'), ['某个字体']],
  [195, '正文有乱码', body('在校\ufffd寄宿的学生。'), ['乱码']],
  [197, '身份证号写在 office', office(`县教育局${ID}`), ['像身份证号']],
  [198, '身份证号写在 seenAt', entry('    evidence: official\n', `    evidence: official\n    seenAt: 问得${ID}\n`), ['像身份证号']],
  [201, '手机号写在 office', office(`县教育局${PHONE}`), ['像手机号']],
  [203, '银行卡号写在 seenAt', entry('    evidence: official\n', `    evidence: official\n    seenAt: 卡号${CARD}\n`), ['像银行卡号']],
  [206, '中文数字身份证', office(`县教育局${chinese(ID)}`), ['像身份证号']],
  [207, '全角身份证', office(`县教育局${wide(ID)}`), ['像身份证号']],
  [209, '手机号写在 summary', entry('summary: 寄宿生每人每年补助1000元。', `summary: 寄宿生每人每年补助1000元，问${PHONE}。`), ['像手机号']],
  [217, '词等于自己的 formal', { [TERMS]: '- { word: 住校, formal: [住校], kind: colloquial, explain: 在学校住宿的学生。 }\n' }, ['住校']],
  [221, 'terms 是 GBK', { [TERMS]: gbk(files[TERMS]!) }, [TERMS, 'GBK']],
  [236, '联系人写成姓名', region('contacts:\n  - { role: 李德胜 }'), ['contacts[0].role', '不写姓名']],
  [240, '地名重复', { [REGION]: files[REGION]!.replace('places:\n', 'places:\n  - { name: 全国, level: central }\n') }, ['“places”', '不止一遍']],
  [242, '30 个联系人', region(`contacts:\n${Array.from({ length: 30 }, (_, index) => `  - { role: 第${index}联系人 }\n`).join('')}`), ['contacts', '最多']],
  [247, 'region 是 GBK', { [REGION]: gbk(files[REGION]!) }, [REGION, 'GBK']],
  [256, '事实没有来源', fact('sources:\n', 'source:\n'), [FACT]],
  [257, '两份事实 id 相同', { 'content/facts/central/other.yaml': DEMO_FACT }, ['other.yaml', '“id”']],
  [259, '事实只写一行数', { [FACT]: '1000\n' }, [FACT]],
  [260, 'facts 文件夹没了', (root) => rmSync(join(root, 'content/facts'), { recursive: true }), ['content/facts', '没有这个文件夹']],
  [269, '户情称呼是全角手机号', told(`members:\n  - { label: ${wide(PHONE)}, age: 70 }\n`), [HOUSE]],
  [270, '户情故事里有手机号', house(`title: 一户人家的事\nstory: 家里有个老人，电话${PHONE}，一个人住。\nexpect: []\n`), ['像手机号']],
  [280, '户情人口 31 个', told(`members:\n${'  - { age: 30 }\n'.repeat(31)}`), ['members', '最多']],
  [283, '户情收入 .nan', told('household: { incomePerHead: .nan }\nmembers:\n  - { age: 70 }\n'), ['不是数']],
  [397, 'content/policies 没了', (root) => rmSync(join(root, 'content/policies'), { recursive: true }), ['content/policies', '没有这个文件夹']],
  [440, '标题是模板提示', entry('title: 寄宿生生活补助', 'title: 【条目名：写全】'), ['“title”', '模板里的提示']],
  [502, '摘要与待遇的数不一致', entry('summary: 寄宿生每人每年补助1000元。', 'summary: 寄宿生每人每年补助1200元。'), ['“summary”', '1200元']],
  [504, '文号机关代字写错', entry('财教〔2025〕69号', '财社〔2025〕69号'), ['documents[0].number', '财社']],
  [505, '发文机关写错', entry('issuers: [教育部]', 'issuers: [民政部]'), ['documents[0].issuers', '民政部']],
  [507, '底稿里没有的网址', entry('https://www.gov.cn/demo.htm', 'https://www.gov.cn/other.htm'), ['documents[0].url', 'other.htm']],
  [508, '有效性高过底稿', { ...fact('status: in-force', 'status: expired'), ...NO_MEASURES }, ['validity.status']],
  [
    510,
    '同一地方同一样待遇两个数',
    {
      'content/policies/central/boarder-two.mdx': retitled(VALID_ENTRY, '寄宿生的另一条补助')
        .replace('topic: education', 'topic: education\nfamily: boarder')
        .replaceAll('1000元', '900元')
        .replace('value: 1000', 'value: 900')
        .replaceAll('demo-fact#f1', 'demo-fact#f3'),
      ...entry('topic: education', 'topic: education\nfamily: boarder'),
      ...fact('sources:\n', '  - { id: f3, kind: benefit, fact: 寄宿生生活补助每人每年900元, source: s1, confidence: high }\nsources:\n'),
    },
    ['900', '1000'],
  ],
];

function said(change: Row[2]): string[] {
  const root = writeProject(files);
  if (typeof change === 'function') change(root);
  else
    for (const [file, text] of Object.entries(change)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      if (text === null) rmSync(join(root, file));
      else writeFileSync(join(root, file), text);
    }
  return allProblems(root).problems.map(problemText);
}

describe('what was measured on an early state', () => {
  it.each(ROWS)('%i %s: one sentence with its remedy', (_, __, change, words) => {
    const found = said(change);
    expect(found, found.join('\n')).toHaveLength(1);
    expect(found[0]).toMatch(/^content\/\S*　“[^”]+”：.+。改法：.+。$/);
    for (const word of words) expect(found[0]).toContain(word);
    for (const number of [ID, PHONE, CARD]) expect(found[0]).not.toContain(number);
  });
});
