import type { MatchData, PageEntry } from '../../domain/match/matchData.ts';

declare global {
  interface Window {
    /** Set by assets/match-data.js, a classic script because nothing may be fetched under file://. */
    MATCH_DATA?: MatchData;
  }
}

/** Every benefit the match knows of, with the edition's day. The one place the page's data comes from. */
export function matchData(): MatchData {
  if (!window.MATCH_DATA) throw new Error('match-data.js did not load before match.js');
  return window.MATCH_DATA;
}

/** The entries this one directly carries out. */
export function basisOf({ policy }: Pick<PageEntry, 'policy'>): PageEntry[] {
  return matchData().entries.filter(({ id }) => policy.implements.includes(id));
}
