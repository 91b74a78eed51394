import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packJsonAnew } from '../../search/build/pack.ts';
import { packPage } from './packPage.ts';

/** Pages that are packed together, each with its note. */
export type PagesPart = readonly (readonly [path: string, note: string])[];

/** The pages of a part below `folder` as packed text. */
export const packPart = (folder: string, part: PagesPart): string =>
  packJsonAnew(Object.fromEntries(part.map(([path, note]) => [path.replace(/\.html$/, ''), packPage(readFileSync(join(folder, path), 'utf8'), path, note)])));
