import { deflateRawSync } from 'node:zlib';
import { packJsonAnew } from '../../../src/search/build/pack.ts';
import { PieceError, pieceMark, unpackJson, unpackJsonSoon } from '../../../src/search/index/pieces.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromDenseText, toDenseText } from '../../../src/search/index/denseText.ts';
import { seeded } from '../../bench/manyEntries.ts';

const marked = (body: string) => `${pieceMark(body)}:${body}`;
const random = seeded(7);
const some = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
const back = (bytes: Uint8Array) => fromDenseText(toDenseText(bytes));

describe('bytes as dense text', () => {
  it('come back as they were, whatever their number', () => {
    for (let length = 0; length < 40; length += 1) {
      const bytes = some(length);
      expect(back(bytes)).toEqual(bytes);
    }
    for (const byte of [0, 255]) expect(back(new Uint8Array(5000).fill(byte))).toEqual(new Uint8Array(5000).fill(byte));
    expect(fromDenseText(`ab:${toDenseText(some(9))}`, 3)).toHaveLength(9);
  });

  it('is printable, needs no escape in a script or its text, and is a thirteenth shorter than base64', () => {
    const bytes = some(20_000);
    const text = toDenseText(bytes);
    expect(text).toMatch(/^[!-~]*$/);
    expect(text).not.toMatch(/["\\<]/);
    expect(JSON.stringify(text)).toBe(`"${text}"`);
    expect(text.length).toBeLessThan(0.93 * Buffer.from(bytes).toString('base64').length);
  });
});

describe('a packed piece', () => {
  const texts = ['', '低保', '啊'.repeat(50_000), Array.from({ length: 3000 }, (_, at) => (at * 7919) % 1000).join(' ')];
  const long = packJsonAnew([Buffer.from(some(9000)).toString('hex')]);
  afterEach(() => vi.unstubAllGlobals());

  it.each(texts)('comes out whole, however much it swells', (text) => {
    expect(unpackJson('words-1', packJsonAnew([text]))).toEqual([text]);
  });

  it.each(texts)('comes out the same unpacked by the browser itself', async (text) => {
    expect(await unpackJsonSoon('words-1', packJsonAnew([text]))).toEqual([text]);
  });

  it('is unpacked by the browser itself when it is long, and by the script where the browser cannot', async () => {
    const Own = DecompressionStream;
    let asked = 0;
    vi.stubGlobal(
      'DecompressionStream',
      class extends Own {
        constructor(kind: CompressionFormat) {
          super(kind);
          asked += 1;
        }
      },
    );
    await unpackJsonSoon('words-1', packJsonAnew(['低保']));
    expect(asked).toBe(0);
    const whole = await unpackJsonSoon('words-1', long);
    expect(asked).toBe(1);
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await unpackJsonSoon('words-1', long)).toEqual(whole);
  });

  it.each([
    ['altered', long.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))],
    ['cut short, its mark made to fit', marked(long.slice(9, -400))],
    ['no JSON', marked(toDenseText(deflateRawSync(some(9000))))],
  ])('is damaged when it is %s', async (_, packed) => {
    await expect(unpackJsonSoon('words-1', packed)).rejects.toThrow(PieceError);
  });
});
