import { foldKey } from '../text/fold.ts';
import { kept } from './kept.ts';

/** 2024年6月28日: a day is no span of days. */
const DATE = /\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日/g;

interface Unit {
  ask: RegExp;
  held: RegExp;
  /** Whether days of the calendar count. */
  dated?: true;
}

/** Units a question may name, and how a sentence holds a figure in that unit. Patterns are read on folded text. */
const UNITS: readonly Unit[] = [
  { ask: /几天|多少天|几日|多少日|工作日/, held: /\d个?(?:工作)?[日天]/ },
  { ask: /(?<![前这头])几个?月|多少个月/, held: /\d个?月|半年|[当次]月/ },
  { ask: /(?<![前这头好了])几年|多少年(?![人均])/, held: /\d(?:周|学)?年/ },
  { ask: /几号|哪1?天|哪1?日/, held: /\d日|[当次][日天]|之日/, dated: true },
  { ask: /哪1?个?月|(?<![好这前])几月/, held: /\d月|[当次]月/, dated: true },
  { ask: /哪1?年/, held: /\d{4}年/, dated: true },
  { ask: /几成|百分之几|几个点|百分点/, held: /\d%|\d成/ },
  { ask: /几倍/, held: /\d倍/ },
  { ask: /多少[块元]|几[块元万]|几10+|多少钱|多钱/, held: /\d元|\d块|免|不[交缴收掏]/ },
  { ask: /几平|多少平|平方/, held: /\d平/ },
  { ask: /几岁|多大岁|多大年/, held: /\d周?岁/ },
  { ask: /多少户|几户/, held: /\d[余多]?户/ },
  { ask: /多少人|几人|几个人/, held: /\d[余多]?人/ },
];

const unitsAsked = kept((asked) => UNITS.filter(({ ask }) => ask.test(asked)));

/** 1 when a sentence holds a figure in a unit the question names, -1 when in none of them, 0 when no unit is named. */
export function unitFit(asked: string, say: string): number {
  const units = unitsAsked(asked);
  if (units.length === 0) return 0;
  const dated = foldKey(say);
  const undated = foldKey(say.replace(DATE, '。'));
  return units.some(({ held, dated: days }) => held.test(days ? dated : undated)) ? 1 : -1;
}

const SIZES: readonly (readonly [ask: RegExp, from: number, below: number])[] = [
  [/几10(?![0万岁天个多])/, 10, 100],
  [/几100(?![0万个])/, 100, 1000],
  [/几1000(?![0万])/, 1000, 10_000],
  [/几(?:10+)?万/, 10_000, 10_000_000],
];

const sizesAsked = kept((asked) => SIZES.filter(([ask]) => ask.test(asked)));

/** 一月几百, folded 一月几100: 1 when a sum of that size is said, -1 when only sums of other sizes are. `say` is folded. */
export function sizeFit(asked: string, say: string): number {
  const sizes = sizesAsked(asked);
  if (sizes.length === 0) return 0;
  const sums = [...say.matchAll(/(\d+(?:\.\d+)?)元/g)].map((match) => Number(match[1]));
  if (sums.length === 0) return 0;
  return sums.some((sum) => sizes.some(([, from, below]) => from <= sum && sum < below)) ? 1 : -1;
}

/** What one sum is for: a stretch of time, or one person or thing. */
const TIMES = ['月', '年', '天', '学期', '学年'];
const THINGS = ['亩', '户', '头', '只', '箱', '羽', '株', '棒', '方', '次'];
const patterns = (units: readonly string[]) =>
  units.map((unit) => [unit, new RegExp(`(?:每|(?<!\\d)1)个?(?:人|户|生|孩|亩|名)?每?(?:个)?${unit}(?!度|以|之|内|前|后)`)] as const);
const EACH = [patterns(TIMES), patterns(THINGS)];
const ANY_EACH = /[每1]/;
const eachOf = (key: string, units: (typeof EACH)[number]) => units.flatMap(([unit, pattern]) => (pattern.test(key) ? [unit] : []));

/** 1 when a question and a passage speak of the same each (每月, 每亩), -1 when of different ones, 0 when either leaves it open. */
export function eachFit(asked: string, said: string): number {
  let fit = 0;
  // Most questions and passages name none, and every passage is asked.
  if (!ANY_EACH.test(asked) || !ANY_EACH.test(said)) return fit;
  for (const units of EACH) {
    const mine = eachOf(asked, units);
    const theirs = eachOf(said, units);
    if (mine.length === 0 || theirs.length === 0) continue;
    if (!mine.some((unit) => theirs.includes(unit))) return -1;
    fit = 1;
  }
  return fit;
}
