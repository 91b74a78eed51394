import { createHash, hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesUnder } from './files.ts';
import { LastOut, noteLeft } from './lastOut.ts';

/** SHA-256 in hex digits. */
export const digestOf = (bytes: Uint8Array) => hash('sha256', bytes, 'hex');

/** A folder that a build fills. What lies in it, and each file's SHA-256, is known without reading it again: whatever is made of a file is remembered by that. */
export class OutFolder {
  readonly folder: string;
  readonly #place: string | undefined;
  readonly #last: LastOut | undefined;
  readonly #digests = new Map<string, string>();
  readonly #folders = new Set<string>();

  /** `place` is where the folder goes when it is full: what the last build left there need not be written again. */
  constructor(folder: string, place?: string) {
    this.folder = folder;
    this.#place = place;
    this.#last = place === undefined ? undefined : new LastOut(place);
  }

  /** Writes a file at a site path; what stood there is replaced. */
  write(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const digest = digestOf(bytes);
    if (!this.takeOver(path, digest)) writeFileSync(this.#target(path), bytes);
    this.#digests.set(path, digest);
  }

  /** Takes the file with this digest over from the last build. False where it left no such file at that path. */
  takeOver(path: string, digest: string): boolean {
    if (!this.#last?.link(path, digest, this.#target(path))) return false;
    this.#digests.set(path, digest);
    return true;
  }

  /** Writes a large file piece by piece, each made only when the one before is written. */
  async writePieces(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const sum = createHash('sha256');
    const file = openSync(this.#target(path), 'w');
    try {
      for await (const piece of pieces) {
        sum.update(piece);
        writeFileSync(file, piece);
      }
    } finally {
      closeSync(file);
    }
    this.#digests.set(path, sum.digest('hex'));
  }

  /** Takes note of a file that another thread has written. */
  note(path: string, digest: string): void {
    this.#digests.set(path, digest);
  }

  /** Takes note of what others have written into the folder. */
  takeNote(): void {
    for (const path of filesUnder(this.folder)) if (!this.#digests.has(path)) this.#digests.set(path, digestOf(this.read(path)));
  }

  /** The folder is full and goes to its place: the next build may take its files over. */
  noteLeft(): void {
    if (this.#place !== undefined) noteLeft(this.#place, this.folder, this.#digests);
  }

  /** Every file, as site paths with forward slashes, sorted. */
  get paths(): string[] {
    return [...this.#digests.keys()].sort();
  }

  /** SHA-256 of a file in hex digits. Throws for a file that nobody wrote or noted. */
  digest(path: string): string {
    const digest = this.#digests.get(path);
    if (digest === undefined) throw new Error(`${path} was never written`);
    return digest;
  }

  read(path: string): Buffer {
    return readFileSync(join(this.folder, path));
  }

  text(path: string): string {
    return this.read(path).toString('utf8');
  }

  /** Where a file is to be written, its folder made. A file that is replaced is taken away first: it may be the last build's own. */
  #target(path: string): string {
    const target = join(this.folder, path);
    const above = dirname(target);
    if (!this.#folders.has(above)) mkdirSync(above, { recursive: true });
    this.#folders.add(above);
    if (this.#digests.has(path)) rmSync(target, { force: true });
    return target;
  }
}
