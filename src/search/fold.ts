import { chineseNumeral } from '../domain/chineseNumerals.ts';

/**
 * The one spelling everything is compared in: half width, lower case, simplified, numerals as Arabic digits
 * (二〇二六 = 2026, 五万 = 5万 = 50000), no brackets, quotes or stray spaces. A sentence end stays, as `|`,
 * and two runs of letters or digits that stood apart keep one space, so that 2023 39 never reads 202339.
 */
export interface Folded {
  key: string;
  /** For each character of `key`, where it began in the text. */
  start: number[];
  /** For each character of `key`, where it ended in the text. */
  end: number[];
}

export const BREAK = '|';

const NUMERAL = '〇零一二两三四五六七八九十百千';
const GRAMMATICAL = /^(?:[一二两三四五六七八九]?千)?(?:零?[一二两三四五六七八九]?百)?(?:零?[一二两三四五六七八九]?十)?(?:零?[一二两三四五六七八九])?$/;
const DIGITS_ONLY = /^[〇零一二三四五六七八九]+$/;
const SENTENCE_END = /[。！？!?；;\n|]/;
const WORD = /[\p{L}\p{N}]/u;

export const isHan = (code: number) => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
/** Letters and digits that run together as one unit; the point of a decimal and % belong to the number. */
export const isRun = (code: number) => code !== 0x20 && code !== 0x7c && !isHan(code) && !(code >= 0xd800 && code <= 0xdfff);

function readChineseNumeral(run: string): number | undefined {
  if (DIGITS_ONLY.test(run) || GRAMMATICAL.test(run)) return chineseNumeral(run);
  return undefined; // 十四五 is a name, not a number
}

interface Cell {
  char: string;
  from: number;
  to: number;
}

/** Width, case and traditional forms, character by character, so that places in the text are kept. */
function cells(text: string, simplify?: ReadonlyMap<string, string>): Cell[] {
  const found: Cell[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isHan(code)) {
      const char = text[at]!;
      found.push({ char: simplify?.get(char) ?? char, from: at, to: at + 1 });
    } else if (code < 0x80) {
      found.push({ char: text[at]!.toLowerCase(), from: at, to: at + 1 });
    } else {
      const pair = code >= 0xd800 && code <= 0xdbff && at + 1 < text.length;
      const source = pair ? text.slice(at, at + 2) : text[at]!;
      for (const char of source.normalize('NFKC').toLowerCase()) found.push({ char, from: at, to: at + source.length });
      if (pair) at += 1;
    }
  }
  return found;
}

/** Folds a text and remembers where each folded character came from. */
export function fold(text: string, simplify?: ReadonlyMap<string, string>): Folded {
  const input = cells(text, simplify);
  const start: number[] = [];
  const end: number[] = [];
  let key = '';
  let gap = false;
  /** Up to here numerals are part of a name. */
  let named = 0;
  const put = (piece: string, from: number, to: number) => {
    const run = isRun(piece.charCodeAt(0));
    if (gap && run && key !== '' && isRun(key.charCodeAt(key.length - 1))) put(' ', from, from);
    gap = false;
    for (let index = 0; index < piece.length; index += 1) {
      start.push(from);
      end.push(to);
    }
    key += piece;
  };
  for (let at = 0; at < input.length; ) {
    const number = at < named ? undefined : numberAt(input, at);
    if (number?.text === '') named = number.next;
    else if (number) {
      gap = gap || (key !== '' && /[0-9]/.test(key[key.length - 1]!));
      put(number.text, input[at]!.from, input[number.next - 1]!.to);
      at = number.next;
      continue;
    }
    const { char, from, to } = input[at]!;
    at += 1;
    if (SENTENCE_END.test(char)) {
      if (key !== '' && !key.endsWith(BREAK)) put(BREAK, from, to);
      gap = false;
    } else if (isHan(char.charCodeAt(0)) || (char.length === 1 && WORD.test(char))) put(char, from, to);
    else gap = true;
  }
  return { key, start, end };
}

/** The folded text alone. */
export const foldKey = (text: string, simplify?: ReadonlyMap<string, string>) => fold(text, simplify).key;

/** A number beginning at `at`, Arabic or Chinese, with 万 or 亿 multiplied out; an empty text for numerals that make no number. */
function numberAt(input: readonly Cell[], at: number): { text: string; next: number } | undefined {
  const percent = input[at]!.char === '百' && input[at + 1]?.char === '分' && input[at + 2]?.char === '之';
  let next = percent ? at + 3 : at;
  let value: number | undefined;
  let plain = '';
  const first = input[next]?.char ?? '';
  if (first >= '0' && first <= '9') {
    for (; next < input.length; next += 1) {
      const { char } = input[next]!;
      const inside = (char === '.' || char === ',') && /^[0-9]$/.test(input[next + 1]?.char ?? '') && !(char === '.' && plain.includes('.'));
      if (!(char >= '0' && char <= '9') && !inside) break;
      if (char !== ',') plain += char;
    }
    value = Number(plain);
  } else if (first !== '' && NUMERAL.includes(first)) {
    for (; next < input.length && NUMERAL.includes(input[next]!.char); next += 1) plain += input[next]!.char;
    value = readChineseNumeral(plain);
    if (value === undefined) return { text: '', next };
  }
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const scale = ({ 万: 1e4, 亿: 1e8 } as Record<string, number>)[input[next]?.char ?? ''];
  if (scale) {
    value = Math.round(value * scale * 1e4) / 1e4;
    next += 1;
  }
  const sign = input[next]?.char === '%';
  if (sign) next += 1;
  // A long serial keeps its digits as typed: a number this big is nobody's amount.
  const digits = value < 1e15 ? String(value) : plain;
  return { text: `${digits}${percent || sign ? '%' : ''}`, next };
}
