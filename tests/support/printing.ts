import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

const FONT = 'Print Test';
/** Where print.css sets running heads. They are no elements, so no selector reaches them. */
const MARGIN_BOXES = ['top-left', 'top-right', 'bottom-right'];
const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));

/** The test font as a style sheet with its files inside: no system font, no request, the same on every machine. */
function fontStyle(): string {
  const faces = readFileSync(join(folder, 'index.css'), 'utf8')
    .replace(/font-family:[^;]*;/g, `font-family: "${FONT}";`)
    .replace(/url\(\.?\/?(files\/[^)]+\.woff2)\)/g, (_, file: string) => `url(data:font/woff2;base64,${readFileSync(join(folder, file)).toString('base64')})`);
  return `${faces}\n:root { --paper-song: "${FONT}"; --paper-hei: "${FONT}"; --paper-fang: "${FONT}"; --paper-kai: "${FONT}"; --serif: "${FONT}"; --sans: "${FONT}"; }\n:root:not(#_):not(#_), :root:not(#_):not(#_) * { font-family: "${FONT}" !important; }\n@page { ${MARGIN_BOXES.map((box) => `@${box} { font-family: "${FONT}"; }`).join(' ')} }`;
}
let style: string | undefined;

/** Pages must be opened with these: the site's own policy rightly refuses a foreign style sheet. */
export const PRINT_CONTEXT = { bypassCSP: true } as const;

/** Puts the test font on a page and loads every piece of it that the page's text needs. */
export async function useTestFont(page: Page): Promise<void> {
  style ??= fontStyle();
  await page.addStyleTag({ content: style });
  await page.evaluate(async (font) => {
    const running = getComputedStyle(document.documentElement);
    const text = [
      ...new Set([document.body.textContent, document.title, running.getPropertyValue('--run-title'), running.getPropertyValue('--run-edition')].join('')),
    ].join('');
    await Promise.all([document.fonts.load(`400 16px "${font}"`, text), document.fonts.load(`700 16px "${font}"`, text)]);
  }, FONT);
}

export interface PrintedPage {
  /** Points. */
  width: number;
  height: number;
  /** The page's text without any white space, compatibility forms evened out. */
  text: string;
}

/** One glyph may stand for a character and for the radical it is (民 and ⺠): a PDF names whichever comes first. NFKC knows only half of them. */
const RADICALS: Record<string, string> = Object.fromEntries(
  [...'⺠民戶户⻓长⻔门⻅见⻋车⻘青⻛风⻝食⻢马⻥鱼⻩黄⻉贝⻚页⻮齿⻄西⻨麦⻰龙⻆角⻜飞⻤鬼⻦鸟⻬齐⺎兀⻁虎⻣骨⻙韦⻭齿⻧卤―—']
    .map((mark, index, all) => [mark, all[index + 1] ?? ''])
    .filter((_, index) => index % 2 === 0),
);
export const squeezed = (text: string) =>
  [...text.normalize('NFKC')]
    .map((mark) => RADICALS[mark] ?? mark)
    .join('')
    .replace(/\s+/g, '');

/** Prints the page as it stands and reads the PDF back. */
export async function printed(page: Page): Promise<PrintedPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const [left, bottom, right, top] = sheet.view as [number, number, number, number];
    const { items } = await sheet.getTextContent();
    pages.push({ width: right - left, height: top - bottom, text: squeezed(items.map((item) => ('str' in item ? item.str : '')).join('')) });
    sheet.cleanup();
  }
  await pdf.cleanup();
  return pages;
}

export const A4 = { width: 595, height: 842 };
export const A3 = { width: 842, height: 1191 };

/** Whether a sheet is of that size, upright or lying, to the nearest two points. */
export function isSheet(page: PrintedPage, size: { width: number; height: number }, lying = false): boolean {
  const [width, height] = lying ? [size.height, size.width] : [size.width, size.height];
  return Math.abs(page.width - width) < 2 && Math.abs(page.height - height) < 2;
}
