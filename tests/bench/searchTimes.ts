import type { Browser } from 'playwright-core';
import type { Host } from './host.ts';
import { heapOf, throttled } from './phone.ts';
import type { EngineName } from './searchSites.ts';

declare global {
  interface Window {
    engine: { open(): Promise<void>; search(query: string): Promise<number[]> };
  }
}

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
  'dibao gongshi ji tian',
  '我老汉前年瘫在炕上，残疾证办的是肢体二级，听人说有个护理的钱，一个月到底给多少，要到哪里去办手续',
];
const COLD_TURNS = 3;

const WARM_TURNS = 3;

/** What an engine needs for its first answer in a fresh window, query by query. */
export interface Cold {
  times: number[];
  /** Bytes over the line until the first result. */
  bytes: number[];
}

/**
 * Each query in fresh windows of every engine in turn, so that what else the machine does is everybody's. It only ever adds
 * time: the best of a few turns is the engine's own.
 */
export async function coldTimes(browser: Browser, hosts: ReadonlyMap<EngineName, Host>, throttle: number): Promise<Map<EngineName, Cold>> {
  const all = new Map([...hosts.keys()].map((name): [EngineName, Cold] => [name, { times: [], bytes: [] }]));
  for (const query of COLD_QUERIES) {
    const best = new Map<EngineName, number>();
    for (let turn = 0; turn < COLD_TURNS; turn += 1)
      for (const [name, { origin, sent, forget }] of hosts) {
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
        best.set(name, Math.min(best.get(name) ?? Infinity, took));
        if (turn === 0) all.get(name)!.bytes.push(sent());
        await context.close();
      }
    for (const [name, time] of best) all.get(name)!.times.push(time);
  }
  return all;
}

/** Every query after all of them have been asked once, best of a few turns, and the page's own heap in megabytes afterwards. */
export async function warmTimes(browser: Browser, { origin }: Host, queries: readonly string[], throttle: number) {
  const page = await throttled(await browser.newPage(), throttle);
  await page.goto(origin);
  const { found, times } = await page.evaluate(
    async ({ asked, turns }) => {
      await window.engine.open();
      const places: number[][] = [];
      for (const query of asked) places.push(await window.engine.search(query));
      const best = asked.map(() => Infinity);
      for (let turn = 0; turn < turns; turn += 1)
        for (const [at, query] of asked.entries()) {
          const started = performance.now();
          await window.engine.search(query);
          best[at] = Math.min(best[at]!, performance.now() - started);
        }
      return { found: places, times: best };
    },
    { asked: queries, turns: WARM_TURNS },
  );
  const memory = await heapOf(page);
  await page.close();
  return { found, times, memory };
}
