import { anyUnit, UNIT_KINDS } from './units.ts';

/** A stretch of text; `keep` must stay on one line. */
export interface Stretch {
  text: string;
  keep: boolean;
}

/** 元 may say of what: 元/亩. ％ is how some type it, 分 what an exam gives. */
const UNIT = `(?:元/[年月天次人户亩]|${anyUnit([...Object.keys(UNIT_KINDS), '％', '分'])})`;
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?';
const FIGURE = new RegExp(`(?:最高|不低于|平均|约)?${NUMBER}(?:[—–~-]${NUMBER})?(?:万|亿|千|百)?${UNIT}|〔\\d{4}〕\\d+号|LPR`, 'g');

/** Cuts a sentence so that no figure is parted from its unit, no bound (最高) from its figure, and no 〔2023〕 from its 39号. */
export function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const match of text.matchAll(FIGURE)) {
    if (match.index > at) found.push({ text: text.slice(at, match.index), keep: false });
    found.push({ text: match[0], keep: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ text: text.slice(at), keep: false });
  return found;
}

/** Width in em as any of our print fonts sets it, never less: Chinese and full-width marks 1, bold Latin and digits 0.62. */
export function emWidth(text: string): number {
  let width = 0;
  for (const mark of text) width += mark.charCodeAt(0) < 0x250 ? 0.62 : 1;
  return width;
}

/** Lines a text takes in a column of `columns` em. Figures that may not break and marks that may not begin a line cost up to an em or two each line. */
export function lineCount(text: string, columns: number): number {
  let lines = 1;
  let used = 0;
  for (const { text: part, keep } of stretches(text)) {
    for (const piece of keep ? [part] : part) {
      const width = emWidth(piece);
      if (used + width > columns - 1) {
        lines += 1;
        used = width;
      } else used += width;
    }
  }
  return lines;
}
