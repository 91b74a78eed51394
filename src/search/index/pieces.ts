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
    super(
      reason === 'missing'
        ? `检索数据“${piece}”没有找到，这份资料可能没有拷全。查一半会把有的说成没有，所以不查；请重新拷一份，或从下面的主题里找。`
        : `检索数据“${piece}”已损坏。查一半会把有的说成没有，所以不查；请重新拷一份，或从下面的主题里找。`,
    );
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

/** What a piece holds is seldom so many times its packed size. */
const SWELLS = 8;

/** Room for what comes out is made at once: made bit by bit it costs half as much as the unpacking. A piece that swells more is unpacked again. */
function inflated(bytes: Uint8Array): Uint8Array {
  const room = new Uint8Array(bytes.length * SWELLS);
  const whole = inflateSync(bytes, { out: room });
  return whole.length < room.length ? whole : inflateSync(bytes);
}

/** A packed piece reads `<pieceMark>:<deflated bytes as dense text>`. */
function unpack(name: string, packed: string): Uint8Array {
  const body = packed.slice(MARKED);
  if (packed[MARKED - 1] !== ':' || packed.slice(0, MARKED - 1) !== pieceMark(body)) throw new PieceError(name, 'damaged');
  try {
    return inflated(fromDenseText(body));
  } catch {
    throw new PieceError(name, 'damaged');
  }
}

/** Where a packed piece's text begins, behind its mark. */
const MARKED = 9;

export function unpackJson<T>(name: string, packed: string): T {
  const bytes = unpack(name, packed);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch {
    throw new PieceError(name, 'damaged');
  }
}
