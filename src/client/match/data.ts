import type { MatchData } from '../../domain/match/matchData.ts';
import { outlinedEntries, type Outline } from '../../domain/match/outline.ts';
import type { MatchEntry } from '../../domain/match/result.ts';
import { edition } from '../shared/edition.ts';
import { ownFolder } from '../shared/injected.ts';
import { arrivedData, type ArrivedData, type PackedParts } from '../shared/packed.ts';
import { today } from '../shared/today.ts';

declare global {
  interface Window {
    /** Packed, set by assets/match-data*.js, classic scripts because nothing may be fetched under file://. */
    policyMatch?: PackedParts;
  }
}

type Frame = Omit<MatchData, 'day' | 'entries'>;

const address = `${ownFolder()}match-data`;
let arrived: ArrivedData<Frame, Outline, MatchEntry> | undefined;

const data = () =>
  (arrived ??= arrivedData<Frame, Outline, MatchEntry>({
    parts: () => window.policyMatch,
    address,
    what: '对照用的数据',
    meanwhile: '先到“分类查”里一条一条看',
  }));

/** The edition's day, YYYY-MM-DD. */
export const editionDay = (): string => edition()?.day ?? today();

/** Every entry as it is judged, where the words are not all here in outline; `present` without the rules that are over. */
let present: MatchEntry[] | undefined;
let whole: MatchEntry[] | undefined;

/** Every entry as it is judged on a day; undefined while they are not here. */
export const entriesOn = (day: string): MatchEntry[] | undefined => whole ?? (day < editionDay() ? undefined : present);

/** What is over, by its id. */
async function bringWhole(): Promise<void> {
  const past = new Map((await data().aside()).flatMap(outlinedEntries).map((entry) => [entry.id, entry]));
  whole = present!.map((entry) => past.get(entry.id) ?? entry);
}

/** Makes ready what the page has brought, and fetches what an earlier day needs beside; then goes on, at once where all is here. `complain` gets the sentence for the page. */
export function bringEntries(day: string, then: () => void, complain: (sentence: string) => void): void {
  const failed = (error: unknown) => complain((error as Error).message);
  try {
    const lists = present ? undefined : data().lists();
    if (lists) present = lists.flatMap(outlinedEntries);
    else if (!present) whole = data().items();
  } catch (error) {
    failed(error);
    return;
  }
  if (entriesOn(day)) then();
  else bringWhole().then(then, failed);
}

/** The county's phone book. */
export const phoneBook = () => data().frame.offices;

/** An entry with its words; undefined while they are not here. */
export const wordedEntry = (id: string): MatchEntry | undefined => data().of(id)[0];

/** Calls `then` once the words of these entries are here, at once where they are; with the sentence for the page where some are not to be had. */
export function withWords(entries: readonly string[], then: (problem?: string) => void): void {
  const waiting = data().want(entries);
  if (waiting) void waiting.then(then);
  else then();
}

/** The entries this one directly carries out. */
export const directBasis = ({ policy }: Pick<MatchEntry, 'policy'>): MatchEntry[] => policy.implements.flatMap((id) => wordedEntry(id) ?? []);
