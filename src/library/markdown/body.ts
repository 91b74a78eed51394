import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import remarkRehype from 'remark-rehype';
import { VFile } from 'vfile';
import { entryLinks } from './entryLinks.ts';
import { joinCjkLines } from './joinCjkLines.ts';
import { keepFigures } from './keepFigures.ts';
import { liftComponents } from './liftComponents.ts';
import { bodyReader } from './plugins.ts';

/** Reads an entry's body as MDX and turns it into the tree of a page. No code of an entry is ever run: it may hold none. */
const processor = bodyReader()
  .use(liftComponents)
  .use(joinCjkLines)
  .use(entryLinks)
  .use(keepFigures)
  .use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] })
  .use(rehypeHeadingIds);

/** Heads of sections that tell at length what the list of a benefit tells in short. */
const TOLD = new Set(['谁能享受', '给多少', '怎么办', '带什么', '找谁', '时限']);

/** A body's sections apart: what only it says, and what repeats the benefits' own lists at length. Whole sections, in their order. */
export function bodyParts(body: string): { own: Root; told: Root; heads: string[] } {
  const { children } = bodyTree(body);
  const own: Root = { type: 'root', children: [] };
  const told: Root = { type: 'root', children: [] };
  const heads: string[] = [];
  let into = own;
  for (const node of children) {
    if (node.type === 'element' && node.tagName === 'h2') {
      const head = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
      into = TOLD.has(head) ? told : own;
      if (into === told) heads.push(head);
    }
    into.children.push(node);
  }
  return { own, told, heads };
}

/** The body's page tree, components still by name; src/components/entry/Body.astro draws it. */
export function bodyTree(body: string): Root {
  const file = new VFile({ value: body });
  return processor.runSync(processor.parse(file), file) as Root;
}
