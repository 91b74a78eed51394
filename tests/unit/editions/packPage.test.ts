import { describe, expect, it } from 'vitest';
import { packPage } from '../../../src/editions/single/packPage.ts';

const page = (title: string, main: string) =>
  `<!doctype html><title>${title}</title><body class="page-entry"><main id="main" class="wrap">${main}</main></body>`;

describe('a page packed into the single file', () => {
  it('keeps its title as written, for the tab and the running head', () => {
    expect(packPage(page('寄宿生“Q&amp;A”补助&lt;新&gt;&#39;', ''), 'a.html').title).toBe("寄宿生“Q&A”补助<新>'");
  });
  it('leads on by routes of the file, and nowhere else', () => {
    expect(packPage(page('甲', '<a class="x" href="../county/b.html#loan">乙</a><a href="https://www.gov.cn/">丙</a>'), 'policies/central/a.html').main).toBe(
      '<a class="x" href="#/policies/county/b#loan">乙</a><a href="https://www.gov.cn/">丙</a>',
    );
  });
  it('is refused when it has no main, in words', () => {
    expect(() => packPage('<title>甲</title>', 'a.html')).toThrow(/a\.html 没有/);
  });
});
