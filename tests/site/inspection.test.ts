import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unsupportedFigures } from '../../src/domain/text/figures.ts';
import { claims } from '../../src/library/check/factRules.ts';
import { loadFacts } from '../../src/library/read/facts.ts';
import { COUNTY, county } from '../support/county.ts';
import { DIST } from '../support/countySite.ts';

/** The pages an inspection is prepared with. */
const PAGES = ['together.html', 'standards.html'];

const library = county();
/** Everything the records say, and the edition's own day: what a figure on a page must come from. */
const records = [library.day, ...library.entries.flatMap((entry) => claims(entry).map(({ text }) => text)), ...[...loadFacts(COUNTY).values()].map(({ text }) => text), ...library.region.offices.map(({ phone, hours }) => `${phone ?? ''} ${hours ?? ''}`)].join('\n');
const mainOf = (page: string) => /<main[^>]*>([\s\S]*)<\/main>/.exec(readFileSync(join(DIST, page), 'utf8'))![1]!;
/** What is counted by the page itself says so; everything else is text. Cells and options stay apart. */
const textOf = (html: string) => html.replace(/<(\w+) data-count[^>]*>[^<]*<\/\1>/g, ' ').replace(/<\/(td|th|li|option|p|h\d|caption|dd|dt|text|tspan)>/g, '\n').replace(/<[^>]+>/g, '').replace(/&#39;/g, "'").replace(/&amp;/g, '&');

describe.each(PAGES)('%s', (page) => {
  it('shows no figure that no record holds', () => {
    const text = textOf(mainOf(page));
    expect(text.length).toBeGreaterThan(200);
    expect(unsupportedFigures(text, records)).toEqual([]);
    expect(unsupportedFigures(`${text}每月7777元`, records).length).toBe(1);
  });

  it('names every table, scrolls it in its own box and gives every column a head', () => {
    const html = mainOf(page);
    const tables = [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table);
    for (const table of tables) {
      expect(table).toMatch(/<caption[\s>]/);
      expect([...table.matchAll(/<th(?=[\s>])[^>]*>/g)].every(([head]) => /scope="(col|row|rowgroup)"/.test(head))).toBe(true);
    }
    expect([...html.matchAll(/<div class="(?:scroll-x|sheet-scroll)"[^>]*tabindex="0"[^>]*>\s*<table/g)].length).toBe(tables.length);
  });
});
