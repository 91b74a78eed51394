import { isPast } from '../../domain/policy/validity.ts';
import type { Status } from '../../domain/words/vocabulary.ts';
import type { HeadEntry } from '../types.ts';
import type { AnswerPassage } from './passage.ts';
import { ofPlaces, type KnownPlaces } from './places.ts';
import type { Question } from './question.ts';
import { touchesYear, yearsNamed } from './years.ts';

/** Whether a passage may speak for the years asked. */
export function yearFits(
  { asked: { years, now }, places, figure, kinds }: Question,
  entry: HeadEntry,
  passage: AnswerPassage,
  { status, today, known }: { status: Status; today: string; known: KnownPlaces },
): boolean {
  const thisYear = Number(today.slice(0, 4));
  const { span } = passage;
  if (years.length === 0) return !now || (!(span?.until && !touchesYear(span, thisYear)) && !(figure && NOW_UNKNOWN.test(passage.say)));
  // Two years asked about want both: 2019年和2021年各多少.
  if (years.length > 1 && passage.kind !== 'amount') return years.every((year) => yearsNamed(passage.say).includes(year));
  if (span && (span.from || span.until)) return years.some((year) => touchesYear(span, year) && (year <= thisYear || span.until !== undefined));
  // Asked for a day, the day of a paper may be it.
  const own = figure && !kinds.has('when') ? ownWords(passage).replace(PUBLISHED, '') : ownWords(passage);
  const named = yearsNamed(ofPlaces(own, places, known));
  if (named.length === 0 && yearsNamed(own).length > 0) return false;
  if (named.length > 0)
    return years.some((year) => named.includes(year)) || (years.every((year) => year < thisYear) && years.some((year) => covers(named, year)));
  if (years.every((year) => year >= thisYear))
    return !isPast(status) && status !== 'unverified' && years.every((year) => touchesYear({ from: entry.from, until: entry.until }, year));
  return years.some((year) => touchesYear({ from: entry.from, until: entry.until }, year)) && entry.from !== undefined;
}

/** A passage as it speaks for itself: what stands over a sentence of prose is the entry's title, and a title's years are not its. */
export const ownWords = ({ kind, ask, say }: AnswerPassage) =>
  kind === 'line' || kind === 'summary' || kind === 'example' || kind === 'validity' ? say : `${ask}。${say}`;

/** 2026年6月25日公布: the day of a paper is not the year of a figure. */
const PUBLISHED = /\d{4}年\d{1,2}月\d{1,2}日(?:[^，。；]{0,6}(?:公布|印发|发布|引用|报道|发文))?/g;

/** 现行保额没有查到: what is asked of today is the very thing that is not known. */
const NOW_UNKNOWN = /(?:现在|现行|今年|目前)[^，。；]{0,14}(?:待核|没有?查到|没有?看到)/;

/** A year between two years a sentence names (2021—2025年). */
const covers = (named: readonly number[], year: number) => named.length > 1 && named[0]! <= year && year <= named[named.length - 1]!;
