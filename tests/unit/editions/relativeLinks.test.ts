import { describe, expect, it } from 'vitest';
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

  it('rewrites url() in styles', () => {
    expect(relativeUrls('a{background:url("/i.svg")}b{background:url(data:x)}', 'assets/s.css')).toBe('a{background:url("../i.svg")}b{background:url(data:x)}');
  });
});
