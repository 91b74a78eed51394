import { chineseDate } from '../../domain/text/date.ts';
import type { Term } from '../../domain/policy/termsSchema.ts';
import type { Library } from '../../library/library.ts';
import { chaptersOf, headingId, headingsOf, type Chapter, type Heading } from './chapters.ts';
import { entryHtml } from './entryHtml.ts';
import { numberIndex, wordIndex, type IndexLine } from './indexes.ts';
import { escaped } from './markup.ts';

/** What the book is set from. */
export interface Book {
  library: Library;
  terms: readonly Term[];
  /** The style sheets: the font's and the book's own. */
  styles: string;
}

/** Where each heading stands, by its id; before the first pass nobody knows. */
export type PageNumbers = ReadonlyMap<string, number>;

/** The headings after the chapters. */
const INDEXES = { numbers: '文号索引', words: '俗称索引' } as const;

/** Every heading of the book that is a bookmark, in reading order. */
export function bookHeadings(library: Library): Heading[] {
  return [
    { depth: 1, title: '目录', id: 'contents' },
    ...headingsOf(chaptersOf(library)),
    ...Object.entries(INDEXES).map(([key, title]): Heading => ({ depth: 1, title, id: `index-${key}` })),
  ];
}

/** As wide before the numbers are known as after: a pass more must not move a line. */
const number = (pages: PageNumbers, id: string) => `<span class="page">${pages.get(id) ?? '000'}</span>`;

function contentsHtml(headings: readonly Heading[], pages: PageNumbers): string {
  const rows = headings
    .filter(({ id }) => id !== 'contents')
    .map(({ depth, title, id }) => `<p class="toc-${depth}"><a href="#${id}"><span>${escaped(title)}</span></a>${number(pages, id)}</p>`);
  return `<section class="contents"><h1 id="contents">目录</h1>${rows.join('\n')}</section>`;
}

function chapterHtml(library: Library, { key, name, sections }: Chapter): string {
  const told = sections.map(
    (section, index) =>
      `<section><h2 id="chapter-${key}-${index}">${escaped(section.name)}</h2>${section.entries.map((entry) => entryHtml(library, entry)).join('\n')}</section>`,
  );
  return `<section class="chapter chapter-${key}"><h1 id="chapter-${key}">${escaped(name)}</h1>${told.join('\n')}</section>`;
}

function indexHtml(key: keyof typeof INDEXES, lines: readonly IndexLine[], pages: PageNumbers): string {
  const row = ({ word, entries }: IndexLine) => {
    const numbers = [...new Set(entries.map((entry) => pages.get(headingId(entry))))].sort((a, b) => (a ?? 0) - (b ?? 0));
    return `<p>${escaped(word)}　<span class="at">${numbers.map((page) => page ?? '000').join('、')}</span></p>`;
  };
  return `<section class="index index-${key}"><h1 id="index-${key}">${INDEXES[key]}</h1><div class="index-lines">${lines.map(row).join('\n')}</div></section>`;
}

function coverHtml({ region, day, checksum, entries }: Library): string {
  return `<section class="cover"><p class="cover-title">${escaped(region.site)}</p><p class="cover-place">${escaped(region.county)}</p><p class="cover-name">政策汇编</p><p>${chineseDate(day)}版　校验码${checksum}</p><p>共${entries.length}条政策</p><p class="cover-note">本汇编照公开文件整理，每条注明出处；写“最近查到”的不是今年的数，标“还办不办没查到”的先问主管部门。办事、发钱、定身份，以有权部门的正式决定为准。</p></section>`;
}

/** The running head of each part: whose book and which edition, and the part. */
function runningHeads({ region, day, checksum }: Library, chapters: readonly Chapter[]): string {
  const parts: [page: string, name: string][] = [
    ['contents', '目录'],
    ...chapters.map(({ key, name }): [string, string] => [key, name]),
    ...Object.entries(INDEXES),
  ];
  const quoted = (text: string) => `"${text.replace(/["\\\n]/g, '')}"`;
  return parts
    .map(
      ([page, name]) =>
        `@page ${page} { @top-left { content: ${quoted(`${region.site}（${region.county}）政策汇编　${chineseDate(day)}版　${checksum}`)}; } @top-right { content: ${quoted(name)}; } @bottom-center { content: counter(page); } }`,
    )
    .join('\n');
}

/** The whole book as one page for a browser to print. */
export function bookHtml({ library, terms, styles }: Book, pages: PageNumbers): string {
  const chapters = chaptersOf(library);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(`${library.region.site}（${library.region.county}）政策汇编 ${chineseDate(library.day)}版`)}</title>
<style>${styles}
${runningHeads(library, chapters)}</style></head><body>
${coverHtml(library)}
${contentsHtml(bookHeadings(library), pages)}
${chapters.map((chapter) => chapterHtml(library, chapter)).join('\n')}
${indexHtml('numbers', numberIndex(library), pages)}
${indexHtml('words', wordIndex(library, terms), pages)}
</body></html>`;
}
