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
    await choose('one', '困难残疾人生活补贴（全国）');
    await choose('other', '重度残疾人护理补贴（全国）');
    expect(await answer()).toBe('可以同时享受，依据见下');
    expect(await page.locator('[data-pair]:visible').textContent()).toContain('可以同时领生活补贴和护理补贴');
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('on a phone the old figure and the new one of what changed stand within the screen', async () => {
    const page = await site.open(address('status'), { viewport: { width: 360, height: 740 } });
    const lines = page.locator('.fate-table .change-line');
    expect(await lines.count()).toBeGreaterThan(0);
    const edges = await lines.evaluateAll((all) => all.map((line) => [line.getBoundingClientRect().left, line.getBoundingClientRect().right]));
    expect(edges.filter(([left, right]) => left! < 0 || right! > 360)).toEqual([]);
    expect(
      await page
        .locator('.fate-table')
        .first()
        .evaluate((table) => table.scrollWidth <= table.parentElement!.clientWidth),
    ).toBe(true);
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
    ['together.html', '[data-pair]', 4],
    ['status.html', '[data-row]', fates(library).length],
  ] as const) {
    await page.goto(site.url(path));
    expect(await page.locator(`${row}:visible`).count(), path).toBe(count);
    expect(await page.locator('form.card-filter:visible').count(), path).toBe(0);
  }
  await page.close();
});

it.each([320, 360, 768, 1920])('no page is wider than a screen of %i px', async (width) => {
  const page = await site.browser().newPage({ viewport: { width, height: 640 } });
  for (const path of [
    'together',
    'standards',
    'status',
    'changes',
    'print/status',
    'levels-matrix',
    'deadlines',
    'drill',
    'print/asked',
    'rectify',
    'print/say-instead',
  ]) {
    await page.goto(site.url(`${path}.html`));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
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

it('a village is gone through point by point: ticks and the village stay on the sheet and nowhere else', async () => {
  const page = await site.browser().newPage(PRINT_CONTEXT);
  await page.goto(site.url('rectify.html'));
  await page.locator('input[name="village"]').fill('河湾村');
  await page.locator('[data-tick]').first().check();
  expect(await page.locator('.pending').textContent()).toContain('只查到2句有出处的规定');
  await useTestFont(page);
  const sheets = await printed(page);
  expect(sheets).toHaveLength(2);
  for (const text of ['低保由乡镇受理后25个工作日内办结', '谁改、几时改完', '受理和办结的日期']) expect(sheets[0]!.text).toContain(squeezed(text));
  expect(sheets[1]!.text).toContain(library.checksum);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await page.close();
});

it('what is said instead is one A4', async () => {
  const page = await site.browser().newPage(PRINT_CONTEXT);
  await page.goto(site.url('print/say-instead.html'));
  await useTestFont(page);
  const sheets = await printed(page);
  expect(sheets).toHaveLength(1);
  expect(sheets[0]!.text).toContain(squeezed('五保户特困人员'));
  await page.close();
});

describe('我村的一套', () => {
  it.each(['print/audience-dibao.html', `${SINGLE}#/print/audience-dibao`])(
    '%s prints table, cards and the list to tick in one job, or the cards alone',
    async (address) => {
      const page = await site.browser().newPage({ ...PRINT_CONTEXT, viewport: { width: 1280, height: 900 } });
      await page.goto(site.url(address));
      await page.locator('.pc').first().waitFor();
      await useTestFont(page);
      const cards = await printed(page);
      expect(cards.some(({ text }) => text.includes('走访单'))).toBe(false);
      await page.locator('label[for="with-whole"]').click();
      const whole = await printed(page);
      expect(isSheet(whole[0]!, A4, true)).toBe(true);
      expect(whole[0]!.text).toContain('政策一览');
      expect(isSheet(whole[whole.length - 1]!, A4, false)).toBe(true);
      expect(whole[whole.length - 1]!.text).toContain('没有的原因');
      const count = await page.locator('.pc').count();
      expect(await page.locator('.checklist-table tbody tr').count()).toBe(count);
      expect(whole.length).toBeGreaterThan(cards.length);
      await page.close();
    },
  );
});

it('the papers of a family stand as a picture that is read, tabbed and followed', async () => {
  const page = await site.open('levels-matrix.html');
  const picture = page.locator('.lineage-picture svg').first();
  expect(await picture.getAttribute('aria-label')).toMatch(/：.+（\d{4}年起/);
  const link = picture.locator('a').first();
  const title = (await link.locator('.lineage-title').allTextContents()).join('').replace('…', '');
  await link.click();
  await page.waitForSelector('article[data-entry]');
  expect(await page.locator('h1').textContent()).toContain(title);
  expect(await page.locator('.lineage-picture [aria-current="true"]').count()).toBe(1);
  await page.close();
});
