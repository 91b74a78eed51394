import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../../src/library/deadlines.ts';
import { calendarFile } from '../../../src/library/inspect/calendar.ts';
import { calendarText, type CalendarDay } from '../../../src/domain/text/ics.ts';
import { county } from '../../support/county.ts';

const DAY: CalendarDay = { uid: 'a@b', day: '2026-12-31', yearly: false, title: '孩子首次申请，最晚2026年12月31日；带户口簿,身份证', note: '依据某文件。' };
/** Lines put together again. */
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('the calendar file', () => {
  it('folds at 75 octets between characters and ends every line as phones want it', () => {
    const text = calendarText('册子', [{ ...DAY, note: '问县民政局，'.repeat(40) }], '2026-11-28');
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(text).not.toContain('\ufffd');
    expect(unfolded(text)).toContain(`DESCRIPTION:${'问县民政局，'.repeat(40)}`);
  });

  it('escapes what has a meaning of its own, and repeats what is yearly', () => {
    const lines = unfolded(
      calendarText(
        '册子',
        [DAY, { ...DAY, uid: 'c@d', yearly: true, day: '2027-09-30' }, { ...DAY, uid: 'e@f', yearly: true, day: '2027-02-28' }],
        '2026-11-28',
      ),
    );
    expect(lines).toContain('SUMMARY:孩子首次申请，最晚2026年12月31日；带户口簿\\,身份证');
    expect(lines.filter((line) => line.startsWith('RRULE'))).toEqual(['RRULE:FREQ=YEARLY', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1']);
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect([lines[0], lines[lines.length - 2]]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  });

  it('holds every deadline of the one list once, with its document', () => {
    const library = county();
    const listed = deadlinesOf(library);
    expect(listed.length).toBeGreaterThan(0);
    const lines = unfolded(calendarFile(library));
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual(listed.map(({ on }) => `DTSTART;VALUE=DATE:${on.replace(/-/g, '')}`));
    const uids = lines.filter((line) => line.startsWith('UID:'));
    expect(new Set(uids).size).toBe(listed.length);
    expect(calendarFile(library)).toBe(calendarFile(library));
  });
});
