import { describe, expect, it } from 'vitest';
import { isReservedName } from '../../../src/domain/text/fileName.ts';
import { kindOf } from '../../../src/library/originals/readOriginal.ts';
import { readRenaming } from '../../../src/library/rename/rename.ts';

describe('names as Windows writes them', () => {
  it('an entry may be named by its path with backslashes', () =>
    expect(readRenaming('content\\policies\\county\\water-2026.mdx', 'county\\water-2027').entry).toEqual({
      from: 'county/water-2026',
      to: 'county/water-2027',
    }));
  it.each(['con', 'CON', 'aux', 'nul', 'prn', 'com1', 'LPT9'])('%s is kept by Windows', (name) => expect(isReservedName(name)).toBe(true));
  it.each(['console', 'com', 'com10', 'auxiliary'])('%s is free', (name) => expect(isReservedName(name)).toBe(false));
  it('an ending counts in any case', () => expect(() => kindOf('通知.DOC', Uint8Array.from([1]))).toThrow('另存为'));
});
