import { chineseNumeral, NUMERALS } from './chineseNumerals.ts';
import { anyUnit, UNIT_KINDS } from './units.ts';

const UNITS = anyUnit();
const SCALE: Record<string, number> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const ARABIC = new RegExp(`(\\d{1,3}(?:[,，]\\d{3})+(?!\\d)|\\d+)(\\.\\d+)?\\s*(?:多|余)?(万|亿|千|百)?\\s*(?:多|余)?(${UNITS})?`, 'g');
const CHINESE = new RegExp(`([${NUMERALS}]+)\\s*(万|亿)?\\s*(${UNITS})`, 'g');
const PERCENT = new RegExp(`百分之([${NUMERALS}]+)`, 'g');
/** What may stand between two figures that share the unit of the second: 2000—3000元, 300、400、500元, 60%至90%. */
const JOINT = /^\s*(?:[、/—–\-－~～]|至|到|或|和)\s*$/;

/** A number with what it counts; the kind is `''` when it stands without a unit. `value` in the base unit: 5万元 → 50000. */
export interface Figure {
  value: number;
  kind: string;
  text: string;
  /** Offsets in the plain text. */
  start: number;
  end: number;
}

/** Full-width digits made plain, dates spelt out, 百分之五十 as 50%. */
export function plainText(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/％/g, '%')
    .replace(/(\d{4})-(\d{2})-(\d{2})/g, (_, y, m, d) => `${y}年${Number(m)}月${Number(d)}日`)
    .replace(/(\d{4})-(\d{2})(?!\d)/g, (_, y, m) => `${y}年${Number(m)}月`)
    .replace(PERCENT, (all, digits) => `${chineseNumeral(digits) ?? all}%`);
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

function arabicFigures(source: string): Figure[] {
  const found = [...source.matchAll(ARABIC)].map((match) => {
    const kind = UNIT_KINDS[match[4] ?? ''] ?? '';
    const calendar = kind === '年' && /^(19|20)\d\d$/.test(match[1]!) && !match[2] && !match[3];
    return {
      number: Number(match[1]!.replace(/[,，]/g, '') + (match[2] ?? '')),
      scale: SCALE[match[3] ?? ''] ?? 1,
      kind: calendar ? '历年' : kind,
      text: match[0].trim(),
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    };
  });
  for (let index = found.length - 2; index >= 0; index -= 1) {
    const [one, next] = [found[index]!, found[index + 1]!];
    if (one.kind !== '' || next.kind === '' || !JOINT.test(source.slice(one.end, next.start))) continue;
    one.kind = next.kind;
    if (one.scale === 1) one.scale = next.scale;
  }
  return found.map(({ number, scale, ...figure }) => ({ ...figure, value: round(number * scale) }));
}

function chineseFigures(source: string): Figure[] {
  return [...source.matchAll(CHINESE)].flatMap((match) => {
    const number = chineseNumeral(match[1]!);
    if (number === undefined) return [];
    return [
      {
        value: number * (SCALE[match[2] ?? ''] ?? 1),
        kind: UNIT_KINDS[match[3]!] ?? '',
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
      },
    ];
  });
}

/** Every figure of a text, Arabic or Chinese, with its own unit or the one it shares with the next of its list. */
export function figuresIn(text: string): Figure[] {
  const source = plainText(text);
  return [...arabicFigures(source), ...chineseFigures(source)].sort((a, b) => a.start - b.start);
}

/** Kinds that prose uses for one another: 15日 of an entry may be 15天, 15个工作日 of its facts. */
const LOOSELY: Record<string, string> = { 工作日: '天', 个百分点: '%', 历年: '年', 个月: '月' };
const loosely = (kind: string) => LOOSELY[kind] ?? kind;

/** Kinds whose Chinese-numeral forms are ordinary speech (一个人, 两项, 一次) and carry no promise. */
const SPEECH = new Set(['', '个', '项', '次', '种', '类', '件', '人', '户', '村', '县', '省', '条', '级', '档', '期', '批', '处', '座', '年']);

/** What a fact text holds, by value and loose kind. */
interface Known {
  withUnit: ReadonlySet<string>;
  bare: ReadonlySet<number>;
  anyUnit: ReadonlySet<number>;
}

function readKnown(facts: string): Known {
  const known = figuresIn(facts);
  return {
    withUnit: new Set(known.map(({ value, kind }) => `${value}${loosely(kind)}`)),
    bare: new Set(known.filter(({ kind }) => kind === '').map(({ value }) => value)),
    anyUnit: new Set(known.map(({ value }) => value)),
  };
}

/** The last text asked about: every sentence of an entry is held against the same one. */
let last: { facts: string; known: Known } | undefined;

/** The figures of `text` that no fact text holds, by value and loose kind; a bare number in the facts matches any unit. */
export function unsupportedFigures(text: string, facts: string): Figure[] {
  if (last?.facts !== facts) last = { facts, known: readKnown(facts) };
  const { withUnit, bare, anyUnit } = last.known;
  return figuresIn(text).filter(({ value, kind, text: written }) => {
    if (!/\d/.test(written) && SPEECH.has(kind) && value < 10) return false;
    if (kind === '') return !anyUnit.has(value);
    return !withUnit.has(`${value}${loosely(kind)}`) && !bare.has(value);
  });
}
