import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { county } from '../support/county.ts';
import { useSite } from '../support/browser.ts';

const library = county();
const card = (id: string) => library.cards.find((candidate) => candidate.id === id)!;
const first = card('central/microcredit-2026#loan');
const second = library.cards.find(({ entry }) => entry.policy.topic === 'education')!;

const inBasket = (page: Page) => page.locator('[data-basket] > li').evaluateAll((items) => items.map((item) => item.getAttribute('data-id')));
const printedCards = (page: Page) => page.locator('.pc').evaluateAll((cards) => cards.map((item) => item.getAttribute('data-print-card')));

/** Entry page, then list of cards, then the print page, as a cadre walks. */
async function chooseTwo(page: Page): Promise<void> {
  await page.locator(`[data-basket-card="${first.id}"] button`).click();
  await page.locator('.basket-link').filter({ hasText: '打印篮 1' }).waitFor();
  await page.locator('.site-nav a', { hasText: '速查卡' }).first().click();
  await page.locator(`[data-basket-card="${second.id}"] button`).click();
  await page.locator('.basket-link').filter({ hasText: '打印篮 2' }).click();
  await page.locator('.pc').first().waitFor();
}

describe.each(['http', 'file'] as const)('打印篮 (%s)', (kind) => {
  const site = useSite(kind, { base: '/mingbai/ku/' });

  it('gathers cards from page to page, keeps their order, lets them be moved and taken out', async () => {
    const page = await site.open(first.entry.path);
    await chooseTwo(page);
    expect(await inBasket(page)).toEqual([first.id, second.id]);
    await page.locator(`[data-id="${second.id}"] [data-move="up"]`).click();
    expect(await inBasket(page)).toEqual([second.id, first.id]);
    expect(await printedCards(page)).toEqual([second.id, first.id]);
    expect(await page.locator('.slip tbody tr').count()).toBe(2);
    await page.reload();
    expect(await inBasket(page)).toEqual([second.id, first.id]);
    await page.locator(`[data-id="${second.id}"] [data-move="out"]`).click();
    expect(await inBasket(page)).toEqual([first.id]);
    await page.locator('[data-clear]').click();
    expect(await page.locator('.basket-link').isHidden()).toBe(true);
    expect(await page.locator('.print-button').isHidden()).toBe(true);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('shows on a phone what will be printed before what else there is to pick', async () => {
    const ids = county()
      .cards.slice(0, 2)
      .map(({ id }) => id);
    const page = await site.open(`print.html?cards=${encodeURIComponent(ids.join(','))}`, { viewport: { width: 360, height: 740 } });
    await page.locator('[data-basket] li').first().waitFor();
    const top = (selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
    expect(await top('#basket-head')).toBeLessThan(await top('#pick-head'));
    expect(await page.locator('[data-basket-status]').innerText()).toContain('清单另算');
    await page.locator('[data-clear]').click();
    expect(await top('#pick-head')).toBeLessThan(await top('#basket-head'));
    await page.close();
  });

  it('keeps card ids for the tab and nothing else, and asks nothing of any other host', async () => {
    const page = await site.open(first.entry.path);
    await chooseTwo(page);
    const { 'pcb-recent': recent, ...rest } = await page.evaluate(() => ({ ...sessionStorage }) as Record<string, string>);
    expect(rest).toEqual({ 'pcb-basket': JSON.stringify([first.id, second.id]) });
    // What home shows as 常用: names and places of pages, nothing of any household.
    expect((JSON.parse(recent!) as object[]).map((page) => Object.keys(page))).toEqual([['title', 'path']]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /basket/.test(key)))).toEqual([]);
    expect(page.requests.filter((address) => !address.startsWith(site.url('')) && !address.startsWith('data:'))).toEqual([]);
    await page.close();
    const other = await site.open('cards.html');
    expect(await other.locator('.basket-link').isHidden()).toBe(true);
    await other.close();
  });

  it('opens with the cards an address names and then clears the address', async () => {
    const page = await site.open(`print.html?cards=${encodeURIComponent(`${second.id},${first.id},central/x#no-such-card`)}`);
    expect(await inBasket(page)).toEqual([second.id, first.id]);
    expect(await page.locator('[data-basket-status]').innerText()).toContain('另有1张');
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  });
});

describe("without the tab's storage, as between the files of a folder in some browsers", () => {
  const site = useSite('file');

  it('carries the basket along in the links', async () => {
    const context = await site.browser().newContext();
    await context.addInitScript(() =>
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new Error('no storage here');
        },
      }),
    );
    const page = await context.newPage();
    await page.goto(site.url(first.entry.path));
    await chooseTwo(page);
    expect(await inBasket(page)).toEqual([first.id, second.id]);
    await context.close();
  });
});

describe('choosing on the print page', () => {
  const site = useSite('file');

  it("finds cards by name, topic and 户类型, and shows each form's own sheets", async () => {
    const page = await site.open('print.html');
    await page.locator('[data-filter-text]').fill('小额信贷');
    const names = await page.locator('[data-choices] .name').allInnerTexts();
    expect(names.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThan(library.cards.length);
    await page.locator('[data-choices] button').first().click();
    await page.locator('[data-filter-text]').fill('');
    await page.locator('[data-filter-topic]').selectOption('water');
    await page.locator('[data-pick-status] button').click();
    const chosen = 1 + library.cards.filter(({ entry }) => entry.policy.topic === 'water').length;
    await expect.poll(() => page.locator('.pc').count()).toBe(chosen);
    expect(await page.locator('.poster').isVisible()).toBe(false);
    await page.locator('label[for="form-a4"]').click();
    expect(await page.locator('.poster tbody tr').count()).toBe(chosen);
    expect(await page.locator('.card-pile').isVisible()).toBe(false);
    await page.close();
  });

  it('says in Chinese that the card data is damaged, and leaves the ready-made sets', async () => {
    const page = await site.browser().newPage();
    await page.route('**/print-cards.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'self.policyPrint={frame:"00000000:abc"};' }));
    await page.goto(site.url('print.html'));
    expect(await page.locator('[data-print-problem]').innerText()).toContain('已损坏');
    expect(await page.locator('a[href*="print/measures.html"]').count()).toBe(1);
    await page.close();
  });

  it('says that cards of the basket have not come, until they come', async () => {
    const page = await site.browser().newPage();
    await page.route('**/print-cards-of-*.js', (route) => route.abort());
    await page.goto(site.url(`print.html?cards=${encodeURIComponent(first.id)}`));
    const problem = page.locator('[data-print-problem]');
    await problem.waitFor();
    expect(await problem.innerText()).toContain('没有找到');
    await page.unroute('**/print-cards-of-*.js');
    await page.locator('[data-choices] button').last().click();
    await expect.poll(() => page.locator('.pc').count()).toBe(2);
    expect(await problem.isVisible()).toBe(false);
    await page.close();
  });

  it('goes on saying that the list to pick from is missing when the cards of the basket have come', async () => {
    const page = await site.browser().newPage();
    const problem = page.locator('[data-print-problem]');
    await page.route('**/print-cards-0.js', (route) => route.abort());
    await page.route('**/print-cards-of-*.js', async (route) => {
      await problem.waitFor();
      await route.continue();
    });
    await page.goto(site.url(`print.html?cards=${encodeURIComponent(first.id)}`));
    await page.locator('.pc').first().waitFor();
    expect(await problem.innerText()).toContain('没有找到');
    await page.close();
  });

  it("calls the browser's own print dialog", async () => {
    const page = await site.open(`print.html?cards=${encodeURIComponent(first.id)}`);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.locator('[data-print]').click();
    expect(await page.locator('body[data-printed]').count()).toBe(1);
    await page.close();
  });
});
