import { relativeLinks } from './relativeLinks.ts';

const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/"/g, '&quot;')
    .trim();

/** Every heading and question that has a name gets a mark one can link to, in the page itself: it needs no script. */
export function withAnchors(html: string): string {
  const mark = (id: string, words: string) => `<a class="anchor" href="#${id}" aria-label="${textOf(words)}，链接到这里"></a>`;
  return html
    .replace(
      /(<(h2|h3|dt)\b[^>]*?\sid="([^"]+)"[^>]*>)((?:(?!<\/\2>)[\s\S])*)(?=<\/\2>)/g,
      (_, open: string, _tag, id: string, words: string) => open + words + mark(id, words),
    )
    .replace(
      /(<article class="card"[^>]*?\sid="([^"]+)"[^>]*>(?:(?!<\/header>)[\s\S])*?<h3>)([^<]*)(?=<\/h3>)/g,
      (_, open: string, id: string, words: string) => open + words + mark(id, words),
    );
}

/** The marks of `withAnchors` taken out again: in the single file an address within a page names the page as well, and a script places them. */
export const withoutAnchors = (html: string) => html.replace(/<a class="anchor"[^>]*><\/a>/g, '');

/** A page as the edition holds it: with its marks, and with addresses that hold in any folder. */
export const finishPage = (html: string, page: string) => relativeLinks(withAnchors(html), page);
