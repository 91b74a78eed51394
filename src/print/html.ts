import type { PrintNode } from './tree.ts';

const SPECIAL = /[&<>"]/;
const escaped = (text: string) => (SPECIAL.test(text) ? withEntities(text) : text);
const withEntities = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A print tree as markup for the built pages; src/client/print/element.ts makes the same in the page. */
export function printHtml(tree: PrintNode): string {
  if (typeof tree === 'string') return escaped(tree);
  const attributes = Object.entries(tree.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  return `<${tree.tag}${attributes}>${tree.children.map(printHtml).join('')}</${tree.tag}>`;
}
