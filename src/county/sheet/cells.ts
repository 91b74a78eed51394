/** A cell as read-excel-file gives it. */
export type ReadCell = string | number | boolean | Date | null | undefined;

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Full-width letters, digits and signs to half-width, as the library writes them; Chinese punctuation stays. Blanks of any width are blanks, and signs of no width are none. */
const halfWidth = (text: string) =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ．％]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '');

/** A date cell comes as midnight UTC. */
const dayText = (date: Date) => `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;

/** What a person sees in a cell, whatever the office programme made of it: numbers without a tail of binary, dates as days, 是 and 否, half-width digits, no blanks at the ends. */
export function cellText(cell: ReadCell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dayText(cell);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'number') return String(Number(cell.toPrecision(12)));
  return halfWidth(cell.replace(/\r\n?/g, '\n'))
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** 2026年3月1日, 2026/3/1, 2026.3.1, 20260301, 46082 (a day's number in Excel) → 2026-03-01; a month or a year alone stays one. Undefined: no date. */
export function dayOf(text: string): string | undefined {
  const written = text
    .replace(/[年月/.]/g, '-')
    .replace(/[日号]/g, '')
    .replace(/-$/, '');
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(written) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(written) ?? [];
  if (year === undefined) {
    const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
    return serial > 20_000 ? dayText(new Date(Date.UTC(1899, 11, 30 + serial))) : undefined;
  }
  return [year, month && twoDigits(Number(month)), day && twoDigits(Number(day))].filter(Boolean).join('-');
}

/** 1,250 · １２５０ · 1250元 (the unit is given) → 1250. Undefined: no number. */
export function numberOf(text: string, unit = ''): number | undefined {
  const bare = text.replace(/[,，\s]/g, '');
  const plain = unit && bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare;
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Several things in one cell: on lines of their own or with ； between. */
export const itemsOf = (text: string): string[] =>
  text
    .split(/[；;\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
export const itemsText = (items: readonly string[]): string => items.join('；');
