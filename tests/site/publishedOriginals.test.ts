import { unzipSync } from 'fflate';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/editions/files.ts';
import { draft, type Drafted } from '../../src/library/originals/draft.ts';
import { countyCopy } from '../support/countyCopy.ts';
import { filledDraft } from '../support/filledDraft.ts';
import { followLinks } from '../support/links.ts';
import { noticeDocx, paragraph } from '../support/originals.ts';
import { runTool } from '../support/run.ts';

const edit = (root: string, file: string, change: (text: string) => string) => writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));

/** Two kept originals, of which one is public. */
describe('an original in a built edition', () => {
  const root = countyCopy();
  const open = noticeDocx();
  const kept = noticeDocx({}, [paragraph('本件只供核对。')]);
  let shown: Drafted;
  const read = (path: string) => readFileSync(join(root, path));
  const pageOf = ({ entry }: Drafted) => entry.replace('content/', 'dist/').replace(/mdx$/, 'html');

  beforeAll(async () => {
    const options = { level: 'county', today: '2026-10-01' } as const;
    shown = await draft(root, '公开.docx', open, { ...options, id: 'shown-21' });
    edit(root, shown.entry, filledDraft);
    edit(root, shown.extract, (text) => text.replace('publish: false', 'publish: true'));
    // One that is kept and not public, on which no entry rests yet.
    rmSync(join(root, (await draft(root, '留底.docx', kept, { ...options, id: 'kept-22' })).entry));
    const before = runTool('build.ts', ['--root', root]);
    expect(before.code, before.text).toBe(0);
  });

  /** Every place of the two editions that holds the name or the very bytes of a file. */
  const placesOf = (name: string, own: Uint8Array) =>
    ['dist', 'release'].flatMap((folder) =>
      filesUnder(join(root, folder)).filter((path) => {
        const bytes = read(`${folder}/${path}`);
        const packed = path.endsWith('.zip') ? Object.entries(unzipSync(bytes)) : [];
        return [[path, bytes] as const, ...packed].some(
          ([inner, content]) => inner.endsWith(name) || Buffer.from(content).equals(own) || Buffer.from(content).includes(name),
        );
      }),
    );

  it('that is public stands at its address, byte for byte, in the website and the zip', () => {
    expect(read('dist/originals/shown-21.docx')).toEqual(Buffer.from(open));
    const zip = filesUnder(join(root, 'release')).find((name) => name.endsWith('.zip'))!;
    const inside = Object.entries(unzipSync(read(`release/${zip}`))).filter(([path]) => path.includes('/originals/'));
    expect(inside.map(([path, bytes]) => [path.replace(/^[^/]*\//, ''), Buffer.from(bytes)])).toEqual([['originals/shown-21.docx', Buffer.from(open)]]);
  });

  it("is linked from its entry's page, and the link leads there", () => {
    const html = read(pageOf(shown)).toString();
    expect(html).toMatch(/<a class="folder-only" href="(?:\.\.\/){2}originals\/shown-21\.docx" download[^>]*>原件<\/a>/);
    expect(followLinks(join(root, 'dist'), [pageOf(shown).replace('dist/', '')]).broken).toEqual([]);
  });

  it('that is not public stands nowhere and nothing leads to it', () => {
    expect(placesOf('originals/shown-21.docx', open).length).toBeGreaterThan(2);
    expect(placesOf('kept-22.docx', kept)).toEqual([]);
  });

  it('goes with the next edition when it is public no longer', () => {
    edit(root, shown.extract, (text) => text.replace('publish: true', 'publish: false'));
    const ran = runTool('build.ts', ['--root', root]);
    expect(ran.code, ran.text).toBe(0);
    expect(placesOf('shown-21.docx', open)).toEqual([]);
    expect(read(pageOf(shown)).toString()).not.toContain('>原件<');
  });
});
