import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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

/** What a phone that holds `old` must fetch to hold `now`: the files whose bytes it does not have yet, as src/client/worker does. */
function fetched(old: string, now: string): { paths: string[]; share: number } {
  const here = new Set(Object.values(sums(old)));
  const size = (path: string) => statSync(join(now, path)).size;
  const all = Object.entries(sums(now)).filter(([path]) => path !== 'edition.json');
  const paths = all.filter(([, hash]) => !here.has(hash)).map(([path]) => path);
  const bytes = (of: readonly string[]) => of.reduce((sum, path) => sum + size(path), 0);
  return { paths, share: bytes(paths) / bytes(all.map(([path]) => path)) };
}

describe('an update after one entry was checked again and worded anew', () => {
  const later = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 9, 20, 4) / 1000) };

  it('fetches its own pages, the lists that quote it and one part of each kind of data, whatever day the edition is of', () => {
    build('before');
    cpSync(join(root, 'before/dist'), join(root, 'old'), { recursive: true });
    edit('content/policies/central/dibao.mdx', /\n## /, '\n再多写一句话。\n\n## ');
    build('before', later);
    const { paths, share } = fetched(join(root, 'old'), join(root, 'before/dist'));
    expect(paths).toContain('policies/central/dibao.html');
    const kinds = (pattern: RegExp) => paths.filter((path) => pattern.test(path));
    expect(kinds(/^policies\/|^cards\//).length).toBeLessThanOrEqual(6);
    expect(kinds(/^assets\/(?:match-data|print-cards)/).length).toBeLessThanOrEqual(2);
    expect(kinds(/^search\/(?:rows|text)/).length).toBeLessThanOrEqual(2);
    expect(kinds(/^households\/|^levels\/|^topics\/|^audiences\//)).toEqual([]);
    expect(paths.length).toBeLessThanOrEqual(28);
    expect(share).toBeLessThan(0.2);
  });

  it('would be seen growing: a change of the frame of all pages fetches nearly every page', () => {
    edit('content/region.yaml', /^site: (.+)$/m, 'site: $1又');
    build('before', later);
    expect(fetched(join(root, 'old'), join(root, 'before/dist')).share).toBeGreaterThan(0.5);
  });
});
