import type { Policy } from '../../domain/policy/policySchema.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import type { Region } from '../../domain/policy/regionSchema.ts';
import { numbersOf } from '../../domain/rule/numbers.ts';
import { figuresIn } from '../../domain/text/figures.ts';
import type { Entry } from '../read/load.ts';
import { groundOf, nameProblems, namedLines, type Facts } from './factNames.ts';

/**
 * Whether a line holds a number as a rule needs it: the same value of the same kind. An age also follows from a year of birth,
 * where the benefit is over in a year: who was born in 2022 is 3 or 4 in 2026.
 */
function holds(line: string, number: string, until?: string): boolean {
  const [wanted] = figuresIn(number);
  if (wanted === undefined) return false;
  const last = Number(until?.slice(0, 4));
  return figuresIn(line).some(
    ({ value, kind }) =>
      (value === wanted.value && kind === wanted.kind) ||
      (wanted.kind === '岁' && kind === '历年' && line.includes('出生') && [last - value, last - value - 1].includes(wanted.value)),
  );
}

function guess(numbers: readonly string[], policy: Policy, facts: Facts): string {
  const found = numbers.flatMap((number) => namedLines(policy, facts).find(({ name, text }) => /#f\d+$/.test(name) && holds(text, number))?.name ?? []);
  return found.length
    ? `像是 whoFact: [${[...new Set(found)].join(', ')}]，核对后写上`
    : '到 content/facts 里找到写着它的那一条；没有就从 who 里删掉，改写成 verify 去核实';
}

/** A number that lets a household in or keeps it out names the fact that holds it, like any other figure. */
export function whoProblems(entries: readonly Pick<Entry, 'file' | 'policy'>[], facts: Facts): Problem[] {
  return entries.flatMap(({ file, policy }) =>
    policy.benefits.flatMap(({ who, whoFact, until }, index): Problem[] => {
      const field = `benefits[${index}].whoFact`;
      const numbers = numbersOf(who);
      if (!whoFact)
        return numbers.length ? [{ file, field, message: `who 里有“${numbers.join('”“')}”，没写出自哪条事实`, remedy: guess(numbers, policy, facts) }] : [];
      const wrong = nameProblems(field, whoFact, policy, facts);
      if (wrong.length) return wrong.map((problem) => ({ file, ...problem }));
      const { lines } = groundOf({ fact: whoFact }, facts);
      return [
        ...numbers
          .filter((number) => !lines.some((line) => holds(line, number, until)))
          .map((number) => ({ file, field, message: `who 里的“${number}”不在所指的事实里`, remedy: guess([number], policy, facts) })),
        ...whoFact
          .filter((_, at) => !numbers.some((number) => holds(lines[at]!, number, until)))
          .map((name) => ({ file, field, message: `“${name}”里没有 who 用到的数`, remedy: '删掉这一条' })),
      ];
    }),
  );
}

/** What the region says in figures rests on the fact it names: income lines with their year, hotlines with their number. */
export function regionFactProblems({ incomeLines, hotlines }: Pick<Region, 'incomeLines' | 'hotlines'>, facts: Facts): Problem[] {
  const file = 'content/region.yaml';
  const line = (name: string) => groundOf({ fact: [name] }, facts).lines[0];
  const missing = (field: string, name: string): Problem => ({
    file,
    field,
    message: `没有“${name}”这一条事实`,
    remedy: '到 content/facts 里查对文件名和编号',
  });
  return [
    ...incomeLines.flatMap(({ value, year, fact }, index): Problem[] => {
      const field = `incomeLines[${index}]`;
      const text = line(fact);
      if (text === undefined) return [missing(`${field}.fact`, fact)];
      const told = (number: string): Problem => ({ file, field, message: `“${number}”不在 ${fact} 这一条里`, remedy: '照那一条改，或改指写着它的那一条' });
      return [`${value}元`, `${year}年`].filter((number) => !holds(text, number)).map(told);
    }),
    ...hotlines.flatMap(({ phone, fact }, index): Problem[] => {
      const field = `hotlines[${index}]`;
      const text = line(fact);
      if (text === undefined) return [missing(`${field}.fact`, fact)];
      return text.replace(/\D+/g, ' ').split(' ').includes(phone.replace(/\D/g, ''))
        ? []
        : [{ file, field: `${field}.phone`, message: `“${phone}”不在 ${fact} 这一条里`, remedy: '核对号码，或改指写着它的那一条' }];
    }),
  ];
}
