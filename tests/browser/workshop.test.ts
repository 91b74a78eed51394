import axe from 'axe-core';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/editions/files.ts';
import { EVIDENCE, LEVELS, STATUSES, keysOf } from '../../src/domain/words/vocabulary.ts';
import { VERDICTS } from '../../src/domain/words/verdict.ts';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/browser.ts';
import { COUNTY } from '../support/county.ts';
import { DIST, RELEASE } from '../support/countySite.ts';
import { runTool } from '../support/run.ts';
import { overhang } from '../support/width.ts';

const folder = mkdtempSync(join(tmpdir(), 'parts-'));
let browser: Browser;

beforeAll(async () => {
  const ran = runTool('pictures.ts', ['--html', '--root', COUNTY, '--out', folder]);
  expect(ran.code, ran.text).toBe(0);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const open = async (options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
  const page = await browser.newPage({ bypassCSP: true, ...options });
  await page.goto(pathToFileURL(join(folder, 'workshop.html')).href);
  return page;
};

describe('the page of all marks', () => {
  it('shows every mark there is', async () => {
    const page = await open();
    for (const level of keysOf(LEVELS)) expect(await page.locator(`#main .seal-${level}`).count(), level).toBeGreaterThan(0);
    for (const status of keysOf(STATUSES)) expect(await page.locator(`#main .validity-${status}`).count(), status).toBeGreaterThan(0);
    for (const evidence of keysOf(EVIDENCE)) expect(await page.locator(`#main .tag-${evidence}`).count(), evidence).toBeGreaterThan(0);
    for (const verdict of Object.keys(VERDICTS)) expect(await page.locator(`#main .verdict-${verdict}`).count(), verdict).toBeGreaterThan(0);
    await page.close();
  });

  it('is in no edition', () => {
    expect(existsSync(join(folder, 'workshop.html'))).toBe(true);
    expect(filesUnder(DIST).filter((name) => /workshop/.test(name))).toEqual([]);
    expect(readdirSync(RELEASE).filter((name) => /workshop/.test(name))).toEqual([]);
  });

  it.each([
    ['light', {}, {}],
    ['dark', {}, { theme: 'dark' }],
    ['large type', {}, { type: 'large' }],
    ['high contrast', { forcedColors: 'active' }, {}],
  ] as const)('stands without a fault in %s, on a phone and on a desk', async (_, options, look) => {
    for (const width of [360, 1280]) {
      const page = await open({ ...options, viewport: { width, height: 800 } });
      await page.evaluate((set) => Object.assign(document.documentElement.dataset, set), look);
      await page.addScriptTag({ content: axe.source });
      const faults = await page.evaluate(async () => {
        const { axe: inspector } = window as unknown as { axe: typeof axe };
        return (await inspector.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(
          ({ id, nodes }) => `${id} ${nodes[0]?.html}`,
        );
      });
      expect(faults).toEqual([]);
      expect((await overhang(page)).by).toBe(0);
      await page.close();
    }
  });

  it('tells what is in force from what is not by shape in high contrast and in print: a filled mark stays filled', async () => {
    for (const setting of [{ forcedColors: 'active' }, { media: 'print' }] as const) {
      const page = await open();
      await page.emulateMedia(setting);
      const fill = (status: string) => page.locator(`#validity + p .validity-${status}`).evaluate((mark) => getComputedStyle(mark, '::before').backgroundColor);
      expect(await fill('in-force')).not.toBe(await fill('unverified'));
      await page.close();
    }
  });
});
