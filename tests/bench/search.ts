/**
 * npm run bench:search [-- --entries 1000 --throttle 4 --engines ours,pagefind]: this search beside stock Pagefind and
 * MiniSearch, same entries, same queries, one run, headless Chromium. --entries multiplies the real ones, --throttle slows the
 * processor so many times, as a phone is slower, --engines takes only some. With --entries, 入户对照 and 打印明白卡 of the built
 * site (--site, dist unless told) are measured with as many entries besides.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { householdsOf } from '../../src/library/beside.ts';
import { getLibrary, type Library } from '../../src/library/library.ts';
import { loadTerms } from '../../src/library/read/terms.ts';
import { launchChromium } from '../support/browser.ts';
import { setup } from '../support/browserSetup.ts';
import { multiplied } from './corpora.ts';
import { host, type Host } from './host.ts';
import { machine } from './measure.ts';
import { pageTimes } from './pageTimes.ts';
import { coldTimes, warmTimes } from './searchTimes.ts';
import { buildSite, ENGINES, type EngineName } from './searchSites.ts';

const ROOT = join(import.meta.dirname, '../..');
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

/** Milliseconds and bytes, medians but for the one that says otherwise. */
interface Measured {
  cold: number;
  warm: number;
  warmP95: number;
  bytes: number;
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
  const hosts = new Map<EngineName, Host>();
  try {
    for (const name of names) {
      await buildSite(name, join(folder, name), entries, terms, library.region.places, library.day);
      hosts.set(name, await host(join(folder, name)));
    }
    const cold = await coldTimes(browser, hosts, throttle);
    const results = new Map<EngineName, Measured>();
    for (const [name, one] of hosts) {
      const warm = await warmTimes(
        browser,
        one,
        gold.map(({ query }) => query),
        throttle,
      );
      const { times, bytes } = cold.get(name)!;
      const measured = { cold: at(times, 0.5), warm: at(warm.times, 0.5), warmP95: at(warm.times, 0.95), bytes: at(bytes, 0.5) };
      results.set(name, measured);
      const places = gold.map(({ relevant }, index) => warm.found[index]!.findIndex((entry) => relevant.test(titles[entry] ?? '')));
      const share = (fits: (place: number) => boolean) => (places.filter(fits).length / places.length).toFixed(3);
      console.log(
        [
          ENGINES[name],
          share((place) => place === 0),
          share((place) => place >= 0 && place < 5),
          (places.reduce((sum, place) => sum + (place >= 0 && place < 10 ? 1 / (place + 1) : 0), 0) / places.length).toFixed(3),
          measured.cold.toFixed(0),
          at(times, 0.95).toFixed(0),
          measured.warm.toFixed(1),
          measured.warmP95.toFixed(1),
          (measured.bytes / 1024).toFixed(0),
          (Math.max(...bytes) / 1024).toFixed(0),
          warm.memory.toFixed(0),
        ].join('\t'),
      );
    }
    reportRatios(results);
    if (count !== undefined && site !== undefined) await reportPages(browser, library, site, count, throttle);
  } finally {
    for (const { close } of hosts.values()) close();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 入户对照 and 打印明白卡, asked by the largest of the typical households. */
async function reportPages(browser: Browser, library: Library, site: string, count: number, throttle: number): Promise<void> {
  const sizes = householdsOf(library).map(({ record }) => ({ record, size: record.members?.length ?? 0 }));
  const [largest] = sizes.sort((a, b) => b.size - a.size);
  if (!largest) throw new Error('没有典型户，量不了入户对照');
  console.log([`网页，${count} 条`, 'ms', 'KB', '文件', '内存 MB'].join('\t'));
  for (const { what, took, kilobytes, files, megabytes } of await pageTimes(browser, library, largest.record, site, count, throttle))
    console.log([what, took.toFixed(0), kilobytes.toFixed(0), files, megabytes.toFixed(0)].join('\t'));
}

async function pagesAlone(counts: readonly number[], throttle: number, site: string): Promise<void> {
  console.log(`处理器放慢${throttle}倍。${machine()}`);
  const browser = await launchChromium();
  for (const count of counts) await reportPages(browser, getLibrary(ROOT), site, count, throttle);
  await browser.close();
}

function reportRatios(results: ReadonlyMap<EngineName, Measured>): void {
  const [ours, stock] = [results.get('ours'), results.get('pagefind')];
  if (!ours || !stock) return;
  const ratio = (mine: number, theirs: number) => `${(mine / theirs).toFixed(2)}`;
  console.log(
    `本库 / Pagefind 原样：冷 ${ratio(ours.cold, stock.cold)}，热中位 ${ratio(ours.warm, stock.warm)}，热 p95 ${ratio(ours.warmP95, stock.warmP95)}，字节 ${ratio(ours.bytes, stock.bytes)}`,
  );
}

await setup();
const { values } = parseArgs({
  options: {
    entries: { type: 'string' },
    site: { type: 'string', default: join(ROOT, 'dist') },
    throttle: { type: 'string', default: '1' },
    engines: { type: 'string', default: Object.keys(ENGINES).join(',') },
    pages: { type: 'boolean', default: false },
  },
});
const noSite = existsSync(join(values.site, 'match.html')) ? undefined : `${values.site} 里没有建好的网站：先 npm run build，或用 --site 指一个`;
const engines = values.engines.split(',').filter((name): name is EngineName => name in ENGINES);
if (values.pages && noSite !== undefined) {
  console.error(noSite);
  process.exitCode = 1;
} else if (values.pages) await pagesAlone((values.entries ?? '1000,5000').split(',').map(Number), Number(values.throttle), values.site);
else if (values.entries !== undefined) {
  await run(engines, Number(values.throttle), Number(values.entries), noSite === undefined ? values.site : undefined);
  if (noSite !== undefined) console.log(`入户对照和打印明白卡没有量：${noSite}`);
} else {
  await run(engines, Number(values.throttle));
  await run(engines, Number(values.throttle), 1000);
}
