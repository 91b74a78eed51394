import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { QUIET_BROWSER } from '../../tools/browser.ts';
import { listen, staticServer } from '../../tools/serve.ts';
import { DIST } from './countySite.ts';

/** The browser found by browserSetup.ts, with more switches where a test is about one. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['TEST_BROWSER'];
  if (!executablePath || !existsSync(executablePath)) throw new Error('没有找到浏览器：请先运行 npm ci，或安装 Chrome、Chromium、Edge 之一');
  return chromium.launch({ executablePath, args: [...QUIET_BROWSER, ...more] });
}

export interface Site {
  /** The address of a page of the built site. */
  url(path: string): string;
  browser(): Browser;
  /** A page that records every request and every error it met. */
  open(path: string, options?: Parameters<Browser['newPage']>[0]): Promise<Page & { requests: string[]; errors: string[] }>;
}

/** The http and file:// twins: the same story is told over both. `base` is where the http server puts the site. */
export function useSite(kind: 'http' | 'file', { folder = DIST, base = '/' } = {}): Site {
  let browser: Browser;
  let origin = '';
  let stop: () => void = () => undefined;
  beforeAll(async () => {
    browser = await launchChromium();
    if (kind === 'http') {
      const server = staticServer(folder, base);
      origin = `http://127.0.0.1:${await listen(server, 45_000 + Math.floor(Math.random() * 10_000))}${base}`;
      stop = () => server.close();
    } else origin = `${pathToFileURL(folder).href}/`;
  });
  afterAll(async () => {
    await browser?.close();
    stop();
  });
  const url = (path: string) => origin + path;
  return {
    url,
    browser: () => browser,
    async open(path, options) {
      const page = await browser.newPage(options);
      const watched = Object.assign(page, { requests: [] as string[], errors: [] as string[] });
      page.on('request', (request) => watched.requests.push(request.url()));
      page.on('pageerror', (error) => watched.errors.push(error.message));
      page.on('console', (message) => message.type() === 'error' && watched.errors.push(message.text()));
      await page.goto(url(path));
      return watched;
    },
  };
}
