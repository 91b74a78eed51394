import { describe, expect, it } from 'vitest';
import { heirChanges, isRaise, ownChanges } from '../../../src/domain/inspect/figureChanges.ts';
import { heirOf, successorsOf } from '../../../src/domain/inspect/heirs.ts';
import type { StandardsEntry } from '../../../src/domain/inspect/standards.ts';
import type { Amount } from '../../../src/domain/policy/amount.ts';

interface Own {
  id: string;
  name: string;
  need: string;
}
const benefit = (name: string, id = name, need = 'income'): Own => ({ id, name, need });
const entry = (id: string, benefits: Own[], replacedBy: string[] = [], status: StandardsEntry['status'] = 'in-force') =>
  ({ id, status, runs: {}, policy: { benefits, validity: { replacedBy } } }) as unknown as StandardsEntry;
const finder = (entries: StandardsEntry[]) => (id: string) => entries.find((one) => one.id === id)!;

/** What the first benefit of the first entry lives on as: entry and id. */
function heir(...entries: StandardsEntry[]): string | undefined {
  const found = heirOf({ entry: entries[0]!, benefit: entries[0]!.policy.benefits[0]! }, finder(entries));
  return found && `${found.entry.id}#${found.benefit.id}`;
}

describe('what took over from a policy', () => {
  it('is everything that did, the nearest first, each once, even round a circle', () => {
    const entries = [entry('a', [], ['b', 'c']), entry('b', [], ['d', 'a']), entry('c', [], ['d', 'b']), entry('d', [], ['d'])];
    expect(successorsOf(entries[0]!, finder(entries)).map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect(successorsOf(entries[3]!, finder(entries))).toEqual([]);
  });
});

describe('what a benefit lives on as', () => {
  const old = (...benefits: Own[]) => entry('old', benefits, ['new'], 'replaced');

  it('is the benefit of the same name, whatever its version', () => {
    expect(heir(old(benefit('参保资助（2025年度）', 'x')), entry('new', [benefit('别的', 'x'), benefit('参保资助（2026年度）', 'y')]))).toBe('new#y');
  });

  it('else that of the same id for the same need', () => {
    expect(heir(old(benefit('甲', 'x'), benefit('乙', 'z')), entry('new', [benefit('丙', 'y'), benefit('丁', 'x')]))).toBe('new#x');
    expect(heir(old(benefit('甲', 'x'), benefit('乙', 'z')), entry('new', [benefit('丙', 'y'), benefit('丁', 'x', 'care')]))).toBeUndefined();
  });

  it('else the only one for the only one, for the same need', () => {
    expect(heir(old(benefit('甲')), entry('new', [benefit('丙')]))).toBe('new#丙');
    expect(heir(old(benefit('甲')), entry('new', [benefit('丙', 'y', 'care')]))).toBeUndefined();
    expect(heir(old(benefit('甲'), benefit('乙')), entry('new', [benefit('丙')]))).toBeUndefined();
    expect(heir(old(benefit('甲')), entry('new', [benefit('丙'), benefit('丁')]))).toBeUndefined();
    expect(heir(old(benefit('甲')), entry('new', []))).toBeUndefined();
  });

  it('is looked for in what can be had: not in what is itself over, nor in what has not begun', () => {
    const next = entry('next', [benefit('甲')]);
    expect(heir(old(benefit('甲')), entry('new', [benefit('甲')], ['next'], 'expired'), next)).toBe('next#甲');
    expect(heir(old(benefit('甲')), entry('new', [benefit('甲')], ['next'], 'upcoming'), next)).toBe('next#甲');
    expect(heir(old(benefit('甲')), entry('new', [benefit('甲')], ['next'], 'unverified'), next)).toBe('new#甲');
  });
});

const DAY = '2026-11-28';
const amount = (value: Amount['value'], more: Partial<Amount> = {}): Amount => ({
  what: '补助',
  value,
  unit: '元',
  per: '每人每年',
  bound: 'exact',
  document: 'notice',
  ...more,
});
/** Values before → after. */
const values = (changes: { old: Amount; now: Amount }[]) => changes.map(({ old, now }) => [old.value, now.value]);

describe('how a figure changed within one record', () => {
  const now = amount(200, { from: '2026' });
  it('is told against the latest one of the same measure that ended before', () => {
    expect(values(ownChanges([now, amount(100, { until: '2024' }), amount(150, { until: '2025' })], DAY))).toEqual([[150, 200]]);
    expect(values(ownChanges([now, amount(150, { until: '2026-06-30' })], DAY))).toEqual([]);
  });

  it.each<[string, Partial<Amount>]>([
    ['called otherwise', { what: '奖励' }],
    ['in another unit', { unit: '%' }],
    ['paid and not given', { side: 'pays' }],
    ['counted by something else', { per: '每户' }],
    ['without an end', { until: undefined }],
  ])('is not told against a figure %s', (_, other) => {
    expect(ownChanges([now, amount(150, { until: '2025', ...other })], DAY)).toEqual([]);
  });

  it('is told where one of the two leaves out what it is counted by, or says that it is given', () => {
    expect(values(ownChanges([now, amount(150, { until: '2025', per: undefined })], DAY))).toEqual([[150, 200]]);
    expect(values(ownChanges([{ ...now, per: undefined }, amount(150, { until: '2025' })], DAY))).toEqual([[150, 200]]);
    expect(values(ownChanges([now, amount(150, { until: '2025', side: 'gives' })], DAY))).toEqual([[150, 200]]);
  });

  it('is not told of words, of a figure without a beginning, or where two ended on one day', () => {
    expect(ownChanges([amount('全额', { from: '2026' }), amount(150, { until: '2025' })], DAY)).toEqual([]);
    expect(ownChanges([now, amount('全额', { until: '2025' })], DAY)).toEqual([]);
    expect(ownChanges([amount(200), amount(150, { until: '2025' })], DAY)).toEqual([]);
    expect(ownChanges([now, amount(150, { until: '2025' }), amount(160, { until: '2025' })], DAY)).toEqual([]);
    expect(ownChanges([amount(200, { from: '2027' }), amount(150, { until: '2025' })], DAY)).toEqual([]);
  });
});

describe('how a figure changed to what took over', () => {
  it('is told of each measure that both have once', () => {
    const old = [amount(5, { until: '2025' }), amount(7, { what: '奖励', until: '2025' })];
    expect(values(heirChanges(old, [amount(6, { from: '2026' }), amount(7, { what: '奖励', from: '2026' })], DAY))).toEqual([[5, 6]]);
    expect(heirChanges(old, [amount(6, { from: '2026' }), amount(8, { from: '2026' })], DAY)).toEqual([]);
    expect(heirChanges([amount(5, { until: '2025' }), amount(6, { until: '2025' })], [amount(7, { from: '2026' })], DAY)).toEqual([]);
  });

  it('takes what held on the eve of the year, else what ended last before, and what bears no date', () => {
    const after = [amount(9, { from: '2026' })];
    expect(values(heirChanges([amount(3, { until: '2024' }), amount(5, { from: '2025', until: '2025' })], after, DAY))).toEqual([[5, 9]]);
    expect(values(heirChanges([amount(3, { until: '2023' }), amount(4, { until: '2024' })], after, DAY))).toEqual([[4, 9]]);
    expect(values(heirChanges([amount(3)], after, DAY))).toEqual([[3, 9]]);
    expect(values(heirChanges([amount(3, { from: '2025' })], after, DAY))).toEqual([[3, 9]]);
    expect(heirChanges([amount(3, { from: '2026' })], after, DAY)).toEqual([]);
  });

  it('is told of the only sum of money on either side, whatever it is called, in one unit and counted by the same', () => {
    const other = (more: Partial<Amount> = {}) => amount(9, { what: '最高额', from: '2026', ...more });
    const old = amount(5, { until: '2025' });
    expect(values(heirChanges([old], [other()], DAY))).toEqual([[5, 9]]);
    expect(values(heirChanges([old], [other(), amount(50, { what: '比例', unit: '%' })], DAY))).toEqual([[5, 9]]);
    expect(heirChanges([old], [other({ unit: '万元' })], DAY)).toEqual([]);
    expect(heirChanges([old], [other({ per: '每户' })], DAY)).toEqual([]);
    expect(heirChanges([old], [other(), other({ what: '奖励' })], DAY)).toEqual([]);
    expect(heirChanges([old, amount(6, { what: '奖励', until: '2025' })], [other()], DAY)).toEqual([]);
    expect(heirChanges([old], [other({ value: 5 })], DAY)).toEqual([]);
    expect(heirChanges([], [other()], DAY)).toEqual([]);
  });

  it('is a raise when the household gets more money, of a range when its upper end is higher', () => {
    const raise = (old: Amount, now: Amount) => isRaise({ old, now });
    expect([raise(amount(5), amount(6)), raise(amount(6), amount(5)), raise(amount(5), amount(5))]).toEqual([true, false, false]);
    expect(raise(amount({ min: 1, max: 5 }), amount({ min: 1, max: 6 }))).toBe(true);
    expect(raise(amount({ min: 1, max: 5 }), amount({ min: 2, max: 5 }))).toBe(false);
    expect(raise(amount(5, { unit: '%' }), amount(6, { unit: '%' }))).toBe(false);
    expect(raise(amount(5, { side: 'pays' }), amount(6))).toBe(false);
  });
});
