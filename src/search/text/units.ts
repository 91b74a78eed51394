import { BREAK, isHan, isRun } from './fold.ts';

/** One Chinese character, or one run of letters and digits. */
function unitsOf(key: string): string[] {
  const units: string[] = [];
  for (let at = 0; at < key.length; ) {
    const code = key.charCodeAt(at);
    let next = at + 1;
    if (!isHan(code) && isRun(code)) while (next < key.length && isRun(key.charCodeAt(next))) next += 1;
    if (code !== 0x20) units.push(key.slice(at, next));
    at = next;
  }
  return units;
}

const joins = (left: string, right: string) => (isRun(left.charCodeAt(left.length - 1)) && isRun(right.charCodeAt(0)) ? `${left} ${right}` : left + right);

const BREAK_CODE = BREAK.charCodeAt(0);
const isLongRun = (unit: string) => unit.length > 1;

/**
 * Overlapping pairs of units, and each longer run of letters or digits by itself (50000 is found whatever
 * follows it). A lone unit stands for itself. Nothing spans a sentence end.
 */
export function gramsOf(key: string): string[] {
  const grams: string[] = [];
  for (const sentence of key.split(BREAK)) {
    const units = unitsOf(sentence);
    if (units.length === 1) grams.push(units[0]!);
    for (let index = 0; units.length > 1 && index < units.length; index += 1) {
      const unit = units[index]!;
      if (isLongRun(unit)) grams.push(unit);
      if (index + 1 < units.length) grams.push(joins(unit, units[index + 1]!));
    }
  }
  return grams;
}

/** How many grams a folded text has. */
export function gramCount(key: string): number {
  let grams = 0;
  let units = 0;
  let longRuns = 0;
  for (let at = 0; at <= key.length; ) {
    const code = at < key.length ? key.charCodeAt(at) : BREAK_CODE;
    let next = at + 1;
    if (code === BREAK_CODE) {
      grams += units === 1 ? 1 : units > 1 ? units - 1 + longRuns : 0;
      units = longRuns = 0;
    } else if (code !== 0x20) {
      if (!isHan(code) && isRun(code)) while (next < key.length && isRun(key.charCodeAt(next))) next += 1;
      units += 1;
      if (next - at > 1) longRuns += 1;
    }
    at = next;
  }
  return grams;
}

/** The spelling of a pair inside the Pagefind index, which drops points and signs and splits at spaces. */
export function indexWord(gram: string): string {
  return gram.replace(/\./g, 'd').replace(/%/g, 'pct').replace(/ /g, 'x');
}
