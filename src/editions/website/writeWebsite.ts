import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../library/library.ts';
import { calendarFile } from '../../library/inspect/calendar.ts';
import { filesUnder } from '../files.ts';
import type { OutFolder } from '../outFolder.ts';
import { clientScripts } from './clientScripts.ts';
import type { CompiledPages, PageApp } from './compiledPages.ts';
import { EDITION_PATH, editionScript } from './editionFile.ts';
import { editionRecord } from './editionRecord.ts';
import { keep, keyOf, recall } from '../../store/remember.ts';
import { serviceWorker, webManifest } from './offlineFiles.ts';
import { relativeUrls } from './relativeLinks.ts';
import { pageDataScripts } from './pageData.ts';
import { pageFinisher } from './pageFinisher.ts';
import { pageInputs } from './pageInputs.ts';
import { pagesToRender, renderBytes } from './renderPages.ts';

/** What is remembered of pages: which file was drawn of all that stands on it. The file itself is in the website of the last build. */
const DRAWN = 'drawn';

async function writePages(app: PageApp, out: OutFolder, inputs: (path: string) => string[]): Promise<void> {
  // A page of the last build lies where that put it, and was packed then.
  const pages = (await pagesToRender(app)).flatMap((page) => {
    const key = keyOf(...inputs(page.path));
    const known = recall(DRAWN, [key])?.toString();
    return known !== undefined && out.takeOver(page.path, known) ? [] : [{ page, key }];
  });
  const finisher = pageFinisher(out, pages.length);
  try {
    for (const { page, key } of pages) {
      const html = await renderBytes(app, page);
      await finisher.take({ path: page.path, html }, (digest) => keep(DRAWN, [key], Buffer.from(digest)));
    }
    await finisher.end();
  } catch (error) {
    finisher.stop();
    throw error;
  }
}

/**
 * The website into `out`: pages, styles, browser scripts, search index, data, offline copy. All addresses are relative.
 * `project` is the folder of the code, `root` that of the content; the templates and the search index may still be on their way. `meanwhile` is called when
 * all pages are written, while the index may still be on its way.
 */
export async function writeWebsite(
  project: string,
  root: string,
  out: OutFolder,
  library: Library,
  templates: Promise<CompiledPages>,
  search: Promise<ReadonlyMap<string, Uint8Array>>,
  meanwhile: () => Promise<void>,
): Promise<void> {
  const scripts = clientScripts(project);
  scripts.catch(() => undefined);
  const { app, client } = await templates;
  for (const path of filesUnder(client)) {
    const content = readFileSync(join(client, path));
    out.write(path, path.endsWith('.css') ? relativeUrls(content.toString(), path) : content);
  }
  await writePages(app, out, pageInputs(library, root));
  for (const [path, script] of await scripts) out.write(path, script);
  for (const [path, script] of pageDataScripts(library)) out.write(path, script);
  for (const file of library.published.values()) out.write(`originals/${file}`, readFileSync(join(root, 'content/originals', file)));
  out.write('deadlines.ics', calendarFile(library));
  out.write(EDITION_PATH, editionScript(library));
  out.write('edition.json', `${JSON.stringify(editionRecord(library), null, 1)}\n`);
  out.write('manifest.webmanifest', webManifest(library));
  const besides = meanwhile();
  besides.catch(() => undefined);
  for (const [path, content] of await search) out.write(path, content);
  // Last, because it lists every file with its hash.
  out.write('sw.js', await serviceWorker(project, out));
  await besides;
}
