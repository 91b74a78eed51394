import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { Refusal } from '../../src/domain/policy/problem.ts';
import type { Heading } from '../../src/editions/handbook/chapters.ts';
import { browserEnvironment, findBrowser, QUIET_BROWSER } from '../browser.ts';

/** The first Chromium that sets what stands in a page's margin. */
const MARGIN_BOXES = 131;
/** One pass tells the pages, the next prints them in the contents; a third proves that nothing moved. */
const PASSES = 4;

/** A bookmark of a PDF with the page it leads to, from 1. */
export interface Bookmark {
  title: string;
  page: number;
}

interface OutlineItem {
  title: string;
  dest: string | unknown[] | null;
  items: OutlineItem[];
}

/** The bookmarks of a PDF in reading order, and how many pages it has. */
export async function readBookmarks(bytes: Uint8Array): Promise<{ bookmarks: Bookmark[]; pages: number }> {
  // The reader takes the bytes over: it gets its own.
  const pdf = await getDocumentProxy(bytes.slice());
  const bookmarks: Bookmark[] = [];
  const walk = async (items: readonly OutlineItem[]) => {
    for (const { title, dest, items: below } of items) {
      const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
      if (place) bookmarks.push({ title, page: (await pdf.getPageIndex(place[0] as never)) + 1 });
      await walk(below);
    }
  };
  await walk(((await pdf.getOutline()) ?? []) as OutlineItem[]);
  const pages = pdf.numPages;
  await pdf.cleanup();
  return { bookmarks, pages };
}

/** Which page each heading stands on, by its id. Bookmarks come in the order of the headings. */
export function pagesOf(headings: readonly Heading[], bookmarks: readonly Bookmark[]): Map<string, number> {
  if (headings.length !== bookmarks.length) throw new Error(`汇编有 ${headings.length} 个标题，浏览器只给出 ${bookmarks.length} 个书签`);
  return new Map(headings.map(({ id }, index) => [id, bookmarks[index]!.page]));
}

const same = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) => [...one].every(([id, page]) => other.get(id) === page);

/** Prints the book until the numbers in its contents are the pages its headings stand on. `write` makes the page from the numbers known so far. */
export async function printHandbook(
  headings: readonly Heading[],
  write: (pages: ReadonlyMap<string, number>) => string,
): Promise<{ pdf: Uint8Array; pages: number }> {
  const found = await findBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'policy-handbook-'));
  const browser = await chromium.launch({ executablePath: found.path, args: QUIET_BROWSER, env: browserEnvironment(found) });
  try {
    if (Number.parseInt(browser.version(), 10) < MARGIN_BOXES)
      throw new Refusal(`这台电脑上的浏览器是 ${browser.version()} 版，太旧，印不出页眉和页码。改法：升级浏览器，或写 USE_PACKED_BROWSER=1 用随带的浏览器`);
    const file = join(folder, 'book.html');
    let known: Map<string, number> = new Map();
    for (let pass = 0; pass < PASSES; pass += 1) {
      writeFileSync(file, write(known));
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      await page.evaluate(() => document.fonts.ready);
      const pdf = new Uint8Array(await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true }));
      await page.close();
      const { bookmarks, pages } = await readBookmarks(pdf);
      const now = pagesOf(headings, bookmarks);
      if (known.size > 0 && same(now, known)) return { pdf, pages };
      known = now;
    }
    throw new Error('目录的页码怎么也对不上正文');
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
