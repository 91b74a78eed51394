import { firstDay, lastDay } from '../../domain/text/date.ts';
import { BREAK } from '../text/fold.ts';

/** Which years a question is about. */
export interface YearsAsked {
  /** Years named, or meant by 去年, 前年, 今年, 明年. */
  years: number[];
  /** Whether one of them is over. */
  past: boolean;
  /** 现在, 目前, 如今: today's rule, whatever year it is from. */
  now: boolean;
}

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/大前年/g, -3],
  [/(?<!大)前年/g, -2],
  [/去年|上年度?(?!末)|头年/g, -1],
  [/今年|本年度?|当年度/g, 0],
  [/明年|下1?年度?/g, 1],
];
const FOUR = /(?<![0-9.])((?:19|20)\d{2})(?![0-9.%元]|号)/g;
/** 21年口径, 24年秋: a year in two digits, not a span of years. */
const TWO = /(?<![0-9.第满])(1[4-9]|2[0-9])(?=年(?:度|(?![以期内了后之来级]|[0-9]+个月))|[到至—-](?:1[4-9]|2[0-9])年)/g;
/** A year of birth or death is about the person, not about the rule. */
const OF_LIFE = /^年?[^|]{0,4}(?:出生|生的|生下|生人|殁|去世|过世|结婚)/;

const ASKS = /多少|几|吗|么|啥|什么|咋|怎|哪|谁|不$|没$|[㐀-鿿]不[㐀-鿿]/;
const clauseAround = (key: string, at: number): string => {
  const end = key.indexOf(BREAK, at);
  return key.slice(key.lastIndexOf(BREAK, at) + 1, end < 0 ? key.length : end);
};

/** Years in a folded question. `day` (YYYY-MM-DD) says which year is this one. */
export function yearsAsked(key: string, day: string): YearsAsked {
  const thisYear = Number(day.slice(0, 4));
  const found = new Set<number>();
  for (const pattern of [FOUR, TWO]) {
    for (const match of key.matchAll(pattern)) {
      if (OF_LIFE.test(key.slice(match.index + match[0].length))) continue;
      found.add(match[1]!.length === 2 ? 2000 + Number(match[1]) : Number(match[1]));
    }
  }
  for (const [pattern, offset] of RELATIVE) {
    for (const match of key.matchAll(pattern)) {
      if (OF_LIFE.test(key.slice(match.index + match[0].length))) continue;
      // 老椒树今年下了功夫，一亩给多少: a year in a clause that asks nothing tells the story.
      if (key.includes(BREAK) && !ASKS.test(clauseAround(key, match.index))) continue;
      found.add(thisYear + offset);
    }
  }
  return { years: [...found].sort((a, b) => a - b), past: [...found].some((year) => year < thisYear), now: /现在|目前|如今|现行|眼下|当前|这会/.test(key) };
}

/** What a clause says that does not know: 2024年以后待核, 2027年度没有查到. */
export const NOT_KNOWN = /待核|没有?查到|没有?看到|未查到|待填|要?填实|没有?公布/;
const CLAUSE = /[^，。；：,;]+/g;

/** A text without the clauses that only say what is not known: 本县现在发多少待核. */
export const knownPart = (text: string): string =>
  [...text.matchAll(CLAUSE)]
    .map(([clause]) => clause)
    .filter((clause) => !NOT_KNOWN.test(clause))
    .join('，');

/** Years a stored text names and knows of, in order. */
export function yearsNamed(text: string): number[] {
  if (!/(?:19|20)\d/.test(text)) return [];
  const years = new Set<number>();
  for (const [clause] of text.matchAll(CLAUSE)) {
    if (NOT_KNOWN.test(clause)) continue;
    for (const match of clause.matchAll(/((?:19|20)\d{2})(?=年|[-.]\d|—|至|[^\d号元人户]|$)/g)) years.add(Number(match[1]));
  }
  return [...years].sort((a, b) => a - b);
}

const SUM = /\d+(?:\.\d+)?[万亿]?[元%]/;

/** The clauses of a sentence that say a year's figure is not known, with whom to ask; undefined when there are none or they hold a figure. */
export function notKnownFor(text: string, year: number): string | undefined {
  const part = text.split(/(?<=[。；])/).find((one) => one.includes(String(year)) && NOT_KNOWN.test(one));
  return part !== undefined && !SUM.test(part) ? part.replace(/；$/, '。') : undefined;
}

/** Whether a text holds a sum or share in a sentence that knows of a year. */
export const figuresOf = (text: string, year: number): boolean =>
  text.split(/(?<=[。；])/).some((part) => part.includes(String(year)) && SUM.test(knownPart(part)) && knownPart(part).includes(String(year)));

/** A span of years as two days; an open end stays open. */
export interface Span {
  from?: string | undefined;
  until?: string | undefined;
}

/** Whether any day of the year lies within the span. A span without a beginning is known for its last two years only. */
export function touchesYear({ from, until }: Span, year: number): boolean {
  if (!from && until && year < Number(until.slice(0, 4)) - 1) return false;
  return (!from || firstDay(from) <= `${year}-12-31`) && (!until || lastDay(until) >= `${year}-01-01`);
}
