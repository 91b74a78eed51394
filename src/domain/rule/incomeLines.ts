import { INCOME_LINES, type IncomeLineKey } from '../words/incomeLines.ts';
import { isUnless, type Condition, type NumberTest, type PlainTest, type TraitTest, type TraitTests } from './condition.ts';

/** A line as the region last knew it, in 元 a head and year, and how far beyond it nobody needs to look any more. */
export interface IncomeLine {
  key: IncomeLineKey;
  value: number;
  /** The year it was known of. */
  year: number;
  times: number;
}

/** Of a line nobody knows nothing is ruled out: no income reaches this. */
const UNREACHED = Number.MAX_SAFE_INTEGER;

const isNumberTest = (test: PlainTest): test is NumberTest => typeof test === 'object' && !Array.isArray(test);

/** 农村低保标准的1.5倍（标准最近查到2023年5580元）. The figure that rules out is wider than the line itself and stands in no document. */
function lineText(key: IncomeLineKey, times: number, lines: readonly IncomeLine[]): string {
  const known = lines.find((one) => one.key === key);
  const name = `${INCOME_LINES[key]}${times === 1 ? '' : `的${times}倍`}`;
  return known ? `${name}（${times === 1 ? '' : '标准'}最近查到${known.year}年${known.value}元）` : `${name}（今年的数问办理单位）`;
}

function resolved(test: PlainTest, lines: readonly IncomeLine[]): PlainTest {
  if (!isNumberTest(test) || (test.aboveLine === undefined && test.withinLine === undefined)) return test;
  const { aboveLine, withinLine, lineTimes = 1, ...bounds } = test;
  const bound = (key: IncomeLineKey) => {
    const line = lines.find((one) => one.key === key);
    return line ? Math.round(line.value * line.times * lineTimes) : UNREACHED;
  };
  const key = aboveLine ?? withinLine;
  return {
    ...bounds,
    ...(key ? { line: lineText(key, lineTimes, lines) } : {}),
    ...(aboveLine ? { above: bound(aboveLine) } : {}),
    ...(withinLine ? { atMost: bound(withinLine) } : {}),
  };
}

const inTests = (tests: TraitTests, lines: readonly IncomeLine[]): TraitTests =>
  Object.fromEntries(
    Object.entries(tests).map(([name, test]): [string, TraitTest] => [name, isUnless(test) ? { unless: resolved(test.unless, lines) } : resolved(test, lines)]),
  );

/** The condition with every named line as the figure it stands for here. */
export function withIncomeLines(condition: Condition, lines: readonly IncomeLine[]): Condition {
  if ('all' in condition) return { all: condition.all.map((child) => withIncomeLines(child, lines)) };
  if ('any' in condition) return { any: condition.any.map((child) => withIncomeLines(child, lines)) };
  if ('not' in condition) return { not: withIncomeLines(condition.not, lines) };
  if ('household' in condition) return { household: inTests(condition.household, lines) };
  if ('member' in condition) return { member: inTests(condition.member, lines) };
  if ('someone' in condition) return { someone: inTests(condition.someone, lines) };
  return condition;
}
