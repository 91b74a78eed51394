import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/editions/files.ts';
import { COUNTY } from '../support/county.ts';
import { DIST, RELEASE } from '../support/countySite.ts';
import { PROJECT } from '../support/miniLibrary.ts';
import { runTool } from '../support/run.ts';

const BUILT_FROM = ['src', 'public', 'tools', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/** The project at another path with the county as its own content. */
function copyOfProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'twin-'));
  for (const name of BUILT_FROM) cpSync(join(PROJECT, name), join(root, name), { recursive: true });
  cpSync(join(COUNTY, 'content'), join(root, 'content'), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
  return root;
}

const sums = (folder: string) => Object.fromEntries(filesUnder(folder).map((path) => [path, createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')]));

describe('the build', () => {
  it('gives identical dist and release twice, at another path, in another time zone and another language', () => {
    const root = copyOfProject();
    const ran = runTool('build.ts', [], root, { TZ: 'America/St_Johns', LC_ALL: 'cs_CZ.UTF-8', LANG: 'cs_CZ.UTF-8' }, root);
    expect(ran.code, ran.text).toBe(0);
    expect(sums(join(root, 'dist'))).toEqual(sums(DIST));
    expect(sums(join(root, 'release'))).toEqual(sums(RELEASE));
  });

  it('takes its day from SOURCE_DATE_EPOCH and then judges validity on that day', () => {
    const root = copyOfProject();
    const ran = runTool('build.ts', [], root, { SOURCE_DATE_EPOCH: String(Date.UTC(2027, 5, 1) / 1000) }, root);
    expect(ran.code, ran.text).toBe(0);
    const edition = JSON.parse(readFileSync(join(root, 'dist/edition.json'), 'utf8')) as { day: string; entries: { id: string; status: string }[] };
    expect(edition.day).toBe('2027-06-01');
    expect(edition.entries.find(({ id }) => id === 'central/medical-law-2027')!.status).toBe('in-force');
  });

  it('that fails late, inside a page, keeps the last good dist and release', () => {
    const root = copyOfProject();
    mkdirSync(join(root, 'dist'));
    mkdirSync(join(root, 'release'));
    writeFileSync(join(root, 'dist/index.html'), 'the last good build');
    writeFileSync(join(root, 'release/edition.json'), 'the last good release');
    writeFileSync(join(root, 'src/pages/broken.astro'), "---\nthrow new Error('a page that breaks');\n---\n<p></p>\n");
    const ran = runTool('build.ts', [], root, {}, root);
    expect(ran.code).toBe(1);
    expect(ran.text).toContain('原样留着');
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the last good build');
    expect(filesUnder(join(root, 'dist'))).toEqual(['index.html']);
    expect(readFileSync(join(root, 'release/edition.json'), 'utf8')).toBe('the last good release');
    expect(existsSync(join(root, '.build/dist/broken.html'))).toBe(false);
  });
});
