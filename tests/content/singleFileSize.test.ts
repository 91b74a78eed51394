import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../support/miniLibrary.ts';

const MOST = 5_000_000;

/** What is wrong with the single files of a release; undefined when there is one, and small enough. */
function fault(files: readonly { name: string; bytes: number }[]): string | undefined {
  if (files.length === 0) return 'release 里没有单文件。改法：先运行 npm run build。';
  if (files.length > 1) return `单文件分成了${files.length}份。改法：不带 --single topics，再运行一次 npm run build。`;
  const [{ name, bytes }] = files as [{ name: string; bytes: number }];
  return bytes <= MOST ? undefined : `${name} 有 ${(bytes / 1e6).toFixed(1)} MB，超过 5 MB，手机上不好传。改法：看看是哪些页变大了。`;
}

describe('the single file of this library', () => {
  it('is one, and no larger than 5 MB', () => {
    const release = join(PROJECT, 'release');
    const newest = readdirSync(release)
      .filter((name) => name.endsWith('.html'))
      .map((name) => ({ name, bytes: statSync(join(release, name)).size }));
    expect(fault(newest)).toBeUndefined();
  });

  it.each([
    ['none', [], /先运行 npm run build/],
    [
      'several',
      [
        { name: 'a-1.html', bytes: 1 },
        { name: 'a-2.html', bytes: 1 },
      ],
      /分成了2份/,
    ],
    ['a large one', [{ name: 'a.html', bytes: 5_200_000 }], /a\.html 有 5\.2 MB/],
  ])('%s would be told', (_, files, message) => {
    expect(fault(files)).toMatch(message);
  });
});
