import { hash } from 'node:crypto';

/** Bytes of a slice's sum. */
const SUM = 16;
/** Bytes of an offset. */
const OFFSET = 4;

/**
 * Texts by number in one run of bytes: where each ends, a sum of each, the texts. Which of them differ from another's is
 * told by the sums, and one is read without the others.
 */
export class Slices {
  readonly bytes: Uint8Array;
  readonly #view: Buffer;
  readonly #count: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#count = this.#view.readUInt32LE(0);
  }

  static of(texts: readonly string[]): Slices {
    const all = texts.map((text) => Buffer.from(text));
    const head = Buffer.alloc((all.length + 1) * OFFSET);
    head.writeUInt32LE(all.length, 0);
    let end = 0;
    all.forEach((text, at) => head.writeUInt32LE((end += text.length), (at + 1) * OFFSET));
    const sums = all.map((text) => (text.length ? (hash('sha256', text, 'buffer') as Buffer).subarray(0, SUM) : Buffer.alloc(SUM)));
    return new Slices(Buffer.concat([head, ...sums, ...all]));
  }

  /** What tells a text from any other. */
  sum(at: number): Uint8Array {
    const from = (this.#count + 1) * OFFSET + at * SUM;
    return this.#view.subarray(from, from + SUM);
  }

  text(at: number): string {
    const start = (this.#count + 1) * OFFSET + this.#count * SUM;
    const from = at === 0 ? 0 : this.#view.readUInt32LE(at * OFFSET);
    return this.#view.toString('utf8', start + from, start + this.#view.readUInt32LE((at + 1) * OFFSET));
  }
}
