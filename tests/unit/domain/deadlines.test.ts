import { describe, expect, it } from 'vitest';
import { byNearness, deadlineOn, deadlineText, nextDay, timeLines } from '../../../src/domain/policy/deadlines.ts';

describe('a deadline', () => {
  it.each([
    [{ date: '2026-12-31' }, '2026-12-31', '2026-12-31'],
    [{ date: '2026-12-31' }, '2027-01-01', undefined],
    [{ yearly: '09-30' }, '2026-09-30', '2026-09-30'],
    [{ yearly: '09-30' }, '2026-10-01', '2027-09-30'],
    [{ yearly: '02-29' }, '2026-03-01', '2027-02-28'],
    [{ yearly: '02-29' }, '2027-03-01', '2028-02-29'],
  ] as const)('%o seen on %s falls next on %s', (deadline, today, wanted) => expect(nextDay({ ends: '申请', ...deadline }, today)).toBe(wanted));

  it('is near for sixty days, the last day included', () => {
    const on = (today: string) => deadlineOn({ date: '2026-12-31', ends: '申请' }, today);
    expect(on('2026-11-01')).toEqual({ on: '2026-12-31', left: 60, near: true });
    expect(on('2026-10-31')!.near).toBe(false);
    expect(on('2026-12-31')!.left).toBe(0);
    expect(on('2027-01-01')).toBeUndefined();
  });

  it('is told with its day, once or every year', () => {
    expect(deadlineText({ date: '2026-12-31', ends: '首次申请' })).toBe('首次申请，最晚2026年12月31日');
    expect(deadlineText({ yearly: '09-05', ends: '向学校申请' })).toBe('向学校申请，每年最晚9月5日');
  });

  it('stands with the others, the nearest first, and leaves when it is over', () => {
    const items = [
      { deadline: { yearly: '09-30', ends: '乙' } },
      { deadline: { date: '2026-12-31', ends: '甲' } },
      { deadline: { date: '2026-01-01', ends: '过了' } },
    ];
    expect(byNearness(items, '2026-11-28').map(({ deadline, on }) => [deadline.ends, on])).toEqual([
      ['甲', '2026-12-31'],
      ['乙', '2027-09-30'],
    ]);
    expect(timeLines({ deadline: { text: '30天办结。' }, deadlines: items.map(({ deadline }) => deadline) }, '2026-11-28')).toEqual([
      '30天办结。',
      '乙，每年最晚9月30日。',
      '甲，最晚2026年12月31日。',
    ]);
  });
});
