import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Helper } from '../../../src/editions/beside/helper.ts';
import { OutFolder } from '../../../src/editions/outFolder.ts';
import { indexAside } from '../../../src/editions/beside/indexAside.ts';
import { handOverPacked, keepPacked, packedFile } from '../../../src/editions/packedFile.ts';
import { packPart } from '../../../src/editions/single/packPart.ts';
import { searchTold } from '../../../src/editions/website/searchFiles.ts';
import { searchInput } from '../../../src/editions/website/searchInput.ts';
import { getLibrary } from '../../../src/library/library.ts';
import { rememberAs, stopRemembering } from '../../../src/store/remember.ts';

const COUNTY = join(import.meta.dirname, '../../fixtures/county');
const folder = () => mkdtempSync(join(tmpdir(), 'helper-'));
afterEach(stopRemembering);

describe('the second thread of a build', () => {
  it('looks through the content and ends with what it was asked', async () => {
    const root = folder();
    mkdirSync(join(root, 'content'));
    // Made up by its rule; no line of anybody's.
    writeFileSync(join(root, 'content/a.md'), '一行\n13800138000\n');
    const helper = new Helper();
    const found = helper.privateNumbers(root);
    await helper.end();
    expect((await found).map(({ file, field }) => [file, field])).toEqual([['content/a.md', '第2行']]);
  });

  it('throws what goes wrong in it to whoever waits, and to whoever asks later', async () => {
    const helper = new Helper();
    const out = new OutFolder(folder());
    // It was handed no library.
    const [first, second] = [helper.tables(out).done, helper.zip(out, out, 'name')];
    await expect(first).rejects.toThrow(TypeError);
    await expect(second).rejects.toThrow(TypeError);
    await expect(helper.tables(out).done).rejects.toThrow(TypeError);
    await helper.stop();
    expect(out.paths).toEqual([]);
  });

  it('leaves the tables to whoever comes to them first, and they are the same', async () => {
    const library = getLibrary(COUNTY);
    const written = async (here: boolean) => {
      const helper = new Helper();
      const out = new OutFolder(folder());
      const index = helper.index(COUNTY, library);
      const tables = helper.tables(out);
      // It is at the index still; or it has come to the tables.
      if (here) await tables.take(library);
      else await tables.done;
      const now = [...out.paths];
      await tables.take(library);
      await Promise.all([index, tables.done]);
      await helper.stop();
      expect(out.paths).toEqual(now);
      return out.paths.map((path) => [path, out.digest(path)]);
    };
    const [here, there] = [await written(true), await written(false)];
    expect(here.map(([path]) => path)).toEqual(['policies.json', 'policies.xlsx']);
    expect(there).toEqual(here);
  });

  it('packs of the pages what this thread has not packed', async () => {
    const helper = new Helper();
    const out = new OutFolder(folder());
    const parts = Array.from({ length: 30 }, (_, at) => [[`${at}.html`, ''] as const]);
    for (const part of parts) out.write(part[0]![0], `<title>题</title><body class="plain"><main id="main" class="wrap">${part[0]![0]}</main>`);
    const texts = await helper.pack(out.folder, parts);
    expect(texts).toEqual(parts.map((part) => packPart(out.folder, part)));
    await helper.end();
  });

  it('can be stopped at its work', async () => {
    const helper = new Helper();
    const found = helper.privateNumbers(folder());
    await helper.stop();
    await expect(found).rejects.toThrow('第二个线程');
  });
});

describe('the search index of a large library', () => {
  const input = () => searchInput(getLibrary(COUNTY), searchTold(COUNTY));
  const place = () => ({ code: 'one', folder: folder() });

  it('comes out of a process as it does out of the thread, and is kept in the same way', async () => {
    const [small, large] = [place(), place()];
    const library = getLibrary(COUNTY);
    const built = async (memory: typeof small, most?: number) => {
      rememberAs(memory);
      const helper = new Helper();
      const files = await helper.index(COUNTY, library, most);
      await helper.end();
      await helper.stop();
      stopRemembering();
      return files;
    };
    const there = await built(large, 1);
    expect(there).toEqual(await built(small));
    expect([...there.keys()]).toContain('search/head.js');
    // Neither the work nor what was handed back is left.
    expect(readdirSync(large.folder).sort()).toEqual(readdirSync(small.folder).sort());
  });

  it('tells what went wrong in the process', async () => {
    const { entries, ...rest } = input();
    const spoilt = { ...entries[0]!, policy: {} as never };
    await expect(indexAside({ ...rest, entries: [spoilt] }, place()).files).rejects.toThrow('undefined');
  });

  it('is no longer built when the build stops, and nothing of it is left', async () => {
    const memory = place();
    const { files, stop } = indexAside(input(), memory);
    expect(readdirSync(memory.folder)).toHaveLength(1);
    await stop();
    await expect(files).rejects.toThrow('检索索引没有建成');
    expect(readdirSync(memory.folder)).toEqual([]);
  });
});

describe('what was packed', () => {
  it('is handed over whole, to be gone on with', async () => {
    const place = { code: 'one', folder: folder() };
    const never = () => {
      throw new Error('packed again');
    };
    rememberAs(place);
    keepPacked('old', Buffer.alloc(9, 1));
    stopRemembering();
    rememberAs(place);
    // The old one is not asked for here: it stays all the same.
    keepPacked('new', Buffer.alloc(9, 2));
    handOverPacked();
    // As another thread finds it.
    rememberAs(place);
    for (const digest of ['old', 'new']) expect((await packedFile(digest, never)).packed).toHaveLength(1);
  });
});
