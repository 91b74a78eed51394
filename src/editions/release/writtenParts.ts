import type { Problem } from '../../domain/policy/problem.ts';
import { builtPrivacyProblems } from '../../library/check/privacy.ts';
import type { LibraryData } from '../../library/library.ts';
import { OutFolder } from '../outFolder.ts';
import { writeTables, writeZip } from './releaseParts.ts';

/** A file written into the release by whichever thread came to it. */
export interface WrittenFile {
  path: string;
  digest: string;
  /** Private numbers in it; undefined where it holds only what was looked through by itself. */
  problems?: Problem[];
}

const filesOf = (out: OutFolder, problems?: readonly Problem[]): WrittenFile[] =>
  out.paths.map((path) => ({
    path,
    digest: out.digest(path),
    ...(problems ? { problems: problems.filter(({ file }) => file === `release/${path}`) } : {}),
  }));

/** The tables, written into `folder` and looked through. */
export async function tablesWritten(library: LibraryData, folder: string): Promise<WrittenFile[]> {
  const out = new OutFolder(folder);
  await writeTables(library, out);
  return filesOf(out, builtPrivacyProblems(out, 'release', '-tables'));
}

/** The zip of the website, written into `folder`. */
export async function zipWritten(library: LibraryData, dist: OutFolder, folder: string, name: string): Promise<WrittenFile[]> {
  const out = new OutFolder(folder);
  await writeZip(library, dist, out, name);
  return filesOf(out);
}
