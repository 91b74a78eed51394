import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOPICS } from '../../src/domain/words/vocabulary.ts';
import { singlesByTopic, type SingleFile } from '../../src/editions/single/byTopic.ts';
import { launchChromium } from '../support/browser.ts';
import { COUNTY, county } from '../support/county.ts';
import { DIST } from '../support/countySite.ts';
import { PROJECT } from '../support/miniLibrary.ts';
import { noted } from '../support/noted.ts';

/** The county as one file has about 0.65 MB, of which the scripts and styles alone are 0.35. */
const LIMIT = 450_000;

describe('the single files by topic', () => {
  const library = county();
  let browser: Browser;
  let files: SingleFile[];
  let folder: string;
  beforeAll(async () => {
    browser = await launchChromium();
    folder = mkdtempSync(join(tmpdir(), 'topics-'));
    files = await singlesByTopic(PROJECT, noted(DIST), COUNTY, library, 'ku', LIMIT);
    for (const { name, html } of files) writeFileSync(join(folder, `${name}.html`), html);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are smaller than the limit and together hold every entry', () => {
    expect(files.length).toBeGreaterThan(3);
    for (const { name, html } of files) expect(Buffer.byteLength(html), name).toBeLessThanOrEqual(LIMIT);
    const topics = new Set(files.map(({ name }) => name.split('-')[1]));
    for (const { policy, id } of library.entries) expect(topics, id).toContain(policy.topic);
  });

  it('search their own entries, say which others there are, and say so where a page is in another file', async () => {
    const { name } = files.find((file) => file.name.startsWith('ku-education'))!;
    const own = library.byTopic('education');
    const other = library.entries.find(({ policy }) => policy.topic !== 'education' && !policy.alsoTopics.includes('education'))!;
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const address = pathToFileURL(join(folder, `${name}.html`)).href;
    const noteOf = () => page.locator('[data-part="single-part"]').innerText();
    await page.goto(address);
    expect(await noteOf()).toContain(TOPICS.education);
    for (const file of files.filter((one) => one.name !== name)) expect(await noteOf()).toContain(`${file.name}.html`);
    const found = async (query: string) => {
      await page.goto(`${address}#/search?q=${encodeURIComponent(query)}`);
      await page.reload();
      await page.waitForSelector('body[data-search-state="done"]');
      return page.locator('[data-search-result]').evaluateAll((items) => items.map((item) => item.getAttribute('data-search-result')));
    };
    expect((await found(own[0]!.policy.title))[0]).toBe(own[0]!.id);
    expect(await found(other.policy.title)).not.toContain(other.id);
    await page.goto(`${address}#/${other.path.replace(/\.html$/, '')}`);
    await page.reload();
    expect(await page.locator('#main').innerText()).toMatch(/没有这一页/);
    expect(await noteOf()).toContain('别的在');
    // No door of the frame leads to a page of another file.
    const doors = await page.locator('.site-head a, .site-foot a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(doors.filter((door) => door?.startsWith('#/match'))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});
