/** The part of CBOR (RFC 8949) that Pagefind's index uses: integers, text, arrays. */
export type Cbor = number | string | Cbor[];

const WIDTH: Record<number, number> = { 24: 1, 25: 2, 26: 4, 27: 8 };
const OPEN_ENDED = 31;
const BREAK = 0xff;

/** Walks over CBOR bytes: reads what is wanted and steps over the rest without building it. */
export class CborReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  #byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw new Error('CBOR: end');
    this.at += 1;
    return byte;
  }

  #argument(info: number): number {
    if (info < 24) return info;
    const width = WIDTH[info];
    if (!width) throw new Error('CBOR: length');
    let value = 0;
    for (let index = 0; index < width; index += 1) value = value * 256 + this.#byte();
    return value;
  }

  /** Steps over one value. */
  skip(): void {
    const head = this.#byte();
    const major = head >> 5;
    const info = head & 31;
    if (major === 4 && info === OPEN_ENDED) {
      while (this.#bytes[this.at] !== BREAK) this.skip();
      this.at += 1;
      return;
    }
    const size = this.#argument(info);
    if (major === 3) this.at += size;
    else if (major === 4) for (let index = 0; index < size; index += 1) this.skip();
    else if (major > 1) throw new Error(`CBOR: type ${major}`);
    if (this.at > this.#bytes.length) throw new Error('CBOR: end');
  }

  /** Calls `item` at the beginning of each member of an array; it must read or step over that member. */
  each(item: () => void): void {
    const head = this.#byte();
    if (head >> 5 !== 4) throw new Error('CBOR: not an array');
    const info = head & 31;
    if (info === OPEN_ENDED) {
      while (this.#bytes[this.at] !== BREAK) item();
      this.at += 1;
      return;
    }
    const size = this.#argument(info);
    for (let index = 0; index < size; index += 1) item();
  }

  /** Reads one value. */
  read(): Cbor {
    const head = this.#bytes[this.at];
    if (head === undefined) throw new Error('CBOR: end');
    const major = head >> 5;
    if (major === 4) {
      const items: Cbor[] = [];
      this.each(() => items.push(this.read()));
      return items;
    }
    this.at += 1;
    const size = this.#argument(head & 31);
    if (major === 0) return size;
    if (major === 1) return -1 - size;
    if (major === 3) return this.#text(size);
    throw new Error(`CBOR: type ${major}`);
  }

  /** Nearly all text is a pair of Chinese characters; by hand that is several times faster than TextDecoder. */
  #text(size: number): string {
    const bytes = this.#bytes;
    const end = this.at + size;
    if (end > bytes.length) throw new Error('CBOR: end');
    let text = '';
    for (let index = this.at; index < end; ) {
      const byte = bytes[index]!;
      if (byte < 0x80) {
        text += String.fromCharCode(byte);
        index += 1;
      } else if (byte >= 0xe0 && byte < 0xf0) {
        text += String.fromCharCode(((byte & 15) << 12) | ((bytes[index + 1]! & 63) << 6) | (bytes[index + 2]! & 63));
        index += 3;
      } else {
        text = new TextDecoder().decode(bytes.subarray(this.at, end));
        break;
      }
    }
    this.at = end;
    return text;
  }
}

export const readCbor = (bytes: Uint8Array): Cbor => new CborReader(bytes).read();
