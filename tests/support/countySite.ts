import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../../src/editions/files.ts';
import { inTurn } from './inTurn.ts';
import { COUNTY } from './county.ts';
import { PROJECT } from './miniLibrary.ts';
import { runTool } from './run.ts';

/** Whatever a build of the county depends on. */
const BUILT_FROM = ['src', 'public', 'tools', 'tests/fixtures/county/content', 'astro.config.mjs', 'package.json', 'package-lock.json'];
const CACHE = join(PROJECT, '.cache/county');
const DAY = 86_400_000;

function key(): string {
  const hash = createHash('sha256');
  for (const name of BUILT_FROM) {
    const paths = statSync(join(PROJECT, name)).isDirectory() ? filesUnder(join(PROJECT, name)).map((path) => `${name}/${path}`) : [name];
    for (const path of paths) hash.update(path).update(readFileSync(join(PROJECT, path)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Builds the county once for all test files, under the hash of everything it is made from: never stale, never built twice. */
async function builtCounty(): Promise<string> {
  const folder = join(CACHE, key());
  await inTurn(join(CACHE, 'building'), async () => {
    if (existsSync(join(folder, 'release'))) return;
    const ran = runTool('build.ts', ['--root', COUNTY, '--out', folder]);
    if (ran.code !== 0) throw new Error(`测试用的县没有建成：\n${ran.text}`);
    for (const name of readdirSync(CACHE))
      if (!folder.endsWith(name) && Date.now() - statSync(join(CACHE, name)).mtimeMs > DAY) rmSync(join(CACHE, name), { recursive: true, force: true });
  });
  return folder;
}

const built = await builtCounty();

/** The built site of the county that tests of the code stand on. */
export const DIST = join(built, 'dist');
export const RELEASE = join(built, 'release');
/** The county's one file of that ending among the editions: '.zip', '.html'. */
export const released = (ending: string) => join(RELEASE, readdirSync(RELEASE).find((name) => name.endsWith(ending))!);
