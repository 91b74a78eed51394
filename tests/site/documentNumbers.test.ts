import { unzipSync } from 'fflate';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryNumberText } from '../../src/domain/policy/entryNumber.ts';
import { county } from '../support/county.ts';
import { DIST, RELEASE } from '../support/countySite.ts';

const library = county();
const wanted = new Map(library.entries.map((entry) => [entry.path, entryNumberText(entry.policy.documents)]));
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');

/** What each list page says beside a title: path of the entry → its 文号 line. */
function listed(page: string): [string, string][] {
  return [...read(page).matchAll(/<li[^>]*data-status[\s\S]*?<\/li>/g)].map(([item]) => {
    const path = /href="[^"]*(policies\/[^"#]+)"/.exec(item)![1]!;
    const spans = [...item.matchAll(/<span>([^<]*)<\/span>/g)].map(([, text]) => text!);
    return [path, spans.at(-1)!];
  });
}

describe('the 文号 of an entry', () => {
  it('is the same on its page and in every list', () => {
    const pages = ['levels', 'topics', 'audiences'].flatMap((folder) => readdirSync(join(DIST, folder)).map((name) => `${folder}/${name}`));
    const rows = pages.flatMap(listed);
    expect(rows.length).toBeGreaterThan(library.entries.length);
    expect(rows.filter(([path, number]) => wanted.get(path) !== number)).toEqual([]);
    for (const { path } of library.entries) expect(/<dt>发文字号<\/dt><dd[^>]*>([^<]*)</.exec(read(path))?.[1], path).toBe(wanted.get(path));
  });

  it('is the same in the data and in the workbook', () => {
    const data = JSON.parse(readFileSync(join(RELEASE, 'policies.json'), 'utf8')) as { policies: { path: string; documentNumber: string }[] };
    expect(data.policies.filter(({ path, documentNumber }) => wanted.get(path) !== documentNumber)).toEqual([]);
    const sheets = unzipSync(new Uint8Array(readFileSync(join(RELEASE, 'policies.xlsx'))));
    const texts = new TextDecoder().decode(sheets['xl/sharedStrings.xml'] ?? sheets['xl/worksheets/sheet2.xml']!);
    for (const number of new Set(wanted.values())) expect(texts, number).toContain(number);
  });
});
