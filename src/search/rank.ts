import { firstDay, lastDay } from '../domain/date.ts';
import { isPast, STATUS_ORDER, validityOn } from '../domain/validity.ts';
import { LEVELS, type Status } from '../domain/vocabulary.ts';
import { numberMatch } from './docno.ts';
import { foldKey } from './fold.ts';
import type { HeadIndex, NumberRow } from './headIndex.ts';
import type { Plan, Wording } from './plan.ts';
import type { Score, Scorer } from './score.ts';
import type { HeadEntry } from './types.ts';

export interface Hit {
  entry: number;
  score: number;
  status: Status;
  /** The wording that found it and how. */
  wording: Wording | undefined;
  match: Score | undefined;
  /** The 文号 that was asked for. */
  number: NumberRow | undefined;
}

/** Less than this share of what was asked, and the entry is not a result. */
const LEAST_COVERAGE = 0.34;
/** Results far below the best one are noise. */
const LEAST_SHARE = 0.3;
const PAST = 0.55;
const UPCOMING = 0.9;
/** Among equals the nearer level is what a household can act on. */
const NEARER = 0.008;

/** Past policy keeps its full rank when the query names a year it was in force, or its own name. */
export function asksForPast(entry: HeadEntry, plan: Plan, today: string): boolean {
  const thisYear = Number(today.slice(0, 4));
  const named = plan.years.some((year) => {
    if (year >= thisYear) return false;
    const from = entry.from ? firstDay(entry.from) : '0000';
    const until = entry.until ? lastDay(entry.until) : '9999';
    return from <= `${year}-12-31` && `${year}-01-01` <= until;
  });
  return named;
}

/** Entries in the order they are shown. */
export function rank(index: HeadIndex, scorer: Scorer, plan: Plan, today: string): Hit[] {
  const { entries } = index.head;
  const hits = new Map<number, Hit>();
  for (const wording of plan.wordings) {
    for (const [entry, match] of scorer.score(wording.key)) {
      if (match.coverage < LEAST_COVERAGE) continue;
      const score = match.value * wording.weight * (0.5 + 0.5 * match.coverage);
      const known = hits.get(entry);
      if (known && known.score >= score) continue;
      hits.set(entry, { entry, score, status: statusOn(entries[entry]!, today), wording, match, number: undefined });
    }
  }
  addNumbers(index, plan, hits, today);
  const owned = ownNames(index, plan, today);
  for (const hit of hits.values()) {
    const entry = entries[hit.entry]!;
    if (isPast(hit.status) && !hit.number && !asksForPast(entry, plan, today) && !owned.has(hit.entry)) hit.score *= PAST;
    else if (hit.status === 'upcoming') hit.score *= UPCOMING;
    hit.score *= 1 + NEARER * LEVELS[entry.level].rank;
  }
  const sorted = [...hits.values()].sort(
    (a, b) => b.score - a.score || STATUS_ORDER[a.status] - STATUS_ORDER[b.status] || (entries[a.entry]!.id < entries[b.entry]!.id ? -1 : 1),
  );
  const least = (sorted[0]?.score ?? 0) * LEAST_SHARE;
  return sorted.filter((hit) => hit.score >= least);
}

export function statusOn(entry: HeadEntry, day: string): Status {
  return validityOn({ validity: { status: entry.status, from: entry.from, until: entry.until, replacedBy: [], note: '' } }, day);
}

/** Entries carrying the 文号, above everything found by words. */
function addNumbers(index: HeadIndex, plan: Plan, hits: Map<number, Hit>, today: string): void {
  if (!plan.number) return;
  for (const row of index.numbers) {
    const fit = numberMatch(plan.number, row.parts);
    if (fit === 0) continue;
    const score = 2 * fit + (row.rank === 0 ? 0.4 : 0) + (hits.get(row.entry)?.score ?? 0) * 0.2;
    const known = hits.get(row.entry);
    if (known?.number && known.score >= score) continue;
    const status = statusOn(index.head.entries[row.entry]!, today);
    hits.set(row.entry, { entry: row.entry, score: isPast(status) ? score - 0.1 : score, status, wording: known?.wording, match: known?.match, number: row });
  }
}

/** Past entries whose title or alias is the query itself while no current entry goes by that name. */
function ownNames(index: HeadIndex, plan: Plan, today: string): Set<number> {
  const asked = plan.wordings[0]?.key ?? '';
  const past = new Set<number>();
  if (asked === '') return past;
  for (const [number, entry] of index.head.entries.entries()) {
    if (![entry.title, ...entry.aliases].some((name) => foldKey(name) === asked)) continue;
    if (!isPast(statusOn(entry, today))) return new Set();
    past.add(number);
  }
  return past;
}
