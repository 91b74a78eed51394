import { describe, expect, it } from 'vitest';
import { getLibrary, type Library } from '../../src/library/library.ts';
import type { Benefit } from '../../src/domain/policy/policySchema.ts';
import { pairsOf, pairsShared } from '../../src/domain/text/pairs.ts';
import { contradiction, agesAsked, readSlots } from '../../src/search/passages/slots.ts';
import { clauses } from '../../src/search/passages/speech.ts';
import { yearsNamed } from '../../src/search/passages/years.ts';
import { foldKey } from '../../src/search/text/fold.ts';
import { COUNTY } from '../support/county.ts';
import { atHome } from '../support/home.ts';
import { PROJECT } from '../support/miniLibrary.ts';

/** In how many ways each benefit in force can be asked for, at least. */
const LEAST = 8;

type Asked = Pick<Benefit, 'name' | 'amounts' | 'asks'>;

const key = (text: string) => foldKey(clauses(text));
const named = (entries: Library['entries']) => entries.flatMap(({ id, policy }) => policy.benefits.map((benefit) => ({ id: `${id}#${benefit.id}`, benefit })));

const isShort = ({ asks }: Pick<Asked, 'asks'>) => asks.length < LEAST;

const doubles = ({ asks }: Pick<Asked, 'asks'>) =>
  asks.flatMap((ask, at) =>
    asks
      .slice(0, at)
      .filter((other) => pairsShared(pairsOf(ask), pairsOf(other)) > 0.6)
      .map((other) => `${ask} / ${other}`),
  );

function against({ name, amounts, asks }: Asked): string[] {
  const said = readSlots(key(`${name}。${amounts.map(({ what }) => what).join('。')}`));
  return asks.flatMap((ask) => {
    const slot = contradiction(readSlots(key(ask)), agesAsked(key(ask)), said, { groups: false });
    // Whether a figure is paid or given is the figure's slot, not the benefit's: who gets premium aid asks what is left to pay.
    return slot && slot !== 'fee' ? [`${slot}：${ask}`] : [];
  });
}

describe.each([
  ['the library', PROJECT, atHome],
  ['the fixture county', COUNTY, it],
] as const)('asked forms of the benefits of %s', (_, root, here) => {
  const { entries } = getLibrary(root);
  const benefits = named(entries);

  here(`are at least ${LEAST} for each benefit in force`, () => {
    const current = named(entries.filter(({ policy }) => policy.validity.status === 'in-force'));
    expect(current.length).toBeGreaterThan(20);
    expect(current.filter(({ benefit }) => isShort(benefit)).map(({ id, benefit }) => `${id}：只有${benefit.asks.length}句`)).toEqual([]);
  });

  it('are not one another’s double: no two of a benefit share more than 60 % of their pairs', () => {
    expect(benefits.flatMap(({ id, benefit }) => doubles(benefit).map((pair) => `${id}：${pair}`))).toEqual([]);
  });

  it('do not contradict the benefit they are written for', () => {
    expect(benefits.flatMap(({ id, benefit }) => against(benefit).map((ask) => `${id} ${ask}`))).toEqual([]);
  });
});

/** A few characters of shorthand say little else than the longer ways do. */
const SHORTHAND = 9;
/** In how many other ways each answer of an entry in force can be asked for, at least. */
const OTHER_WAYS = 3;

type Answer = Library['entries'][number]['policy']['answers'][number];

/** Years a way of asking names and neither its question, its answer nor its entry does. */
function strangeYears({ ask, say, asks }: Pick<Answer, 'ask' | 'say' | 'asks'>, about: string): string[] {
  const known = new Set(yearsNamed(`${ask}。${say}。${about}`));
  return asks.filter((form) => yearsNamed(form).some((year) => !known.has(year)));
}

describe.each([
  ['the library', PROJECT, atHome],
  ['the fixture county', COUNTY, it],
] as const)('other ways to ask what %s answers', (_, root, here) => {
  const { entries, day } = getLibrary(root);
  // Whether this year's, and next year's, is known may always be asked.
  const now = `${day.slice(0, 4)}年、${Number(day.slice(0, 4)) + 1}年`;
  const answers = entries.flatMap(({ id, policy }) => policy.answers.map((answer, at) => ({ id: `${id}#${at}`, policy, answer })));

  here(`are at least ${OTHER_WAYS} for each answer of an entry in force`, () => {
    const current = answers.filter(({ policy }) => policy.validity.status === 'in-force');
    expect(current.length).toBeGreaterThan(20);
    expect(current.filter(({ answer }) => answer.asks.length < OTHER_WAYS).map(({ id, answer }) => `${id}：只有${answer.asks.length}句`)).toEqual([]);
  });

  it('are not one another’s double', () => {
    expect(
      answers.flatMap(({ id, answer }) => doubles({ asks: answer.asks.filter(({ length }) => length > SHORTHAND) }).map((pair) => `${id}：${pair}`)),
    ).toEqual([]);
  });

  it('name no year of which nothing is said', () => {
    const strange = answers.flatMap(({ id, policy, answer }) =>
      strangeYears(
        answer,
        [now, policy.title, policy.summary, ...policy.documents.map(({ title, number = '', issued = '' }) => `${title}${number}${issued}年`)].join('。'),
      ).map((form) => `${id} ${form}`),
    );
    expect(strange).toEqual([]);
  });

  it('see a year that nobody spoke of', () => {
    const answer = { ask: '2025年补多少？', say: '2025年每人300元。', asks: ['2025年一个人给几百', '2024年一个人给几百'] };
    expect(strangeYears(answer, '')).toEqual(['2024年一个人给几百']);
  });
});

describe('the rules of asked forms', () => {
  const benefit = named(getLibrary(COUNTY).entries).find(({ benefit: { asks } }) => asks.length === LEAST || asks.length === LEAST + 1)!.benefit;

  atHome('have many to go by', () => expect(named(getLibrary(PROJECT).entries).flatMap(({ benefit }) => benefit.asks).length).toBeGreaterThan(2000));

  it('see a benefit that is asked for in one way too few', () => {
    expect(isShort({ asks: benefit.asks.slice(0, LEAST) })).toBe(false);
    expect(isShort({ asks: benefit.asks.slice(0, LEAST - 1) })).toBe(true);
  });

  it('see one question in two dresses', () => expect(doubles({ asks: ['低保一个月多少钱', '低保一个月多少钱呀'] })).toHaveLength(1));

  it.each([
    ['a stage', '寄宿小学生生活补助', '高中生住校补多少'],
    ['an age', '高龄津贴（90岁以上）', '八十五岁的爷爷每月多少'],
    ['a grade', '一级残疾护理补贴', '三级残疾护理给多少'],
  ])('see %s that the benefit has not', (_, name, ask) => expect(against({ name, amounts: [], asks: [ask] })).toHaveLength(1));
});
