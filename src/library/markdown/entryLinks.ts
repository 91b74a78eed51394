import { keysOf, LEVELS } from '../../domain/words/vocabulary.ts';

const LEVEL_PATTERN = keysOf(LEVELS).join('|');
const BODY_LINK = new RegExp(`^/policies/((?:${LEVEL_PATTERN})/[a-z0-9-]+)(?:\\.html)?(#.*)?$`);

/** The entry id a link in an entry's body names; undefined when it is not such a link. */
export function bodyLinkTarget(url: string): string | undefined {
  return BODY_LINK.exec(url)?.[1];
}

interface Node {
  type: string;
  url?: string;
  children?: Node[];
}

/** remark plugin: authors write /policies/level/name; the built page is name.html. */
export function entryLinks() {
  const visit = (node: Node): void => {
    const parts = node.url === undefined ? null : BODY_LINK.exec(node.url);
    if (parts) node.url = `/policies/${parts[1]}.html${parts[2] ?? ''}`;
    node.children?.forEach(visit);
  };
  return (tree: unknown) => visit(tree as Node);
}
