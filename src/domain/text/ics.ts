/** One all-day entry of a calendar file. */
export interface CalendarDay {
  /** Stays the same from edition to edition, so that a phone replaces instead of doubling. */
  uid: string;
  /** YYYY-MM-DD */
  day: string;
  yearly: boolean;
  title: string;
  note: string;
}

/** Octets a line may hold before it must be folded (RFC 5545, 3.1). */
const OCTETS = 75;
const encoder = new TextEncoder();

/** Folds between characters, never inside one: a Chinese character is three octets. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (encoder.encode(current + character).length > OCTETS) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
}

const escaped = (text: string) => text.replace(/([\\;,])/g, '\\$1').replace(/\r?\n/g, '\\n');
const compact = (day: string) => day.replace(/-/g, '');

/** A day that a yearly entry repeats on; the last of February is asked for as such, because a 29th comes only every fourth year. */
function rule(day: string): string {
  return /-02-2[89]$/.test(day) ? 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'FREQ=YEARLY';
}

/** A calendar file (RFC 5545) of all-day entries with a reminder two weeks ahead. `stamp` is the edition's day, so that one content gives one file. */
export function calendarText(name: string, days: readonly CalendarDay[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//policy-clear-book//${stamp}//ZH`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(({ uid, day, yearly, title, note }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${compact(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      ...(yearly ? [`RRULE:${rule(day)}`] : []),
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(note)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      'TRIGGER:-P14D',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
