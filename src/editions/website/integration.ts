import type { AstroIntegration } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentRoot } from '../../library/contentRoot.ts';
import { getLibrary } from '../../library/library.ts';
import { bundleClientScripts } from './clientScripts.ts';
import { editionRecord } from './editionRecord.ts';
import { filesUnder, writeInto } from '../files.ts';
import { MATCH_DATA_PATH, matchDataScript } from './matchDataFile.ts';
import { serviceWorker, webManifest } from './offlineFiles.ts';
import { PRINT_CARDS_PATH, printCardsScript } from './printCardsFile.ts';
import { relativeLinks, relativeUrls } from './relativeLinks.ts';
import { searchFiles } from './searchFiles.ts';

/** After Astro has written the pages: browser scripts, search index, relative addresses. Before: refuses content with faults. */
export function editions(): AstroIntegration {
  /** The folder of the code; the content may lie elsewhere. */
  let project = process.cwd();
  const root = contentRoot();
  return {
    name: 'editions',
    hooks: {
      'astro:config:setup': ({ config }) => {
        project = fileURLToPath(config.root);
        getLibrary(root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        await bundleClientScripts(project, outDir);
        for (const [path, content] of await searchFiles(root)) writeInto(outDir, path, content);
        writeInto(outDir, MATCH_DATA_PATH, matchDataScript(root));
        writeInto(outDir, PRINT_CARDS_PATH, printCardsScript(root));
        for (const path of filesUnder(outDir)) {
          const rewrite = path.endsWith('.html') ? relativeLinks : path.endsWith('.css') ? relativeUrls : undefined;
          if (!rewrite) continue;
          const file = join(outDir, path);
          writeFileSync(file, rewrite(readFileSync(file, 'utf8'), path));
        }
        const library = getLibrary(root);
        writeInto(outDir, 'edition.json', `${JSON.stringify(editionRecord(library), null, 1)}\n`);
        writeInto(outDir, 'manifest.webmanifest', webManifest(library));
        // Last, because it lists every file with its hash.
        writeInto(outDir, 'sw.js', await serviceWorker(project, outDir));
        logger.info(`已写好 ${filesUnder(outDir).length} 个文件`);
      },
    },
  };
}
