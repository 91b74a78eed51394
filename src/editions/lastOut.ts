import { linkSync, lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { asBytes, keep, recall } from '../store/remember.ts';

/** A file as the last build left it: its SHA-256, and what a change by anyone would alter. */
type Left = [digest: string, size: number, changed: number, inode: number];

const KIND = 'written';

const sameFile = ({ size, mtimeMs, ino }: Stats, [, oldSize, changed, inode]: Left) => size === oldSize && mtimeMs === changed && ino === inode;

/**
 * What the last build has left at `place`. A file that is wanted again as it was is linked to instead of written: that the
 * bytes are still those is told by its size, its time of change and its inode, as git tells it. Where links cannot be made
 * everything is written.
 */
export class LastOut {
  readonly #place: string;
  readonly #files: ReadonlyMap<string, Left>;

  constructor(place: string) {
    this.#place = place;
    const left = recall(KIND, [place]);
    this.#files = left ? (deserialize(left) as Map<string, Left>) : new Map();
  }

  /** Puts the file at `path` into `target` when it is the one with this digest. The folder of `target` must be there and `target` must not. */
  link(path: string, digest: string, target: string): boolean {
    const left = this.#files.get(path);
    if (left?.[0] !== digest) return false;
    const file = join(this.#place, path);
    try {
      const now = lstatSync(file, { throwIfNoEntry: false });
      if (!now?.isFile() || !sameFile(now, left)) return false;
      linkSync(file, target);
      return true;
    } catch {
      return false; // no links in this file system, or too many to one file
    }
  }
}

/** Notes the files in `folder`, with their digests, for the build after: by then they are at `place`. */
export function noteLeft(place: string, folder: string, digests: ReadonlyMap<string, string>): void {
  const left = new Map<string, Left>();
  for (const [path, digest] of digests) {
    const { size, mtimeMs, ino } = lstatSync(join(folder, path));
    left.set(path, [digest, size, mtimeMs, ino]);
  }
  keep(KIND, [place], asBytes(left));
}
