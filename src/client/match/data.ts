import type { MatchData } from '../../domain/match/matchData.ts';
import type { MatchEntry } from '../../domain/match/result.ts';
import { edition } from '../shared/edition.ts';
import { packedData, type PackedParts } from '../shared/packed.ts';
import { today } from '../shared/today.ts';

declare global {
  interface Window {
    /** Packed, set by assets/match-data*.js, classic scripts because nothing may be fetched under file://. */
    policyMatch?: PackedParts;
  }
}

let unpacked: MatchData | undefined;

/** Every benefit the match knows of, with the edition's day. The one place the page's data comes from. Throws the sentence for the page. */
export function arrivedMatchData(): MatchData {
  if (unpacked) return unpacked;
  const told = { what: '对照用的数据', meanwhile: '先到“分类查”里一条一条看' };
  const { frame, items } = packedData<Omit<MatchData, 'day' | 'entries'>, MatchEntry>(window.policyMatch, told);
  unpacked = { ...frame, day: edition()?.day ?? today(), entries: items };
  return unpacked;
}

/** The entries this one directly carries out. */
export function directBasis({ policy }: Pick<MatchEntry, 'policy'>): MatchEntry[] {
  return arrivedMatchData().entries.filter(({ id }) => policy.implements.includes(id));
}
