import { posix } from 'node:path';

/** A text of its own: what is cut out of a page keeps the whole page in memory. */
const apart = (text: string) => Buffer.from(text).toString();

/** Every page of a folder names the same addresses again and again. */
const known = new Map<string, string>();

function relativePath(folder: string, wanted: string): string {
  const key = `${folder} ${wanted}`;
  let found = known.get(key);
  if (found === undefined) known.set(apart(key), (found = apart(posix.relative(folder, wanted) || posix.basename(wanted))));
  return found;
}

/** From the page at `page` (site path without leading slash) to the root-absolute `target`, as a relative address. */
export function relativeAddress(page: string, target: string): string {
  const [path, suffix] = splitSuffix(target);
  return relativePath(posix.dirname(`/${page}`), path.endsWith('/') ? `${path}index.html` : path) + suffix;
}

function splitSuffix(target: string): [string, string] {
  const at = target.search(/[?#]/);
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at)];
}

const ATTRIBUTE = /(\s(?:href|src|action|poster|data-href)=")(\/(?!\/)[^"]*)(?=")/g;

/** Whether a place lies within a tag that begins before it. */
function isInTag(html: string, at: number): boolean {
  const start = html.lastIndexOf('<', at);
  return start >= 0 && /[a-zA-Z]/.test(html[start + 1] ?? '') && html.lastIndexOf('>', at) < start;
}

/** Makes every root-absolute address of a page relative, so that one build works at any base path, in a sub-folder and from file://. */
export const relativeLinks = (html: string, page: string): string =>
  html.replace(ATTRIBUTE, (all, open: string, target: string, at: number) => (isInTag(html, at) ? open + relativeAddress(page, target) : all));

/** The same for `url(/…)` in a style sheet at `file`. */
export function relativeUrls(css: string, file: string): string {
  return css.replace(/url\((["']?)(\/(?!\/)[^)"']*)\1\)/g, (_, quote: string, target: string) => `url(${quote}${relativeAddress(file, target)}${quote})`);
}
