import { packJsonAnew } from '../../../src/search/build/pack.ts';
import { unpackJson } from '../../../src/search/index/pieces.ts';
import { describe, expect, it } from 'vitest';
import { fromDenseText, toDenseText } from '../../../src/search/index/denseText.ts';
import { seeded } from '../../bench/manyEntries.ts';

const random = seeded(7);
const some = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
const back = (bytes: Uint8Array) => fromDenseText(toDenseText(bytes)).slice(0, bytes.length);

describe('bytes as dense text', () => {
  it('come back as they were, whatever their number', () => {
    for (let length = 0; length < 40; length += 1) {
      const bytes = some(length);
      expect(back(bytes)).toEqual(bytes);
      expect(fromDenseText(toDenseText(bytes)).length - length).toBeLessThanOrEqual(1);
    }
    for (const byte of [0, 255]) expect(back(new Uint8Array(5000).fill(byte))).toEqual(new Uint8Array(5000).fill(byte));
    expect(fromDenseText(`ab:${toDenseText(some(9))}`, 3).length).toBeGreaterThanOrEqual(9);
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
  it.each(['', '低保', '啊'.repeat(50_000), Array.from({ length: 3000 }, (_, at) => (at * 7919) % 1000).join(' ')])(
    'comes out whole, however much it swells',
    (text) => {
      expect(unpackJson('words-1', packJsonAnew([text]))).toEqual([text]);
    },
  );
});
