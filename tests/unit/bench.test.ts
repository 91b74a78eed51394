import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../src/library/read/load.ts';
import { multiplyEntries } from '../bench/manyEntries.ts';
import { COUNTY } from '../support/county.ts';

function multiplied(count: number, seed: number): { root: string; ids: string[] } {
  const root = mkdtempSync(join(tmpdir(), 'many-'));
  mkdirSync(join(root, 'content'));
  for (const name of readdirSync(join(COUNTY, 'content')))
    if (name !== 'policies') cpSync(join(COUNTY, 'content', name), join(root, 'content', name), { recursive: true });
  return { root, ids: multiplyEntries(COUNTY, root, count, seed) };
}

describe('the benchmark’s library', () => {
  it('holds as many entries as asked for, sound and each with a text of its own', () => {
    const { root, ids } = multiplied(80, 1);
    expect(new Set(ids).size).toBe(80);
    const { entries, problems } = inspectContent(root);
    expect(problems).toEqual([]);
    expect(new Set(entries.map(({ body }) => body)).size).toBe(80);
  });

  it('is the same for the same seed and another for another', () => {
    const texts = (seed: number) => {
      const { root, ids } = multiplied(60, seed);
      return ids.map((id) => `${id} ${readFileSync(join(root, 'content/policies', `${id}.mdx`), 'utf8')}`);
    };
    expect(texts(1)).toEqual(texts(1));
    expect(texts(1)).not.toEqual(texts(2));
  });
});
