import GithubSlugger from 'github-slugger';
import type { Problem } from '../../domain/policy/problem.ts';
import { keepTree, type Read } from '../markdown/body.ts';
import { bodyLinkTarget, type BodyTarget } from '../markdown/entryLinks.ts';
import { bodyReader } from '../markdown/plugins.ts';
import { hiddenCharacter } from './hiddenCharacters.ts';
import { typesetComplaint, type SetNode } from './typeset.ts';

/** Components an entry may use; they are mapped in when the page is rendered, so nothing is imported. */
const BODY_COMPONENTS = ['Pending', 'Warning'] as const;

interface Node extends SetNode {
  name?: string | null;
  url?: string;
  children?: Node[];
  attributes?: unknown[];
}

/** What a body holds besides its words. */
export interface Body {
  /** Links that have the right form, with the line of the file they stand in. */
  links: { url: string; target: BodyTarget; line: number }[];
  /** The addresses of its headings, as the page will carry them. */
  parts: string[];
}

type Complaint = Pick<Problem, 'message' | 'remedy'>;

/** What a body is made of; anything else is refused, known or not. */
const ALLOWED = new Set([
  'root',
  'paragraph',
  'text',
  'heading',
  'list',
  'listItem',
  'strong',
  'emphasis',
  'break',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'link',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

const LINK_REMEDY = '站内链接写成 [字](/policies/层级/文件名)；网址写到 documents 的 url 里（只限一手网站）';
const REFUSED: Record<string, Complaint> = {
  mdxjsEsm: { message: '条目里不能写 import 或 export', remedy: '删掉这一行；可用的组件已经备好，直接写 <Pending>…</Pending> 等' },
  mdxFlowExpression: { message: '条目里不能写花括号表达式', remedy: '把 { } 换成文字或全角括号（）' },
  mdxTextExpression: { message: '条目里不能写花括号表达式', remedy: '把 { } 换成文字或全角括号（）' },
  html: { message: '条目里不能写网页标签', remedy: '改用普通文字、列表或表格' },
  image: { message: '条目里不能放图片', remedy: '删掉图片，把内容写成文字' },
  imageReference: { message: '条目里不能放图片', remedy: '删掉图片，把内容写成文字' },
  footnoteReference: { message: '条目里不能写脚注', remedy: '把脚注里的话写进正文' },
  footnoteDefinition: { message: '条目里不能写脚注', remedy: '把脚注里的话写进正文' },
  linkReference: { message: '链接不能分两处写', remedy: LINK_REMEDY },
  definition: { message: '链接不能分两处写', remedy: LINK_REMEDY },
  delete: { message: '条目里不能用删除线', remedy: '不要的话直接删掉；两个波浪号换成“至”或“—”' },
  code: { message: '这一段会印成代码', remedy: '去掉行首的四个空格或反引号' },
  inlineCode: { message: '条目里不能用反引号', remedy: '去掉反引号，要引用就用“”' },
};

function complaint(node: Node): Complaint | undefined {
  if (REFUSED[node.type]) return REFUSED[node.type];
  if (!ALLOWED.has(node.type)) return { message: '条目里不能用这种写法', remedy: '改用普通文字、列表或表格' };
  if (node.type.startsWith('mdxJsx')) {
    const name = node.name ?? '';
    if (!(BODY_COMPONENTS as readonly string[]).includes(name)) {
      return {
        message: `条目里不能用 <${name}> 标签${name === 'script' ? '（不许带脚本）' : ''}`,
        remedy: `只能用 ${BODY_COMPONENTS.map((item) => `<${item}>`).join('、')}，其余写成普通文字`,
      };
    }
    if (node.attributes?.length) return { message: `<${name}> 里不能写属性`, remedy: `只写 <${name}>…</${name}>` };
  }
  if (node.type === 'heading' && node.depth === 1) return { message: '正文里的标题从两个 # 起，一个 # 是整条的标题', remedy: '写成 ## 标题' };
  if (node.type === 'link' && !bodyLinkTarget(node.url ?? '')) {
    const outside = /^(\w+:|\/\/)/.test(node.url ?? '');
    return { message: outside ? `正文里不能放站外链接“${node.url}”` : `“${node.url}”不是站内链接的写法`, remedy: LINK_REMEDY };
  }
  if (node.type === 'text' && /[[\]]/.test(node.value ?? ''))
    return {
      message: `“${/[^\n]*[[\]][^\n]*/.exec(node.value!)![0].slice(0, 30)}”里有没成链接的半角方括号`,
      remedy: `${LINK_REMEDY}；文号用六角括号〔〕，别的用全角括号`,
    };
  const bare = node.type === 'text' && /[a-z]+:\/\/\S*|(?<![\w:])\/\/\w\S*/i.exec(node.value ?? '')?.[0];
  if (bare) return { message: `正文里不能放站外链接“${bare.slice(0, 60)}”`, remedy: LINK_REMEDY };
  const hidden = node.type === 'text' && hiddenCharacter(node.value ?? '');
  return hidden ? { message: `有${hidden}`, remedy: '删掉它' } : undefined;
}

const wordsOf = (node: Node): string => node.value ?? node.children?.map(wordsOf).join('') ?? '';

/** Reads an entry's body as the page will read it and says what it may not hold: code, raw tags, links that lead outside. `firstLine` is the body's first line within the file. */
export function readBody(file: string, body: string, firstLine: number): { body: Body; problems: Problem[] } {
  const found: Body = { links: [], parts: [] };
  const at = (line: number) => `第 ${line + firstLine - 1} 行`;
  let tree: Node & Read;
  try {
    tree = bodyReader.parse(body) as Node & Read;
  } catch (error) {
    const line = (error as { line?: number }).line ?? 1;
    return {
      body: found,
      problems: [
        {
          file,
          field: at(line),
          message: '正文里的尖括号或花括号读不懂，或者写了 import、export',
          remedy: '小于号写成“低于”，花括号换成全角括号，标签要成对写',
        },
      ],
    };
  }
  const problems: Problem[] = [];
  const slugger = new GithubSlugger();
  let above = 1;
  const visit = (node: Node): void => {
    const line = node.position?.start.line ?? 1;
    const wrong = complaint(node) ?? typesetComplaint(node, body, above);
    if (wrong) {
      problems.push({ file, field: at(line), ...wrong });
      return;
    }
    if (node.type === 'link') found.links.push({ url: node.url!, target: bodyLinkTarget(node.url!)!, line: line + firstLine - 1 });
    if (node.type === 'heading') {
      found.parts.push(slugger.slug(wordsOf(node)));
      above = node.depth ?? above;
    }
    node.children?.forEach(visit);
  };
  visit(tree);
  if (/大概|差不多/.test(body))
    problems.push({
      file,
      field: at(body.slice(0, body.search(/大概|差不多/)).split('\n').length),
      message: '正文里不能说“大概”“差不多”',
      remedy: '写准数；没有准数就写明没查到、去问谁',
    });
  if (problems.length === 0) keepTree(body, tree);
  return { body: found, problems };
}
