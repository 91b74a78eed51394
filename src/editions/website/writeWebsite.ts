import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../library/library.ts';
import { calendarFile } from '../../library/inspect/calendar.ts';
import { filesUnder } from '../files.ts';
import type { OutFolder } from '../outFolder.ts';
import { packAhead } from '../packedFile.ts';
import { clientScripts } from './clientScripts.ts';
import type { CompiledPages } from './compiledPages.ts';
import { EDITION_PATH, editionScript } from './editionFile.ts';
import { editionRecord } from './editionRecord.ts';
import { keep, recall } from '../../store/remember.ts';
import { serviceWorker, webManifest } from './offlineFiles.ts';
import { relativeUrls } from './relativeLinks.ts';
import { finishPage } from './finishPage.ts';
import { pageDataScripts } from './pageData.ts';
import { pageInputs } from './pageInputs.ts';
import { pagesToRender, renderPage } from './renderPages.ts';

/** What is remembered of pages: which file was drawn of all that stands on it. The file itself is in the website of the last build. */
const DRAWN = 'drawn';

/**
 * The website into `out`: pages, styles, browser scripts, search index, data, offline copy. All addresses are relative.
 * `project` is the folder of the code, `root` that of the content; the templates and the search index may still be on their way.
 */
export async function writeWebsite(
  project: string,
  root: string,
  out: OutFolder,
  library: Library,
  templates: Promise<CompiledPages>,
  search: Promise<ReadonlyMap<string, Uint8Array>>,
): Promise<void> {
  const scripts = clientScripts(project);
  scripts.catch(() => undefined);
  const { app, client } = await templates;
  for (const path of filesUnder(client)) {
    const content = readFileSync(join(client, path));
    out.write(path, path.endsWith('.css') ? relativeUrls(content.toString(), path) : content);
  }
  const inputs = pageInputs(library, root);
  for (const page of await pagesToRender(app)) {
    const parts = inputs(page.path);
    const known = recall(DRAWN, parts)?.toString();
    // A page of the last build lies where that put it, and was packed then.
    if (known !== undefined && out.takeOver(page.path, known)) continue;
    const html = Buffer.from(finishPage(await renderPage(app, page), page.path));
    out.write(page.path, html);
    keep(DRAWN, parts, Buffer.from(out.digest(page.path)));
    await packAhead(out.digest(page.path), html);
  }
  for (const [path, script] of await scripts) out.write(path, script);
  for (const [path, content] of await search) out.write(path, content);
  for (const [path, script] of pageDataScripts(library)) out.write(path, script);
  for (const file of library.published.values()) out.write(`originals/${file}`, readFileSync(join(root, 'content/originals', file)));
  out.write('deadlines.ics', calendarFile(library));
  out.write(EDITION_PATH, editionScript(library));
  out.write('edition.json', `${JSON.stringify(editionRecord(library), null, 1)}\n`);
  out.write('manifest.webmanifest', webManifest(library));
  // Last, because it lists every file with its hash.
  out.write('sw.js', await serviceWorker(project, out));
}
