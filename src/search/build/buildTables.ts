import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { remember } from '../../store/remember.ts';

/** The 3,755 everyday characters of GB 2312, level one: a typing slip may be any of them, wherever the library's own words stop. */
function everyday(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}

/** What each run of characters reads as; a library says the same words again and again. */
const readingsOf = new Map<string, string[]>();

function readings(run: string): string[] {
  const known = readingsOf.get(run);
  if (known) return known;
  const read = pinyin(run, { toneType: 'none', type: 'array', v: true });
  readingsOf.set(run, read);
  return read;
}

/** Every character of the texts with a reading it has there, each pair once: `di低`. */
function pairsIn(texts: readonly string[]): string[] {
  const pairs = new Set<string>();
  for (const text of texts) {
    for (const run of text.match(/[㐀-鿿]+/g) ?? []) {
      const read = readings(run);
      [...run].forEach((char, index) => /^[a-z]+$/.test(read[index] ?? '') && pairs.add(read[index]! + char));
    }
  }
  return [...pairs];
}

/** Readings of characters: those the library uses as they are read there, other everyday ones in every reading. `groups` are texts that belong together, such as an entry's. */
export function pinyinTable(groups: Iterable<readonly string[]>): Record<string, string> {
  const table = new Map<string, Set<string>>();
  const known = new Set<string>();
  const told = new Set<string>();
  for (const texts of groups) {
    for (const pair of remember('pinyin', texts, () => pairsIn(texts))) {
      if (told.has(pair)) continue;
      told.add(pair);
      const [, reading, char] = /^([a-z]+)(.+)$/u.exec(pair)!;
      known.add(char!);
      const chars = table.get(reading!);
      if (chars) chars.add(char!);
      else table.set(reading!, new Set([char!]));
    }
  }
  for (const char of everyday()) {
    if (known.has(char)) continue;
    for (const reading of pinyin(char, { toneType: 'none', type: 'array', multiple: true, v: true })) {
      if (/^[a-z]+$/.test(reading)) table.set(reading, (table.get(reading) ?? new Set()).add(char));
    }
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reading, chars]) => [reading, [...chars].sort().join('')]));
}

/** Every character of the block of Chinese, each on a line of its own: no phrase reaches over a line's end. */
const CHINESE = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCharCode(0x4e00 + at));

/** What each of CHINESE becomes where it is written the traditional way: of the mainland, of Taiwan, of Hong Kong. */
const simplified = (): string[][] => (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' })(CHINESE.join('\n')).split('\n'));

/** Traditional → simplified for every character whose simplified form occurs in the corpus. */
export function traditionalTable(texts: Iterable<string>): [string, string] {
  const known = new Set<string>();
  for (const text of texts) for (const char of text) known.add(char);
  return remember('traditional', [[...known].sort().join('')], () => {
    const ways = simplified();
    let from = '';
    let to = '';
    CHINESE.forEach((char, at) => {
      if (known.has(char)) return; // a character the corpus itself uses is never rewritten
      const simple = ways.map((way) => way[at]!).find((result) => result !== char && result.length === 1 && known.has(result));
      if (!simple) return;
      from += char;
      to += simple;
    });
    return [from, to];
  });
}
