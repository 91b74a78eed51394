import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashRouteOf } from '../../client/single/hashRoute.ts';
import { singleFilePolicy } from '../../library/contentSecurityPolicy.ts';
import { packJson } from '../../search/build/pack.ts';
import { BUNDLE } from '../website/clientScripts.ts';
import { filesUnder } from '../files.ts';

/** One page inside the single file. */
interface PackedPage {
  title: string;
  /** The body's class: which kind of page. */
  kind: string;
  /** What stands inside <main>. */
  main: string;
}

/** Every relative address of a page as a hash route. */
function withHashRoutes(html: string, page: string): string {
  return html.replace(/(<(?:a|form)\b[^<>]*?\s)(href|action)="([^"]*)"/g, (all, open: string, name: string, address: string) => {
    const route = hashRouteOf(page, address.replace(/&amp;/g, '&'));
    return route === undefined ? all : `${open}${name}="${route.replace(/&/g, '&amp;')}"`;
  });
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', '#38': '&' };

/** Markup of a title as the text a tab shows. */
const plainText = (markup: string) => markup.replace(/&(#?\w+);/g, (all, name: string) => ENTITIES[name] ?? all);
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A ready-made print set leaves its cards out: the page sets them from assets/print-cards*.js, which hold each once. */
export function packPage(html: string, path: string): PackedPage {
  const main = /<main id="main"[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1];
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  const kind = /<body class="([^"]*)"/.exec(html)?.[1];
  if (main === undefined || title === undefined || kind === undefined) throw new Error(`${path} 没有 <main>、<title> 或 <body class>，单文件版装不进去`);
  return { title: plainText(title), kind, main: withHashRoutes(main.replace(/<!--cards-->[\s\S]*?<!--\/cards-->/, '').replace(/\n\s+/g, '\n'), path) };
}

const PAGES_A_PART = 40;

/** The pages in parts of a few dozen: a build after a small change packs one part anew instead of all. */
function packedInParts(pages: Record<string, PackedPage>): string[] {
  const all = Object.entries(pages);
  return Array.from({ length: Math.ceil(all.length / PAGES_A_PART) }, (_, part) =>
    packJson(Object.fromEntries(all.slice(part * PAGES_A_PART, (part + 1) * PAGES_A_PART))),
  );
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64');
/** `</script>` inside a script would end it early. */
const safe = (script: string) => script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

async function routerScript(project: string): Promise<string> {
  const built = await build({ ...BUNDLE, absWorkingDir: project, entryPoints: ['src/client/single/main.ts'], write: false });
  return built.outputFiles[0]!.text;
}

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
const withoutDeadDoors = (html: string, pages: Record<string, PackedPage>) =>
  html.replace(/<a [^<>]*href="#\/([^"?#]*)[^"]*"[^<>]*>[^<]*<\/a>/g, (link, page: string) => (page === '' || page in pages ? link : ''));

/**
 * The whole edition in one HTML file, or a part of it, that runs from file://, blob: and content: addresses without siblings:
 * the home page readable at once, then the data as packed text in classic scripts, then the router.
 */
export async function singleFile(project: string, dist: string, part?: SinglePart): Promise<string> {
  const files = filesUnder(dist);
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  const home = read('index.html');
  const linked = [...home.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, path]) => path!);
  const styles = [...linked, ...files.filter((path) => path.endsWith('.css') && !linked.includes(path))].map(read).join('\n');
  const held = files.filter((path) => path.endsWith('.html') && (!part || part.holds(path.replace(/\.html$/, ''))));
  const pages = Object.fromEntries(held.map((path) => [path.replace(/\.html$/, ''), packPage(read(path), path)]));
  for (const page of part ? ['index', '404'] : []) pages[page]!.main = `${part!.note}${pages[page]!.main}`;
  const data = [
    ...(part?.scripts ?? files.filter((path) => /^(?:search\/[^/]+|assets\/(?:match-data|print-cards)(?:-\d+)?)\.js$/.test(path)).map(read)),
    read('assets/page.js'),
    `self.policyPages=${JSON.stringify(packedInParts(pages))};`,
  ];
  const scripts = [safe(read('assets/edition.js') + read('assets/shell.js')), ...data.map(safe), safe(await routerScript(project))];
  const [shell, ...rest] = scripts as [string, ...string[]];
  const header = /<header class="site-head">[\s\S]*?<\/header>/.exec(home)![0];
  const footer = /<footer class="site-foot">[\s\S]*?<\/footer>/.exec(home)![0];
  const edition = /<meta name="edition" content="([^"]*)"/.exec(home)![1]!;
  const icon = `data:image/svg+xml;base64,${Buffer.from(read('icon.svg')).toString('base64')}`;
  const policy = singleFilePolicy(scripts.map(hash), [hash(styles)]);
  const first = pages['index']!;
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
