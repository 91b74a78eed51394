import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { bookHeadings, bookHtml } from '../../src/editions/handbook/bookHtml.ts';
import { numberIndex, wordIndex } from '../../src/editions/handbook/indexes.ts';
import { loadTerms } from '../../src/library/read/terms.ts';
import { bookFont } from '../../tools/handbook/font.ts';
import { pagesOf, readBookmarks } from '../../tools/handbook/printBook.ts';
import { refuseForeign, swapIn } from '../../tools/swap.ts';
import { COUNTY, county } from '../support/county.ts';
import { RELEASE } from '../support/countySite.ts';
import { squeezed } from '../support/printing.ts';
import { runTool, type Ran } from '../support/run.ts';

/** A folder as it stands after a build of the county. */
function builtFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'handbook-'));
  cpSync(join(COUNTY, 'content'), join(root, 'content'), { recursive: true });
  cpSync(RELEASE, join(root, 'release'), { recursive: true });
  return root;
}
const library = county();
const headings = bookHeadings(library);
const NAME = `policy-handbook-${library.day}.pdf`;
const SUMS = 'SHA256SUMS';

let root: string;
let ran: Ran;
let bytes: Uint8Array;
/** The text of every page, squeezed. */
let sheets: string[];
beforeAll(async () => {
  root = builtFolder();
  ran = runTool('handbook.ts', ['--root', root]);
  expect(ran.code, ran.text).toBe(0);
  bytes = new Uint8Array(readFileSync(join(root, 'release', NAME)));
  const pdf = await getDocumentProxy(bytes.slice());
  sheets = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    sheets.push(squeezed(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await pdf.cleanup();
});

describe('the handbook', () => {
  it('has a bookmark for every level, topic and entry, and for the contents and both indexes, in the order of the book', async () => {
    const { bookmarks, pages } = await readBookmarks(bytes);
    expect(bookmarks.map(({ title }) => squeezed(title))).toEqual(headings.map(({ title }) => squeezed(title)));
    expect(headings.filter(({ depth }) => depth === 3)).toHaveLength(library.entries.length);
    expect(pages).toBe(sheets.length);
    for (const { title, page } of bookmarks) expect(sheets[page - 1], title).toContain(squeezed(title));
  });

  it('prints in its contents the pages the headings stand on', async () => {
    const { bookmarks } = await readBookmarks(bytes);
    const known = pagesOf(headings, bookmarks);
    const first = known.get(headings[1]!.id)!;
    const contents = sheets.slice(1, first - 1).join('');
    expect(first).toBeGreaterThan(2);
    let from = 0;
    for (const { title, id } of headings.slice(1)) {
      const line = `${squeezed(title)}${known.get(id)}`;
      const at = contents.indexOf(line, from);
      expect(at, line).toBeGreaterThanOrEqual(0);
      from = at + line.length;
    }
    expect(() => pagesOf(headings, bookmarks.slice(1))).toThrow();
  });

  it('leads from every 文号 and from people’s words to the pages of the entries', async () => {
    const { bookmarks } = await readBookmarks(bytes);
    const known = pagesOf(headings, bookmarks);
    const at = (id: string) => sheets.slice(known.get(id)! - 1).join('');
    for (const { word, entries } of numberIndex(library).slice(0, 12)) {
      const pages = [...new Set(entries.map(({ id }) => known.get(id.replace('/', '-'))!))].sort((a, b) => a - b);
      expect(at('index-numbers'), word).toContain(`${squeezed(word)}${pages.join('、')}`);
    }
    const words = wordIndex(library, loadTerms(COUNTY));
    expect(words.length).toBeGreaterThan(20);
    for (const { word } of words) expect(at('index-words'), word).toContain(squeezed(word));
  });

  it('bears the edition and its page number on every page but the cover, and every exact answer', () => {
    sheets.slice(1).forEach((text, index) => {
      expect(text, `page ${index + 2}`).toContain(library.checksum);
      expect(text).toContain(`${index + 2}`);
    });
    expect(sheets[0]).toContain(squeezed(library.region.site));
    const book = sheets.join('');
    const bare = (text: string) => squeezed(text).slice(0, 12);
    for (const { policy } of library.entries) for (const { ask, say } of policy.answers) for (const text of [ask, say]) expect(book).toContain(bare(text));
  });

  it('carries its own letters: no font is left to the reader’s machine', () => {
    const text = Buffer.from(bytes).toString('latin1');
    const objects = text.split('endobj');
    const fonts = objects.filter((object) => /\/Type\s*\/Font\b(?!Descriptor)/.test(object));
    expect(fonts.length).toBeGreaterThan(0);
    // Drawn letters, or letters with their file: never a bare name.
    for (const font of fonts) expect(font).toMatch(/\/Type3|\/DescendantFonts|\/FontDescriptor/);
    const named = objects.filter((object) => /\/Subtype\s*\/(?:CIDFontType|TrueType|Type1\b)/.test(object)).length;
    expect(objects.filter((object) => /\/FontFile/.test(object)).length).toBeGreaterThanOrEqual(named);
    expect(text).not.toMatch(/\/BaseFont\s*\/(?:Helvetica|Times|SimSun)/);
  });

  it('is a known file of the release, and goes with it when the next edition is swapped in', () => {
    const sum = createHash('sha256').update(bytes).digest('hex');
    const lines = readFileSync(join(root, 'release', SUMS), 'utf8')
      .trim()
      .split('\n');
    expect(lines).toContain(`${sum}  ${NAME}`);
    expect(lines).toHaveLength(readFileSync(join(RELEASE, SUMS), 'utf8').trim().split('\n').length + 1);
    expect(() => refuseForeign(root)).not.toThrow();
    writeFileSync(join(root, 'release', 'mine.pdf'), 'mine');
    expect(() => refuseForeign(root)).toThrow('mine.pdf');
    rmSync(join(root, 'release', 'mine.pdf'));
    const work = join(root, '.build', 'next');
    for (const name of ['dist', 'release']) mkdirSync(join(work, name), { recursive: true });
    swapIn(work, root);
    expect(existsSync(join(root, 'release', NAME))).toBe(false);
  });
});

describe('it refuses with one Chinese sentence', () => {
  const refused = (folder: string, env: Record<string, string> = {}) => {
    const { code, stdout, text } = runTool('handbook.ts', ['--root', folder], folder, env);
    expect([code, stdout, text.trim().split('\n').length], text).toEqual([1, '', 1]);
    return text;
  };

  it('when nothing is built, or the content changed since', () => {
    const folder = builtFolder();
    appendFileSync(join(folder, 'content/policies/central/dibao.mdx'), '\n再加一句。\n');
    expect(refused(folder)).toContain('在上次构建以后改过');
    rmSync(join(folder, 'release'), { recursive: true });
    expect(refused(folder)).toContain('先运行 npm run build');
  });

  it('when there is no browser or no font', () => {
    const folder = builtFolder();
    expect(refused(folder, { CHROME_PATH: '/no/such/browser' })).toContain('那里没有浏览器');
    expect(existsSync(join(folder, 'release', NAME))).toBe(false);
    expect(() => bookFont(pathToFileURL(join(folder, 'nobody.js')).href)).toThrow('没有找到汇编用的中文字体（@fontsource-variable/noto-sans-sc）');
  });
});

it('nothing of an entry is read as markup', () => {
  const [first, ...rest] = library.entries;
  const odd = { ...first!, policy: { ...first!.policy, title: '<script>1</script>&' } };
  const html = bookHtml({ library: { ...library, entries: [odd, ...rest] }, terms: [], styles: '' }, new Map());
  expect(html).toContain('&lt;script&gt;1&lt;/script&gt;&amp;');
  expect(html).not.toContain('<script>');
});
