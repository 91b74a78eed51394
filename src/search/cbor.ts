/** The part of CBOR (RFC 8949) that Pagefind's index uses: integers, text, arrays. */
export type Cbor = number | string | Cbor[];

/** Reads one value; throws on anything an index does not hold. */
export function readCbor(bytes: Uint8Array, offset = 0): Cbor {
  let at = offset;
  const decoder = new TextDecoder('utf-8', { fatal: true });

  function argument(info: number): number {
    if (info < 24) return info;
    const width = ({ 24: 1, 25: 2, 26: 4, 27: 8 } as Record<number, number>)[info];
    if (!width || at + width > bytes.length) throw new Error('CBOR: length');
    let value = 0;
    for (let index = 0; index < width; index += 1) value = value * 256 + bytes[at++]!;
    return value;
  }

  function value(): Cbor {
    const head = bytes[at++];
    if (head === undefined) throw new Error('CBOR: end');
    const major = head >> 5;
    const info = head & 31;
    if (major === 4 && info === 31) {
      const items: Cbor[] = [];
      while (bytes[at] !== 0xff) items.push(value());
      at += 1;
      return items;
    }
    const size = argument(info);
    if (major === 0) return size;
    if (major === 1) return -1 - size;
    if (major === 3) {
      if (at + size > bytes.length) throw new Error('CBOR: text');
      // Nearly all text is a pair of Chinese characters; decoding it by hand is several times faster than TextDecoder.
      let text = '';
      const end = at + size;
      for (let index = at; index < end; ) {
        const byte = bytes[index]!;
        if (byte < 0x80) text += String.fromCharCode(byte), (index += 1);
        else if (byte >= 0xe0 && byte < 0xf0) text += String.fromCharCode(((byte & 15) << 12) | ((bytes[index + 1]! & 63) << 6) | (bytes[index + 2]! & 63)), (index += 3);
        else {
          text = decoder.decode(bytes.subarray(at, end));
          break;
        }
      }
      at = end;
      return text;
    }
    if (major === 4) {
      const items: Cbor[] = [];
      for (let index = 0; index < size; index += 1) items.push(value());
      return items;
    }
    throw new Error(`CBOR: type ${major}`);
  }

  return value();
}
