import { extname, join } from 'node:path';
import { walk } from './walk.ts';

const TEXTS = new Set(['.mdx', '.md', '.yaml', '.yml']);

/** Every text an author writes below `folder`, by its path from `root`, with forward slashes on any system. What was put aside by adopt is no part of the library. */
export function textFilesUnder(root: string, folder: string): string[] {
  return walk(join(root, folder))
    .files.filter((path) => TEXTS.has(extname(path)))
    .map((path) => `${folder}/${path}`)
    .filter((file) => !file.startsWith('content/aside/'));
}
