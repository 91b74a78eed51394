/**
 * npm run bench:pages [-- --folder dist --every 8]: all pages of the library as it is built. None wider than its screen at 320, 360 and 768 px in
 * both sizes of type; every link followed; no heading skips a rank; and axe on every n-th page in four looks and two widths.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { browserEnvironment, findBrowser, QUIET_BROWSER } from '../../tools/browser.ts';
import { faultsInEveryLook } from '../support/axe.ts';
import { followLinks, skippedRanks } from '../support/links.ts';
import { pagesOf, tooWide } from '../support/width.ts';

const WIDTHS = [360, 1280];

const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist' }, every: { type: 'string', default: '8' } } });
const folder = resolve(values.folder);
const names = pagesOf(folder);
/** One page of each kind, which is the folder it stands in, and every n-th. */
const sample = names.filter((name, index) => !name.includes('/') || index % Number(values.every) === 0);

async function axeFaults(browser: Browser, width: number): Promise<string[]> {
  const found: string[] = [];
  for (const name of sample) {
    const page = await browser.newPage({ viewport: { width, height: 780 }, bypassCSP: true });
    await page.goto(`${pathToFileURL(folder).href}/${name}`);
    for (const fault of await faultsInEveryLook(page, width)) found.push(`${name} ${width}px ${fault}`);
    await page.close();
  }
  return found;
}

const { count, broken } = followLinks(folder, names);
const ranks = skippedRanks(folder, names);
const found = await findBrowser();
const browser = await chromium.launch({ executablePath: found.path, args: QUIET_BROWSER, env: browserEnvironment(found) });
try {
  const half = Math.ceil(names.length / 2);
  const wide = (await Promise.all([names.slice(0, half), names.slice(half)].map((part) => tooWide(browser, folder, part)))).flat();
  const faults = (await Promise.all(WIDTHS.map((width) => axeFaults(browser, width)))).flat();
  console.log(`${names.length} 页：宽出屏幕 ${wide.length} 处；链接 ${count} 个，断的 ${broken.length} 个；标题跳级 ${ranks.length} 页；`);
  console.log(`axe 看了 ${sample.length} 页 × 四种样子 × 两种宽：${faults.length} 处。`);
  for (const line of [...wide, ...broken, ...ranks, ...faults]) console.log(line);
  process.exitCode = wide.length + broken.length + ranks.length + faults.length > 0 ? 1 : 0;
} finally {
  await browser.close();
}
