import { strFromU8, unzipSync } from 'fflate';
import { imageAbout, type ImageAbout } from './image.ts';
import { textsOfXml } from './xml.ts';

const XML = /\.(?:xml|rels|svg|vml)$/i;
const IMAGE = /\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp|ico)$/i;
const TEXT = /\.(?:txt|md|csv|tsv|json|html?|css|js|ics|webmanifest|yaml)$/i;
/** A part larger than this is no office's paper. In bytes, unpacked. */
const LARGEST = 60_000_000;

export function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes, { filter: ({ originalSize }) => originalSize < LARGEST });
}

const together = (parts: readonly ImageAbout[]): ImageAbout => ({ texts: parts.flatMap(({ texts }) => texts), place: parts.some(({ place }) => place) });

/**
 * What is written in a file, seen or unseen: words, cells, notes, properties, the names of files in it, and what pictures and
 * papers laid into it carry in their turn. Throws when the file is packed and cannot be opened. A PDF is read by pdfAbout.ts.
 */
export function carriedIn(name: string, bytes: Uint8Array): ImageAbout {
  if (XML.test(name)) return { texts: [textsOfXml(strFromU8(bytes))], place: false };
  if (IMAGE.test(name)) return imageAbout(bytes);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return together(Object.entries(unpacked(bytes)).map(([inner, part]) => together([{ texts: [inner], place: false }, carriedIn(inner, part)])));
  return { texts: TEXT.test(name) ? [strFromU8(bytes)] : [], place: false };
}
