import { inflateSync } from 'fflate';
import { fromDenseText } from './denseText.ts';

/** Where index pieces come from: script elements, memory, or a folder. */
export interface PieceSource {
  /** The packed text of a piece; rejects when it cannot be had. */
  load(name: string): Promise<string>;
}

/** A piece that is missing or damaged. `message` is the sentence for the page. */
export class PieceError extends Error {
  readonly piece: string;
  constructor(piece: string, reason: 'missing' | 'damaged') {
    const what = reason === 'missing' ? '没有找到，这份资料可能没有拷全' : '已损坏';
    super(`检索数据“${piece}”${what}。查一半会把有的说成没有，所以不查；请重新拷一份，或从下面的主题里找。`);
    this.name = 'PieceError';
    this.piece = piece;
  }
}

/** FNV-1a, enough to notice a cut or altered piece. */
export function pieceMark(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The deflated bytes of a packed piece, which reads `<pieceMark>:<deflated bytes as dense text>`. */
function deflatedIn(name: string, packed: string): Uint8Array<ArrayBuffer> {
  const body = packed.slice(MARKED);
  if (packed[MARKED - 1] !== ':' || packed.slice(0, MARKED - 1) !== pieceMark(body)) throw new PieceError(name, 'damaged');
  return fromDenseText(body);
}

/** Where a packed piece's text begins, behind its mark. */
const MARKED = 9;
/** A piece of fewer characters is unpacked sooner than a stream is set up. */
const SHORT = 3000;

export function unpackJson<T>(name: string, packed: string): T {
  const bytes = deflatedIn(name, packed);
  try {
    return JSON.parse(new TextDecoder().decode(inflateSync(bytes))) as T;
  } catch {
    throw new PieceError(name, 'damaged');
  }
}

/** The same, unpacked by the browser where it can: in a fresh page its own code runs several times quicker than a script's. */
export async function unpackJsonSoon<T>(name: string, packed: string): Promise<T> {
  try {
    if (packed.length > SHORT) {
      const { readable, writable } = new DecompressionStream('deflate-raw');
      const writer = writable.getWriter();
      return (await Promise.all([new Response(readable).json() as Promise<T>, writer.write(deflatedIn(name, packed)), writer.close()]))[0];
    }
  } catch {
    // An old browser has no such stream; of a damaged piece the script tells.
  }
  return unpackJson(name, packed);
}
