import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hashRouteOf } from '../../src/client/single/hashRoute.ts';
import { useSite } from '../support/browser.ts';
import { released } from '../support/countySite.ts';

/** 后退 as a reader does it: opens a page from this one, comes back, and finds what was picked, the same rows and the same place. */
const EDITIONS = [
  { edition: 'http', kind: 'http', at: (path: string) => path },
  { edition: 'a folder', kind: 'file', at: (path: string) => path },
  { edition: 'the single file', kind: 'file', at: (path: string) => `../release/${basename(released('.html'))}${hashRouteOf('index.html', path)}` },
] as const;

/** Pages with pickers: what to pick in the first menu that has it, and which rows it narrows. */
const PICKED = [
  { path: 'cards.html', rows: '.card-list li', pick: 'select[name="topic"]' },
  { path: 'status.html', rows: '[data-row]', pick: '[data-rows] form select' },
  { path: 'together.html', rows: '[data-pair]', pick: 'select[name="one"]' },
  { path: 'print.html', rows: '[data-choices] li', pick: '[data-filter-topic]' },
  { path: 'drill.html', rows: '[data-drill-status]', pick: 'select[name="topic"]' },
];

/** Everything a reader sees of the pick: the value, how many rows, the first of them, and the place. */
const seen = (page: Page, rows: string, pick: string) =>
  page.evaluate(
    ([rowsOf, menu]) => {
      const shown = [...document.querySelectorAll<HTMLElement>(rowsOf!)].filter((row) => row.offsetParent !== null);
      return {
        value: document.querySelector<HTMLSelectElement>(menu!)?.value,
        count: shown.length,
        first: shown[0]?.textContent,
        // Half a line is the same place.
        place: Math.round(scrollY / 16),
      };
    },
    [rows, pick],
  );

async function awayAndBack(page: Page): Promise<void> {
  const before = page.url();
  await page
    .locator('.site-foot a:visible, main a[href*="policies/"]:visible')
    .last()
    .evaluate((link) => (link as HTMLElement).click());
  await page.waitForFunction((address) => location.href !== address, before);
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.goBack();
  await page.waitForFunction((address) => location.href === address, before);
}

describe.each(EDITIONS)('后退 in $edition', ({ kind, at }) => {
  const site = useSite(kind);

  // Over http a page is what it is in a folder: one of them shows that it is kept there too.
  it.each(kind === 'http' ? PICKED.slice(0, 1) : PICKED)('comes back to what was picked on $path', async ({ path, rows, pick }) => {
    const page = await site.open(at(path), { viewport: { width: 900, height: 500 } });
    await page.locator(pick).first().waitFor();
    const all = await seen(page, rows, pick);
    // The first choice that changes what is shown.
    for (let index = 1; index < 9; index += 1) {
      await page.locator(pick).first().selectOption({ index });
      if (JSON.stringify((await seen(page, rows, pick)).first) !== JSON.stringify(all.first)) break;
    }
    await page.evaluate(() => scrollTo(0, 200));
    await page.waitForTimeout(100);
    const picked = await seen(page, rows, pick);
    expect([picked.value !== '', picked.first !== all.first || picked.count !== all.count]).toEqual([true, true]);
    await awayAndBack(page);
    await expect.poll(() => seen(page, rows, pick)).toEqual(picked);
    // A page opened anew begins with everything.
    await page.goto('about:blank');
    await page.goto(site.url(at(path)));
    await page.locator(pick).first().waitFor();
    expect(await seen(page, rows, pick)).toEqual(all);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('comes back to the ticks of a search', async () => {
    const page = await site.open(at(`search.html?q=${encodeURIComponent('补助')}`), { viewport: { width: 900, height: 500 } });
    await page.waitForSelector('body[data-search-state="done"]');
    const all = await page.locator('[data-search-result]').count();
    await page
      .locator('.facet-box:not([open]) > summary')
      .click({ timeout: 500 })
      .catch(() => undefined);
    await page.locator('[data-facet="level:county"]').check();
    const ticked = await page.locator('[data-search-result]').count();
    expect([ticked > 0, ticked < all]).toEqual([true, true]);
    await page.locator('[data-search-result] a').first().click();
    await page.waitForSelector('article[data-entry]');
    await page.goBack();
    await page.waitForSelector('body[data-search-state="done"]');
    await expect.poll(() => page.locator('[data-search-result]').count()).toBe(ticked);
    expect(await page.locator('[data-facet="level:county"]').isChecked()).toBe(true);
    await page.close();
  });

  it('comes back to as many results and to the same place', async () => {
    const page = await site.open(at(`search.html?q=${encodeURIComponent('元')}`), { viewport: { width: 900, height: 500 } });
    await page.waitForSelector('body[data-search-state="done"]');
    const more = page.locator('[data-part="more"]');
    expect(await more.isVisible()).toBe(true);
    await more.click();
    const count = await page.locator('[data-search-result]').count();
    expect(count).toBeGreaterThan(20);
    const last = page.locator('[data-search-result] a').nth(20);
    await last.scrollIntoViewIfNeeded();
    await page.waitForTimeout(100);
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(300);
    await last.click();
    await page.waitForSelector('article[data-entry]');
    await page.goBack();
    await page.waitForSelector('body[data-search-state="done"]');
    await expect.poll(() => page.locator('[data-search-result]').count()).toBe(count);
    await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(30);
    await page.close();
  });
});
