import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesUnder } from '../../src/editions/files.ts';

export interface Import {
  /** Path below src, without a leading slash. */
  target: string;
  /** True when nothing of it is left after the types are taken out. */
  typeOnly: boolean;
}

/** The project's own files a text takes from, seen from the file at `path`. */
function importsIn(path: string, text: string): Import[] {
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?'(\.{1,2}\/[^']+)'/g)].map(([, type, target]) => ({
    target: posix.join(posix.dirname(path), target!),
    typeOnly: type !== undefined,
  }));
}

/** Every script and template below `src`, with what it takes from. */
export function importGraph(src: string): Map<string, Import[]> {
  const files = filesUnder(src).filter((path) => /\.(ts|astro)$/.test(path));
  return new Map(files.map((path) => [path, importsIn(path, readFileSync(join(src, path), 'utf8'))]));
}
