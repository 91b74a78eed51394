import { NUMERALS, spokenNumeral } from '../../domain/text/chineseNumerals.ts';

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

/** What a character is to the folding; anything not listed is asked of Unicode. */
const OTHER = 0;
const HAN = 1;
const NUMBER = 2;
const END = 3;
const SIGN = 4;
const LETTER = 5;
const KIND = new Uint8Array(0x10000);
KIND.fill(HAN, 0x4e00, 0xa000).fill(HAN, 0x3400, 0x4dc0);
KIND.fill(LETTER, 0x61, 0x7b);
for (const char of '，、：（）《》“”‘’〔〕【】—…· ,.:()[]-/"\'%+*&=<>#@~^_`{}$\\') KIND[char.charCodeAt(0)] = SIGN;
for (const char of '。！？!?；;\n|') KIND[char.charCodeAt(0)] = END;
for (const char of `${NUMERALS}0123456789`) KIND[char.charCodeAt(0)] = NUMBER;
const WORD = /[\p{L}\p{N}]/u;

export const isHan = (code: number) => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
/** Letters and digits that run together as one unit; the point of a decimal and % belong to the number. */
export const isRun = (code: number) => code !== 0x20 && code !== 0x7c && !isHan(code) && !(code >= 0xd800 && code <= 0xdfff);

/** Characters as they are compared — half width, lower case, simplified — with their places in the text. */
interface Cells {
  chars: ArrayLike<string>;
  from?: number[];
  to?: number[];
}

function cells(text: string, simplify?: ReadonlyMap<string, string>): Cells {
  let plain = simplify === undefined;
  for (let at = 0; plain && at < text.length; at += 1) plain = KIND[text.charCodeAt(at)] !== OTHER;
  // Nearly every text of the library is plain: its own characters are its cells.
  if (plain) return { chars: text };
  const chars: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const pair = code >= 0xd800 && code <= 0xdbff && at + 1 < text.length;
    const source = pair ? text.slice(at, at + 2) : text[at]!;
    const same = code < 0x80 || isHan(code) ? source : source.normalize('NFKC');
    for (const char of same.toLowerCase()) {
      chars.push(simplify?.get(char) ?? char);
      from.push(at);
      to.push(at + source.length);
    }
    if (pair) at += 1;
  }
  return { chars, from, to };
}

/** Folds a text and remembers where each folded character came from. */
export function fold(text: string, simplify?: ReadonlyMap<string, string>): Folded {
  const start: number[] = [];
  const end: number[] = [];
  return { key: foldInto(text, simplify, start, end), start, end };
}

/** The folded text alone. */
export const foldKey = (text: string, simplify?: ReadonlyMap<string, string>) => foldInto(text, simplify);

function foldInto(text: string, simplify?: ReadonlyMap<string, string>, start?: number[], end?: number[]): string {
  const { chars, from, to } = cells(text, simplify);
  let key = '';
  let gap = false;
  /** Up to here numerals are part of a name. */
  let named = 0;
  const put = (piece: string, first: number, last: number) => {
    if (gap && isRun(piece.charCodeAt(0)) && key !== '' && isRun(key.charCodeAt(key.length - 1))) piece = ` ${piece}`;
    gap = false;
    key += piece;
    for (let index = 0; start && index < piece.length; index += 1) {
      start.push(from ? from[first]! : first);
      end!.push(to ? to[last]! : last + 1);
    }
  };
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at]!;
    const code = char.charCodeAt(0);
    let kind = KIND[code]!;
    if (kind === HAN && chars === text && !start) {
      // Most of a text is runs of plain characters: they are taken whole.
      let next = at + 1;
      while (next < text.length && KIND[text.charCodeAt(next)] === HAN) next += 1;
      key += text.slice(at, next);
      gap = false;
      at = next - 1;
      continue;
    }
    if (kind === NUMBER) {
      const number = at < named ? undefined : numberAt(chars, at);
      if (number?.text) {
        gap = gap || (key !== '' && /[0-9]/.test(key[key.length - 1]!));
        put(number.text, at, number.next - 1);
        at = number.next - 1;
        continue;
      }
      if (number) named = number.next;
      kind = isHan(code) ? HAN : LETTER;
    }
    if (kind === OTHER && char.length === 1 && WORD.test(char)) kind = LETTER;
    if (kind === HAN || kind === LETTER) put(char, at, at);
    else if (kind === END) {
      gap = false;
      if (key !== '' && !key.endsWith(BREAK)) put(BREAK, at, at);
    } else gap = true;
  }
  return key;
}

/** A number beginning at `at`, Arabic or Chinese, with 万 or 亿 multiplied out; an empty text for numerals that make no number. */
function numberAt(input: ArrayLike<string>, at: number): { text: string; next: number } | undefined {
  const percent = input[at] === '百' && input[at + 1] === '分' && input[at + 2] === '之';
  let next = percent ? at + 3 : at;
  let value: number | undefined;
  let plain = '';
  const first = input[next] ?? '';
  if (first >= '0' && first <= '9') {
    for (; next < input.length; next += 1) {
      const char = input[next]!;
      const inside = (char === '.' || char === ',') && /^[0-9]$/.test(input[next + 1] ?? '') && !(char === '.' && plain.includes('.'));
      if (!(char >= '0' && char <= '9') && !inside) break;
      if (char !== ',') plain += char;
    }
    value = Number(plain);
  } else if (first !== '' && NUMERALS.includes(first)) {
    for (; next < input.length && NUMERALS.includes(input[next]!); next += 1) plain += input[next]!;
    value = spokenNumeral(plain);
    if (value === undefined) return { text: '', next };
  }
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const scale = ({ 万: 1e4, 亿: 1e8 } as Record<string, number>)[input[next] ?? ''];
  if (scale) {
    value = Math.round(value * scale * 1e4) / 1e4;
    next += 1;
  }
  const sign = input[next] === '%';
  if (sign) next += 1;
  // A long serial keeps its digits as typed: a number this big is nobody's amount.
  const digits = value < 1e15 ? String(value) : plain;
  return { text: `${digits}${percent || sign ? '%' : ''}`, next };
}
