import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Problem } from '../../domain/policy/problem.ts';

/** Components an entry may use; they are mapped in when the page is rendered, so nothing is imported. */
export const BODY_COMPONENTS = ['Pending', 'Warning'] as const;

interface Node {
  type: string;
  name?: string | null;
  url?: string;
  children?: Node[];
  attributes?: { type: string; value?: unknown }[];
  position?: { start: { line: number } };
}

const parser = unified().use(remarkParse).use(remarkMdx);

function complaint(node: Node): { message: string; remedy: string } | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return { message: '条目里不能写 import 或 export', remedy: '删掉这一行；可用的组件已经备好，直接写 <Pending>…</Pending> 等' };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return { message: '条目里不能写花括号表达式', remedy: '把 { } 换成文字或全角括号（）' };
    case 'html':
      return { message: '条目里不能写网页标签', remedy: '改用普通文字、列表或表格' };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const name = node.name ?? '';
      if (!(BODY_COMPONENTS as readonly string[]).includes(name)) {
        return { message: `条目里不能用 <${name}> 标签${name === 'script' ? '（不许带脚本）' : ''}`, remedy: `只能用 ${BODY_COMPONENTS.map((item) => `<${item}>`).join('、')}，其余写成普通文字` };
      }
      if (node.attributes?.some((attribute) => attribute.type !== 'mdxJsxAttribute' || (attribute.value && typeof attribute.value === 'object'))) {
        return { message: `<${name}> 里不能写花括号表达式`, remedy: '属性只写成 名字="文字"' };
      }
      return undefined;
    }
    case 'link':
    case 'definition':
      return /^(https?:|javascript:|data:)/i.test(node.url ?? '')
        ? { message: `正文里不能放站外链接“${node.url}”`, remedy: '网址写到 documents 的 url 里（只限一手网站）；站内链接写成 /policies/层级/文件名' }
        : undefined;
    case 'image':
      return { message: '条目里不能放图片', remedy: '删掉图片，把内容写成文字' };
    default:
      return undefined;
  }
}

/** What an entry's body may not hold: code, raw tags, outside links. `firstLine` is the body's first line within the file. */
export function checkBody(file: string, body: string, firstLine: number): Problem[] {
  let tree: Node;
  try {
    tree = parser.parse(body) as Node;
  } catch (error) {
    const line = (error as { line?: number }).line ?? 1;
    return [{ file, field: `第 ${line + firstLine - 1} 行`, message: '正文里的尖括号或花括号读不懂，或者写了 import、export', remedy: '小于号写成“低于”，花括号换成全角括号，标签要成对写' }];
  }
  const problems: Problem[] = [];
  const visit = (node: Node) => {
    const found = complaint(node);
    if (found) problems.push({ file, field: `第 ${(node.position?.start.line ?? 1) + firstLine - 1} 行`, ...found });
    node.children?.forEach(visit);
  };
  visit(tree);
  return problems;
}
