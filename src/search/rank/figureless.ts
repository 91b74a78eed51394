import type { Candidate } from '../passages/candidates.ts';
import { saysFigure } from '../passages/kindFit.ts';
import type { Question } from '../passages/question.ts';
import { figuresOf, NOT_KNOWN, notKnownFor } from '../passages/years.ts';

/**
 * What is asked for is nowhere said as a figure, only who sets it or that it was not found: then that is what is said, and no
 * other number with it that might be taken for the one asked for.
 */
export function figureless(question: Question, chosen: readonly Candidate[], today: string): string[] | undefined {
  const unknown = question.figure && question.asked.years.length === 1 ? unknownYear(question.asked.years[0]!, chosen, today) : undefined;
  if (unknown) return [unknown];
  if (!question.figure || chosen.some(({ passage }) => saysFigure(question, passage))) return undefined;
  const bare = chosen.flatMap(({ passage }) =>
    passage.say
      .split(`${today.slice(0, 4)}年`)
      .join('今年')
      .split(/(?<=[，。；])/)
      .filter((part) => !/\d/.test(part)),
  );
  return bare.some((part) => /没有?(?:统一|查到|看到)|定/.test(part)) ? [[...new Set(bare)].join('').replace(/[，；]$/, '。')] : undefined;
}

/**
 * Asked for the figure of one year of which the nearest sentence only says that it was not found: just that, for the figure of another year
 * would be taken for it. Years are not spelt out, so that no number is left to be taken for the figure.
 */
function unknownYear(year: number, chosen: readonly Candidate[], today: string): string | undefined {
  const say = chosen[0]?.passage.say ?? '';
  const part = notKnownFor(say, year);
  if (part === undefined || figuresOf(say, year)) return undefined;
  const spelt = part
    .replace(/(?:\d{4}年度?[、和到至—]?)+/g, (years) => (years.includes(String(year)) && String(year) !== today.slice(0, 4) ? '这一年' : '今年'))
    .split(/(?<=[，。；])/)
    .filter((clause) => !/\d/.test(clause))
    .join('');
  return NOT_KNOWN.test(spelt) ? spelt.replace(/[，；]$/, '。') : undefined;
}
