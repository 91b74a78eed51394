import { strToU8, zipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import writeXlsxFile from 'write-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { problemText } from '../../../src/domain/policy/problem.ts';
import { publicProblems } from '../../../src/library/check/keptFiles.ts';
import { draft } from '../../../src/library/originals/draft.ts';
import { countyCopy } from '../../support/countyCopy.ts';
import { NOTICE, noticeDocx, paragraph, pdf, SIGNED } from '../../support/originals.ts';

// Made up by their rules: no such person, card or line is meant.
const PHONE = '13800138000';
const ID = '110101199003077758';
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const u16 = (value: number) => [value >>> 8, value & 255];

const jpeg = (kind: number, block: Buffer) =>
  Buffer.concat([bytes([0xff, 0xd8, 0xff, kind], u16(block.length + 2)), block, bytes([0xff, 0xda, 0, 2, 0xff, 0xd9])]);
const pngWith = (kind: string, block: Buffer) => {
  const chunk = (name: string, data: Buffer) => Buffer.concat([bytes(u32(data.length), name), data, bytes([0, 0, 0, 0])]);
  return Buffer.concat([bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]), chunk('IHDR', Buffer.alloc(13)), chunk(kind, block), chunk('IEND', Buffer.alloc(0))]);
};
const webp = (kind: string, block: Buffer) => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(block.length);
  return Buffer.concat([bytes('RIFF', [0, 0, 0, 0], 'WEBP', kind), size, block]);
};
/** One list of EXIF with one tag. */
const exif = (tag: number) => bytes('Exif\0\0MM', u16(42), u32(8), u16(1), u16(tag), u16(4), u32(1), u32(0), u32(0));
const xmpOf = (words: string) => bytes(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><dc:description>${words}</dc:description></x:xmpmeta>`);
const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data])));
const sheet = (cell: string, more: Record<string, string> = {}) =>
  zip({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': `<worksheet><row><c>${cell}</c><c><v>8000</v></c></row></worksheet>`, ...more });
let real: Uint8Array;
beforeAll(async () => {
  const cells = [
    [{ value: '县民政局' }, { value: '0850-820 1001' }],
    [{ value: '王某' }, { value: 13_800_138_000 }],
  ];
  real = new Uint8Array((await writeXlsxFile(cells as never).toBuffer()) as Buffer);
});

/** What is told of one file in a folder that is put on the web as it is. */
function told(name: string, content: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'public-'));
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
  return publicProblems(folder).map(problemText);
}

describe('a file put on the web as it is', () => {
  it.each<[string, string, Uint8Array | (() => Uint8Array), string]>([
    ['the XMP of a JPEG', 'a.jpg', jpeg(0xe1, xmpOf(`问${PHONE}`)), '手机号'],
    ['the comment of a JPEG', 'a.jpeg', jpeg(0xfe, bytes(`tel ${PHONE}`)), '手机号'],
    ['the comment Windows writes, in its own letters', 'a.JPG', jpeg(0xe1, Buffer.from(`\0\0户主${ID}\0`, 'utf16le')), '身份证号'],
    ['the words of a PNG', 'a.png', pngWith('tEXt', bytes(`Comment\0${PHONE}`)), '手机号'],
    ['the packed words of a PNG', 'a.png', pngWith('zTXt', Buffer.concat([bytes('Comment\0\0'), deflateSync(Buffer.from(`call ${PHONE}`))])), '手机号'],
    ['the XMP of a WebP', 'a.webp', webp('XMP ', xmpOf(PHONE)), '手机号'],
    ['a GIF', 'a.gif', bytes('GIF89a', [0, 0, 1, 2, 0x21, 0xfe, 11], PHONE, [0]), '手机号'],
    ['the words of a drawing', 'a.svg', bytes(`<svg><desc>138<tspan>00138000</tspan></desc></svg>`), '手机号'],
    ['a number in a cell', '表.xlsx', () => real, '手机号'],
    ['a number as Excel shortens it', '表.xlsx', sheet('<v>1.3800138E10</v>'), '手机号'],
    ['a hidden sheet', '表.xlsx', sheet('<v>1</v>', { 'xl/worksheets/sheet2.xml': `<c><v>${PHONE}</v></c>` }), '手机号'],
    ['a note of a workbook', '表.xlsx', sheet('<v>1</v>', { 'xl/comments1.xml': `<comment><t>问138</t><t>00138000</t></comment>` }), '手机号'],
    [
      'the properties of a workbook',
      '表.xlsx',
      sheet('<v>1</v>', { 'docProps/custom.xml': `<property name="x"><vt:lpwstr>${ID}</vt:lpwstr></property>` }),
      '身份证号',
    ],
    [
      'where a link of a workbook leads',
      '表.xlsx',
      sheet('<v>1</v>', { 'xl/worksheets/_rels/sheet1.xml.rels': `<Relationship Target="tel:${PHONE}"/>` }),
      '手机号',
    ],
    ['who wrote a change', '通知.docx', noticeDocx({ 'word/header1.xml': `<w:ins w:author="王某${PHONE}"/>` }), '手机号'],
    [
      'a text box',
      '通知.docx',
      noticeDocx({}, [`<w:p><w:txbxContent><w:p><w:r><w:t>138 0013</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t> 8000</w:t></w:r></w:p></w:txbxContent></w:p>`]),
      '手机号',
    ],
    ['a picture in a paper', '通知.docx', zip({ 'word/document.xml': '<w:document/>', 'word/media/image1.jpeg': jpeg(0xfe, bytes(PHONE)) }), '手机号'],
    ['a workbook in a paper', '通知.docx', zip({ 'word/document.xml': '<w:document/>', 'word/embeddings/a.xlsx': sheet(`<v>${PHONE}</v>`) }), '手机号'],
    ['the pages of a PDF', '通知.pdf', pdf([...NOTICE, `联系人${PHONE}`]), '手机号'],
  ])('%s: the number stops it once and is not repeated', (_, name, content, kind) => {
    const said = told(name, typeof content === 'function' ? content() : content);
    expect(said).toEqual([expect.stringMatching(new RegExp(`^public/${name}　“整个文件”：里面.*有像${kind}的号码。改法：.*存`))]);
    expect(said[0]).not.toMatch(/8000|7758/);
  });

  it.each<[string, string, Uint8Array, RegExp]>([
    ['the place a photo was taken', 'a.jpg', jpeg(0xe1, exif(0x8825)), /照片里带着拍摄地点/],
    ['a broken paper', '通知.docx', bytes('PK', [3, 4, 9, 9]), /打不开/],
    ['a broken PDF', '通知.pdf', bytes('%PDF-1.4 nothing'), /打不开/],
    [
      "a writer's name",
      '通知.docx',
      noticeDocx({ 'docProps/core.xml': '<cp><dc:creator>某人</dc:creator></cp>' }),
      /作者姓名，不能公开。改法：.*从 public 里移走/,
    ],
  ])('%s is told', (_, name, content, words) => expect(told(name, content)).toEqual([expect.stringMatching(words)]));

  it('whose name, or whose folder’s name, is a number is told by what stands above it', () => {
    for (const name of [`照片/${PHONE}.jpg`, `照片/${PHONE}/a.jpg`]) {
      const said = told(name, jpeg(0xfe, bytes('none')));
      expect(said).toEqual([expect.stringMatching(/^public\/照片　“文件名”：.*像手机号.*改名/)]);
      expect(said[0]).not.toContain('8000');
    }
  });

  it.each<[string, string, Uint8Array]>([
    ['a photo with its camera and day', 'a.jpg', jpeg(0xe1, Buffer.concat([exif(0x0110), bytes('2026:11:28 10:00:00 ILCE-7M4 13800')]))],
    ['an office telephone in a cell, sums beside it', '表.xlsx', sheet('<t>0850-820 1001</t></c><c><v>138</v></c><c><v>1390</v>')],
    ['lines of a drawing', 'a.svg', bytes('<svg viewBox="0 0 138 1380"><path d="M138 0013 8000 1380"/></svg>')],
    [
      'names that programmes give',
      '通知.docx',
      noticeDocx({ 'word/x.xml': `<a uri="{13800138-0001-4380-8000-138001380001}" w:rsidR="13800138000"/><b>{13800138-0001-4380-8000-138001380001}</b>` }),
    ],
    ['the notice with its rates', '通知.docx', noticeDocx({}, [paragraph('电话：0850-8201001，文号见上，共13,800,138,000元。')])],
    ['the same as a PDF', '通知.pdf', pdf([...NOTICE, ...SIGNED])],
  ])('%s passes', (_, name, content) => expect(told(name, content)).toEqual([]));

  it('is the case of this site itself', () => expect(publicProblems()).toEqual([]));
});

describe('a notice sent in', () => {
  it.each<[string, string, Uint8Array, RegExp]>([
    [
      'a number in its comments',
      '通知.docx',
      noticeDocx({ 'word/comments.xml': `<w:comments><w:t>问${PHONE}</w:t></w:comments>` }),
      /“文件”：里面.*像手机号的号码，没有收。改法：/,
    ],
    ['a number in its deleted words', '通知.docx', noticeDocx({}, [paragraph('联系人', { deleted: PHONE })]), /像手机号的号码，没有收/],
    ['a number in its properties', '通知.pdf', pdf([...NOTICE], { info: { Keywords: ID } }), /像身份证号的号码，没有收/],
    ['a number for a name', `${PHONE}.docx`, noticeDocx(), /^这个文件的名字里有/],
  ])('with %s is not taken, and nothing is written', async (_, name, content, words) => {
    const root = countyCopy();
    const before = readdirSync(join(root, 'content'), { recursive: true }).length;
    const refusal = draft(root, name, content, { level: 'county', today: '2026-10-01' });
    await expect(refusal).rejects.toThrow(words);
    await expect(refusal).rejects.not.toThrow(/8000|7758/);
    expect(readdirSync(join(root, 'content'), { recursive: true })).toHaveLength(before);
  });
});
