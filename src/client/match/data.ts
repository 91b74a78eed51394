import type { MatchData } from '../../domain/match/matchData.ts';
import { outlinedEntries, type Outline } from '../../domain/match/outline.ts';
import type { MatchEntry } from '../../domain/match/result.ts';
import { ownFolder } from '../shared/injected.ts';
import { arrivedData, type ArrivedData, type PackedParts } from '../shared/packed.ts';

declare global {
  interface Window {
    /** Packed, set by assets/match-data*.js, classic scripts because nothing may be fetched under file://. */
    policyMatch?: PackedParts;
  }
}

type Frame = Omit<MatchData, 'day' | 'entries'>;

const packs = `${ownFolder()}match-data-of-`;
let arrived: ArrivedData<Frame, Outline, MatchEntry> | undefined;

const data = () =>
  (arrived ??= arrivedData<Frame, Outline, MatchEntry>({
    parts: () => window.policyMatch,
    packs,
    what: '对照用的数据',
    meanwhile: '先到“分类查”里一条一条看',
  }));

/** Every entry as it is judged: where the words are not all here, in outline. Throws the sentence for the page. */
export const judgedEntries = (): MatchEntry[] => data().lists()?.flatMap(outlinedEntries) ?? data().items();

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
