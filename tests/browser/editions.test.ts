import { unzipSync } from 'fflate';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashRouteOf } from '../../src/client/single/hashRoute.ts';
import { listen, staticServer } from '../../tools/serve.ts';
import { launchChromium } from '../support/browser.ts';
import { county } from '../support/county.ts';
import { DIST, released } from '../support/countySite.ts';
import { PROJECT } from '../support/miniLibrary.ts';
import { FIREFOX, launchFirefox, tellStoryInFirefox } from '../support/firefox.ts';
import { tellStory, type Edition } from '../support/story.ts';
import { noted } from '../support/noted.ts';

const away = mkdtempSync(join(tmpdir(), 'editions-'));

function unpack(zip: string, into: string): string {
  const files = unzipSync(new Uint8Array(readFileSync(zip)));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), bytes);
  }
  return join(into, Object.keys(files)[0]!.split('/')[0]!);
}

let browser: Browser;
let context: BrowserContext;
let requests: string[];
const servers: { close(): void }[] = [];

async function served(
  folder: string,
  base: string,
  headers: Record<string, string> = {},
): Promise<{ edition: Edition; server: ReturnType<typeof staticServer> }> {
  const server = staticServer(folder, base, headers);
  servers.push(server);
  const origin = `http://127.0.0.1:${await listen(server, 35_000 + Math.floor(Math.random() * 9_000))}${base}`;
  return { edition: { home: `${origin}index.html`, at: (path) => origin + path }, server };
}

async function fresh(): Promise<BrowserContext> {
  context = await browser.newContext();
  requests = [];
  context.on('request', (request) => requests.push(request.url()));
  return context;
}

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  servers.forEach((server) => server.close());
  rmSync(away, { recursive: true, force: true });
});

describe('the same story in every edition', () => {
  it('on http under a sub-path', async () => {
    const { edition } = await served(DIST, '/xiangcun/zhengce/');
    const page = await (await fresh()).newPage();
    await tellStory(page, edition);
    const own = new URL('.', edition.home).href;
    expect(requests.length).toBeGreaterThan(10);
    expect(requests.filter((address) => !address.startsWith(own))).toEqual([]);
    await context.close();
  });

  it('on http behind the content security policy that docs/deploy.md tells a host to send', async () => {
    const policy = /add_header Content-Security-Policy "([^"]+)"/.exec(readFileSync(join(PROJECT, 'docs/deploy.md'), 'utf8'))![1]!;
    expect(policy).toMatch(/^default-src 'none';/);
    const { edition } = await served(DIST, '/', { 'content-security-policy': policy });
    const page = await (await fresh()).newPage();
    const refused: string[] = [];
    page.on('console', (message) => /Content Security Policy/i.test(message.text()) && refused.push(message.text()));
    await tellStory(page, edition);
    expect(refused).toEqual([]);
    await context.close();
  });

  it('from the unzipped folder, with Chinese and a space in its path', async () => {
    const folder = unpack(released('.zip'), join(away, '扶贫 资料（新）'));
    const root = `${pathToFileURL(folder).href}/`;
    const page = await (await fresh()).newPage();
    await tellStory(page, { home: `${root}index.html`, at: (path) => root + path });
    expect(requests.filter((address) => !address.startsWith(root))).toEqual([]);
    await context.close();
  });

  it('from the single file moved alone to another folder', async () => {
    const folder = join(away, '微信 文件');
    mkdirSync(folder, { recursive: true });
    cpSync(released('.html'), join(folder, '明白库.html'));
    const home = pathToFileURL(join(folder, '明白库.html')).href;
    const page = await (await fresh()).newPage();
    await tellStory(page, { home, at: (path) => home + hashRouteOf('index.html', path)! });
    expect([...new Set(requests.map((address) => address.split('#')[0]))].filter((address) => !address!.startsWith('data:'))).toEqual([home]);
    await context.close();
  });

  it('from the single file as a blob: address, back button included', async () => {
    const page = await (await fresh()).newPage();
    await page.goto('about:blank');
    const html = readFileSync(released('.html'), 'utf8');
    const address = await page.evaluate((text) => URL.createObjectURL(new Blob([text], { type: 'text/html' })), html);
    const opened = await context.newPage();
    await opened.goto(address).catch(() => undefined);
    if (!(await opened.title())) {
      // A blob of about:blank cannot be opened by navigation from outside; follow it from within instead.
      await page.evaluate((target) => location.assign(target), address);
      await page.waitForSelector('.search-box');
    }
    const shown = (await opened.title()) ? opened : page;
    await shown.locator('.measure-grid a').first().click();
    await shown.waitForSelector('article[data-entry]');
    await shown.goBack();
    await shown.waitForSelector('.measure-grid');
    expect(await shown.title()).toContain(county().region.site);
    await context.close();
  });
});

// Registered only where a Firefox is installed: a test that is not there cannot be skipped silently, and Chromium tells the story anyway.
if (FIREFOX) {
  describe('the same story in Firefox', () => {
    let firefox: Awaited<ReturnType<typeof launchFirefox>>;
    beforeAll(async () => {
      firefox = await launchFirefox();
    });
    afterAll(() => firefox?.close());

    it('on http under a sub-path', async () => tellStoryInFirefox(firefox, (await served(DIST, '/zhengce/')).edition));

    it('from a folder with Chinese and a space in its path', async () => {
      const folder = join(away, '火狐 用');
      cpSync(DIST, folder, { recursive: true });
      const root = `${pathToFileURL(folder).href}/`;
      await tellStoryInFirefox(firefox, { home: `${root}index.html`, at: (path) => root + path });
    });

    it('prints the matrix, both ways, on one lying A4', async () => {
      const page = await firefox.newPage();
      for (const sheet of ['print/matrix.html', 'print/by-audience.html']) {
        await page.goto(pathToFileURL(join(DIST, sheet)).href);
        const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
        const [left, bottom, right, top] = (await pdf.getPage(1)).view as [number, number, number, number];
        expect([pdf.numPages, right - left > top - bottom], sheet).toEqual([1, true]);
      }
      await page.close();
    });

    /** The driver waits in vain for a page that Firefox had kept. */
    const goBack = (page: { evaluate(work: () => void): Promise<unknown> }) => page.evaluate(() => void setTimeout(() => history.back()));

    it.each(['a folder', 'the single file'])('comes back by 后退 to what was picked and ticked, in %s', async (edition) => {
      const single = pathToFileURL(released('.html')).href;
      const at = (path: string) => (edition === 'a folder' ? `${pathToFileURL(DIST).href}/${path}` : single + hashRouteOf('index.html', path)!);
      const page = await firefox.newPage();
      const rows = () => page.$$eval('.card-list li', (items) => items.filter((item) => (item as HTMLElement).offsetParent !== null).length);
      await page.goto(at('cards.html'));
      await page.select('select[name="topic"]', 'education');
      const picked = await rows();
      await page.$$eval('.card-list a', (links) => links.find((link) => (link as HTMLElement).offsetParent !== null)!.click());
      await page.waitForSelector('article[data-card]');
      await goBack(page);
      await page.waitForFunction(
        (count) => [...document.querySelectorAll('.card-list li')].filter((item) => (item as HTMLElement).offsetParent).length === count,
        {},
        picked,
      );
      await page.goto(at(`search.html?q=${encodeURIComponent('补助')}`));
      await page.waitForSelector('body[data-search-state="done"]');
      await page.$eval('[data-facet="level:county"]', (box) => (box as HTMLInputElement).click());
      const ticked = await page.$$eval('[data-search-result]', (items) => items.length);
      await page.$eval('[data-search-result] a', (link) => (link as HTMLElement).click());
      await page.waitForSelector('article[data-entry]');
      await goBack(page);
      await page.waitForFunction((count) => document.querySelectorAll('[data-search-result]').length === count, {}, ticked);
      await page.close();
    });

    it('from the single file', async () => {
      const home = pathToFileURL(released('.html')).href;
      await tellStoryInFirefox(firefox, { home, at: (path) => home + hashRouteOf('index.html', path)! });
    });
  });
}

describe('the website edition offline', () => {
  it('tells the same story with the network cut after one visit', async () => {
    const { edition, server } = await served(DIST, '/ku/');
    const page = await (await fresh()).newPage();
    await page.goto(edition.home);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    server.close();
    server.closeAllConnections();
    await context.setOffline(true);
    await tellStory(page, edition);
    await context.close();
  });

  it('offers a newer edition, keeps serving the old one whole until asked, then shows the new one', async () => {
    const folder = join(away, 'site');
    cpSync(DIST, folder, { recursive: true });
    const { edition } = await served(folder, '/');
    const page = await (await fresh()).newPage();
    await page.goto(edition.home);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const changed = await secondEdition(folder);
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration!.update()));
    await page.waitForSelector('.new-edition');
    await page.goto(edition.at('sources.html'));
    expect(await page.locator('main').innerText()).not.toContain(changed);
    await page.waitForSelector('.new-edition button');
    await Promise.all([page.waitForNavigation(), page.locator('.new-edition button').click()]);
    await page.waitForFunction((text) => document.querySelector('main')?.textContent?.includes(text), changed);
    await context.close();
  });

  it('refuses to install an edition that arrives half', async () => {
    const folder = join(away, 'half');
    cpSync(DIST, folder, { recursive: true });
    writeFileSync(join(folder, 'sources.html'), 'a file of another edition');
    const { edition } = await served(folder, '/');
    const page = await (await fresh()).newPage();
    await page.goto(edition.home);
    const state = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          navigator.serviceWorker.getRegistration().then((registration) => {
            const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
            if (!worker) return resolve('redundant');
            if (worker.state === 'redundant') return resolve('redundant');
            worker.addEventListener('statechange', () => (worker.state === 'redundant' || worker.state === 'activated') && resolve(worker.state));
          });
        }),
    );
    expect(state).toBe('redundant');
    await context.close();
  });
});

/** Changes one page and rebuilds sw.js over the folder, as a second build would. */
async function secondEdition(folder: string): Promise<string> {
  const { serviceWorker } = await import('../../src/editions/website/offlineFiles.ts');
  const sentence = '这是新的一版';
  const file = join(folder, 'sources.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('<h1>来源说明</h1>', `<h1>来源说明</h1><p>${sentence}</p>`));
  writeFileSync(join(folder, 'sw.js'), await serviceWorker(PROJECT, noted(folder)));
  return sentence;
}

describe('a damaged or incomplete copy', () => {
  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['damaged', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, -400))],
  ])('says so in Chinese, searches nothing by halves and leads to the topics when index pieces are %s', async (kind, harm) => {
    const folder = join(away, kind);
    cpSync(DIST, folder, { recursive: true });
    const pieces = readdirSync(join(folder, 'search')).filter((name) => name.startsWith('words-'));
    expect(pieces.length).toBeGreaterThan(2);
    for (const name of pieces) harm(join(folder, 'search', name));
    const page = await (await fresh()).newPage();
    await page.goto(`${pathToFileURL(folder).href}/search.html?q=${encodeURIComponent('低保')}`);
    await page.waitForSelector('body[data-search-state="done"]');
    expect(await page.locator('[data-search-result]').count()).toBe(0);
    expect(await page.locator('main').innerText()).toMatch(/检索数据.*(没有找到|已损坏)/);
    expect(await page.locator('main a[href*="topics/"]').first().isVisible()).toBe(true);
    await context.close();
  });

  it.each(['head', 'tables', 'common'])('says so when the piece %s is missing, without which nothing is certain, and leads to the topics', async (name) => {
    const folder = join(away, `without-${name}`);
    cpSync(DIST, folder, { recursive: true });
    rmSync(join(folder, 'search', `${name}.js`));
    const page = await (await fresh()).newPage();
    await page.goto(`${pathToFileURL(folder).href}/search.html?q=${encodeURIComponent('低保')}`);
    await page.waitForSelector('body[data-search-state="done"]');
    expect(await page.locator('main').innerText()).toMatch(/检索数据.*没有找到/);
    expect(await page.locator('main a[href*="topics/"]').first().isVisible()).toBe(true);
    await context.close();
  });
});
