import type { Page } from 'playwright-core';
import type { Site } from './browser.ts';
import { PRINT_CONTEXT, useTestFont } from './printing.ts';

/** Opens 打印明白卡 with these cards in the basket, the slip off, in a form, set in the test font. `path` is the page's address within the edition. */
export async function openPrintPage(
  site: Site,
  path: string,
  ids: readonly string[],
  form: 'large' | 'standard' | 'a4' | 'a3',
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  const page = await site.browser().newPage(PRINT_CONTEXT);
  await prepare?.(page);
  await page.addInitScript((basket) => sessionStorage.setItem('pcb-basket', JSON.stringify(basket)), [...ids]);
  await page.goto(site.url(path));
  await page.locator('[data-with-slip]').uncheck();
  await page.locator(`label[for="form-${form}"]`).click();
  await useTestFont(page);
  return page;
}

/** What the sheets look like on paper, card by card; sizes in points. */
export interface CardMeasure {
  id: string;
  /** Pixels by which the content is higher or wider than the card. */
  over: number;
  smallestBody: number;
  smallestFoot: number;
  /** Figures that were broken over two lines. */
  parted: string[];
  /** Figures, 文号 and the name, as shown. */
  words: string[];
  /** What was left out says so. */
  cut: number;
  pointer: boolean;
}

export async function measureCards(page: Page): Promise<CardMeasure[]> {
  await page.emulateMedia({ media: 'print' });
  const measures = await page.evaluate(() => {
    const shown = (element: Element) => element.getClientRects().length > 0;
    const points = (element: Element) => (Number.parseFloat(getComputedStyle(element).fontSize) * 72) / 96;
    const smallest = (root: Element, skip: (element: Element) => boolean) => {
      let size = Infinity;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const owner = walker.currentNode.parentElement!;
        if (walker.currentNode.textContent!.trim() && shown(owner) && !skip(owner)) size = Math.min(size, points(owner));
      }
      return Math.round(size * 100) / 100;
    };
    return [...document.querySelectorAll<HTMLElement>('.pc')].map((card) => {
      const kept = [...card.querySelectorAll('.nowrap')].filter(shown);
      const figure = card.querySelector('.pc-figure b');
      const foot = card.querySelector('.pc-foot')!;
      return {
        id: card.dataset['printCard']!,
        over: Math.max(card.scrollHeight - card.clientHeight, card.scrollWidth - card.clientWidth, 0),
        smallestBody: smallest(card, (element) => foot.contains(element)),
        smallestFoot: smallest(foot, () => false),
        parted: kept.filter((part) => part.getClientRects().length > 1).map((part) => part.textContent!),
        words: [card.querySelector('h2')!.lastChild!.textContent!, ...(figure ? [figure.textContent!] : []), ...kept.map((part) => part.textContent!)],
        cut: [...card.querySelectorAll('.cut-l, .cut-s')].filter((line) => !shown(line)).length,
        pointer: [...card.querySelectorAll('.pc-pointer')].some(shown),
      };
    });
  });
  await page.emulateMedia({ media: null });
  return measures;
}
