import type { Problem } from '../../domain/policy/problem.ts';

type Complaint = Pick<Problem, 'message' | 'remedy'>;

/** What the rules need of a parsed node; offsets count characters of the body. */
export interface SetNode {
  type: string;
  value?: string;
  depth?: number;
  ordered?: boolean | null;
  checked?: boolean | null;
  children?: SetNode[];
  position?: { start: { line: number; offset?: number }; end: { line: number; offset?: number } };
}

const BOLD = '要突出就用 **…**，紧贴着文字，不夹在数字中间；乘号写成“×”';
const BARE: [pattern: RegExp, complaint: Complaint][] = [
  [/^[ \t]*[#＃]/m, { message: '标题没有成，会把 # 印在网页上', remedy: '用半角 #，后面空一格，如 ## 给多少' }],
  [/^[ \t]*\|/m, { message: '表格没有成，会把竖线印在网页上', remedy: '表头下面加一行 | --- | --- |，有几列写几个' }],
  [/\*\*|__|~~|`/, { message: '有没成对的记号，会印在网页上', remedy: '去掉它；要突出就用 **…**，紧贴着文字，前后都写全' }],
  [/^[ \t]*(?:[-－+*•·●](?![\d\s])|[－•·●]\s)/m, { message: '列表没有成，会把行首的记号印在网页上', remedy: '用半角 -，后面空一格，如 - 身份证' }],
];

const words = (node: SetNode): string => node.value ?? node.children?.map(words).join('') ?? '';
const source = (node: SetNode, body: string) => body.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

/** Bold that touches digits on both sides of its mark takes a number apart: 5**100**2. */
function partsNumber(node: SetNode, body: string): boolean {
  const { start, end } = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  return /\d\*\*\d/.test(body.slice(start - 1, start + 3)) || /\d\*\*\d/.test(body.slice(end - 3, end + 1));
}

/** Numbers before the items of a list are counted anew when it is set: as written they must be 1, 2, 3. */
function countedOtherwise(list: SetNode, body: string): boolean {
  return (list.children ?? []).some((item, index) => Number(/^\d+/.exec(source(item, body))?.[0]) !== index + 1);
}

function ofHeading(node: SetNode, body: string, above: number): Complaint | undefined {
  if (!source(node, body).startsWith('#')) return { message: '这几行会排成标题，因为下面有一行横线', remedy: '删掉横线；是标题就写成 ## 标题' };
  if (words(node).trim() === '') return { message: '标题里没有字', remedy: '写上标题，或把这一行删掉' };
  return (node.depth ?? 0) > above + 1 ? { message: `标题跳了级，上面是 ${'#'.repeat(above)}`, remedy: `写成 ${'#'.repeat(above + 1)} 标题` } : undefined;
}

/**
 * What setting the text would change or leave standing: a figure or a sign that a mark takes away, a mark that did not take effect and would be printed.
 * `above` is the rank of the heading the node stands under, 1 for the entry's own.
 */
export function typesetComplaint(node: SetNode, body: string, above: number): Complaint | undefined {
  const { type } = node;
  if (type === 'emphasis') return { message: '单个 * 或 _ 会把中间的字排成斜体，记号本身不见了', remedy: BOLD };
  if (type === 'strong' && (source(node, body).startsWith('__') || partsNumber(node, body)))
    return { message: '这里的 ** 或 __ 会把一个数拆开，或者把记号排没了', remedy: BOLD };
  if (type === 'blockquote') return { message: '行首的 > 会排成引用，大于号就不见了', remedy: '大于写成“高于”；引原文用“”' };
  if (type === 'listItem' && typeof node.checked === 'boolean') return { message: '[ ] 和 [x] 会排成勾选框', remedy: '去掉方括号，直接写要带什么' };
  if (type === 'list' && node.ordered && countedOtherwise(node, body))
    return { message: '行首的编号会按1、2、3重新排，和写的不一样', remedy: '从1起一个一个编；行首是年份、钱数的，前面加上字' };
  if (type === 'list' && !node.ordered && source(node, body).startsWith('+'))
    return { message: '行首的 + 会排成列表，加号就不见了', remedy: '列表用 -；加号写成“加”' };
  if (type === 'heading') return ofHeading(node, body, above);
  if (type !== 'paragraph' && type !== 'tableCell') return undefined;
  // Only what begins a line of the paragraph can have been meant as a mark at a line's head.
  const own = (node.children ?? []).map((child) => (child.type === 'text' ? child.value : child.type === 'break' ? '\n' : '字')).join('');
  return BARE.find(([pattern]) => pattern.test(own))?.[1];
}
