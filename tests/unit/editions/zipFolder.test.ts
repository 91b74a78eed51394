import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipFolder } from '../../../src/editions/release/zipFolder.ts';
import { noted } from '../../support/noted.ts';

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'zip-'));
  mkdirSync(join(root, 'deep/er'), { recursive: true });
  writeFileSync(join(root, 'deep/er/b.txt'), '低保'.repeat(5000));
  writeFileSync(join(root, 'a.html'), '<p>x</p>');
  writeFileSync(join(root, 'empty.txt'), '');
  return root;
}

async function zipped(day: string, extra: Record<string, Uint8Array> = {}): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipFolder(noted(folder()), 'top', day, extra)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('the zip', () => {
  it('holds every file under one folder, and another reader finds them whole', async () => {
    const files = unzipSync(await zipped('2026-11-23', { 'top/note.txt': Buffer.from('说明') }));
    expect(Object.keys(files)).toEqual(['top/a.html', 'top/deep/er/b.txt', 'top/empty.txt', 'top/note.txt']);
    expect(new TextDecoder().decode(files['top/deep/er/b.txt'])).toBe('低保'.repeat(5000));
    expect(new TextDecoder().decode(files['top/note.txt'])).toBe('说明');
    expect(files['top/empty.txt']).toHaveLength(0);
  });

  it('is the same bytes for the same files and day, other bytes for another day', async () => {
    const one = await zipped('2026-11-23');
    expect(one.equals(await zipped('2026-11-23'))).toBe(true);
    expect(one.equals(await zipped('2026-11-24'))).toBe(false);
    // Noon of 2026-11-23 as MS-DOS writes it, in the first local header.
    expect(one.readUInt16LE(10)).toBe(12 << 11);
    expect(one.readUInt16LE(12)).toBe((46 << 9) | (11 << 5) | 23);
  });
});
