import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { writeInto } from '../files.ts';
import { bundleClientScripts } from './clientScripts.ts';
import { compiledPages } from './compiledPages.ts';
import { finishPage } from './finishPage.ts';
import { pagesToRender, renderPage } from './renderPages.ts';

/** Draws the page of all marks and states into `folder`, with the styles and scripts of this very code. Returns its path. */
export async function writeWorkshop(project: string, folder: string): Promise<string> {
  const { app, client } = await compiledPages(project);
  const [page] = await pagesToRender(app, { workshop: true });
  cpSync(client, folder, { recursive: true });
  await bundleClientScripts(project, folder);
  writeInto(folder, page!.path, finishPage(await renderPage(app, page!), page!.path));
  return join(folder, page!.path);
}
