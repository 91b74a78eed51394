import { BOUNDS, SIDES } from '../../domain/policy/amount.ts';
import { amountSchema } from '../../domain/policy/amountSchema.ts';
import { policySchema } from '../../domain/policy/policySchema.ts';
import { isDay, isPartialDate } from '../../domain/text/date.ts';
import { guideAt } from '../../domain/text/fieldGuide.ts';
import { AUDIENCES, EVIDENCE, NEEDS, PERIODS, STATUSES, TOPICS } from '../../domain/words/vocabulary.ts';
import { dayOf, itemsOf, itemsText, numberOf } from './cells.ts';
import { keyOf, keysIn, wordsOf, type Words } from './words.ts';

/** Where a value lies in an entry: documents, 0, title. */
export type Path = readonly (string | number)[];

/** One column that says one field of an entry, a benefit or an amount. */
export interface Field {
  head: string;
  path: Path;
  kind: 'text' | 'list' | 'lines' | 'word' | 'words' | 'date' | 'day' | 'value';
  words?: Words;
  /** Width in characters. */
  width: number;
  /** How it is filled in, shown when the cell is chosen. */
  help?: string;
}

/** The name the schema itself gives a field: what the check says of it is found under that head. */
export const headOf = (schema: Parameters<typeof guideAt>[0], ...path: Path): string => guideAt(schema, path)!.title;

const headed = (schema: Parameters<typeof guideAt>[0], fields: readonly Omit<Field, 'head'>[]): readonly Field[] =>
  fields.map((field) => ({ head: headOf(schema, ...field.path), ...field }));

const evidence = wordsOf(Object.fromEntries(Object.entries(EVIDENCE).map(([key, { long }]) => [key, long])));
const bounds = wordsOf({ ...BOUNDS, exact: '就是这个数' });

/** Of a whole entry. Answers stand apart: which of them is shown depends on whom they are for. */
export const entryFields = (titles: Words): readonly Field[] =>
  headed(policySchema, [
    { path: ['title'], kind: 'text', width: 24, help: '干部一眼认得的叫法' },
    { path: ['summary'], kind: 'text', width: 40, help: '给谁、给多少、到什么时候；不写就照数额拼一句' },
    { path: ['topic'], kind: 'word', words: wordsOf(TOPICS), width: 10 },
    { path: ['alsoTopics'], kind: 'words', words: wordsOf(TOPICS), width: 12 },
    { path: ['period'], kind: 'word', words: wordsOf(PERIODS), width: 14, help: '不写就是常态化帮扶' },
    { path: ['audience'], kind: 'words', words: wordsOf(AUDIENCES), width: 20, help: '几样用；隔开' },
    { path: ['aliases'], kind: 'list', width: 24, help: '群众怎么叫，几个用；隔开' },
    { path: ['family'], kind: 'text', width: 12, help: '和上级哪一条是同一样待遇：照那一条这一列抄；没有就空着' },
    { path: ['documents', 0, 'title'], kind: 'text', width: 30, help: '文件全称，不加书名号' },
    { path: ['documents', 0, 'number'], kind: 'text', width: 20, help: '没见到就空着' },
    { path: ['documents', 0, 'issuers'], kind: 'list', width: 20 },
    { path: ['documents', 0, 'issued'], kind: 'date', width: 12 },
    { path: ['documents', 0, 'evidence'], kind: 'word', words: evidence, width: 10 },
    { path: ['documents', 0, 'url'], kind: 'text', width: 20, help: '只写政府网站的' },
    { path: ['documents', 0, 'seenAt'], kind: 'text', width: 16 },
    { path: ['validity', 'status'], kind: 'word', words: wordsOf(STATUSES), width: 10 },
    { path: ['validity', 'from'], kind: 'date', width: 12 },
    { path: ['validity', 'until'], kind: 'date', width: 12 },
    { path: ['validity', 'note'], kind: 'text', width: 24 },
    { path: ['reviewed'], kind: 'day', width: 12 },
    { path: ['implements'], kind: 'words', words: titles, width: 30, help: '写上级的条目名，几条用；隔开' },
  ]);

/** Of one benefit; who may get it stands in the columns of conditionCells.ts. */
export const BENEFIT_FIELDS: readonly Field[] = headed(policySchema.shape.benefits, [
  { path: ['name'], kind: 'text', width: 20, help: '群众叫得出来的' },
  { path: ['need'], kind: 'word', words: wordsOf(NEEDS), width: 12 },
  { path: ['steps'], kind: 'lines', width: 30, help: '一步一行（Alt+回车换行）' },
  { path: ['materials'], kind: 'list', width: 18, help: '几样用；隔开' },
  { path: ['deadline', 'text'], kind: 'text', width: 20, help: '照文件上的话写' },
  { path: ['office'], kind: 'text', width: 16 },
]);

/** Of one amount. */
export const AMOUNT_FIELDS: readonly Field[] = headed(amountSchema, [
  { path: ['what'], kind: 'text', width: 20 },
  { path: ['value'], kind: 'value', width: 10, help: '一个数，或“1000—2000”，或“全额资助”这样的话' },
  { path: ['unit'], kind: 'text', width: 8 },
  { path: ['per'], kind: 'text', width: 10, help: '如 每人每年、每亩' },
  { path: ['bound'], kind: 'word', words: bounds, width: 10, help: '不写就是这个数' },
  { path: ['side'], kind: 'word', words: wordsOf(SIDES), width: 12, help: '不写就是给户里的' },
  { path: ['from'], kind: 'date', width: 10 },
  { path: ['until'], kind: 'date', width: 10 },
  { path: ['note'], kind: 'text', width: 16 },
  { path: ['quote'], kind: 'list', width: 34, help: '照抄文件上写着这个数的那一句，一字不改' },
]);

const rangeText = ({ min, max }: { min: number; max: number }) => `${min}—${max}`;

/** What a cell shows of a field's value. */
export function fieldText({ kind, words }: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'word') return words?.get(String(value)) ?? String(value);
  const items = [value].flat().map(String);
  if (kind === 'words') return itemsText(items.map((item) => words?.get(item) ?? item));
  if (kind === 'list') return itemsText(items);
  if (kind === 'lines') return items.join('\n');
  return kind === 'value' && typeof value === 'object' ? rangeText(value as { min: number; max: number }) : String(value);
}

export type Parsed = { value: unknown } | { message: string; remedy: string };

function dateOf(text: string, whole: boolean): Parsed {
  const day = dayOf(text);
  if (day !== undefined && (whole ? isDay(day) : isPartialDate(day))) return { value: /^\d{4}$/.test(day) ? Number(day) : day };
  return { message: `“${text}”不是日期`, remedy: `写成 2026-03-01${whole ? '' : '，只知道年月的写 2026-03'}` };
}

function amountOf(text: string, unit: string): Parsed {
  const [, min, max] = /^([\d.,，]+)[^\d]{0,4}(?:—|–|-|~|至|到)([\d.,，]+)[^\d]{0,4}$/.exec(text) ?? [];
  if (min !== undefined && max !== undefined) return { value: { min: numberOf(min), max: numberOf(max) } };
  return { value: numberOf(text, unit) ?? text };
}

/** The value a filled cell says, or what is wrong with it. `unit` stands in the cell beside a figure. */
export function fieldValue({ kind, words = new Map() }: Field, text: string, unit = ''): Parsed {
  if (kind === 'date' || kind === 'day') return dateOf(text, kind === 'day');
  if (kind === 'list') return { value: itemsOf(text) };
  if (kind === 'lines')
    return {
      value: text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    };
  if (kind === 'value') return amountOf(text, unit);
  if (kind === 'text') return { value: text };
  const { keys, unknown } = kind === 'word' ? { keys: [keyOf(words, text)].filter((key) => key !== undefined), unknown: [text] } : keysIn(words, itemsOf(text));
  const wrong = kind === 'word' ? (keys.length ? [] : unknown) : unknown;
  if (wrong.length)
    return {
      message: `“${wrong.join('、')}”不在词表里`,
      remedy: words.size > 30 ? '照“词表”那一张里的写' : `从这些里选${kind === 'words' ? '，几样用；隔开' : ''}：${[...words.values()].join('；')}`,
    };
  return { value: kind === 'word' ? keys[0] : keys };
}
