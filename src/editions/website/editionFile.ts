import type { Edition } from '../../client/shared/edition.ts';
import type { Library } from '../../library/library.ts';

/** Site path of the one small file that says which edition this is. */
export const EDITION_PATH = 'assets/edition.js';

/** The edition as a classic script that sets one global: nothing can be fetched under file://. */
export function editionScript({ day, checksum, entries }: Library): string {
  const edition: Edition = { day, checksum, entries: entries.length };
  return `self.policyEdition=${JSON.stringify(edition)};\n`;
}
