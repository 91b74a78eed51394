import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** href, src and action of every tag of a page. */
function addresses(html: string): { tag: string; name: string; value: string }[] {
  return [...html.matchAll(/<([a-zA-Z]+)\b([^<>]*)>/g)].flatMap(([, tag, attributes]) =>
    [...attributes!.matchAll(/\s(href|src|action|srcset|poster)="([^"]*)"/g)].map(([, name, value]) => ({
      tag: tag!.toLowerCase(),
      name: name!,
      value: value!,
    })),
  );
}

/** Follows every address on the pages of a built site, fragment included: how many there are, and one line for each that leads nowhere. */
export function followLinks(folder: string, pages: readonly string[]): { count: number; broken: string[] } {
  const texts = new Map(pages.map((page) => [page, readFileSync(join(folder, page), 'utf8')]));
  const anchors = new Map([...texts].map(([page, html]) => [page, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]));
  const broken: string[] = [];
  let count = 0;
  for (const [page, html] of texts)
    for (const { tag, value } of addresses(html)) {
      count += 1;
      // 没有这一页 looks for its script in the folders above it, because it stands at any address.
      if (page === '404.html' && /^(\.\.\/)+assets\/lost\.js$/.test(value)) continue;
      if (/^(https?:|mailto:|data:|tel:)/.test(value)) {
        if (tag !== 'a') broken.push(`${page}: <${tag}> from another host ${value}`);
        continue;
      }
      if (value.startsWith('/') || value.startsWith('file:')) broken.push(`${page}: absolute ${value}`);
      const [path, fragment] = value.split('#') as [string, string?];
      const target = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), path.split('?')[0]!));
      if (!existsSync(join(folder, target))) broken.push(`${page}: nothing at ${value}`);
      // What is known of a household goes to the interview behind the number sign; it names no place on the page.
      else if (fragment?.startsWith('known=')) continue;
      else if (fragment && anchors.has(target) && !anchors.get(target)!.has(decodeURIComponent(fragment))) broken.push(`${page}: no anchor ${value}`);
    }
  return { count, broken };
}

/** Headings that skip a rank, one line for each page that has one. */
export function skippedRanks(folder: string, pages: readonly string[]): string[] {
  return pages.flatMap((page) => {
    const ranks = [...readFileSync(join(folder, page), 'utf8').matchAll(/<h([1-6])[\s>]/g)].map(([, rank]) => Number(rank));
    const at = ranks.findIndex((rank, index) => rank > (ranks[index - 1] ?? 0) + 1);
    return at < 0 ? [] : [`${page}: h${ranks[at - 1] ?? 0} → h${ranks[at]}`];
  });
}
