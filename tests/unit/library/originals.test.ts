import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { originalLines } from '../../../src/domain/original/blocks.ts';
import { findingsIn } from '../../../src/domain/original/findings.ts';
import { problemText } from '../../../src/domain/policy/problem.ts';
import { allProblems } from '../../../src/library/check/everything.ts';
import { pdfAbout } from '../../../src/library/carried/pdfAbout.ts';
import { originalTellings } from '../../../src/library/carried/problems.ts';
import { draft } from '../../../src/library/originals/draft.ts';
import { readOriginal } from '../../../src/library/originals/readOriginal.ts';
import { sha256 } from '../../../src/library/read/originals.ts';
import { COUNTY } from '../../support/county.ts';
import { filledDraft } from '../../support/filledDraft.ts';
import { docx, NOTICE, noticeDocx, paragraph, pdf, RATES, SIGNED, table, xmp, type About } from '../../support/originals.ts';

const linesOf = async (name: string, bytes: Uint8Array) => originalLines((await readOriginal(name, bytes)).blocks);
const say = async (name: string, bytes: Uint8Array) => Object.fromEntries((await linesOf(name, bytes)).map((line) => [line.name, line.text]));
const text = (words: string) => new TextEncoder().encode(words);

function copy(): string {
  const root = mkdtempSync(join(tmpdir(), 'drafted-'));
  cpSync(join(COUNTY, 'content'), join(root, 'content'), { recursive: true });
  return root;
}
const drafted = (root: string, bytes: Uint8Array, name = '通知.docx') => draft(root, name, bytes, { level: 'county', today: '2026-10-01' });
const edit = (root: string, file: string, change: (text: string) => string) => writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
const told = (root: string) => allProblems(root).problems.map(problemText);

describe('an original is read as its reader sees it', () => {
  it('paragraphs, rows and cells have names; a cell says whose and in which unit', async () => {
    const lines = await say('通知.docx', noticeDocx());
    expect(lines['p2']).toBe('清医保发〔2026〕21号');
    expect(lines['t1r3']).toBe('人员类别：低保对象；资助标准（元/人·年）：280；办理方式：先缴后补');
    expect(lines['t1r3c2']).toBe('低保对象，资助标准（元/人·年）：280元');
    expect(lines['p6']).toBe(SIGNED[0]);
  });

  it('merged cells stand in every place they cover', async () => {
    const lines = await say(
      'a.docx',
      docx([
        table([
          ['类别', { text: '标准（元）', across: 2 }],
          ['', '2026年', '2027年'],
          ['低保', '100', '120'],
        ]),
        table(RATES),
      ]),
    );
    expect(lines['t1r3c3']).toBe('低保，标准（元）·2027年：120元');
    expect(lines['t2r4']).toContain('办理方式：先缴后补');
  });

  it('inserted words are in, deleted ones out', async () =>
    expect((await say('a.docx', docx([paragraph('每人每年', { deleted: '200元', inserted: '215元' })])))['p1']).toBe('每人每年215元'));

  it('a PDF and a plain text, in UTF-8 or GBK', async () => {
    expect((await linesOf('a.pdf', pdf(NOTICE))).map((line) => line.text).join('')).toContain('清医保发〔2026〕21号');
    expect((await say('a.txt', text(NOTICE.join('\r\n'))))['p2']).toBe(NOTICE[1]);
    // 每人100元 as Notepad's ANSI writes it.
    expect((await say('a.txt', Uint8Array.from([0xc3, 0xbf, 0xc8, 0xcb, 0x31, 0x30, 0x30, 0xd4, 0xaa])))['p1']).toBe('每人100元');
  });

  it('文号, title, office, day and sums are found', async () => {
    const found = findingsIn(await linesOf('通知.docx', noticeDocx()));
    expect(found).toMatchObject({ title: NOTICE[2], number: '清医保发〔2026〕21号', issuers: ['清溪县医疗保障局'], issued: '2026-08-25' });
    expect(found.amounts).toContainEqual({ what: '低保对象', value: 280, unit: '元', per: '每人每年', line: 't1r3c2' });
  });

  it.each([
    ['square brackets, 第 and a nought', '清医保发[2026]第021号', '清医保发〔2026〕21号'],
    ['blanks', '清医保发 〔 2026 〕 21 号', '清医保发〔2026〕21号'],
  ])('文号 with %s', (_, line, number) => expect(findingsIn([{ name: 'p1', text: line }]).number).toBe(number));

  it('a day in Chinese numerals', () => expect(findingsIn([{ name: 'p1', text: '二〇二六年八月二十五日' }]).issued).toBe('2026-08-25'));
});

const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
describe('what cannot be read is refused with how to save it again', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['an old Word file', '通知.doc', OLE, '另存为'],
    ['a WPS file', '通知.wps', OLE, '另存为'],
    ['a WPS sheet', '表.et', OLE, 'npm run import'],
    ['an old Excel file', '表.xls', OLE, 'npm run import'],
    ['a workbook', '表.xlsx', text('PK'), 'npm run import'],
    ['a locked docx', '通知.docx', OLE, '密码'],
    ['an OFD', '通知.ofd', text('PK'), 'PDF'],
    ['a picture', '通知.jpg', Uint8Array.from([0xff, 0xd8]), '是图片'],
    ['a packed folder', '通知.zip', text('PK'), '解开'],
    ['a broken docx', '通知.docx', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), '坏了'],
    ['a text called docx', '通知.docx', text('各乡镇：'), '改过后缀'],
    ['a scan', '通知.pdf', pdf([]), '扫描件'],
    ['a broken PDF', '通知.pdf', text('%PDF-1.4 nothing'), '打不开'],
    ['an empty file', '通知.docx', new Uint8Array(), '是空的'],
    ['an empty Word file', '通知.docx', docx([]), '没有字'],
    ['no ending', '通知', text('各乡镇：'), '认不得'],
    ['bytes called txt', '通知.txt', Uint8Array.from([0x81, 0xff, 0xfe, 0xff]), 'UTF-8'],
  ])('%s', async (_, name, bytes, words) => {
    await expect(readOriginal(name, bytes)).rejects.toThrow(words);
    await expect(readOriginal(name, bytes)).rejects.toThrow(/“文件”.*改法/);
  });
});

describe('a draft', () => {
  it('keeps the original, has its words beside it, and the check lets nothing undecided through', async () => {
    const root = copy();
    const made = await drafted(root, noticeDocx());
    expect(readFileSync(join(root, made.kept))).toEqual(Buffer.from(noticeDocx()));
    expect(made.entry).toBe('content/policies/county/qybf-2026-21.mdx');
    expect(made.questions.length).toBeGreaterThan(3);
    const entry = readFileSync(join(root, made.entry), 'utf8');
    expect(entry).toContain(`what: '低保对象', value: 280, unit: '元', per: 每人每年, document: notice, fact: qybf-2026-21#t1r3c2`);
    expect(told(root).join('\n')).toContain('还留着模板里的提示');
  });

  it('needs no facts file: filled in, it passes, and every figure is held against its cell', async () => {
    const root = copy();
    const made = await drafted(root, noticeDocx());
    edit(root, made.entry, filledDraft);
    expect(told(root)).toEqual([]);
    edit(root, made.entry, (entry) => entry.replace('value: 280', 'value: 290'));
    expect(told(root)).toEqual([expect.stringMatching(/amounts\[1\]”：“290元”不在所指的事实里/)]);
    edit(root, made.entry, (entry) => entry.replace('value: 290', 'value: 280').replace('value: 430', 'value: 280').replace('value: 280', 'value: 280'));
    expect(told(root).join()).toContain('“280元”不在所指的事实里');
  });

  it.each<[string, (root: string, made: Awaited<ReturnType<typeof drafted>>) => void, string]>([
    ['an extract mended by hand', (root, made) => edit(root, made.extract, (words) => words.replace('280元', '290元')), '抽文被改过'],
    ['another original in its place', (root, made) => writeFileSync(join(root, made.kept), noticeDocx({}, [paragraph('另有规定。')])), '抽文还是旧的'],
    ['a paragraph there is not', (root, made) => edit(root, made.entry, (words) => words.replace('#t1r3c2', '#t9r9c9')), '没有“qybf-2026-21#t9r9c9”这一条'],
    ['another 文号', (root, made) => edit(root, made.entry, (words) => words.replace('number: 清医保发〔2026〕21号', 'number: 清医保发〔2026〕12号')), '12号'],
  ])('%s is told', async (_, change, words) => {
    const root = copy();
    const made = await drafted(root, noticeDocx());
    edit(root, made.entry, filledDraft);
    change(root, made);
    expect(told(root).join('\n')).toContain(words);
  });

  it('writes nothing over anything, and nothing at all when a private number stands in the original', async () => {
    const root = copy();
    await drafted(root, noticeDocx());
    await expect(drafted(root, noticeDocx())).rejects.toThrow('已经有了');
    const other = copy();
    const bytes = noticeDocx({}, [paragraph('联系人电话：138 0013 8000')]);
    await expect(drafted(other, bytes)).rejects.toThrow(/“p6”：有一个像手机号的号码/);
    await expect(drafted(other, bytes)).rejects.not.toThrow(/8000/);
    expect(existsSync(join(other, 'content/originals'))).toBe(false);
    expect(readdirSync(join(other, 'content/policies/county'))).toEqual(readdirSync(join(COUNTY, 'content/policies/county')));
  });

  it('goes public only clean: no tracked changes, comments or writer behind the words', async () => {
    const publish = async (bytes: Uint8Array) => {
      const root = copy();
      const made = await drafted(root, bytes);
      edit(root, made.entry, filledDraft);
      edit(root, made.extract, (words) => words.replace('publish: false', 'publish: true'));
      return told(root);
    };
    expect(await publish(noticeDocx())).toEqual([]);
    expect((await publish(noticeDocx({}, [paragraph('每人', { deleted: '200元', inserted: '215元' })]))).join()).toContain('修订痕迹');
    expect((await publish(noticeDocx({ 'word/comments.xml': '<w:comments><w:comment w:id="0"/></w:comments>' }))).join()).toContain('批注');
    expect((await publish(noticeDocx({ 'docProps/core.xml': '<cp><dc:creator>某人</dc:creator></cp>' }))).join()).toContain('作者姓名');
  });

  describe('a PDF is kept only without numbers of persons behind its words, and goes public without its writer', () => {
    const ID = '11010519491231002X';
    const tellings = async (about: About, open: boolean) => {
      const bytes = pdf([...NOTICE, ...SIGNED], about);
      const read = await pdfAbout(bytes);
      return originalTellings('通知.pdf', bytes, open, () => read);
    };

    it('is looked at by the check, when it was put in its place past the draft', async () => {
      const root = copy();
      const made = await drafted(root, pdf([...NOTICE, ...SIGNED]), '通知.pdf');
      const bytes = pdf([...NOTICE, ...SIGNED], { info: { Author: '王某 13800138000' } });
      writeFileSync(join(root, made.kept), bytes);
      edit(root, made.extract, (text) => text.replace(/sha256: .*/, `sha256: ${sha256(bytes)}`));
      expect(told(root)).toContainEqual(expect.stringMatching(new RegExp(`^${made.kept}　“整个文件”：里面.*像手机号的号码。改法：`)));
    });

    it.each<[string, About, string]>([
      ['writer', { info: { Author: '王某 13800138000' } }, '手机号'],
      ['title', { info: { Title: `花名册${ID}` } }, '身份证号'],
      ['keywords, with blanks', { info: { Keywords: '联系 138 0013 8000' } }, '手机号'],
      ['subject, full width', { info: { Subject: '１３８００１３８０００' } }, '手机号'],
      ['a property of its own', { info: { Contact: '13800138000' } }, '手机号'],
      ['writer of the XMP', { xmp: xmp(`<dc:creator><rdf:Seq><rdf:li>${ID}</rdf:li></rdf:Seq></dc:creator>`) }, '身份证号'],
      ['keywords of the XMP', { xmp: xmp('<pdf:Keywords>13800138000</pdf:Keywords>') }, '手机号'],
      ['a note on the page', { note: '再问13800138000' }, '手机号'],
      ['a field of a form', { field: '户主电话13800138000' }, '手机号'],
      ['a file laid into it', { attached: `list: ${ID}` }, '身份证号'],
    ])('a number in the %s', async (_, about, kind) => {
      for (const open of [true, false]) {
        const said = await tellings(about, open);
        expect(said).toEqual([{ message: expect.stringContaining(`有像${kind}的号码`), remedy: expect.stringContaining('再存一份') }]);
        expect(JSON.stringify(said).normalize('NFKC').replace(/\s/g, '')).not.toMatch(/13800138000|8000|19491231|002X/);
      }
    });

    it("the writer's name", async () => {
      expect(await tellings({ info: { Author: '某人' } }, true)).toEqual([expect.objectContaining({ message: '文件属性里有作者姓名，不能公开' })]);
      expect(await tellings({ info: { Author: '某人' } }, false)).toEqual([]);
    });

    it('days, programs, an office telephone and the names a program gives pass', async () => {
      const info = {
        Title: NOTICE[2]!,
        Producer: 'WPS 12.1.0.16120',
        CreationDate: "D:20260825100000+08'00'",
        Keywords: '0850-820 1003；清医保发〔2026〕21号',
      };
      const named = xmp('<xmpMM:DocumentID>uuid:13800138-0001-4380-8000-138001380001</xmpMM:DocumentID>');
      expect(await tellings({ info, xmp: named }, true)).toEqual([]);
    });
  });
});
