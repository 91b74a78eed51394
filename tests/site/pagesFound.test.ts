import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagesAsked } from '../../src/search/lookup/pages.ts';
import { foldKey } from '../../src/search/text/fold.ts';
import { county } from '../support/county.ts';
import { DIST } from '../support/countySite.ts';

/** Pages that lead on or stand for none of the library's matters. */
const NO_MATTER = /^(?:index|404|search|workshop)\.html$/;

const heading = (path: string) => /<h1[^>]*>([^<]+)/.exec(readFileSync(join(DIST, path), 'utf8'))![1]!.trim();
const movedAway = (path: string) => readFileSync(join(DIST, path), 'utf8').includes('http-equiv="refresh"');

describe('every page of the site that is no entry', () => {
  const pages = readdirSync(DIST).filter((path) => path.endsWith('.html') && !NO_MATTER.test(path) && !movedAway(path));
  const { measures } = county().region;

  it.each(pages)('%s is offered to whoever types its heading', (path) => {
    expect(pagesAsked(foldKey(heading(path)), measures?.name).map(({ url }) => url)).toContain(path);
  });

  it('that the search offers is there, with the part it names', () => {
    const asked = ['打印', '热线', '迎检', '整改', '今年变了什么', '检查组常问', '不能再说', '日历', '来源'].flatMap((word) =>
      pagesAsked(foldKey(word), measures?.name),
    );
    expect(asked.length).toBeGreaterThan(8);
    for (const { url } of asked) {
      const [path, part] = url.split('#') as [string, string?];
      const html = readFileSync(join(DIST, path), 'utf8');
      if (part) expect(html, url).toContain(`id="${part}"`);
    }
  });
});
