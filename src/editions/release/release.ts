import type { Library } from '../../library/library.ts';
import type { OutFolder } from '../outFolder.ts';
import { singlesByTopic } from '../single/byTopic.ts';
import { singleFile } from '../single/singleFile.ts';
import type { SingleSize } from '../single/singleSize.ts';

/** ASCII, so that Windows unpacks it unharmed. */
const RELEASE_NAME = 'policy-clear-book';

/** Tables that another thread was asked for. */
export interface Tables {
  /** Written by it, or left to whoever took them. */
  done: Promise<void>;
  /** Writes them in this thread if the other has not come to them. */
  take(library: Library): Promise<void>;
}

/** Another thread that writes a part of the release, of the same library, and has them noted in `out`. */
export interface ReleaseHelper {
  tables(out: OutFolder): Tables;
  zip(dist: OutFolder, out: OutFolder, name: string): Promise<void>;
}

/** A helper at work. */
export interface Helped {
  helper: ReleaseHelper;
  /** Written, by whichever thread. */
  tables: Promise<void>;
  /** Done while the helper is at the zip. */
  meanwhile(): void;
}

/** Writes the editions to hand out into `out`: zip, single file, open data, edition record, checksums. `project` is the folder of the code, `root` that of the content; `byTopic` asks for a single file a topic in place of one; `helped` is a helper that writes its part. Returns the single files. */
export async function writeRelease(
  project: string,
  root: string,
  dist: OutFolder,
  out: OutFolder,
  library: Library,
  byTopic: boolean,
  helped?: Helped,
): Promise<SingleSize[]> {
  // sw.js holds the hash of every page: two editions of one day that differ in anything have two names.
  const edition = dist.digest('sw.js').slice(0, 6);
  const name = `${RELEASE_NAME}-${library.day}-${edition}`;
  const zip = helped?.helper.zip(dist, out, name);
  zip?.catch(() => undefined);
  // Loaded by whoever writes them.
  const parts = helped ? undefined : await import('./releaseParts.ts');
  await parts?.writeZip(library, dist, out, name);
  const singles = byTopic ? await singlesByTopic(project, dist, root, library, name) : [{ name, html: await singleFile(project, dist, library) }];
  for (const single of singles) out.write(`${single.name}.html`, single.html);
  helped?.meanwhile();
  await Promise.all([helped?.tables, zip, parts?.writeTables(library, out)]);
  out.write('edition.json', dist.read('edition.json'));
  out.write('SHA256SUMS', out.paths.map((path) => `${out.digest(path)}  ${path}\n`).join(''));
  return singles.map((single) => ({ name: `${single.name}.html`, bytes: Buffer.byteLength(single.html) }));
}
