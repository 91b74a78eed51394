import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/domain/policy/problem.ts';
import { bodyTree } from '../../../src/library/markdown/body.ts';
import { cardProblems } from '../../../src/library/check/cardProblems.ts';
import { allProblems } from '../../../src/library/check/everything.ts';
import { createLibrary } from '../../../src/library/library.ts';
import { acrossProblems } from '../../../src/library/read/acrossEntries.ts';
import { inspectContent } from '../../../src/library/read/load.ts';
import { gbk, utf16 } from '../../support/encodings.ts';
import { miniContent, VALID_ENTRY, writeProject } from '../../support/miniLibrary.ts';

const ENTRY = 'content/policies/central/boarder.mdx';

/** A small sound county, changed by the author's hand; what the check says of it. */
function said(changed: Record<string, string | Uint8Array>): string[] {
  const root = writeProject(miniContent());
  for (const [file, text] of Object.entries(changed)) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return allProblems(root).problems.map(problemText);
}

const swap = (from: string, to: string) => {
  if (!VALID_ENTRY.includes(from)) throw new Error(`fixture line is gone: ${from}`);
  return { [ENTRY]: VALID_ENTRY.replace(from, to) };
};
const inBody = (text: string) => swap('在校寄宿的学生。', text);

it('a sound county has nothing to mend', () => {
  expect(said({})).toEqual([]);
});

describe('links in a body', () => {
  it.each([
    ['a bare address', '看 www.example.com。', '站外链接'],
    ['a bare https address', '看 https://www.gov.cn/x 。', '站外链接'],
    ['a mail address', '写信 a.b@example.com。', '站外链接'],
    ['an outside link', '看[这里](https://example.com)。', '站外链接'],
    ['another scheme', '看[这里](vbscript:x)。', '站外链接'],
    ['mailto', '看[这里](mailto:a@b.cn)。', '站外链接'],
    ['a file', '看[这里](file:///etc/passwd)。', '站外链接'],
    ['an address without scheme', '看[这里](//evil.example/x)。', '站外链接'],
    ['the same in angles', '看[这里](<//evil.example/x>)。', '站外链接'],
    ['a relative path', '看[这里](../../no-such.html)。', '不是站内链接的写法'],
    ['another page of the site', '看[这里](/search.html)。', '不是站内链接的写法'],
    ['a link in two places', '看[这里][r]。\n\n[r]: /policies/central/boarder', '链接不能分两处写'],
    ['a picture in two places', '看![图][p]。\n\n[p]: /pic.png', '不能放图片'],
    ['a reference to nowhere', '看[这里][r2]。', '半角方括号'],
    ['an entry there is not', '看[这里](/policies/central/none)。', '指向的条目不存在'],
    ['a part there is not', '看[这里](#nowhere)。', '没有“#nowhere”这个地方'],
    ['a part another page has not', '看[这里](/policies/central/boarder#nowhere)。', '没有“#nowhere”这个地方'],
  ])('%s is refused', (_, text, wanted) => {
    const found = said(inBody(text));
    expect(found.length, found.join('\n')).toBeGreaterThan(0);
    for (const line of found) expect(line).toMatch(new RegExp(`^${ENTRY}　“第 \\d+ 行”：.*。改法：.+。$`));
    expect(found.join('\n')).toContain(wanted);
  });

  it('to an entry, to its heading and to its benefit are allowed', () => {
    expect(
      said(
        inBody(
          '看[措施](/policies/central/boarder)、[上面](#谁能享受)、[那一条的待遇](/policies/central/boarder#boarder)、[答](/policies/central/boarder#answers)。',
        ),
      ),
    ).toEqual([]);
  });
});

describe('a body', () => {
  it('keeps its tildes: a range is no struck-out text, on the page either', () => {
    expect(said(inBody('年龄在6~15岁或16~18岁的学生，按1~3级办。')).join()).not.toContain('删除线');
    expect(said(inBody('~~不要~~的话。')).join()).toContain('删除线');
    const html = JSON.stringify(bodyTree('年龄在6~15岁或16~18岁的学生，按1~3级办。'));
    expect(html).not.toContain('"del"');
    expect([...html.matchAll(/"value":"([^"]*)"/g)].map(([, text]) => text).join('')).toBe('年龄在6~15岁或16~18岁的学生，按1~3级办。');
  });

  it.each([
    ['a sum between stars', '每人5*100*2元', '斜体'],
    ['a number between underlines', '编号 _2025_ 的那一份', '斜体'],
    ['bold that takes a number apart', '每人1**00**0元', '拆开'],
    ['bold in underlines', '按 __这个__ 办', '排没了'],
    ['a year at the head of a line', '2025. 每人每年1000元', '重新排'],
    ['numbers that jump', '1. 登记\n3. 发放', '重新排'],
    ['more than at the head of a line', '>1000元的不算', '大于号'],
    ['plus at the head of a line', '+ 1000元', '加号'],
    ['a line under a sentence', '每人每年1000元\n---', '排成标题'],
    ['boxes to tick', '- [ ] 户口簿', '勾选框'],
  ])('whose %s would be set as something else is refused', (_, text, wanted) => {
    const found = said(inBody(text));
    expect(found.join('\n')).toContain(wanted);
    expect(found[0]).toMatch(/“第 \d+ 行”/);
  });

  it.each([
    ['a list without a blank', '-户口簿\n-身份证', '列表没有成'],
    ['full-width list marks', '－ 户口簿', '列表没有成'],
    ['dots for a list', '• 户口簿', '列表没有成'],
    ['a table without its second row', '|甲|乙|\n|1|2|', '表格没有成'],
    ['bold that never ends', '**注意：带户口簿', '没成对'],
    ['bold with a blank inside', '** 注意**：带户口簿', '没成对'],
    ['a heading of seven marks', '####### 注意', '标题没有成'],
    ['a heading in a list', '- ##注意', '标题没有成'],
    ['an escaped heading', '\\## 注意', '标题没有成'],
    ['a full-width blank after the mark', '##　注意', '标题没有成'],
    ['a heading without words', '## ', '标题里没有字'],
    ['a heading that skips a rank', '#### 注意', '跳了级'],
    ['another scheme, bare', '看 ftp://x.cn/a', '站外链接'],
    ['no scheme, bare', '看 //evil.example/x', '站外链接'],
    ['an upper-case address', '看 HTTP://WWW.EXAMPLE.ORG/ab，再说', '站外链接'],
    ['a footnote nobody points to', '可以领。\n\n[^1]: 见通知。', '脚注'],
    ['an inline footnote', '可以领^[见通知]。', '方括号'],
  ])('with %s is one complaint, at its line', (_, text, wanted) => {
    const found = said(inBody(text));
    expect(found.join('\n')).toContain(wanted);
    expect(found, found.join('\n')).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${ENTRY}　“第 4[3-6] 行”`));
  });

  it('with lists, steps, a table and bold words is sound', () => {
    expect(
      said(inBody('**先登记**，再：\n\n1. 登记\n2. 发放\n\n- 户口簿\n- 身份证\n\n| 甲 | 乙 |\n| --- | --- |\n| 学生 | 在校 |\n\n### 注意\n\n带**户口簿**。')),
    ).toEqual([]);
  });

  it.each([
    ['a footnote', '寄宿生[^1]可以领。\n\n[^1]: 见通知。', '脚注'],
    ['a heading without a blank', '##给多少', '标题没有成'],
    ['a heading with full-width marks', '＃＃ 给多少', '标题没有成'],
    ['a first heading without a blank', '#注意', '标题没有成'],
    ['a heading of the first rank', '# 注意', '从两个 # 起'],
    ['an attribute', '<Pending onclick="x">没查到</Pending>', '不能写属性'],
    ['code', '`x`', '反引号'],
    ['a template’s hint', '【写给谁】', '模板里的提示'],
    ['a character written as a number', '在校&#8203;寄宿', '零宽字符 U+200B'],
    ['about', '大概每年1000元', '“大概”'],
  ])('with %s is refused, with its line', (_, text, wanted) => {
    const found = said(inBody(text));
    expect(found.join('\n')).toContain(wanted);
    expect(found.join('\n')).toContain(ENTRY);
  });
});

describe('encodings', () => {
  it.each([
    ['GBK', gbk],
    ['UTF-16', utf16],
    ['UTF-16', (text: string) => Buffer.from(utf16(text)).swap16()],
    ['UTF-16', (text: string) => utf16(text).subarray(2)],
  ])('%s is named, once, in every kind of file', (name, encode) => {
    const others = {
      'content/households/one.yaml': 'title: 一户人家的事\nstory: 家里有个老人，平时一个人住。\n',
      'content/events.yaml': '- id: a\n  name: 家里有人生了大病\n',
      'content/rectify.yaml': '- id: a\n  name: 整改的事\n',
      'content/replies.yaml': '- asks: 县里说的话\n',
    };
    for (const [file, text] of Object.entries({ ...miniContent(), ...others })) {
      if (file.includes('measure-')) continue; // entries like the first
      const found = said({ [file]: encode(text) });
      expect(
        found.filter((line) => line.startsWith(file)),
        found.join('\n'),
      ).toHaveLength(1);
      expect(found[0]).toContain('不是 UTF-8');
      expect(found[0]).toContain('另存为');
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(name);
    }
  });

  it('one strange line is named by its number', () => {
    const whole = Buffer.from(VALID_ENTRY);
    const found = said({ [ENTRY]: Buffer.concat([whole, gbk('补助')]) });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/“第 \d+ 行”.*UTF-8/);
  });
});

describe('characters nobody sees', () => {
  it.each([
    ['a vertical tab', '\u000b', '控制字符 U+000B'],
    ['a bell', '\u0007', '控制字符 U+0007'],
    ['a nought', '\0', '控制字符 U+0000'],
    ['a zero-width space', '\u200b', '零宽字符 U+200B'],
    ['a zero-width joiner', '\u200d', '零宽字符 U+200D'],
    ['a turn of direction', '\u202e', '文字方向的字符 U+202E'],
    ['a private character', '\ue123', '某个字体才认得的字 U+E123'],
    ['a replacement mark', '\ufffd', '乱码 U+FFFD'],
    ['a line separator', '\u2028', '换行符号 U+2028'],
  ])('%s is refused in the front matter and in the body', (_, character, wanted) => {
    for (const found of [said(swap('title: 关于生活补助的通知', `title: 关于生活${character}补助的通知`)), said(inBody(`在校${character}寄宿的学生。`))]) {
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(wanted);
      expect(found[0]).toMatch(/“第 \d+ 行”/);
    }
  });

  it('also when YAML makes them', () => {
    expect(said(swap('title: 关于生活补助的通知', 'title: "关于生活\\x07补助的通知"')).join()).toContain('documents[0].title”：有控制字符 U+0007');
  });
});

describe('YAML', () => {
  it.each([
    ['a # in an unquoted text', swap('summary: 寄宿生每人每年补助1000元。', 'summary: 寄宿生每人每年补助1000元 #非寄宿生不享受'), '会被当成注解丢掉'],
    ['a # in a list', swap('aliases: [上学补助]', 'aliases:\n  - 上学补助 #俗称'), '会被当成注解丢掉'],
    [
      'a # in terms',
      { 'content/terms.yaml': '- word: 住校\n  formal: [寄宿]\n  kind: colloquial\n  explain: 在学校住宿的学生 #不是走读\n' },
      '会被当成注解丢掉',
    ],
    ['a # in the region', { 'content/region.yaml': `${miniContent()['content/region.yaml']!.replace('site: 小库', 'site: 小库 #一')}` }, '会被当成注解丢掉'],
    ['a list that holds itself', swap('aliases: [上学补助]', 'aliases: &a [上学补助, *a]'), '& 和 *'],
    ['an alias of nothing', swap('title: 寄宿生生活补助', 'title: *x'), '& 和 *'],
    [
      'a bomb of aliases',
      swap(
        'topic: education',
        `topic: education\nbomb: [${'&a [x,x,x,x,x,x,x,x,x,x],'}${[...'bcdefgh'].map((name, index) => `&${name} [${`*${'abcdefg'[index]},`.repeat(10)}],`).join('')}]`,
      ),
      '& 和 *',
    ],
    ['a full-width colon', swap('title: 寄宿生生活补助', 'title：寄宿生生活补助'), '全角冒号'],
  ])('%s is refused, once', (_, changed, wanted) => {
    const found = said(changed);
    expect(found.join('\n')).toContain(wanted);
    expect(found, found.join('\n')).toHaveLength(1);
  });

  it('a comment on a line of its own or behind an id, a # in quotes stay', () => {
    expect(said(swap('topic: education', '# 主题\ntopic: education   # 主题'))).toEqual([]);
    expect(said(swap('aliases: [上学补助]', 'aliases: [上学补助]   # 俗称'))).toEqual([]);
    expect(said(swap('summary: 寄宿生每人每年补助1000元。', 'summary: "寄宿生每人每年补助1000元 #一"'))).toEqual([]);
  });
});

describe('a quote left open', () => {
  it.each([
    ['nowhere closed', '“第 3 行”：这一行的引号只有前一半，没有合上', swap('summary: 寄宿生', 'summary: "寄宿生')],
    [
      'with other quotes below',
      '“第 3 行”：这一行的引号只有前一半，没有合上',
      swap('summary: 寄宿生每人每年补助1000元。', "summary: '寄宿生\npublished: '2026'"),
    ],
    ['in a list in brackets', '“第 9 行”：这一行的引号只有前一半，没有合上', swap('aliases: [上学补助]', 'aliases: ["上学补助]')],
    [
      'closed by the next one that opens',
      '“第 9 行”：这一行的引号到第 10 行才合上，后面还有字',
      swap('aliases: [上学补助]', 'aliases: ["上学补助,\n  "读书补助"]'),
    ],
  ])('%s is told at the line where it opens, once', (_, wanted, changed) => {
    const found = said(changed);
    expect(found, found.join('\n')).toHaveLength(1);
    expect(found[0]).toContain(`${ENTRY}　${wanted}`);
    expect(found[0]).toContain('改法：在这句话末尾补上同样的引号');
  });
});

describe('what a merge leaves', () => {
  const both = (one: string, other: string) => `<<<<<<< HEAD\n${one}\n=======\n${other}\n>>>>>>> theirs`;
  const mini = (file: string) => miniContent()[file]!;
  const FACTS = 'content/facts/central/demo-fact.yaml';
  it.each([
    [ENTRY, 2, swap('title: 寄宿生生活补助', both('title: 寄宿生生活补助', 'title: 寄宿补助'))],
    [ENTRY, VALID_ENTRY.split('\n').findIndex((line) => line.includes('在校寄宿的学生。')) + 1, inBody(both('在校寄宿的学生。', '寄宿的学生。'))],
    ['content/region.yaml', 1, { 'content/region.yaml': `${both('# 一', '# 二')}\n${mini('content/region.yaml')}` }],
    ['content/terms.yaml', 1, { 'content/terms.yaml': `${both('# 一', '# 二')}\r\n${mini('content/terms.yaml')}` }],
    [FACTS, 1, { [FACTS]: `${both('# 一', '# 二')}\n${mini(FACTS)}` }],
  ])('in %s, line %i, is told once, with all its lines', (file, line, changed) => {
    const found = said(changed);
    expect(found, found.join('\n')).toHaveLength(1);
    expect(found[0]).toContain(`${file}　“第 ${line} 行”：这一行是两个人改了同一处、合并时留下的记号，第 ${line + 2}、${line + 4} 行也是。改法：`);
  });

  it('is no longer row of signs, and none within a line', () => {
    expect(said(swap('topic: education', '# ========== 主题 =======\n# <<<<<<<\ntopic: education'))).toEqual([]);
  });
});

describe('values', () => {
  const value = (text: string) => swap('value: 1000, unit: 元', `value: ${text}, unit: 元`);
  it.each([
    ['not a number', value('.nan'), 'NaN'],
    ['past all numbers', value('1e309'), '数大得没法用'],
    ['a number in quotes', value('"1000"'), '去掉引号'],
    ['a full-width number', value('１０００'), '去掉引号'],
    ['a number with its unit', value('1000元'), '去掉引号'],
    [
      'a telephone as a number',
      { 'content/region.yaml': `${miniContent()['content/region.yaml']}contacts: [{ role: 乡镇民政, phone: 09415123456 }]\n` },
      '开头的 0 会丢',
    ],
    [
      'a hotline as a number',
      { 'content/region.yaml': `${miniContent()['content/region.yaml']}offices: [{ name: 县教育局, phone: 12345 }]\n` },
      '开头的 0 会丢',
    ],
    ['a 文号 as a number', swap('number: 财教〔2025〕69号', 'number: 69'), '加上引号'],
    ['true as an alias', swap('aliases: [上学补助]', 'aliases: [上学补助, true]'), '加上引号'],
    ['a question that is a number', swap('ask: 寄宿生补助标准是多少？', 'ask: 1000'), '加上引号'],
    ['a term that is a number', { 'content/terms.yaml': '- { word: 12345, formal: [热线], kind: colloquial, explain: 打电话的号码。 }\n' }, '加上引号'],
    ['an alias as a number', swap('aliases: [上学补助]', 'aliases: [12345]'), '加上引号'],
    ['a name without a value', swap('topic: education', 'topic:'), '后面是空的'],
    ['a word twice in a list', swap('aliases: [上学补助]', 'aliases: [上学补助, 上学补助]'), '“aliases”：“上学补助”写了不止一遍'],
    ['a group twice', swap('audience: [student]', 'audience: [student, student]'), '“audience”'],
    [
      'a place twice',
      { 'content/region.yaml': miniContent()['content/region.yaml']!.replace('places:\n', 'places:\n  - { name: 全国, level: central }\n') },
      '“places”：“全国”写了不止一遍',
    ],
    ['a template’s hint', swap('summary: 寄宿生每人每年补助1000元。', 'summary: 【一句话答复：每人每年1000元】'), '“summary”：还留着模板里的提示'],
    ['a hint in a document', swap('title: 关于生活补助的通知', 'title: 【文件全称】'), 'documents[0].title”：还留着模板里的提示'],
    ['a title of two lines', swap('title: 寄宿生生活补助', 'title: |\n  寄宿生\n  生活补助'), '“title”：分成了几行'],
    ['a title of marks only', swap('title: 寄宿生生活补助', 'title: "！！！！"'), '“title”'],
    ['a review in the future', swap('reviewed: 2026-11-23', 'reviewed: 2062-11-23'), '“reviewed”：核对日期 2062-11-23 还没有到'],
    ['an upcoming one that has begun', swap('status: in-force', 'status: upcoming'), '写了“待生效”'],
  ])('%s is refused', (_, changed, wanted) => {
    const found = said(changed);
    expect(found.join('\n')).toContain(wanted);
    expect(found, found.join('\n')).toHaveLength(1);
  });
});

describe('a text that is no Chinese', () => {
  it.each([
    ['office', swap('    who:', '    office: yes\n    who:'), '“benefits[0].office”：“yes”不是中文。改法：写成中文。找谁：到哪个单位办'],
    ['a step', swap('    who:', '    steps: [bring the card]\n    who:'), '“benefits[0].steps[0]”：“bring the card”不是中文。改法：写成中文。怎么办，一步一行'],
    ['the title', swap('title: 寄宿生生活补助', 'title: boarder'), '“title”：“boarder”不是中文。改法：写成中文。条目名，'],
  ])('in %s is told with what is wanted there, once', (_, changed, wanted) => {
    const found = said(changed);
    expect(found, found.join('\n')).toHaveLength(1);
    expect(found[0]).toContain(`${ENTRY}　${wanted}`);
  });
});

describe('files', () => {
  it.each(['con', 'aux', 'nul', 'prn', 'com1', 'lpt1'])('%s.mdx is refused: Windows keeps the name', (name) => {
    expect(said({ [`content/policies/central/${name}.mdx`]: VALID_ENTRY.replace('title: 寄宿生生活补助', 'title: 另一条补助') }).join()).toContain('Windows');
  });

  it.each(['content/households/con.yaml', 'content/facts/central/nul.yaml'])('%s is refused too', (file) => {
    expect(said({ [file]: 'title: 一户\n' }).join()).toContain('Windows');
  });

  it('a name too long for an old Windows path is refused', () => {
    const text = VALID_ENTRY.replace('title: 寄宿生生活补助', 'title: 另一条补助');
    expect(said({ [`content/policies/central/${'a'.repeat(120)}.mdx`]: text })).toEqual([expect.stringContaining('太长')]);
  });

  it('a second entry with the same title is refused', () => {
    expect(said({ 'content/policies/central/again.mdx': VALID_ENTRY }).join('\n')).toMatch(/“title”：和 content\/policies\/central\/\S+ 的条目名一样/);
  });

  it('a link instead of a file is told', () => {
    const root = writeProject(miniContent());
    symlinkSync('nowhere', join(root, 'content/policies/central/linked.mdx'));
    expect(allProblems(root).problems.map(problemText).join()).toContain('linked.mdx　“整个文件”：是一个链接');
  });

  it.each(['content/policies/central/grain.mdx', 'content/facts/central/grain.yaml', 'content/households/grain.yaml', 'content/examples/grain.yaml'])(
    'a folder called %s is told, once, with nothing in it too',
    (folder) => {
      const root = writeProject(miniContent());
      mkdirSync(join(root, folder), { recursive: true });
      const wanted = [`${folder}　“整个文件”：是一个文件夹，这里应当是文件。改法：把文件夹移走，文件从上一次提交里恢复。`];
      expect(allProblems(root).problems.map(problemText)).toEqual(wanted);
      writeFileSync(join(root, folder, '.DS_Store'), '');
      expect(allProblems(root).problems.map(problemText)).toEqual(wanted);
    },
  );

  it('a missing folder is one sentence', () => {
    const root = writeProject({ 'content/region.yaml': miniContent()['content/region.yaml']!, 'content/terms.yaml': miniContent()['content/terms.yaml']! });
    expect(inspectContent(root).problems.map(problemText)).toEqual([expect.stringContaining('content/policies　“整个文件夹”：没有这个文件夹')]);
  });
});

it('one broken entry is one complaint, however many name it', () => {
  // Sixteen measures carry it out, and a term points to it.
  const found = said({
    ...swap('title: 寄宿生生活补助', 'title: [寄宿生'),
    'content/terms.yaml': '- { word: 住校, formal: [寄宿], kind: colloquial, explain: 在学校住宿的学生。, entries: [central/boarder] }\n',
  });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(ENTRY);
});

it('a line of facts that is gone is one complaint, however many entries name it', () => {
  const facts = 'content/facts/central/demo-fact.yaml';
  const found = said({ [facts]: miniContent()[facts]!.replace('id: f1', 'id: f7') });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('没有“demo-fact#f1”这一条，一共 12 处写了它');
});

it.each(['content/facts/central/demo-fact.yaml', 'content/region.yaml', 'content/terms.yaml'])('%s that cannot be read is one complaint', (file) => {
  const found = said({ [file]: miniContent()[file]!.replace(/: /, ': [') });
  expect(found, found.join('\n')).toHaveLength(1);
  expect(found[0]).toContain(file);
});

it('a missing document key is one complaint, however many name it', () => {
  const found = said({ [ENTRY]: VALID_ENTRY.replace('- key: notice', '- key: circular') });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('一共 4 处写了它');
});

it('a card that fits no paper stops the check as it stops the build', () => {
  const { entries, region } = inspectContent(writeProject(miniContent()));
  const boarder = entries.find(({ file }) => file === ENTRY)!;
  // No field takes so long a step; so much may still come together on one card.
  boarder.policy.benefits[0]!.steps = ['带上户口簿到学校找老师登记并由学校核实以后报县里审定再由县里发到卡上。'.repeat(30)];
  const found = cardProblems(createLibrary({ region: region!, entries }, '2026-11-23')).map(problemText);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/benefits\[0\]”：“寄宿生生活补助”的.*放不下/);
});

it('a clock that runs behind does not refuse a sound library', () => {
  const root = writeProject(miniContent());
  const { entries, unread } = inspectContent(root);
  expect(acrossProblems({ entries, unread, bodies: new Map() }, '2020-01-01').filter(({ field }) => field === 'reviewed')).toEqual([]);
});
