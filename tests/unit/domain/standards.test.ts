import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../src/domain/inspect/chart.ts';
import { isCharted, standardsOf, type StandardsEntry } from '../../../src/domain/inspect/standards.ts';
import type { Amount } from '../../../src/domain/policy/amount.ts';
import { county } from '../../support/county.ts';

const library = county();
const base = library.entry('central/boarder-allowance');

/** The county's boarders' allowance with other figures. */
function withAmounts(
  amounts: (Pick<Amount, 'from' | 'until' | 'note'> & { value?: number })[],
  status: StandardsEntry['status'] = 'in-force',
  name = base.policy.benefits[0]!.name,
): StandardsEntry {
  const benefit = {
    ...base.policy.benefits[0]!,
    name,
    amounts: amounts.map((amount) => ({
      what: '生活补助',
      unit: '元',
      per: '每人每年',
      bound: 'exact' as const,
      side: 'gives' as const,
      document: base.policy.documents[0]!.key,
      value: 1,
      ...amount,
    })),
  };
  return { id: base.id, status, runs: {}, policy: { ...base.policy, gaps: [], benefits: [benefit] } };
}
const only = (entry: StandardsEntry) => standardsOf([entry], '2026-11-28').flatMap(({ series }) => series);

describe('年度标准', () => {
  it('shows every dated figure of the records once, and no other', () => {
    const shown = standardsOf(library.entries, library.day).flatMap(({ series }) => series.flatMap(({ figures }) => figures.map(({ amount }) => amount)));
    const dated = library.entries.flatMap(({ policy }) =>
      policy.benefits.flatMap(({ amounts }) => amounts.filter(({ value, from, until }) => typeof value !== 'string' && (from ?? until))),
    );
    expect(dated.length).toBeGreaterThan(5);
    expect(new Set(shown)).toEqual(new Set(dated));
    expect(shown.length).toBe(dated.length);
  });

  it('makes one series of one measure, and says which years nobody knows', () => {
    const [series, ...rest] = only(
      withAmounts([
        { value: 300, from: '2024', until: '2024' },
        { value: 100, from: '2021', until: '2021' },
        { value: 200, from: '2022', until: '2022' },
      ]),
    );
    expect(rest).toEqual([]);
    expect(series!.points.map(({ year, texts }) => [year, texts])).toEqual([
      [2021, ['100元']],
      [2022, ['200元']],
      [2023, []],
      [2024, ['300元']],
      [2025, []],
      [2026, []],
    ]);
    expect(series!.lacking).toBe(2026);
    expect(isCharted(series!)).toBe(true);
    const chart = chartOf(series!.points);
    expect(chart.columns.filter(({ gap }) => gap).map(({ year, text }) => [year, text])).toEqual([
      ['2023', '没查到'],
      ['2025', '没查到'],
      ['2026', '没查到'],
    ]);
    expect(chart.columns[3]!.height).toBeCloseTo(3 * chart.columns[0]!.height);
    expect(chart.label).toContain('2022年200元，2023年没查到');
  });

  it('carries a figure without an end on to today only where the rule is in force', () => {
    expect(only(withAmounts([{ from: '2024' }]))[0]!.points.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect(only(withAmounts([{ from: '2024' }]))[0]!.lacking).toBeUndefined();
    const open = only(withAmounts([{ from: '2024' }], 'unverified'))[0]!;
    expect([open.points.filter(({ texts }) => texts.length).map(({ year }) => year), open.lacking]).toEqual([[2024], 2026]);
    expect(only(withAmounts([{ from: '2021', until: '2023' }], 'expired'))[0]!.lacking).toBeUndefined();
    expect(only(withAmounts([{ from: '2021', until: '2030' }]))[0]!.points.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
  });

  it('never puts two figures of one year into one series when they differ', () => {
    const bands = only(
      withAmounts([
        { value: 25, from: '2024', note: '80至89岁' },
        { value: 60, from: '2024', note: '90至99岁' },
      ]),
    );
    expect(bands.map(({ points }) => points.flatMap(({ texts }) => texts))).toEqual([
      ['25元', '25元', '25元'],
      ['60元', '60元', '60元'],
    ]);
    for (const { series } of standardsOf(library.entries, library.day))
      for (const { points } of series) for (const { texts } of points) expect(texts.length).toBeLessThan(2);
  });
});
