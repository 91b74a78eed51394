import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packJsonAnew } from '../../search/build/pack.ts';
import { places, type Share } from '../../store/share.ts';
import { packPage } from './packPage.ts';

/** Pages that are packed together, each with its note. */
export type PagesPart = readonly (readonly [path: string, note: string])[];

/** The pages of a part below `folder` as packed text. */
export const packPart = (folder: string, part: PagesPart): string =>
  packJsonAnew(Object.fromEntries(part.map(([path, note]) => [path.replace(/\.html$/, ''), packPage(readFileSync(join(folder, path), 'utf8'), path, note)])));

/** Parts by their place, packed. */
export type PackedParts = readonly (readonly [at: number, text: string])[];

/** Packs whatever part no other thread has taken, until all are taken. */
export function packShare(folder: string, parts: readonly PagesPart[], share: Share): PackedParts {
  const packed: [number, string][] = [];
  for (const at of places(share, parts.length)) packed.push([at, packPart(folder, parts[at]!)]);
  return packed;
}
