import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchableEntry } from '../../src/search/build/searchable.ts';
import { pageText } from './corpora.ts';

/** Other site generators with search, as their own starters set them up. */
export const PEERS = {
  starlight: { name: 'Starlight', packages: ['astro@7.3.5', '@astrojs/starlight@0.42.4'], command: ['../node_modules/astro/bin/astro.mjs', 'build'] },
  vitepress: { name: 'VitePress', packages: ['vitepress@1.6.4'], command: ['../node_modules/vitepress/bin/vitepress.js', 'build', 'src/content/docs'] },
} as const;
export type PeerName = keyof typeof PEERS;

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Installs the peers' packages in `folder`, outside the project's dependencies. Does nothing when they are there. */
export function installPeers(folder: string, names: readonly PeerName[]): void {
  const missing = names.filter((name) => !existsSync(join(folder, 'node_modules', PEERS[name].packages.at(-1)!.replace(/@[^@]+$/, ''))));
  if (!missing.length) return;
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...missing.flatMap((name) => [...PEERS[name].packages])], {
    cwd: folder,
    stdio: 'inherit',
  });
}

/** A site of the peer in a folder below its packages, with a page for every entry that says what ours says: head, answers, benefits and prose. */
export function writePeerSite(name: PeerName, folder: string, entries: readonly SearchableEntry[]): void {
  const dependencies = Object.fromEntries(PEERS[name].packages.map((text) => [text.replace(/@[^@]+$/, ''), text.replace(/^.*@/, '')]));
  put(folder, 'package.json', JSON.stringify({ private: true, type: 'module', dependencies }));
  const plain = (text: string) => text.replace(/[<>{}]/g, ' ');
  for (const entry of entries) {
    const text = `${plain(pageText(entry).split('\n').join('\n\n'))}\n\n${plain(entry.body)}`;
    put(folder, `src/content/docs/${entry.id}.md`, `---\ntitle: ${JSON.stringify(entry.policy.title)}\n---\n\n${text}\n`);
  }
  put(folder, 'src/content/docs/index.md', '---\ntitle: 首页\n---\n\n政策明白库\n');
  if (name === 'starlight') {
    put(
      folder,
      'astro.config.mjs',
      `import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ integrations: [starlight({ title: '政策明白库', defaultLocale: 'root', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })] });\n`,
    );
    put(
      folder,
      'src/content.config.ts',
      `import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
    );
  } else {
    put(
      folder,
      'src/content/docs/.vitepress/config.mjs',
      `export default { title: '政策明白库', lang: 'zh-CN', themeConfig: { search: { provider: 'local' } } };\n`,
    );
  }
}
