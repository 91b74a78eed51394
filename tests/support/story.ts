import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** How one edition is reached: where its first screen is, and how a page of it is addressed. */
export interface Edition {
  home: string;
  /** The address of a site path such as `search.html?q=x`. */
  at(path: string): string;
}

/** The one story every edition must tell: search, open, see the basis, open a card, print it. */
export async function tellStory(page: Page, edition: Edition): Promise<void> {
  await page.goto(edition.home);
  await page.locator('.search-box input').first().fill('雨露计划');
  await page.locator('.search-box button').first().click();
  await page.waitForSelector('body[data-search-state="done"]');
  const first = page.locator('[data-search-result]').first();
  expect(await first.innerText()).toContain('雨露计划');
  await first.locator('a').first().click();
  await page.waitForSelector('article[data-entry]');
  expect(await page.locator('h1').innerText()).toContain('雨露计划');
  expect(await page.locator('.sources li').count()).toBeGreaterThan(0);
  await page.goto(edition.at('match.html'));
  await page.waitForSelector('h1');
  expect(await page.locator('main').innerText()).toContain('入户对照');
  await page.goto(edition.at('cards/microcredit-2026--loan.html'));
  await page.waitForSelector('[data-card="central/microcredit-2026#loan"]');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.site-head').isVisible()).toBe(false);
  expect(await page.locator('[data-card]').first().isVisible()).toBe(true);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
  await page.emulateMedia({ media: 'screen' });
}
