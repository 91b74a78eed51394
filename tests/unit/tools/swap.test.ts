import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clearDeadBuilds, refuseForeign, StuckSwap, swapIn } from '../../../tools/swap.ts';

function put(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A folder with a build in place and the next one ready in its work folder. */
function ready(): { out: string; work: string } {
  const out = mkdtempSync(join(tmpdir(), 'swap-'));
  const work = join(out, '.build', String(process.pid));
  put(out, { 'dist/index.html': 'old', 'dist/sw.js': '{"index.html":"1"}', 'release/a.zip': 'old', 'release/SHA256SUMS': '00  a.zip\n' });
  put(work, { 'dist/index.html': 'new', 'release/a.zip': 'new' });
  return { out, work };
}
const state = (out: string) => [join(out, 'dist/index.html'), join(out, 'release/a.zip')].map((file) => readFileSync(file, 'utf8'));

describe('a finished build', () => {
  it('takes the place of the last one, dist and release together', () => {
    const { out, work } = ready();
    swapIn(work, out);
    expect(state(out)).toEqual(['new', 'new']);
  });

  it('changes nothing when the second of the two cannot be moved in', () => {
    const { out, work } = ready();
    // What a held file does on Windows: the folder cannot be renamed. Here there is nothing to rename.
    const { rmSync } = process.getBuiltinModule('node:fs');
    rmSync(join(work, 'release'), { recursive: true });
    expect(() => swapIn(work, out)).toThrow(/ENOENT/);
    expect(state(out)).toEqual(['old', 'old']);
    expect(existsSync(join(work, 'dist/index.html'))).toBe(true);
  });

  it('says where the old ones lie when even that cannot be undone', () => {
    const stuck = new StuckSwap([{ from: '/x/dist', to: '/x/.build/1/old-dist' }]);
    expect(stuck.message).toContain('/x/.build/1/old-dist 移回 /x/dist');
  });
});

describe('what no build wrote', () => {
  it.each<[string, (out: string) => void, RegExp]>([
    ['a file of one’s own', (out) => put(out, { 'dist/beian.html': '' }), /dist 里有不是构建写的东西：beian\.html/],
    ['a file deeper down', (out) => put(out, { 'dist/assets/logo.png': '' }), /assets\/logo\.png/],
    ['a link inside', (out) => symlinkSync('/tmp', join(out, 'dist/elsewhere')), /elsewhere/],
    ['a note in release', (out) => put(out, { 'release/给谁了.txt': '' }), /release 里有不是构建写的东西：给谁了\.txt/],
    ['an open workbook', (out) => put(out, { 'release/~$policies.xlsx': '' }), /policies\.xlsx 正开着/],
  ])('stops the build by name: %s', (_, harm, wanted) => {
    const { out } = ready();
    expect(() => refuseForeign(out)).not.toThrow();
    harm(out);
    expect(() => refuseForeign(out)).toThrow(wanted);
  });

  it('stops it too where dist is a file or a link', () => {
    const out = mkdtempSync(join(tmpdir(), 'swap-'));
    writeFileSync(join(out, 'dist'), '');
    expect(() => refuseForeign(out)).toThrow(/dist 是一个文件/);
    const other = mkdtempSync(join(tmpdir(), 'swap-'));
    symlinkSync(out, join(other, 'dist'));
    expect(() => refuseForeign(other)).toThrow(/dist 是一个链接/);
  });

  it('does not count what file managers leave', () => {
    const { out } = ready();
    put(out, { 'dist/.DS_Store': '', 'dist/cards/Thumbs.db': '', 'release/desktop.ini': '' });
    expect(() => refuseForeign(out)).not.toThrow();
  });
});

describe('what a killed build left', () => {
  it('is cleared away, and a build it had moved aside comes back', () => {
    const { out } = ready();
    const { renameSync } = process.getBuiltinModule('node:fs');
    // No process has so high a number.
    const dead = join(out, '.build/99999999');
    mkdirSync(dead, { recursive: true });
    renameSync(join(out, 'dist'), join(dead, 'old-dist'));
    clearDeadBuilds(out);
    expect(state(out)).toEqual(['old', 'old']);
    expect(existsSync(dead)).toBe(false);
  });

  it('is left alone while its process runs', () => {
    const { out } = ready();
    const running = join(out, '.build', String(process.ppid));
    mkdirSync(running);
    clearDeadBuilds(out);
    expect(existsSync(running)).toBe(true);
  });
});
