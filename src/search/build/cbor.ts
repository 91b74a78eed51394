/** The part of CBOR (RFC 8949) that Pagefind's index uses: integers, text, arrays. */
export type Cbor = number | string | Cbor[];

const WIDTH: Record<number, number> = { 24: 1, 25: 2, 26: 4, 27: 8 };
const OPEN_ENDED = 31;
const BREAK = 0xff;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads one value. Bytes of any other kind, or too few of them, are refused. */
export function readCbor(bytes: Uint8Array): Cbor {
  let at = 0;
  const byte = (): number => {
    const value = bytes[at];
    if (value === undefined) throw new Error('CBOR: end');
    at += 1;
    return value;
  };
  const argument = (info: number): number => {
    if (info < 24) return info;
    const width = WIDTH[info];
    if (!width) throw new Error('CBOR: length');
    let value = 0;
    for (let index = 0; index < width; index += 1) value = value * 256 + byte();
    return value;
  };
  const array = (info: number): Cbor[] => {
    const items: Cbor[] = [];
    const count = info === OPEN_ENDED ? Infinity : argument(info);
    while (items.length < count) {
      if (info === OPEN_ENDED && bytes[at] === BREAK) {
        at += 1;
        break;
      }
      items.push(read());
    }
    return items;
  };
  const read = (): Cbor => {
    const head = byte();
    const [major, info] = [head >> 5, head & 31];
    if (major === 0) return argument(info);
    if (major === 1) return -1 - argument(info);
    if (major === 4) return array(info);
    if (major !== 3) throw new Error(`CBOR: type ${major}`);
    const size = argument(info);
    if (at + size > bytes.length) throw new Error('CBOR: end');
    at += size;
    return utf8.decode(bytes.subarray(at - size, at));
  };
  return read();
}
