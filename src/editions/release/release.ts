import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../library/library.ts';
import { filesUnder, writeInto } from '../files.ts';
import { policiesJson } from './openData.ts';
import { singleFiles } from '../single/byTopic.ts';
import { usageNote } from './usageNote.ts';
import { workbook } from './workbook.ts';
import { zipFolder } from './zipFolder.ts';

/** ASCII, so that Windows unpacks it unharmed. */
const RELEASE_NAME = 'policy-clear-book';

/** Writes the editions to hand out into `folder`: zip, single file, open data, edition record, checksums. `project` is the folder of the code, `root` that of the content; `most` is how many bytes a single file may have. Returns the names of the single files. */
export async function writeRelease(project: string, root: string, dist: string, folder: string, library: Library, most: number): Promise<string[]> {
  // sw.js holds the hash of every page: two editions of one day that differ in anything have two names.
  const edition = createHash('sha256')
    .update(readFileSync(join(dist, 'sw.js')))
    .digest('hex')
    .slice(0, 6);
  const name = `${RELEASE_NAME}-${library.day}-${edition}`;
  writeInto(folder, `${name}.zip`, await zipFolder(dist, name, library.day, { [`${name}/shiyong-shuoming.txt`]: usageNote(library, name) }));
  const singles = await singleFiles(project, dist, root, library, name, most);
  for (const single of singles) writeInto(folder, `${single.name}.html`, single.html);
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
  return singles.map((single) => `${single.name}.html`);
}
