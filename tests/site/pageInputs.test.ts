import { beforeAll, describe, expect, it } from 'vitest';
import { compiledPages, type PageApp } from '../../src/editions/website/compiledPages.ts';
import { pageInputs } from '../../src/editions/website/pageInputs.ts';
import { pagesToRender, renderPage, type PageToRender } from '../../src/editions/website/renderPages.ts';
import { createLibrary, type Library } from '../../src/library/library.ts';
import { loadContent, type Entry } from '../../src/library/read/load.ts';
import { COUNTY, county } from '../support/county.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const shared = globalThis as typeof globalThis & { policyLibraries?: Map<string, Library> };
const { region, entries: written } = loadContent(COUNTY);
/** Two entries of one family and of no line: each lists the other with its summary. */
const entries = written.map((entry) =>
  ['central/two-subsidies', 'city/elderly-allowance'].includes(entry.id) ? { ...entry, policy: { ...entry.policy, family: 'twins' } } : entry,
);
const { day } = county();

let app: PageApp;
let pages: PageToRender[];
let before: Map<string, string>;
/** Pages that changed although nothing of their own entry did. */
let beyondOwn = 0;

/** Pages as the templates draw them from this library. */
async function drawn(library: Library, which = pages): Promise<Map<string, string>> {
  shared.policyLibraries = new Map([[COUNTY, library]]);
  const html = new Map<string, string>();
  for (const page of which) html.set(page.path, await renderPage(app, page));
  return html;
}

/** Says something else in every text of a value; names, ids, dates and numbers stay. */
function reworded<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (/[一-鿿]/.test(value) && !['title', 'place', 'name', 'unit'].includes(key) ? `${value}改` : value) as T;
  if (Array.isArray(value)) return value.map((item) => reworded(item, key)) as T;
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, name === 'validity' ? item : reworded(item, name)])) as T;
  return value;
}

const changedIn = (one: Entry): Entry => ({ ...one, policy: reworded(one.policy), body: `${one.body}\n\n又改了一句。\n`, checksum: '00000000' });

beforeAll(async () => {
  process.env['CONTENT_ROOT'] = COUNTY;
  ({ app } = await compiledPages(PROJECT));
  const library = createLibrary({ region, entries }, day);
  shared.policyLibraries = new Map([[COUNTY, library]]);
  pages = await pagesToRender(app);
  before = await drawn(library);
});

describe('what a page depends on', () => {
  it.each(entries.map(({ id }) => id))('names everything that changes when %s is reworded from top to bottom', async (id) => {
    const old = pageInputs(createLibrary({ region, entries }, day), COUNTY);
    const library = createLibrary({ region, entries: entries.map((entry) => (entry.id === id ? changedIn(entry) : entry)) }, day);
    const inputs = pageInputs(library, COUNTY);
    const owned = new Set([...library.entries, ...library.cards].map(({ path }) => path));
    // Lists change with every record, as their inputs do: there is nothing to be seen of them.
    const telling = pages.filter(({ path }) => owned.has(path) || JSON.stringify(old(path)) === JSON.stringify(inputs(path)));
    const after = await drawn(library, telling);
    const changed = telling.map(({ path }) => path).filter((path) => after.get(path) !== before.get(path));
    expect(changed).toContain(library.entry(id).path);
    // Path, frame and the entry itself, without those it is tied to.
    const own = (parts: string[]) => JSON.stringify(parts.slice(0, 3));
    beyondOwn += changed.filter((path) => owned.has(path) && own(old(path)) === own(inputs(path))).length;
    expect(changed.filter((path) => JSON.stringify(old(path)) === JSON.stringify(inputs(path)))).toEqual([]);
  });

  it('would be caught leaving something out: an entry’s own words alone were not enough', () => expect(beyondOwn).toBeGreaterThan(0));

  it('leaves most pages of other entries alone', () => {
    const old = pageInputs(createLibrary({ region, entries }, day), COUNTY);
    const inputs = pageInputs(
      createLibrary({ region, entries: entries.map((entry) => (entry.id === 'central/dibao' ? changedIn(entry) : entry)) }, day),
      COUNTY,
    );
    const owned = pages.filter(({ path }) => /^(?:policies|cards)\//.test(path));
    const same = owned.filter(({ path }) => JSON.stringify(old(path)) === JSON.stringify(inputs(path)));
    expect(same.length).toBeGreaterThan(owned.length / 2);
  });

  it('is, where only the prose was edited, the entry itself, what bears its checksum and what names the edition', async () => {
    const id = 'central/dibao';
    const old = pageInputs(createLibrary({ region, entries }, day), COUNTY);
    const edited = (entry: Entry): Entry => (entry.id === id ? { ...entry, body: `${entry.body}\n\n又改了一句。\n`, checksum: '00000000' } : entry);
    const library = createLibrary({ region, entries: entries.map(edited) }, day);
    const after = await drawn(library);
    const inputs = pageInputs(library, COUNTY);
    const moved = pages.map(({ path }) => path).filter((path) => JSON.stringify(old(path)) !== JSON.stringify(inputs(path)));
    const changed = pages.map(({ path }) => path).filter((path) => after.get(path) !== before.get(path));
    expect(moved).toEqual(expect.arrayContaining(changed));
    expect(changed).toContain('index.html');
    expect(moved.filter((path) => !/^(?:policies|cards|print)\/|^(?:index|sources)\.html$/.test(path))).toEqual([]);
  });

  it('takes in an edit that changes nothing but the checksum', () => {
    const old = pageInputs(createLibrary({ region, entries }, day), COUNTY);
    const inputs = pageInputs(createLibrary({ region, entries: entries.map((entry) => ({ ...entry, checksum: '00000000' })) }, day), COUNTY);
    expect(inputs(county().entries[0]!.path)).not.toEqual(old(county().entries[0]!.path));
  });
});
