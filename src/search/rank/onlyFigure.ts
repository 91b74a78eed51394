/** A number with its unit, as people read it out. */
const FIGURE = /(?:最高|不低于|不超过|平均|约)?\d[\d.,]*(?:—\d[\d.,]*)?(?:万亿|万|亿)?(?:元|%|个工作日|个月|天|日|年|倍|次|人|周岁|平方米|分钟|户|项|种)/g;

/**
 * The one figure of a sentence, to be shown large: undefined where it holds none or several. Of 从5万元提到了10万元 no figure
 * may stand alone: the first one is the old one. Dates are no figures.
 */
export function onlyFigure(say: string): string | undefined {
  const undated = say.replace(/\d{4}年(?:\d+月)?(?:\d+日)?/g, (date) => '〇'.repeat(date.length));
  const found = new Set(undated.match(FIGURE) ?? []);
  return found.size === 1 ? [...found][0] : undefined;
}
