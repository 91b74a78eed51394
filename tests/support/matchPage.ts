import type { Locator, Page } from 'playwright-core';
import type { Traits, TraitValue, Household } from '../../src/domain/household/implications.ts';
import { county } from './county.ts';
import { answeredToTheEnd } from '../../src/domain/household/ordinary.ts';
import { matchHousehold } from '../../src/domain/match/match.ts';
import type { MatchEntry } from '../../src/domain/match/result.ts';

/** A household about which everything is known, so that a conversation can answer whatever it is asked. */
export const KNOWN: Household = answeredToTheEnd({
  date: county().day,
  household: {
    types: ['tuopin', 'dibao'],
    ruralHukou: true,
    incomePerHead: 6200,
    assetsOverLimit: false,
    heavyExpense: true,
    hardship: ['illness'],
    housingGrade: 'B',
    quakeProof: true,
    onlyHome: true,
    housingAidBefore: true,
    water: 'safe',
    relocated: 'no',
    hazardThreat: false,
    industries: ['grain', 'pigs'],
    landContract: true,
    convertedFarmland: false,
    welfareForest: false,
    grassland: false,
    equityFunds: false,
    buysMachinery: false,
    insuredCrops: true,
    wantsLoan: true,
    goodCredit: true,
  },
  typesUnsure: [],
  members: [
    adult('户主', 48, { work: 'out-of-province', workMonths: 8 }),
    adult('配偶', 46, { work: 'farming', wantsPost: true }),
    adult('母亲', 72, { work: 'farming', labour: 'none', disability: '2', disabilityKind: ['physical'], selfCare: 'partial', illness: 'chronic' }),
    adult('女儿', 13, { schooling: 'junior', boarding: true, labour: 'none', work: 'no', pensionInsured: false }),
  ],
});

function adult(label: string, age: number, traits: Traits): Traits & { label: string } {
  return {
    schooling: 'no',
    preschoolYear: 'other',
    boarding: false,
    collegeFreshman: false,
    agricultureMajor: false,
    studentLoan: false,
    droppedOut: false,
    disability: 'no',
    disabilityKind: [],
    needsDevice: false,
    illness: 'no',
    inHospital: false,
    selfPaidMedical: 0,
    medicalInsured: true,
    labour: 'full',
    selfCare: 'full',
    work: 'no',
    workMonths: 0,
    workshop: false,
    publicPost: false,
    wantsPost: false,
    jobless: false,
    owedWages: false,
    skillCertificate: false,
    wantsTraining: false,
    startsBusiness: false,
    pensionInsured: true,
    otherPension: false,
    guardianship: 'parents',
    supporter: 'able',
    forestSkill: false,
    label,
    age,
    ...traits,
  };
}

/** What the record says for a blank such as `ruralHukou` or `2.schooling`. */
export function answerTo(slot: string, { household, members }: Household): TraitValue | undefined {
  const [, member, trait] = /^(?:(\d+)\.)?(.+)$/.exec(slot)!;
  return member === undefined ? household[trait!] : members?.[Number(member)]?.[trait!];
}

/** Verdict by benefit id as the domain works it out, as the result lists it. */
export function verdictsOf(entries: readonly MatchEntry[], record: Household): Record<string, string> {
  const rows = matchHousehold(entries, record).flatMap(({ matches, ruledOut }) => [...matches, ...ruledOut]);
  return Object.fromEntries(rows.map(({ entry, benefit, verdict }) => [`${entry.id}#${benefit.id}`, verdict]));
}

/** Waits until the words of all that is shown have come. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[data-match="results"][aria-busy], [data-match="results"] [data-waiting]'));
}

/** Opens what folds rows away, the lists to their ends: 人人都可以问的, 不符合, and the rows that hold other versions. */
export async function openFolds(page: Page): Promise<void> {
  await settled(page);
  const open = () => page.locator('.match-fold, details:has(> .match-versions)').evaluateAll((items) => items.forEach((item) => item.setAttribute('open', '')));
  await open();
  for (let lists = 0; lists < 40; lists += 1) {
    // What is opened is filled in the event that follows.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await settled(page);
    const more = page.locator('.match-fold button', { hasText: /^再列/ });
    if ((await more.count()) === 0) break;
    await more.first().evaluate((button) => (button as HTMLElement).click());
  }
  await open();
}

/** The same as the page shows it, once all folds are opened. */
export async function verdictsShown(page: Page): Promise<Record<string, string>> {
  const closed = page.locator('.match-fold:not([open])');
  const before = await closed.count();
  await openFolds(page);
  const rows = await page
    .locator('[data-benefit]')
    .evaluateAll((items) => items.map((item) => [(item as HTMLElement).dataset['benefit'], (item as HTMLElement).dataset['verdict']] as [string, string]));
  if (before > 0) await page.locator('.match-fold').evaluateAll((items) => items.forEach((item) => item.removeAttribute('open')));
  return Object.fromEntries(rows);
}

/** Hands the page a household file. */
export async function readFile(page: Page, content: string): Promise<void> {
  await page.locator('#match input[type="file"]').setInputFiles({ name: 'huqing.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await page.waitForFunction(() => document.querySelector('[data-match="notice"]')?.textContent || false);
  await settled(page);
}

/** The blanks of the question on the screen. */
export async function slotsOnScreen(page: Page): Promise<{ slot: string; control: Locator }[]> {
  const controls = page.locator('[data-slot]');
  const slots = await controls.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['slot']!));
  return slots.map((slot, index) => ({ slot, control: controls.nth(index) }));
}

export const heading = (page: Page) => page.locator('#match-question').innerText();
export const FINISHED = '能问的都问完了';
