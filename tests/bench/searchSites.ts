import { build } from 'esbuild';
import MiniSearch from 'minisearch';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Term } from '../../src/domain/policy/termsSchema.ts';
import type { SearchableEntry } from '../../src/search/build/searchable.ts';
import { buildSearchIndex, type SearchInput } from '../../src/search/build/buildIndex.ts';
import { BUNDLE } from '../../src/editions/website/clientScripts.ts';
import { pageText } from './corpora.ts';

export const ENGINES = {
  ours: '本库',
  pagefind: 'Pagefind 原样',
  minisearch: 'MiniSearch 默认',
  bigrams: 'MiniSearch 二元',
} as const;
export type EngineName = keyof typeof ENGINES;

const OPTIONS = `{ fields: ['title', 'text'], storeFields: ['title'], searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4 } } }`;
const BIGRAMS = `{ ...${OPTIONS}, searchOptions: { boost: { title: 4 }, prefix: false }, tokenize: (text) => (text.toLowerCase().match(/[a-z0-9]+|[\\u4e00-\\u9fff]+/g) || []).flatMap((run) => (run.length < 2 || run.charCodeAt(0) < 128 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)))) }`;

/** Each page gives `engine.open()` and `engine.search(query)` → the places of the entries, best first, with five excerpts read. */
const PAGES: Record<EngineName, string> = {
  ours: `import { SearchEngine } from '../../src/search/engine.ts';
import { pieceScripts } from '../../src/client/search/pieceScripts.ts';
const order = new Map();
let engine;
window.engine = {
  async open() { engine = await SearchEngine.open(pieceScripts('search/')); engine.ids.forEach((id, index) => order.set(id, index)); },
  async search(query) {
    const { results } = await engine.search(query);
    for (const { line } of results.slice(0, 5)) window.lineRead = line.text;
    return results.slice(0, 10).map(({ entry }) => order.get(entry.id));
  },
};`,
  pagefind: `let found;
window.engine = {
  async open() { found = await import('./pagefind/pagefind.js'); await found.init(); },
  async search(query) {
    const { results } = await found.search(query);
    const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return data.map(({ raw_url, url }) => Number((raw_url ?? url).replace(/\\D/g, '')));
  },
};`,
  minisearch: `import MiniSearch from 'minisearch';
let index;
window.engine = {
  async open() { index = await MiniSearch.loadJSONAsync(await (await fetch('index.json')).text(), ${OPTIONS}); },
  async search(query) { return index.search(query).slice(0, 10).map(({ id }) => id); },
};`,
  bigrams: `import MiniSearch from 'minisearch';
let index;
window.engine = {
  async open() { index = await MiniSearch.loadJSONAsync(await (await fetch('index.json')).text(), ${BIGRAMS}); },
  async search(query) { return index.search(query).slice(0, 10).map(({ id }) => id); },
};`,
};

function put(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Builds one engine's index and page over the entries. Every engine gets the same titles and texts. */
export async function buildSite(
  name: EngineName,
  folder: string,
  entries: readonly SearchableEntry[],
  terms: readonly Term[],
  places: SearchInput['places'],
  today: string,
): Promise<void> {
  const script = await build({
    stdin: { contents: PAGES[name], resolveDir: import.meta.dirname, loader: 'ts' },
    // What is shipped is what is measured: scripts for the oldest browsers.
    ...BUNDLE,
    write: false,
    external: ['./pagefind/pagefind.js'],
  });
  put(folder, 'engine.js', script.outputFiles[0]!.contents);
  put(folder, 'index.html', '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title><script src="engine.js"></script></html>');
  if (name === 'ours') for (const [path, bytes] of await buildSearchIndex({ entries, terms, events: [], places, today })) put(folder, path, bytes);
  else if (name === 'pagefind') {
    const { index } = await pagefind.createIndex({});
    for (const [number, entry] of entries.entries()) {
      await index!.addHTMLFile({
        url: `/e${number}/`,
        content: `<html lang="zh-CN"><head><title>${escaped(entry.policy.title)}</title></head><body><main><h1>${escaped(entry.policy.title)}</h1>${pageText(
          entry,
        )
          .split('\n')
          .map((line) => `<p>${escaped(line)}</p>`)
          .join('')}</main></body></html>`,
      });
    }
    await index!.writeFiles({ outputPath: join(folder, 'pagefind') });
    await pagefind.close();
  } else {
    const options = new Function(`return ${name === 'bigrams' ? BIGRAMS : OPTIONS}`)() as ConstructorParameters<typeof MiniSearch>[0];
    const index = new MiniSearch(options);
    index.addAll(entries.map((entry, id) => ({ id, title: entry.policy.title, text: pageText(entry) })));
    put(folder, 'index.json', JSON.stringify(index));
  }
}
