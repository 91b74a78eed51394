import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drillItems } from '../../src/library/inspect/drill.ts';
import { useSite } from '../support/browser.ts';
import { county } from '../support/county.ts';
import { released } from '../support/countySite.ts';
import { A4, PRINT_CONTEXT, isSheet, printed, squeezed, useTestFont } from '../support/printing.ts';

const items = drillItems(county());
const site = useSite('file');
const SINGLE = `../release/${basename(released('.html'))}`;
const KEY = 'pcb-drill-missed';
const start = (page: Page) => page.getByRole('button', { name: '开始' }).click();
const asked = (page: Page) => page.locator('[data-drill-stage] h2').textContent();
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);

describe.each([
  ['the folder', 'drill.html'],
  ['the single file', `${SINGLE}#/drill`],
])('in %s', (_, address) => {
  it('asks one at a time, shows the record’s answer and document, and brings a missed one back', async () => {
    const page = await site.open(address);
    await start(page);
    const first = (await asked(page))!;
    const item = items.find(({ ask }) => ask === first)!;
    await page.getByRole('button', { name: '看答案' }).click();
    const answer = await page.locator('.drill-answer').textContent();
    expect(answer).toContain(item.say);
    expect(answer).toContain(item.document.number ?? item.document.title);
    await page.getByRole('button', { name: '不会' }).click();
    const order = [];
    for (let step = 0; step < 4; step += 1) {
      order.push(await asked(page));
      await page.getByRole('button', { name: '看答案' }).click();
      await page.getByRole('button', { name: '会', exact: true }).click();
    }
    expect(order.indexOf(first)).toBe(3);
    await page.getByRole('button', { name: '不做了' }).click();
    expect(await page.locator('[data-drill-stage]').textContent()).toContain('答了4道，头一遍答对3道');
    expect(await page.locator('.drill-again a').textContent()).toBe(item.entry.policy.title);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('keeps nothing unless asked to, and forgets when asked to', async () => {
    const page = await site.open(address);
    const miss = async () => {
      await start(page);
      await page.getByRole('button', { name: '看答案' }).click();
      await page.getByRole('button', { name: '不会' }).click();
    };
    await miss();
    expect(await stored(page)).toBeNull();
    await page.locator('input[name="keep"]').check();
    await miss();
    expect(JSON.parse((await stored(page))!)).toHaveLength(1);
    await page.reload();
    await page.getByRole('button', { name: '上次没答上的1道' }).click();
    expect(await page.locator('[data-drill-progress]').textContent()).toContain('共1道');
    await page.locator('input[name="keep"]').uncheck();
    expect(await stored(page)).toBeNull();
    await page.close();
  });

  it('offers four real figures and tells which is the record’s', async () => {
    const page = await site.open(address);
    await page.locator('select[name="way"]').selectOption('choose');
    await start(page);
    const question = (await asked(page))!;
    const own = items.find(({ ask }) => ask === question)!;
    expect(await page.locator('.drill-choices button').allTextContents()).toEqual(own.options);
    await page.getByRole('button', { name: own.options!.find((option) => option !== own.right)!, exact: true }).click();
    expect(await page.locator('[data-drill-stage] [role="status"]').textContent()).toBe(`不对，是${own.right}。`);
    await page.getByRole('button', { name: '下一道' }).click();
    expect(await asked(page)).not.toBe(question);
    await page.close();
  });
});

it('draws from one topic alone, and says when nothing fits', async () => {
  const page = await site.open('drill.html');
  await page.locator('select[name="topic"]').selectOption('finance');
  const own = items.filter(({ entry: { policy } }) => policy.topic === 'finance' || policy.alsoTopics.includes('finance'));
  expect(await page.locator('[data-drill-status]').textContent()).toContain(`合适的题有${own.length}道`);
  await start(page);
  expect(own.map(({ ask }) => ask)).toContain(await asked(page));
  await page.locator('select[name="level"]').selectOption('city');
  await start(page);
  expect(await page.locator('[data-drill-status]').textContent()).toBe('没有合适的题，换一个层级或主题');
  expect(await page.locator('[data-drill-stage]').isVisible()).toBe(false);
  await page.close();
});

it('prints the questions of a round on one sheet and the answers on another', async () => {
  const page = await site.browser().newPage(PRINT_CONTEXT);
  await page.goto(site.url('drill.html'));
  await start(page);
  await useTestFont(page);
  const sheets = await printed(page);
  expect(sheets.length).toBeGreaterThanOrEqual(2);
  for (const sheet of sheets) expect(isSheet(sheet, A4, false)).toBe(true);
  const first = items.find(({ ask }) => sheets[0]!.text.includes(squeezed(ask)))!;
  expect(sheets[0]!.text).toContain('迎检自测题单');
  expect(sheets[0]!.text).not.toContain(squeezed(first.say));
  const answers = sheets.slice(sheets.findIndex(({ text }) => text.includes('迎检自测答案单')));
  expect(answers.map(({ text }) => text).join('')).toContain(squeezed(first.say));
  await page.close();
});

it('stands whole without a script: every question with its answer folded beneath', async () => {
  const page = await site.browser().newPage({ javaScriptEnabled: false });
  await page.goto(site.url('drill.html'));
  expect(await page.locator('.drill-list summary:visible').count()).toBe(items.length);
  const first = page.locator('.drill-list summary').first();
  await first.click();
  const ask = await first.textContent();
  expect(await page.locator('.drill-list details p:visible').first().textContent()).toBe(items.find((item) => item.ask === ask)!.say);
  await page.close();
});

it('what inspectors ask fits two A4', async () => {
  const page = await site.browser().newPage(PRINT_CONTEXT);
  await page.goto(site.url('print/asked.html'));
  await useTestFont(page);
  expect(await printed(page)).toHaveLength(2);
  await page.close();
});
