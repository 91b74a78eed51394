import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Edition } from './story.ts';

/** An installed Firefox; it is a second witness, Chromium is the promise. */
export const FIREFOX = [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path && existsSync(path));

export function launchFirefox(): Promise<Browser> {
  return puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX!, headless: true });
}

/** Search, open, follow to the card: the story as Firefox is told it, over WebDriver BiDi. */
export async function tellStoryInFirefox(browser: Browser, edition: Edition): Promise<void> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(edition.home);
  await page.type('.search-box input', '小额信贷');
  await page.click('.search-box button');
  await page.waitForSelector('body[data-search-state="done"]');
  expect(await page.$eval('[data-search-result]', (result) => result.textContent)).toContain('小额信贷');
  await page.click('[data-search-result] a');
  await page.waitForSelector('article[data-entry]');
  await page.goto(edition.at('cards/microcredit-2026--loan.html'));
  await page.waitForSelector('[data-card="central/microcredit-2026#loan"]');
  await page.goto(edition.at('match.html'));
  await page.waitForSelector('.match-app button, [data-match] button, main button');
  expect(errors).toEqual([]);
  await page.close();
}
