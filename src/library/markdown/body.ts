import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { entryLinks } from './entryLinks.ts';
import { joinCjkLines } from './joinCjkLines.ts';
import { keepFigures } from './keepFigures.ts';
import { liftComponents } from './liftComponents.ts';

/** Reads an entry's body as MDX and turns it into the tree of a page. No code of an entry is ever run: it may hold none. */
const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(liftComponents)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(joinCjkLines)
  .use(entryLinks)
  .use(keepFigures)
  .use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] })
  .use(rehypeHeadingIds);

/** The body's page tree, components still by name; src/components/entry/Body.astro draws it. */
export function bodyTree(body: string): Root {
  const file = new VFile({ value: body });
  return processor.runSync(processor.parse(file), file) as Root;
}
