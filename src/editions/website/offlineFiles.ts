import { createHash } from 'node:crypto';
import type { Library } from '../../library/library.ts';
import { bundledScript } from './clientScripts.ts';
import type { OutFolder } from '../outFolder.ts';

/** manifest.webmanifest: what makes the website installable. All addresses are relative, for any sub-path. */
export function webManifest({ region }: Library): string {
  return `${JSON.stringify(
    {
      name: `${region.site}（${region.county}）`,
      short_name: region.site,
      lang: 'zh-CN',
      start_url: 'index.html',
      scope: './',
      display: 'standalone',
      background_color: '#fbfaf6',
      theme_color: '#a3241b',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
    null,
    2,
  )}\n`;
}

/** What no page asks for: the worker itself, and the record that `npm run changes` compares. */
const NOT_ON_A_PHONE = new Set(['sw.js', 'edition.json']);

/** sw.js for the finished folder: knows every file a page may ask for and its hash. Must be the last file written. */
export async function serviceWorker(project: string, folder: OutFolder): Promise<string> {
  const files = Object.fromEntries(folder.paths.filter((path) => !NOT_ON_A_PHONE.has(path)).map((path) => [path, folder.digest(path).slice(0, 16)]));
  const key = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  // What the code leaves open stands before it: so the code is bundled but once.
  return `const EDITION_KEY=${JSON.stringify(key)},EDITION_FILES=${JSON.stringify(files)};\n${await bundledScript(project, 'src/client/worker/serviceWorker.ts')}`;
}
