import { Converter } from 'opencc-js/t2cn';
import { convert, pinyin } from 'pinyin-pro';
import { PREFECTURES } from '../../domain/words/chinesePrefectures.ts';
import { remember } from '../../store/remember.ts';
import { placesElsewhere, placesNamed, timesNamed } from '../passages/places.ts';
import type { HeadTables } from '../types.ts';

/** The 3,755 everyday characters of GB 2312, level one: a typing slip may be any of them, wherever the library's own words stop. */
function everyday(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}

const LETTERS = /^[a-z]+$/;
/** There are some thirteen hundred readings. */
const typed = new Map<string, string>();

/** A reading as it is typed: without its tone, ü as v. Empty for what is no reading. */
function asTyped(reading: string): string {
  let plain = typed.get(reading);
  if (plain === undefined) {
    plain = convert(reading, { format: 'toneNone' }).replace(/ü/g, 'v');
    typed.set(reading, LETTERS.test(plain) ? plain : (plain = ''));
  }
  return plain;
}

/** What each run of characters reads as; a library says the same words again and again. */
const readingsOf = new Map<string, string[]>();

function readings(run: string): string[] {
  const known = readingsOf.get(run);
  if (known) return known;
  const read = pinyin(run, { type: 'array' }).map(asTyped);
  readingsOf.set(run, read);
  return read;
}

/** Every character of a text with a reading it has there, each pair once: `di低`. */
function pairsIn(text: string): string[] {
  const pairs = new Set<string>();
  for (const run of text.match(/[㐀-鿿]+/g) ?? []) {
    const read = readings(run);
    [...run].forEach((char, index) => read[index] && pairs.add(read[index] + char));
  }
  return [...pairs];
}

/** What the tables take from one text. */
interface TextParts {
  pairs: string[];
  characters: string;
  places: string[];
}

const partsOf = (text: string): TextParts =>
  remember('texts', [text], () => ({ pairs: pairsIn(text), characters: [...new Set(text)].sort().join(''), places: placesNamed(text) }));

/** Every reading of the everyday characters. */
const everydayReadings = (): [char: string, readings: string[]][] =>
  remember('everyday', [], () =>
    [...everyday()].map((char) => [char, pinyin(char, { toneType: 'none', type: 'array', multiple: true, v: true }).filter((one) => LETTERS.test(one))]),
  );

/** Readings of characters: those the library uses as they are read there, other everyday ones in every reading. */
function pinyinTable(texts: readonly TextParts[]): Record<string, string> {
  const table = new Map<string, Set<string>>();
  const known = new Set<string>();
  const add = (reading: string, char: string) => {
    const chars = table.get(reading);
    if (chars) chars.add(char);
    else table.set(reading, new Set([char]));
  };
  for (const pair of new Set(texts.flatMap(({ pairs }) => pairs))) {
    const [, reading, char] = /^([a-z]+)(.+)$/u.exec(pair)!;
    known.add(char!);
    add(reading!, char!);
  }
  for (const [char, all] of everydayReadings()) if (!known.has(char)) for (const reading of all) add(reading, char);
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reading, chars]) => [reading, [...chars].sort().join('')]));
}

/** Every character of the block of Chinese, each on a line of its own: no phrase reaches over a line's end. */
const CHINESE = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCharCode(0x4e00 + at));

/** What each of CHINESE becomes where it is written the traditional way: of the mainland, of Taiwan, of Hong Kong. */
const simplified = (): string[][] =>
  remember('simplified', [], () => (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' })(CHINESE.join('\n')))).map((lines) =>
    lines.split('\n'),
  );

/** Traditional → simplified for every character whose simplified form is among `known`. */
function traditionalTable(known: ReadonlySet<string>): [string, string] {
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

/** What is known of the library's texts: readings, traditional characters, places elsewhere; `own` are the short names of the edition's places, `ofExamples` those of the examples. Of a text that did not change all is taken from the last build. */
export function textTables(
  texts: readonly string[],
  own: readonly string[],
  ofExamples: readonly string[] = [],
): Pick<HeadTables, 'elsewhere' | 'pinyin' | 'traditional'> {
  const parts = new Map(texts.map((text) => [text, partsOf(text)]));
  const counted = (text: string, names: readonly string[]) => remember('place-counts', [names.join(' '), text], () => timesNamed(text, names));
  const elsewhere = placesElsewhere(texts, own, (text) => parts.get(text)!.places, counted);
  const all = [...parts.values()];
  return {
    elsewhere: [...new Set([...PREFECTURES.filter((name) => !own.includes(name)), ...elsewhere, ...ofExamples])].sort(),
    pinyin: pinyinTable(all),
    traditional: traditionalTable(new Set(all.flatMap(({ characters }) => [...characters]))),
  };
}
