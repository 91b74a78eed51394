import { isMainThread } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { remember } from '../../store/remember.ts';
import { pieceMark } from '../index/pieces.ts';

/** Bytes as `<pieceMark>:<base64 of gzip>`; the same bytes always pack to the same text. */
function pack(bytes: Uint8Array): string {
  // Each thread keeps what it packs apart from the other's.
  return remember(isMainThread ? 'packed' : 'packed-aside', [bytes], () => packAnew(bytes));
}

function packAnew(bytes: Uint8Array): string {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 3; // zlib writes the operating system here; one and the same everywhere
  const body = packed.toString('base64');
  return `${pieceMark(body)}:${body}`;
}

export const packJson = (value: unknown) => pack(Buffer.from(JSON.stringify(value)));

/** A piece as a classic script: it runs the same over http, from a folder, and inlined in a single file. */
export const pieceScript = (name: string, packed: string) =>
  `(self.policySearch=self.policySearch||{})[${JSON.stringify(name)}]=${JSON.stringify(packed).replace(/</g, '\\u003c')};\n`;
