import { readFileSync, readdirSync, rmSync, writeFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServer, type RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashRouteOf } from '../../src/client/single/hashRoute.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { memorySource } from '../../src/search/index/memorySource.ts';
import { listen, staticServer } from '../../tools/serve.ts';
import { currentPieces } from '../../tools/search.ts';
import { today } from '../../src/client/shared/today.ts';
import { launchChromium } from '../support/browser.ts';
import { DEVELOPMENT_HERE, readList } from '../bench/answerLists.ts';
import { COUNTY } from '../support/county.ts';
import { DIST, released } from '../support/countySite.ts';

const QUERIES = readFileSync(join(COUNTY, 'queries.txt'), 'utf8').trim().split('\n');

let browser: Browser;
const stops: (() => void)[] = [];
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  for (const stop of stops) stop();
});

async function open(address: string): Promise<Page & { errors: string[] }> {
  const page = Object.assign(await browser.newPage(), { errors: [] as string[] });
  page.on('pageerror', (error) => page.errors.push(error.message));
  await page.goto(address);
  await page.waitForSelector('[data-search-app][data-ready]');
  return page;
}

interface Shown {
  ids: string[];
  /** Every line of the answer box, answers and events alike; undefined when it is shut. */
  said: string | undefined;
}

/** Types a query, sends it, and gives the ids of the results when they are shown. */
const ask = async (page: Page, query: string): Promise<string[]> => (await askAll(page, query)).ids;

/** The same with what the box says. */
async function askAll(page: Page, query: string): Promise<Shown> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('[data-search-app] input[name="q"]')!;
    field.value = text;
    document.body.removeAttribute('data-search-state');
    document.querySelector('[data-search-app] form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    while (document.body.getAttribute('data-search-state') !== 'done') await new Promise((next) => setTimeout(next, 2));
    const box = document.querySelector<HTMLElement>('[data-part="answer"]')!;
    const said = [...box.querySelectorAll('[data-part="answer-say"]')];
    if (box.hidden !== (said.length === 0) || said.length > 1) throw new Error(`box hidden ${box.hidden}, ${said.length} sayings`);
    return {
      ids: [...document.querySelectorAll('[data-search-result]')].map((result) => result.getAttribute('data-search-result')!),
      said: said[0]?.textContent ?? undefined,
    };
  }, query);
}

describe('every edition gives the same results in the same order and the same answer', () => {
  const expected = new Map<string, Shown>();
  beforeAll(async () => {
    const engine = await SearchEngine.open(memorySource(await currentPieces(COUNTY)), today());
    // What cadres type, what the library itself asks, and every question of the lists made to tune the box.
    const asked = [
      ...QUERIES,
      ...(await engine.all()).flatMap(({ answers }) => answers.map(({ ask: own }) => own)),
      ...DEVELOPMENT_HERE.flatMap((name) => readList(name).map(({ query }) => query)),
    ];
    for (const query of asked) {
      const { results, answer, event } = await engine.search(query);
      const said = answer ? answer.lines.join('') : event && [event.first, ...event.lines.map(({ name, lead, why }) => name + lead + why)].join('');
      expected.set(query, { ids: results.slice(0, 20).map(({ entry }) => entry.id), said });
    }
    expect([...expected.values()].filter(({ said }) => said !== undefined).length).toBeGreaterThan(10);
  });

  it.each(['http', 'file', 'single file'] as const)('%s', async (edition) => {
    let address = `${pathToFileURL(DIST).href}/search.html`;
    if (edition === 'http') {
      const server = staticServer(DIST, '/ku/');
      stops.push(() => server.close());
      address = `http://127.0.0.1:${await listen(server, 24_000 + Math.floor(Math.random() * 9_000))}/ku/search.html`;
    } else if (edition === 'single file') {
      address = `${pathToFileURL(released('.html')).href}#/search`;
    }
    const page = await open(address);
    // From a folder everything is asked; where only the way of the pieces differs, every third question, of each list.
    const asked = [...expected].filter((_, index) => edition === 'file' || index % 3 === 0);
    for (const [query, shown] of asked) expect(await askAll(page, query), query).toEqual(shown);
    expect(page.errors).toEqual([]);
    await page.close();
  });
});

describe('the search page', () => {
  const home = () => `${pathToFileURL(DIST).href}/search.html`;

  it('takes ?q=, keeps the address in step and titles each result by its entry', async () => {
    const page = await open(`${home()}?q=${encodeURIComponent('雨露计划')}`);
    await page.waitForSelector('body[data-search-state="done"]');
    expect(await page.locator('[data-search-result] .result-title').first().innerText()).toContain('雨露计划');
    await ask(page, '低保');
    expect(new URL(page.url()).searchParams.get('q')).toBe('低保');
    await page.close();
  });

  it('is walked with the keyboard alone', async () => {
    const page = await open(home());
    await page.locator('body').press('/');
    await page.keyboard.type('dibao');
    await page.waitForSelector('body[data-search-state="done"]');
    await page.waitForFunction(() => document.querySelectorAll('[data-search-result]').length > 2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => [...document.querySelectorAll('.result-link')].indexOf(document.activeElement!))).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('article[data-entry]');
    await page.close();
  });

  it('filters with counts that come true', async () => {
    const page = await open(`${home()}?q=${encodeURIComponent('低保')}`);
    await page.waitForSelector('body[data-search-state="done"]');
    await page.evaluate(() => document.querySelector<HTMLDetailsElement>('.facet-box')!.setAttribute('open', ''));
    const box = page.locator('[data-facet="level:province"]');
    const promised = Number(await box.locator('xpath=..').locator('.count').innerText());
    await box.check();
    expect(await page.locator('.search-status').innerText()).toContain(`筛出${promised}条`);
    await page.close();
  });

  it('never turns a query into markup', async () => {
    const page = await open(home());
    for (const query of [
      '<script>document.title="hit"</script>',
      '<img src=x onerror="document.title=\'hit\'">低保',
      '低\u0000保',
      '\ud800低保',
      '低保'.repeat(5000),
    ]) {
      await ask(page, query);
      expect(await page.locator('main script, main img').count()).toBe(0);
    }
    expect(await page.title()).not.toBe('hit');
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it.each(['http', 'file', 'single file'] as const)('a long paste on any page’s field gets results and a sentence (%s)', async (edition) => {
    const long = `低保一个月多少钱${'村里有一户人家'.repeat(280)}🙂`;
    let top = `${pathToFileURL(DIST).href}/`;
    if (edition === 'http') {
      // A host that takes heads of eight kilobytes, as most do.
      const server = createServer({ maxHeaderSize: 8192 }, staticServer(DIST).listeners('request')[0] as RequestListener);
      stops.push(() => server.close());
      top = `http://127.0.0.1:${await listen(server, 24_000 + Math.floor(Math.random() * 9_000))}/`;
    }
    const single = pathToFileURL(released('.html')).href;
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    for (const [path, form] of [
      ['index.html', '.search-box'],
      ['glossary.html', '.head-search'],
      ['search.html', 'main .search-box'],
    ] as const) {
      await page.goto(edition === 'single file' ? single + hashRouteOf('index.html', path)! : top + path);
      await page.locator(`${form} input[name="q"]`).first().fill(long);
      await page.locator(`${form} input[name="q"]`).first().press('Enter');
      await page.waitForSelector('body[data-search-state="done"]');
      expect(await page.locator('[data-part="notes"]').innerText(), path).toContain('查询太长，只按前120个字查');
      expect(await page.locator('[data-search-result]').count(), path).toBeGreaterThan(0);
      await page.reload();
      await page.waitForSelector('body[data-search-state="done"]');
      expect(await page.locator('[data-search-result]').count(), path).toBeGreaterThan(0);
    }
    await page.close();
  });

  it('says what to try when nothing is found', async () => {
    const page = await open(home());
    expect(await ask(page, 'qqqqzzzz')).toEqual([]);
    expect(await page.locator('[data-part="notes"]').innerText()).toContain('没有找到');
    expect(await page.locator('[data-part="start"]').isVisible()).toBe(true);
    await page.close();
  });

  it.each(['missing', 'damaged'])('shows its sentence and no older result when index pieces are %s', async (how) => {
    const copy = mkdtempSync(join(tmpdir(), 'search-'));
    stops.push(() => rmSync(copy, { recursive: true, force: true }));
    cpSync(DIST, copy, { recursive: true });
    const page = await open(`${pathToFileURL(copy).href}/search.html`);
    expect((await ask(page, '雨露计划')).length).toBeGreaterThan(0);
    for (const name of readdirSync(join(copy, 'search')).filter((file) => file.startsWith('words-'))) {
      const file = join(copy, 'search', name);
      if (how === 'missing') rmSync(file);
      else writeFileSync(file, readFileSync(file, 'utf8').replace(/[A-Z]{2}/, 'aa'));
    }
    expect(await ask(page, '孤儿养育')).toEqual([]);
    expect(await page.locator('.search-problem').first().innerText()).toMatch(how === 'missing' ? /没有找到/ : /已损坏/);
    expect(await page.locator('[data-part="answer"]').isHidden()).toBe(true);
    expect(await page.locator('[data-part="start"]').isVisible()).toBe(true);
    await page.close();
  });
});
