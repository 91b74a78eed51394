import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Helper } from '../../../src/editions/beside/helper.ts';
import { OutFolder } from '../../../src/editions/outFolder.ts';
import { packedPages } from '../../../src/editions/single/packedPages.ts';
import { unpackJson } from '../../../src/search/index/pieces.ts';
import { rememberAs, stopRemembering } from '../../../src/store/remember.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'pages-'));
const pageOf = (words: string) => `<title>题</title><body class="plain"><main id="main" class="wrap">${words}</main>`;
const PATHS = Array.from({ length: 210 }, (_, at) => `p/${`${at}`.padStart(3, '0')}.html`);

afterEach(stopRemembering);

describe('the pages of the single file', () => {
  it('are packed the same part by part, all together, and by the second thread', async () => {
    const out = new OutFolder(folder());
    for (const path of PATHS) out.write(path, pageOf(path));
    const together = await packedPages(out, PATHS);
    expect(together).toHaveLength(6);
    for (const [at, text] of together.entries()) expect(await packedPages(out, PATHS.slice(at * 40, (at + 1) * 40))).toEqual([text]);
    expect(unpackJson<Record<string, { main: string }>>('x', together[5]!)['p/205']!.main).toBe('p/205.html');
    const helper = new Helper();
    expect(await packedPages(out, PATHS, {}, (below, parts) => helper.pack(below, parts))).toEqual(together);
    await helper.end();
  });

  it('that change with every word of the library are a part of their own', async () => {
    const out = new OutFolder(folder());
    const paths = ['a.html', 'index.html', 'p/0.html', 'sources.html', 'z.html'];
    for (const path of paths) out.write(path, pageOf(path));
    const parts = (await packedPages(out, paths)).map((text) => Object.keys(unpackJson<object>('x', text)));
    expect(parts).toEqual([
      ['a', 'p/0', 'z'],
      ['index', 'sources'],
    ]);
  });

  it('are taken from the last build unless a page of the part, or its note, is another', async () => {
    const memory = { code: 'one', folder: folder() };
    const built = async (words: string, notes: Record<string, string> = {}) => {
      rememberAs(memory);
      const out = new OutFolder(folder());
      for (const path of PATHS) out.write(path, pageOf(path === PATHS[50] ? words : path));
      const texts = await packedPages(out, PATHS, notes);
      stopRemembering();
      return texts;
    };
    const [one, other, noted] = [await built('旧'), await built('新'), await built('新', { [PATHS[0]!]: '<p>说明</p>' })];
    expect(one.map((text, at) => text === other[at])).toEqual([true, false, true, true, true, true]);
    expect(other.map((text, at) => text === noted[at])).toEqual([false, true, true, true, true, true]);
    expect(await built('旧')).toEqual(one);
  });

  it('that lack what every page has are told by their path', async () => {
    const out = new OutFolder(folder());
    for (const path of PATHS) out.write(path, path === PATHS[170] ? '' : pageOf('字'));
    await expect(packedPages(out, PATHS)).rejects.toThrow(PATHS[170]);
  });
});
