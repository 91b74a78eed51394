import { gzipSync, strToU8 } from 'fflate';
import { checksum } from '../index/pieces.ts';

/** Bytes as `<checksum>:<base64 of gzip>`; the same bytes always pack to the same text. */
export function pack(bytes: Uint8Array): string {
  const body = Buffer.from(gzipSync(bytes, { level: 9, mtime: 0 })).toString('base64');
  return `${checksum(body)}:${body}`;
}

export const packJson = (value: unknown) => pack(strToU8(JSON.stringify(value)));

/** A piece as a classic script: it runs the same over http, from a folder, and inlined in a single file. */
export const pieceScript = (name: string, packed: string) => `(self.policySearch=self.policySearch||{})[${JSON.stringify(name)}]=${JSON.stringify(packed).replace(/</g, '\\u003c')};\n`;
