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

/** The body's page tree, components still by name; src/components/entry/Body.astro draws it. */
export function bodyTree(body: string): Root {
  const file = new VFile({ value: body });
  return processor.runSync(processor.parse(file), file) as Root;
}
