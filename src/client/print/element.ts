import type { PrintNode } from '../../print/tree.ts';

const DRAWN = ['svg', 'path'];

/** The elements of a print tree: text as text, attributes by name, nothing read as HTML. */
export function printElement(tree: PrintNode): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = DRAWN.includes(tree.tag) ? document.createElementNS('http://www.w3.org/2000/svg', tree.tag) : document.createElement(tree.tag);
  for (const name of Object.keys(tree.attributes)) element.setAttribute(name, tree.attributes[name]!);
  tree.children.forEach((child) => element.appendChild(printElement(child)));
  return element;
}
