import { stretches } from '../../domain/text/keepTogether.ts';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
  data?: unknown;
}

/** A span in the page, whatever mdast calls it. */
function kept(text: string): Node {
  return { type: 'emphasis', data: { hName: 'span', hProperties: { className: ['nowrap'] } }, children: [{ type: 'text', value: text }] };
}

/** remark plugin: in an entry's prose too, no figure is parted from its unit at a line's end. */
export function keepFigures() {
  const visit = (node: Node): void => {
    node.children = node.children?.flatMap((child) => {
      if (child.type !== 'text' || !child.value) {
        visit(child);
        return [child];
      }
      return stretches(child.value).map(({ text, keep }) => (keep ? kept(text) : { type: 'text', value: text }));
    });
    if (!node.children) delete node.children;
  };
  return (tree: unknown) => visit(tree as Node);
}
