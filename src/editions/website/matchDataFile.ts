import { getLibrary } from '../../library/library.ts';
import { matchData } from '../../library/matchPages.ts';
import { packJson } from '../../search/build/pack.ts';

/** Site path of the data of 入户对照. */
export const MATCH_DATA_PATH = 'assets/match-data.js';

/** The data as packed text in a classic script that sets one global: nothing can be fetched under file://. Safe to inline into a page. */
export function matchDataScript(root: string): string {
  return `self.policyMatch=${JSON.stringify(packJson(matchData(getLibrary(root))))};\n`;
}
