import type { MatchData, PageEntry } from '../../domain/match/matchData.ts';
import { unpackJson } from '../../search/index/pieces.ts';

declare global {
  interface Window {
    /** Packed, set by assets/match-data.js, a classic script because nothing may be fetched under file://. */
    policyMatch?: string;
  }
}

let unpacked: MatchData | undefined;

/** Every benefit the match knows of, with the edition's day. The one place the page's data comes from. */
export function matchData(): MatchData {
  if (window.policyMatch === undefined) throw new Error('match-data.js did not load before match.js');
  unpacked ??= unpackJson<MatchData>('match', window.policyMatch);
  return unpacked;
}

/** The entries this one directly carries out. */
export function basisOf({ policy }: Pick<PageEntry, 'policy'>): PageEntry[] {
  return matchData().entries.filter(({ id }) => policy.implements.includes(id));
}
