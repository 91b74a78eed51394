import { foldKey } from '../text/fold.ts';

/** A page that is no entry, and what people call it. */
export interface SitePage {
  title: string;
  url: string;
  words: readonly string[];
}

const PAGES: readonly SitePage[] = [
  { title: '今年变了什么', url: 'changes.html', words: ['今年变化', '今年变了什么', '变了什么', '有什么变化', '新变化', '今年的变化'] },
  { title: '还停了没有', url: 'status.html', words: ['还停了没有', '停了没有', '哪些停了', '还享受哪些政策', '今年还有哪些', '往年的待遇', '停办'] },
  { title: '能不能同享', url: 'together.html', words: ['能不能同享', '同享', '能不能同时享受', '能不能同时领', '就高不就低', '重复享受'] },
  { title: '年度标准', url: 'standards.html', words: ['年度标准', '各年标准', '历年标准', '哪一年多少'] },
  { title: '四级对照', url: 'levels-matrix.html', words: ['四级对照', '各级怎么写', '各级对照', '依据链', '来龙去脉'] },
  { title: '整改对照', url: 'rectify.html', words: ['整改', '整改对照', '问题整改', '整改清单', '自查', '迎检自查'] },
  { title: '迎检自测', url: 'drill.html', words: ['迎检自测', '自测', '迎检', '抽查', '抽查题', '抽问', '考一考', '题单', '答题', '培训考试'] },
  { title: '检查组常问', url: 'print/asked.html', words: ['检查组常问', '检查组问什么', '检查常问', '迎检问答'] },
  { title: '不能再说，应当说', url: 'print/say-instead.html', words: ['不能再说', '应当说', '不能说', '规范用语', '旧称'] },
  { title: '近期截止', url: 'deadlines.html', words: ['近期截止', '截止', '日历', '日程', '到期提醒', '哪些快到期', '快到期', '最后期限', '截止日期'] },
  { title: '入户对照', url: 'match.html', words: ['入户对照', '对照', '能享受什么', '能领什么', '我家能享受', '入户'] },
  { title: '打印', url: 'print.html', words: ['打印', '打印明白卡', '大字打印', '明白卡', '打印篮', '贴墙', '一页通', '一户一策'] },
  { title: '词语解释', url: 'glossary.html', words: ['词语', '词语解释', '名词解释', '什么意思', '叫法'] },
  { title: '家里出了事', url: 'events.html', words: ['家里出了事', '出事了', '出了事', '遇到难处'] },
  { title: '速查卡', url: 'cards.html', words: ['速查卡', '速查', '卡片'] },
  { title: '热线电话', url: 'sources.html#lines', words: ['电话', '热线', '联系电话', '电话号码', '热线电话', '打什么电话'] },
  { title: '来源说明', url: 'sources.html', words: ['来源', '来源说明', '数据来源', '原文在哪'] },
  { title: '典型户', url: 'households.html', words: ['典型户', '例子户'] },
  { title: '分类查', url: 'browse.html', words: ['分类', '分类查', '目录'] },
];

/** 2026变化 asks for the page of this year; the edition's own year is this year's. */
const yearless = (key: string) => key.replace(/^(?:19|20)\d{2}年?的?/, '今年');

/** A folded query that is a page's name and nothing else: the page answers it, and no sentence of an entry does. */
export const isPageName = (key: string, { words }: SitePage): boolean => words.some((word) => [key, yearless(key)].includes(foldKey(word)));

/** The pages a folded query asks for; `measures` is what the county calls its own measures. */
export function pagesAsked(key: string, measures: string | undefined): SitePage[] {
  const own = measures ? [{ title: measures, url: 'measures.html', words: [measures, measures.replace(/措施$/, ''), `${measures}是什么`] }] : [];
  return [...own, ...PAGES].filter(({ words }) =>
    words.some((word) => [key, yearless(key)].some((asked) => foldKey(word) === asked || (word.length > 3 && asked.includes(foldKey(word))))),
  );
}
