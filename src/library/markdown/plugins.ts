import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * How an entry's body is read: the one parser for the page (body.ts) and for the check (read/bodyRules.ts).
 * A single tilde strikes nothing out: 6~15岁或16~18岁.
 */
export const bodyReader = unified().use(remarkParse).use(remarkMdx).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly).freeze();
