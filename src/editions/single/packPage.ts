import { hashRouteOf } from '../../client/single/hashRoute.ts';
import { withoutAnchors } from '../website/finishPage.ts';

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
