/** The browser that prints and tests: an installed Chrome, Chromium or Edge, or the headless Chromium that came with `npm ci`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Refusal } from '../src/domain/policy/problem.ts';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name] ? ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) => join(process.env[name]!, path)) : [],
  ),
];

/** What a browser must not do: look for its maker's servers, or ask for rights that a bare machine lacks. */
export const QUIET_BROWSER = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser that can be started. `libraries` is a folder it must find shared libraries in, on a bare machine. */
export interface FoundBrowser {
  path: string;
  libraries?: string;
}

/** A bare container lacks NSS; the package carries copies for that case. */
function libraryFolder(binaries: string): string | undefined {
  const known = spawnSync('ldconfig', ['-p'], { encoding: 'utf8' });
  if (known.status === 0 && known.stdout.includes('libnss3.so') && known.stdout.includes('libnspr4.so')) return undefined;
  const folder = join(tmpdir(), 'policy-browser-libs');
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-x', '-C', folder], { input: brotliDecompressSync(readFileSync(join(binaries, 'al2023.tar.br'))) });
  return join(folder, 'lib');
}

async function packedBrowser(): Promise<FoundBrowser> {
  const { default: packed } = await import('@sparticuz/chromium');
  packed.setGraphicsMode = false;
  const path = await packed.executablePath();
  const packageFolder = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
  const libraries = libraryFolder(join(packageFolder, 'bin'));
  return { path, ...(libraries ? { libraries } : {}) };
}

/** The packed browser where it runs: it is made for Linux on some processors only. */
async function runnablePacked(): Promise<FoundBrowser | undefined> {
  const found = await packedBrowser().catch(() => undefined);
  if (!found) return undefined;
  return spawnSync(found.path, ['--version'], { env: browserEnvironment(found) }).status === 0 ? found : undefined;
}

const NONE = '没有找到浏览器。改法：装上 Chrome 或 Edge，或运行 npm ci 把随带的浏览器装上';

/** The browser that CHROME_PATH names, if it does. */
function namedBrowser(): FoundBrowser | undefined {
  const path = process.env['CHROME_PATH'];
  if (path && !existsSync(path)) throw new Refusal(`CHROME_PATH 指着“${path}”，那里没有浏览器。改法：写对路径，或去掉 CHROME_PATH`);
  return path ? { path } : undefined;
}

/** An installed browser for whoever prints, else the packed one. USE_PACKED_BROWSER=1 takes the packed one even where another is installed. */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = namedBrowser();
  if (named) return named;
  const path = process.env['USE_PACKED_BROWSER'] ? undefined : INSTALLED.find((one) => existsSync(one));
  const found = path ? { path } : await packedBrowser().catch(() => undefined);
  if (!found) throw new Refusal(NONE);
  return found;
}

/** The packed browser first, for tests: the same on every machine, and a page of it costs a quarter of an installed Chromium's. */
export async function findTestBrowser(): Promise<FoundBrowser> {
  const path = INSTALLED.find((one) => existsSync(one));
  const found = namedBrowser() ?? (await runnablePacked()) ?? (path ? { path } : undefined);
  if (!found) throw new Refusal(NONE);
  return found;
}

/** The variables a found browser is started with. */
export const browserEnvironment = ({ libraries }: FoundBrowser): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  ...(libraries ? { LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':') } : {}),
});
