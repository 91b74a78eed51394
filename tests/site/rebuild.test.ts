import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCopy, copyOfProject, sums } from '../support/copy.ts';
import { COUNTY } from '../support/county.ts';

/** One copy that remembers from build to build; each edit is compared with the same copy built without any memory. */
let root: string;

function build(out: string, env: Record<string, string> = {}): Record<string, string> {
  const ran = buildCopy(root, env, ['--out', join(root, out)]);
  expect(ran.code, ran.text).toBe(0);
  return { ...sums(join(root, out, 'dist')), ...sums(join(root, out, 'release')) };
}

function edit(path: string, from: string | RegExp, to: string): void {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  expect(changed, path).not.toBe(text);
  writeFileSync(file, changed);
}

beforeAll(() => {
  root = copyOfProject(COUNTY);
  build('warm');
});

describe('a build that remembers the one before', () => {
  it.each<[string, () => void]>([
    ['an entry’s prose and summary', () => edit('content/policies/central/dibao.mdx', /\n## /, '\n多写一句话。\n\n## ')],
    ['an entry’s title, which others name', () => edit('content/policies/central/dibao.mdx', /^title: (.+)$/m, 'title: $1啊')],
    ['a term', () => edit('content/terms.yaml', /explain: (.)/, 'explain: 说起来，$1')],
    ['the region', () => edit('content/region.yaml', /^site: (.+)$/m, 'site: $1新')],
    ['a template', () => edit('src/pages/sources.astro', '<h1>', '<h1 data-changed>')],
    ['a style', () => edit('src/styles/base.css', /$/, '\n.changed { color: #111111; }\n')],
  ])('is no different from a fresh one after an edit of %s', (_, change) => {
    const before = sums(join(root, 'warm/dist'));
    change();
    const warm = build('warm');
    expect(warm).not.toEqual({ ...warm, ...before });
    expect(warm).toEqual(build('fresh', { NO_MEMORY: '1' }));
  });
});
