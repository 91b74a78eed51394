import { createHash } from 'node:crypto';
import { singleFilePolicy } from '../../library/contentSecurityPolicy.ts';
import type { Library } from '../../library/library.ts';
import { memoryInUse } from '../../store/remember.ts';
import { bundledScript } from '../website/clientScripts.ts';
import { inlineData } from '../website/pageData.ts';
import type { OutFolder } from '../outFolder.ts';
import { packPage, withHashRoutes } from './packPage.ts';
import { packedPages, type PackParts } from './packedPages.ts';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const hash = (text: string) => createHash('sha256').update(text).digest('base64');
/** `</script>` inside a script would end it early. */
const safe = (script: string) => script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

const pagesOf = (dist: OutFolder) => dist.paths.filter((path) => path.endsWith('.html'));

/** Packs the pages of the whole edition while the rest of the website is still on its way. Nothing happens where nothing is remembered: it would be packed twice. */
export async function packPagesAhead(dist: OutFolder, pack?: PackParts): Promise<void> {
  if (memoryInUse()) await packedPages(dist, pagesOf(dist), {}, pack);
}

const routerScript = (project: string) => bundledScript(project, 'src/client/single/main.ts');

/** A part of the edition that is a file of its own. */
export interface SinglePart {
  /** Whether a page, by its path without .html, belongs to it. */
  holds(page: string): boolean;
  /** Its own search index and data in place of the whole edition's. */
  scripts: readonly string[];
  /** What it holds and where the rest is, as markup that stands on the first page and where a page is missing. */
  note: string;
}

/** Doors that lead to pages of another file are left out. */
const withoutDeadDoors = (html: string, pages: ReadonlySet<string>) =>
  html.replace(/<a [^<>]*href="#\/([^"?#]*)[^"]*"[^<>]*>[^<]*<\/a>/g, (link, page: string) => (page === '' || pages.has(page) ? link : ''));

/**
 * The whole edition in one HTML file, or a part of it, that runs from file://, blob: and content: addresses without siblings:
 * the home page readable at once, then the data as packed text in classic scripts, then the router.
 */
export async function singleFile(project: string, dist: OutFolder, library: Library, part?: SinglePart): Promise<string> {
  const files = dist.paths;
  const read = (path: string) => dist.text(path);
  const home = read('index.html');
  const linked = [...home.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, path]) => path!);
  const styles = [...linked, ...files.filter((path) => path.endsWith('.css') && !linked.includes(path))].map(read).join('\n');
  const held = pagesOf(dist).filter((path) => !part || part.holds(path.replace(/\.html$/, '')));
  const notes: Record<string, string> = part ? { 'index.html': part.note, '404.html': part.note } : {};
  const data = [
    ...(part?.scripts ?? [...files.filter((path) => /^search\/[^/]+\.js$/.test(path)).map(read), ...inlineData(library)]),
    read('assets/page.js'),
    `self.policyPages=${JSON.stringify(await packedPages(dist, held, notes))};`,
  ];
  const scripts = [safe(read('assets/edition.js') + read('assets/shell.js')), ...data.map(safe), safe(await routerScript(project))];
  const [shell, ...rest] = scripts as [string, ...string[]];
  const header = /<header class="site-head">[\s\S]*?<\/header>/.exec(home)![0];
  const footer = /<footer class="site-foot">[\s\S]*?<\/footer>/.exec(home)![0];
  const edition = /<meta name="edition" content="([^"]*)"/.exec(home)![1]!;
  const icon = `data:image/svg+xml;base64,${Buffer.from(read('icon.svg')).toString('base64')}`;
  const policy = singleFilePolicy(scripts.map(hash), [hash(styles)]);
  const first = packPage(home, 'index.html', part?.note);
  const pages = new Set(held.map((path) => path.replace(/\.html$/, '')));
  const door = (html: string) => (part ? withoutDeadDoors(withHashRoutes(html, 'index.html'), pages) : withHashRoutes(html, 'index.html'));
  return `<!doctype html>
<html lang="zh-CN" data-edition="single">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="edition" content="${edition}">
<title>${escaped(first.title)}</title>
<link rel="icon" href="${icon}">
<style>${styles}</style>
<script>${shell}</script>
</head>
<body class="${first.kind}">
<a class="skip" href="#main">跳到正文</a>
${door(header)}
<main id="main" class="wrap" tabindex="-1">${first.main}</main>
${door(footer)}
${rest.map((script) => `<script>${script}</script>`).join('\n')}
</body>
</html>
`;
}
