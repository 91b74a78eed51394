import { mayHaveStopped, leadingOf } from '../policy/gaps.ts';
import { askOf } from '../policy/lead.ts';
import { benefitRuns, isPast } from '../policy/validity.ts';
import type { OwnBenefit } from '../policy/ownBenefit.ts';
import type { Benefit, Policy } from '../policy/policySchema.ts';
import { byCode } from '../text/byCode.ts';
import { firstDay, isWithin, lastDay } from '../text/date.ts';
import { heirChanges, isRaise, ownChanges, type FigureChange } from './figureChanges.ts';
import { heirOf, successorsOf } from './heirs.ts';
import type { StandardsEntry } from './standards.ts';
import { versionless } from './versionless.ts';

/** What became of a benefit of the years before. */
export const FATES = { raised: '提标', changed: '数变了', renamed: '改名', stopped: '停止', unknown: '没查到', continued: '继续' } as const;
type Fate = keyof typeof FATES;

/** How many years before the day's own are asked about. */
const YEARS_BACK = 5;

/** One benefit of the years before, and what it is on the day. */
export interface FateRow<E> extends OwnBenefit<E> {
  fate: Fate;
  /** What it lives on as: itself, or what took over. Absent when stopped or unknown. */
  now?: OwnBenefit<E>;
  changes: FigureChange[];
  /** From which day it is so; for what stopped the last day it ran. YYYY, YYYY-MM or YYYY-MM-DD. */
  since?: string | undefined;
  document: Policy['documents'][number];
  ask: string;
  /** Policies in force that took over, or are of the same family, without naming this benefit. */
  silent: E[];
}

/** The years that are asked about: the five before the day's own. */
export function yearsBefore(day: string): { from: string; until: string } {
  const year = Number(day.slice(0, 4));
  return { from: `${year - YEARS_BACK}`, until: `${year - 1}` };
}

function ranBefore({ entry, benefit }: OwnBenefit<StandardsEntry>, day: string): boolean {
  const asked = yearsBefore(day);
  const runs = benefitRuns(entry.runs, benefit);
  if (entry.status === 'upcoming' || (isPast(entry.status) && !runs.until)) return false;
  const begun = runs.from
    ? firstDay(runs.from) <= lastDay(asked.until)
    : entry.policy.period !== 'normalized' ||
      benefit.amounts.some(({ from, until }) => (from ?? until) !== undefined && firstDay((from ?? until)!) <= lastDay(asked.until));
  return begun && (!runs.until || lastDay(runs.until) >= firstDay(asked.from));
}

const ended = ({ entry, benefit }: OwnBenefit<StandardsEntry>, day: string) => isPast(entry.status) || !isWithin(day, benefit.from, benefit.until);
const documentOf = ({ policy }: StandardsEntry, key: string) => policy.documents.find((document) => document.key === key)!;
const asked = ({ entry, benefit }: OwnBenefit<StandardsEntry>) => askOf(leadingOf(entry.policy, benefit));

/** What in force stands near an ended benefit without naming it: what took over from its policy, else the rest of its family. While there is any, 停止 would be a guess. */
function silentOf<E extends StandardsEntry>({ entry }: OwnBenefit<E>, over: boolean, families: ReadonlyMap<string, E[]>, find: (id: string) => E): E[] {
  const successors = successorsOf(entry, find).filter(({ status }) => !isPast(status));
  if (successors.length > 0 || !over || entry.policy.family === undefined) return successors;
  return families.get(entry.policy.family)!.filter((other) => other.id !== entry.id && other.status === 'in-force');
}

/** The fate of one benefit. What is in doubt stays in doubt: only a policy that is in force, or one that took over, says that it goes on. */
function fateOf<E extends StandardsEntry>(own: OwnBenefit<E>, day: string, families: ReadonlyMap<string, E[]>, find: (id: string) => E): FateRow<E> {
  const { entry, benefit } = own;
  const inForce = entry.status === 'in-force' && !mayHaveStopped(entry.policy, benefit.id) && !ended(own, day);
  const heir = inForce ? own : heirOf(own, find);
  const trusted = heir && heir.entry.status === 'in-force' && !mayHaveStopped(heir.entry.policy, heir.benefit.id) && !ended(heir, day);
  const base = { entry, benefit, changes: [], document: documentOf(entry, benefit.document), ask: asked(heir ?? own), silent: [] };
  if (heir && trusted) {
    const changes = inForce ? ownChanges(benefit.amounts, day) : heirChanges(benefit.amounts, heir.benefit.amounts, day);
    const renamed = versionless(heir.benefit.name) !== versionless(benefit.name);
    const fate: Fate = renamed ? 'renamed' : changes.some(isRaise) ? 'raised' : changes.length > 0 ? 'changed' : 'continued';
    const first = changes[0]?.now;
    return {
      ...base,
      fate,
      now: heir,
      changes,
      since: first?.from ?? benefitRuns(heir.entry.runs, heir.benefit).from,
      document: documentOf(heir.entry, first?.document ?? heir.benefit.document),
    };
  }
  const silent = silentOf(own, ended(own, day), families, find);
  if (ended(own, day) && silent.length === 0) return { ...base, fate: 'stopped', since: benefitRuns(entry.runs, benefit).until };
  return { ...base, fate: 'unknown', ...(heir ? { now: heir } : {}), since: ended(own, day) ? benefitRuns(entry.runs, benefit).until : undefined, silent };
}

/** Every benefit that could be had in the five years before the day's own, with what became of it, in the order of the entries. */
export function fatesOf<E extends StandardsEntry>(entries: readonly E[], day: string): FateRow<E>[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const find = (id: string) => byId.get(id)!;
  const families = new Map<string, E[]>();
  for (const entry of entries)
    if (entry.policy.family !== undefined) {
      const members = families.get(entry.policy.family);
      if (members) members.push(entry);
      else families.set(entry.policy.family, [entry]);
    }
  return entries
    .flatMap((entry) => entry.policy.benefits.map((benefit) => ({ entry, benefit })))
    .filter((own) => ranBefore(own, day))
    .map((own) => fateOf(own, day, families, find));
}

/** What this year changed, in three heaps. */
export interface ThisYear<E> {
  figures: FateRow<E>[];
  names: FateRow<E>[];
  /** Ended within the last two years, and nothing in force names it. */
  lost: FateRow<E>[];
}

/** Of several versions that live on as one benefit, the one that ended last: what stood before it is not this year's change. */
export function lastVersions<E extends StandardsEntry>(rows: readonly FateRow<E>[]): FateRow<E>[] {
  const end = ({ entry, benefit }: FateRow<E>) => lastDay(benefitRuns(entry.runs, benefit).until ?? '9999');
  const last = new Map<Benefit, FateRow<E>>();
  for (const row of rows) {
    if (!row.now) continue;
    const other = last.get(row.now.benefit);
    if (!other || end(row) > end(other)) last.set(row.now.benefit, row);
  }
  return rows.filter((row) => row.now === undefined || last.get(row.now.benefit) === row);
}

export function thisYear<E extends StandardsEntry>(rows: readonly FateRow<E>[], day: string): ThisYear<E> {
  const year = day.slice(0, 4);
  const eve = `${Number(year) - 1}-01-01`;
  const last = lastVersions(rows);
  return {
    figures: last.filter(({ changes }) => changes.some(({ now }) => now.from !== undefined && firstDay(now.from) >= `${year}-01-01`)),
    names: last.filter(({ fate, since }) => fate === 'renamed' && since !== undefined && firstDay(since) >= `${year}-01-01`),
    lost: rows.filter(
      (row) =>
        row.since !== undefined &&
        lastDay(row.since) >= eve &&
        lastDay(row.since) < day &&
        (row.fate === 'stopped' || (row.fate === 'unknown' && row.silent.length > 0)),
    ),
  };
}

/** A document with the entry whose own it is. */
export interface IssuedDocument<E> {
  entry: E;
  document: Policy['documents'][number];
}

/** The documents issued from one year to another, both included, each once, the latest first. */
export function documentsOf<E extends StandardsEntry>(entries: readonly E[], from: string, until = from): IssuedDocument<E>[] {
  const seen = new Map<string, IssuedDocument<E>>();
  for (const entry of entries)
    for (const document of entry.policy.documents)
      if (document.issued && document.issued >= from && document.issued.slice(0, 4) <= until && !seen.has(document.title))
        seen.set(document.title, { entry, document });
  return [...seen.values()].sort((a, b) => byCode(firstDay(b.document.issued!), firstDay(a.document.issued!)) || byCode(a.entry.id, b.entry.id));
}
