import { deflateRawSync } from 'node:zlib';
import { ownKind, remember } from '../../store/remember.ts';
import { toDenseText } from '../index/denseText.ts';
import { pieceMark } from '../index/pieces.ts';

/** Bytes as `<pieceMark>:<deflated, as dense text>`; the same bytes always pack to the same text. */
function pack(bytes: Uint8Array): string {
  return remember(ownKind('packed'), [bytes], () => packAnew(bytes));
}

const BEST = { level: 9 };

function packAnew(bytes: Uint8Array): string {
  return asText(deflateRawSync(bytes, BEST));
}

function asText(packed: Buffer): string {
  const body = toDenseText(packed);
  return `${pieceMark(body)}:${body}`;
}

const inBytes = (value: unknown) => Buffer.from(JSON.stringify(value));

export const packJson = (value: unknown): string => pack(inBytes(value));

/** The same, not remembered: whoever asks for it does. */
export const packJsonAnew = (value: unknown): string => packAnew(inBytes(value));

/** A piece as a classic script: it runs the same over http, from a folder, and inlined in a single file. */
export const pieceScript = (name: string, packed: string) =>
  `(self.policySearch=self.policySearch||{})[${JSON.stringify(name)}]=${JSON.stringify(packed).replace(/</g, '\\u003c')};\n`;
