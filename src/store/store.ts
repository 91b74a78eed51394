import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

interface Place {
  /** Offset and length of the value behind the index. */
  at: number;
  size: number;
}

/**
 * Values by key in one file: read whole when opened, and written anew with only the values that were asked for or put
 * since, so that nothing piles up. A file that cannot be read counts as empty: what it held is worked out again.
 */
export class Store {
  readonly #file: string;
  readonly #places: Map<string, Place>;
  readonly #body: Buffer;
  readonly #used = new Map<string, Uint8Array>();
  #fresh = false;

  /** Without a file it holds what is put and no more. */
  constructor(file: string) {
    this.#file = file;
    const { places, body } = read(file);
    this.#places = places;
    this.#body = body;
  }

  get(key: string): Uint8Array | undefined {
    const known = this.#used.get(key);
    if (known) return known;
    const place = this.#places.get(key);
    if (!place) return undefined;
    const value = this.#body.subarray(place.at, place.at + place.size);
    this.#used.set(key, value);
    return value;
  }

  /** Everything asked for or put. */
  values(): [key: string, value: Uint8Array][] {
    return [...this.#used];
  }

  set(key: string, value: Uint8Array): void {
    this.#used.set(key, value);
    this.#fresh = true;
  }

  /** Writes when anything is new or no longer used; the old file is replaced in one step. */
  save(): void {
    if (!this.#fresh && this.#used.size === this.#places.size) return;
    let at = 0;
    const index = [...this.#used].map(([key, { length }]) => {
      const place = [key, at, length];
      at += length;
      return place;
    });
    const head = Buffer.from(JSON.stringify(index));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(head.length);
    mkdirSync(dirname(this.#file), { recursive: true });
    const next = `${this.#file}.${process.pid}`;
    writeFileSync(next, Buffer.concat([size, head, ...this.#used.values()]));
    renameSync(next, this.#file);
  }
}

function read(file: string): { places: Map<string, Place>; body: Buffer } {
  const nothing = { places: new Map<string, Place>(), body: Buffer.alloc(0) };
  if (!file || !existsSync(file)) return nothing;
  try {
    const bytes = readFileSync(file);
    const end = 4 + bytes.readUInt32LE(0);
    const index = JSON.parse(bytes.toString('utf8', 4, end)) as [string, number, number][];
    const body = bytes.subarray(end);
    const whole = index.every(([, at, size]) => at + size <= body.length);
    return whole ? { places: new Map(index.map(([key, at, size]) => [key, { at, size }])), body } : nothing;
  } catch {
    return nothing;
  }
}
