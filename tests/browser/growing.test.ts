import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUNDLE } from '../../src/editions/website/clientScripts.ts';
import { launchChromium } from '../support/browser.ts';
import { PROJECT } from '../support/miniLibrary.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const { outputFiles } = await build({
    ...BUNDLE,
    absWorkingDir: PROJECT,
    stdin: { contents: "import { grow } from './src/client/shared/growing.ts'; Object.assign(window, { grow });", resolveDir: PROJECT },
    outdir: 'out',
    write: false,
  });
  script = outputFiles[0]!.text;
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** A list of so many rows, three at a time; `own` says what is given besides. */
async function listOf(rows: number, own = '{}'): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent('<ul></ul><p></p>');
  await page.addScriptTag({ content: script });
  await page.evaluate(`{
    const items = document.querySelector('ul');
    const draw = (row) => { const item = document.createElement('li'); item.innerHTML = '<button class="row">第' + row + '户</button>'; return [item]; };
    grow({ items, rows: Array.from({ length: ${rows} }, (_, at) => at + 1), atOnce: 3, counted: '户', draw, ...${own} });
  }`);
  return page;
}
const drawn = (page: Page) => page.locator('.row').count();
const more = (page: Page) => page.locator('button:not(.row)');

describe('a list that is read from its head', () => {
  it('grows by a step at a press to its end, the keyboard on what came, the button last in it', async () => {
    const page = await listOf(8);
    expect([await drawn(page), await more(page).innerText()]).toEqual([3, '再列3户（还有5户）']);
    expect(await page.locator('ul > li:last-child > button').innerText()).toBe('再列3户（还有5户）');
    await more(page).press('Enter');
    expect([await drawn(page), await more(page).innerText()]).toEqual([6, '再列2户（还有2户）']);
    expect(await page.locator(':focus').innerText()).toBe('第4户');
    await more(page).press('Enter');
    expect([await drawn(page), await more(page).count(), await page.locator('ul > li').count()]).toEqual([8, 0, 8]);
    expect(await page.locator(':focus').innerText()).toBe('第7户');
    await page.close();
  });

  it('has no button when all its rows stand', async () => {
    const page = await listOf(3);
    expect([await drawn(page), await more(page).count(), await page.locator('ul > li').count()]).toEqual([3, 0, 3]);
    await page.close();
  });

  it('waits for what its rows need, says what is not to be had, and tells how many were asked for', async () => {
    const page = await listOf(
      8,
      `{ after: document.querySelector('p'), count: 4, asked: (count) => { window.wanted = count; },
         ready: (some, then) => { window.arrive = () => then('缺第' + some[0] + '户起的话'); } }`,
    );
    expect(await drawn(page)).toBe(0);
    await page.evaluate('arrive()');
    expect([await drawn(page), await more(page).innerText()]).toEqual([4, '再列3户（还有4户）']);
    expect(await page.locator('p > [role="alert"]').innerText()).toBe('缺第1户起的话');
    await more(page).click();
    expect([await page.evaluate('wanted'), await drawn(page)]).toEqual([7, 4]);
    await page.evaluate('arrive()');
    expect([await drawn(page), await more(page).innerText()]).toEqual([7, '再列1户（还有1户）']);
    expect(await page.locator('p > [role="alert"]').innerText()).toBe('缺第5户起的话');
    expect(await page.locator(':focus').innerText()).toBe('第5户');
    await page.close();
  });
});
