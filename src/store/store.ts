import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

interface Place {
  /** Offset and length of the value in the file. */
  at: number;
  size: number;
}

/** Length of the index, at the very end of the file behind the index itself. */
const TAIL = 4;
/** Bytes copied at a time. */
const CHUNK = 1 << 20;
/** Bytes gathered before they are written: each writing costs as much as thousands of them. */
const GATHERED = 1 << 16;

/**
 * Values by key in one file: the values, then the index of those in use. Values stay on disk, so that a large library needs
 * no more memory for them than a small one. What is put goes to a file beside, which takes the old one's place when it is
 * saved; values nobody asked for any more are left out of the index, and of the file once they are more than the others. A
 * file that cannot be read counts as empty: what it held is worked out again.
 */
export class Store {
  readonly #file: string;
  /** New values, where nothing is to be written. */
  readonly #held: Map<string, Uint8Array> | undefined;
  /** Where values lie: the file as it was found, or the one beside it that takes its place. */
  #open: number | undefined;
  /** The file as it was found, when it is short: read once, not value by value. */
  #whole: Buffer | undefined;
  #places = new Map<string, Place>();
  /** Length of the file in use, with what is still to be written. */
  #length = 0;
  /** The end of the file that is not written yet, and where it begins. */
  #tail: Uint8Array[] = [];
  #written = 0;
  readonly #used = new Set<string>();
  #beside: string | undefined;
  #closed = false;

  /** With `reading` nothing is ever written: what is put is held in memory. */
  constructor(file: string, { reading = false } = {}) {
    this.#file = file;
    this.#held = reading ? new Map() : undefined;
    if (!file || !existsSync(file)) return;
    const open = openSync(file, 'r');
    const places = readIndex(open);
    if (!places) {
      closeSync(open);
      return;
    }
    this.#open = open;
    this.#places = places;
    this.#length = fstatSync(open).size;
    if (this.#length <= CHUNK) this.#whole = readAt(open, { at: 0, size: this.#length });
  }

  /** What was put where nothing is written. */
  get held(): [key: string, value: Uint8Array][] {
    return [...(this.#held ?? [])];
  }

  get(key: string): Uint8Array | undefined {
    const held = this.#held?.get(key);
    if (held) return held;
    const place = this.#closed ? undefined : this.#places.get(key);
    if (!place) return undefined;
    const end = place.at + place.size;
    if (this.#beside && end > this.#written && !this.#tried(() => this.#flush())) return undefined;
    this.#used.add(key);
    return this.#whole && end <= this.#whole.length ? this.#whole.subarray(place.at, end) : readAt(this.#open!, place);
  }

  /** Whether there is a value, which is not read. */
  has(key: string): boolean {
    return this.#held?.has(key) || (!this.#closed && this.#places.has(key));
  }

  set(key: string, value: Uint8Array): void {
    if (this.#held) {
      this.#held.set(key, value);
      return;
    }
    if (!this.#closed) this.#tried(() => this.#put(key, value));
  }

  /** Whether something could be written. A full disk or a folder that cannot be written to costs the memory, not the work. */
  #tried(write: () => void): boolean {
    try {
      write();
      return true;
    } catch {
      this.close();
      if (this.#beside) rmSync(this.#beside, { force: true });
      this.#beside = undefined;
      return false;
    }
  }

  #put(key: string, value: Uint8Array): void {
    if (!this.#beside) this.#begin();
    const place = { at: this.#length, size: value.length };
    // Long ones are not copied; of others a copy is, whoever put them may go on with their bytes.
    this.#tail.push(value.length > GATHERED ? value : Uint8Array.from(value));
    this.#length += value.length;
    if (this.#length - this.#written > GATHERED) this.#flush();
    this.#places.set(key, place);
    this.#used.add(key);
  }

  #flush(): void {
    writeAt(this.#open!, Buffer.concat(this.#tail), this.#written);
    this.#written = this.#length;
    this.#tail = [];
  }

  /** Puts the file with what is new in the old one's place, in one step. Nothing happens when nothing is new. With `all` what nobody asked for is kept as well. */
  save({ all = false } = {}): void {
    if (this.#beside && this.#tried(() => this.#flush())) {
      const kept = all ? [...this.#places] : [...this.#used].map((key) => [key, this.#places.get(key)!] as const);
      const size = kept.reduce((sum, [, place]) => sum + place.size, 0);
      if (this.#length > 2 * size + 4096) this.#compact(kept);
      else this.#finish(kept);
    }
    this.close();
    if (!this.#beside) return;
    // Taken away first: over a file that is there some systems write the new one out to the disk before they go on.
    rmSync(this.#file, { force: true });
    renameSync(this.#beside, this.#file);
  }

  /** Lets go of the file without saving; whatever is still under way puts nothing any more. */
  close(): void {
    this.#closed = true;
    this.#letGo();
  }

  #letGo(): void {
    if (this.#open !== undefined) closeSync(this.#open);
    this.#open = undefined;
  }

  #begin(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    this.#beside = `${this.#file}.${process.pid}`;
    const open = openSync(this.#beside, 'w+');
    // From the file as it was opened: another build may have put its own in its place since.
    for (let at = 0; at < this.#length; at += CHUNK) writeAt(open, readAt(this.#open!, { at, size: Math.min(CHUNK, this.#length - at) }), at);
    this.#letGo();
    this.#open = open;
    this.#written = this.#length;
  }

  #finish(kept: readonly (readonly [string, Place])[]): void {
    const index = Buffer.from(JSON.stringify(kept.map(([key, { at, size }]) => [key, at, size])));
    const tail = Buffer.alloc(TAIL);
    tail.writeUInt32LE(index.length);
    writeAt(this.#open!, Buffer.concat([index, tail]), this.#length);
  }

  #compact(kept: readonly (readonly [string, Place])[]): void {
    const from = this.#open!;
    this.#beside = `${this.#file}.${process.pid}-less`;
    this.#open = openSync(this.#beside, 'w+');
    this.#length = 0;
    const moved = kept.map(([key, place]) => {
      const at = this.#length;
      writeAt(this.#open!, readAt(from, place), at);
      this.#length += place.size;
      return [key, { at, size: place.size }] as const;
    });
    closeSync(from);
    rmSync(`${this.#file}.${process.pid}`);
    this.#finish(moved);
  }
}

function readAt(open: number, { at, size }: Place): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  for (let done = 0; done < size; ) {
    const read = readSync(open, bytes, done, size - done, at + done);
    if (read === 0) throw new Error('a remembered value is cut short');
    done += read;
  }
  return bytes;
}

function writeAt(open: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(open, bytes, done, bytes.length - done, at + done);
}

/** The index at the end of a file; undefined when it is no such file. */
function readIndex(open: number): Map<string, Place> | undefined {
  try {
    const length = fstatSync(open).size;
    const size = readAt(open, { at: length - TAIL, size: TAIL }).readUInt32LE(0);
    const end = length - TAIL - size;
    const index = JSON.parse(readAt(open, { at: end, size }).toString()) as [string, number, number][];
    const whole = index.every(([, at, own]) => at + own <= end);
    return whole ? new Map(index.map(([key, at, own]) => [key, { at, size: own }])) : undefined;
  } catch {
    return undefined;
  }
}
