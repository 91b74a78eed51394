import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes all files or none: each beside its place first, then all put in; what was there is put back when one fails. */
export function writeAll(root: string, texts: ReadonlyMap<string, string>): void {
  const beside = (path: string) => join(root, `${path}.new`);
  const before = new Map<string, Buffer | undefined>();
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(beside(path), text);
    }
    for (const path of texts.keys()) {
      const target = join(root, path);
      before.set(path, existsSync(target) ? readFileSync(target) : undefined);
      renameSync(beside(path), target);
    }
  } catch (error) {
    for (const [path, bytes] of before) {
      if (bytes) writeFileSync(join(root, path), bytes);
      else rmSync(join(root, path), { force: true });
    }
    throw error;
  } finally {
    for (const path of texts.keys()) rmSync(beside(path), { force: true });
  }
}
