import { getLibrary } from '../../library/library.ts';
import { matchData } from '../../library/matchPages.ts';

/** Site path of the data of 入户对照. */
export const MATCH_DATA_PATH = 'assets/match-data.js';

/** The data as a classic script that sets one global: nothing can be fetched under file://. Safe to inline into a page. */
export function matchDataScript(root: string): string {
  const json = JSON.stringify(matchData(getLibrary(root)));
  return `window.MATCH_DATA=${json.replace(/</g, '\\u003c').replace(/[\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`)};\n`;
}
