import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, OutFolder } from '../../../src/editions/outFolder.ts';
import { rememberAs, stopRemembering } from '../../../src/store/remember.ts';

let root: string;
const place = () => join(root, 'dist');
const textAt = (path: string) => readFileSync(join(place(), path), 'utf8');
const inodeAt = (path: string) => statSync(join(place(), path)).ino;

/** One build into `dist`, as tools/build.ts goes about it. */
function build(fill: (out: OutFolder) => void, code = 'one'): void {
  rememberAs({ code, folder: join(root, 'memory') });
  const work = join(root, 'work');
  const out = new OutFolder(work, place());
  fill(out);
  out.noteLeft();
  rmSync(place(), { recursive: true, force: true });
  renameSync(work, place());
  stopRemembering();
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'out-'));
  build((out) => {
    out.write('a/one.html', '一');
    out.write('two.html', '二');
  });
});
afterEach(stopRemembering);

describe('a folder filled after another', () => {
  it('takes over what is still wanted and writes the rest', () => {
    const before = [inodeAt('a/one.html'), inodeAt('two.html')];
    build((out) => {
      out.write('a/one.html', '一');
      out.write('two.html', '两');
      expect(out.text('a/one.html')).toBe('一');
      expect(out.paths).toEqual(['a/one.html', 'two.html']);
    });
    expect(inodeAt('a/one.html')).toBe(before[0]);
    expect(textAt('two.html')).toBe('两');
  });

  it('knows a file by its digest alone, and only one the last build left at that path', () => {
    build((out) => {
      expect(out.takeOver('a/one.html', digestOf(Buffer.from('一')))).toBe(true);
      expect(out.takeOver('two.html', digestOf(Buffer.from('一')))).toBe(false);
      expect(out.takeOver('three.html', digestOf(Buffer.from('三')))).toBe(false);
      expect(out.paths).toEqual(['a/one.html']);
    });
    expect(textAt('a/one.html')).toBe('一');
  });

  it.each<[string, (file: string) => void]>([
    ['written over with as many bytes', (file) => writeFileSync(file, '伍')],
    [
      'put in its place by another one of the same size and time',
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(`${file}.new`, '伍');
        utimesSync(`${file}.new`, atime, mtime);
        renameSync(`${file}.new`, file);
      },
    ],
    ['taken away', (file) => rmSync(file)],
  ])('writes anew what was %s', (_, change) => {
    change(join(place(), 'a/one.html'));
    build((out) => out.write('a/one.html', '一'));
    expect(textAt('a/one.html')).toBe('一');
  });

  it('takes over nothing of another code', () => {
    build((out) => {
      expect(out.takeOver('a/one.html', digestOf(Buffer.from('一')))).toBe(false);
      out.write('a/one.html', '一');
    }, 'two');
    expect(textAt('a/one.html')).toBe('一');
  });

  it('leaves the last build as it was when a file is replaced that was taken over', () => {
    rememberAs({ code: 'one', folder: join(root, 'memory') });
    const out = new OutFolder(join(root, 'work'), place());
    out.write('a/one.html', '一');
    out.write('a/one.html', '别的');
    expect(out.text('a/one.html')).toBe('别的');
    expect(out.digest('a/one.html')).toBe(digestOf(Buffer.from('别的')));
    expect(textAt('a/one.html')).toBe('一');
  });
});
