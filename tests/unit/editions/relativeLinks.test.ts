import { describe, expect, it } from 'vitest';
import { withAnchors, withoutAnchors } from '../../../src/editions/website/finishPage.ts';
import { relativeAddress, relativeLinks, relativeUrls } from '../../../src/editions/website/relativeLinks.ts';

describe('addresses in the built site', () => {
  it.each([
    ['index.html', '/search.html', 'search.html'],
    ['policies/central/a.html', '/search.html?q=x', '../../search.html?q=x'],
    ['policies/central/a.html', '/policies/central/a.html#part', 'a.html#part'],
    ['policies/central/a.html', '/policies/county/b.html', '../county/b.html'],
    ['topics/x.html', '/', '../index.html'],
  ])('from %s, %s is %s', (page, target, wanted) => {
    expect(relativeAddress(page, target)).toBe(wanted);
  });

  it('rewrites every address of a tag and leaves other hosts and text alone', () => {
    const html = '<a class="x" href="/a.html">see /a.html</a><form action="/s.html"></form><a href="https://www.gov.cn/x"></a><a href="//host/x"></a>';
    expect(relativeLinks(html, 'p/q.html')).toBe(
      '<a class="x" href="../a.html">see /a.html</a><form action="../s.html"></form><a href="https://www.gov.cn/x"></a><a href="//host/x"></a>',
    );
  });

  it('rewrites several addresses of one tag, over lines and with a query, and none that stands outside of a tag', () => {
    expect(relativeLinks('<a\n href="/a.html?x=1&amp;y=2"\n data-href="/b.html#c">', 'p/q.html')).toBe(
      '<a\n href="../a.html?x=1&amp;y=2"\n data-href="../b.html#c">',
    );
    for (const text of ['a href="/b"', '<p> href="/b"', '< href="/b">', '<a title="1 > 0" href="/b">', '<ahref="/b">'])
      expect(relativeLinks(text, 'p/q.html')).toBe(text);
  });

  it('rewrites url() in styles', () => {
    expect(relativeUrls('a{background:url("/i.svg")}b{background:url(data:x)}', 'assets/s.css')).toBe('a{background:url("../i.svg")}b{background:url(data:x)}');
  });
});

describe('the marks beside headings', () => {
  it.each([
    ['<h2 id="sources">来源</h2>', '<h2 id="sources">来源<a class="anchor" href="#sources" aria-label="来源，链接到这里"></a></h2>'],
    [
      '<dt id="ask-1">有吗？ <span class="tag">群众问</span></dt>',
      '<dt id="ask-1">有吗？ <span class="tag">群众问</span><a class="anchor" href="#ask-1" aria-label="有吗？ 群众问，链接到这里"></a></dt>',
    ],
    ['<h3 class="x" id="a">“甲”"乙"</h3>', '<h3 class="x" id="a">“甲”"乙"<a class="anchor" href="#a" aria-label="“甲”&quot;乙&quot;，链接到这里"></a></h3>'],
    [
      '<article class="card" data-level="county" id="boarder"><p>x</p><header class="card-head"><h3>补助</h3></header></article>',
      '<article class="card" data-level="county" id="boarder"><p>x</p><header class="card-head"><h3>补助<a class="anchor" href="#boarder" aria-label="补助，链接到这里"></a></h3></header></article>',
    ],
    ['<h2>无名</h2><dt>给多少</dt><article class="card" id="b"><header class="card-head"><h1>补助</h1></header></article>', undefined],
  ])('%s', (html, wanted) => {
    expect(withAnchors(html)).toBe(wanted ?? html);
    expect(withoutAnchors(withAnchors(html))).toBe(html);
  });
});
