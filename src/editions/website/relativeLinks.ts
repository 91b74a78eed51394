import { posix } from 'node:path';

/** From the page at `page` (site path without leading slash) to the root-absolute `target`, as a relative address. */
export function relativeAddress(page: string, target: string): string {
  const [path, suffix] = splitSuffix(target);
  const wanted = path.endsWith('/') ? `${path}index.html` : path;
  const relative = posix.relative(posix.dirname(`/${page}`), wanted);
  return (relative || posix.basename(wanted)) + suffix;
}

function splitSuffix(target: string): [string, string] {
  const at = target.search(/[?#]/);
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at)];
}

const ATTRIBUTE = /(<[a-zA-Z][^<>]*?\s(?:href|src|action|poster|data-href)=")(\/(?!\/)[^"]*)(")/g;

/**
 * Makes every root-absolute address of a page relative, so that one build works at any base path, in a
 * sub-folder and from file://. Runs until nothing changes because one tag may hold two addresses.
 */
export function relativeLinks(html: string, page: string): string {
  let before: string;
  let after = html;
  do {
    before = after;
    after = before.replace(ATTRIBUTE, (_, open: string, target: string, close: string) => open + relativeAddress(page, target) + close);
  } while (after !== before);
  return after;
}

/** The same for `url(/…)` in a style sheet at `file`. */
export function relativeUrls(css: string, file: string): string {
  return css.replace(/url\((["']?)(\/(?!\/)[^)"']*)\1\)/g, (_, quote: string, target: string) => `url(${quote}${relativeAddress(file, target)}${quote})`);
}
