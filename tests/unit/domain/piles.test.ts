import { describe, expect, it } from 'vitest';
import type { Household } from '../../../src/domain/household/implications.ts';
import { matchHousehold } from '../../../src/domain/match/match.ts';
import { pilesOf } from '../../../src/domain/match/piles.ts';
import type { MatchEntry } from '../../../src/domain/match/result.ts';
import { basisOf, sameBenefitGroups } from '../../../src/domain/match/sameBenefit.ts';
import type { Benefit } from '../../../src/domain/policy/policySchema.ts';
import type { Condition } from '../../../src/domain/rule/condition.ts';
import { matchEntry as entry, type Made } from '../../support/matchEntry.ts';

const verify: Condition = { verify: { what: '今年有没有名额', by: '乡镇民政办', bring: ['身份证'] } };
const dibao: Condition = { household: { types: ['dibao'] } };
const money = (value: unknown, what = '补助', more = {}) => ({ what, value, unit: '元', bound: 'exact', document: 'notice', ...more });

const RECORD: Household = {
  date: '2026-11-23',
  household: { types: ['dibao'], ruralHukou: true, incomePerHead: 3000 },
  typesUnsure: [],
  members: [{ age: 70, disability: '2' }],
};
const piles = (entries: MatchEntry[], record = RECORD) => pilesOf(matchHousehold(entries, record), record);
const named = (entries: MatchEntry[]) => {
  const { can, settle, ask } = piles(entries);
  return [can, settle, ask].map((rows) => rows.map(({ main }) => main.entry.id.split('/')[1]));
};

describe('the three piles', () => {
  it('part what can be had, what only somebody must verify, and what anybody may ask for', () => {
    expect(
      named([
        entry('central/ask', { who: verify }),
        entry('central/settle', { who: { all: [dibao, verify] } }),
        entry('central/can'),
        entry('central/out', { who: { household: { types: ['tekun'] } } }),
      ]),
    ).toEqual([['can'], ['settle'], ['ask']]);
  });

  it('take what everybody in a village is for no reason of this household’s own', () => {
    const only = (who: Condition) => named([entry('central/x', { who: { all: [who, verify] } })]).findIndex((rows) => rows.length > 0);
    expect([
      only({ household: { ruralHukou: true } }),
      only({ member: { age: { atLeast: 60 } } }),
      only({ member: { age: { atLeast: 60 }, disability: ['2'] } }),
    ]).toEqual([2, 2, 1]);
    expect(only({ household: { types: ['dibao'], ruralHukou: true } })).toBe(1);
  });

  it('have what is met by more of its rule first, then what brings more money; a demonstration last', () => {
    const third: Condition = { household: { wantsLoan: true } };
    const half = { all: [dibao, third, verify] };
    const whole = { all: [dibao, verify] };
    expect(
      named([
        entry('central/half', { who: half }),
        entry('county/demo', { who: whole, demonstration: true, amounts: [money(9)] }),
        entry('central/little', { who: whole, amounts: [money(2), money(500, '利率', { unit: '%' })] }),
        entry('central/much', { who: whole, amounts: [money(1, '补助', { unit: '万元' })] }),
        entry('central/nothing', { who: whole }),
        entry('central/ended', { who: whole, amounts: [money(20, '补助', { until: '2024' })] }),
        entry('central/better', { who: whole, amounts: [money(30, '补助', { until: '2024' }), money(40, '补助', { until: '2023' })] }),
        entry('central/more', { who: whole, amounts: [money(5), money(900)] }),
      ])[1],
    ).toEqual(['much', 'more', 'little', 'nothing', 'better', 'ended', 'half', 'demo']);
  });

  it('have what is known before what is still to be asked', () => {
    const asked: Condition = { all: [dibao, { household: { wantsLoan: true } }] };
    expect(
      named([entry('central/unknown', { who: asked }), entry('central/verify', { who: { all: [dibao, { household: { goodCredit: true } }, verify] } })])[1],
    ).toEqual(['unknown', 'verify']);
  });

  it('put one kind of money into one row: the best version speaks, the others stand behind it', () => {
    const tier = (id: string, value: number, who: Condition = dibao) =>
      entry(id, { who, benefit: { money: '参保资助' }, amounts: [money(value, '参保资助')], name: id });
    const [row, ...rest] = piles([tier('central/low', 100), tier('central/high', 310), tier('central/maybe', 500, { all: [dibao, verify] })]).can;
    expect(rest).toEqual([]);
    expect([row!.key, row!.main.entry.id, row!.versions.map(({ entry: { id } }) => id), row!.highest]).toEqual([
      '参保资助',
      'central/high',
      ['central/low', 'central/maybe'],
      true,
    ]);
  });

  it('say that only the highest is paid where one thing has two figures, not where two things have', () => {
    const highest = (...amounts: [unknown, unknown]) =>
      piles(amounts.map((amount, index) => entry(`central/${index}`, { benefit: { money: '甲' }, amounts: [amount] }))).can[0]!.highest;
    expect(highest(money(1), money(2))).toBe(true);
    expect(highest(money(1), money(1))).toBe(false);
    expect(highest(money(1), money(2, '奖励'))).toBe(false);
    expect(highest(money(1), money(2, '补助', { side: 'pays' }))).toBe(false);
    expect(piles([entry('central/x', { amounts: [money(1), money(2)] })]).can[0]!.highest).toBe(false);
  });

  it('hold everything that is not ruled out just once', () => {
    const entries = ['a', 'b', 'c', 'd'].map((id, index) =>
      entry(`central/${id}`, { who: index % 2 ? dibao : verify, benefit: index > 1 ? { money: '甲' } : {} }),
    );
    const { can, settle, ask } = piles(entries);
    const held = [...can, ...settle, ...ask].flatMap(({ main, versions }) => [main, ...versions]).map(({ entry: { id } }) => id);
    expect(held.sort()).toEqual(entries.map(({ id }) => id));
  });
});

describe('one benefit in several documents', () => {
  const groups = (...entries: MatchEntry[]) =>
    sameBenefitGroups(
      entries.map((one) => ({ entry: one, benefit: one.policy.benefits[0] as Benefit })),
      basisOf(entries),
    ).map((group) => group.map(({ entry: { id } }) => id.split('/')[1]).join('='));
  const pair = (one: Made, other: Made, ids: readonly [string, string] = ['central/a', 'province/b']) => groups(entry(ids[0], one), entry(ids[1], other));

  it('is what bears the same telling name for the same need', () => {
    expect(pair({ name: '困难寄宿生补助' }, { name: '困难寄宿生补助' })).toEqual(['a=b']);
    expect(pair({ name: '困难生补助' }, { name: '困难生补助（2026年）' })).toEqual(['a=b']);
    expect(pair({ name: '困难寄宿生补助' }, { name: '困难寄宿生补助', benefit: { need: 'school' } })).toEqual(['a', 'b']);
    expect(pair({ name: '教育救助' }, { name: '教育救助' })).toEqual(['a', 'b']);
  });

  it('with a short name only in one family or down one line of authority', () => {
    const short = { name: '低保金' };
    expect(pair({ ...short, family: 'dibao' }, { ...short, family: 'dibao' })).toEqual(['a=b']);
    expect(pair({ ...short, family: 'dibao' }, { ...short, family: 'other' })).toEqual(['a', 'b']);
    expect(pair(short, { ...short, basis: ['central/a'] })).toEqual(['a=b']);
    expect(pair({ ...short, basis: ['province/b'] }, short)).toEqual(['a=b']);
    const line = (basis: string[], replacedBy: string[] = []) =>
      groups(
        entry('central/a', { name: '低保金' }),
        entry('central/m', { basis: ['central/a'], name: '别的', replacedBy }),
        entry('province/b', { name: '低保金', basis }),
      );
    expect([line(['central/m']), line([])]).toEqual([
      ['a=b', 'm'],
      ['a', 'm', 'b'],
    ]);
    expect(
      groups(
        entry('central/old', { name: '甲', replacedBy: ['central/a'] }),
        entry('central/a', { name: '低保金' }),
        entry('province/b', { name: '低保金', basis: ['central/old'] }),
      ),
    ).toEqual(['a=b', 'old']);
  });

  it('with another name only by the same id down the line of one family, from level to level', () => {
    const down = (other: Made, ids?: readonly [string, string]) =>
      pair({ name: '甲', family: 'x' }, { name: '乙', family: 'x', basis: ['central/a'], ...other }, ids);
    expect(down({})).toEqual(['a=b']);
    expect(down({ benefit: { id: 'other' } })).toEqual(['a', 'b']);
    expect(down({ family: 'y' })).toEqual(['a', 'b']);
    expect(down({ basis: [] })).toEqual(['a', 'b']);
    expect(down({}, ['central/a', 'central/b'])).toEqual(['a', 'b']);
  });

  it('is told alike in whatever order the documents come, a circle of authority among them', () => {
    const entries = [
      entry('central/a', { name: '低保金', family: 'x', basis: ['county/c'] }),
      entry('province/b', { name: '低保金', family: 'x', basis: ['central/a'] }),
      entry('county/c', { name: '生活补助金', family: 'x', basis: ['province/b'] }),
      entry('county/d', { name: '生活补助金' }),
    ];
    expect(groups(...entries)).toEqual(groups(...[...entries].reverse()));
    expect([...basisOf(entries)('central/a')].sort()).toEqual(['county/c', 'province/b']);
    expect([...basisOf(entries)('county/none')]).toEqual([]);
  });
});
