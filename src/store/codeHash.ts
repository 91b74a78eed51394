import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a built page may depend on besides the content: every source, the settings, the locked packages and this Node. */
const CODE = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json'];

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .sort();
  } catch {
    return [path]; // a single file
  }
}

/** One hash for the code under `root`: two builds with the same hash run the same code. */
export function codeHash(root: string): string {
  const hash = createHash('sha256').update(`${process.version} ${process.env['NODE_ENV'] ?? ''}`);
  for (const name of CODE) for (const file of filesOf(join(root, name))) hash.update(`\n${file.slice(root.length)}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 20);
}
