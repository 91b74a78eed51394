import { inflateSync } from 'node:zlib';

/** What a picture carries besides what it shows. */
export interface ImageAbout {
  texts: string[];
  /** Where it was taken stands in it. */
  place: boolean;
}

const ascii = (bytes: Uint8Array, from: number, length: number) => String.fromCharCode(...bytes.subarray(from, from + length));
const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A block of properties in whatever letters a camera or programme wrote it. */
const readings = (bytes: Uint8Array): string[] => ['utf-8', 'utf-16le', 'utf-16be'].map((encoding) => new TextDecoder(encoding).decode(bytes));

/** Whether a block of EXIF (TIFF 6.0, its first list) points to a list of the place: tag 0x8825. */
function tellsPlace(block: Uint8Array): boolean {
  const start = ascii(block, 0, 4) === 'Exif' ? 6 : 0;
  const tiff = view(block.subarray(start));
  if (tiff.byteLength < 14) return false;
  const little = tiff.getUint16(0) === 0x4949;
  if (!little && tiff.getUint16(0) !== 0x4d4d) return false;
  const list = tiff.getUint32(4, little);
  if (list + 2 > tiff.byteLength) return false;
  const count = tiff.getUint16(list, little);
  return Array.from({ length: count }, (_, index) => list + 2 + index * 12).some((at) => at + 2 <= tiff.byteLength && tiff.getUint16(at, little) === 0x8825);
}

/** Blocks of a JPEG before its picture begins: APPn and COM. */
function jpegBlocks(bytes: Uint8Array): Uint8Array[] {
  const data = view(bytes);
  const blocks: Uint8Array[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    const length = data.getUint16(at + 2);
    const kind = bytes[at + 1]!;
    if ((kind >= 0xe0 && kind <= 0xef) || kind === 0xfe) blocks.push(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + Math.max(length, 2);
  }
  return blocks;
}

function inflated(bytes: Uint8Array): Uint8Array[] {
  try {
    return [inflateSync(bytes)];
  } catch {
    return [];
  }
}

/** Words and properties of a PNG; packed ones are unpacked. */
function pngBlocks(bytes: Uint8Array): Uint8Array[] {
  const data = view(bytes);
  const blocks: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = data.getUint32(at);
    const kind = ascii(bytes, at + 4, 4);
    const block = bytes.subarray(at + 8, at + 8 + length);
    if (/^(?:[tiz]TXt|tEXt|eXIf)$/.test(kind)) {
      blocks.push(block);
      // What is packed begins where a stream of zlib begins.
      for (let from = block.indexOf(0x78); from >= 0 && kind !== 'tEXt'; from = block.indexOf(0x78, from + 1)) blocks.push(...inflated(block.subarray(from)));
    }
    at += 12 + length;
  }
  return blocks;
}

function webpBlocks(bytes: Uint8Array): Uint8Array[] {
  const data = view(bytes);
  const blocks: Uint8Array[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = data.getUint32(at + 4, true);
    if (/^(?:EXIF|XMP )$/.test(ascii(bytes, at, 4))) blocks.push(bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  return blocks;
}

/** Properties, notes and place of a picture; of a kind whose order is not known the whole file is looked through. */
export function imageAbout(bytes: Uint8Array): ImageAbout {
  const kinds: [boolean, (bytes: Uint8Array) => Uint8Array[]][] = [
    [bytes[0] === 0xff && bytes[1] === 0xd8, jpegBlocks],
    [ascii(bytes, 1, 3) === 'PNG', pngBlocks],
    [ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP', webpBlocks],
  ];
  const blocks = kinds.find(([fits]) => fits)?.[1](bytes);
  if (!blocks)
    return {
      texts: [
        Buffer.from(bytes)
          .toString('latin1')
          .replace(/[^\x20-\x7e]+/g, '|'),
      ],
      place: tellsPlace(bytes),
    };
  return { texts: blocks.flatMap(readings), place: blocks.some(tellsPlace) };
}
