import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { ClerkPage } from './clerk.ts';

/** What a clerk sees of tools and workbook, in CSS pixels. */
const WIDTH = 860;

/** Draws a page as high as what stands on it into `out`; returns how many bytes it took. */
export async function takeClerk(browser: Browser, { name, html }: ClerkPage, out: string, quality: number): Promise<number> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 400 } });
  await page.setContent(html);
  const height = await page.evaluate(() => Math.ceil(document.querySelector('main')!.getBoundingClientRect().bottom) + 1);
  const session = await page.context().newCDPSession(page);
  const clip = { x: 0, y: 0, width: WIDTH, height, scale: 1 };
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality, captureBeyondViewport: true, clip });
  await page.close();
  const picture = Buffer.from(data, 'base64');
  writeFileSync(join(out, `${name}.webp`), picture);
  return picture.length;
}
