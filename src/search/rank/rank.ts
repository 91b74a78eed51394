import { firstDay, lastDay } from '../../domain/text/date.ts';
import { isPast, STATUS_ORDER, statusOn, type Runs } from '../../domain/policy/validity.ts';
import { byCode } from '../../domain/text/byCode.ts';
import { LEVELS, type Level, type Status } from '../../domain/words/vocabulary.ts';
import { numberMatch } from '../lookup/docno.ts';
import { foldKey } from '../text/fold.ts';
import type { HeadIndex } from '../index/headIndex.ts';
import type { NumberRow } from '../index/lexicon.ts';
import type { Plan, Wording } from '../query/plan.ts';
import type { Score, Scorer } from './score.ts';
import type { HeadEntry } from '../types.ts';
import { gramsOf } from '../text/units.ts';

export interface Hit {
  entry: number;
  score: number;
  status: Status;
  /** The wording that found it and how. */
  wording: Wording | undefined;
  match: Score | undefined;
  /** The 文号 that was asked for. */
  number: NumberRow | undefined;
  /** A document was asked for by its title. */
  titled?: true | undefined;
}

/** Less than this share of what was asked, and the entry is not a result. */
export const LEAST_COVERAGE = 0.12;
/** Results far below the best one are noise. */
export const LEAST_SHARE = 0.3;
export const PAST = 0.55;
/** What was in force in the past year the query names, against what was not. */
const THAT_YEAR = 1.25;
/** What is known to be in force comes before what is still to be verified. */
const CERTAIN: Partial<Record<Status, number>> = { upcoming: 0.9, unverified: 0.95, amended: 0.95 };
const HOLDS_ALL = 0.95;
export const HOLDS_WORDS = 0.6;
/** From this weight on a rewording means the same; below it, it only neighbours what was said. */
const SAME_MEANING = 0.88;
/** A current entry this near in score is an answer; below it the past entry is the only one that is about the matter. */
export const COMPARABLE = 0.4;
/** A real place's paper comes before the demonstration modelled on it. */
export const DEMONSTRATION = 0.95;
/** Among equals the nearer level is what a household can act on. */
const NEARER = 0.008;

/** Past policy keeps its full rank when the query names a year in which it was in force. */
export function asksForPast(runs: Runs, plan: Pick<Plan, 'years'>, today: string): boolean {
  const thisYear = Number(today.slice(0, 4));
  return plan.years.some((year) => {
    if (year >= thisYear) return false;
    const from = runs.from ? firstDay(runs.from) : '0000';
    const until = runs.until ? lastDay(runs.until) : '9999';
    return from <= `${year}-12-31` && `${year}-01-01` <= until;
  });
}

/** An entry's score by its words, with what it is besides. `then` tells whether it is asked for as of a past year. */
export function withStanding(score: number, status: Status, level: Level, demonstration: boolean, then: boolean): number {
  // A demonstration is not a county's own paper: it gains nothing from being near.
  return score * (CERTAIN[status] ?? 1) * (then ? THAT_YEAR : 1) * (demonstration ? DEMONSTRATION : 1 + NEARER * LEVELS[level].rank);
}

/** Entries in the order they are shown. */
export function rank(index: HeadIndex, scorer: Scorer, plan: Plan, today: string): Hit[] {
  const { entries } = index.head;
  const rowOf = ({ entry }: { entry: number }): HeadEntry => entries[entry]!;
  const hits = new Map<number, Hit>();
  for (const wording of plan.wordings) {
    for (const [entry, match] of scorer.score(wording)) {
      if (match.coverage < LEAST_COVERAGE) continue;
      const score = match.value * wording.weight * (0.5 + 0.5 * match.coverage);
      const known = hits.get(entry);
      if (known && known.score >= score) continue;
      const row = rowOf({ entry });
      hits.set(entry, { entry, score, status: statusOn(row.status, row, today), wording, match, number: undefined });
    }
  }
  addNumbers(index, plan, hits, today);
  addTitles(index, plan, hits, today);
  const isOld = (hit: Hit) => isPast(hit.status) && !hit.number && !hit.titled && !asksForPast(rowOf(hit), plan, today);
  for (const hit of hits.values()) {
    if (hit.number) continue;
    const { level, demonstration = false } = rowOf(hit);
    hit.score = withStanding(hit.score, hit.status, level, demonstration, asksForPast(rowOf(hit), plan, today));
  }
  // A current entry that holds what was asked comes before every past one; a past one asked for by its own name
  // gives way only to a current one that holds those very words.
  const bestCurrent = (holds: (hit: Hit) => boolean) =>
    Math.max(0, ...[...hits.values()].filter((hit) => !hit.number && !isPast(hit.status) && holds(hit)).map(({ score }) => score));
  const literal = bestCurrent(({ match, wording }) => wording?.notes.length === 0 && (match?.coverage ?? 0) >= HOLDS_WORDS);
  const meant = bestCurrent(({ match, wording }) => (wording?.weight ?? 0) >= SAME_MEANING && (match?.coverage ?? 0) >= HOLDS_ALL);
  for (const hit of hits.values()) {
    if (!isOld(hit)) continue;
    const own = named(rowOf(hit), plan);
    const current = own ? literal : Math.max(literal, meant);
    if (current >= hit.score * COMPARABLE) hit.score = Math.min(hit.score * PAST, current * 0.98);
    else if (!own) hit.score *= PAST;
  }
  const sorted = [...hits.values()].sort((a, b) => b.score - a.score || STATUS_ORDER[a.status] - STATUS_ORDER[b.status] || byCode(rowOf(a).id, rowOf(b).id));
  const least = (sorted[0]?.score ?? 0) * LEAST_SHARE;
  return sorted.filter((hit) => hit.score >= least);
}

/** Entries carrying the 文号, above everything found by words. */
function addNumbers(index: HeadIndex, plan: Plan, hits: Map<number, Hit>, today: string): void {
  if (!plan.number) return;
  for (const row of index.numbers) {
    const fit = numberMatch(plan.number, row.parts);
    const entry = index.head.entries[row.entry];
    if (fit === 0 || !entry) continue;
    const known = hits.get(row.entry);
    // Half a 文号 without its agency is most often that of the highest one: 39号文.
    const score = 2 * fit + (row.rank === 0 ? 0.4 : 0) + (known?.score ?? 0) * 0.2 - 0.08 * LEVELS[entry.level].rank + 0.06 * sameName(entry, row.rank);
    if (known?.number && known.score >= score) continue;
    const status = statusOn(entry.status, entry, today);
    hits.set(row.entry, { entry: row.entry, score: isPast(status) ? score - 0.1 : score, status, wording: known?.wording, match: known?.match, number: row });
  }
}

/** A document asked for by its title, whole or nearly: the entry it is the first document of comes before those that rest on it. */
function addTitles(index: HeadIndex, plan: Plan, hits: Map<number, Hit>, today: string): void {
  if (!mayBeTitle(plan)) return;
  const asked = joined(plan.typed);
  const best = Math.max(0, ...[...hits.values()].map(({ score }) => score));
  index.head.entries.forEach((entry, number) => {
    const keys = entry.documents.map(({ title }) => joined(foldKey(title)));
    // A title may hold a 文号; only the whole title then says more than the number does.
    const whole = keys.indexOf(asked);
    const at = whole >= 0 || plan.number ? whole : keys.findIndex((title) => sameTitle(title, asked));
    if (at < 0) return;
    const known = hits.get(number);
    const score = best + (whole >= 0 ? WHOLE_TITLE : 0) + (at === 0 ? 0.3 : 0.1) + 0.05 * sameName(entry, at) - 0.02 * LEVELS[entry.level].rank;
    hits.set(number, {
      entry: number,
      score,
      status: known?.status ?? statusOn(entry.status, entry, today),
      wording: known?.wording,
      match: known?.match,
      number: known?.number,
      titled: true,
    });
  });
}

/** A folded text without its gaps: where a title is spaced or stopped tells nothing. */
const joined = (key: string) => key.replace(/[| ]/g, '');

const TITLE_LENGTH = 10;
/** Whether what was typed is long enough to be a document's title. */
export const mayBeTitle = ({ typed }: Pick<Plan, 'typed'>): boolean => joined(typed).length >= TITLE_LENGTH;
/** The very title comes before one that only ends like it. */
const WHOLE_TITLE = 0.5;
/** 关于… without its issuers is the same title. */
const sameTitle = (title: string, asked: string) =>
  title === asked || (asked.length >= 0.7 * title.length && title.endsWith(asked)) || (title.length >= 0.7 * asked.length && asked.endsWith(title));

/** Whether the query is the entry's own name. */
function named(entry: HeadEntry, plan: Plan): boolean {
  const asked = plan.wordings[0]?.key;
  return asked !== undefined && [entry.title, ...entry.aliases].some((name) => foldKey(name) === asked);
}

/** Share of the document's title that the entry's own title holds: the entry of a law before those that merely rest on it. */
function sameName(entry: HeadEntry, rank: number): number {
  const title = foldKey(entry.title);
  const grams = gramsOf(foldKey(entry.documents[rank]!.title).replace(/^中华人民共和国/, ''));
  return grams.filter((gram) => title.includes(gram)).length / Math.max(1, grams.length);
}
