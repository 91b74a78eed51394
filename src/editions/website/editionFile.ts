import type { Edition } from '../../client/shared/edition.ts';
import { benefitRuns, isOffered, type Runs } from '../../domain/policy/validity.ts';
import { lastDay } from '../../domain/text/date.ts';
import type { Library } from '../../library/library.ts';

/** Site path of the one small file that says which edition this is. */
export const EDITION_PATH = 'assets/edition.js';

const ended = (path: string, { until }: Runs): [string, string][] => (until ? [[path.replace(/\.html$/, ''), lastDay(until)]] : []);

/** The edition as a classic script that sets one global: nothing can be fetched under file://. */
export function editionScript({ day, checksum, entries, cards }: Pick<Library, 'day' | 'checksum' | 'entries' | 'cards'>): string {
  const ends = Object.fromEntries([
    ...entries.filter(({ status }) => isOffered(status)).flatMap(({ path, runs }) => ended(path, runs)),
    ...cards.flatMap(({ path, entry, benefit }) => ended(path, benefitRuns(entry.runs, benefit))),
  ]);
  const edition: Edition = { day, checksum, entries: entries.length, ends };
  return `self.policyEdition=${JSON.stringify(edition)};\n`;
}
