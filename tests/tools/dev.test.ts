import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/editions/files.ts';
import { buildCopy, copyOfProject } from '../support/copy.ts';
import { COUNTY } from '../support/county.ts';

/** A project of its own with the county in it, shown by `npm run dev` while its files are edited. */
let root: string;
let dev: ChildProcess;
let origin: string;
let said = '';

const fileOf = (path: string) => join(root, path);
function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(fileOf(path), 'utf8');
  const changed = text.replace(from, to);
  expect(changed, path).not.toBe(text);
  writeFileSync(fileOf(path), changed);
}

/** What an open page is told, as it comes. */
const told: { name: string; data: string }[] = [];
async function listen(): Promise<void> {
  const { body } = await fetch(`${origin}@dev`);
  const decoder = new TextDecoder();
  for await (const chunk of body!) {
    for (const text of decoder.decode(chunk, { stream: true }).split('\n\n').filter(Boolean)) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(text)!;
      told.push({ name: name!, data: JSON.parse(data!) as string });
    }
  }
}

/** Waits until an open page is told something after `change`. */
async function afterEdit(change: () => void): Promise<{ name: string; data: string }> {
  const before = told.length;
  change();
  while (told.length === before) await new Promise((soon) => setTimeout(soon, 50));
  return told[before]!;
}

const page = async (path: string) => (await fetch(origin + path)).text();
const own = (html: string) => html.replace('<script src="/@dev.js"></script>', '');

/** Every page and all data as shown, beside a build without memory of the same files. */
async function expectFresh(): Promise<void> {
  const built = buildCopy(root, { NO_MEMORY: '1' }, ['--out', fileOf('fresh')]);
  expect(built.code, built.text).toBe(0);
  const paths = filesUnder(fileOf('fresh/dist')).filter((path) => path !== 'sw.js');
  expect(paths.length).toBeGreaterThan(100);
  for (const path of paths) {
    const shown = Buffer.from(await (await fetch(origin + path)).arrayBuffer());
    const wanted = readFileSync(join(fileOf('fresh/dist'), path));
    const same = path.endsWith('.html') ? own(shown.toString()) === wanted.toString() : shown.equals(wanted);
    expect(same, path).toBe(true);
  }
}

beforeAll(async () => {
  root = copyOfProject(COUNTY);
  dev = spawn(process.execPath, [fileOf('tools/dev.ts'), '--port', '4560'], { cwd: root });
  const read = (chunk: Buffer) => {
    said += chunk.toString();
  };
  dev.stdout!.on('data', read);
  dev.stderr!.on('data', read);
  while (!/http:\/\/localhost:\d+\//.test(said) && dev.exitCode === null) await new Promise((soon) => setTimeout(soon, 100));
  origin = /http:\/\/localhost:\d+\//.exec(said)?.[0] ?? '';
  expect(origin, said).not.toBe('');
  void listen().catch(() => undefined);
  while (told.length === 0) await new Promise((soon) => setTimeout(soon, 50));
});

afterAll(() => {
  dev.kill();
  rmSync(root, { recursive: true, force: true });
});

describe('npm run dev', () => {
  const DIBAO = 'content/policies/central/dibao.mdx';

  it('shows an edited sentence at once', async () => {
    const event = await afterEdit(() => edit(DIBAO, /\n## /, '\n这一句是刚刚添上的。\n\n## '));
    expect(event.name).toBe('reload');
    expect(await page('policies/central/dibao.html')).toContain('这一句是刚刚添上的。');
  });

  it('keeps the last good page and says in Chinese what is wrong, until it is mended', async () => {
    const wrong = await afterEdit(() => edit(DIBAO, /^level: central$/m, 'level: centrall'));
    expect(wrong.name).toBe('problem');
    expect(wrong.data).toMatch(/central\/dibao\.mdx[\s\S]*level/);
    expect(await page('policies/central/dibao.html')).toContain('这一句是刚刚添上的。');
    expect(said).toContain('页面还是上一次好的样子');
    expect((await afterEdit(() => edit(DIBAO, /^level: centrall$/m, 'level: central'))).name).toBe('reload');
  });

  it('shows an entry that was not there and drops one that went', async () => {
    const text = readFileSync(fileOf(DIBAO), 'utf8');
    const copy = 'content/policies/central/dibao-again.mdx';
    // Its questions are its own: one stored twice is refused.
    const made = text
      .replace(/^title: .+$/m, 'title: 多出来的一条低保')
      .replace(/^(\s*)notWith:.*$/gm, '')
      .replace(/^ {4}asks:\n(?: {6}- .+\n)+/gm, '')
      .replace(/, asks: \[[^\]]*\]/g, '')
      .replace(/(\bask: )/g, '$1多出来的那条，');
    expect((await afterEdit(() => writeFileSync(fileOf(copy), made))).data).toBe('');
    expect((await fetch(`${origin}policies/central/dibao-again.html`)).status).toBe(200);
    await afterEdit(() => rmSync(fileOf(copy)));
    expect((await fetch(`${origin}policies/central/dibao-again.html`)).status).toBe(404);
  });

  it('shows nothing a fresh build would not, after an edit that other pages show too', async () => {
    expect((await afterEdit(() => edit('content/households/elder-alone.yaml', /^title: (.+)$/m, 'title: $1啊'))).data).toBe('');
    expect((await afterEdit(() => edit(DIBAO, /^title: (.+)$/m, 'title: $1啊'))).data).toBe('');
    await expectFresh();
  }, 400_000);

  it('nor after an edit of a template', async () => {
    expect(await afterEdit(() => edit('src/pages/sources.astro', '<h1>', '<h1 data-changed>'))).toEqual({ name: 'reload', data: '' });
    expect(await page('sources.html')).toContain('<h1 data-changed>');
  });

  it('keeps the last good page when a template does not compile', async () => {
    const wrong = await afterEdit(() => edit('src/pages/sources.astro', '<h1 data-changed>', '<h1 {>'));
    expect(wrong).toMatchObject({ name: 'problem', data: expect.stringMatching(/[一-鿿]/) });
    expect(await page('sources.html')).toContain('<h1 data-changed>');
  });
});
