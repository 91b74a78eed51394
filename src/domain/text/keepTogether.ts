/** A stretch of text; `keep` must stay on one line. */
export interface Stretch {
  text: string;
  keep: boolean;
}

const UNIT =
  '(?:个百分点|个基点|个工作日|个月|元(?:/[年月天次人户亩])?|[%％]|周岁|周年|学年|年|月|日|号|天|岁|亩|户|人|名|倍|次|公斤|斤|只|头|平方米|小时|级|档|项|条|种|分)';
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
