interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

const isComponent = ({ type }: Node) => type === 'mdxJsxTextElement';
const isBlank = ({ type, value }: Node) => type === 'text' && value!.trim() === '';

/** remark plugin: a component alone on its line is a block of its own, not a paragraph's content, as MDX itself has it. */
export function liftComponents() {
  const visit = (node: Node): void => {
    if (!node.children) return;
    node.children = node.children.flatMap((child) => {
      const alone = child.type === 'paragraph' && child.children!.some(isComponent) && child.children!.every((inner) => isComponent(inner) || isBlank(inner));
      if (!alone) return [child];
      return child.children!.filter(isComponent).map((inner) => ({ ...inner, type: 'mdxJsxFlowElement' }));
    });
    node.children.forEach(visit);
  };
  return (tree: unknown) => visit(tree as Node);
}
