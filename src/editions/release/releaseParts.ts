import type { LibraryData } from '../../library/library.ts';
import type { OutFolder } from '../outFolder.ts';
import { policiesJson } from './openData.ts';
import { usageNote } from './usageNote.ts';
import { workbook } from './workbook.ts';
import { zipFolder } from './zipFolder.ts';

/** The library as data to be worked with, for its readers and for office programs. */
export async function writeTables(library: LibraryData, out: OutFolder): Promise<void> {
  out.write('policies.json', policiesJson(library));
  out.write('policies.xlsx', await workbook(library));
}

/** The website in one zip. */
export const writeZip = (library: LibraryData, dist: OutFolder, out: OutFolder, name: string): Promise<void> =>
  out.writePieces(`${name}.zip`, zipFolder(dist, name, library.day, { [`${name}/shiyong-shuoming.txt`]: usageNote(library, name) }));
