import { describe, expect, it } from 'vitest';
import { documentsOf, fatesOf, thisYear, yearsBefore, type FateRow } from '../../../src/domain/inspect/fates.ts';
import { changeText, heirChanges, isRaise, ownChanges } from '../../../src/domain/inspect/figureChanges.ts';
import type { StandardsEntry } from '../../../src/domain/inspect/standards.ts';
import type { Amount } from '../../../src/domain/policy/amount.ts';
import { mostAsked } from '../../../src/library/inspect/asked.ts';
import { changesOfYear, fates, policiesOfYear } from '../../../src/library/inspect/changes.ts';
import { county } from '../../support/county.ts';

const library = county();
const { day } = library;
const fateIn = (rows: readonly FateRow<StandardsEntry>[], entry: string, benefit: string) =>
  rows.find((row) => row.entry.id === entry && row.benefit.id === benefit)!;
const amount = (value: number, more: Partial<Amount> = {}): Amount => ({
  what: '补助',
  value,
  unit: '元',
  per: '每人每年',
  bound: 'exact',
  document: 'notice',
  ...more,
});

describe('还停了没有', () => {
  it('asks about the five years before the edition’s own, whatever year that is', () => {
    expect(yearsBefore('2026-11-28')).toEqual({ from: '2021', until: '2025' });
    expect(yearsBefore('2031-01-01')).toEqual({ from: '2026', until: '2030' });
    const [later] = fatesOf(library.entries, '2032-01-01').filter(({ entry }) => entry.id === 'central/microcredit-2026');
    expect(later).toBeDefined();
    expect(fates(library).some(({ entry }) => entry.id === 'central/microcredit-2026')).toBe(false);
  });

  it('follows a benefit to what took over: new name, old and new figure, day, document, whom to ask', () => {
    const row = fateIn(fates(library), 'central/microcredit-2021', 'loan');
    expect([row.fate, row.now!.benefit.name, row.changes.map(changeText), row.since, row.document.number, row.ask]).toEqual([
      'renamed',
      '帮扶小额信贷',
      [{ old: '最高6万元/户', now: '最高9万元/户' }],
      '2026',
      '测金发〔2026〕8号',
      '承贷银行',
    ]);
  });

  it('says 没查到 of what is in doubt, and 停止 only of what ended with nothing in force beside it', () => {
    for (const row of fates(library)) {
      const inForce = row.now?.entry.status === 'in-force';
      if (row.fate === 'unknown') expect(row.entry.status === 'in-force' && row.changes.length > 0).toBe(false);
      else if (row.fate === 'stopped') expect(['expired', 'replaced', 'amended', 'in-force']).toContain(row.entry.status);
      else expect(inForce, row.entry.id).toBe(true);
    }
    expect(fateIn(fates(library), 'central/hardship-monitoring-2021', library.entry('central/hardship-monitoring-2021').policy.benefits[0]!.id).fate).toBe(
      'unknown',
    );
    const loan = library.entry('central/microcredit-2021');
    const alone = { ...loan, policy: { ...loan.policy, family: undefined, validity: { ...loan.policy.validity, status: 'expired' as const, replacedBy: [] } } };
    const stopped = fatesOf([alone], day)[0]!;
    expect([stopped.fate, stopped.since]).toEqual(['stopped', '2025-12-31']);
    const kin = { ...library.entry('central/microcredit-2026') };
    const beside = fatesOf([{ ...alone, policy: { ...alone.policy, family: kin.policy.family } }, kin], day)[0]!;
    expect([beside.fate, beside.silent.map(({ id }) => id)]).toEqual(['unknown', ['central/microcredit-2026']]);
    expect(thisYear([stopped, beside], day).lost).toEqual([stopped, beside]);
  });

  it('takes every figure, document and day from the records', () => {
    const rows = fates(library);
    expect(rows.length).toBeGreaterThan(15);
    for (const { entry, benefit, now, changes, document } of rows) {
      const owners = [entry, ...(now ? [now.entry] : [])];
      for (const { old, now: after } of changes)
        expect([benefit.amounts.includes(old as never), now!.benefit.amounts.includes(after as never)]).toEqual([true, true]);
      expect(owners.some(({ policy }) => policy.documents.includes(document))).toBe(true);
    }
  });

  it('finds a raise within one record, and no change where two figures measure the same', () => {
    const old = amount(143, { from: '2025', until: '2025' });
    const now = amount(163, { from: '2026' });
    const [change, ...rest] = ownChanges([now, old, amount(123, { from: '2024', until: '2024' })], day);
    expect([change, rest]).toEqual([{ old, now }, []]);
    expect(isRaise(change!)).toBe(true);
    expect(isRaise({ old: { ...old, side: 'pays' }, now: { ...now, side: 'pays' } })).toBe(false);
    expect(ownChanges([now, amount(200, { from: '2026' }), old], day)).toEqual([]);
    expect(ownChanges([amount(143, { from: '2026' }), old], day)).toEqual([]);
    expect(
      heirChanges([amount(5, { what: '额度', unit: '万元', until: '2025' })], [amount(10, { what: '最高额', unit: '万元', from: '2026' })], day).length,
    ).toBe(1);
    expect(heirChanges([amount(5, { until: '2025' })], [amount(10, { what: '另一样', unit: '%', from: '2026' })], day)).toEqual([]);
  });
});

describe('今年变了什么', () => {
  it('shows the figure that changed this year, the last version alone, and what was renamed', () => {
    const { figures, names } = changesOfYear(library);
    expect(figures.map(({ entry }) => entry.id)).toContain('central/microcredit-2021');
    expect(figures.map(({ entry }) => entry.id)).not.toContain('central/microcredit-2017');
    expect(names.map(({ now }) => now!.benefit.name)).toContain('帮扶小额信贷');
  });

  it('calls a policy new only where its record says so and nothing came before', () => {
    const changes = policiesOfYear(library);
    const loan = changes.find(({ now }) => now.id === 'central/microcredit-2026')!;
    expect([loan.fresh, loan.before.map(({ id }) => id), loan.rows.length > 0]).toEqual([false, ['central/microcredit-2021'], true]);
    for (const { fresh, now, before } of changes)
      if (fresh) expect([before, /首次|新设|新增|第一次/.test(now.policy.summary + now.policy.validity.note)]).toEqual([[], true]);
  });

  it('lists the documents of the year once each, the latest first', () => {
    const documents = documentsOf(library.entries, day.slice(0, 4));
    expect(documents.length).toBeGreaterThan(1);
    expect(new Set(documents.map(({ document }) => document.title)).size).toBe(documents.length);
    const days = documents.map(({ document }) => document.issued!);
    expect([...days].sort().reverse()).toEqual(days);
    for (const { document } of documents) expect(document.issued!.startsWith(day.slice(0, 4))).toBe(true);
  });
});

describe('the sheet of what is asked most', () => {
  it('puts what changed first, then what most households have, each benefit once', () => {
    const rows = mostAsked(fates(library), [['central/microcredit-2026#loan'], ['central/dibao#allowance'], ['central/dibao#allowance']]);
    const ids = rows.map(({ entry, benefit }) => `${entry.id}#${benefit.id}`);
    expect(ids).toContain('central/microcredit-2021#loan');
    expect(ids).not.toContain('central/microcredit-2017#loan');
    expect(ids).toContain('central/dibao#allowance');
    expect(rows.length).toBeLessThanOrEqual(18);
    const lives = rows.flatMap(({ now }) => (now ? [now.benefit] : []));
    expect(new Set(lives).size).toBe(lives.length);
  });
});
