/** npm run pictures: how the chief pages and the page of all marks look, on a phone and on a desk, as small pictures in docs/pictures. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { Refusal } from '../src/domain/policy/problem.ts';
import { writeWorkshop } from '../src/editions/website/workshop.ts';
import { getLibrary } from '../src/library/library.ts';
import { browserEnvironment, findBrowser, QUIET_BROWSER } from './browser.ts';
import { contentFolder, PROJECT, rootOption, runForPerson } from './cli.ts';
import { clerkPages } from './pictures/clerk.ts';
import { takeClerk } from './pictures/takeClerk.ts';

/** Widths in CSS pixels and how far down a picture goes. */
const SIZES = [
  { width: 360, height: 720 },
  { width: 1280, height: 800 },
];
/** Of a hundred: small files, letters still sharp. */
const QUALITY = 50;

interface Shot {
  name: string;
  /** An address; a page of the site or the workshop's file. */
  url: string;
  ready?: string;
  whole?: boolean;
}

function shots(root: string, site: string, workshop: string): Shot[] {
  const { entries, cards, region } = getLibrary(root);
  const entry = entries.find(({ id }) => region.featuredChanges.includes(id)) ?? entries[0]!;
  const card = cards.find(({ entry: own }) => own === entry) ?? cards[0];
  const ask = region.asked[0] ?? region.examples[0]!;
  return [
    { name: 'home', url: `${site}index.html` },
    { name: 'search', url: `${site}search.html?q=${encodeURIComponent(ask)}`, ready: 'body[data-search-state="done"]' },
    { name: 'entry', url: site + entry.path },
    ...(card ? [{ name: 'card', url: site + card.path }] : []),
    { name: 'match', url: `${site}match.html`, ready: '.match-question' },
    { name: 'matrix', url: `${site}print/matrix.html` },
    { name: 'calls', url: `${site}print/calls.html` },
    { name: 'parts', url: workshop, whole: true },
  ];
}

async function take(browser: Browser, { url, ready, whole = false }: Shot, size: (typeof SIZES)[number]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: size });
  await page.goto(url);
  if (ready) await page.waitForSelector(ready);
  const height = whole ? await page.evaluate(() => document.documentElement.scrollHeight) : size.height;
  const session = await page.context().newCDPSession(page);
  // A whole page is looked at for its marks, not read.
  const clip = { x: 0, y: 0, width: size.width, height, scale: whole ? 0.6 : 1 };
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY, captureBeyondViewport: true, clip });
  await page.close();
  return Buffer.from(data, 'base64');
}

async function takeAll(root: string, out: string, workshop: string): Promise<void> {
  const found = await findBrowser();
  const browser = await chromium.launch({ executablePath: found.path, args: QUIET_BROWSER, env: browserEnvironment(found) });
  mkdirSync(out, { recursive: true });
  try {
    let bytes = 0;
    const wanted = shots(root, `${pathToFileURL(join(root, 'dist')).href}/`, pathToFileURL(workshop).href);
    for (const shot of wanted)
      for (const size of SIZES) {
        const picture = await take(browser, shot, size);
        writeFileSync(join(out, `${shot.name}-${size.width}.webp`), picture);
        bytes += picture.length;
      }
    const seen = await clerkPages(root);
    for (const one of seen) bytes += await takeClerk(browser, one, out, QUALITY);
    console.log(`画好${wanted.length * SIZES.length + seen.length}张，共${Math.ceil(bytes / 1024)}KB，在 ${out} 里。`);
  } finally {
    await browser.close();
  }
}

await runForPerson({
  name: 'pictures',
  does: '把主要的页和全部标记、状态画成小图，手机宽一张、电脑宽一张，还有文员用的几样命令和表；先要建好这一版',
  options: {
    root: rootOption,
    out: { type: 'string', value: '文件夹', help: '图放在哪里；不写就放在 docs/pictures' },
    html: { type: 'boolean', help: '不画图，只把“零件”页写进 --out 指的文件夹，用浏览器打开看' },
  },
  run: async (_, { root: named, out = join('docs', 'pictures'), html }) => {
    const root = contentFolder(named);
    if (!html && !existsSync(join(root, 'dist', 'assets')))
      throw new Refusal('还没有建好的 dist，没有页可画。改法：先运行 npm run build，再运行 npm run pictures');
    process.env['CONTENT_ROOT'] = root;
    const folder = html ? resolve(out) : mkdtempSync(join(tmpdir(), 'policy-parts-'));
    const workshop = await writeWorkshop(PROJECT, folder);
    if (html) {
      console.log(`写好了 ${workshop}`);
      return;
    }
    try {
      await takeAll(root, resolve(out), workshop);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
