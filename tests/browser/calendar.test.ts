import type { Page } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { benefitRuns, isOffered } from '../../src/domain/policy/validity.ts';
import { lastDay } from '../../src/domain/text/date.ts';
import type { Card, LibraryEntry } from '../../src/library/library.ts';
import { printBook } from '../../src/library/paper/cards.ts';
import { printSets } from '../../src/library/paper/sets.ts';
import { verdictsShown } from '../support/matchPage.ts';
import { useSite } from '../support/browser.ts';
import { county } from '../support/county.ts';
import { DIST, released } from '../support/countySite.ts';
import { pagesOf } from '../support/width.ts';

const library = county();
const untilOf = ({ entry, benefit }: Card) => benefitRuns(entry.runs, benefit).until;
const overOn = (day: string) => library.cards.filter((card) => untilOf(card) !== undefined && lastDay(untilOf(card)!) < day);
const isOver =
  (day: string) =>
  ({ status, runs }: LibraryEntry): boolean =>
    isOffered(status) && runs.until !== undefined && lastDay(runs.until) < day;
/** Two days on which cards of this edition are over, and one on which none is. */
const DAYS = ['2027-02-01', '2028-06-01'];

/** What states a validity, seen on the screen: its status, its mark in words and whether the band stands over it. */
const stated = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((items) =>
    items.map((item) => ({
      status: item.getAttribute('data-status'),
      mark: item.querySelector('.validity')?.textContent ?? '',
      band: item.querySelector('.over-band')?.textContent ?? '',
    })),
  );

describe('an edition that is carried on for years', () => {
  const site = useSite('file');
  const at = async (path: string, day: string) => {
    const page = await site.browser().newPage();
    await page.clock.setFixedTime(new Date(`${day}T08:00:00`));
    await page.goto(site.url(path));
    return page;
  };

  it.each(DAYS)('on %s offers nothing that is over unmarked: list of cards, card, entry', async (day) => {
    const over = overOn(day);
    expect(over.length).toBeGreaterThan(0);
    const list = await at('cards.html', day);
    expect(await stated(list, 'li[data-status="expired"]')).toEqual(over.map(() => ({ status: 'expired', mark: '已到期', band: '' })));
    await list.close();
    for (const card of over.slice(0, 3)) {
      const page = await at(card.path, day);
      const [own] = await stated(page, 'article.card');
      expect(own, card.id).toMatchObject({ status: 'expired', mark: '已到期', band: expect.stringContaining('不能按它办') });
      await page.goto(site.url(card.entry.path));
      expect((await stated(page, `article.card[data-card="${card.id}"]`))[0], card.id).toMatchObject({
        status: 'expired',
        band: expect.stringContaining('已到期'),
      });
      await page.close();
    }
  });

  it.each(DAYS)('on %s prints what is over only under the band, and the desk says how many and why', async (day) => {
    const over = overOn(day).slice(0, 2);
    const fine = library.cards.find((card) => untilOf(card) === undefined)!;
    const page = await at(`print.html?cards=${encodeURIComponent([...over, fine].map(({ id }) => id).join(','))}`, day);
    await page.locator('.pc').first().waitFor();
    const bands = await page.locator('.pc').evaluateAll((cards) => cards.map((card) => card.querySelector('.over-band')?.textContent ?? ''));
    expect(bands.slice(0, over.length).every((text) => text.includes('已到期'))).toBe(true);
    expect(bands.at(-1)).toBe('');
    const told = await page.locator('[data-basket-status]').innerText();
    expect(told).toContain(`其中${over.length}张已经过期`);
    expect(told).toContain(over[0]!.benefit.name);
    await page.close();
    const set = printSets(library).find(({ cards }) => cards.some(({ id }) => id === over[0]!.id))!;
    const ready = await at(`print/${set.slug}.html`, day);
    expect((await stated(ready, `.pc[data-print-card="${over[0]!.id}"]`))[0]).toMatchObject({ status: 'expired', band: expect.stringContaining('已到期') });
    expect(await ready.locator('.slip tr[data-status="expired"]').count()).toBeGreaterThan(0);
    await ready.close();
  });

  it('turns a figure that is over into the last known one on ready-made sheets too', async () => {
    const lapsing = printBook(library).cards.filter(({ later }) => later?.length);
    const set = printSets(library).find(({ cards }) => cards.some(({ id }) => lapsing.some((card) => card.id === id)))!;
    const card = lapsing.find(({ id }) => set.cards.some((own) => own.id === id))!;
    const text = async (day: string) => {
      const page = await at(`print/${set.slug}.html`, day);
      await page.waitForFunction(() => document.readyState === 'complete');
      const told = await page.locator(`.pc[data-print-card="${card.id}"]`).innerText();
      await page.close();
      return told;
    };
    expect(await text(library.day)).not.toContain('最近查到');
    expect(await text('2031-02-01')).toContain('最近查到');
  });

  it('names nothing that is over anywhere without saying so, on any page, tile, list or sheet', async () => {
    const day = DAYS[1]!;
    const over = overOn(day);
    const paths = [...over.map(({ path }) => path), ...library.entries.filter(isOver(day)).map(({ path }) => path)].map((path) => site.url(path));
    expect(paths.length).toBeGreaterThan(5);
    const page = await site.browser().newPage();
    await page.clock.setFixedTime(new Date(`${day}T08:00:00`));
    const bare: string[] = [];
    let named = 0;
    for (const name of pagesOf(DIST)) {
      await page.goto(site.url(name));
      const found = await page.evaluate((gone) => {
        const links = [...document.querySelectorAll('main a[href]')].filter(
          (link) => link instanceof HTMLAnchorElement && gone.includes(link.href.split('#')[0]!),
        ) as HTMLAnchorElement[];
        const silent = links.filter((link) => !/已到期|过期/.test((link.closest('.is-over, [data-status="expired"]') ?? link).textContent!));
        return { count: links.length, silent: silent.map((link) => link.textContent!.trim().slice(0, 40)) };
      }, paths);
      named += found.count;
      bare.push(...found.silent.map((text) => `${name}: ${text}`));
    }
    expect(bare).toEqual([]);
    expect(named).toBeGreaterThan(50);
    for (const sheet of ['print/wall.html', 'print/matrix.html']) {
      await page.goto(site.url(sheet));
      const rows = await page
        .locator('tbody tr')
        .evaluateAll((all) => all.map((row) => [row.getAttribute('data-status'), row.textContent!.includes('已到期')]));
      expect(rows, sheet).toEqual(library.measures.map((entry) => [isOver(day)(entry) ? 'expired' : entry.status, isOver(day)(entry)]));
    }
    // A yearly date of what is over is no longer a date to keep.
    await page.goto(site.url('index.html'));
    expect(await page.locator('[data-deadlines] li:visible .is-over').count()).toBe(0);
    await page.close();
  }, 240_000);

  it.each(DAYS)('on %s the match offers none of them, on the page and in the single file', async (day) => {
    const over = new Set(overOn(day).map(({ id }) => id));
    const single = pathToFileURL(released('.html')).href;
    for (const address of [site.url('match.html'), `${single}#/match`]) {
      const page = await site.browser().newPage();
      await page.clock.setFixedTime(new Date(`${day}T08:00:00`));
      await page.goto(address);
      await page.locator('[data-match="day"] summary').waitFor();
      const shown = Object.keys(await verdictsShown(page));
      expect(shown.length).toBeGreaterThan(5);
      expect(
        shown.filter((id) => over.has(id)),
        address,
      ).toEqual([]);
      await page.close();
    }
  });

  it('marks them in the single file too, whichever page is opened', async () => {
    const [card] = overOn(DAYS[0]!);
    const single = pathToFileURL(released('.html')).href;
    const page = await site.browser().newPage();
    await page.clock.setFixedTime(new Date(`${DAYS[0]}T08:00:00`));
    await page.goto(`${single}#/${card!.path.replace(/\.html$/, '')}`);
    await page.locator('article.card').first().waitFor();
    expect((await stated(page, 'article.card'))[0]).toMatchObject({ status: 'expired', band: expect.stringContaining('已到期') });
    await page.close();
  });

  it('says its age after sixty days, and a clock behind it changes nothing', async () => {
    const late = await at('index.html', DAYS[0]!);
    expect(await late.locator('.edition-age').innerText()).toContain('天前的版本');
    await late.close();
    const early = await at('cards.html', '2020-01-01');
    expect([await early.locator('.edition-age').count(), await early.locator('.is-over, .over-mark').count()]).toEqual([0, 0]);
    await early.close();
  });
});
