import { existsSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const TEXTS = new Set(['.mdx', '.md', '.yaml', '.yml']);

/** Every text an author writes below `folder`, by its path from `root`, with forward slashes on any system. What was put aside by adopt is no part of the library. */
export function textFilesUnder(root: string, folder: string): string[] {
  const base = join(root, folder);
  if (!existsSync(base)) return [];
  return readdirSync(base, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && TEXTS.has(extname(item.name)))
    .map((item) => relative(root, join(item.parentPath, item.name)).split(sep).join('/'))
    .filter((file) => !file.startsWith('content/aside/'))
    .sort();
}
