import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOPICS, keysOf } from '../../src/domain/words/vocabulary.ts';
import { measureNumeral } from '../../src/domain/text/measureNumeral.ts';
import { PART_CLASS } from '../../src/domain/policy/amount.ts';
import { blankFigure } from '../../src/domain/policy/amountLine.ts';
import { leadings } from '../../src/domain/policy/gaps.ts';
import { briefParts, leadsOf, ownParts } from '../../src/domain/policy/lead.ts';
import { getLibrary } from '../../src/library/library.ts';
import { audienceName, wallAudiences, wallRows } from '../../src/library/paper/wallSheet.ts';
import { county } from '../support/county.ts';
import { PROJECT } from '../support/miniLibrary.ts';
import { printSets } from '../../src/library/paper/sets.ts';
import { useSite } from '../support/browser.ts';
import { released } from '../support/countySite.ts';
import { A3, A4, PRINT_CONTEXT, isSheet, printed, squeezed, useTestFont } from '../support/printing.ts';

const library = county();
const site = useSite('file');
const SINGLE = basename(released('.html'));

async function open(path: string, options = {}) {
  const page = await site.browser().newPage({ ...PRINT_CONTEXT, ...options });
  await page.goto(site.url(path));
  await useTestFont(page);
  return page;
}

describe('sheets for the wall', () => {
  it.each([
    ['print/wall.html', false],
    ['print/matrix.html', true],
  ])('%s is one A4 with every measure and the edition on it', async (path, lying) => {
    const page = await open(path);
    const sheets = await printed(page);
    expect(sheets).toHaveLength(1);
    expect(isSheet(sheets[0]!, A4, lying)).toBe(true);
    for (const { policy } of library.measures) expect(sheets[0]!.text).toContain(measureNumeral(policy.measure!) + squeezed(policy.aliases[0]!));
    expect(sheets[0]!.text).toContain(`校验码${library.checksum}`);
    expect(await page.locator('tbody tr').count()).toBe(library.measures.length);
    await page.close();
  });

  it.each(['print/wall.html', 'print/matrix.html'])('%s sets no year of a figure larger than the figure', async (path) => {
    const page = await open(path);
    await page.emulateMedia({ media: 'print' });
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll('td .figure')].map((figure) => {
        const note = Object.assign(document.createElement('span'), { className: 'lead-note', textContent: '最近查到：2024年 ' });
        figure.before(note);
        return [note, figure].map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      }),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.filter(([note, figure]) => note! > figure!)).toEqual([]);
    await page.close();
  });

  it('the rows of the home library, too, stand on one upright sheet', async () => {
    const home = getLibrary(PROJECT);
    const rows = wallRows(home).map(({ number, name, who, leads, more, where, deadline }) => ({
      cells: [measureNumeral(number), name, who, '', where, deadline ?? ''],
      leads: leads.map(({ parts }) => parts.map(({ role, text }) => ({ of: PART_CLASS[role], text }))),
      tail: [leads.some(({ last }) => last) ? blankFigure(home.day) : '', more ? `另有${more}项见条目` : ''].filter(Boolean).join('，'),
    }));
    expect(rows.length).toBeGreaterThan(0);
    const page = await open('print/wall.html');
    await page.evaluate((all) => {
      const body = document.querySelector('.wall-table tbody')!;
      const make = (tag: string, text = '', className = '') => Object.assign(document.createElement(tag), { textContent: text, className });
      body.replaceChildren(
        ...all.map(({ cells, leads, tail }) => {
          const row = make('tr');
          cells.forEach((text, index) => {
            const cell = make(index ? 'td' : 'th', index === 1 ? '' : text);
            if (index === 1) cell.append(make('b', text));
            if (index === 3) {
              for (const parts of leads) {
                const line = make('p');
                line.append(...parts.map((part) => make(part.of.includes('figure') ? 'b' : 'span', part.text, part.of)));
                cell.append(line);
              }
              if (tail) cell.append(make('p', tail));
            }
            if (index === 5 && !text) cell.append(make('span', '', 'blank'));
            row.append(cell);
          });
          return row;
        }),
      );
    }, rows);
    await useTestFont(page);
    const sheets = await printed(page);
    expect(sheets).toHaveLength(1);
    for (const { cells } of rows) expect(sheets[0]!.text).toContain(squeezed(cells[1]!));
    await page.close();
  });

  it('the rows of the home library, too, stand on one lying sheet, both ways', async () => {
    const home = getLibrary(PROJECT);
    const rows = wallRows(home);
    const kinds = wallAudiences(rows);
    const best = home.measures.map(({ policy }) => {
      const [own] = leadsOf(leadings(policy), home.day);
      const parts = own ? briefParts(own.lead) : [];
      return (own?.lead.noun === '' ? ownParts(own, parts) : parts).map(({ text }) => text).join('') || '不发钱';
    });
    expect(rows.length).toBeGreaterThan(0);
    const page = await open('print/matrix.html');
    await page.evaluate(
      ([names, heads, marks, figures]) => {
        const [head, body] = [document.querySelector('.matrix-table thead tr')!, document.querySelector('.matrix-table tbody')!];
        const columns = [...head.children];
        head.replaceChildren(
          columns[0]!,
          ...heads.map((text) => {
            const cell = columns[1]!.cloneNode(true) as Element;
            cell.firstElementChild!.textContent = text;
            return cell;
          }),
          columns.at(-1)!,
        );
        const row = body.firstElementChild!;
        body.replaceChildren(
          ...names.map((name, at) => {
            const made = row.cloneNode(true) as Element;
            const [first, cell, last] = [made.firstElementChild!, made.children[1]!, made.lastElementChild!];
            first.textContent = name;
            last.textContent = figures[at]!;
            made.replaceChildren(
              first,
              ...marks[at]!.map((mark) => {
                const own = cell.cloneNode() as Element;
                own.textContent = mark ? '●' : '';
                return own;
              }),
              last,
            );
            return made;
          }),
        );
      },
      [
        rows.map(({ number, name }) => `${measureNumeral(number)}　${name}`),
        kinds.map(audienceName),
        rows.map(({ audience }) => kinds.map((kind) => audience.includes(kind))),
        best,
      ] as const,
    );
    await useTestFont(page);
    const [sheet, ...others] = await printed(page);
    expect([others.length, isSheet(sheet!, A4, true)]).toEqual([0, true]);
    for (const { name } of rows) expect(sheet!.text).toContain(squeezed(name));
    await page.goto(site.url('print/by-audience.html'));
    await page.evaluate(
      ([heads, told]) => {
        const body = document.querySelector('.audience-table tbody')!;
        const row = body.firstElementChild!;
        body.replaceChildren(
          ...heads.map((head, at) => {
            const made = row.cloneNode(true) as Element;
            const link = made.querySelector('.of-audience')!;
            made.firstElementChild!.textContent = head;
            made.lastElementChild!.replaceChildren(
              ...told[at]!.map((name) => {
                const own = link.cloneNode() as Element;
                own.textContent = name;
                return own;
              }),
            );
            return made;
          }),
        );
      },
      [
        kinds.map(audienceName),
        kinds.map((kind) => rows.filter(({ audience }) => audience.includes(kind)).map(({ number, name }) => `${measureNumeral(number)}　${name}`)),
      ] as const,
    );
    await useTestFont(page);
    const [turned, ...more] = await printed(page);
    expect([more.length, isSheet(turned!, A4, true)]).toEqual([0, true]);
    await page.close();
  });

  it('matrix marks a household kind exactly where the measure speaks to it', async () => {
    const page = await open('print/matrix.html');
    const marks = await page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td [role="img"]').length));
    expect(marks).toEqual(library.measures.map(({ policy }) => policy.audience.length));
    await page.close();
  });

  it("a topic's table prints on lying A4 and A3, head on every sheet, no row cut in two", async () => {
    const set = printSets(library).find(({ slug }) => slug === 'topic-education')!;
    const page = await open('print/poster-education.html');
    for (const [form, size] of [
      ['a4', A4],
      ['a3', A3],
    ] as const) {
      await page.locator(`label[for="form-${form}"]`).click();
      const sheets = await printed(page);
      expect(sheets.length).toBeGreaterThan(1);
      for (const sheet of sheets) {
        expect(isSheet(sheet, size, true)).toBe(true);
        expect(sheet.text).toContain('待遇谁能享受给多少');
      }
      // A row stands whole on one sheet when its first and last words do.
      for (const { name, checksum } of set.cards) expect(sheets.some(({ text }) => text.includes(squeezed(name)) && text.includes(checksum))).toBe(true);
    }
    await page.close();
  });
});

describe('ready-made sets', () => {
  const sets = printSets(library);

  it('there is one for the measures, for every 户类型 and every topic that has a current card', () => {
    const topics = keysOf(TOPICS).filter((topic) => library.cards.some(({ entry }) => entry.policy.topic === topic));
    expect(sets.filter(({ group }) => group === 'topic').map(({ slug }) => slug)).toEqual(topics.map((topic) => `topic-${topic}`));
    expect(sets.filter(({ group }) => group === 'measures')).toHaveLength(1);
    for (const { cards } of sets) expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
  });

  it('prints without a script: slip first, then two cards to a sheet', async () => {
    const set = sets.find(({ slug }) => slug === 'topic-water')!;
    const page = await open('print/topic-water.html');
    const sheets = await printed(page);
    expect(sheets).toHaveLength(1 + Math.ceil(set.cards.length / 2));
    expect(sheets[0]!.text).toContain('打印清单');
    await page.close();
    const bare = await site.browser().newPage({ javaScriptEnabled: false });
    await bare.goto(site.url('print/topic-water.html'));
    expect(await bare.locator('.pc').count()).toBe(set.cards.length);
    const height = async () => (await bare.locator('.pc').first().boundingBox())!.height;
    const standard = await height();
    await bare.locator('label[for="form-large"]').click();
    expect(await height()).toBeGreaterThan(standard * 2);
    await bare.close();
  });
});

it('the single file sets the same ready-made sheets from cards it carries once', async () => {
  const pages: string[][] = [];
  for (const path of ['print/topic-water.html', `../release/${SINGLE}#/print/topic-water`]) {
    const page = await open(path);
    await page.locator('.pc').first().waitFor();
    await useTestFont(page);
    pages.push((await printed(page)).map(({ text }) => text));
    await page.close();
  }
  expect(pages[1]).toEqual(pages[0]);
});

describe('every page prints well by itself', () => {
  const past = library.entries.find(({ status }) => status === 'replaced')!;
  it.each(['index.html', 'cards.html', 'measures.html', 'changes.html', 'status.html', 'deadlines.html', 'sources.html', past.path, library.measures[0]!.path])(
    '%s: black on white even in dark mode, no navigation, title and edition on each sheet',
    async (path) => {
      const page = await open(path, { colorScheme: 'dark' });
      await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.evaluate(() => [document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor))).toEqual([
        'rgb(255, 255, 255)',
        'rgb(255, 255, 255)',
      ]);
      const dark = await page
        .locator('main *')
        .evaluateAll((elements) =>
          elements
            .filter(
              (element) =>
                element.getClientRects().length > 0 &&
                getComputedStyle(element).color !== 'rgb(0, 0, 0)' &&
                getComputedStyle(element).color !== 'rgb(34, 34, 34)' &&
                !element.closest('.seal'),
            )
            .map((element) => `${element.className} ${getComputedStyle(element).color}`),
        );
      expect(dark).toEqual([]);
      for (const part of ['.site-nav', '.switches', '.crumbs', '.site-foot nav', 'form', 'main button'])
        expect(await page.locator(part).filter({ visible: true }).count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.emulateMedia({ media: null });
      const title = squeezed(await page.title());
      const sheets = await printed(page);
      const margins = await page.evaluate(() => 'CSSMarginRule' in window);
      if (margins) for (const sheet of sheets) expect(sheet.text).toContain(title);
      expect(sheets.map(({ text }) => text).join('')).toContain(library.checksum);
      await page.close();
    },
  );

  it('the past is marked past and names what took over, on paper too', async () => {
    const page = await open(past.path);
    const text = (await printed(page)).map((sheet) => sheet.text).join('');
    expect(text).toContain('不能按它办事');
    for (const id of past.policy.validity.replacedBy) expect(text).toContain(squeezed(library.entry(id).policy.title));
    await page.close();
  });

  it('spells out the addresses of its sources', async () => {
    const entry = library.entries.find(({ policy }) => policy.documents.some(({ url }) => url))!;
    const page = await open(entry.path);
    const text = (await printed(page)).map((sheet) => sheet.text).join('');
    for (const { url } of entry.policy.documents) if (url) expect(text).toContain(squeezed(url));
    await page.close();
  });
});
