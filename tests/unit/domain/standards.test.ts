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

describe('a series', () => {
  /** Several benefits of one entry, each with its figures. */
  const withBenefits = (benefits: { name: string; id?: string; amounts: Partial<Amount>[] }[], more: Partial<StandardsEntry> = {}): StandardsEntry => ({
    id: base.id,
    status: 'in-force',
    runs: {},
    ...more,
    policy: {
      ...base.policy,
      gaps: [],
      family: undefined,
      benefits: benefits.map(({ name, id = name, amounts }) => ({
        ...base.policy.benefits[0]!,
        name,
        id,
        amounts: amounts.map((amount) => ({ what: '补助', unit: '元', bound: 'exact' as const, side: 'gives' as const, document: 'd', value: 1, ...amount })),
      })),
      ...more.policy,
    },
  });
  const series = (...entries: StandardsEntry[]) => standardsOf(entries, '2026-11-28').flatMap((family) => family.series);
  const years = (own: { points: { year: number }[] }) => own.points.map(({ year }) => year);

  it('of a figure that began within a rule that is over runs to the end of the rule', () => {
    const over = (status: StandardsEntry['status'], runs: StandardsEntry['runs']) =>
      years(series(withBenefits([{ name: '甲', amounts: [{ from: '2021' }] }], { status, runs }))[0]!);
    expect(over('expired', { until: '2023-06' })).toEqual([2021, 2022, 2023]);
    expect(over('replaced', { until: '2023' })).toEqual([2021, 2022, 2023]);
    expect(over('expired', {})).toEqual([2021]);
    expect(over('expired', { until: '2019' })).toEqual([2021]);
    expect(over('unverified', { until: '2023' }).slice(0, 2)).toEqual([2021, 2022]);
  });

  it('of a figure with only an end stands in that year; none reaches beyond the day', () => {
    expect(years(series(withBenefits([{ name: '甲', amounts: [{ until: '2026' }] }]))[0]!)).toEqual([2026]);
    expect(years(series(withBenefits([{ name: '甲', amounts: [{ until: '2030' }] }]))[0]!)).toEqual([2026]);
    expect(years(series(withBenefits([{ name: '甲', amounts: [{ from: '2028', until: '2030' }] }]))[0]!)).toEqual([2028]);
    expect(years(series(withBenefits([{ name: '甲', amounts: [{ from: '2027' }] }]))[0]!)).toEqual([2027]);
    expect(series(withBenefits([{ name: '甲', amounts: [{}] }]))).toEqual([]);
    expect(series(withBenefits([{ name: '甲', amounts: [{ value: '全额', from: '2026' }] }]))).toEqual([]);
  });

  it('is one where a record leaves out what it is counted by, several where two differ', () => {
    const counted = (...pers: (string | undefined)[]) =>
      series(
        withBenefits([{ name: '甲', amounts: pers.map((per, index) => ({ per, value: index + 1, from: `${2024 + index}`, until: `${2024 + index}` })) }]),
      ).map(({ name }) => name);
    expect(counted('每户', undefined)).toEqual(['甲：补助（每户）']);
    expect(counted(undefined, '每户')).toEqual(['甲：补助（每户）']);
    expect(counted('每户', '每人')).toEqual(['甲：补助（每户）', '甲：补助（每人）']);
    expect(counted(undefined, undefined)).toEqual(['甲：补助']);
  });

  it('bears the benefit’s name where it is one benefit’s and its measure does not say it', () => {
    const names = (...benefits: Parameters<typeof withBenefits>[0]) => series(withBenefits(benefits)).map(({ name }) => name);
    expect(names({ name: '补助', amounts: [{ from: '2026' }] })).toEqual(['补助']);
    expect(names({ name: '甲（2026年）', amounts: [{ from: '2026' }] })).toEqual(['甲：补助']);
    expect(names({ name: '甲', amounts: [{ from: '2025', until: '2025' }] }, { name: '乙', amounts: [{ from: '2026' }] })).toEqual(['补助']);
    expect(names({ name: '甲', amounts: [{ from: '2026', value: 1 }] }, { name: '乙', amounts: [{ from: '2026', value: 2 }] })).toEqual([
      '甲：补助',
      '乙：补助',
    ]);
  });

  it('stands earliest first, says one figure of several records once, and is as high as the upper end', () => {
    const [own] = series(
      withBenefits([
        {
          name: '甲',
          amounts: [
            { from: '2025', until: '2026', value: { min: 2, max: 9 } },
            { from: '2023', until: '2024', value: 5 },
          ],
        },
        { name: '乙', amounts: [{ from: '2025', until: '2025', value: { min: 2, max: 9 } }] },
      ]),
    );
    expect(own!.points).toEqual([
      { year: 2023, texts: ['5元'], value: 5 },
      { year: 2024, texts: ['5元'], value: 5 },
      { year: 2025, texts: ['2—9元'], value: 9 },
      { year: 2026, texts: ['2—9元'], value: 9 },
    ]);
    expect(own!.figures.map(({ years: [first] }) => first)).toEqual([2023, 2025, 2025]);
    expect(own!.figures.map(({ benefit: { name } }) => name)).toEqual(['甲', '乙', '甲']);
  });

  it('is drawn from three figures on', () => {
    const drawn = (count: number) => isCharted({ points: [{ year: 1, texts: [] }, ...Array(count).fill({ year: 2, texts: ['1元'], value: 1 })] });
    expect([drawn(2), drawn(3)]).toEqual([false, true]);
  });

  it('lacks this year’s figure unless all that gave the last one is over', () => {
    const lacking = (status: StandardsEntry['status']) =>
      series(withBenefits([{ name: '甲', amounts: [{ from: '2024', until: '2024' }] }], { status }))[0]!.lacking;
    expect((['in-force', 'replaced', 'expired', 'unverified'] as const).map(lacking)).toEqual([2026, undefined, undefined, 2026]);
    const both = series(
      withBenefits([{ name: '甲', amounts: [{ from: '2024', until: '2024' }] }], { status: 'expired' }),
      withBenefits([{ name: '甲', amounts: [{ from: '2024', until: '2024' }] }], { status: 'in-force' }),
    );
    expect(both.map((own) => own.lacking)).toEqual([2026]);
  });
});
