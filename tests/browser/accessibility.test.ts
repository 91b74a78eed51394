import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsInEveryLook } from '../support/axe.ts';
import { useSite } from '../support/browser.ts';
import { county } from '../support/county.ts';
import { DIST } from '../support/countySite.ts';
import { KNOWN, readFile } from '../support/matchPage.ts';

const { date, household, typesUnsure, members } = KNOWN;
const { entries, cards } = county();
const past = entries.find(({ status }) => status === 'replaced')!;

/** Every kind of page, and 入户对照 as it starts, in the middle and with its result opened. */
const PLACES: { name: string; path: string; prepare?: (page: Page) => Promise<unknown> }[] = [
  { name: 'home', path: 'index.html' },
  { name: 'an entry', path: entries[0]!.path },
  { name: 'a past entry', path: past.path },
  { name: 'search', path: `search.html?q=${encodeURIComponent('低保')}`, prepare: (page) => page.waitForSelector('body[data-search-state="done"]') },
  { name: 'cards', path: 'cards.html' },
  { name: 'one card', path: cards[0]!.path },
  { name: 'what can be had together', path: 'together.html' },
  { name: 'standards by year', path: 'standards.html' },
  { name: 'what became of it', path: 'status.html' },
  { name: 'what this year changed', path: 'changes.html' },
  { name: 'level by level', path: 'levels-matrix.html' },
  { name: 'deadlines', path: 'deadlines.html' },
  { name: 'the drill with a question', path: 'drill.html', prepare: (page) => page.getByRole('button', { name: '开始' }).click() },
  { name: 'what is to be mended', path: 'rectify.html' },
  { name: 'what is said instead', path: 'print/say-instead.html' },
  { name: 'what inspectors ask', path: 'print/asked.html' },
  ...['levels/central', 'topics/safety', 'audiences/dibao', 'browse', 'measures', 'glossary', 'sources', 'events', 'households', '404'].map((path) => ({
    name: path,
    path: `${path}.html`,
  })),
  { name: 'a typical household', path: `households/${readdirSync(join(DIST, 'households'))[0]}` },
  { name: 'the print desk', path: 'print.html', prepare: (page) => page.waitForSelector('[data-choices] li') },
  ...['wall', 'matrix', 'by-audience', 'measures', 'poster-education', 'status'].map((sheet) => ({ name: `the sheet ${sheet}`, path: `print/${sheet}.html` })),
  { name: 'the menu open', path: 'glossary.html', prepare: (page) => page.evaluate(() => document.querySelector('.site-menu')!.setAttribute('open', '')) },
  { name: 'match at the start', path: 'match.html', prepare: (page) => page.getByRole('button', { name: '＋女儿' }).click() },
  {
    name: 'match in the middle',
    path: 'match.html',
    async prepare(page) {
      await readFile(page, JSON.stringify({ date, household: { types: ['dibao'] }, typesUnsure, members: members!.map(({ label, age }) => ({ label, age })) }));
      await page.locator('.match-known > summary').click();
    },
  },
  {
    name: 'match with its result',
    path: 'match.html',
    async prepare(page) {
      await readFile(page, JSON.stringify({ date, household, typesUnsure, members }));
      for (const fold of await page.locator('.match-fold > summary').all()) await fold.click();
      for (const verdict of ['eligible', 'verify', 'ineligible']) await page.locator(`[data-verdict="${verdict}"] > details > summary:visible`).first().click();
    },
  },
];
describe.each([360, 1280])('axe at %i px', (width) => {
  const site = useSite('http');
  it.each(PLACES)('finds nothing on $name, light, dark, in large type and in high contrast, and the page fits its width', async ({ path, prepare }) => {
    const page = await site.browser().newPage({ viewport: { width, height: 780 }, bypassCSP: true });
    await page.goto(site.url(path));
    await prepare?.(page);
    expect(await faultsInEveryLook(page, width)).toEqual([]);
    await page.close();
  });

  it('has buttons, fields and chips of at least 44 px on 入户对照 and the cards', async () => {
    const page = await site.open('match.html', { viewport: { width, height: 780 } });
    await readFile(page, JSON.stringify({ date, household, typesUnsure, members }));
    await page.locator('.match-known > summary').click();
    const small = () =>
      page
        .locator('main button:visible, main select:visible, main .chip:visible, main input[type="text"]:visible, main summary:visible')
        .evaluateAll((items) => items.filter((item) => item.getBoundingClientRect().height < 43.5).map((item) => item.outerHTML.slice(0, 100)));
    expect(await small()).toEqual([]);
    await page.close();
    const cards = await site.open('cards.html', { viewport: { width, height: 780 } });
    expect(
      await cards
        .locator('.card-filter select, .card-filter button, .card-list a')
        .evaluateAll((items) => items.filter((item) => item.getBoundingClientRect().height < 43.5).map((item) => item.outerHTML.slice(0, 100))),
    ).toEqual([]);
    await cards.close();
  });
});
