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
    // One run of bytes from the first: a buffer for each of thousands of short texts would fill the memory.
    const head = Buffer.alloc((texts.length + 1) * OFFSET + texts.length * SUM);
    head.writeUInt32LE(texts.length, 0);
    const sums = (texts.length + 1) * OFFSET;
    let end = 0;
    texts.forEach((text, at) => {
      head.writeUInt32LE((end += Buffer.byteLength(text)), (at + 1) * OFFSET);
      if (text) head.write(hash('sha256', text, 'hex').slice(0, 2 * SUM), sums + at * SUM, 'hex');
    });
    return new Slices(Buffer.concat([head, Buffer.from(texts.join(''))]));
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
