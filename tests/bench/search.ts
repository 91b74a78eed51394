/**
 * npm run bench:search [-- --entries 1000 --throttle 4 --engines ours,pagefind]: this search beside stock Pagefind and
 * MiniSearch, same entries, same queries, one run, headless Chromium. --entries multiplies the real ones, --throttle slows the
 * processor so many times, as a phone is slower, --engines takes only some. With --entries, 入户对照 and 打印明白卡 of the built
 * site (--site, dist unless told) are measured with as many entries besides.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { getLibrary } from '../../src/library/library.ts';
import { loadTerms } from '../../src/library/read/terms.ts';
import { launchChromium } from '../support/browser.ts';
import { setup } from '../support/browserSetup.ts';
import { multiplied } from './corpora.ts';
import { host } from './host.ts';
import { machine } from './measure.ts';
import { pageTimes } from './pageTimes.ts';
import { heapOf, throttled } from './phone.ts';
import { buildSite, ENGINES, type EngineName } from './searchSites.ts';

declare global {
  interface Window {
    engine: { open(): Promise<void>; search(query: string): Promise<number[]> };
  }
}

const ROOT = join(import.meta.dirname, '../..');
const COLD_QUERIES = [
  '小额信贷',
  '低保怎么申请',
  '国办发2023 39',
  '村里水管坏了',
  '雨露计划',
  '大病报销封顶线',
  'lsjz',
  '退耕还林每亩',
  '残疾人两项补贴',
  '五保户有什么待遇',
];
const COLD_TURNS = 3;

interface Gold {
  query: string;
  relevant: RegExp;
}
const gold: Gold[] = ['gold.tsv', 'gold-more.tsv'].flatMap((file) =>
  readFileSync(join(ROOT, 'tests', file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => ({ query: line.split('\t')[0]!, relevant: new RegExp(line.split('\t')[2]!) })),
);

const at = (values: readonly number[], share: number) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

interface Measured {
  hit1: number;
  hit5: number;
  mrr: number;
  coldMedian: number;
  coldP95: number;
  warmMedian: number;
  warmP95: number;
  /** Kilobytes over the line until the first result: the median, and the most of any query. */
  bytes: number;
  mostBytes: number;
  /** Megabytes of the page's own heap after the gold queries. */
  memory: number;
}

async function measure(browser: Browser, folder: string, titles: readonly string[], throttle: number): Promise<Measured> {
  const { origin, sent, forget, close } = await host(folder);
  const cold: number[] = [];
  const bytes: number[] = [];
  for (const query of COLD_QUERIES) {
    let best = Infinity;
    // Other work on the machine only ever adds time: the best of three fresh windows is the engine's own.
    for (let turn = 0; turn < COLD_TURNS; turn += 1) {
      const context = await browser.newContext();
      const page = await throttled(await context.newPage(), throttle);
      forget();
      await page.goto(origin);
      const took = await page.evaluate(async (text) => {
        const started = performance.now();
        await window.engine.open();
        await window.engine.search(text);
        return performance.now() - started;
      }, query);
      best = Math.min(best, took);
      if (turn === 0) bytes.push(sent());
      await context.close();
    }
    cold.push(best);
  }
  const page = await throttled(await browser.newPage(), throttle);
  await page.goto(origin);
  const rounds = await page.evaluate(
    async (queries) => {
      await window.engine.open();
      const found: number[][] = [];
      for (const query of queries) found.push(await window.engine.search(query));
      const times: number[] = [];
      for (const query of queries) {
        const started = performance.now();
        await window.engine.search(query);
        times.push(performance.now() - started);
      }
      return { found, times };
    },
    gold.map(({ query }) => query),
  );
  const memory = await heapOf(page);
  await page.close();
  close();
  const places = gold.map(({ relevant }, index) => rounds.found[index]!.findIndex((entry) => relevant.test(titles[entry] ?? '')));
  const share = (fits: (place: number) => boolean) => places.filter(fits).length / places.length;
  return {
    hit1: share((place) => place === 0),
    hit5: share((place) => place >= 0 && place < 5),
    mrr: places.reduce((sum, place) => sum + (place >= 0 && place < 10 ? 1 / (place + 1) : 0), 0) / places.length,
    coldMedian: at(cold, 0.5),
    coldP95: at(cold, 0.95),
    warmMedian: at(rounds.times, 0.5),
    warmP95: at(rounds.times, 0.95),
    bytes: at(bytes, 0.5),
    mostBytes: Math.max(...bytes),
    memory,
  };
}

async function run(names: readonly EngineName[], throttle: number, count?: number, site?: string): Promise<void> {
  const library = getLibrary(ROOT);
  const terms = loadTerms(ROOT);
  const entries = count === undefined ? library.entries : multiplied(library.entries, count);
  const titles = entries.map(({ policy }) => [policy.title, policy.formerTitle].join(' '));
  console.log(
    `\n${entries.length} 条，${gold.length} 个查询${count === undefined ? '' : '（真实条目翻造，只看快慢和大小）'}${throttle > 1 ? `，处理器放慢${throttle}倍` : ''}。${machine()}`,
  );
  console.log(['引擎', 'hit@1', 'hit@5', 'MRR@10', '冷 中位 ms', '冷 p95 ms', '热 中位 ms', '热 p95 ms', '到首个结果 KB', '最多 KB', '内存 MB'].join('\t'));
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const browser = await launchChromium();
  const results = new Map<EngineName, Measured>();
  try {
    for (const name of names) {
      await buildSite(name, join(folder, name), entries, terms, library.region.places, library.day);
      const one = await measure(browser, join(folder, name), titles, throttle);
      results.set(name, one);
      console.log(
        [
          ENGINES[name],
          one.hit1.toFixed(3),
          one.hit5.toFixed(3),
          one.mrr.toFixed(3),
          one.coldMedian.toFixed(0),
          one.coldP95.toFixed(0),
          one.warmMedian.toFixed(1),
          one.warmP95.toFixed(1),
          (one.bytes / 1024).toFixed(0),
          (one.mostBytes / 1024).toFixed(0),
          one.memory.toFixed(0),
        ].join('\t'),
      );
    }
    if (count !== undefined && site !== undefined) {
      console.log(['页面', '能用 ms', '点一下 ms', 'KB', '内存 MB'].join('\t'));
      for (const { page, ready, touch, kilobytes, megabytes } of await pageTimes(browser, library, site, count, throttle))
        console.log([page, ready.toFixed(0), touch.toFixed(0), kilobytes.toFixed(0), megabytes.toFixed(0)].join('\t'));
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  reportRatios(results);
}

function reportRatios(results: ReadonlyMap<EngineName, Measured>): void {
  const [ours, stock] = [results.get('ours'), results.get('pagefind')];
  if (!ours || !stock) return;
  const ratio = (mine: number, theirs: number) => `${(mine / theirs).toFixed(2)}`;
  console.log(
    `本库 / Pagefind 原样：冷 ${ratio(ours.coldMedian, stock.coldMedian)}，热中位 ${ratio(ours.warmMedian, stock.warmMedian)}，热 p95 ${ratio(ours.warmP95, stock.warmP95)}，字节 ${ratio(ours.bytes, stock.bytes)}`,
  );
}

await setup();
const { values } = parseArgs({
  options: {
    entries: { type: 'string' },
    site: { type: 'string', default: join(ROOT, 'dist') },
    throttle: { type: 'string', default: '1' },
    engines: { type: 'string', default: Object.keys(ENGINES).join(',') },
  },
});
const engines = values.engines.split(',').filter((name): name is EngineName => name in ENGINES);
if (values.entries !== undefined) await run(engines, Number(values.throttle), Number(values.entries), values.site);
else {
  await run(engines, Number(values.throttle));
  await run(engines, Number(values.throttle), 1000);
}
