import { createServer, type Server } from 'node:http';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleClientScripts } from '../../src/editions/website/clientScripts.ts';
import { serviceWorker } from '../../src/editions/website/offlineFiles.ts';
import { listen } from '../../tools/serve.ts';
import { launchChromium } from '../support/browser.ts';
import { PROJECT } from '../support/miniLibrary.ts';
import { noted } from '../support/noted.ts';

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const LOST = Array.from({ length: 12 }, (_, up) => `<script data-lost src="${'../'.repeat(up)}assets/lost.js"></script>`).join('');
/** Broken, double-encoded, climbing, empty, too long: no file can be meant. */
const ODD = [
  '/100%.html',
  '/%E4%BD.html',
  '/policies/%zz',
  '/nope.html',
  '/%00',
  '/index.html%00.js',
  '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/policies/..%5c..%5cx',
  '/%C0%AE%C0%AE/',
  '/%2525',
  '/%25E4%25BD%258E.html',
  '/constructor',
  '/__proto__.html',
  `/${'x'.repeat(20_000)}`,
  `/${'%E4%BD%8E'.repeat(3000)}.html`,
];
const away = mkdtempSync(join(tmpdir(), 'offline-'));
let scripts = '';

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const pageText = (up: string, body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>小库</title>${head || `<script src="${up}assets/edition.js"></script><script src="${up}assets/shell.js"></script>`}<link rel="stylesheet" href="${up}assets/page.css"></head><body><header><a class="brand" href="${up}index.html">首页</a></header><main><h1>${body}</h1></main><footer><a class="to-search" href="${up}search.html">查政策</a><span data-edition-line>首页</span></footer></body></html>`;

/** A site of a few pages with the real scripts; `word` stands on one page, so that a second edition can differ in it. */
async function writeSite(folder: string, word: string): Promise<string> {
  put(folder, 'index.html', pageText('', '首页'));
  put(folder, 'search.html', pageText('', '查政策'));
  put(folder, 'policies/central/x.html', pageText('../../', `条目${word}`));
  for (let number = 0; number < 20; number += 1) put(folder, `cards/${number}.html`, pageText('../', `卡${number}`));
  put(folder, '404.html', pageText('', '没有这一页', LOST));
  put(folder, 'assets/page.css', 'h1{color:rgb(1,2,3)}');
  put(folder, 'assets/edition.js', `self.policyEdition=${JSON.stringify({ day: '2026-11-23', checksum: word, entries: 3 })};`);
  for (const name of ['shell.js', 'lost.js']) put(folder, `assets/${name}`, readFileSync(join(scripts, 'assets', name), 'utf8'));
  writeFileSync(join(folder, 'sw.js'), await serviceWorker(PROJECT, noted(folder)));
  return folder;
}

interface Host {
  /** Takes the host off the network. */
  cut: () => Promise<void>;
  origin: string;
  asked: string[];
  /** Answers to this path wait until the returned function is called. */
  hold: (path: string) => () => void;
}
const servers: Server[] = [];

/** A plain host of several folders by their base; `tidy` makes it redirect /x.html to /x and /index.html to the folder, as many static hosts do. */
async function host(folders: Record<string, string>, tidy: 'no' | 'all' | 'index' = 'no', strict = false): Promise<Host> {
  const asked: string[] = [];
  const held = new Map<string, Promise<void>>();
  const server = createServer(async (request, response) => {
    if (strict && !/^(?:[^%]|%[2-7][0-9a-f]|%[e-f][0-9a-f](?:%[89ab][0-9a-f]){2,3})*$/i.test(request.url!))
      return void response.writeHead(400).end('Bad Request');
    const { pathname, search } = new URL(request.url!, 'http://x');
    asked.push(pathname);
    await held.get(pathname);
    const shorter = pathname.endsWith('/index.html')
      ? pathname.slice(0, -10)
      : tidy === 'all' && pathname.endsWith('.html')
        ? pathname.slice(0, -5)
        : undefined;
    if (tidy !== 'no' && shorter !== undefined) return void response.writeHead(308, { location: shorter + search }).end();
    const base = Object.keys(folders)
      .filter((name) => pathname.startsWith(name))
      .sort((a, b) => b.length - a.length)[0];
    const folder = folders[base ?? '/'] ?? Object.values(folders)[0]!;
    let path = '';
    try {
      path = decodeURIComponent(pathname.slice((base ?? '/').length));
    } catch {
      path = '%';
    }
    const file = [path, `${path}.html`, join(path, 'index.html')]
      .map((name) => join(folder, name))
      .find((name) => base !== undefined && existsSync(name) && statSync(name).isFile());
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(file ?? '404.html')] ?? 'text/plain', 'x-content-type-options': 'nosniff' });
    response.end(readFileSync(file ?? join(folder, '404.html')));
  });
  servers.push(server);
  const cut = async () => {
    server.close();
    server.closeAllConnections();
    await context.setOffline(true);
  };
  const hold = (path: string) => {
    let release: () => void = () => undefined;
    held.set(path, new Promise((done) => (release = done)));
    return () => release();
  };
  return { cut, asked, hold, origin: `http://127.0.0.1:${await listen(server, 36_000 + Math.floor(Math.random() * 9_000))}` };
}

let browser: Browser;
let context: BrowserContext;
async function visit(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
/** Waits until the copy is whole and in charge. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
/** Which places of the registration have a worker in them. A promise is no answer for waitForFunction, which takes it for a yes. */
const workers = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return (['installing', 'waiting', 'active'] as const).filter((place) => registration?.[place]).join(' ');
  });
/** Waits until the newer edition is whole and waits to be asked for. */
const prepared = (page: Page) => expect.poll(() => workers(page), { timeout: 30_000 }).toBe('waiting active');
const look = (page: Page) => page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration!.update()));
const heading = (page: Page) => page.locator('h1').innerText();
const colour = (page: Page) => page.locator('h1').evaluate((element) => getComputedStyle(element).color);

beforeAll(async () => {
  browser = await launchChromium();
  scripts = join(away, 'scripts');
  await bundleClientScripts(PROJECT, scripts);
});
afterAll(async () => {
  await browser?.close();
  servers.forEach((server) => server.close());
  rmSync(away, { recursive: true, force: true });
});

async function inNewProfile(story: () => Promise<void>): Promise<void> {
  context = await browser.newContext();
  try {
    await story();
  } finally {
    await context.close();
  }
}

describe('the offline copy', () => {
  it.each(['all', 'index'] as const)('opens every page, online and offline, on a host that tidies addresses (%s)', (tidy) =>
    inNewProfile(async () => {
      const { origin, cut } = await host({ '/': await writeSite(join(away, `tidy-${tidy}`), '甲') }, tidy);
      await ready(await visit(`${origin}/`));
      const open = async () => {
        for (const [path, title] of [
          ['/', '首页'],
          ['/index.html', '首页'],
          ['/search.html', '查政策'],
          ['/search', '查政策'],
          ['/policies/central/x.html', '条目甲'],
          ['/policies/central/x', '条目甲'],
        ] as const) {
          expect(await heading(await visit(origin + path)), path).toBe(title);
        }
      };
      await open();
      await cut();
      await open();
    }),
  );

  it('fetches only what differs when a newer edition comes, and changes over in every tab, the first visit’s too', () =>
    inNewProfile(async () => {
      const folder = await writeSite(join(away, 'update'), '甲');
      const { origin, asked } = await host({ '/': folder });
      const first = await visit(`${origin}/policies/central/x.html`);
      await ready(first);
      const second = await visit(`${origin}/policies/central/x.html`);
      await writeSite(folder, '乙');
      asked.length = 0;
      await look(second);
      await first.waitForSelector('.new-edition button');
      await second.waitForSelector('.new-edition button');
      expect(asked.filter((path) => path !== '/sw.js').sort()).toEqual(['/assets/edition.js', '/policies/central/x.html']);
      expect(await heading(await visit(`${origin}/policies/central/x.html`))).toBe('条目甲');
      await first.locator('.new-edition button').click();
      for (const page of [first, second]) await page.waitForFunction(() => document.querySelector('h1')?.textContent === '条目乙');
      expect(await first.locator('footer').innerText()).toContain('校验码 乙');
    }));

  it('of one folder leaves that of another on the same host alone', () =>
    inNewProfile(async () => {
      const { origin, cut } = await host({
        '/': await writeSite(join(away, 'top'), '总'),
        '/a/': await writeSite(join(away, 'a'), '甲'),
        '/b/': await writeSite(join(away, 'b'), '乙'),
      });
      for (const base of ['/a/', '/b/', '/']) await ready(await visit(`${origin}${base}index.html`));
      await cut();
      for (const [base, word] of [
        ['/a/', '甲'],
        ['/b/', '乙'],
        ['/', '总'],
      ] as const)
        expect(await heading(await visit(`${origin}${base}policies/central/x.html`)), base).toBe(`条目${word}`);
    }));

  it('goes on from where a broken line stopped it', () =>
    inNewProfile(async () => {
      const folder = await writeSite(join(away, 'broken'), '甲');
      const whole = readFileSync(join(folder, 'cards/7.html'));
      writeFileSync(join(folder, 'cards/7.html'), 'half an upload');
      const { origin, asked } = await host({ '/': folder });
      const page = await visit(`${origin}/index.html`);
      // Three tries, then the worker gives up for now.
      await expect.poll(() => asked.filter((path) => path === '/cards/7.html').length, { timeout: 30_000 }).toBe(3);
      await expect.poll(() => workers(page), { timeout: 30_000 }).toBe('');
      expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
      writeFileSync(join(folder, 'cards/7.html'), whole);
      asked.length = 0;
      const again = await visit(`${origin}/index.html`);
      await ready(again);
      expect(asked.filter((path) => path.startsWith('/cards/'))).toEqual(['/cards/7.html']);
    }));

  it('is not taken for whole when what had arrived was cleared away meanwhile', () =>
    inNewProfile(async () => {
      const { origin, asked, cut, hold } = await host({ '/': await writeSite(join(away, 'cleared'), '甲') });
      const release = hold('/cards/7.html');
      const page = await visit(`${origin}/index.html`);
      await expect.poll(() => asked, { timeout: 30_000 }).toContain('/cards/7.html');
      expect(await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))))).toEqual([true]);
      release();
      await expect.poll(() => workers(page), { timeout: 30_000 }).toBe('');
      await ready(await visit(`${origin}/index.html`));
      await cut();
      for (const path of ['cards/7.html', 'cards/3.html']) expect(await heading(await visit(`${origin}/${path}`))).toContain('卡');
    }));

  it.each(['lenient', 'strict'] as const)('shows 没有这一页 at addresses nobody can make out, online and offline, on a %s host', (manner) =>
    inNewProfile(async () => {
      const { origin, cut } = await host({ '/': await writeSite(join(away, `odd-${manner}`), '甲') }, 'no', manner === 'strict');
      await ready(await visit(`${origin}/index.html`));
      const show = async () => {
        const page = await context.newPage();
        for (const path of ODD) {
          await page.goto(origin + path);
          expect(await heading(page), path.slice(0, 60)).toBe('没有这一页');
        }
        await page.close();
      };
      await show();
      await cut();
      await show();
    }),
  );

  it('leads from an address with a stroke too many to the page, where its links lead right', () =>
    inNewProfile(async () => {
      const { origin, cut } = await host({ '/': await writeSite(join(away, 'stroke'), '甲') });
      await ready(await visit(`${origin}/index.html`));
      await cut();
      const page = await visit(`${origin}/policies/central/x/?a=1`);
      expect([await heading(page), page.url()]).toEqual(['条目甲', `${origin}/policies/central/x?a=1`]);
      expect(await page.locator('.brand').evaluate((link: HTMLAnchorElement) => link.href)).toBe(`${origin}/index.html`);
    }));

  it('changes over in a tab that was reloaded past it, and when a second new edition overtakes the first', () =>
    inNewProfile(async () => {
      const folder = await writeSite(join(away, 'overtaken'), '甲');
      const { origin } = await host({ '/': folder });
      const page = await visit(`${origin}/policies/central/x.html`);
      await ready(page);
      // What Shift and reload do: the page comes from the host, no worker over it.
      const session = await context.newCDPSession(page);
      await session.send('Page.reload', { ignoreCache: true });
      await page.waitForFunction(() => document.readyState === 'complete' && navigator.serviceWorker.controller === null);
      const other = await visit(`${origin}/policies/central/x.html`);
      for (const word of ['乙', '丙']) {
        await writeSite(folder, word);
        await look(other);
        await prepared(other);
      }
      await page.waitForSelector('.new-edition button');
      await page.locator('.new-edition button').click();
      for (const tab of [page, other]) await tab.waitForFunction(() => document.querySelector('h1')?.textContent === '条目丙');
    }));

  it('keeps the edition that is on its way whole while an earlier one is taken into use', () =>
    inNewProfile(async () => {
      const folder = await writeSite(join(away, 'between'), '甲');
      const { origin, asked, cut, hold } = await host({ '/': folder });
      const address = `${origin}/policies/central/x.html`;
      const page = await visit(address);
      await ready(page);
      const changeOver = async (word: string) => {
        await page.locator('.new-edition button').click();
        await page.waitForFunction((title) => document.querySelector('h1')?.textContent === title, `条目${word}`);
      };
      await writeSite(folder, '乙');
      await look(page);
      await prepared(page);
      await writeSite(folder, '丙');
      const release = hold('/policies/central/x.html');
      asked.length = 0;
      await look(page);
      await expect.poll(() => asked, { timeout: 30_000 }).toContain('/policies/central/x.html');
      await changeOver('乙');
      const opened = await visit(address);
      release();
      await prepared(page);
      for (const tab of [page, opened]) await tab.waitForSelector('.new-edition button');
      await changeOver('丙');
      await opened.waitForFunction(() => document.querySelector('h1')?.textContent === '条目丙');
      await cut();
      for (const [path, title] of [
        ['policies/central/x.html', '条目丙'],
        ['cards/7.html', '卡7'],
        ['index.html', '首页'],
      ] as const)
        expect(await heading(await visit(`${origin}/${path}`)), path).toBe(title);
      expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
    }));
});

describe('the page 没有这一页', () => {
  it.each(['/', '/zhengce/'])('is styled and leads where it says, at any depth under %s, with and without the offline copy', (base) =>
    inNewProfile(async () => {
      const { origin, cut } = await host({ [base]: await writeSite(join(away, `lost${base.length}`), '甲') });
      const check = async () => {
        for (const path of ['nope.html', 'policies/nope.html', 'policies/central/nope.html', 'policies/central/', `${'a/'.repeat(9)}nope.html`]) {
          const page = await visit(`${origin}${base}${path}`);
          expect(await heading(page), path).toBe('没有这一页');
          await page.waitForFunction(() => {
            const title = document.querySelector('h1');
            return title !== null && getComputedStyle(title).color === 'rgb(1, 2, 3)';
          });
          expect(await page.locator('.to-search').evaluate((link: HTMLAnchorElement) => link.href)).toBe(`${origin}${base}search.html`);
          expect(await page.locator('.brand').evaluate((link: HTMLAnchorElement) => link.href)).toBe(`${origin}${base}index.html`);
          await page.waitForFunction(() => document.querySelector('footer')?.textContent?.includes('2026年11月23日版'));
        }
      };
      await check();
      await ready(await visit(`${origin}${base}index.html`));
      await cut();
      await check();
      expect(await colour(await visit(`${origin}${base}index.html`))).toBe('rgb(1, 2, 3)');
    }),
  );
});
