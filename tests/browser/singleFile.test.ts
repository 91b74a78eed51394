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

  it.each(['#/constructor', '#/__proto__', '#/toString', '#/policies/central/no-such', '#/%E0%A4%A'])('says 没有这一页 for %s', async (hash) => {
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
