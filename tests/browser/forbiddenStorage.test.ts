import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';
import { DIST, released } from '../support/countySite.ts';

/** A browser told to keep nothing: every store throws at the mere asking. */
const forbidden = () => {
  const deny = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) Object.defineProperty(window, name, { get: deny });
  Object.defineProperty(navigator, 'serviceWorker', { get: deny });
  Object.defineProperty(navigator, 'clipboard', { get: () => undefined });
};
/** A device without a byte left, and a browser that lets no page change its address. */
const full = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  History.prototype.replaceState = () => {
    throw new DOMException('denied', 'SecurityError');
  };
};
const site = useSite('http');
const PATHS = ['index.html', 'policies/central/yulu.html', 'cards.html', 'print.html', 'match.html', 'search.html?q=寄宿', 'drill.html'];
const PLACES: [string, string[]][] = [
  ['on http', PATHS.map((path) => path)],
  ['in a folder', PATHS.slice(0, 2).map((path) => `${pathToFileURL(DIST).href}/${path}`)],
  ['in the single file', ['', '#/search?q=寄宿', '#/%zz', '#/policies/central/yulu#%E0%A4%A'].map((hash) => pathToFileURL(released('.html')).href + hash)],
];

describe.each([
  ['forbids all storage', forbidden],
  ['is full', full],
])('on a device that %s', (_, harm) => {
  it.each(PLACES)('pages work without an error, judge by the calendar and take large type, %s', async (__, addresses) => {
    const context = await site.browser().newContext();
    await context.addInitScript(harm);
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2040-03-01T04:00:00Z'));
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    for (const address of addresses) {
      await page.goto('about:blank');
      await page.goto(/^\w+:/.test(address) ? address : site.url(address));
      await page.waitForSelector('text=天前的版本');
      await page.evaluate(() => document.querySelector<HTMLButtonElement>('button[data-switch="type"]')!.click());
      expect(await page.evaluate(() => document.documentElement.getAttribute('data-type')), address).toBe('large');
    }
    expect(errors).toEqual([]);
    await context.close();
  });
});
