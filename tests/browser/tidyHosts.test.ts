import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/editions/files.ts';
import { ADDRESS_BACK } from '../../src/library/addressBack.ts';
import { listen } from '../../tools/serve.ts';
import { launchChromium } from '../support/browser.ts';
import { DIST } from '../support/countySite.ts';

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const files = filesUnder(DIST);

/** What a host makes of an address: another address, or a file. */
interface Manner {
  redirect?: (path: string) => string | undefined;
  file?: (path: string) => string[];
  answer?: (path: string, response: ServerResponse, bytes: Buffer) => Buffer;
}
const withoutIndex = (path: string) => (/(^|\/)index\.html$/.test(path) ? path.slice(0, -10) : undefined);
const MANNERS: Record<string, Manner> = {
  'turns /x.html into /x': { redirect: (path) => withoutIndex(path) ?? (path.endsWith('.html') ? path.slice(0, -5) : undefined) },
  'turns /x.html into /x/': { redirect: (path) => withoutIndex(path) ?? (path.endsWith('.html') ? `${path.slice(0, -5)}/` : undefined) },
  'turns / into /index.html': { redirect: (path) => (path === '' || path.endsWith('/') ? `${path}index.html` : undefined) },
  'knows no capitals': { file: (path) => files.filter((name) => name.toLowerCase() === path.toLowerCase()) },
  'packs every file': {
    answer: (_, response, bytes) => {
      response.setHeader('content-encoding', 'gzip');
      return gzipSync(bytes, { level: 1 });
    },
  },
  'knows few kinds of files': {
    answer: (path, response, bytes) => {
      if (!/\.(?:html|js|css|svg|png)$/.test(path)) response.setHeader('content-type', 'application/octet-stream');
      response.setHeader('x-content-type-options', 'nosniff');
      return bytes;
    },
  },
};

function serve(base: string, { redirect, file, answer }: Manner) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, search } = new URL(request.url!, 'http://x');
    const path = decodeURIComponent(pathname).slice(base.length);
    const other = redirect?.(path);
    if (other !== undefined) return void response.writeHead(308, { location: base + encodeURI(other) + search }).end();
    const bare = path.replace(/\/$/, '');
    const found = (file?.(path) ?? [path, `${bare}.html`, join(bare, 'index.html')]).find(
      (name) => existsSync(join(DIST, name)) && statSync(join(DIST, name)).isFile(),
    );
    response.statusCode = found === undefined ? 404 : 200;
    response.setHeader('content-type', TYPES[extname(found ?? '404.html')] ?? 'text/plain');
    const bytes = readFileSync(join(DIST, found ?? '404.html'));
    response.end(answer?.(found ?? '404.html', response, bytes) ?? bytes);
  };
}

let browser: Browser;
const servers: Server[] = [];
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
});

const PAGES = ['policies/central/yulu.html', 'match.html', 'print/wall.html', 'index.html'];

describe('the very first visit, before there is an offline copy', () => {
  it.each(
    Object.entries(MANNERS).flatMap(([name, manner]) =>
      (name.endsWith('/x/') ? ['/', '/zhengce/'] : ['/zhengce/']).map((base) => [name, base, manner] as const),
    ),
  )('works on a host that %s, under %s', async (name, base, manner) => {
    const server = createServer(serve(base, manner));
    servers.push(server);
    const origin = `http://127.0.0.1:${await listen(server, 36_000 + Math.floor(Math.random() * 9_000))}`;
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && /Security Policy/.test(message.text()) && errors.push(message.text()));
    for (const path of PAGES) {
      await page.goto(`${origin}${base}${name === 'knows no capitals' ? path.toUpperCase() : path}?q=寄宿`);
      const seen = await page.evaluate(async () => {
        const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'), ({ href }) => href);
        const parts = Array.from(document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('head link[href], script[src]'), (part) =>
          'href' in part ? part.href : part.src,
        );
        return {
          rules: Array.from(document.styleSheets, ({ cssRules }) => cssRules.length > 0),
          scripted: document.documentElement.hasAttribute('data-js'),
          lost: (await Promise.all([...new Set(parts)].map(async (address) => ((await fetch(address)).ok ? '' : address)))).filter(Boolean),
          links,
          query: location.search,
        };
      });
      expect(seen.rules.length, path).toBeGreaterThan(0);
      expect([seen.scripted, seen.rules.every(Boolean), seen.lost, decodeURIComponent(seen.query)], path).toEqual([true, true, [], '?q=寄宿']);
      const dead = seen.links.filter((address) => {
        const own = new URL(address);
        const wanted = decodeURIComponent(own.pathname).slice(base.length) || 'index.html';
        return (
          own.origin === origin &&
          !files.some((file) => [wanted, `${wanted}.html`, `${wanted}index.html`].includes(file) || file.toLowerCase() === wanted.toLowerCase())
        );
      });
      expect(dead, path).toEqual([]);
    }
    // The search finds its parts as well.
    await page.goto(`${origin}${base}search.html?q=寄宿`);
    await page.waitForSelector('body[data-search-state="done"]');
    expect(await page.locator('[data-search-result]').count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('owes that to the one line in the page: without it nothing of the page is found on a host that turns /x.html into /x/', async () => {
    const manner: Manner = {
      ...MANNERS['turns /x.html into /x/'],
      answer: (_, __, bytes) => Buffer.from(bytes.toString('utf8').replace(ADDRESS_BACK, '')),
    };
    const server = createServer(serve('/', manner));
    servers.push(server);
    const origin = `http://127.0.0.1:${await listen(server, 36_000 + Math.floor(Math.random() * 9_000))}`;
    const page = await browser.newPage();
    await page.goto(`${origin}/policies/central/yulu.html`);
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-js'))).toBe(false);
    await page.close();
  });
});
