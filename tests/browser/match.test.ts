import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { errandsOf } from '../../src/domain/match/errands.ts';
import { ordinaryValue } from '../../src/client/match/screens.ts';
import { HOUSEHOLD_TRAITS } from '../../src/domain/household/householdTraits.ts';
import { MEMBER_TRAITS } from '../../src/domain/household/memberTraits.ts';
import type { TraitSpec } from '../../src/domain/household/traitSpec.ts';
import { exclusionsAmong } from '../../src/domain/match/exclusive.ts';
import type { Household, TraitValue } from '../../src/domain/household/implications.ts';
import { matchHousehold } from '../../src/domain/match/match.ts';
import { pilesOf } from '../../src/domain/match/piles.ts';
import { useSite } from '../support/browser.ts';
import { COUNTY, county, countyHouseholds, countyMatch } from '../support/county.ts';
import { FINISHED, KNOWN, answerTo, heading, openFolds, readFile, settled, slotsOnScreen, verdictsOf, verdictsShown } from '../support/matchPage.ts';
import { runTool } from '../support/run.ts';

const { entries, day } = countyMatch();
const typical = countyHouseholds();
const NEW_LOAN = 'central/microcredit-2026#loan';
const asFile = ({ date, household, typesUnsure, members }: Household) => JSON.stringify({ date, household, typesUnsure, ...(members ? { members } : {}) });
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

interface Told {
  households: { benefits: { id: string; verdict: string; place: string }[] }[];
}

/** Verdict by benefit id, per household, as the command line tells it; what is folded into a nearer document is not a row of its own. */
function toldVerdicts({ households }: Told): Record<string, string>[] {
  return households.map(({ benefits }) => Object.fromEntries(benefits.filter(({ place }) => place !== 'folded').map(({ id, verdict }) => [id, verdict])));
}

async function saved(page: Page): Promise<Household> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存到文件' }).click()]);
  return JSON.parse(readFileSync(await download.path(), 'utf8')) as Household;
}

/** Answers the question on the screen with taps only, as one does who is in a hurry: what is ordinary is left to “其余都是……”. Tells how many taps it took. */
async function tapAnswers(page: Page): Promise<number> {
  const before = await heading(page);
  const rest = await page.locator('.match-next:visible', { hasText: /^(都是|其余都是)/ }).count();
  let taps = 0;
  for (const { slot, control } of await slotsOnScreen(page)) {
    const value = answerTo(slot, KNOWN);
    expect(value, `${slot} 没有准备答案`).toBeDefined();
    if (rest && isOrdinary(slot, value!)) continue;
    const tag = await control.evaluate((element) => element.tagName);
    taps += tag === 'SELECT' ? 2 : Array.isArray(value) ? value.length : 1;
    if (tag === 'SELECT') await control.selectOption(String(value));
    else if (tag === 'LABEL') {
      // A chip for what is out of the ordinary: left alone it means the ordinary.
      const odd = (await control.locator('input').getAttribute('value')) === 'yes';
      if (value === odd) await control.tap();
      else taps -= 1;
    } else if (typeof value === 'number') await control.locator('input').fill(String(value));
    else {
      const wanted = Array.isArray(value) ? value : [typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)];
      for (const one of wanted) await control.locator(`label:has(input[value="${one}"])`).tap();
    }
  }
  if ((await heading(page)) === before) {
    taps += 1;
    await page.locator('.match-next:visible').first().tap();
  }
  return taps;
}

/** Whether “其余都是……” would say just this. */
function isOrdinary(slot: string, value: TraitValue): boolean {
  const [, member, trait] = /^(?:(\d+)\.)?(.+)$/.exec(slot)!;
  const specs: Record<string, TraitSpec> = member === undefined ? HOUSEHOLD_TRAITS : MEMBER_TRAITS;
  const ordinary = ordinaryValue({ trait: trait!, spec: specs[trait!]!, ...(member === undefined ? {} : { member: Number(member) }) }, KNOWN);
  return JSON.stringify(ordinary) === JSON.stringify(value);
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`键盘走不到 ${selector}`);
}

/** Answers the question on the screen with the keyboard only. */
async function typeAnswers(page: Page): Promise<void> {
  for (const { slot, control } of await slotsOnScreen(page)) {
    const value = answerTo(slot, KNOWN)!;
    const here = `[data-slot="${slot}"]`;
    const tag = await control.evaluate((element) => element.tagName);
    if (tag === 'SELECT') {
      await tabTo(page, here);
      const at = await control.evaluate(
        (select, wanted) => [...(select as HTMLSelectElement).options].findIndex((option) => option.value === wanted),
        String(value),
      );
      for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
    } else if (tag === 'LABEL') {
      const odd = (await control.locator('input').getAttribute('value')) === 'yes';
      if (value === odd) {
        await tabTo(page, `${here} input`);
        await page.keyboard.press('Space');
      }
    } else if (typeof value === 'number') {
      await tabTo(page, `${here} .match-figure input, ${here} > input`);
      await page.keyboard.type(String(value));
    } else if (Array.isArray(value)) {
      for (const one of value) {
        await tabTo(page, `${here} input[value="${one}"]`);
        await page.keyboard.press('Space');
      }
    } else {
      await tabTo(page, `${here} input`);
      await page.keyboard.press('Space');
      const wanted = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
      while (!(await control.locator(`input[value="${wanted}"]`).isChecked())) await page.keyboard.press('ArrowDown');
    }
  }
  await tabTo(page, '.match-next:not([hidden])');
  await page.keyboard.press('Enter');
}

describe.each(['http', 'file'] as const)('入户对照 (%s)', (kind) => {
  const site = useSite(kind, { base: '/mingbai/' });

  it('is filled in by touch at 360 px in at most fifteen screens and seventy taps, asks only what matters, and ends with the verdicts of the domain', async () => {
    const page = await site.open('match.html', PHONE);
    expect(KNOWN.members).toHaveLength(4);
    // A role and an age for each person, and 下一题.
    let taps = KNOWN.members!.length * 2 + 1;
    for (const { label, age } of KNOWN.members!) {
      await page.getByRole('button', { name: `＋${label}`, exact: true }).tap();
      await page.locator('.match-members input').last().fill(String(age));
    }
    await page.locator('.match-next:visible').tap();
    let screens = 0;
    for (; (await heading(page)) !== FINISHED; screens += 1) {
      expect(screens, await heading(page)).toBeLessThan(14);
      taps += await tapAnswers(page);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('match-question');
    }
    expect([screens > 5, screens + 1 <= 15, taps > 20, taps <= 70]).toEqual([true, true, true, true]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const shown = await verdictsShown(page);
    const record = await saved(page);
    expect(shown).toEqual(verdictsOf(entries, record));
    expect(shown).toEqual(verdictsOf(entries, KNOWN));
    expect(Object.values(shown)).not.toContain('unknown');
    const piles = pilesOf(matchHousehold(entries, record), record);
    for (const pile of ['can', 'settle', 'ask'] as const)
      expect(await page.locator(`[data-match="count-${pile}"]`).innerText()).toBe(String(piles[pile].length));
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('is filled in with the keyboard alone, focus going to each next question', async () => {
    const page = await site.open('match.html', { viewport: { width: 360, height: 740 } });
    for (const { label, age } of KNOWN.members!) {
      await page.locator('#match-question').evaluate((element) => (element as HTMLElement).focus());
      await tabTo(
        page,
        `.match-roles button:nth-child(${await page.locator('.match-roles button').evaluateAll((buttons, text) => buttons.findIndex((button) => button.textContent === text) + 1, `＋${label}`)})`,
      );
      await page.keyboard.press('Enter');
      await page.locator('#match-question').evaluate((element) => (element as HTMLElement).focus());
      await tabTo(page, '.match-members li:last-child input');
      await page.keyboard.type(String(age));
    }
    await page.keyboard.press('Enter');
    for (let screens = 0; (await heading(page)) !== FINISHED; screens += 1) {
      expect(screens, await heading(page)).toBeLessThan(60);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('match-question');
      await typeAnswers(page);
    }
    await tabTo(page, '.match-next');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('match-results');
    await tabTo(page, '[data-verdict="eligible"] summary');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).not.toBe('none');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-verdict="eligible"] .match-reasons').first().innerText()).toContain('✓');
    expect(await verdictsShown(page)).toEqual(verdictsOf(entries, KNOWN));
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('gives every typical household the verdicts of the domain', async () => {
    const page = await site.open('match.html');
    expect(typical.length).toBeGreaterThan(5);
    for (const { id, record } of typical) {
      await readFile(page, asFile(record));
      expect(await verdictsShown(page), id).toEqual(verdictsOf(entries, record));
    }
    await page.close();
  });

  it('opens a row to its reasons, who verifies, what to bring, where to go and the document', async () => {
    const page = await site.open('match.html', PHONE);
    await readFile(page, asFile(KNOWN));
    await openFolds(page);
    for (const row of await page.locator('[data-verdict="verify"]').all()) {
      if (
        !(await row
          .locator('details')
          .first()
          .evaluate((item) => (item as HTMLDetailsElement).open))
      )
        await row.locator('summary').first().tap();
      await row.locator('.match-detail').first().waitFor();
      const text = await row.innerText();
      expect(text).toContain('为什么');
      expect(text).toMatch(/[✓？]/);
      expect(text).toContain('谁来核实');
      expect(text).toMatch(/由.+核实/);
      expect(text).toContain('依据');
      expect(text).toMatch(/〔\d{4}〕|文号没见到|号/);
      for (const address of await row.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!)))
        expect(address).toMatch(/^(policies|cards)\/[a-z0-9/-]+\.html$|^tel:\+?\d+$/);
    }
    await page.close();
  });

  it('folds away what the household does not get, with the condition that fails', async () => {
    const page = await site.open('match.html');
    await readFile(page, asFile(KNOWN));
    const row = page.locator('[data-verdict="ineligible"]').first();
    expect(await row.count()).toBe(0);
    await page.locator('.match-fold > summary', { hasText: '不符合' }).click();
    await row.locator('summary').first().click();
    await row.locator('.match-reasons').waitFor();
    expect(await row.locator('.match-reasons').innerText()).toContain('✗');
    await page.close();
  });

  it('answers for another day: 2024 still has the old loan and not the new one', async () => {
    const page = await site.open('match.html');
    await readFile(page, asFile(KNOWN));
    const now = await verdictsShown(page);
    expect(now).toHaveProperty([NEW_LOAN]);
    await page.locator('.match-day summary').click();
    await page.locator('#match-day').fill('2024-12-31');
    await page.getByRole('button', { name: '按这一天对照' }).click();
    const then = await verdictsShown(page);
    expect(then).toEqual(verdictsOf(entries, { ...KNOWN, date: '2024-12-31' }));
    expect(then).not.toHaveProperty([NEW_LOAN]);
    expect(await page.locator('[data-match="day"]').innerText()).toContain('不是现在的');
    await page.close();
  });

  it('says of two benefits that exclude each other that only one can be had', async () => {
    // 两项补贴 and 特困供养 exclude each other; whether this person is in 特困供养 nobody has said yet.
    const record: Household = { date: day, household: {}, typesUnsure: [], members: [{ label: '户主', age: 66, disability: '1' }] };
    const possible = matchHousehold(entries, record)
      .flatMap(({ matches }) => matches)
      .filter(({ verdict }) => verdict !== 'ineligible');
    const exclusions = exclusionsAmong(possible);
    const [id, [other]] = [...exclusions].find(([, others]) => others.length > 0)!;
    const page = await site.open('match.html');
    await readFile(page, asFile(record));
    const row = page.locator(`[data-benefit="${id}"]`);
    await openFolds(page);
    expect(await row.locator('summary').first().innerText()).toContain('有不能同享的');
    if (
      !(await row
        .locator('details')
        .first()
        .evaluate((item) => (item as HTMLDetailsElement).open))
    )
      await row.locator('summary').first().click();
    await row.locator('.match-detail').first().waitFor();
    expect(await row.innerText()).toContain(`和“${other!.benefit.name}”不能同时享受`);
    await page.close();
  });

  it('matches for the reader’s own day once the calendar has passed the edition, and says how far the library was checked', async () => {
    const page = await site.browser().newPage();
    await page.clock.setFixedTime(new Date('2027-06-01T08:00:00'));
    await page.goto(site.url('match.html'));
    expect(await page.locator('[data-match="day"]').innerText()).toMatch(/按2027年6月1日的政策对照[\s\S]*本库核对到/);
    expect(await verdictsShown(page)).toEqual(verdictsOf(entries, { date: '2027-06-01', household: {}, typesUnsure: [], members: undefined }));
    await page.close();
  });

  it('never offers a benefit of an entry that is over or still to come', async () => {
    const page = await site.open('match.html');
    await readFile(page, asFile({ ...KNOWN, date: day }));
    const offered = new Set(county().cards.map(({ id }) => id));
    expect(Object.keys(await verdictsShown(page)).filter((id) => !offered.has(id))).toEqual([]);
    await page.close();
  });

  it('fills in the ordinary beside a blank that has none, and says by name that this one is passed over', async () => {
    const page = await site.open('match.html', PHONE);
    await page.getByRole('button', { name: '＋户主', exact: true }).tap();
    await page.locator('.match-members input').last().fill('44');
    await page.locator('.match-next:visible').tap();
    while ((await page.locator('[data-slot="incomePerHead"]').count()) === 0) await page.locator('.match-next:visible').tap();
    const slots = (await slotsOnScreen(page)).map(({ slot }) => slot);
    expect(slots).toEqual(expect.arrayContaining(['incomePerHead', 'hardship', 'heavyExpense']));
    await page.locator('[data-slot="hardship"] label:has(input[value="illness"])').tap();
    const next = page.locator('.match-next:visible');
    expect(await next.innerText()).toContain('（人均年收入跳过）');
    await next.tap();
    const { household } = await saved(page);
    expect(household).toMatchObject({ types: [], ruralHukou: true, hardship: ['illness'], heavyExpense: false });
    expect(household).not.toHaveProperty('incomePerHead');
    await page.close();
  });

  it('lets an answer be changed, forgotten and skipped, and asks skipped ones again', async () => {
    const page = await site.open('match.html');
    await page.getByRole('button', { name: '跳过' }).click();
    const first = await heading(page);
    await page.getByRole('button', { name: '跳过' }).click();
    expect(await heading(page)).not.toBe(first);
    await page.getByRole('button', { name: '上一题' }).click();
    expect(await heading(page)).toBe(first);
    await page.locator('.match-known > summary').click();
    await page.getByRole('button', { name: /再问跳过的/ }).click();
    expect(await heading(page)).toBe('家里有谁？');
    await readFile(page, asFile(KNOWN));
    await page.getByRole('button', { name: '改农村户籍' }).click();
    await page.locator('label:has(input[value="no"])').click();
    expect((await saved(page)).household['ruralHukou']).toBe(false);
    await page.getByRole('button', { name: '清除农村户籍' }).click();
    expect((await saved(page)).household).not.toHaveProperty('ruralHukou');
    await page.close();
  });

  it('reads back what it saved, and the command line reads it too', async () => {
    const page = await site.open('match.html');
    await readFile(page, asFile(KNOWN));
    const before = await verdictsShown(page);
    const record = await saved(page);
    await page.reload();
    // The tab remembers; a file takes its place by word only.
    expect(await verdictsShown(page)).toEqual(before);
    page.on('dialog', (dialog) => void dialog.accept());
    await readFile(page, JSON.stringify(record));
    expect(await verdictsShown(page)).toEqual(before);
    expect(await saved(page)).toEqual(record);
    const file = join(mkdtempSync(join(tmpdir(), 'huqing-')), 'huqing.json');
    writeFileSync(file, JSON.stringify(record));
    const ran = runTool('match.ts', [file, '--json'], COUNTY);
    expect(ran.code, ran.text).toBe(0);
    expect(toldVerdicts(JSON.parse(ran.stdout) as Told)).toEqual([before]);
    await page.close();
  });

  it.each([
    ['{', '不是“保存到文件”存下来的那种文件'],
    ['{"date":"2026-02-30"}', '日期'],
    ['{"date":"2026-11-23","household":{"incomePerHead":-1}}', '人均年收入'],
    ['{"date":"2026-11-23","members":[{"label":"爷爷","age":-3}]}', '年龄'],
    ['{"date":"2026-11-23","household":{"types":["rich"]}}', '户类型'],
    ['{"date":"2026-11-23","members":[{"label":"620102199001011234"}]}', '不写姓名'],
  ])('says one Chinese sentence about the file %s and keeps what was entered', async (content, word) => {
    const page = await site.open('match.html');
    await readFile(page, asFile(KNOWN));
    const before = await verdictsShown(page);
    await readFile(page, content);
    await page.waitForFunction(() => document.querySelector('[data-match="notice"]')?.textContent?.includes('读不了'));
    const said = await page.locator('[data-match="notice"]').innerText();
    expect(said).toContain(word);
    expect(said).not.toMatch(/[a-z]{3,} [a-z]{2,}/i);
    expect(await verdictsShown(page)).toEqual(before);
    await page.close();
  });

  it('keeps nothing on the device, changes no address and asks nothing of any other host', async () => {
    const page = await site.open('match.html');
    await readFile(page, asFile(KNOWN));
    await saved(page);
    const kept = await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookie: document.cookie,
      address: location.search + location.hash,
      databases: (await indexedDB.databases()).length,
      name: window.name,
      state: history.state as unknown,
    }));
    // The tab's own memory goes with the tab; nothing else keeps a household.
    expect(Object.keys(kept.session)).toEqual(['match-household']);
    expect({ ...kept, session: {} }).toEqual({ local: {}, session: {}, cookie: '', address: '', databases: 0, name: '', state: null });
    expect(page.requests.length).toBeGreaterThan(3);
    expect(page.requests.filter((request) => !request.startsWith(site.url('')) && !request.startsWith('blob:') && !request.startsWith('data:'))).toEqual([]);
    await page.close();
  });

  it('keeps the answers while one looks at other pages of the tab, and not in a new one', async () => {
    const page = await site.open('match.html');
    await page.getByRole('button', { name: '＋老人' }).click();
    await page.locator('.match-members input').fill('70');
    await page.locator('.match-next:visible').click();
    await page.goto(site.url('index.html'));
    await page.goto(site.url('match.html'));
    expect((await saved(page)).members).toEqual([{ label: '老人', age: 70 }]);
    const other = await site.open('match.html');
    expect(await heading(other)).toBe('家里有谁？');
    await other.close();
    await page.close();
  });

  it('asks before a file takes the place of answers that were not saved, and says that a file’s ages are of its day', async () => {
    const page = await site.open('match.html');
    await page.getByRole('button', { name: '＋老人' }).click();
    await page.locator('.match-members input').fill('70');
    await page.locator('.match-next:visible').click();
    const asked: string[] = [];
    let say: 'accept' | 'dismiss' = 'dismiss';
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog[say]();
    });
    const file = { name: 'h.json', mimeType: 'application/json', buffer: Buffer.from(asFile({ ...KNOWN, date: '2024-11-23' })) };
    await page.locator('#match input[type="file"]').setInputFiles(file);
    await page.waitForTimeout(200);
    expect([asked.length, (await heading(page)) === '家里有谁？', (await saved(page)).members]).toEqual([1, false, [{ label: '老人', age: 70 }]]);
    say = 'accept';
    await page
      .locator('button', { hasText: '改家里的人' })
      .first()
      .evaluate((button) => (button as HTMLElement).click());
    await page.locator('.match-members input').fill('71');
    await page.locator('.match-next:visible').click();
    await page.locator('#match input[type="file"]').setInputFiles(file);
    await page.waitForFunction(() => document.querySelector('[data-match="notice"]')?.textContent?.includes('已读取'));
    await page.locator('.match-day summary').click();
    await page.locator('.match-day button', { hasText: '回到' }).click();
    expect(await page.locator('[data-match="day"]').innerText()).toContain('年龄、收入和务工月数是2024年11月23日的');
    await page.close();
  });

  it('starts with what a link brings, and asks before it takes the place of answers', async () => {
    const page = await site.open('match.html');
    const link = (label: string) =>
      `${site.url('match.html')}#known=${encodeURIComponent(JSON.stringify({ household: { types: ['dibao'] }, members: [{ label, age: 70 }] }))}`;
    await page.goto('about:blank');
    await page.goto(link('爷爷'));
    expect([(await saved(page)).members, new URL(page.url()).hash]).toEqual([[{ label: '爷爷', age: 70 }], '']);
    await page.close();
  });

  it('starts from a typical household, answered as its page tells', async () => {
    const { id, record } = typical.find(({ record: { members } }) => (members?.length ?? 0) > 1)!;
    const page = await site.open(`households/${id}.html`);
    await page.getByRole('link', { name: '照这户开始对照' }).click();
    await page.locator('#match[data-ready]').waitFor();
    expect([await verdictsShown(page), new URL(page.url()).hash]).toEqual([verdictsOf(entries, { ...record, date: day }), '']);
    await page.close();
  });

  it('knows only people who are there when one is taken out, each with own answers', async () => {
    const page = await site.open('match.html');
    for (const [role, age] of [
      ['户主', '60'],
      ['配偶', '58'],
      ['儿子', '30'],
    ]) {
      await page.getByRole('button', { name: `＋${role}`, exact: true }).click();
      await page.locator('.match-members input').last().fill(age!);
    }
    await page.locator('.match-next:visible').click();
    for (let screens = 0; screens < 6; screens += 1)
      await page
        .locator('.match-buttons button:visible', { hasText: /下一题|跳过/ })
        .first()
        .click();
    await page
      .locator('button', { hasText: '改家里的人' })
      .first()
      .evaluate((button) => (button as HTMLElement).click());
    await page.getByRole('button', { name: '去掉配偶' }).click();
    await page.locator('.match-next:visible').click();
    for (let screens = 0; screens < 12; screens += 1) {
      expect(await page.locator('#match').innerText()).not.toMatch(/第\d人/);
      expect((await page.locator('.match-rows, .match-members, .match-known').allInnerTexts()).join()).not.toContain('配偶');
      const back = page.getByRole('button', { name: '上一题' });
      if ((await back.count()) === 0) break;
      await back.click();
    }
    expect((await saved(page)).members?.map(({ label, age }) => [label, age])).toEqual([
      ['户主', 60],
      ['儿子', 30],
    ]);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  it('asks nothing before a file when nothing is unsaved, and keeps the file’s day in mind on other pages and on paper', async () => {
    const page = await site.open('match.html');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.accept();
    });
    await readFile(page, asFile({ ...KNOWN, date: '2024-11-23' }));
    await readFile(page, asFile({ ...KNOWN, date: '2024-11-23' }));
    expect(asked).toEqual([]);
    await page.locator('.match-day summary').click();
    await page.locator('#match-day').fill('2026-01-15');
    await page.getByRole('button', { name: '按这一天对照' }).click();
    const told = '年龄、收入和务工月数是2024年11月23日的，换了日子要重新核一遍';
    expect(await page.locator('[data-match="day"]').innerText()).toContain(told);
    await page.goto(site.url('index.html'));
    await page.goto(site.url('match.html'));
    expect(await page.locator('[data-match="day"]').innerText()).toContain(told);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.match-sheet').innerText()).toContain(told);
    await page.close();
  });

  it('says the limit when a file holds more people than it takes', async () => {
    const page = await site.open('match.html');
    await readFile(page, asFile({ ...KNOWN, members: Array.from({ length: 31 }, () => ({ label: '孩子', age: 5 })) }));
    await page.waitForFunction(() => document.querySelector('[data-match="notice"]')?.textContent?.includes('最多30人'));
    await page.close();
  });

  it('takes the Enter that ends a composition for no answer on any screen; a plain one goes on', async () => {
    const page = await site.open('match.html');
    await readFile(page, asFile({ date: day, household: {}, typesUnsure: [], members: [{ label: '户主', age: 50 }] }));
    // The first screen with a field to type in.
    for (let screens = 0; screens < 20 && (await page.locator('.match-question input[type="text"]:visible').count()) === 0; screens += 1)
      await page.locator('.match-buttons button:visible', { hasText: '跳过' }).first().click();
    const box = page.locator('.match-question input[type="text"]:visible').first();
    await box.fill('5000');
    const before = await heading(page);
    const press = (init: { isComposing?: boolean; keyCode?: number }) =>
      box.evaluate((input, event) => void input.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'Enter', ...event })), init);
    await press({ isComposing: true });
    await press({ keyCode: 229 });
    expect([await heading(page), await box.inputValue()]).toEqual([before, '5000']);
    await press({});
    expect(await heading(page)).not.toBe(before);
    await page.close();
  });

  it('takes the Enter that ends a composition for no answer, and says how many people a household may have', async () => {
    const page = await site.open('match.html');
    await page.getByRole('button', { name: '＋老人' }).click();
    const box = page.locator('.match-members input');
    await box.fill('70');
    for (const init of [
      { key: 'Enter', isComposing: true },
      { key: 'Enter', keyCode: 229 },
    ])
      await box.evaluate((input, event) => input.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...event })), init);
    expect(await heading(page)).toBe('家里有谁？');
    for (let count = 1; count < 31; count += 1) await page.getByRole('button', { name: '＋孩子' }).click();
    expect(await page.locator('.match-question .match-problem').innerText()).toContain('最多加30人');
    expect(await page.locator('.match-members li').count()).toBe(30);
    await page.close();
  });

  it('has no blank wider than the screen at 320 px in large type', async () => {
    const page = await site.open('match.html', { viewport: { width: 320, height: 700 } });
    await page.evaluate(() => document.documentElement.setAttribute('data-type', 'large'));
    for (const { label, age } of KNOWN.members!) {
      await page.getByRole('button', { name: `＋${label}`, exact: true }).click();
      await page.locator('.match-members input').last().fill(String(age));
    }
    await page.locator('.match-next:visible').click();
    for (let screens = 0; (await heading(page)) !== FINISHED && screens < 15; screens += 1) {
      const wide = await page
        .locator('.match-question select, .match-question .chip, .match-question input')
        .evaluateAll((items) => items.filter((item) => item.getBoundingClientRect().right > 321).map((item) => item.outerHTML.slice(0, 80)));
      expect([await heading(page), wide, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([await heading(page), [], 320]);
      const narrow = await page
        .locator('.match-question .match-row > span:first-child')
        .evaluateAll((labels) => labels.filter((label) => label.getBoundingClientRect().width < 72).map((label) => label.textContent));
      expect(narrow).toEqual([]);
      await page.locator('.match-question .match-buttons button', { hasText: '跳过' }).first().click();
    }
    await page.close();
  });

  it('prints what is had and whom to go to on the front of one A4 at 12 pt, with blanks for hand-written names', async () => {
    const page = await site.open('match.html');
    await readFile(page, asFile(KNOWN));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.match-question').isVisible()).toBe(false);
    const sheet = await page.locator('.match-sheet').innerText();
    for (const blank of ['户主签名', '干部签名', '日期']) expect(sheet).toContain(`${blank}：`);
    expect(await page.locator('.match-sheet input').count()).toBe(0);
    expect(await page.locator('.match-sheet-errands li').count()).toBe(errandsOf(pilesOf(matchHousehold(entries, KNOWN), KNOWN)).length);
    expect(
      await page
        .locator('.match-sheet-errands li')
        .first()
        .evaluate((item) => parseFloat(getComputedStyle(item).fontSize)),
    ).toBeGreaterThanOrEqual(15.9);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length;
    expect(pages).toBe(1);
    await page.close();
  });

  it('says whom to ring: a phone to tap in the errand list on the screen, the same number on paper', async () => {
    const page = await site.open('match.html', PHONE);
    await readFile(page, asFile(KNOWN));
    const phones = await page.locator('[data-errands] a').evaluateAll((links) => links.map((link) => [link.getAttribute('href')!, link.textContent!]));
    expect(phones.length).toBeGreaterThan(0);
    for (const [address, text] of phones) expect(address).toBe(`tel:${text!.replace(/\D/g, '')}`);
    await page.emulateMedia({ media: 'print' });
    const sheet = await page.locator('.match-sheet').innerText();
    for (const [, text] of phones) expect(sheet).toContain(text);
    await page.close();
  });

  it('folds the ways in that do not apply to this household', async () => {
    const page = await site.open('match.html');
    await readFile(page, asFile(KNOWN));
    await openFolds(page);
    await page
      .locator('[data-verdict="eligible"] > details, [data-verdict="verify"] > details')
      .evaluateAll((items) => items.forEach((item) => item.setAttribute('open', '')));
    await page.locator('.match-reasons .match-idle').first().waitFor({ state: 'attached' });
    await settled(page);
    const fold = page.locator('.match-reasons .match-idle').first();
    expect([await fold.getAttribute('open'), await fold.locator('summary').innerText()]).toEqual([null, expect.stringMatching(/^另有\d+条用不上$/)]);
    const shown = await page.locator('[data-verdict="eligible"] .match-reasons > li, [data-verdict="verify"] .match-reasons > li').allInnerTexts();
    expect(shown.filter((text) => /^✗/.test(text))).toEqual([]);
    await page.close();
  });

  it('says without JavaScript what to use instead', async () => {
    const context = await site.browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url('match.html'));
    expect(await page.locator('main').innerText()).toContain('要开着JavaScript');
    await page.getByRole('link', { name: '低保户' }).first().click();
    expect(await page.locator('h1').innerText()).toBe('低保户');
    await context.close();
  });

  it('asks its first question before any data has come, and goes on as soon as it has', async () => {
    const page = await site.browser().newPage();
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/match-data-0.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(site.url('match.html'), { waitUntil: 'commit' });
    await page.getByRole('button', { name: '＋户主', exact: true }).click();
    await page.locator('.match-members input').fill('50');
    expect(await page.locator('[data-ready]').count()).toBe(0);
    await page.locator('.match-next:visible').click();
    expect(await heading(page)).toContain('正在取对照用的数据');
    release();
    await page.locator('[data-ready]').waitFor();
    expect((await slotsOnScreen(page)).length).toBeGreaterThan(0);
    expect((await saved(page)).members).toEqual([{ label: '户主', age: 50 }]);
    await page.close();
  });

  it('fetches the words of what is shown alone, and says so when some do not come', async () => {
    const page = await site.browser().newPage();
    const packs: string[] = [];
    await page.route('**/match-data-of-*.js', (route) => {
      packs.push(route.request().url());
      return route.abort();
    });
    await page.goto(site.url('match.html'));
    await settled(page);
    const { can, settle } = pilesOf(matchHousehold(entries, { date: day, household: {}, typesUnsure: [], members: undefined }), KNOWN);
    if (can.length + settle.length === 0) expect(packs).toEqual([]);
    await readFile(page, asFile(KNOWN));
    expect(packs.length).toBeGreaterThan(0);
    const results = page.locator('[data-match="results"]');
    expect(await results.locator('[role="alert"]').first().innerText()).toContain('对照用的数据没有找到');
    const piles = pilesOf(matchHousehold(entries, KNOWN), KNOWN);
    expect(await results.locator('[data-pile="can"] h3').innerText()).toBe(`能享受（${piles.can.length}样）`);
    await page.close();
  });

  it('fetches what was over for an earlier day alone, and says so when it does not come', async () => {
    const page = await site.browser().newPage();
    const asides: string[] = [];
    let come = false;
    await page.route('**/match-data-aside-*.js', (route) => {
      asides.push(route.request().url());
      return come ? route.continue() : route.abort();
    });
    await page.goto(site.url('match.html'));
    await readFile(page, asFile(KNOWN));
    expect(asides).toEqual([]);
    const choose = async (wanted: string) => {
      if (!(await page.locator('#match-day').isVisible())) await page.locator('.match-day summary').click();
      await page.locator('#match-day').fill(wanted);
      await page.getByRole('button', { name: '按这一天对照' }).click();
    };
    await choose('2024-12-31');
    const results = page.locator('[data-match="results"]');
    await results.locator('[role="alert"]').waitFor();
    expect(await results.innerText()).toContain('对照用的数据没有找到');
    expect(asides.length).toBeGreaterThan(0);
    await choose(day);
    expect(await verdictsShown(page)).toEqual(verdictsOf(entries, { ...KNOWN, date: day }));
    come = true;
    await choose('2024-12-31');
    await settled(page);
    expect(await verdictsShown(page)).toEqual(verdictsOf(entries, { ...KNOWN, date: '2024-12-31' }));
    await page.close();
  });

  it('says so when what draws the inside of a row is missing', async () => {
    const page = await site.browser().newPage();
    await page.route('**/match-row.js', (route) => route.abort());
    await page.goto(site.url('match.html'));
    await readFile(page, asFile(KNOWN));
    await page.locator('[data-pile] summary').first().click();
    expect(await page.locator('[data-pile] [role="alert"]').first().innerText()).toContain('没有找到，这份资料可能没有拷全');
    await page.close();
  });

  it.each([
    ['did not come', '', '没有找到'],
    ['is damaged', 'self.policyMatch={frame:"00000000:abc"};', '已损坏'],
  ])('says so when its data %s', async (_, body, wanted) => {
    const page = await site.browser().newPage();
    await page.route('**/match-data.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await page.goto(site.url('match.html'));
    expect(await page.locator('#match [role="alert"]').innerText()).toContain(wanted);
    await page.close();
  });
});

describe('the same household on the command line', () => {
  it('gets the verdicts of the domain for every typical household', () => {
    const ran = runTool('match.ts', [...typical.map(({ file }) => join(COUNTY, file)), '--json'], COUNTY);
    expect(ran.code, ran.text).toBe(0);
    const told = toldVerdicts(JSON.parse(ran.stdout) as Told);
    typical.forEach(({ id, record }, index) => expect(told[index], id).toEqual(verdictsOf(entries, record)));
  });
});
