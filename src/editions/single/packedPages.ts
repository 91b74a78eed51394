import { hashRouteOf } from '../../client/single/hashRoute.ts';
import { packJsonAside } from '../../search/build/pack.ts';
import { rememberBytes } from '../../store/remember.ts';
import { withoutAnchors } from '../website/finishPage.ts';
import type { OutFolder } from '../outFolder.ts';
import { inOrder } from '../packedFile.ts';

/** One page inside the single file. */
interface PackedPage {
  title: string;
  /** The body's class: which kind of page. */
  kind: string;
  /** What stands inside <main>. */
  main: string;
}

/** Every relative address of a page as a hash route. */
export function withHashRoutes(html: string, page: string): string {
  return html.replace(/(<(?:a|form)\b[^<>]*?\s)(href|action)="([^"]*)"/g, (all, open: string, name: string, address: string) => {
    const route = hashRouteOf(page, address.replace(/&amp;/g, '&'));
    return route === undefined ? all : `${open}${name}="${route.replace(/&/g, '&amp;')}"`;
  });
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', '#38': '&' };

/** Markup of a title as the text a tab shows. */
const plainText = (markup: string) => markup.replace(/&(#?\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

/** A ready-made print set leaves its cards out: the page sets them from assets/print-cards*.js, which hold each once. `note` is markup that goes before all else. */
export function packPage(html: string, path: string, note = ''): PackedPage {
  const main = /<main id="main"[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1];
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  const kind = /<body class="([^"]*)"/.exec(html)?.[1];
  if (main === undefined || title === undefined || kind === undefined) throw new Error(`${path} 没有 <main>、<title> 或 <body class>，单文件版装不进去`);
  return {
    title: plainText(title),
    kind,
    main:
      note +
      withHashRoutes(
        withoutAnchors(main)
          .replace(/<!--cards-->[\s\S]*?<!--\/cards-->/, '')
          .replace(/\n\s+/g, '\n'),
        path,
      ),
  };
}

const PAGES_A_PART = 40;

/** The pages at `paths`, some with a note, in parts of a few dozen, each packed text. A part none of whose pages changed is taken from the last build without reading them. */
export async function packedPages(out: OutFolder, paths: readonly string[], notes: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const parts = Array.from({ length: Math.ceil(paths.length / PAGES_A_PART) }, (_, part) => paths.slice(part * PAGES_A_PART, (part + 1) * PAGES_A_PART));
  const packed = inOrder(parts, (own) =>
    rememberBytes(
      'single-pages',
      own.flatMap((path) => [path, out.digest(path), notes[path] ?? '']),
      async () => {
        const pages = own.map((path) => [path.replace(/\.html$/, ''), packPage(out.text(path), path, notes[path])]);
        return Buffer.from(await packJsonAside(Object.fromEntries(pages)));
      },
    ),
  );
  const texts: string[] = [];
  for await (const part of packed) texts.push(Buffer.from(part).toString());
  return texts;
}
