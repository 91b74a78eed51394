import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { yearsBefore } from '../../src/domain/inspect/fates.ts';
import { unsupportedFigures } from '../../src/domain/text/figures.ts';
import { amountText } from '../../src/domain/policy/amount.ts';
import { deadlineText } from '../../src/domain/policy/deadlines.ts';
import { deadlinesOf } from '../../src/library/deadlines.ts';
import { loadFacts } from '../../src/library/read/facts.ts';
import { COUNTY, county } from '../support/county.ts';
import { DIST } from '../support/countySite.ts';
import { PROJECT } from '../support/miniLibrary.ts';

/** The pages an inspection is prepared with. */
const PAGES = [
  'together.html',
  'standards.html',
  'status.html',
  'changes.html',
  'print/status.html',
  'levels-matrix.html',
  'deadlines.html',
  'drill.html',
  'print/asked.html',
  'rectify.html',
  'print/say-instead.html',
];

const library = county();
/** Everything the records say, and the edition's own day: what a figure on a page must come from. */
const recordText = ({ policy, runs }: (typeof library.entries)[number]) => [
  JSON.stringify({ ...policy, benefits: policy.benefits.map(({ amounts, ...rest }) => ({ ...rest, amounts: amounts.map(({ value, ...own }) => own) })) }),
  `${runs.from ?? ''} ${runs.until ?? ''}`,
  ...policy.benefits.flatMap((benefit) => [...benefit.amounts.map(amountText), ...benefit.deadlines.map(deadlineText)]),
];
const listed = deadlinesOf(library).map(({ on }) => on);
const { from, until } = yearsBefore(library.day);
const records = [
  library.day,
  library.checksum,
  from,
  until,
  ...listed,
  ...library.entries.flatMap(recordText),
  ...[...loadFacts(COUNTY).values()].map(({ text }) => text),
  ...library.region.offices.map(({ phone, hours }) => `${phone ?? ''} ${hours ?? ''}`),
].join('\n');
const mainOf = (page: string) => /<main[^>]*>([\s\S]*)<\/main>/.exec(readFileSync(join(DIST, page), 'utf8'))![1]!;
/** What is counted by the page itself says so; everything else is text. Cells and options stay apart. */
const textOf = (html: string) =>
  html
    .replace(/<(\w+) data-count[^>]*>[^<]*<\/\1>/g, ' ')
    .replace(/<\/(td|th|li|option|p|h\d|caption|dd|dt|text|tspan)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&#32;/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

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

describe('the inspection pages together', () => {
  it('say no year of their own: what is this year and what was before comes from the edition', () => {
    for (const page of PAGES) expect(readFileSync(join(PROJECT, 'src/pages', page.replace('.html', '.astro')), 'utf8'), page).not.toMatch(/20\d\d/);
  });

  it('lead on from the address that carried a year', () => {
    const html = readFileSync(join(DIST, 'changes-2026.html'), 'utf8');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=changes.html">');
    expect(mainOf('changes-2026.html')).toContain('href="changes.html"');
  });

  it('say the old figure and the new one instead of two titles, on the page and at home', () => {
    for (const page of ['changes.html', 'index.html']) expect(textOf(mainOf(page)).replace(/\s+/g, ''), page).toMatch(/最高6万元(\/户)?→.*最高9万元/);
    expect(textOf(mainOf('changes.html'))).not.toContain('（新）');
  });

  it('offer the calendar file, which holds what the page lists', () => {
    const text = readFileSync(join(DIST, 'deadlines.ics'), 'utf8');
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBe(listed.length);
    expect(mainOf('deadlines.html').match(/<tr data-deadline/g)?.length).toBe(listed.length);
    expect(mainOf('deadlines.html')).toContain('href="deadlines.ics"');
  });
});

it('a figure of what may be over stands as one of before, never as today’s', () => {
  const html = mainOf('status.html');
  const rows = [...html.matchAll(/<tr data-row[^>]*data-fate="(\w+)"[\s\S]*?<\/tr>/g)];
  const doubtful = rows.filter(([row, fate]) => (fate === 'unknown' || fate === 'stopped') && row.includes('class="lead'));
  for (const [row] of doubtful) expect(textOf(row)).toMatch(/以前写的：|最近查到：/);
  for (const [row] of rows.filter(([, fate]) => fate === 'continued')) expect(row).not.toContain('以前写的：');
  expect(rows.length).toBeGreaterThan(15);
});

it('every pair the records name stands in 能不能同享, under what they say of it', () => {
  const html = mainOf('together.html');
  const named = (field: 'notWith' | 'withToo', label: string) =>
    library.entries.flatMap(({ id, policy }) =>
      policy.benefits.flatMap((benefit) =>
        (benefit[field] ?? []).map((target) => ({ pair: [`${id}#${benefit.id}`, target.startsWith('#') ? `${id}${target}` : target].sort().join(' '), label })),
      ),
    );
  const pairs = [...named('notWith', '不能同时享受'), ...named('withToo', '可以同时享受')];
  expect(new Set(pairs.map(({ label }) => label)).size).toBe(2);
  for (const { pair, label } of pairs) expect(html).toContain(`data-pair="${pair}" data-kind="${label}"`);
});
