import { keysOf, LEVELS } from '../../domain/words/vocabulary.ts';

const LEVEL_PATTERN = keysOf(LEVELS).join('|');
const BODY_LINK = new RegExp(`^(?:/policies/((?:${LEVEL_PATTERN})/[a-z0-9-]+))?(?:#([^\\s]+))?$`);

/** Where a link in an entry's body leads: another entry, a part of one, or a part of its own page. */
export interface BodyTarget {
  /** level/slug; undefined on a link into the page itself. */
  entry?: string;
  part?: string;
}

/** Reads a body link; undefined when it is none that an entry may hold. */
export function bodyLinkTarget(url: string): BodyTarget | undefined {
  const parts = BODY_LINK.exec(url);
  if (!parts || (!parts[1] && !parts[2])) return undefined;
  let part = parts[2];
  try {
    part &&= decodeURIComponent(part);
  } catch {
    return undefined;
  }
  return { ...(parts[1] ? { entry: parts[1] } : {}), ...(part ? { part } : {}) };
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
    if (parts?.[1]) node.url = `/policies/${parts[1]}.html${parts[2] ? `#${parts[2]}` : ''}`;
    node.children?.forEach(visit);
  };
  return (tree: unknown) => visit(tree as Node);
}
