/** npm run build [-- --root 文件夹 --out 文件夹]: checks the content, builds into a side folder and swaps it in only when everything succeeded. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { ContentError, Refusal, type Problem } from '../src/domain/policy/problem.ts';
import { Helper } from '../src/editions/beside/helper.ts';
import { OutFolder } from '../src/editions/outFolder.ts';
import { compiledPages, type CompiledPages } from '../src/editions/website/compiledPages.ts';
import { MOST_PAGES } from '../src/editions/website/pageFinisher.ts';
import { readAhead } from '../src/library/read/readAhead.ts';
import { writeWebsite } from '../src/editions/website/writeWebsite.ts';
import { packPagesAhead } from '../src/editions/single/singleFile.ts';
import { singlesTold, type SingleSize } from '../src/editions/single/singleSize.ts';
import { writeRelease, type Helped } from '../src/editions/release/release.ts';
import { getLibrary, type Library } from '../src/library/library.ts';
import { startRemembering, stopRemembering } from '../src/store/remember.ts';
import { libraryProblems } from '../src/library/check/everything.ts';
import { builtPrivacyProblems } from '../src/library/check/privacy.ts';
import { clearDeadBuilds, refuseForeign, StuckSwap, swapIn } from './swap.ts';
import { contentFolder, PROJECT, rootOption, runForPerson } from './cli.ts';

function refuse(problems: Problem[]): void {
  if (problems.length) throw new ContentError(problems);
}

/** Builds the content under `root` into `dist` and `release` under `out`. A failure throws and leaves the previous ones as they were. `byTopic` asks for a single file a topic. Returns the single files. */
export async function buildSite(root: string, out = root, byTopic = false): Promise<SingleSize[]> {
  // Pages ask for the library of this root while it is built, and whoever builds goes on with the root of before.
  const before = process.env['CONTENT_ROOT'];
  process.env['CONTENT_ROOT'] = root;
  try {
    return await buildInto(root, out, byTopic);
  } finally {
    stopRemembering();
    if (before === undefined) delete process.env['CONTENT_ROOT'];
    else process.env['CONTENT_ROOT'] = before;
  }
}

async function buildInto(root: string, out: string, byTopic: boolean): Promise<SingleSize[]> {
  clearDeadBuilds(out);
  refuseForeign(out);
  // NO_MEMORY=1 works everything out anew, for a test or a doubt.
  if (!process.env['NO_MEMORY']) startRemembering(PROJECT, root);
  // Templates are compiled while the content is read; a fault in either stops the build all the same.
  const templates = compiledPages(PROJECT);
  templates.catch(() => undefined);
  const helper = new Helper();
  try {
    // Work of the helper's while this thread reads; told when what is read holds together.
    const found = helper.privateNumbers(root);
    // Templates and private numbers keep one core busy.
    await readAhead(root, 1);
    const library = getLibrary(root);
    // The index, too, is built while the content is checked.
    const search = helper.index(root, library);
    refuse(await found);
    refuse(libraryProblems(root, library));
    return await writeEditions(root, out, byTopic, library, templates, search, helper);
  } finally {
    await helper.stop();
  }
}

async function writeEditions(
  root: string,
  out: string,
  byTopic: boolean,
  library: Library,
  templates: Promise<CompiledPages>,
  search: Promise<ReadonlyMap<string, Uint8Array>>,
  helper: Helper,
): Promise<SingleSize[]> {
  // A folder of its own, so that two builds at once do not clear each other's away.
  const work = join(out, '.build', String(process.pid));
  mkdirSync(work, { recursive: true });
  let kept = false;
  try {
    const dist = new OutFolder(join(work, 'dist'), join(out, 'dist'));
    const release = new OutFolder(join(work, 'release'), join(out, 'release'));
    const helped = helpedWith(release, library, helper);
    await writeWebsite(PROJECT, root, dist, library, templates, search, async () => {
      const packed = byTopic ? undefined : packPagesAhead(dist, helped && ((folder, parts) => helped.helper.pack(folder, parts)));
      await Promise.all([packed, helped?.takeTables()]);
    });
    const singles = await writeRelease(PROJECT, root, dist, release, library, byTopic, helped);
    refuse(builtPrivacyProblems(dist, 'dist'));
    refuse(builtPrivacyProblems(release, 'release'));
    dist.noteLeft();
    release.noteLeft();
    swapIn(work, out);
    await helper.end();
    return singles;
  } catch (error) {
    kept = error instanceof StuckSwap;
    throw error;
  } finally {
    // It may be writing there.
    await helper.stop();
    if (!kept) rmSync(work, { recursive: true, force: true });
  }
}

/** The helper goes on with the release when it has the index; of a large library its memory counts for more than its time. */
function helpedWith(release: OutFolder, library: Library, helper: Helper): (Helped & { helper: Helper; takeTables(): Promise<void> }) | undefined {
  if (library.entries.length + library.cards.length > MOST_PAGES) {
    void helper.end();
    return undefined;
  }
  const asked = helper.tables(release);
  asked.done.catch(() => undefined);
  // Of what there is by then; at the end the whole is asked for, and this is known.
  return { helper, tables: asked.done, takeTables: () => asked.take(library), meanwhile: () => refuse(builtPrivacyProblems(release, 'release')) };
}

/** What became of the last build when this one stopped: nothing is swapped by halves, so what is there is what was there. */
function leftAsItWas(out: string): string {
  const there = ['dist', 'release'].filter((name) => existsSync(join(out, name)));
  return there.length ? `构建停下了，原来的 ${there.join(' 和 ')} 原样留着。` : '构建停下了，还没有 dist。';
}

/** Builds for a person and says how it went. A failure throws; before that it says what became of the old `dist`. */
export async function buildAndTell(root: string, out = root, byTopic = false): Promise<void> {
  const started = Date.now();
  const inside = relative(process.cwd(), out);
  const shown = (path: string) =>
    join(inside.startsWith('..') ? out : inside, path)
      .split(sep)
      .join('/');
  let singles: SingleSize[];
  try {
    singles = await buildSite(root, out, byTopic);
  } catch (error) {
    if (!(error instanceof StuckSwap)) console.error(leftAsItWas(out));
    throw error;
  }
  console.log(
    `已建好 ${shown('dist')}，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒。双击 ${shown('dist/index.html')} 就能用；要发出去的压缩包、单文件和数据在 ${shown('release')} 里。`,
  );
  const told = singlesTold(singles);
  if (told) console.log(told);
}

/** Whether the single file is wanted by topic. */
function byTopicOf(single: string | undefined): boolean {
  if (single !== undefined && single !== 'topics')
    throw new Refusal(`--single 后面只能写 topics，“${single}”不认得。改法：写成 --single topics；要一整份就不写。`);
  return single === 'topics';
}

if (import.meta.main) {
  await runForPerson({
    name: 'build',
    does: '检查内容，建好网站 dist 和要发出去的 release；出错时原来的都不动',
    options: {
      root: rootOption,
      single: { type: 'string', value: 'topics', help: '单文件一个主题一份；不写就是一整份' },
      out: { type: 'string', value: '文件夹', help: '建到哪里；不写就和content放在一起' },
    },
    run: (_, { root, out, single }) => {
      const folder = contentFolder(root);
      return buildAndTell(folder, out === undefined ? folder : resolve(out), byTopicOf(single));
    },
  });
  // Astro leaves handles open behind a failed build.
  process.exit();
}
