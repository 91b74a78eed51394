import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../library/library.ts';
import { calendarFile } from '../../library/inspect/calendar.ts';
import { filesUnder, writeInto } from '../files.ts';
import { bundleClientScripts } from './clientScripts.ts';
import type { CompiledPages } from './compiledPages.ts';
import { EDITION_PATH, editionScript } from './editionFile.ts';
import { editionRecord } from './editionRecord.ts';
import { rememberBytes } from '../../store/remember.ts';
import { serviceWorker, webManifest } from './offlineFiles.ts';
import { relativeLinks, relativeUrls } from './relativeLinks.ts';
import { pageDataScripts } from './pageData.ts';
import { pageInputs } from './pageInputs.ts';
import { pagesToRender, renderPage } from './renderPages.ts';
import { searchFiles } from './searchFiles.ts';

/**
 * The website as a folder: pages, styles, browser scripts, search index, data, offline copy. All addresses are relative.
 * `project` is the folder of the code, `root` that of the content; the templates may still be on their way.
 */
export async function writeWebsite(project: string, root: string, folder: string, library: Library, templates: Promise<CompiledPages>): Promise<void> {
  // The index is built by a process of its own while the pages are rendered in this one.
  const search = searchFiles(root);
  search.catch(() => undefined);
  const scripts = bundleClientScripts(project, folder);
  scripts.catch(() => undefined);
  const { app, client } = await templates;
  cpSync(client, folder, { recursive: true });
  for (const path of filesUnder(folder).filter((name) => name.endsWith('.css')))
    writeInto(folder, path, relativeUrls(readFileSync(join(folder, path), 'utf8'), path));
  const inputs = pageInputs(library, root);
  for (const page of await pagesToRender(app)) {
    const render = async () => Buffer.from(relativeLinks(await renderPage(app, page), page.path));
    writeInto(folder, page.path, await rememberBytes('pages', inputs(page.path), render));
  }
  await scripts;
  for (const [path, content] of await search) writeInto(folder, path, content);
  for (const [path, script] of pageDataScripts(library)) writeInto(folder, path, script);
  for (const file of library.published.values()) writeInto(folder, `originals/${file}`, readFileSync(join(root, 'content/originals', file)));
  writeInto(folder, 'deadlines.ics', calendarFile(library));
  writeInto(folder, EDITION_PATH, editionScript(library));
  writeInto(folder, 'edition.json', `${JSON.stringify(editionRecord(library), null, 1)}\n`);
  writeInto(folder, 'manifest.webmanifest', webManifest(library));
  // Last, because it lists every file with its hash.
  writeInto(folder, 'sw.js', await serviceWorker(project, folder));
}
