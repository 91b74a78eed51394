import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ASIDE } from './aside.ts';

/** Changes to a folder: path from its root → new text, or null where the file goes. */
export type Changes = ReadonlyMap<string, string | null>;

/** Runs `look` on a copy of the content with the changes in it: what would come of them, before anything is written. */
export function withChanges<Result>(root: string, changes: Changes, look: (copy: string) => Result): Result {
  const copy = mkdtempSync(join(tmpdir(), 'county-'));
  try {
    const aside = join(root, ASIDE);
    cpSync(join(root, 'content'), join(copy, 'content'), { recursive: true, filter: (path) => path !== aside });
    for (const [path, text] of changes) {
      const target = join(copy, path);
      if (text === null) rmSync(target, { force: true });
      else {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text);
      }
    }
    return look(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
