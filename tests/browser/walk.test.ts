import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { listen, staticServer } from '../../tools/serve.ts';
import { launchChromium } from '../support/browser.ts';
import { DIST, released } from '../support/countySite.ts';

/** In each of three editions, a thousand in all; WALK_STEPS=1000 takes as many in each. */
const STEPS = Number(process.env['WALK_STEPS'] ?? 334);
const SEED = Number(process.env['WALK_SEED'] ?? 20_261_128);
/** Words a walker types, good and bad ones. */
const WORDS = ['低保', '小额信贷', 'dibao', '39号文', '<b>&"', '%E0%A4%A', '一二三四五六七八九十'.repeat(30), '  ', '2026', '🙂'];

/** mulberry32: the same seed walks the same way. */
function randomly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One step on the page that is open: clicks, chooses or types what the two numbers fall on; what it did, for the record. */
function step(page: Page, which: number, what: number): Promise<string> {
  return page.evaluate(
    ([at, value, words]) => {
      const own = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, select, input, label')].filter((element) => {
        if (element.offsetParent === null || (element as HTMLButtonElement).disabled) return false;
        if (
          element instanceof HTMLAnchorElement &&
          (element.hasAttribute('download') || element.rel.includes('external') || /^(tel|mailto):|\.(ics|json|csv)$/.test(element.getAttribute('href')!))
        )
          return false;
        return !(element instanceof HTMLInputElement && element.type === 'file') && !/保存到文件|读取文件|下载/.test(element.textContent ?? '');
      });
      const element = own[Math.floor(at * own.length)];
      if (!element) return 'nothing to do';
      const told = `${element.tagName} ${(element.textContent ?? '').trim().slice(0, 20)} ${element.getAttribute('href') ?? element.getAttribute('name') ?? ''}`;
      if (element instanceof HTMLSelectElement) {
        element.selectedIndex = Math.floor(value * element.options.length);
        element.dispatchEvent(new Event('change', { bubbles: true }));
      } else if (element instanceof HTMLInputElement && /^(text|search|number|date)$/.test(element.type)) {
        element.value = words[Math.floor(value * words.length)]!;
        element.dispatchEvent(new Event('input', { bubbles: true }));
        element.form?.requestSubmit();
      } else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window })); // a link of a picture has no click()
      return told;
    },
    [which, what, WORDS] as const,
  );
}

/** A click may lead to another page: the next step waits until that one stands. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.readyState === 'complete').catch(() => undefined);
}

async function walk(browser: Browser, home: string): Promise<{ errors: string[]; seen: Set<string> }> {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
  // Printing, asking and a new window would stop the walker.
  await context.addInitScript('window.print = () => undefined; window.confirm = () => true; window.alert = () => undefined; window.open = () => null');
  const page = await context.newPage();
  const trail: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${error.message}　走法：${trail.slice(-6).join(' → ')}`));
  page.on('dialog', (dialog) => void dialog.accept());
  context.on('page', (other) => other !== page && void other.close());
  const random = randomly(SEED);
  const seen = new Set<string>();
  await page.goto(home);
  for (let count = 0; count < STEPS; count += 1) {
    // A page that is just being left cannot be asked; the step is taken on the next one.
    const did = await step(page, random(), random()).catch((error: Error) => {
      if (!/context was destroyed|navigation|Target page/i.test(error.message)) errors.push(error.message);
      return 'left';
    });
    trail.push(did);
    await settled(page);
    seen.add(page.url().replace(/\?.*/, ''));
    if (random() < 0.05) {
      await page.goBack({ timeout: 3000 }).catch(() => undefined);
      await settled(page);
    }
    if (!page.url().startsWith(home.replace(/index\.html$/, '').replace(/#.*$/, '')) || count % 120 === 119) await page.goto(home);
    const words = await page
      .evaluate(() => (document.readyState === 'complete' ? (document.querySelector('#main')?.textContent?.trim().length ?? 0) : 1))
      .catch(() => 1);
    if (words === 0) errors.push(`空页 ${page.url()}　走法：${trail.slice(-6).join(' → ')}`);
  }
  await context.close();
  return { errors, seen };
}

describe(`${STEPS} steps at random, seed ${SEED}`, () => {
  let browser: Browser;
  let server: ReturnType<typeof staticServer>;
  let hosted = '';
  beforeAll(async () => {
    browser = await launchChromium();
    server = staticServer(DIST, '/');
    hosted = `http://127.0.0.1:${await listen(server, 25_000 + Math.floor(Math.random() * 9_000))}/index.html`;
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it.each([
    ['hosted', () => hosted],
    ['in a folder', () => pathToFileURL(`${DIST}/index.html`).href],
    ['in one file', () => pathToFileURL(released('.html')).href],
  ])(
    '%s: no error, no empty page, and the walk gets about',
    async (_, home) => {
      const { errors, seen } = await walk(browser, home());
      expect(errors).toEqual([]);
      expect(seen.size).toBeGreaterThan(STEPS / 25);
    },
    900_000,
  );
});
