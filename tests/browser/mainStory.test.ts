import { describe, expect, it } from 'vitest';
import { county } from '../support/county.ts';
import { useSite } from '../support/browser.ts';

describe.each(['http', 'file'] as const)('a cadre looks something up (%s)', (kind) => {
  const site = useSite(kind, { base: '/mingbai/ku/' });

  it('opens home, searches 小额信贷, opens the first result and follows its lineage', async () => {
    const page = await site.open('index.html');
    await page.locator('.search-box input').fill('小额信贷');
    await page.locator('.search-box button').click();
    await page.waitForSelector('body[data-search-state="done"]');
    const first = page.locator('[data-search-result]').first();
    expect(await first.innerText()).toContain('小额信贷');
    expect(await first.innerText()).toContain('现行有效');
    await first.locator('a').first().click();
    await page.waitForSelector('article[data-entry]');
    expect(await page.locator('h1').innerText()).toContain('帮扶小额信贷');
    const older = page.locator('[data-lineage="time"] a').first();
    const name = await older.innerText();
    await older.click();
    await page.waitForSelector('.band');
    expect(await page.locator('h1').innerText()).toBe(name);
    await page.locator('.band a').first().click();
    await page.waitForSelector('article[data-entry]');
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('lists 雨露计划 first for search.html?q=雨露计划', async () => {
    const page = await site.open(`search.html?q=${encodeURIComponent('雨露计划')}`);
    await page.waitForSelector('body[data-search-state="done"]');
    expect(await page.locator('[data-search-result]').first().locator('h1,h2,h3,a').first().innerText()).toContain('雨露计划');
    await page.close();
  });

  it('asks nothing of any other host', async () => {
    const page = await site.open(`search.html?q=${encodeURIComponent('低保')}`);
    await page.waitForSelector('body[data-search-state="done"]');
    const own = site.url('');
    expect(page.requests.length).toBeGreaterThan(3);
    expect(page.requests.filter((request) => !request.startsWith(own) && !request.startsWith('data:') && !request.startsWith('blob:'))).toEqual([]);
    await page.close();
  });

  it('reads without JavaScript', async () => {
    const context = await site.browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url(county().entry('central/microcredit-2026').path));
    expect(await page.locator('main').innerText()).toContain('最高9万元');
    await page.locator('.crumbs a').nth(1).click();
    expect(await page.locator('h1').innerText()).toBe('中央');
    await context.close();
  });

  it('switches to large type and dark and stays so on the next page', async () => {
    const page = await site.open('index.html');
    const before = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    await page.getByRole('button', { name: '大字' }).click();
    await page.getByRole('button', { name: '深色' }).click();
    await page.goto(site.url('measures.html'));
    expect(await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))).toBeCloseTo(before * 1.25, 1);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await page.close();
  });

  it('warns when the calendar has passed the end date of the entry on the screen', async () => {
    const dated = county().entries.find(({ status, policy }) => status === 'in-force' && policy.validity.until);
    expect(dated).toBeDefined();
    const page = await site.browser().newPage();
    await page.clock.setFixedTime(new Date('2099-05-01T08:00:00'));
    await page.goto(site.url(dated!.path));
    expect(await page.locator('.over-band[role="alert"]').first().innerText()).toContain('不能按它办');
    await page.close();
  });
});
