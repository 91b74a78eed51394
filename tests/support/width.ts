import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { filesUnder } from '../../src/editions/files.ts';

const NARROW = [320, 360, 768];
const TYPES = ['normal', 'large'] as const;

/** Every page of a built site; an address that only leads on shows nothing. */
export const pagesOf = (folder: string) =>
  filesUnder(folder).filter((name) => name.endsWith('.html') && !readFileSync(join(folder, name), 'utf8').includes('http-equiv="refresh"'));

export async function setType(page: Page, type: (typeof TYPES)[number]): Promise<void> {
  await page.evaluate((value) => document.documentElement.setAttribute('data-type', value), type);
}

/** By how many pixels the open page is wider than its screen, and what sticks out. 0 for a page that fits. */
export async function overhang(page: Page): Promise<{ by: number; what: string }> {
  return await page.evaluate(() => {
    const root = document.documentElement;
    const by = Math.max(root.scrollWidth, document.body.scrollWidth) - root.clientWidth;
    if (by <= 0) return { by: 0, what: '' };
    const sticking = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) => !element.closest('details:not([open])') && element.getBoundingClientRect().right > root.clientWidth + 0.5,
    );
    const inner = sticking.filter((element) => !sticking.some((other) => other !== element && element.contains(other)));
    return {
      by,
      what: inner
        .slice(0, 2)
        .map((element) => `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').slice(0, 30)}”`)
        .join('、'),
    };
  });
}

/** The pages under `folder` that are wider than their screen, one line each. */
export async function tooWide(browser: Browser, folder: string, names = pagesOf(folder), widths = NARROW): Promise<string[]> {
  const page = await browser.newPage();
  const found: string[] = [];
  for (const name of names) {
    await page.goto(`${pathToFileURL(folder).href}/${name}`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 });
      for (const type of TYPES) {
        await setType(page, type);
        const { by, what } = await overhang(page);
        if (by > 0) found.push(`${name} ${width}px ${type}：宽出${by}px，${what}`);
      }
    }
  }
  await page.close();
  return found;
}
