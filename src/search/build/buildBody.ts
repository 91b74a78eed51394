import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { foldKey } from '../text/fold.ts';
import { gramsOf, indexWord } from '../text/units.ts';
import { readCbor, type Cbor } from './cbor.ts';

/** The text of one entry, by lines. */
export interface BodyPage {
  id: string;
  lines: readonly string[];
}

/** Word → the ids of the entries that hold it. */
type Holders = Map<string, string[]>;

const SIGNATURE = 12; // 'pagefind_dcd', in front of everything Pagefind writes
const unwrap = (content: Uint8Array) => gunzipSync(content).subarray(SIGNATURE);

/** `indexWord` of grams by the hundred thousand, nearly all of which are their own word. */
export const wordOf = (gram: string): string => (/[.% ]/.test(gram) ? indexWord(gram) : gram);

/** The words Pagefind is fed: pairs, already cut, so that neither its segmenter nor a browser's decides anything. */
const indexWords = (lines: readonly string[]) => gramsOf(lines.map((line) => foldKey(line)).join('|')).map(wordOf);

/** A chunk is `[[[word, pages, variants], …]]`, a page `[step from the page before, places]`. */
function* wordsOf(chunk: Uint8Array): Generator<[word: string, pages: number[]]> {
  for (const [word, pages] of (readCbor(chunk) as [[string, [number, Cbor][], Cbor][]])[0]) {
    let page = 0;
    yield [word, pages.map(([step]) => (page += step))];
  }
}

/**
 * The words of a few pages, as a Pagefind index of them tells. `mul` (several languages) is the language that makes Pagefind
 * split at spaces only. Its page numbers follow the pages' content and its fragments repeat their text: neither is kept.
 * Who has asked for the last ends with `closePagefind`.
 */
export async function wordsOfPages(pages: readonly BodyPage[]): Promise<Holders> {
  const made = await pagefind.createIndex({ forceLanguage: 'mul' });
  if (!made.index) throw new Error(`Pagefind 没有启动：${made.errors.join('；')}`);
  const index = made.index;
  const words = new Map(pages.map(({ id, lines }) => [id, indexWords(lines)]));
  // All at once: Pagefind goes on with them while this thread is at something else.
  const adding = [...words].map(async ([id, own]) => {
    const added = await index.addCustomRecord({ url: id, language: 'mul', content: own.join(' ') });
    if (added.errors.length) throw new Error(`Pagefind 没有收下 ${id} 这一页：${added.errors.join('；')}`);
  });
  await Promise.all(adding);
  const { files, errors } = await index.getFiles();
  await index.deleteIndex();
  if (errors.length) throw new Error(`Pagefind 没有建成索引：${errors.join('；')}`);

  const idOf = new Map<string, string>();
  const chunks: Uint8Array[] = [];
  let order: string[] | undefined;
  for (const { path, content } of files) {
    if (path.endsWith('.pf_fragment'))
      idOf.set(path.replace(/^.*\/|\.[^.]*$/g, ''), (JSON.parse(new TextDecoder().decode(unwrap(content))) as { url: string }).url);
    else if (path.endsWith('.pf_index')) chunks.push(unwrap(content));
    else if (path.endsWith('.pf_meta')) order = (readCbor(unwrap(content)) as [string, [string][]])[1].map(([name]) => name);
  }
  if (!order) throw new Error('Pagefind 没有写出索引目录');
  const holders: Holders = new Map();
  for (const [word, numbers] of chunks.flatMap((chunk) => [...wordsOf(chunk)]))
    holders.set(
      word,
      numbers.map((number) => {
        const id = idOf.get(order[number] ?? '');
        if (id === undefined) throw new Error(`Pagefind 的第 ${number} 页没有对上条目`);
        return id;
      }),
    );
  checkHolders(holders, words);
  return holders;
}

/** Every page's first, middle and last word must be found on it. Guards against a change of Pagefind's format. */
function checkHolders(holders: Holders, pages: ReadonlyMap<string, readonly string[]>): void {
  for (const [id, words] of pages) {
    for (const word of [words[0], words[words.length - 1], words[words.length >> 1]])
      if (word !== undefined && !holders.get(word)?.includes(id))
        throw new Error(`检索索引读回来不一致：条目 ${id} 里没有“${word}”。Pagefind 换了版本时要同步改 src/search/build/buildBody.ts。`);
  }
}

/** Ends Pagefind's process, which would keep this one from ending. */
export const closePagefind = (): Promise<unknown> => pagefind.close();
