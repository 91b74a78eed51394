import Slugger from 'github-slugger';
import type { Element, Root, RootContent } from 'hast';

const isHeading = (node: RootContent): node is Element => node.type === 'element' && /^h[1-6]$/.test(node.tagName);

const textOf = (node: RootContent): string => (node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '');

/** rehype plugin: every heading gets a name to link to, made of its words; the second of the same words gets a number behind it. */
export function headingIds() {
  return (tree: Root) => {
    const names = new Slugger();
    const visit = (node: RootContent): void => {
      if (isHeading(node)) node.properties['id'] ??= names.slug(textOf(node));
      if ('children' in node) node.children.forEach(visit);
    };
    tree.children.forEach(visit);
  };
}
