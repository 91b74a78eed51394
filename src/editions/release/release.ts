import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../library/library.ts';
import { filesUnder, writeInto } from '../files.ts';
import { policiesJson } from './openData.ts';
import { singleFile } from '../single/singleFile.ts';
import { usageNote } from './usageNote.ts';
import { workbook } from './workbook.ts';
import { zipFolder } from './zipFolder.ts';

/** ASCII, so that Windows unpacks it unharmed. */
const RELEASE_NAME = 'policy-clear-book';

/** Writes the editions to hand out into `folder`: zip, single file, open data, edition record, checksums. `project` is the folder of the code. */
export async function writeRelease(project: string, dist: string, folder: string, library: Library): Promise<void> {
  // sw.js holds the hash of every page: two editions of one day that differ in anything have two names.
  const edition = createHash('sha256')
    .update(readFileSync(join(dist, 'sw.js')))
    .digest('hex')
    .slice(0, 6);
  const name = `${RELEASE_NAME}-${library.day}-${edition}`;
  writeInto(folder, `${name}.zip`, await zipFolder(dist, name, library.day, { [`${name}/shiyong-shuoming.txt`]: usageNote(library, name) }));
  writeInto(folder, `${name}.html`, await singleFile(project, dist));
  writeInto(folder, 'policies.json', policiesJson(library));
  writeInto(folder, 'policies.xlsx', await workbook(library));
  writeInto(folder, 'edition.json', readFileSync(join(dist, 'edition.json')));
  const sums = filesUnder(folder).map(
    (path) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex')}  ${path}\n`,
  );
  writeInto(folder, 'SHA256SUMS', sums.join(''));
}
