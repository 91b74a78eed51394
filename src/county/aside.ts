import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Where another place's content waits: read by no loader, built nowhere, brought back by `npm run adopt -- --undo`. Paths below it are those of the root. */
export const ASIDE = 'content/aside';
const RECORD = `${ASIDE}/adopted.json`;

/** What one adoption did to the folder, so that it can be undone. Paths are from the root. */
export interface Adoption {
  /** The county that took the library over, and the one it came from. */
  county: string;
  from: string;
  /** Files that were moved below ASIDE as they were. */
  moved: string[];
  /** Files that were rewritten, their former text being below ASIDE: path → checksum of what was written. */
  rewritten: Record<string, string>;
}

export const recordFile = (root: string): string => join(root, RECORD);

/** The record of the adoption this folder stands in, if any. */
export function readAdoption(root: string): Adoption | undefined {
  const file = recordFile(root);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Adoption) : undefined;
}

/** Where a file of the root waits. */
export const asidePath = (path: string): string => `${ASIDE}/${path}`;
