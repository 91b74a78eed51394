import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, writeInto } from './files.ts';

/** SHA-256 in hex digits. */
export const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A folder that a build fills. What lies in it, and each file's SHA-256, is known without reading it again: whatever is made of a file is remembered by that. */
export class OutFolder {
  readonly folder: string;
  readonly #digests = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Writes a file at a site path; what stood there is replaced. */
  write(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    writeInto(this.folder, path, bytes);
    this.#digests.set(path, digestOf(bytes));
  }

  /** Writes a large file piece by piece, each made only when the one before is written. */
  async writePieces(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const hash = createHash('sha256');
    writeInto(this.folder, path, '');
    const file = openSync(join(this.folder, path), 'w');
    try {
      for await (const piece of pieces) {
        hash.update(piece);
        writeFileSync(file, piece);
      }
    } finally {
      closeSync(file);
    }
    this.#digests.set(path, hash.digest('hex'));
  }

  /** Takes note of what others have written into the folder. */
  takeNote(): void {
    for (const path of filesUnder(this.folder)) if (!this.#digests.has(path)) this.#digests.set(path, digestOf(this.read(path)));
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
}
