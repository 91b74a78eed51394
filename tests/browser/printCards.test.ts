import { dataScripts } from '../../src/editions/website/dataScripts.ts';
import { printPageData } from '../../src/editions/website/pageData.ts';
import { dataScriptNames } from '../../src/library/dataScriptNames.ts';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROMISED } from '../../src/print/fit.ts';
import type { PrintForm } from '../../src/print/card.ts';
import { county } from '../support/county.ts';
import { printBook } from '../../src/library/paper/cards.ts';
import { useSite } from '../support/browser.ts';
import { released } from '../support/countySite.ts';
import { A4, isSheet, printed, squeezed, type PrintedPage } from '../support/printing.ts';
import { measureCards, openPrintPage } from '../support/printPage.ts';

const library = county();
const book = printBook(library);
const ids = book.cards.map(({ id }) => id);
const words = (index: number) => book.cards[index]!.parts.flatMap(({ lines }) => lines).join('').length;
const longest = ids[ids.reduce((best, _, index) => (words(index) > words(best) ? index : best), 0)]!;
const FORMS: { form: PrintForm; perSheet: number }[] = [
  { form: 'large', perSheet: 1 },
  { form: 'standard', perSheet: 2 },
];

describe.each(FORMS)('every card of the corpus, printed in the $form form', ({ form, perSheet }) => {
  const site = useSite('file');

  it('keeps to its paper, at the promised size, with its figures and 文号 in the PDF', async () => {
    const page = await openPrintPage(site, 'print.html', ids, form);
    const measures = await measureCards(page);
    expect(measures.map(({ id }) => id)).toEqual(ids);
    expect(ids).toContain(longest);
    expect(measures.filter(({ over }) => over > 0)).toEqual([]);
    expect(measures.filter(({ smallestBody }) => smallestBody < PROMISED[form].body)).toEqual([]);
    expect(measures.filter(({ smallestFoot }) => smallestFoot < PROMISED[form].foot)).toEqual([]);
    expect(measures.filter(({ parted }) => parted.length > 0)).toEqual([]);
    // Nothing is left out silently.
    expect(measures.filter(({ cut, pointer }) => cut > 0 !== pointer)).toEqual([]);

    const sheets = await printed(page);
    expect(sheets).toHaveLength(Math.ceil(ids.length / perSheet));
    expect(sheets.filter((sheet) => !isSheet(sheet, A4))).toEqual([]);
    const missing = measures.flatMap(({ id, words: own }, index) => {
      const { checksum, basis } = book.cards[index]!;
      const text = sheets[Math.floor(index / perSheet)]!.text;
      return [...own, checksum, basis.title, basis.number ?? '文号没见到'].filter((word) => !text.includes(squeezed(word))).map((word) => `${id}: ${word}`);
    });
    expect(missing).toEqual([]);
    await page.close();
  });
});

it('holds few cards back: at most three in a hundred leave a line to the entry', async () => {
  const { fitCard } = await import('../../src/print/fit.ts');
  const held = (form: PrintForm) => book.cards.filter((card) => fitCard(card, form, book).cut.some(Boolean)).length;
  expect(held('large')).toBeLessThanOrEqual(ids.length * 0.03);
  expect(held('standard')).toBeLessThanOrEqual(ids.length * 0.03);
});

describe('an edition with an address', () => {
  const site = useSite('http');

  it.each(FORMS)('prints its QR codes on $form cards without any card spilling', async ({ form }) => {
    const addressed = printBook({ ...library, region: { ...library.region, address: 'https://mingbai.example.gov.cn/zhengce/' } });
    const page = await openPrintPage(site, 'print.html', ids, form, async (fresh) => {
      const scripts = dataScripts(dataScriptNames('print-cards', library), printPageData(addressed));
      for (const [name, body] of scripts) await fresh.route(`**/${name}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    });
    const measures = await measureCards(page);
    expect(await page.locator('.pc svg.pc-qr').count()).toBe(ids.length);
    expect(measures.filter(({ over }) => over > 0)).toEqual([]);
    await page.close();
  });
});

/** The same cards from every edition; a further one is a further line. */
const EDITIONS = [
  { name: 'http', kind: 'http', path: 'print.html' },
  { name: 'file', kind: 'file', path: 'print.html' },
  { name: 'the single file', kind: 'file', path: `../release/${basename(released('.html'))}#/print` },
] as const;
const SAMPLE = [longest, ...ids.filter((_, index) => index % 5 === 0)];
const reference = new Map<PrintForm, PrintedPage[]>();

describe.each(EDITIONS)('the same pages from $name', ({ kind, path }) => {
  const site = useSite(kind);

  it.each(FORMS)('prints the same $form sheets, with a QR code on each card exactly when an address is known', async ({ form }) => {
    const page = await openPrintPage(site, path, SAMPLE, form);
    expect(await page.locator('.pc').count()).toBe(new Set(SAMPLE).size);
    expect(await page.locator('.pc-qr').count()).toBe(library.region.address ? new Set(SAMPLE).size : 0);
    const sheets = await printed(page);
    if (!reference.has(form)) reference.set(form, sheets);
    expect(sheets).toEqual(reference.get(form));
    await page.close();
  });
});
