import type { ElementContent, Root, RootContent } from 'hast';
import { printHtml } from '../../print/html.ts';

export const escaped: (text: string) => string = printHtml;

/** Headings of a body stand below the entry's own and make no bookmark. */
const PLAIN: Record<string, string> = { h2: 'b', h3: 'b', h4: 'b', a: 'span' };
/** What an entry may name besides plain elements. */
const COMPONENTS: Record<string, string> = { Pending: 'pending', Warning: 'warning' };

type Named = { name?: string | null; children: readonly ElementContent[] };

/** An entry's prose as markup for paper: links are words, headings are bold lines. */
export function proseHtml(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return escaped(node.value);
  if (node.type === 'root') return node.children.map(proseHtml).join('');
  if (node.type === 'element') {
    const inside = node.children.map(proseHtml).join('');
    const tag = PLAIN[node.tagName] ?? node.tagName;
    return /^h\d$/.test(node.tagName) ? `<p class="prose-head"><b>${inside}</b></p>` : `<${tag}>${inside}</${tag}>`;
  }
  if ((node.type as string).startsWith('mdxJsx')) {
    const { name, children } = node as unknown as Named;
    return `<span class="${COMPONENTS[name ?? ''] ?? ''}">${children.map(proseHtml).join('')}</span>`;
  }
  return '';
}
