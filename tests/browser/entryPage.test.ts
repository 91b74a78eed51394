import axe from 'axe-core';
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { hashRouteOf } from '../../src/client/single/hashRoute.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { useSite } from '../support/browser.ts';
import { county } from '../support/county.ts';
import { buildTabled, ODD_TITLE, ODDLY_TITLED, TABLED } from '../support/tabledEntry.ts';
import { overhang, setType } from '../support/width.ts';

const library = county();
const site = useSite('http');
const few = library.entry('central/microcredit-2026');
const DESK = { viewport: { width: 1366, height: 768 } };

/** Text that is set wider than 36 of its own characters. */
const tooLong = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main p, main dd, main .prose li')]
      .filter((element) => element.offsetParent !== null && element.clientWidth / parseFloat(getComputedStyle(element).fontSize) > 36.1)
      .map((element) => element.textContent!.slice(0, 20)),
  );

describe('an entry on the screen', () => {
  it('says validity and the answer first, then each thing once, and never wider than 36 characters', async () => {
    const page = await site.open(few.path, DESK);
    const tops = await page.evaluate(() =>
      ['.entry-marks .validity', '.answer-box', '.facts-line', '#benefits', '#answers', '#sources'].map(
        (name) => document.querySelector(name)!.getBoundingClientRect().top,
      ),
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(tops[1]).toBeLessThan(400);
    // The figure stands large in the box and not once more in the card's head; what the list tells at length is folded.
    expect(await page.locator('.card-head .card-figure').count()).toBe(0);
    expect(await page.locator('.prose h2:visible').allInnerTexts()).not.toContain('给多少');
    await page.locator('.told > summary').click();
    expect(await page.locator('.prose h2:visible').allInnerTexts()).toContain('给多少');
    expect(await tooLong(page)).toEqual([]);
    // In words on a card, a mere sign only in a dense list.
    expect(await page.locator('.card .basket-add').innerText()).toBe('放进打印篮');
    expect(await page.locator('.card dt').allInnerTexts()).toEqual(expect.arrayContaining(['谁能享受', '给多少', '怎么办', '找谁']));
    await page.close();
  });

  it('on a phone too the figure stands on the first screen', async () => {
    const page = await site.open(few.path, { viewport: { width: 360, height: 640 } });
    const figure = await page.locator('.answer-box .figure').first().boundingBox();
    expect(figure!.y + figure!.height).toBeLessThan(400);
    await page.close();
  });

  it('has beside it, from 1200 px, what stands on it and 打印, 复制, 分享; below that the buttons alone', async () => {
    const page = await site.open(few.path, { viewport: { width: 1200, height: 800 } });
    for (const id of await page.locator('.contents a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!)))
      expect(await page.locator(id).count(), id).toBe(1);
    expect(await page.locator('.contents').isVisible()).toBe(true);
    const [rail, text] = await Promise.all(['.rail', '.entry-main'].map((name) => page.locator(name).boundingBox()));
    expect(rail!.x).toBeGreaterThan(text!.x + text!.width);
    await page.setViewportSize({ width: 1199, height: 800 });
    expect(await page.locator('.contents').isVisible()).toBe(false);
    expect(await page.locator('.page-tools button:visible').allInnerTexts()).toEqual(['打印', '复制', '分享']);
    await page.close();
  });

  it('copies its name, the answer, the document and the edition', async () => {
    const page = await site.open(few.path);
    await page.evaluate(() => {
      const taken = window as unknown as { taken: string };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => Promise.resolve((taken.taken = text)) } });
    });
    await page.locator('[data-copy]').click();
    await page.waitForFunction(() => document.querySelector('[data-copy]')?.textContent === '已复制');
    const lines = (await page.evaluate(() => (window as unknown as { taken: string }).taken)).split('\n');
    expect(lines[0]).toBe(few.policy.title);
    expect(lines.join('\n')).toContain(few.policy.summary);
    expect(lines.join('\n')).toContain(`依据：${few.policy.documents[0]!.title}`);
    expect(lines.at(-1)).toContain('校验码');
    await page.close();
  });

  it('has a mark one can link to on every heading, which is not read as part of it', async () => {
    const page = await site.open(few.path);
    const bare = await page
      .locator('main h2, main h3')
      .evaluateAll((heads) => heads.filter((head) => !head.querySelector('a.anchor') && !head.closest('.entry-list')).map((head) => head.textContent));
    expect(bare).toEqual([]);
    expect(await page.locator('#answers').innerText()).toBe('问答');
    await page.locator('#sources .anchor').click();
    expect(new URL(page.url()).hash).toBe('#sources');
    await page.close();
  });

  it('prints without links, buttons or a footer, what is folded unfolded', async () => {
    for (const path of [few.path, library.cards[0]!.path, 'cards.html', 'changes.html', 'levels/central.html', 'glossary.html', 'sources.html', 'index.html']) {
      const page = await site.open(path);
      await page.emulateMedia({ media: 'print' });
      for (const part of ['.site-head', '.site-foot', '.rail', '.card-next', '.crumbs', 'main button', '.row-card summary', '.anchor'])
        expect(await page.locator(`${part}:visible`).count(), `${path} ${part}`).toBe(0);
      expect(
        await page.locator('main a:visible').evaluateAll((links) => links.filter((link) => getComputedStyle(link).textDecoration.includes('underline')).length),
        path,
      ).toBe(0);
      await page.close();
    }
  });
});

describe('an entry of more than three benefits', () => {
  const { folder, dist, single } = buildTabled();
  const own = useSite('file', { folder: dist });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is a table whose rows open the card, on its own page and in place', async () => {
    const page = await own.open(TABLED, DESK);
    expect(await page.locator('.benefit-table tbody').count()).toBe(4);
    expect(await page.locator('.benefit-table .card:visible').count()).toBe(0);
    await page.locator('.benefit-table summary').first().click();
    expect(await page.locator('.benefit-table .card:visible').count()).toBe(1);
    expect(await tooLong(page)).toEqual([]);
    // An address that names a folded card unfolds it.
    await page.goto(`${own.url(TABLED)}#marginal`);
    await page.reload();
    await page.locator('#marginal').waitFor({ state: 'visible' });
    await page.emulateMedia({ media: 'print' });
    expect([await page.locator('.card:visible').count(), await page.locator('.row-card summary:visible').count()]).toEqual([4, 0]);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.benefit-table th a').first().click();
    expect(await page.locator('h1').innerText()).toBe('特困人员参保全额资助');
    await page.close();
  });

  it.each(['a folder', 'the single file'])(
    'bears a title with marks of markup as it is written, in %s: tab, page, running head, 常用, search',
    async (edition) => {
      const at = (path: string) => (edition === 'a folder' ? own.url(path) : pathToFileURL(single).href + hashRouteOf('index.html', path)!);
      const page = await own.browser().newPage();
      await page.goto(at(ODDLY_TITLED));
      await page.locator('article[data-entry]').waitFor();
      expect(await page.title()).toContain(ODD_TITLE);
      expect(await page.locator('h1').innerText()).toContain(ODD_TITLE);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--run-title'))).toContain(ODD_TITLE);
      await page.goto(at('index.html'));
      expect(await page.locator('[data-recent] li a').first().innerText()).toBe(ODD_TITLE);
      await page.goto(at(`search.html?q=${encodeURIComponent('雨露计划')}`));
      await page.waitForSelector('body[data-search-state="done"]');
      expect(await page.locator('[data-search-result] .result-title').first().innerText()).toContain(ODD_TITLE);
      expect(await page.locator('main').innerText()).not.toMatch(/&(amp|lt|gt|quot);/);
      await page.close();
    },
  );

  it('has no fault for those who cannot see, and fits a phone', async () => {
    for (const width of [320, 360, 1280]) {
      const page = await own.browser().newPage({ viewport: { width, height: 760 }, bypassCSP: true });
      await page.goto(own.url(TABLED));
      await page.locator('.benefit-table summary').first().click();
      await page.addScriptTag({ content: axe.source });
      expect(
        await page.evaluate(async () =>
          (await (window as unknown as { axe: typeof axe }).axe.run(document)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
        ),
      ).toEqual([]);
      for (const type of ['normal', 'large'] as const) {
        await setType(page, type);
        expect(await overhang(page)).toEqual({ by: 0, what: '' });
      }
      await page.close();
    }
  });
});

describe('the home page', () => {
  it('shows at 1366 × 768 search, questions, doors and the nearest deadline, then the grid', async () => {
    const page = await site.open('index.html', DESK);
    await page.locator('[data-deadlines]').evaluate((place) => [place, ...place.querySelectorAll('li')].forEach((part) => part.removeAttribute('hidden')));
    const boxes = await Promise.all(['.search-box', '.asked', '.doors', '[data-deadlines]', '.measure-grid'].map((name) => page.locator(name).boundingBox()));
    for (const [index, box] of boxes.entries()) if (index > 0) expect(box!.y).toBeGreaterThanOrEqual(boxes[index - 1]!.y + boxes[index - 1]!.height);
    expect(boxes[4]!.y).toBeLessThan(768);
    // One width.
    for (const box of boxes.filter((_, index) => index !== 1))
      expect([Math.round(box!.x), Math.round(box!.x + box!.width)]).toEqual([Math.round(boxes[0]!.x), Math.round(boxes[0]!.x + boxes[0]!.width)]);
    await page.close();
  });

  it('leads from a question to its answer', async () => {
    const page = await site.open('index.html');
    await page.locator('.asked a').first().click();
    await page.waitForSelector('body[data-search-state="done"]');
    expect(await page.locator('.search-app input[name="q"]').inputValue()).toBe(library.region.asked[0]);
    await page.close();
  });

  it('shows what was looked up in this tab, and only in this tab', async () => {
    const context = await site.browser().newContext();
    const page = await context.newPage();
    await page.goto(site.url('index.html'));
    expect(await page.locator('[data-recent]').isVisible()).toBe(false);
    await page.goto(site.url(few.path));
    await page.goto(site.url(library.cards[0]!.path));
    await page.goto(site.url('index.html'));
    expect(await page.locator('[data-recent] li a').allInnerTexts()).toEqual([library.cards[0]!.benefit.name, few.policy.title]);
    await page.locator('[data-recent] li a').last().click();
    expect(await page.locator('h1').innerText()).toBe(few.policy.title);
    const other = await context.newPage();
    await other.goto(site.url('index.html'));
    expect(await other.locator('[data-recent]').isVisible()).toBe(false);
    await context.close();
  });
});

describe('lists', () => {
  it('go by what is in force, then by what people ask; rows name their entry and level', async () => {
    const page = await site.open('levels/central.html');
    const rows = await page
      .locator('.entry-list')
      .first()
      .locator('li')
      .evaluateAll((items) => items.map((item) => [item.getAttribute('data-status'), item.getAttribute('data-level'), item.getAttribute('data-entry')]));
    const statuses = rows.map(([status]) => status);
    expect(statuses.lastIndexOf('in-force')).toBe(statuses.filter((status) => status === 'in-force').length - 1);
    for (const [, level, entry] of rows) expect(entry!.split('/')[0]).toBe(level);
    await page.goto(site.url('levels/county.html'));
    const measures = library.measures.filter(({ status }) => status === 'in-force').map(({ id }) => id);
    const shown = await page
      .locator('.entry-list')
      .first()
      .locator('li')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-entry')!));
    expect(shown.filter((id) => measures.includes(id))).toEqual(measures);
    await page.close();
  });

  it('the picker of cards puts what is called so first', async () => {
    const page = await site.open('print.html');
    const name = library.cards.at(-1)!.benefit.name;
    await page.locator('[data-filter-text]').fill(name.slice(0, 3));
    expect((await page.locator('[data-choices] .name').first().innerText()).slice(0, 3)).toBe(name.slice(0, 3));
    expect(await page.locator('.print-button').isVisible()).toBe(false);
    await page.locator('[data-choices] button').first().click();
    // The cards come from their packs: the bar stands when they are drawn.
    await page.locator('.print-button').waitFor();
    const bar = await page.locator('.print-button').boundingBox();
    expect(bar!.y + bar!.height).toBeLessThanOrEqual(page.viewportSize()!.height);
    await page.close();
  });
});
