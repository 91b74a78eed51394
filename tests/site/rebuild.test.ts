import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCopy, copyOfProject, sums } from '../support/copy.ts';
import { COUNTY } from '../support/county.ts';
import { REPLIES } from '../support/repliedCounty.ts';

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

/** What a build without any memory of content makes of the same; the templates, whose own tests are below, are compiled as they are. */
function fresh(): Record<string, string> {
  const [memory, aside] = [join(root, '.cache/build'), join(root, '.cache/aside')];
  renameSync(memory, aside);
  const made = build('fresh');
  rmSync(memory, { recursive: true });
  renameSync(aside, memory);
  return made;
}

const ranger = (name: string) => join(root, `content/policies/city/${name}.mdx`);

describe('a build that remembers the one before', () => {
  it.each<[string, () => void]>([
    ['an entry’s prose and summary', () => edit('content/policies/central/dibao.mdx', /\n## /, '\n多写一句话。\n\n## ')],
    ['an entry’s title, which others name', () => edit('content/policies/central/dibao.mdx', /^title: (.+)$/m, 'title: $1啊')],
    ['an entry’s comment, which only its checksum tells', () => edit('content/policies/central/dibao.mdx', /^title: /m, '# 核过一遍\ntitle: ')],
    ['what a benefit gives', () => edit('content/policies/city/forest-ranger.mdx', /^( {6}- 村里公告名额)/m, '$1和条件')],
    ['a household', () => edit('content/households/elder-alone.yaml', /^story: (.)/m, 'story: 有一户，$1')],
    ['a reply of an office', () => writeFileSync(join(root, 'content/replies.yaml'), REPLIES)],
    ['the name of an entry’s file', () => renameSync(ranger('forest-ranger'), ranger('ranger'))],
    ['what entries there are', () => rmSync(ranger('ranger'))],
    ['a term', () => edit('content/terms.yaml', /explain: (.)/, 'explain: 说起来，$1')],
    ['the region', () => edit('content/region.yaml', /^site: (.+)$/m, 'site: $1新')],
  ])('is no different from one that remembers nothing after an edit of %s', (_, change) => {
    const before = sums(join(root, 'warm/dist'));
    change();
    const warm = build('warm');
    expect(warm).not.toEqual({ ...warm, ...before });
    expect(warm).toEqual(fresh());
  });

  it('is no different after an edit of a fact that no page shows', () => {
    const before = sums(join(root, 'warm/dist'));
    edit('content/facts/city/forest-ranger.yaml', /^statusNote: (.)/m, 'statusNote: 照办法，$1');
    const warm = build('warm');
    expect(warm).toEqual({ ...warm, ...before });
    expect(warm).toEqual(fresh());
  });

  it('takes over what stays as it was, and puts right what someone changed in it by hand', () => {
    const page = (path: string) => join(root, 'warm/dist', path);
    const before = statSync(page('policies/central/dibao.html')).ino;
    appendFileSync(page('index.html'), '<!-- 手改的 -->');
    rmSync(page('search.html'));
    const warm = build('warm');
    expect(statSync(page('policies/central/dibao.html')).ino).toBe(before);
    expect(warm).toEqual(fresh());
  });

  it.each<[string, () => void]>([
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
