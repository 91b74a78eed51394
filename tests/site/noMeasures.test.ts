import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { carryOut, prepareAdoption } from '../../src/county/adopt/adopt.ts';
import { filesUnder } from '../../src/editions/files.ts';
import { countyCopy } from '../support/countyCopy.ts';
import { DIST } from '../support/countySite.ts';
import { followLinks } from '../support/links.ts';
import { runTool } from '../support/run.ts';

const TAKER = { province: '东山省', city: '白水市', county: '青石县', measures: '五条措施' };
const SAYS = '青石县的措施还没有放进这一版';
const SHEETS = ['print/wall.html', 'print/matrix.html', 'print/by-audience.html'];

/** What a reader sees of a page's matter: a section that a script fills later is hidden till then. */
const mainOf = (dist: string, path: string) =>
  /<main\b[\s\S]*<\/main>/.exec(readFileSync(join(dist, path), 'utf8'))![0].replace(/<section\b[^>]* hidden[^>]*>[\s\S]*?<\/section>/g, '');
/** Lists, tables, sections and sentences with nothing in them. */
const emptyParts = (html: string) =>
  [
    ...html.matchAll(/<(ol|ul|tbody|section|p|h[1-6])\b(?![^>]*\b(?:hidden|role="(?:status|alert)"|data-[a-z-]+)\b)[^>]*>(?:\s|。|<!--[\s\S]*?-->)*<\/\1>/g),
  ].map(([part]) => part);
/** A heading with nothing below it. */
const bareHeadings = (html: string) => [...html.matchAll(/<h2\b[^>]*>[^<]*<\/h2>(?=\s*(?:<\/main>|<\/section>|<h2))/g)].map(([part]) => part);

/** A county as `adopt` leaves it: the library is its own, its measures are still to come. */
describe('a county with no measures yet', () => {
  const root = countyCopy();
  const dist = join(root, 'dist');
  beforeAll(() => {
    carryOut(root, prepareAdoption(root, TAKER)!, TAKER);
    const check = runTool('check.ts', ['--root', root]);
    expect(check.code, check.text).toBe(0);
    const build = runTool('build.ts', ['--root', root]);
    expect(build.code, build.text).toBe(0);
  });

  it.each(['measures.html', ...SHEETS])('%s says so, leads on, and holds nothing empty', (path) => {
    const main = mainOf(dist, path);
    expect(main).toContain(SAYS);
    expect(main).toMatch(/<a href="(?:\.\.\/|\.\/)?match\.html"/);
    expect(main).not.toMatch(/<table|measure-grid|entry-list|data-print|逐条看/);
    expect([...emptyParts(main), ...bareHeadings(main)]).toEqual([]);
  });

  it('its home and print pages have no part for them', () => {
    const home = mainOf(dist, 'index.html');
    expect(home).not.toMatch(/id="measures"|measure-grid|一条一页，带依据/);
    expect(home).toContain('还没有放进这一版');
    const print = mainOf(dist, 'print.html');
    expect(print).not.toMatch(/五条措施|print\/(?:wall|matrix|by-audience|measures)\.html/);
    for (const main of [home, print]) expect([...emptyParts(main), ...bareHeadings(main)]).toEqual([]);
  });

  it.each(['levels/province.html', 'levels/city.html', 'levels/county.html'])('%s, a level without an entry, says so in whole sentences', (path) => {
    const main = mainOf(dist, path);
    expect(main).toContain('没有现行有效的条目。');
    expect(emptyParts(main)).toEqual([]);
  });

  it('no link of any page leads nowhere, and none to a sheet that is not there', () => {
    const pages = filesUnder(dist).filter((file) => file.endsWith('.html'));
    expect(followLinks(dist, pages).broken).toEqual([]);
    expect(pages).not.toContain('print/measures.html');
  });

  it('a county that has them says none of it', () => {
    for (const path of ['measures.html', ...SHEETS]) {
      expect(mainOf(DIST, path)).not.toContain('还没有放进这一版');
      expect(mainOf(DIST, path)).toMatch(/<table|measure-grid/);
    }
    expect(mainOf(DIST, 'index.html')).toMatch(/id="measures"[\s\S]*measure-grid/);
  });

  it('empty parts would be seen', () =>
    expect([...emptyParts('<ol class="a">\n </ol><p>。</p><p>甲</p><tbody></tbody>'), ...bareHeadings('<h2>逐条看</h2>\n</main>')]).toHaveLength(4));
});
