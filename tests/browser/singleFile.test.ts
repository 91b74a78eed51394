import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { released } from '../support/countySite.ts';

describe('the single file', () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    browser = await launchChromium();
    address = pathToFileURL(released('.html')).href;
  });
  afterAll(() => browser?.close());
  const at = async (hash: string) => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(address + hash);
    await page.locator('#main h1, #main .search-box').first().waitFor({ state: 'attached' });
    return Object.assign(page, { errors });
  };

  it.each([
    '#/constructor',
    '#/__proto__',
    '#/toString',
    '#/policies/central/no-such',
    '#/%E0%A4%A',
    '#/100%.html',
    '#/%00',
    '#/%2e%2e/',
    '#/a\\b',
    `#/${'x'.repeat(20_000)}`,
  ])('says 没有这一页 for %s', async (hash) => {
    const page = await at(hash);
    expect([await page.locator('#main h1').innerText(), page.errors]).toEqual(['没有这一页', []]);
    await page.close();
  });

  it('does not blame the file for a part of an address nobody could have made', async () => {
    const page = await at('#/sources#%E0%A4%A');
    expect([await page.locator('#main [role="alert"]').count(), page.errors]).toEqual([0, []]);
    expect(await page.locator('#main h1').innerText()).toBe('来源说明');
    await page.close();
  });

  it('gives the browser an address of its own for the middle button, on links that came with a search too', async () => {
    const page = await at(`#/search?q=${encodeURIComponent('小额信贷')}`);
    await page.waitForSelector('body[data-search-state="done"]');
    const before = page.url();
    for (const link of [page.locator('[data-search-result] a').first(), page.locator('.site-nav a').nth(1)]) {
      // What the new tab is given is what the link says while the button is down; the packed browser itself breaks down on such a tab.
      await link.hover();
      await page.mouse.down({ button: 'middle' });
      const given = await link.evaluate((anchor: HTMLAnchorElement) => anchor.href);
      await page.mouse.move(0, 0);
      await page.mouse.up({ button: 'middle' });
      expect(given).toMatch(/\.html#\/[a-z]/);
      const opened = await at(new URL(given).hash);
      expect(await opened.locator('#main h1').innerText()).not.toBe('没有这一页');
      await opened.close();
      expect(page.url()).toBe(before);
    }
    await page.close();
  });

  it.each(['Control', 'Shift', 'Alt'] as const)('leaves a click with %s on a result to the browser: this tab stays', async (modifier) => {
    const page = await at(`#/search?q=${encodeURIComponent('小额信贷')}`);
    await page.waitForSelector('body[data-search-state="done"]');
    const before = [page.url(), await page.title()];
    await page
      .locator('[data-search-result] a')
      .first()
      .click({ modifiers: [modifier] });
    await page.waitForTimeout(150);
    expect([page.url(), await page.title()]).toEqual(before);
    await page.close();
  });

  it('begins at the top of a page that is gone to anew, wherever it was left before', async () => {
    const page = await at('#/cards');
    await page.evaluate(() => scrollTo(0, 400));
    await page.waitForTimeout(100);
    await page
      .locator('.site-nav a[href="#/match"]')
      .first()
      .evaluate((link) => (link as HTMLElement).click());
    await page
      .locator('.site-nav a[href="#/cards"]')
      .first()
      .evaluate((link) => (link as HTMLElement).click());
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.close();
  });

  it.each(['Control', 'Shift'] as const)('leaves a click with %s to the browser: this tab stays', async (modifier) => {
    const page = await at('');
    const before = [page.url(), await page.title()];
    await page
      .locator('.site-nav a')
      .nth(1)
      .click({ modifiers: [modifier] });
    await page.waitForTimeout(150);
    expect([page.url(), await page.title()]).toEqual(before);
    await page.close();
  });
});
