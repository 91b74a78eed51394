import { describe, expect, it } from 'vitest';
import { launchChromium, useSite } from '../support/browser.ts';
import { DIST } from '../support/countySite.ts';
import { overhang, pagesOf, setType, tooWide } from '../support/width.ts';

const site = useSite('file');

describe('no page is wider than its screen', () => {
  it('all pages at 320, 360 and 768 px, in normal and in large type', async () => {
    const names = pagesOf(DIST);
    const half = Math.ceil(names.length / 2);
    const found = await Promise.all([tooWide(site.browser(), DIST, names.slice(0, half)), tooWide(site.browser(), DIST, names.slice(half))]);
    expect(found.flat()).toEqual([]);
  }, 600_000);

  it('is seen failing on a word that cannot break', async () => {
    const page = await site.open('glossary.html', { viewport: { width: 320, height: 700 } });
    await page.evaluate(() => {
      const word = document.createElement('pre');
      word.textContent = 'x'.repeat(200);
      document.getElementById('main')!.append(word);
    });
    expect((await overhang(page)).by).toBeGreaterThan(0);
    await page.close();
  });

  it('a figure that is a phrase breaks at its stops; a number keeps its unit; a table scrolls in its own box', async () => {
    const page = await site.open('policies/central/microcredit-2026.html', { viewport: { width: 320, height: 700 } });
    await setType(page, 'large');
    await page.evaluate(() => {
      const box = document.querySelector('.answer-box')!;
      box.innerHTML =
        '<div class="figures"><p class="box-lead large"><span class="lead"><b class="figure">原则上每学年一次，按学期调整，当年有变化的随时调</b></span></p></div>';
    });
    expect(await overhang(page)).toEqual({ by: 0, what: '' });
    // A long 文号 of several issuers, and a body's table with a word of sixty letters.
    await page.evaluate(() => {
      document.querySelector('.facts-line .nowrap')!.textContent = '财政部 税务总局 人力资源社会保障部 农业农村部公告2023年第15号';
      document.querySelector('.prose')!.innerHTML =
        `<table><tr><th>待遇</th><td>${'x'.repeat(60)}</td><td><span class="nowrap">每人每月不低于一千二百五十元整</span></td></tr></table>`;
    });
    expect(await overhang(page)).toEqual({ by: 0, what: '' });
    await page.close();
  });
});

describe('a browser set to type of twice the size', () => {
  it('is followed by every page: text doubles, the head stays one row, nothing is wider than the screen', async () => {
    const browser = await launchChromium(['--blink-settings=defaultFontSize=32']);
    const faults: string[] = [];
    for (const path of [
      'index.html',
      'search.html?q=低保',
      'match.html',
      'cards.html',
      'print.html',
      'sources.html',
      'policies/central/microcredit-2026.html',
    ]) {
      const page = await browser.newPage();
      await page.goto(site.url(path));
      expect(await page.evaluate(() => getComputedStyle(document.body).fontSize), path).toBe('36px');
      if (path.startsWith('search')) await page.waitForSelector('body[data-search-state="done"]');
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        const { by, what } = await overhang(page);
        const tall = await page.locator('.site-head').evaluate((head) => head.getBoundingClientRect().height);
        if (by > 0 || tall > 120) faults.push(`${path} ${width}: ${by} ${what}, ${tall}`);
      }
      await page.close();
    }
    await browser.close();
    expect(faults).toEqual([]);
  }, 120_000);
});

const WIDTHS = [320, 360, 414, 600, 640, 641, 683, 768, 900, 1024, 1099, 1100, 1279, 1280, 1366, 1639, 1640, 1920];

describe('the head of every page', () => {
  it.each(['glossary.html', 'index.html', 'search.html', 'policies/central/microcredit-2026.html'])(
    'is one row from 320 to 1920 px, in both sizes of type, with a full basket: %s',
    async (path) => {
      const page = await site.open(path);
      const faults: string[] = [];
      for (const count of [0, 112]) {
        await page.evaluate((number) => {
          const ids = Array.from({ length: number }, (_, index) => `central/x#b${index}`);
          sessionStorage.setItem('pcb-basket', JSON.stringify(ids));
        }, count);
        await page.reload();
        expect(await page.locator('.basket-link').isVisible()).toBe(count > 0);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 700 });
          for (const type of ['normal', 'large'] as const) {
            await setType(page, type);
            const { rows, over } = await page.evaluate(() => {
              const shown = [...document.querySelectorAll<HTMLElement>('.site-head > .wrap > *')].filter((element) => element.offsetParent !== null);
              const middles = shown.map((element) => element.getBoundingClientRect()).map(({ top, height }) => Math.round((top + height / 2) / 12));
              const right = document.documentElement.clientWidth;
              return {
                rows: new Set(middles).size,
                over: shown
                  .filter((element) => element.getBoundingClientRect().right > right || element.scrollWidth > element.clientWidth + 1)
                  .map(({ className }) => className),
              };
            });
            if (rows !== 1 || over.length) faults.push(`${count} ${width} ${type}: ${rows}行 ${over.join()}`);
          }
        }
      }
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it('has 菜单 below 1100 px, which opens without a script and leads everywhere', async () => {
    const page = await site.browser().newPage({ viewport: { width: 683, height: 384 }, javaScriptEnabled: false });
    await page.goto(site.url('glossary.html'));
    expect(await page.locator('.site-menu').isVisible()).toBe(true);
    expect(await page.locator('.wrap > .site-nav').isVisible()).toBe(false);
    await page.locator('.site-menu > summary').click();
    expect(await page.locator('.menu-panel .site-nav a:visible').count()).toBe(8);
    await page.locator('.menu-panel a', { hasText: '速查卡' }).click();
    expect(await page.locator('h1').innerText()).toBe('速查卡');
    await page.setViewportSize({ width: 1100, height: 700 });
    expect(await page.locator('.site-menu').isVisible()).toBe(false);
    expect(await page.locator('.wrap > .site-nav a:visible').count()).toBe(8);
    await page.close();
  });

  it('bars at the foot step aside in a low window', async () => {
    const page = await site.open('match.html', { viewport: { width: 683, height: 384 } });
    await page.waitForSelector('.match-bar');
    expect(await page.locator('.match-bar').evaluate((bar) => getComputedStyle(bar).position)).toBe('static');
    await page.setViewportSize({ width: 683, height: 700 });
    expect(await page.locator('.match-bar').evaluate((bar) => getComputedStyle(bar).position)).toBe('fixed');
    await page.close();
  });
});
