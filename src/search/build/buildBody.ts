import { gunzipSync } from 'fflate';
import * as pagefind from 'pagefind';
import type { BodyContents } from '../index/bodyIndex.ts';
import { readCbor, type Cbor } from '../index/cbor.ts';
import { foldKey } from '../text/fold.ts';
import { gramsOf, indexWord } from '../text/units.ts';

export interface BuiltBody {
  contents: BodyContents;
  /** Index chunks by piece name, unpacked. */
  chunks: Map<string, Uint8Array>;
}

const SIGNATURE = 12; // 'pagefind_dcd', in front of everything Pagefind writes
const unwrap = (content: Uint8Array) => gunzipSync(content).subarray(SIGNATURE);

/** The words Pagefind is fed: pairs, already cut, so that neither its segmenter nor a browser's decides anything. */
export const indexWords = (lines: readonly string[]) => gramsOf(lines.map((line) => foldKey(line)).join('|')).map(indexWord);

/**
 * Builds a Pagefind index of the pages. `mul` (several languages) is the language that makes Pagefind split at spaces only.
 * Its fragments are left out: they would repeat the text as pairs, and results take their lines from the entry itself.
 */
export async function buildBody(pages: readonly (readonly string[])[]): Promise<BuiltBody> {
  const made = await pagefind.createIndex({ forceLanguage: 'mul' });
  if (!made.index) throw new Error(`Pagefind 没有启动：${made.errors.join('；')}`);
  const index = made.index;
  for (const [number, lines] of pages.entries()) {
    const added = await index.addCustomRecord({ url: String(number), language: 'mul', content: indexWords(lines).join(' ') });
    if (added.errors.length) throw new Error(`Pagefind 没有收下第 ${number + 1} 页：${added.errors.join('；')}`);
  }
  const { files, errors } = await index.getFiles();
  await index.deleteIndex();
  if (errors.length) throw new Error(`Pagefind 没有建成索引：${errors.join('；')}`);

  const entryOfPage = new Map<string, number>();
  const rawChunks = new Map<string, Uint8Array>();
  let meta: Cbor[] | undefined;
  for (const { path, content } of files) {
    const name = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    if (path.endsWith('.pf_fragment')) entryOfPage.set(name, Number((JSON.parse(new TextDecoder().decode(unwrap(content))) as { url: string }).url));
    else if (path.endsWith('.pf_index')) rawChunks.set(name, unwrap(content));
    else if (path.endsWith('.pf_meta')) meta = readCbor(unwrap(content)) as Cbor[];
  }
  if (!meta) throw new Error('Pagefind 没有写出索引目录');
  const [, metaPages, metaChunks] = meta as [string, [string][], [string, string, string][]];
  const chunks = new Map<string, Uint8Array>();
  const table = metaChunks.map(([from, to, name], number): [string, string, string] => {
    chunks.set(`index-${number}`, rawChunks.get(name)!);
    return [from, to, `index-${number}`];
  });
  const entryOf = metaPages.map(([name]) => {
    const entry = entryOfPage.get(name);
    if (entry === undefined) throw new Error(`Pagefind 的页 ${name} 没有对上条目`);
    return entry;
  });
  return { contents: { entryOf, chunks: table }, chunks };
}

/** Ends the Pagefind process; the build would otherwise hang. */
export const endPagefind = () => pagefind.close();
