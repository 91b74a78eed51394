import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fates } from '../../src/library/inspect/changes.ts';
import { useSite } from '../support/browser.ts';
import { county } from '../support/county.ts';
import { released } from '../support/countySite.ts';
import { A4, PRINT_CONTEXT, isSheet, printed, squeezed, useTestFont } from '../support/printing.ts';

const library = county();
const site = useSite('file');
const SINGLE = `../release/${basename(released('.html'))}`;

describe.each([
  ['the folder', (page: string) => `${page}.html`],
  ['the single file', (page: string) => `${SINGLE}#/${page}`],
])('in %s', (_, address) => {
  it('two benefits are found: what the lists say, or that nothing was found and whom to ask', async () => {
    const page = await site.open(address('together'));
    const choose = (name: string, label: string) => page.locator(`select[name="${name}"]`).selectOption({ label });
    const answer = () => page.locator('[data-together-answer]').textContent();
    await choose('one', '特困人员基本生活供养（全国）');
    expect(await page.locator('[data-pair]:visible').count()).toBeGreaterThan(1);
    await choose('other', '最低生活保障金（全国）');
    expect(await answer()).toContain('不能同时享受');
    expect(await page.locator('[data-pair]:visible').count()).toBe(1);
    await choose('other', '帮扶小额信贷（全国）');
    expect(await answer()).toContain('没有查到写明这两样能不能同享的文件：不能说能，也不能说不能，先问');
    expect(await page.locator('[data-pair]:visible').count()).toBe(0);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('the benefits of the years before are narrowed down by what became of them', async () => {
    const page = await site.open(address('status'));
    const rows = fates(library);
    expect(await page.locator('[data-row]:visible').count()).toBe(rows.length);
    await page.locator('select[name="fate"]').selectOption('renamed');
    expect(await page.locator('[data-row]:visible').count()).toBe(rows.filter(({ fate }) => fate === 'renamed').length);
    await page.locator('button[type="reset"]').click();
    await page.locator('select[name="audience"]').selectOption('tuopin');
    const spoken = rows.filter(({ entry }) => entry.policy.audience.includes('tuopin')).length;
    await expect.poll(() => page.locator('[data-row]:visible').count()).toBe(spoken);
    expect(await page.locator('[data-rows-count]').textContent()).toBe(`${spoken}样`);
    expect(page.errors).toEqual([]);
    await page.close();
  });
});

it('without a script the tables stand whole and nothing offers to narrow them down', async () => {
  const page = await site.browser().newPage({ javaScriptEnabled: false });
  for (const [path, row, count] of [
    ['together.html', '[data-pair]', 3],
    ['status.html', '[data-row]', fates(library).length],
  ] as const) {
    await page.goto(site.url(path));
    expect(await page.locator(`${row}:visible`).count(), path).toBe(count);
    expect(await page.locator('form.card-filter:visible').count(), path).toBe(0);
  }
  await page.close();
});

it('no page is wider than a phone of 320 px', async () => {
  const page = await site.browser().newPage({ viewport: { width: 320, height: 640 } });
  for (const path of ['together', 'standards', 'status', 'changes', 'print/status', 'levels-matrix', 'deadlines', 'drill', 'print/asked']) {
    await page.goto(site.url(`${path}.html`));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
  await page.close();
});

it('what is asked most is one A4 with the edition on it', async () => {
  const page = await site.browser().newPage(PRINT_CONTEXT);
  await page.goto(site.url('print/status.html'));
  await useTestFont(page);
  const sheets = await printed(page);
  expect(sheets).toHaveLength(1);
  expect(isSheet(sheets[0]!, A4, false)).toBe(true);
  for (const text of ['帮扶小额信贷', '最高9万元', library.checksum]) expect(sheets[0]!.text).toContain(squeezed(text));
  await page.close();
});
