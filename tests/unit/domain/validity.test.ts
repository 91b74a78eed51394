import { describe, expect, it } from 'vitest';
import { STATUS_ORDER, benefitRuns, isOffered, isPast, runsOf, validityOn, type Dated } from '../../../src/domain/policy/validity.ts';
import type { Policy } from '../../../src/domain/policy/policySchema.ts';

const on = (validity: Partial<Policy['validity']>, day: string) =>
  validityOn({ validity: { status: 'in-force', replacedBy: [], note: '说明', ...validity } }, day, () => undefined);

describe('有效性 on a day', () => {
  it.each([
    ['a policy without end stays in force', { from: '2020' }, '2026-11-23', 'in-force'],
    ['the last day counts', { until: '2026-11-23' }, '2026-11-23', 'in-force'],
    ['the day after is past', { until: '2026-11-23' }, '2026-11-24', 'expired'],
    ['a start ahead is 待生效', { from: '2027-01-01' }, '2026-11-23', 'upcoming'],
    ['待生效 becomes in force on its day', { status: 'upcoming', from: '2027-01-01' }, '2027-01-01', 'in-force'],
    ['a replaced policy was in force in its time', { status: 'replaced', from: '2021-03-04', until: '2025-12-31' }, '2024-06-01', 'in-force'],
    ['and is replaced afterwards', { status: 'replaced', from: '2021-03-04', until: '2025-12-31' }, '2026-01-01', 'replaced'],
    ['待核 stays 待核 within its time', { status: 'unverified', until: '2026-12-31' }, '2026-11-23', 'unverified'],
    ['待核 ends with its time', { status: 'unverified', until: '2025-12-31' }, '2026-11-23', 'expired'],
    ['replaced without an end is replaced on any day', { status: 'replaced' }, '2020-01-01', 'replaced'],
  ] as const)('%s', (_, validity, day, wanted) => expect(on(validity as Partial<Policy['validity']>, day)).toBe(wanted));

  it('offers nothing that is past or still to come', () => {
    expect((['in-force', 'unverified', 'amended', 'upcoming', 'replaced', 'expired'] as const).map(isOffered)).toEqual([true, true, true, false, false, false]);
    expect(isPast('upcoming')).toBe(false);
  });
});

describe('from when to when a policy runs', () => {
  const policy = (validity: Partial<Policy['validity']>, issued: (string | undefined)[] = []): Dated => ({
    validity: { status: 'in-force', replacedBy: [], note: '说明', ...validity },
    documents: issued.map((day) => ({ issued: day })) as unknown as Policy['documents'],
  });
  const runs = (of: Dated, successors: Record<string, Dated> = {}) => runsOf(of, (id) => successors[id]);

  it('begins where it says, else with its oldest document when the day of each is known', () => {
    expect(runs(policy({ from: '2020' }, ['2019'])).from).toBe('2020');
    expect(runs(policy({}, ['2021-03', '2020', '2020-05-01'])).from).toBe('2020');
    expect(runs(policy({}, ['2021', undefined])).from).toBeUndefined();
    expect(runs(policy({})).from).toBeUndefined();
    expect(runs({ validity: policy({}).validity }).from).toBeUndefined();
  });

  it('ends where it says; replaced without an end, the day before the first of its successors begins', () => {
    const replaced = (more: Partial<Policy['validity']> = {}) => policy({ status: 'replaced', replacedBy: ['a', 'b'], ...more });
    const successors = { a: policy({ from: '2026-03-01' }), b: policy({ from: '2025' }) };
    expect(runs(replaced(), successors).until).toBe('2024-12-31');
    expect(runs(replaced({ until: '2023' }), successors).until).toBe('2023');
    expect(runs(replaced(), { a: successors.a }).until).toBeUndefined();
    expect(runs(replaced(), { ...successors, b: policy({}) }).until).toBeUndefined();
    expect(runs(replaced({ replacedBy: [] })).until).toBeUndefined();
    expect(runs(policy({ status: 'amended', replacedBy: ['a'] }), successors).until).toBeUndefined();
  });

  it('is cut to the benefit’s own days', () => {
    expect(benefitRuns({ from: '2020', until: '2026' }, { from: '2021-03', until: '2025-06-30' })).toEqual({ from: '2021-03', until: '2025-06-30' });
    expect(benefitRuns({ from: '2022', until: '2024' }, { from: '2021-03', until: '2025-06-30' })).toEqual({ from: '2022', until: '2024' });
    expect(benefitRuns({}, { from: '2021' })).toEqual({ from: '2021', until: undefined });
    expect(benefitRuns({ until: '2026' }, {})).toEqual({ from: undefined, until: '2026' });
    expect(benefitRuns({ from: '2026', until: '2026-05' }, { from: '2026-01-01', until: '2026-05-31' })).toEqual({ from: '2026', until: '2026-05' });
  });

  it('puts what can be had before what is in doubt, and that before what is gone', () => {
    const order = (['expired', 'replaced', 'amended', 'unverified', 'upcoming', 'in-force'] as const).toSorted((a, b) => STATUS_ORDER[a] - STATUS_ORDER[b]);
    expect(order).toEqual(['in-force', 'upcoming', 'unverified', 'amended', 'replaced', 'expired']);
    expect((['replaced', 'expired', 'amended', 'unverified', 'in-force'] as const).map(isPast)).toEqual([true, true, false, false, false]);
  });
});
