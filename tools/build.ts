/** npm run build: checks the content, builds into a side folder and swaps it in only when everything succeeded. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { ContentError } from '../src/domain/policy/problem.ts';
import { writeRelease } from '../src/editions/release/release.ts';
import { getLibrary } from '../src/library/library.ts';
import { restProblems } from '../src/library/check/everything.ts';
import { runForPerson } from './cli.ts';

/** Replaces `folder` by `next`. When the second step fails the old folder is put back, so that nothing is lost. */
function swapIn(next: string, folder: string, aside: string): void {
  const had = existsSync(folder);
  if (had) renameSync(folder, aside);
  try {
    renameSync(next, folder);
  } catch (error) {
    if (had) renameSync(aside, folder);
    throw error;
  }
}

/** Builds `dist` and `release` under `root`. A failure throws and leaves the previous ones as they were. */
export async function buildSite(root: string): Promise<void> {
  const library = getLibrary(root);
  const problems = restProblems(root, library.entries);
  if (problems.length) throw new ContentError(problems);
  // A folder of its own, so that two builds at once do not clear each other's away.
  const work = join(root, '.build', String(process.pid));
  mkdirSync(work, { recursive: true });
  try {
    await build({ root, outDir: join(work, 'dist'), logLevel: 'error' });
    await writeRelease(root, join(work, 'dist'), join(work, 'release'), library);
    swapIn(join(work, 'dist'), join(root, 'dist'), join(work, 'old-dist'));
    swapIn(join(work, 'release'), join(root, 'release'), join(work, 'old-release'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Builds for a person and says how it went. A failure throws; before that it says what became of the old `dist`. */
export async function buildAndTell(root: string): Promise<void> {
  const started = Date.now();
  try {
    await buildSite(root);
  } catch (error) {
    console.error(existsSync(join(root, 'dist')) ? '构建停下了，上一次建好的 dist 原样留着。' : '构建停下了，还没有 dist。');
    throw error;
  }
  console.log(`已建好 dist，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒。双击 dist/index.html 就能用；要发出去的压缩包、单文件和数据在 release 里。`);
}

if (import.meta.main) {
  await runForPerson({ name: 'build', does: '检查内容，建好网站 dist 和要发出去的 release；出错时原来的都不动', options: {}, run: () => buildAndTell(process.cwd()) });
  // Astro leaves handles open behind a failed build.
  process.exit();
}
