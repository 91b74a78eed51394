import { describe, expect, it } from 'vitest';
import { documentsOf, fatesOf, lastVersions, thisYear } from '../../../src/domain/inspect/fates.ts';
import type { StandardsEntry } from '../../../src/domain/inspect/standards.ts';

const DAY = '2026-11-28';
interface Made {
  status?: StandardsEntry['status'];
  runs?: StandardsEntry['runs'];
  name?: string;
  from?: string;
  until?: string;
  amounts?: { value: number; from?: string; until?: string; document?: string; side?: string }[];
  replacedBy?: string[];
  family?: string;
  period?: string;
  gaps?: { kind: string; benefit?: string }[];
  documents?: { key: string; title?: string; issued?: string }[];
}
function entry(
  id: string,
  {
    status = 'in-force',
    runs = { from: '2020' },
    name = '救助金',
    from,
    until,
    amounts = [],
    replacedBy = [],
    family,
    period = 'normalized',
    gaps = [],
    documents = [],
  }: Made = {},
): StandardsEntry {
  const benefit = {
    id: 'aid',
    name,
    need: 'income',
    from,
    until,
    document: 'own',
    office: `${id}的局`,
    amounts: amounts.map((amount) => ({ what: '补助', unit: '元', bound: 'exact', document: 'own', ...amount })),
  };
  return {
    id,
    status,
    runs,
    policy: { family, period, gaps, benefits: [benefit], documents: [{ key: 'own', title: id }, ...documents], validity: { replacedBy } },
  } as unknown as StandardsEntry;
}
const rows = (...entries: StandardsEntry[]) => fatesOf(entries, DAY);
/** What became of the first. */
const fate = (...entries: StandardsEntry[]) => rows(...entries)[0];

describe('which benefits are asked about', () => {
  const asked = (made: Made) => rows(entry('a', made)).length > 0;

  it('are those that could be had in one of the five years before', () => {
    expect([asked({ runs: { from: '2025-12-31' } }), asked({ runs: { from: '2026' } })]).toEqual([true, false]);
    expect([asked({ runs: { from: '2010', until: '2021-01-01' } }), asked({ runs: { from: '2010', until: '2020' } })]).toEqual([true, false]);
    expect([asked({ status: 'upcoming' }), asked({ status: 'expired' }), asked({ status: 'expired', runs: { from: '2020', until: '2024' } })]).toEqual([
      false,
      false,
      true,
    ]);
    expect(asked({ until: '2020-12-31' })).toBe(false);
  });

  it('without a known beginning are those of an older period, or with a figure of those years', () => {
    expect([asked({ runs: {} }), asked({ runs: {}, period: 'transition' })]).toEqual([false, true]);
    const figure = (amount: object) => asked({ runs: {}, amounts: [{ value: 1, ...amount }] });
    expect([figure({}), figure({ from: '2025' }), figure({ from: '2026' }), figure({ until: '2025' }), figure({ from: '2026', until: '2025' })]).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(
      asked({
        runs: {},
        amounts: [
          { value: 1, from: '2026' },
          { value: 1, until: '2024' },
        ],
      }),
    ).toBe(true);
  });
});

describe('what became of a benefit', () => {
  const old = { value: 5, from: '2024', until: '2025' };
  const now = (value: number, more = {}) => ({ value, from: '2026-03', ...more });

  it('that is in force: more, other, or the same', () => {
    const own = (...amounts: NonNullable<Made['amounts']>) => fate(entry('a', { amounts }))!;
    expect([own(old, now(6)).fate, own(old, now(4)).fate, own(old, now(5)).fate, own().fate]).toEqual(['raised', 'changed', 'continued', 'continued']);
    expect([own(old, now(6)).since, own().since]).toEqual(['2026-03', '2020']);
    expect(own(old, now(6)).now!.entry.id).toBe('a');
    expect(own().ask).toBe('a的局');
  });

  it('that was taken over: the new name, the new figure, the paper it stands in', () => {
    const over = entry('a', { status: 'replaced', runs: { from: '2020', until: '2025' }, replacedBy: ['b'], amounts: [old] });
    const heir = (made: Made) => fate(over, entry('b', { runs: { from: '2026' }, ...made }))!;
    expect([heir({ name: '帮扶金' }).fate, heir({}).fate, heir({ name: '救助金（新）' }).fate]).toEqual(['renamed', 'continued', 'continued']);
    expect([heir({ amounts: [now(6)] }).fate, heir({ amounts: [now(4)] }).fate]).toEqual(['raised', 'changed']);
    expect([heir({}).since, heir({ amounts: [now(6)] }).since]).toEqual(['2026', '2026-03']);
    expect([heir({}).document.title, heir({ amounts: [now(6, { document: 'x' })], documents: [{ key: 'x', title: '调标通知' }] }).document.title]).toEqual([
      'b',
      '调标通知',
    ]);
    expect(heir({}).ask).toBe('b的局');
  });

  it('whose heir is itself in doubt, or over: nobody knows', () => {
    const over = entry('a', { status: 'replaced', runs: { from: '2020', until: '2025' }, replacedBy: ['b'] });
    const heir = (made: Made) => {
      const row = fate(over, entry('b', { runs: { from: '2026' }, ...made }))!;
      return [row.fate, row.now?.entry.id, row.silent.map(({ id }) => id).join(), row.since];
    };
    expect(heir({ status: 'unverified' })).toEqual(['unknown', 'b', 'b', '2025']);
    expect(heir({ gaps: [{ kind: 'running', benefit: 'aid' }] })).toEqual(['unknown', 'b', 'b', '2025']);
    expect(heir({ gaps: [{ kind: 'figure', benefit: 'aid' }] })[0]).toBe('continued');
    expect(heir({ until: '2026-06' })).toEqual(['unknown', 'b', 'b', '2025']);
    expect(heir({ status: 'expired' })).toEqual(['stopped', undefined, '', '2025']);
  });

  it('that is in force but in doubt: nobody knows, and no day is told', () => {
    const row = fate(entry('a', { gaps: [{ kind: 'running', benefit: 'aid' }] }))!;
    expect([row.fate, row.now, row.since, row.silent]).toEqual(['unknown', undefined, undefined, []]);
    expect(fate(entry('a', { status: 'unverified' }))!.fate).toBe('unknown');
    expect(fate(entry('a', { status: 'unverified', family: 'x' }), entry('b', { family: 'x' }))!.silent).toEqual([]);
  });

  it('that ended: stopped, unless something of its family in force may have taken it over', () => {
    const over = entry('a', { status: 'expired', runs: { from: '2020', until: '2025-06' }, family: 'x' });
    const beside = (...others: StandardsEntry[]) => {
      const row = fate(over, ...others)!;
      return [row.fate, row.since, row.silent.map(({ id }) => id).join()];
    };
    expect(beside()).toEqual(['stopped', '2025-06', '']);
    expect(beside(entry('b', { family: 'x' }))).toEqual(['unknown', '2025-06', 'b']);
    expect(beside(entry('b', { family: 'y' }), entry('c'), entry('d', { family: 'x', status: 'unverified' }))).toEqual(['stopped', '2025-06', '']);
    expect(fate(entry('a', { until: '2025-12-31' }))!.fate).toBe('stopped');
    expect(fate(entry('a', { from: '2025', until: DAY }))!.fate).toBe('continued');
    expect(fate(entry('a', { status: 'expired', runs: { until: '2025' }, period: 'transition' }), entry('b'))!.fate).toBe('stopped');
  });
});

describe('what this year changed', () => {
  const told = (...entries: StandardsEntry[]) => {
    const { figures, names, lost } = thisYear(rows(...entries), DAY);
    return [figures, names, lost].map((heap) => heap.map(({ entry: { id } }) => id).join());
  };
  const figure = (from: string) =>
    entry('a', {
      amounts: [
        { value: 5, until: '2024' },
        { value: 6, from },
      ],
    });

  it('is a figure that began this year, not one of last year', () => {
    expect([told(figure('2026')), told(figure('2026-01-01')), told(figure('2025-12'))]).toEqual([
      ['a', '', ''],
      ['a', '', ''],
      ['', '', ''],
    ]);
  });

  it('is a new name since this year', () => {
    const named = (from: string) =>
      told(entry('a', { status: 'replaced', runs: { from: '2020', until: '2025' }, replacedBy: ['b'] }), entry('b', { name: '帮扶金', runs: { from } }));
    expect([named('2026'), named('2025-12-31')].map(([, names]) => names)).toEqual(['a', '']);
  });

  it('is what ended last year or this one, if nothing names it any more', () => {
    const lost = (until: string, ...others: StandardsEntry[]) =>
      told(entry('a', { status: 'expired', runs: { from: '2020', until }, family: 'x' }), ...others)[2];
    expect([lost('2025-01-01'), lost('2024-12-31'), lost('2026-11-27'), lost('2026-11-28'), lost('2025', entry('b', { family: 'x' }))]).toEqual([
      'a',
      '',
      'a',
      '',
      'a',
    ]);
    expect(told(entry('a', { status: 'unverified' }))[2]).toBe('');
    expect(told(entry('a'))[2]).toBe('');
  });

  it('of several versions is told of the one that ended last; of two that ended together the first', () => {
    const version = (id: string, until: string) => entry(id, { status: 'replaced', runs: { from: '2015', until }, replacedBy: ['new'] });
    const last = (...untils: string[]) =>
      lastVersions(rows(...untils.map((until, index) => version(`v${index}`, until)), entry('new', { runs: { from: '2026' } }))).map(({ entry: { id } }) => id);
    expect([last('2022', '2025'), last('2025', '2022'), last('2025', '2025-12-31')]).toEqual([['v1'], ['v0'], ['v0']]);
  });
});

describe('the documents of some years', () => {
  const issued = (...days: (string | undefined)[]) => days.map((day, index) => ({ key: `${index}`, title: `${index}`, ...(day ? { issued: day } : {}) }));
  const listed = (from: string, until?: string) =>
    documentsOf(
      [entry('b', { documents: issued('2025-12-31', '2024', undefined, '2023-05') }), entry('a', { documents: issued('2025-12-31', '2026-01-02') })],
      from,
      until,
    ).map(({ entry: { id }, document }) => `${id} ${document.issued}`);

  it('are those issued in them, each title once, the latest first and then by entry', () => {
    expect(listed('2025')).toEqual(['b 2025-12-31']);
    expect(listed('2024', '2025')).toEqual(['b 2025-12-31', 'b 2024']);
    expect(listed('2026')).toEqual(['a 2026-01-02']);
    expect(
      documentsOf([entry('b', { documents: issued('2025-05') }), entry('a', { documents: [{ key: 'x', title: '别的', issued: '2025-05-01' }] })], '2025').map(
        ({ entry: { id } }) => id,
      ),
    ).toEqual(['a', 'b']);
  });
});
