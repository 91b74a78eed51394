import type { Root } from 'hast';
import remarkRehype from 'remark-rehype';
import { learn, remember } from '../../store/remember.ts';
import { entryLinks } from './entryLinks.ts';
import { headingIds } from './headingIds.ts';
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
  .use(headingIds);

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

/** A body as the parser leaves it. */
export type Read = ReturnType<typeof bodyReader.parse>;

/** Where in the text a node stood: nothing is drawn from it. */
const withoutPlaces = (key: string, value: unknown) => (key === 'position' ? undefined : value);

/** The page tree as text. Uses up what was read. */
const treeText = (read: Read) => JSON.stringify(processor.runSync(read), withoutPlaces);

const KIND = 'bodies';

/** The body's page tree, components still by name; src/components/entry/Body.astro draws it. A new one each time. */
export function bodyTree(body: string): Root {
  return JSON.parse(remember(KIND, [body], () => treeText(bodyReader.parse(body)))) as Root;
}

/** A body that was read for another reason: its page tree is remembered, so that it is not read again. Uses up what was read. */
export function keepTree(body: string, read: Read): void {
  learn(KIND, [body], () => treeText(read));
}
