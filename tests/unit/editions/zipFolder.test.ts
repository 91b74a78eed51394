import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipFolder } from '../../../src/editions/release/zipFolder.ts';

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'zip-'));
  mkdirSync(join(root, 'deep/er'), { recursive: true });
  writeFileSync(join(root, 'deep/er/b.txt'), '低保'.repeat(5000));
  writeFileSync(join(root, 'a.html'), '<p>x</p>');
  writeFileSync(join(root, 'empty.txt'), '');
  return root;
}

describe('the zip', () => {
  it('holds every file under one folder, and another reader finds them whole', async () => {
    const zip = await zipFolder(folder(), 'top', '2026-11-23', { 'top/note.txt': Buffer.from('说明') });
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual(['top/a.html', 'top/deep/er/b.txt', 'top/empty.txt', 'top/note.txt']);
    expect(new TextDecoder().decode(files['top/deep/er/b.txt'])).toBe('低保'.repeat(5000));
    expect(new TextDecoder().decode(files['top/note.txt'])).toBe('说明');
    expect(files['top/empty.txt']).toHaveLength(0);
  });

  it('is the same bytes for the same files and day, other bytes for another day', async () => {
    const [one, two, later] = await Promise.all([
      zipFolder(folder(), 'top', '2026-11-23'),
      zipFolder(folder(), 'top', '2026-11-23'),
      zipFolder(folder(), 'top', '2026-11-24'),
    ]);
    expect(Buffer.from(one).equals(two)).toBe(true);
    expect(Buffer.from(one).equals(later)).toBe(false);
    // Noon of 2026-11-23 as MS-DOS writes it, in the first local header.
    expect(Buffer.from(one).readUInt16LE(10)).toBe(12 << 11);
    expect(Buffer.from(one).readUInt16LE(12)).toBe((46 << 9) | (11 << 5) | 23);
  });
});
