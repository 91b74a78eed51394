import { describe, expect, it } from 'vitest';
import { county } from '../support/county.ts';
import { useSite } from '../support/browser.ts';

const { cards } = county();
const VISIBLE = '.card-list li:not([hidden])';

describe.each(['http', 'file'] as const)('the list of cards (%s)', (kind) => {
  const site = useSite(kind, { base: '/a/b/' });

  it('is narrowed down by topic, level and 户类型, together, and shown whole again', async () => {
    const page = await site.open('cards.html');
    const count = () => page.locator(VISIBLE).count();
    expect(await count()).toBe(cards.length);
    const pick = (name: string, value: string) => page.locator(`.card-filter select[name="${name}"]`).selectOption(value);
    await pick('topic', 'education');
    const education = cards.filter(({ entry: { policy } }) => [policy.topic, ...policy.alsoTopics].includes('education'));
    expect(await count()).toBe(education.length);
    await pick('level', 'county');
    const county = education.filter(({ entry }) => entry.policy.level === 'county');
    expect(await count()).toBe(county.length);
    await pick('audience', 'tuopin');
    const both = county.filter(({ entry }) => entry.policy.audience.includes('tuopin')).length;
    expect(await count()).toBe(both);
    expect(await page.locator('[data-cards-count]').innerText()).toBe(`${both}张`);
    await page.getByRole('button', { name: '全部', exact: true }).click();
    await page.waitForFunction(([wanted, selector]) => document.querySelectorAll(selector as string).length === wanted, [cards.length, VISIBLE] as const);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('leads to a card, from the card to the whole entry, and to 入户对照', async () => {
    const page = await site.open('cards.html');
    const first = page.locator(`${VISIBLE} a`).first();
    const name = await first.innerText();
    await first.click();
    expect(await page.locator('h1').innerText()).toBe(name);
    expect(await page.locator('main').innerText()).toContain('一句话答复');
    await page.getByRole('link', { name: /看全文/ }).click();
    await page.waitForSelector('article[data-entry]');
    await page.goBack();
    await page
      .getByRole('link', { name: /入户对照/ })
      .last()
      .click();
    expect(await page.locator('h1').innerText()).toBe('入户对照');
    await page.close();
  });

  it('lists every card without JavaScript', async () => {
    const context = await site.browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url('cards.html'));
    expect(await page.locator(VISIBLE).count()).toBe(cards.length);
    expect(await page.locator('.card-filter').isVisible()).toBe(false);
    await context.close();
  });
});
