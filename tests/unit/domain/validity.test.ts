import { describe, expect, it } from 'vitest';
import { isOffered, isPast, validityOn } from '../../../src/domain/policy/validity.ts';
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
