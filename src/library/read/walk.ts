import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What lies below a folder, by its path from there, with forward slashes, in order. */
export interface Walked {
  files: string[];
  /** Every folder, whether anything lies in it or not. */
  folders: string[];
  /** Links, sockets and the like: named and never followed, wherever they lead. */
  others: string[];
}

export function walk(folder: string, above = ''): Walked {
  const found: Walked = { files: [], folders: [], others: [] };
  if (!existsSync(join(folder, above))) return found;
  for (const item of readdirSync(join(folder, above), { withFileTypes: true })) {
    const path = above ? `${above}/${item.name}` : item.name;
    if (item.isDirectory()) {
      const below = walk(folder, path);
      found.files.push(...below.files);
      found.folders.push(path, ...below.folders);
      found.others.push(...below.others);
    } else (item.isFile() ? found.files : found.others).push(path);
  }
  return { files: found.files.sort(), folders: found.folders.sort(), others: found.others.sort() };
}
