import { promisify } from 'node:util';
import { crc32, deflateRaw, deflateRawSync } from 'node:zlib';
import { handOver, keep, memoryInUse, rememberBytes } from '../store/remember.ts';

const deflate = promisify(deflateRaw);
/** zlib works in threads of its own; more at once than there are threads only fills the memory. */
const AT_ONCE = 8;

/** A file as a zip holds it: deflated, with what the zip says of it. */
export interface PackedFile {
  packed: Uint8Array;
  /** Bytes before packing. */
  size: number;
  crc: number;
}

const HEAD = 8;

const KIND = 'zipped';
/** zlib's usual level: the best one makes a zip half a percent smaller and takes a third longer. */
const USUAL = { level: 6 };

/** A packed file as it is kept: checksum, size, then the deflated bytes. */
function withHead(bytes: Uint8Array, packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(HEAD + packed.length);
  const head = new DataView(all.buffer);
  head.setUint32(0, crc32(bytes), true);
  head.setUint32(4, bytes.length, true);
  all.set(packed, HEAD);
  return all;
}

const packAnew = async (bytes: Uint8Array): Promise<Uint8Array> => withHead(bytes, await deflate(bytes, USUAL));

/** The same in a thread that has nothing else to do. */
export const packNow = (bytes: Uint8Array) => withHead(bytes, deflateRawSync(bytes, USUAL));

/** Keeps what another thread has packed. */
export const keepPacked = (digest: string, packed: Uint8Array): void => keep(KIND, [digest], packed);

/** Another thread goes on packing where this one stops: it finds all that was packed. */
export const handOverPacked = (): void => handOver(KIND);

function readHead(kept: Uint8Array): PackedFile {
  const head = Buffer.from(kept.buffer, kept.byteOffset, HEAD);
  return { crc: head.readUInt32LE(0), size: head.readUInt32LE(4), packed: kept.subarray(HEAD) };
}

/** A packed file, remembered by its SHA-256: only where it is not known are its bytes asked for. */
export const packedFile = async (digest: string, bytes: () => Uint8Array): Promise<PackedFile> =>
  readHead(await rememberBytes(KIND, [digest], () => packAnew(bytes())));

/** The same for a part of a file that is a zip itself, apart from the website's: another thread may be packing that. */
export const packedPart = async (bytes: Uint8Array): Promise<PackedFile> => readHead(await rememberBytes('zipped-parts', [bytes], () => packAnew(bytes)));

const underWay = new Set<Promise<unknown>>();

/** Begins to pack a file while the next one is made; waits when many are under way. Does nothing where nothing is remembered: it would be packed twice. */
export async function packAhead(digest: string, bytes: Uint8Array): Promise<void> {
  if (!memoryInUse()) return;
  const done = () => underWay.delete(packing);
  // What goes wrong shows when the zip asks for the file.
  const packing: Promise<unknown> = packedFile(digest, () => bytes).then(done, done);
  underWay.add(packing);
  if (underWay.size >= AT_ONCE) await Promise.race(underWay);
}

/** `work` over all items, a few of them ahead, the results in the items' order. */
export async function* inOrder<Item, Result>(items: Iterable<Item>, work: (item: Item) => Promise<Result>): AsyncGenerator<Result> {
  const ahead: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // Told where it is its turn.
    result.catch(() => undefined);
    ahead.push(result);
    if (ahead.length >= AT_ONCE) yield ahead.shift()!;
  }
  yield* ahead;
}
