import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pageDataScripts } from '../../src/editions/website/pageData.ts';
import { createLibrary, type Library } from '../../src/library/library.ts';
import { multiplied } from './corpora.ts';
import { host } from './host.ts';
import { heapOf, throttled } from './phone.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
const TURNS = 3;
/** So many cards are chosen: what a village prints at a time. */
const CARDS = 40;

interface PageTime {
  page: string;
  /** Milliseconds from the address to a page that can be used, the best of a few. */
  ready: number;
  /** Milliseconds one touch takes, until the page has been drawn anew. */
  touch: number;
  kilobytes: number;
  megabytes: number;
}

/** The library with its real entries multiplied, cards and all. */
function enlarged({ region, day, entries }: Library, count: number): Library {
  const written = entries.map((entry) => entry.written);
  const copies = multiplied(written, count).map(({ id, policy, body }, at) => ({ ...written[at % written.length]!, id, policy, body }));
  return createLibrary({ region, entries: copies }, day);
}

/** A page of the built site that links the data scripts of the larger library instead of its own. */
function relinked(html: string, prefix: string, names: readonly string[]): string {
  const own = new RegExp(`(?:<script src="assets/${prefix}(?:-\\d+)?\\.js" defer></script>\\s*)+`);
  if (!own.test(html)) throw new Error(`网页里没有找到 ${prefix} 的数据脚本：先 npm run build`);
  return html.replace(own, names.map((name) => `<script src="${name}" defer></script>`).join(''));
}

/** 入户对照 and 打印明白卡 of a built site, with the data of a library of `count` entries, on a phone slowed `throttle` times. */
export async function pageTimes(browser: Browser, library: Library, site: string, count: number, throttle: number): Promise<PageTime[]> {
  if (!existsSync(join(site, 'match.html'))) throw new Error(`${site} 里没有建好的网站：先 npm run build，或用 --site 指一个`);
  const scripts = pageDataScripts(enlarged(library, count));
  const named = (prefix: string) => [...scripts.keys()].filter((path) => new RegExp(`/${prefix}(?:-\\d+)?\\.js$`).test(path));
  const page = (name: string, prefix: string) => [name, relinked(readFileSync(join(site, name), 'utf8'), prefix, named(prefix))] as const;
  const server = await host(site, new Map([...scripts, page('match.html', 'match-data'), page('print.html', 'print-cards')]));
  const basket = library.cards.slice(0, CARDS).map(({ id }) => id);
  const asked = [
    { page: 'match.html', ready: '[data-ready]', touched: '.match-next' },
    { page: 'print.html', ready: '.pc', touched: 'label[for="form-large"]' },
  ];
  const times: PageTime[] = [];
  for (const { page: name, ready, touched } of asked) {
    const one: PageTime = { page: name, ready: Infinity, touch: Infinity, kilobytes: 0, megabytes: 0 };
    for (let turn = 0; turn < TURNS; turn += 1) {
      const context = await browser.newContext(PHONE);
      const opened = await throttled(await context.newPage(), throttle);
      await opened.addInitScript((ids) => sessionStorage.setItem('pcb-basket', JSON.stringify(ids)), basket);
      server.forget();
      const started = performance.now();
      await opened.goto(`${server.origin}${name}`);
      await opened.waitForSelector(ready, { state: 'attached', timeout: 120_000 });
      one.ready = Math.min(one.ready, performance.now() - started);
      one.kilobytes = server.sent() / 1024;
      const touch = await opened.evaluate(async (selector) => {
        const target = [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.getClientRects().length > 0);
        if (!target) return NaN;
        const from = performance.now();
        target.click();
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        return performance.now() - from;
      }, touched);
      one.touch = Math.min(one.touch, touch);
      one.megabytes = await heapOf(opened);
      await context.close();
    }
    times.push(one);
  }
  server.close();
  return times;
}
