import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codeHash } from '../../store/codeHash.ts';
import { STYLES } from './compileOnly.ts';

/** One kind of page as Astro knows it. */
export interface PageRoute {
  route: string;
  component: string;
  /** Set when the route has no parameters. */
  pathname?: string;
  prerender: boolean;
}

/** What the compiled templates answer with: a narrow view of Astro's build app. */
export interface PageApp {
  manifest: { routes: { routeData: PageRoute }[] };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  getComponentByRoute(route: PageRoute): Promise<{ getStaticPaths?: () => { params: Record<string, string | undefined> }[] }>;
  render(request: Request, options: { routeData: PageRoute }): Promise<Response>;
}

/** Compiled templates on disk: `server/` to render with, `client/` to hand out as it is. */
export interface CompiledPages {
  app: PageApp;
  /** Folder of style sheets and of what lies in public/. */
  client: string;
  /** The same templates with nothing remembered of the pages they made: for a library of other entries. */
  renewed(): Promise<PageApp>;
}

/** How often templates were loaded in this process: an address of its own makes Node load a module anew. */
let loads = 0;

async function load(folder: string): Promise<PageApp> {
  const server = join(folder, 'server');
  const entry = readdirSync(server).find((name) => /^prerender-entry.*\.mjs$/.test(name))!;
  const { app } = (await import(`${pathToFileURL(join(server, entry)).href}?${(loads += 1)}`)) as { app: PageApp };
  app.setInternals({
    pagesByKeys: new Map(JSON.parse(readFileSync(join(server, STYLES), 'utf8')) as [string, unknown][]),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  return app;
}

/** Lets Astro compile into `outDir`. Its error is thrown here as it was thrown there. */
function compileInto(root: string, outDir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Its modules are used this once: writing down what Node made of some fifteen hundred files takes longer than it saves.
    const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
    const child = fork(new URL('./compileProcess.ts', import.meta.url), [root, outDir], { execArgv: [], env });
    child.once('message', (failure: NodeJS.ErrnoException | null) => {
      if (failure) reject(Object.assign(new Error(failure.message), failure));
      else resolve();
      child.disconnect();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`模板没有编译成（${code}）`)));
  });
}

async function compile(root: string, folder: string): Promise<void> {
  const work = join(root, '.build', `${process.pid}-compile`);
  rmSync(work, { recursive: true, force: true });
  try {
    await compileInto(root, work);
    const next = `${folder}.${process.pid}`;
    mkdirSync(next, { recursive: true });
    renameSync(join(work, '.server'), join(next, 'server'));
    renameSync(work, join(next, 'client'));
    // Another build may have been quicker; its result is the same.
    if (existsSync(folder)) rmSync(next, { recursive: true });
    else renameSync(next, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const AN_HOUR = 3_600_000;

/** Compiled templates of other code. Young ones stay: another build may be using them. */
function clearOthers(all: string, mine: string): void {
  if (!existsSync(all)) return;
  for (const name of readdirSync(all)) {
    const folder = join(all, name);
    if (folder !== mine && Date.now() - statSync(folder).mtimeMs > AN_HOUR) rmSync(folder, { recursive: true, force: true });
  }
}

/** The templates of this code, compiled now or by an earlier build. NO_MEMORY=1 compiles them in any case. */
export async function compiledPages(root: string): Promise<CompiledPages> {
  const all = join(root, '.cache/pages');
  const folder = join(all, process.env['NO_MEMORY'] ? `${codeHash(root)}-${process.pid}` : codeHash(root));
  clearOthers(all, folder);
  if (!existsSync(folder)) await compile(root, folder);
  return { app: await load(folder), client: join(folder, 'client'), renewed: () => load(folder) };
}
