/** Vitest global setup: finds the browser once, so that parallel test files never race to unpack it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const INSTALLED = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A bare container lacks NSS; the package carries copies for that case. */
function libraryFolder(binaries: string): string | undefined {
  const known = spawnSync('ldconfig', ['-p'], { encoding: 'utf8' });
  if (known.status === 0 && known.stdout.includes('libnss3.so') && known.stdout.includes('libnspr4.so')) return undefined;
  const folder = join(tmpdir(), 'policy-browser-libs');
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-x', '-C', folder], { input: brotliDecompressSync(readFileSync(join(binaries, 'al2023.tar.br'))) });
  return join(folder, 'lib');
}

/** An installed Chrome, Chromium or Edge, else the headless Chromium that came with `npm ci`. No browser is a failure, never a skip. */
export async function setup(): Promise<void> {
  const installed = process.env['USE_PACKED_BROWSER'] ? undefined : INSTALLED.find((path) => path && existsSync(path));
  if (installed) {
    process.env['TEST_BROWSER'] = installed;
    return;
  }
  const { default: packed } = await import('@sparticuz/chromium');
  packed.setGraphicsMode = false;
  process.env['TEST_BROWSER'] = await packed.executablePath();
  const packageFolder = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
  const libraries = libraryFolder(join(packageFolder, 'bin'));
  if (libraries) process.env['LD_LIBRARY_PATH'] = [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
}
