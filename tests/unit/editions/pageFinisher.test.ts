import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { OutFolder } from '../../../src/editions/outFolder.ts';
import { packedFile } from '../../../src/editions/packedFile.ts';
import { pageFinisher } from '../../../src/editions/website/pageFinisher.ts';
import { builtPrivacyProblems } from '../../../src/library/check/privacy.ts';
import { rememberAs, stopRemembering } from '../../../src/store/remember.ts';

const root = () => mkdtempSync(join(tmpdir(), 'finish-'));
afterEach(stopRemembering);

const drawn = (path: string, html: string) => ({ path, html: new TextEncoder().encode(html).buffer });

// Made up by its rule; no line of anybody's.
const PAGES = Array.from({ length: 150 }, (_, at) => ({
  path: `p/${at}.html`,
  html: `<h2 id="a">第${at}页</h2><a href="/q/x.html">看</a>${at === 77 ? '13800138000' : ''}`,
}));

/** The website of the pages, finished as for so many: what the build knows of it afterwards. */
async function finished(pages: number) {
  rememberAs({ code: 'one', folder: root() });
  const out = new OutFolder(root());
  const finisher = pageFinisher(out, pages);
  const digests: Record<string, string> = {};
  for (const { path, html } of PAGES) await finisher.take(drawn(path, html), (digest) => (digests[path] = digest));
  await finisher.end();
  const packed = await Promise.all(PAGES.map(({ path }) => packedFile(out.digest(path), () => out.read(path))));
  const told = {
    digests,
    known: out.paths.map((path) => [path, out.digest(path)]),
    texts: PAGES.map(({ path }) => out.text(path)),
    packed: packed.map(({ packed: bytes, size, crc }) => [Buffer.from(bytes).toString('hex'), size, crc]),
    problems: builtPrivacyProblems(out, 'dist'),
  };
  stopRemembering();
  return told;
}

describe('finishing pages', () => {
  it('comes out the same in this thread and in one of its own', async () => {
    const [here, there] = [await finished(1), await finished(PAGES.length)];
    expect(there).toEqual(here);
    expect(here.texts[5]).toContain('<a href="../q/x.html">');
    expect(here.problems.map(({ file }) => file)).toEqual(['dist/p/77.html']);
  });

  it('tells of a page that could not be written', async () => {
    rememberAs({ code: 'one', folder: root() });
    const finisher = pageFinisher(new OutFolder(root()), PAGES.length);
    await expect(
      (async () => {
        await finisher.take(drawn(`${'长'.repeat(300)}.html`, ''), () => undefined);
        await finisher.end();
      })(),
    ).rejects.toThrow('ENAMETOOLONG');
  });
});
