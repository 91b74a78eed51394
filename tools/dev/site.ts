/** The site as `npm run dev` shows it: each page drawn from the library of the moment when it is asked for, never from a disk copy. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { ContentError } from '../../src/domain/policy/problem.ts';
import { bundleClientScripts } from '../../src/editions/website/clientScripts.ts';
import { compiledPages, type CompiledPages, type PageApp } from '../../src/editions/website/compiledPages.ts';
import { EDITION_PATH, editionScript } from '../../src/editions/website/editionFile.ts';
import { editionRecord } from '../../src/editions/website/editionRecord.ts';
import { webManifest } from '../../src/editions/website/offlineFiles.ts';
import { pageDataScripts } from '../../src/editions/website/pageData.ts';
import { finishPage } from '../../src/editions/website/finishPage.ts';
import { relativeUrls } from '../../src/editions/website/relativeLinks.ts';
import { pagesToRender, renderPage, type PageToRender } from '../../src/editions/website/renderPages.ts';
import { searchFiles } from '../../src/editions/website/searchFiles.ts';
import { libraryProblems } from '../../src/library/check/everything.ts';
import { calendarFile } from '../../src/library/inspect/calendar.ts';
import { readLibrary, replaceLibrary, type Library } from '../../src/library/library.ts';

/** A file of the site; undefined when there is none of that path. */
export type File = string | Uint8Array | undefined;

export class DevSite {
  readonly #root: string;
  readonly #templates: CompiledPages;
  readonly #scripts: string;
  #library: Library;
  #app: PageApp;
  #pages = new Map<string, PageToRender>();
  /** What is made of the whole library, made when first asked for. */
  #made = new Map<string, Promise<ReadonlyMap<string, string | Uint8Array>>>();

  private constructor(root: string, templates: CompiledPages, scripts: string, library: Library) {
    this.#root = root;
    this.#templates = templates;
    this.#scripts = scripts;
    this.#library = library;
    this.#app = templates.app;
  }

  /** Throws what is wrong with the content, a template or a script. */
  static async open(project: string, root: string): Promise<DevSite> {
    process.env['CONTENT_ROOT'] = root;
    const templates = await compiledPages(project);
    const scripts = mkdtempSync(join(tmpdir(), 'policy-dev-'));
    process.once('exit', () => rmSync(scripts, { recursive: true, force: true }));
    await bundleClientScripts(project, scripts);
    const site = new DevSite(root, templates, scripts, checkedLibrary(root));
    await site.#takeOver(site.#library);
    return site;
  }

  /** Reads the content again. When anything is wrong with it the site stays as it is, and what is wrong is thrown. */
  async reread(): Promise<void> {
    await this.#takeOver(checkedLibrary(this.#root));
  }

  async #takeOver(library: Library): Promise<void> {
    this.#library = library;
    this.#made = new Map();
    replaceLibrary(this.#root, library);
    this.#app = await this.#templates.renewed();
    this.#pages = new Map((await pagesToRender(this.#app)).map((page) => [page.path, page]));
  }

  #once(kind: string, make: () => Promise<ReadonlyMap<string, string | Uint8Array>> | ReadonlyMap<string, string | Uint8Array>) {
    const known = this.#made.get(kind) ?? Promise.resolve(make());
    this.#made.set(kind, known);
    return known;
  }

  /** The file at a site path, as a build would write it. There is no sw.js: an offline copy would go stale. */
  async file(path: string): Promise<File> {
    const page = this.#pages.get(path);
    if (page) return finishPage(await renderPage(this.#app, page), path);
    if (path.startsWith('search/')) return (await this.#once('search', () => searchFiles(this.#root))).get(path);
    if (path === EDITION_PATH) return editionScript(this.#library);
    if (path === 'edition.json') return `${JSON.stringify(editionRecord(this.#library), null, 1)}\n`;
    if (path === 'deadlines.ics') return calendarFile(this.#library);
    if (path === 'manifest.webmanifest') return webManifest(this.#library);
    const data = path.startsWith('assets/') ? (await this.#once('data', () => pageDataScripts(this.#library))).get(path) : undefined;
    if (data !== undefined) return data;
    const found = [this.#scripts, this.#templates.client].map((folder) => join(folder, path)).find((file) => existsSync(file));
    if (!found) return undefined;
    return extname(found) === '.css' ? relativeUrls(readFileSync(found, 'utf8'), path) : readFileSync(found);
  }
}

/** The content as it is now. Throws whatever `npm run check` would say of it, except what only a finished build shows. */
function checkedLibrary(root: string): Library {
  const library = readLibrary(root);
  const problems = libraryProblems(root, library);
  if (problems.length) throw new ContentError(problems);
  return library;
}
