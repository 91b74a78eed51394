import { foldKey } from '../text/fold.ts';

/** A page that is no entry, and what people call it. */
export interface SitePage {
  title: string;
  url: string;
  words: readonly string[];
}

const PAGES: readonly SitePage[] = [
  { title: '2026年变化', url: 'changes-2026.html', words: ['2026变化', '2026年变化', '今年变了什么', '变了什么', '有什么变化', '新变化', '今年的变化'] },
  { title: '入户对照', url: 'match.html', words: ['入户对照', '对照', '能享受什么', '能领什么', '我家能享受', '入户'] },
  { title: '打印', url: 'print.html', words: ['打印', '大字打印', '明白卡', '打印篮', '贴墙', '一页通', '一户一策'] },
  { title: '词语解释', url: 'glossary.html', words: ['词语', '词语解释', '名词解释', '什么意思', '叫法'] },
  { title: '家里出了事', url: 'events.html', words: ['家里出了事', '出事了', '出了事', '遇到难处'] },
  { title: '速查卡', url: 'cards.html', words: ['速查卡', '速查', '卡片'] },
  { title: '来源说明', url: 'sources.html', words: ['来源', '来源说明', '数据来源', '原文在哪'] },
  { title: '典型户', url: 'households.html', words: ['典型户', '例子户'] },
  { title: '分类查', url: 'browse.html', words: ['分类', '分类查', '目录'] },
];

/** The pages a folded query asks for; `measures` is what the county calls its own measures. */
export function pagesAsked(key: string, measures: string | undefined): SitePage[] {
  const own = measures ? [{ title: measures, url: 'measures.html', words: [measures, measures.replace(/措施$/, ''), `${measures}是什么`] }] : [];
  return [...own, ...PAGES].filter(({ words }) => words.some((word) => foldKey(word) === key || (word.length > 3 && key.includes(foldKey(word)))));
}
