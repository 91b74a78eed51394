import type { Problem } from '../../domain/policy/problem.ts';
import { fieldName } from './authorSentences.ts';
import { hiddenCharacter } from './hiddenCharacters.ts';

interface Stray {
  pattern: RegExp;
  /** 一句中文：那是什么。 */
  message: (found: string) => string;
  remedy: string;
}

const short = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/** Full-width digits and letters. */
const FULL_WIDTH: Stray = {
  pattern: /[０-９Ａ-Ｚａ-ｚ]+/,
  message: (found) => `有全角的数字、字母“${short(found)}”，数核对不了，也搜不到`,
  remedy: '换成半角的',
};
/** What no text of this library may hold, in a record or in a body. */
const ANYWHERE: Stray[] = [
  { pattern: /【[^】]*】?/, message: (found) => `还留着模板里的提示“${short(found)}”`, remedy: '换成要写的话；本来要用方头括号的，改用“”或（）' },
  FULL_WIDTH,
  { pattern: /\p{Extended_Pictographic}|\p{Regional_Indicator}/u, message: (found) => `有表情符号“${found}”，纸上印不出来`, remedy: '删掉它' },
];

const HEXADECIMAL: Stray = { pattern: /(?<![\w.])0x[0-9a-f]+/i, message: (found) => `“${found}”不是平常的数`, remedy: '写成平常的数，如 1000' };

/** What would be printed as it stands in a record, where no mark-up is read: a body has rules of its own. */
const IN_RECORDS: Stray[] = [
  HEXADECIMAL,
  { pattern: /<\/?[a-z!][^>]*>?/i, message: (found) => `有网页标签“${short(found)}”`, remedy: '删掉标签，只写文字' },
  { pattern: /[{}]/, message: () => '有花括号', remedy: '换成文字或全角括号（）' },
  { pattern: /&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});/i, message: (found) => `有网页代码“${found}”`, remedy: '换成它代表的字' },
  { pattern: /^\s+$/, message: () => '只有空格', remedy: '补上要写的话；用不着就整行删掉' },
  { pattern: /\t/, message: () => '文字中间有制表符（Tab）', remedy: '删掉它，用不着空格' },
];
const MARKS: Stray = {
  pattern: /\*\*|~~|`|\]\(/,
  message: (found) => `有排版记号“${found}”，会照样印出来`,
  remedy: '这里不认排版记号，直接写字',
};
const ADDRESS: Stray = {
  pattern: /(?:(?<![a-z])(?:https?|ftp|file|data|mailto|javascript|vbscript):|\bwww\.)\S*/i,
  message: (found) => `有网址“${short(found)}”`,
  remedy: '网址只写在 url 里（首页地址写在 region.yaml 的 address 里），这里写文字',
};
/** What is looked for in notes. */
const IN_NOTES = [...ANYWHERE.filter((kind) => kind !== FULL_WIDTH), ...IN_RECORDS];
const holdsAddress = (path: readonly PropertyKey[]) => path.at(-1) === 'url' || (path.length === 1 && path[0] === 'address');
const IN_ADDRESSES = [...ANYWHERE, ...IN_RECORDS, MARKS];
const IN_TEXTS = [...IN_ADDRESSES, ADDRESS];
/** Where a number is wanted, that it is none says more than how it is written. */
const IN_VALUES = IN_TEXTS.filter((kind) => kind !== FULL_WIDTH);

function kindsFor(path: readonly PropertyKey[], notes: boolean): readonly Stray[] {
  if (notes) return IN_NOTES;
  if (path.at(-1) === 'value') return IN_VALUES;
  return holdsAddress(path) ? IN_ADDRESSES : IN_TEXTS;
}

function strayIn(file: string, fieldOf: () => string, text: string, kinds: readonly Stray[]): Problem[] {
  const hidden = hiddenCharacter(text);
  if (hidden) return [{ file, field: fieldOf(), message: `有${hidden}`, remedy: '删掉它' }];
  for (const { pattern, message, remedy } of kinds) {
    const found = pattern.exec(text);
    if (found) return [{ file, field: fieldOf(), message: message(found[0]), remedy }];
  }
  return [];
}

/** One complaint a text: what stands in a record and is no plain Chinese text, a template's 【…】, mark-up, an address out of place, unseen characters that YAML's \x made. */
export function strayText(file: string, value: unknown, texts: 'own' | 'notes' = 'own', path: PropertyKey[] = []): Problem[] {
  if (typeof value === 'string') return strayIn(file, () => fieldName(path), value, kindsFor(path, texts === 'notes'));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strayText(file, inner, texts, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** The same for an entry's body, line by line; `firstLine` is its first line within the file. */
export function strayInBody(file: string, body: string, firstLine: number): Problem[] {
  return body.split('\n').flatMap((line, index) => strayIn(file, () => `第 ${index + firstLine} 行`, line, ANYWHERE));
}
