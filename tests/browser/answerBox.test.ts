import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hashRouteOf } from '../../src/client/single/hashRoute.ts';
import { useSite } from '../support/browser.ts';
import { released } from '../support/countySite.ts';

const EDITIONS = [
  { edition: 'http', kind: 'http', at: (path: string) => path },
  { edition: 'a folder', kind: 'file', at: (path: string) => path },
  { edition: 'the single file', kind: 'file', at: (path: string) => `../release/${basename(released('.html'))}${hashRouteOf('index.html', path)}` },
] as const;

/** A question whose answer has a card, one whose answer stands on no card, and a word of the glossary. */
const CARD = '低保对象参保资助多少钱';
const NO_CARD = '低保怎么申请';
const WORD = '五保户现在叫什么';

const box = (page: Page) => page.locator('[data-part="answer"]');
const pressed = (page: Page, label: string) => box(page).getByText(label, { exact: true });

describe.each(EDITIONS)('the answer box in $edition', ({ kind, at }) => {
  const site = useSite(kind);
  const searched = async (query: string) => {
    const page = await site.open(at(`search.html?q=${encodeURIComponent(query)}`), { viewport: { width: 360, height: 780 } });
    await page.waitForSelector('body[data-search-state="done"]');
    return page;
  };
  const asked = async (query: string) => {
    const page = await searched(query);
    expect(await box(page).isVisible(), query).toBe(true);
    return page;
  };

  it('parts no figure from its unit at the end of a line', async () => {
    for (const query of [CARD, NO_CARD]) {
      const page = await asked(query);
      const parted = await box(page).evaluate((element) => {
        const broken: string[] = [];
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode.textContent!;
          for (const match of text.matchAll(/\d(?=[元年月日号%万])/g)) {
            const range = document.createRange();
            range.setStart(walker.currentNode, match.index);
            range.setEnd(walker.currentNode, match.index + 2);
            if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(text.slice(match.index - 3, match.index + 3));
          }
        }
        return broken;
      });
      expect(parted, query).toEqual([]);
      expect(await box(page).locator('[data-part="answer-say"] .nowrap').count(), query).toBeGreaterThan(0);
      await page.close();
    }
  });

  it('says whom to ask with a phone to tap', async () => {
    for (const [query, number] of [
      [CARD, '0850-820 1003'],
      [NO_CARD, '0850-820 1002'],
    ] as const) {
      const page = await asked(query);
      const phone = page.locator('[data-part="answer-office"] a[href^="tel:"]').first();
      expect(await phone.getAttribute('href')).toBe(`tel:${number.replace(/\D/g, '')}`);
      expect(await phone.innerText()).toBe(number);
      await page.close();
    }
  });

  it.each([CARD, NO_CARD, WORD])('copies three clean lines for %s: the answer, what it rests on, the edition', async (query) => {
    const page = await asked(query);
    await page.evaluate(() => {
      // What is copied, wherever a clipboard is or not.
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => void document.body.setAttribute('data-copied', text) } });
    });
    await pressed(page, '复制').click();
    const lines = ((await page.locator('body').getAttribute('data-copied')) ?? '').split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe((await page.locator('[data-part="answer-say"] p').allInnerTexts()).join(''));
    expect(lines[1]).toMatch(query === WORD ? /^见：词语解释$/ : /^依据：《.+》\S+号$/);
    expect(lines[2]).toMatch(/^\S+（清溪县）\d{4}年\d{1,2}月\d{1,2}日版$/);
    expect(lines.join('')).not.toMatch(/复制|打印|看全文/);
    await page.close();
  });

  it('prints a card through the print basket', async () => {
    const page = await asked(CARD);
    await pressed(page, '打印这张').click();
    await page.locator('h1', { hasText: '打印明白卡' }).waitFor();
    await page.locator('[data-choices] li').first().waitFor();
    expect(await page.evaluate(() => sessionStorage.getItem('pcb-basket'))).toContain('central/medical-insurance#dibao');
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it.each([NO_CARD, WORD])('prints the answer itself where there is no card: %s', async (query) => {
    const page = await asked(query);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await pressed(page, '打印这张').click();
    await page.waitForSelector('body[data-printed]', { state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-part="answer-say"]').isVisible()).toBe(true);
    expect(await page.locator('.answer-edition').isVisible()).toBe(true);
    const shown = await page
      .locator('.site-head, .site-foot, [data-part="list"], .search-box, .answer-buttons, .answer-more')
      .evaluateAll((parts) => parts.filter((part) => part.getClientRects().length > 0).map((part) => part.className));
    expect(shown).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.search-box').first().isVisible()).toBe(true);
    await page.close();
  });

  it('leads on: the whole entry, and two more of its questions that answer themselves', async () => {
    const page = await asked(NO_CARD);
    const chips = page.locator('.answer-more .search-chip');
    expect(await chips.count()).toBe(2);
    const next = await chips.first().innerText();
    await chips.first().click();
    await page.waitForFunction((text) => document.querySelector('[data-part="answer-ask"]')?.textContent === text, next);
    expect(new URL(page.url().replace('#/search', '')).searchParams.get('q')).toBe(next);
    await pressed(page, '看全文').click();
    await page.waitForSelector('article[data-entry]');
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('tells how a query was read only where it was read otherwise than typed', async () => {
    const told = async (query: string) => {
      const page = await searched(query);
      const texts = await page.locator('.result-why, .search-note').allInnerTexts();
      await page.close();
      return texts;
    };
    expect(await told(NO_CARD)).toEqual([]);
    expect((await told('dibao')).join()).toContain('读作');
    expect((await told('五保户')).join()).toContain('现称');
  });
});
