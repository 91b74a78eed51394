import type { Library } from '../../library/library.ts';
import type { OutFolder } from '../outFolder.ts';
import { policiesJson } from './openData.ts';
import { singlesByTopic } from '../single/byTopic.ts';
import { singleFile } from '../single/singleFile.ts';
import type { SingleSize } from '../single/singleSize.ts';
import { usageNote } from './usageNote.ts';
import { workbook } from './workbook.ts';
import { zipFolder } from './zipFolder.ts';

/** ASCII, so that Windows unpacks it unharmed. */
const RELEASE_NAME = 'policy-clear-book';

/** Writes the editions to hand out into `out`: zip, single file, open data, edition record, checksums. `project` is the folder of the code, `root` that of the content; `byTopic` asks for a single file a topic in place of one. Returns the single files. */
export async function writeRelease(project: string, root: string, dist: OutFolder, out: OutFolder, library: Library, byTopic: boolean): Promise<SingleSize[]> {
  // sw.js holds the hash of every page: two editions of one day that differ in anything have two names.
  const edition = dist.digest('sw.js').slice(0, 6);
  const name = `${RELEASE_NAME}-${library.day}-${edition}`;
  await out.writePieces(`${name}.zip`, zipFolder(dist, name, library.day, { [`${name}/shiyong-shuoming.txt`]: usageNote(library, name) }));
  const singles = byTopic ? await singlesByTopic(project, dist, root, library, name) : [{ name, html: await singleFile(project, dist, library) }];
  for (const single of singles) out.write(`${single.name}.html`, single.html);
  out.write('policies.json', policiesJson(library));
  out.write('policies.xlsx', await workbook(library));
  out.write('edition.json', dist.read('edition.json'));
  out.write('SHA256SUMS', out.paths.map((path) => `${out.digest(path)}  ${path}\n`).join(''));
  return singles.map((single) => ({ name: `${single.name}.html`, bytes: Buffer.byteLength(single.html) }));
}
