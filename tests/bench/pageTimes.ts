import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Household } from '../../src/domain/household/implications.ts';
import { pageDataScripts } from '../../src/editions/website/pageData.ts';
import { dataScriptNames } from '../../src/library/dataScriptNames.ts';
import { createLibrary, type Library } from '../../src/library/library.ts';
import { multiplied } from './corpora.ts';
import { host, type Host } from './host.ts';
import { heapOf, throttled } from './phone.ts';

/** The offline copy is fetched behind the page's back: it is not what the page waits for, and is not counted. */
const PHONE = { viewport: { width: 360, height: 740 }, serviceWorkers: 'block' as const };
const TURNS = 3;
/** So many cards are chosen: what a village prints at a time. */
const CARDS = 40;
const PATIENCE = 120_000;

/** One way to a first result, or one touch after it. */
interface PageTime {
  what: string;
  /** Milliseconds, the best of a few. */
  took: number;
  /** Kilobytes over the line until then, from the address. */
  kilobytes: number;
  files: number;
  /** The page's own heap after it. */
  megabytes: number;
}

/** The library with its real entries multiplied, cards and all. */
function enlarged({ region, day, entries }: Library, count: number): Library {
  const written = entries.map((entry) => entry.written);
  const copies = multiplied(written, count).map(({ id, policy, body }, at) => ({ ...written[at % written.length]!, id, policy, body }));
  return createLibrary({ region, entries: copies }, day);
}

/** A page of the built site that links the lists of the larger library instead of its own. */
function relinked(html: string, name: 'match-data' | 'print-cards', library: Library): string {
  const own = new RegExp(`(?:<script src="assets/${name}-\\d+\\.js" defer></script>\\s*)+`);
  if (!own.test(html)) throw new Error(`网页里没有找到 ${name} 的数据脚本：先 npm run build`);
  return html.replace(
    own,
    dataScriptNames(name, library)
      .lists.map((list) => `<script src="assets/${list}" defer></script>`)
      .join(''),
  );
}

const drawn = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Touches the first of these that is on the screen and waits for `until`, and for the frame it is drawn in. */
async function touched(page: Page, selector: string, until: string): Promise<number> {
  return page.evaluate(
    async ([touch, wanted]) => {
      const target = [...document.querySelectorAll<HTMLElement>(touch!)].find((element) => element.getClientRects().length > 0);
      if (!target) return NaN;
      const from = performance.now();
      target.click();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      while (!document.querySelector(wanted!)) await new Promise((done) => setTimeout(done, 5));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return performance.now() - from;
    },
    [selector, until],
  );
}

interface Step {
  what: string;
  /** Takes milliseconds of its own; else the time from the address counts. */
  act(page: Page, from: number): Promise<number>;
}

const opened =
  (selector: string) =>
  async (page: Page, from: number): Promise<number> => {
    await page.waitForSelector(selector, { state: 'attached', timeout: PATIENCE });
    await drawn(page);
    return performance.now() - from;
  };

/** What a phone's page does, in order, in one window. */
interface Walk {
  page: string;
  /** What the tab remembers. */
  tab: Record<string, string>;
  steps: readonly Step[];
}

const QUESTION = '.match-roles button';
const RESULTS = '[data-match="results"]:not([aria-busy])';

const remembered = ({ date, household, typesUnsure, members }: Household) => ({
  'match-household': `\n${JSON.stringify({ date, household, typesUnsure, ...(members ? { members } : {}) })}`,
});

function walks(told: Household, basket: readonly string[]): Walk[] {
  const { types: _, ...others } = told.household;
  const open = { ...told, household: others };
  return [
    {
      page: 'match.html',
      tab: {},
      steps: [
        { what: '入户对照：从地址到第一题', act: opened(QUESTION) },
        { what: '入户对照：从地址到判完、画好', act: opened('#match[data-ready]') },
        { what: '入户对照：打开“人人都可以问的”到头一批画好', act: (page) => touched(page, '.match-fold > summary', '.match-fold [data-benefit]') },
      ],
    },
    {
      page: 'match.html',
      tab: remembered(told),
      steps: [
        { what: '入户对照：答完的一户，从地址到结果画好', act: opened('[data-pile="can"] [data-benefit], [data-pile="settle"] [data-benefit]') },
        { what: '入户对照：打开一样到细处画好', act: (page) => touched(page, '[data-pile] summary', '[data-pile] .match-detail') },
      ],
    },
    {
      page: 'match.html',
      tab: remembered(open),
      steps: [
        { what: '入户对照：只差在册身份没答的一户，从地址到能答', act: opened('#match[data-ready] .match-next') },
        { what: '入户对照：答完最后一题到结果画好', act: (page) => touched(page, '.match-next', RESULTS) },
      ],
    },
    {
      page: 'print.html',
      tab: { 'pcb-basket': JSON.stringify(basket) },
      steps: [
        { what: `打印：篮子里${basket.length}张，从地址到画好`, act: opened('.pc') },
        { what: '打印：从地址到能挑卡', act: opened('[data-choices] li') },
        { what: '打印：换一种样式到画好', act: (page) => touched(page, 'label[for="form-large"]', '.pc') },
      ],
    },
  ];
}

async function walked(browser: Browser, { page: name, tab, steps }: Walk, server: Host, throttle: number): Promise<PageTime[]> {
  const best: PageTime[] = steps.map(({ what }) => ({ what, took: Infinity, kilobytes: 0, files: 0, megabytes: 0 }));
  for (let turn = 0; turn < TURNS; turn += 1) {
    const context = await browser.newContext(PHONE);
    const page = await throttled(await context.newPage(), throttle);
    await page.addInitScript((kept) => Object.entries(kept).forEach(([key, value]) => sessionStorage.setItem(key, value)), tab);
    server.forget();
    const from = performance.now();
    // Not its load: the first question may be answered before that.
    await page.goto(`${server.origin}${name}`, { waitUntil: 'commit' });
    for (const [at, { act }] of steps.entries()) {
      const one = best[at]!;
      one.took = Math.min(one.took, await act(page, from));
      one.kilobytes = server.sent() / 1024;
      one.files = server.files();
    }
    const heap = await heapOf(page);
    for (const one of best) one.megabytes = heap;
    await context.close();
  }
  return best;
}

/** 入户对照 and 打印明白卡 of a built site, with the data of a library of `count` entries, on a phone slowed `throttle` times. `told` is a household all of whose questions are answered. */
export async function pageTimes(browser: Browser, library: Library, told: Household, site: string, count: number, throttle: number): Promise<PageTime[]> {
  const larger = enlarged(library, count);
  const page = (file: string, name: 'match-data' | 'print-cards') => [file, relinked(readFileSync(join(site, file), 'utf8'), name, larger)] as const;
  const server = await host(site, new Map([...pageDataScripts(larger), page('match.html', 'match-data'), page('print.html', 'print-cards')]));
  const basket = library.cards.slice(0, CARDS).map(({ id }) => id);
  const times: PageTime[] = [];
  for (const walk of walks(told, basket)) times.push(...(await walked(browser, walk, server, throttle)));
  server.close();
  return times;
}
