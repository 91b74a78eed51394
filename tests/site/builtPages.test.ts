import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/editions/files.ts';
import { county } from '../support/county.ts';
import { DIST } from '../support/countySite.ts';
import { followLinks, skippedRanks } from '../support/links.ts';
import { PROJECT, writeProject } from '../support/miniLibrary.ts';

const files = filesUnder(DIST);
const pages = files.filter((file) => file.endsWith('.html'));
const library = county();
const read = (file: string) => readFileSync(join(DIST, file), 'utf8');

describe('the built site', () => {
  it('has a page for every entry, level, topic and audience, and the fixed pages', () => {
    for (const { path } of library.entries) expect(files).toContain(path);
    for (const fixed of [
      'index.html',
      'search.html',
      'measures.html',
      'browse.html',
      'changes-2026.html',
      'sources.html',
      'together.html',
      'standards.html',
      'status.html',
      'changes.html',
      'print/status.html',
      'levels-matrix.html',
      'deadlines.html',
      'deadlines.ics',
      '404.html',
      'levels/central.html',
      'topics/finance.html',
      'audiences/dibao.html',
    ])
      expect(files).toContain(fixed);
  });

  it('holds no absolute address of its own and every relative one resolves, fragment included', () => {
    const { count, broken } = followLinks(DIST, pages);
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });

  /** A stop and, in the same run of text, a gap before the next word: white space of a template. */
  const gapsIn = (html: string) => html.replace(/<(script|style|pre)\b[\s\S]*?<\/\1>/g, '').match(/[\p{L}\d][。；，：][ \n\t]+\p{Script=Han}{1,6}/gu) ?? [];

  it('leaves no gap behind a stop', () => {
    for (const page of pages) expect(gapsIn(read(page)), page).toEqual([]);
    expect(gapsIn('<td>2026年起。\n   关于补助</td><p>一。</p>\n<p>二。<b>三</b></p>')).toEqual(['起。\n   关于补助']);
  });

  it('has no heading that skips a rank', () => expect(skippedRanks(DIST, pages)).toEqual([]));

  it('would be caught with a link to nowhere, a part that is not there and a skipped heading', () => {
    const folder = writeProject({
      'a.html': '<h1>甲</h1><h3>丙</h3><a href="b.html"></a><a href="#none"></a><a href="/a.html"></a><script src="https://x.cn/a.js"></script>',
    });
    expect([followLinks(folder, ['a.html']).broken.length, skippedRanks(folder, ['a.html'])]).toEqual([4, ['a.html: h1 → h3']]);
  });

  it('takes no script, style, font or image from another host, inside styles and scripts too', () => {
    for (const file of files.filter((name) => /\.(css|js)$/.test(name) && !name.startsWith('search/'))) {
      expect(read(file).match(/(?:url\(|import\s*\(?|src=)["']?(?:https?:)?\/\/[^)"']+/g) ?? [], file).toEqual([]);
    }
  });

  it('runs only classic scripts, which file:// allows', () => {
    for (const page of pages) expect(read(page), page).not.toMatch(/<script[^>]*type="module"/);
  });

  it('names files so that any Windows unpacks them', () => {
    expect(files.filter((file) => !/^[A-Za-z0-9._/-]+$/.test(file))).toEqual([]);
  });

  it('holds no path of the machine it was built on', () => {
    for (const file of files.filter((name) => /\.(html|css|js|json)$/.test(name))) expect(read(file).includes(PROJECT), file).toBe(false);
  });

  it('sets the language, one h1, a title and a viewport on every page', () => {
    for (const page of pages) {
      const html = read(page);
      expect(html, page).toMatch(/<html lang="zh-CN"/);
      expect(html.match(/<h1[\s>]/g)?.length, page).toBe(1);
      expect(html, page).toMatch(/<title>[^<]+<\/title>/);
      expect(html, page).toMatch(/name="viewport"/);
    }
  });

  it('leaves no unrendered Markdown or template marks in the text', () => {
    for (const page of pages) {
      const text = read(page)
        .replace(/<script[\s\S]*?<\/script>/g, '')
        .replace(/<[^>]+>/g, '');
      expect(text.match(/\*\*|\[object Object\]|undefined|NaN/g) ?? [], page).toEqual([]);
    }
  });
});

describe('an entry page', () => {
  it('answers in order: validity, one-sentence answer, 文号 line, benefits, 问答, sources', () => {
    const html = read(county().entry('central/microcredit-2026').path);
    const places = ['entry-marks', 'answer-box', 'facts-line', 'id="benefits"', 'id="answers"', 'id="sources"'].map((mark) => html.indexOf(mark));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    const labels = [...html.matchAll(/<dt>([^<]+)<\/dt>/g)].map(([, label]) => label);
    expect(labels.slice(0, 4)).toEqual(['发文字号', '主题分类', '成文日期', '发布机构']);
  });

  it('marks what is past with the band and with what replaced it', () => {
    for (const { path, status, policy } of library.entries) {
      const html = read(path);
      const past = status === 'expired' || status === 'replaced';
      expect(html.includes('class="band"'), path).toBe(past);
      for (const next of past ? policy.validity.replacedBy : []) expect(html, path).toContain(`${next.split('/')[1]}.html`);
    }
  });

  it('shows 核对程度 for every document and links only first-hand pages', () => {
    for (const { path, policy } of library.entries) {
      const sources = read(path).split('class="sources"')[1]!.split('</ol>')[0]!;
      expect(sources.match(/class="tag tag-(official|mirror|news)"/g)?.length, path).toBe(policy.documents.length);
    }
  });
});
