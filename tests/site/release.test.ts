import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chineseDate } from '../../src/domain/text/date.ts';
import { compareEditions } from '../../src/editions/website/editionChanges.ts';
import { editionRecordSchema } from '../../src/editions/website/editionRecordSchema.ts';
import { filesUnder } from '../../src/editions/files.ts';
import { county } from '../support/county.ts';
import { DIST, RELEASE } from '../support/countySite.ts';
import { PROJECT } from '../support/miniLibrary.ts';
import { runTool } from '../support/run.ts';

const names = readdirSync(RELEASE).sort();
const library = county();
const zipName = names.find((name) => name.endsWith('.zip'))!;
const htmlName = names.find((name) => name.endsWith('.html'))!;

describe('the release', () => {
  it('holds the zip, the single file, the data and the checksums, dated and in ASCII', () => {
    expect(zipName).toMatch(new RegExp(`^policy-clear-book-${library.day}-[0-9a-f]{6}\\.zip$`));
    expect(names).toEqual(['SHA256SUMS', 'edition.json', 'policies.json', 'policies.xlsx', htmlName, zipName].sort());
  });

  it('has right checksums', () => {
    const lines = readFileSync(join(RELEASE, 'SHA256SUMS'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(names.length - 1);
    for (const line of lines) {
      const [sum, name] = line.split('  ') as [string, string];
      expect(
        createHash('sha256')
          .update(readFileSync(join(RELEASE, name)))
          .digest('hex'),
        name,
      ).toBe(sum);
    }
  });

  it('keeps the single file under 4 MB with its first screen before the data', () => {
    expect(statSync(join(RELEASE, htmlName)).size).toBeLessThan(4 * 1024 * 1024);
    const html = readFileSync(join(RELEASE, htmlName), 'utf8');
    expect(html.indexOf('class="measure-grid"')).toBeGreaterThan(0);
    expect(html.indexOf('class="measure-grid"')).toBeLessThan(html.indexOf('policyPages='));
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)="(?!data:)[^"]/);
  });

  it('zips exactly dist and a usage note, ASCII names, no source maps or leftovers', () => {
    const files = Object.keys(unzipSync(new Uint8Array(readFileSync(join(RELEASE, zipName)))));
    const top = zipName.replace('.zip', '');
    expect(files.filter((name) => !/^[A-Za-z0-9._/-]+$/.test(name))).toEqual([]);
    expect(files.filter((name) => /\.map$|\.DS_Store|\.ts$|~$/.test(name))).toEqual([]);
    expect(files.map((name) => name.replace(`${top}/`, '')).sort()).toEqual([...filesUnder(DIST), 'shiyong-shuoming.txt'].sort());
  });

  it('gives every entry and benefit as a row of the workbook, with filters on', () => {
    const sheets = unzipSync(new Uint8Array(readFileSync(join(RELEASE, 'policies.xlsx'))));
    const text = (path: string) => new TextDecoder().decode(sheets[path]);
    const rows = (path: string) => text(path).match(/<row /g)!.length - 1;
    expect(rows('xl/worksheets/sheet1.xml')).toBe(library.entries.flatMap(({ policy }) => policy.benefits).length);
    expect(rows('xl/worksheets/sheet2.xml')).toBe(library.entries.length);
    for (const path of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) expect(text(path)).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
    // The head row on every sheet of paper.
    expect(
      [...text('xl/workbook.xml').matchAll(/<definedName name="_xlnm.Print_Titles" localSheetId="(\d)">'(.+?)'!\$1:\$1<\/definedName>/g)].map(
        ([, sheet, name]) => [sheet, name],
      ),
    ).toEqual([
      ['0', '待遇'],
      ['1', '条目'],
    ]);
    expect(text('xl/workbook.xml')).not.toContain('<definedNames/>');
  });

  it('gives every entry as data', () => {
    const data = JSON.parse(readFileSync(join(RELEASE, 'policies.json'), 'utf8')) as {
      policies: { id: string; statusOnDay: string; demonstration: boolean }[];
    };
    expect(data.policies.map(({ id }) => id).sort()).toEqual(library.entries.map(({ id }) => id).sort());
    expect(data.policies.map(({ statusOnDay }) => statusOnDay).sort()).toEqual(library.entries.map(({ status }) => status).sort());
    expect(data.policies.filter(({ demonstration }) => demonstration)).toEqual([]);
  });
});

describe('edition identity', () => {
  const record = editionRecordSchema.parse(JSON.parse(readFileSync(join(DIST, 'edition.json'), 'utf8')));

  it('lists every entry with its checksum', () => {
    expect(record.entries).toHaveLength(library.entries.length);
    expect(new Set(record.entries.map(({ checksum }) => checksum)).size).toBe(record.entries.length);
  });

  it('stands in the markup of home and 来源说明, and on no other page, where one small file says it', () => {
    for (const page of filesUnder(DIST).filter((path) => path.endsWith('.html'))) {
      const html = readFileSync(join(DIST, page), 'utf8');
      const says = page === 'index.html' || page === 'sources.html';
      expect(html.includes(record.checksum), page).toBe(says);
      expect(html.includes('data-edition-line'), page).toBe(!says);
    }
    const script = readFileSync(join(DIST, 'assets/edition.js'), 'utf8');
    const { ends, ...edition } = JSON.parse(/^self\.policyEdition=(.*);\n$/.exec(script)![1]!) as { ends: Record<string, string> };
    expect(edition).toEqual({ day: record.day, checksum: record.checksum, entries: record.entries.length });
    // What ends later, and nothing that is over.
    expect(Object.keys(ends).length).toBeGreaterThan(3);
    for (const [page, day] of Object.entries(ends)) expect([filesUnder(DIST).includes(`${page}.html`), day >= record.day], page).toEqual([true, true]);
  });

  it('leaves each entry and card its own day and checksum in its markup', () => {
    for (const { path, policy, checksum } of library.entries) {
      const html = readFileSync(join(DIST, path), 'utf8');
      expect(html, path).toContain(`本条${chineseDate(policy.reviewed)}核对`);
      expect(html, path).toContain(`校验码 ${checksum}`);
    }
  });

  it('tells what was added, changed, ended and removed', () => {
    const [a, b, c, d] = record.entries as [(typeof record.entries)[0], (typeof record.entries)[0], (typeof record.entries)[0], (typeof record.entries)[0]];
    const old = { ...record, entries: [{ ...a, checksum: '00000000' }, { ...b, status: 'in-force' as const }, d] };
    const now = { ...record, entries: [a, { ...b, status: 'expired' as const }, c] };
    const changes = compareEditions(old, now);
    expect(changes.changed.map(({ now: { id } }) => id)).toEqual([a.id]);
    expect(changes.ended.map(({ id }) => id)).toEqual([b.id]);
    expect(changes.added.map(({ id }) => id)).toEqual([c.id]);
    expect(changes.removed.map(({ id }) => id)).toEqual([d.id]);
  });

  it('is compared by npm run changes, which answers bad input with one sentence', () => {
    const same = runTool('changes.ts', [join(DIST, 'edition.json'), join(DIST, 'edition.json')]);
    expect(same.code).toBe(0);
    expect(same.stdout).toContain('墙上的卡不用换');
    for (const [args, wanted] of [
      [[], '没有写旧版'],
      [['/no/such.json'], '没有找到'],
      [[join(PROJECT, 'README.md')], '不是完整的 JSON'],
      [[join(PROJECT, 'package.json')], '不是本库的 edition.json'],
    ] as const) {
      const ran = runTool('changes.ts', [...args]);
      expect(ran.code).toBe(1);
      expect(ran.text).toContain(wanted);
      expect(ran.text.trim().split('\n')).toHaveLength(1);
    }
  });
});
