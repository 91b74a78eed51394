import { CHINESE_DIGITS } from './chineseNumerals.ts';

/** What kind of private number was found. */
export const PRIVATE_KINDS = { identity: '身份证号', card: '银行卡号', mobile: '手机号' } as const;
export type PrivateKind = keyof typeof PRIVATE_KINDS;

const FORMAL = '○洞壹贰叁肆伍陆柒捌玖';
const SPOKEN: Record<string, string> = { 幺: '1', 贰: '2', 弍: '2', 叄: '3', 參: '3' };

/** A digit in any spelling as 0–9; `X` for the last place of an identity number; undefined for anything else. */
function digitOf(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return character;
  if (code < 0x80) return character === 'x' || character === 'X' ? 'X' : undefined;
  if (!known.has(character)) known.set(character, spelt(character, code));
  return known.get(character);
}

/** What the characters beyond ASCII are that were met: few of many. */
const known = new Map<string, string | undefined>();

function spelt(character: string, code: number): string | undefined {
  if (/[ｘＸ×хХ]/.test(character)) return 'X';
  const chinese = CHINESE_DIGITS[character];
  if (chinese !== undefined) return String(chinese);
  const formal = FORMAL.indexOf(character);
  if (formal >= 0) return formal <= 1 ? '0' : String(formal - 1);
  if (SPOKEN[character] !== undefined) return SPOKEN[character];
  // Full width, circled, raised, of another font; then Arabic and Persian.
  const plain = character.normalize('NFKC');
  if (/^\d$/.test(plain)) return plain;
  return /[٠-٩۰-۹]/.test(character) ? String(code & 0xf) : undefined;
}

/** What people put between the digits of one number. */
const BETWEEN = /[\s\u3000\u00a0\u200b-\u200d\u2060\ufeff\-‐-―－_.．·•*＊()（）]/;
const SHORTEST = 11;

/** Runs of digits with at most three separators between two of them, as groups: `138 0013-8000` → [138, 0013, 8000]. With `apart` another way of writing begins another group: in 张三138… the 三 is a name. */
function runsIn(text: string, apart: boolean): string[][] {
  const runs: string[][] = [];
  let groups: string[] = [];
  let between = 0;
  let way = '';
  const close = () => {
    if (groups.join('').length >= SHORTEST) runs.push(groups);
    groups = [];
    between = 0;
  };
  for (const character of text) {
    const digit = digitOf(character);
    const follows = groups.length > 0;
    if (digit !== undefined && (digit !== 'X' || follows)) {
      const own = /\p{Script=Han}|[〇○]/u.test(character) ? 'words' : 'figures';
      if (!follows || between > 0 || (apart && own !== way)) groups.push(digit);
      else groups[groups.length - 1] += digit;
      between = 0;
      way = own;
    } else if (follows && BETWEEN.test(character) && between < 3) between += 1;
    else close();
  }
  close();
  return runs;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: six digits of a place, a birthday that exists, a number and a check digit; or the old form of fifteen digits. */
function isIdentity(number: string): boolean {
  const parts = /^([1-8]\d{5})(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(number.length === 15 ? `${number.slice(0, 6)}19${number.slice(6)}X` : number);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[2]), Number(parts[3]), Number(parts[4])];
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return false;
  if (number.length === 15) return /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/.test(number);
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17];
}

/** Sixteen to nineteen digits of a bank's kind whose Luhn sum comes out even. */
function isCard(number: string): boolean {
  if (!/^(62|60|9\d|4|5[1-5]|35)\d+$/.test(number) || number.length < 16 || number.length > 19) return false;
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const isMobile = (number: string) => /^(?:0{0,2}86|0)?1[3-9]\d{9}$/.test(number);

function kindOf(number: string): PrivateKind | undefined {
  if (isIdentity(number)) return 'identity';
  if (isMobile(number)) return 'mobile';
  return isCard(number) ? 'card' : undefined;
}

/** The private number that some neighbouring groups of a run make together, if any. */
function kindIn(groups: readonly string[]): PrivateKind | undefined {
  for (let from = 0; from < groups.length; from += 1) {
    let number = '';
    for (let to = from; to < groups.length && number.length <= 19; to += 1) {
      number += groups[to];
      const kind = kindOf(number) ?? (number.endsWith('X') && number.length !== 18 ? kindOf(number.slice(0, -1)) : undefined);
      if (kind) return kind;
    }
  }
  return undefined;
}

/** Kinds in runs of digits; where a numeral of a name touches a number, the number is looked at without it. */
function runKinds(text: string): PrivateKind[] {
  const found = runsIn(text, false).map(kindIn);
  const kinds = found.every((kind) => kind === undefined) ? runsIn(text, true).map(kindIn) : found;
  return kinds.filter((kind) => kind !== undefined);
}

/** Signs that no list of figures is parted by: behind them three groups in their usual lengths are one number. */
const SIGN = String.raw`[/+"'“”[\]_&@#^%\\<>]{1,4}`;
/** Signs and words that part the figures of a list as well: there more must speak for one number. */
const LIST = String.raw`\s?(?:[,，、;；。:：=|~～\-号和及转接杠到至]|—{1,2})\s?`;
const grouped = (by: string) =>
  String.raw`(?:(1[3-9]\d)${by}(\d{4})${by}(\d{4})|(1[3-9]\d{2})${by}(\d{3})${by}(\d{4})|(\d{6})${by}(\d{8})${by}(\d{3}[\dXx])|(1)${`${by}(\\d)`.repeat(10)})`;
const USUAL = new RegExp(String.raw`(?<!\d)${grouped(SIGN)}(?!\d)`, 'g');
const LISTED = new RegExp(String.raw`(?<!\d|\d${LIST})${grouped(LIST)}(?!\d|${LIST}\d)`, 'g');
/** What is said before a number that is to be rung up. */
const RUNG = /(?:电话|手机|联系|号码|微信|热线|拨打?|打|☎|tel|phone)[^\d。；;]{0,8}$/i;
const isYear = (group: string) => /^(19|20)\d\d$/.test(group);
const isRound = (group: string) => group.endsWith('0');

/** Whether groups of a list are rather one mobile number: figures of a list do not begin with 0, are years, round sums, or have a unit behind them. */
function soundsLikeOne(groups: readonly string[], before: string, after: string): boolean {
  if (RUNG.test(before) || groups.some((group) => group.startsWith('0'))) return true;
  const later = groups.slice(1);
  return !later.every(isYear) && !later.every(isRound) && /^\s*([。！？）)」”"']|$|[（(])/u.test(after) && !/[分各共]|第\s*$/u.test(before.slice(-6));
}

const kindsOf = (matches: IterableIterator<RegExpMatchArray>, wanted: (groups: string[], match: RegExpMatchArray) => boolean): PrivateKind[] =>
  [...matches].flatMap((match) => {
    const groups = match.slice(1).filter((group) => group !== undefined);
    return (wanted(groups, match) && kindOf(groups.join('').toUpperCase())) || [];
  });

function usualIn(text: string): PrivateKind[] {
  const plain = [...text.normalize('NFKC')].map((character) => (character === '十' ? character : (digitOf(character) ?? character))).join('');
  const aroundOf = ({ index = 0, 0: whole }: RegExpMatchArray) => [plain.slice(Math.max(0, index - 20), index), plain.slice(index + whole.length)] as const;
  return [
    ...kindsOf(plain.matchAll(USUAL), () => true),
    ...kindsOf(plain.matchAll(LISTED), (groups, match) => groups[0]!.length === 6 || soundsLikeOne(groups, ...aroundOf(match))),
  ];
}

/** A sum in figures: nobody writes 元 behind a telephone number. */
const SUM = /(?<![\d-－])[\d０-９][\d０-９ \u00a0\u3000]{9,}(?:[.．][\d０-９]+)?\s?[万亿]?元(?!旦)/g;

/** Addresses hold long numbers that are nobody's. */
const ADDRESS = /https?:\/\/[^\s"'<>，。；、）】]+/g;

/**
 * Kinds of private numbers a text holds, in any spelling: full width, spaced, dashed, in Chinese numerals. The numbers
 * themselves are never given back, so that no message can repeat them. Telephones of offices and 文号 are not among them.
 */
export function privateNumbersIn(text: string): PrivateKind[] {
  const words = text.replace(ADDRESS, ' | ').replace(SUM, ' | ');
  return [...new Set([...runKinds(words), ...usualIn(words)])];
}
