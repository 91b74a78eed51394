import { describe, expect, it } from 'vitest';
import { ageSentence, daysBetween, judgedOn } from '../../../src/domain/policy/calendar.ts';
import { benefitRuns } from '../../../src/domain/policy/validity.ts';

describe('what the reader’s own calendar makes of a stated validity', () => {
  it.each([
    ['in-force', { until: '2026-12-31' }, '2026-12-31', undefined],
    ['in-force', { until: '2026-12-31' }, '2027-01-01', 'expired'],
    ['in-force', { until: '2026' }, '2027-01-01', 'expired'],
    ['in-force', { until: '2026-02' }, '2026-02-28', undefined],
    ['unverified', { until: '2026-12-31' }, '2027-01-01', 'expired'],
    ['upcoming', { from: '2027-01-01' }, '2026-12-31', undefined],
    ['upcoming', { from: '2027-01-01' }, '2027-01-01', 'in-force'],
    ['upcoming', { from: '2027-01-01', until: '2027-06-30' }, '2027-07-01', 'expired'],
    ['replaced', { until: '2025-12-31' }, '2027-01-01', undefined],
    ['in-force', { from: '2026-01-01', until: '2026-12-31' }, '2020-01-01', undefined],
  ] as const)('%s %o on %s', (status, runs, today, wanted) => expect(judgedOn(status, runs, today)).toBe(wanted));

  it('counts days over a leap year and tells an edition’s age only when it is old', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(ageSentence('2026-11-28', '2027-01-27')).toBeUndefined();
    expect(ageSentence('2026-11-28', '2027-01-28')).toContain('61天前');
    expect(ageSentence('2026-11-28', '2026-01-01')).toBeUndefined();
  });
});

describe('the days on which a benefit can be had', () => {
  it('are the policy’s, cut to its own', () => {
    expect(benefitRuns({ from: '2025', until: '2027-06' }, { until: '2026-12-31' })).toEqual({ from: '2025', until: '2026-12-31' });
    expect(benefitRuns({ from: '2025', until: '2026' }, { from: '2025-07-01', until: '2027' })).toEqual({ from: '2025-07-01', until: '2026' });
    expect(benefitRuns({}, {})).toEqual({ from: undefined, until: undefined });
  });
});
