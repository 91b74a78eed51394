import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/editions/files.ts';
import { buildCopy, copyOfProject, sums } from '../support/copy.ts';
import { COUNTY } from '../support/county.ts';
import { DIST, RELEASE } from '../support/countySite.ts';

describe('the build', () => {
  it('gives identical dist and release twice, at another path, in another time zone and another language', () => {
    const root = copyOfProject(COUNTY);
    const ran = buildCopy(root, { TZ: 'America/St_Johns', LC_ALL: 'cs_CZ.UTF-8', LANG: 'cs_CZ.UTF-8' });
    expect(ran.code, ran.text).toBe(0);
    expect(sums(join(root, 'dist'))).toEqual(sums(DIST));
    expect(sums(join(root, 'release'))).toEqual(sums(RELEASE));
  });

  it('takes its day from SOURCE_DATE_EPOCH and then judges validity on that day', () => {
    const root = copyOfProject(COUNTY);
    const ran = buildCopy(root, { SOURCE_DATE_EPOCH: String(Date.UTC(2027, 5, 1) / 1000) });
    expect(ran.code, ran.text).toBe(0);
    const edition = JSON.parse(readFileSync(join(root, 'dist/edition.json'), 'utf8')) as { day: string; entries: { id: string; status: string }[] };
    expect(edition.day).toBe('2027-06-01');
    expect(edition.entries.find(({ id }) => id === 'central/medical-law-2027')!.status).toBe('in-force');
  });

  it('that fails late, inside a page, keeps the last good dist and release', () => {
    const root = copyOfProject(COUNTY);
    mkdirSync(join(root, 'dist'));
    mkdirSync(join(root, 'release'));
    writeFileSync(join(root, 'dist/index.html'), 'the last good build');
    writeFileSync(join(root, 'dist/sw.js'), '{"index.html":"1"}');
    writeFileSync(join(root, 'release/edition.json'), 'the last good release');
    writeFileSync(join(root, 'release/SHA256SUMS'), '00  edition.json\n');
    writeFileSync(join(root, 'src/pages/broken.astro'), "---\nthrow new Error('a page that breaks');\n---\n<p></p>\n");
    const ran = buildCopy(root);
    expect(ran.code).toBe(1);
    expect(ran.text).toContain('原来的 dist 和 release 原样留着');
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the last good build');
    expect(filesUnder(join(root, 'dist'))).toEqual(['index.html', 'sw.js']);
    expect(readFileSync(join(root, 'release/edition.json'), 'utf8')).toBe('the last good release');
    expect(readdirSync(join(root, '.build'))).toEqual([]);
  });

  it('stops before it begins where dist holds a file of somebody’s own', () => {
    const root = copyOfProject(COUNTY);
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/beian.html'), 'mine');
    const ran = buildCopy(root);
    expect(ran.code).toBe(1);
    expect(ran.text).toContain('dist 里有不是构建写的东西：beian.html');
    expect(readFileSync(join(root, 'dist/beian.html'), 'utf8')).toBe('mine');
    expect(existsSync(join(root, 'release'))).toBe(false);
  });
});
