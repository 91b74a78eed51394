import type { MatchData, PageEntry } from '../../domain/match/matchData.ts';
import { packedData } from '../shared/packed.ts';

declare global {
  interface Window {
    /** Packed, set by assets/match-data.js, a classic script because nothing may be fetched under file://. */
    policyMatch?: string;
  }
}

let unpacked: MatchData | undefined;

/** Every benefit the match knows of, with the edition's day. The one place the page's data comes from. Throws the sentence for the page. */
export function matchData(): MatchData {
  unpacked ??= packedData<MatchData>(window.policyMatch, { what: '对照用的数据', meanwhile: '先到“分类查”里一条一条看' });
  return unpacked;
}

/** The entries this one directly carries out. */
export function basisOf({ policy }: Pick<PageEntry, 'policy'>): PageEntry[] {
  return matchData().entries.filter(({ id }) => policy.implements.includes(id));
}
