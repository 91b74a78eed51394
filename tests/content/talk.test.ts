import { describe, expect, it } from 'vitest';
import { MOST_SCREENS, ordinaryValue, slotKey, type Slot } from '../../src/client/match/screens.ts';
import { createStore } from '../../src/client/match/store.ts';
import { MEMBER_TRAITS } from '../../src/domain/household/memberTraits.ts';
import type { Household } from '../../src/domain/household/implications.ts';
import { matchHousehold } from '../../src/domain/match/match.ts';
import { pilesOf, type Pile, type PileRow } from '../../src/domain/match/piles.ts';
import { getLibrary } from '../../src/library/library.ts';
import { matchData } from '../../src/library/matchPages.ts';
import { loadHouseholds } from '../../src/library/read/households.ts';
import { PROJECT } from '../support/miniLibrary.ts';
import { answeredToTheEnd } from '../../src/domain/household/ordinary.ts';

const data = matchData(getLibrary(PROJECT));

const FAMILIES: [string, Household['household'], NonNullable<Household['members']>][] = [
  [
    '脱贫户和低保户，四口人',
    {
      types: ['tuopin', 'dibao'],
      dibaoClass: 'upper',
      incomePerHead: 5000,
      heavyExpense: true,
      hardship: ['illness'],
      industries: ['grain', 'pigs'],
      wantsLoan: true,
    },
    [
      { label: '户主', age: 48, work: 'out-of-province', workMonths: 8 },
      { label: '配偶', age: 46, work: 'farming', wantsPost: true },
      { label: '母亲', age: 72, disability: '2', disabilityKind: ['physical'], labour: 'none', selfCare: 'partial', illness: 'chronic' },
      { label: '女儿', age: 13, schooling: 'junior', boarding: true },
    ],
  ],
  [
    '一般农户，四口人',
    { types: [], incomePerHead: 20000, industries: ['cash'] },
    [
      { label: '户主', age: 45, work: 'county', workMonths: 6 },
      { label: '配偶', age: 43, work: 'farming' },
      { label: '儿子', age: 18, schooling: 'undergraduate', collegeFreshman: true },
      { label: '女儿', age: 9, schooling: 'primary' },
    ],
  ],
];

const rowsOf = (piles: Record<Pile, PileRow[]>) =>
  new Map((['can', 'settle', 'ask'] as const).flatMap((pile) => piles[pile].map(({ key }) => [key, pile] as const)));
const answer = ({ trait, member }: Slot, { household, members }: Household) => (member === undefined ? household[trait] : members![member]![trait]);

/** The talk gone through screen by screen, answering with the fewest taps the page allows. */
function talk(household: Household['household'], members: NonNullable<Household['members']>) {
  const known = answeredToTheEnd({ date: data.day, household, typesUnsure: [], members });
  const final = rowsOf(pilesOf(matchHousehold(data.entries, known), known));
  const store = createStore(data);
  store.setDate(data.day);
  store.setMembers(members.map(({ label, age }) => ({ ...(label ? { label } : {}), ...(age === undefined ? {} : { age }) })));
  store.update();
  // A role and an age for each person, and 下一题.
  let [screens, taps, enough] = [1, members.length * 2 + 1, 0];
  while (store.screens.length) {
    const [screen] = store.screens;
    if (screen!.kind !== 'slots' || screens > 40) throw new Error(`${screen!.key} comes again`);
    const { slots } = screen!;
    for (const slot of slots) {
      const value = answer(slot, known);
      const ordinary = ordinaryValue(slot, store.record);
      if (value === undefined) store.skip([slotKey(slot)]);
      else {
        if (JSON.stringify(value) !== JSON.stringify(ordinary)) taps += Array.isArray(value) ? value.length : 1;
        store.set(slot, value);
      }
    }
    // A single choice goes on by itself when tapped.
    if (slots.length > 1 || slots[0]!.spec.kind === 'many' || slots[0]!.spec.kind === 'number') taps += 1;
    screens += 1;
    store.update();
    const now = rowsOf(store.piles);
    const stands = [...final].filter(([key, pile]) => now.get(key) === pile).length / final.size;
    if (!enough && stands >= 0.9) enough = screens;
  }
  return { screens, taps, enough, same: [...final].every(([key, pile]) => rowsOf(store.piles).get(key) === pile) };
}

describe('a talk at a kitchen table', () => {
  it.each(FAMILIES)('%s: at most fifteen screens and seventy taps, and it ends where answering everything ends', (_, household, members) => {
    const { screens, taps, enough, same } = talk(household, members);
    expect([screens <= 15, taps <= 70, enough > 0 && enough <= 15, same]).toEqual([true, true, true, true]);
  });
  it('of one in eight typical households and of all 特困 ones stands to nine tenths by the fifteenth screen, and ends where answering everything ends', () => {
    const talks = loadHouseholds(PROJECT, data.day)
      .filter(({ record, dated }) => !dated && record.members && record.typesUnsure.length === 0)
      .filter(({ record }, index) => index % 8 === 0 || (record.household['types'] as string[]).includes('tekun'))
      .map(({ id, record }) => ({ id, ...talk(record.household, record.members!) }));
    expect(talks.length).toBeGreaterThan(6);
    expect(
      talks.filter(({ screens, enough, same }) => screens > 15 || enough === 0 || enough > 15 || !same).map(({ id, enough }) => `${id} ${enough}`),
    ).toEqual([]);
  });
  it('lets a household on no register go on with one press: which class of 低保 is asked of who is on 低保', () => {
    const store = createStore(data);
    store.setDate(data.day);
    store.setMembers([{ label: '户主', age: 44 }]);
    store.update();
    const blanks = () => store.screens.flatMap((screen) => (screen.kind === 'slots' ? screen.slots : []));
    const [first] = store.screens;
    expect(first!.kind === 'slots' && first!.slots.map(({ trait }) => trait)).toContain('types');
    expect(blanks().map(({ trait }) => trait)).not.toContain('dibaoClass');
    for (const slot of first!.kind === 'slots' ? first!.slots : []) {
      expect(ordinaryValue(slot, store.record), slot.trait).toBeDefined();
      store.set(slot, slot.trait === 'types' ? ['dibao'] : ordinaryValue(slot, store.record));
    }
    store.update();
    // A county whose library draws no line between the classes has nothing to ask.
    const drawn = JSON.stringify(data).includes('"dibaoClass"');
    expect(blanks().some(({ trait }) => trait === 'dibaoClass')).toBe(drawn);
  });
  it('takes for granted no kind of disability of who has a certificate', () => {
    const kindOf = (disability: string) =>
      ordinaryValue(
        { trait: 'disabilityKind', spec: MEMBER_TRAITS.disabilityKind, member: 0 },
        { date: data.day, household: {}, typesUnsure: [], members: [{ disability }] },
      );
    expect([kindOf('no'), kindOf('2')]).toEqual([[], undefined]);
  });
  it('has no more than fifteen screens at all', () => expect(MOST_SCREENS).toBeLessThanOrEqual(15));
});
