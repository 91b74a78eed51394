interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

const CJK = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f“”‘’—…]';
const SOFT_BREAK = new RegExp(`(?<=${CJK})[ \\t]*\\n[ \\t]*(?=${CJK})`, 'gu');

function visit(node: Node): void {
  if (node.type === 'text' && node.value) node.value = node.value.replace(SOFT_BREAK, '');
  node.children?.forEach(visit);
}

/** remark plugin: a line break typed inside a Chinese paragraph is not a space. */
export function joinCjkLines() {
  return (tree: unknown) => visit(tree as Node);
}
