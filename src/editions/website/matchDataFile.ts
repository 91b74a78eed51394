import { getLibrary } from '../../library/library.ts';
import { matchData } from '../../library/matchPages.ts';
import { dataScript } from './dataScript.ts';

/** Site path of the data of 入户对照. */
export const MATCH_DATA_PATH = 'assets/match-data.js';

export const matchDataScript = (root: string) => dataScript('policyMatch', matchData(getLibrary(root)));
