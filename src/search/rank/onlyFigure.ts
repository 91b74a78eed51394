/** A number with its unit, as people read it out. */
const FIGURE = /(?:最高|不低于|不超过|平均|约)?\d[\d.,]*(?:—\d[\d.,]*)?(?:万亿|万|亿)?(?:元|%|个工作日|个月|天|日|年|倍|次|人|周岁|平方米|分钟|户|项|种)/g;

/** An amount told without a number. */
const IN_WORDS = /全额|全部|全免|免费|免交|免缴|一半|减半/;

/**
 * The one figure of a sentence, to be shown large: undefined where it holds none or several. Of 从5万元提到了10万元 no figure
 * may stand alone: the first one is the old one. Dates are no figures. 230元，特困人员全额资助 says two amounts, one in words.
 */
export function onlyFigure(say: string): string | undefined {
  if (IN_WORDS.test(say)) return undefined;
  const undated = say.replace(/\d{4}年(?:\d+月)?(?:\d+日)?/g, (date) => '〇'.repeat(date.length));
  const found = new Set(undated.match(FIGURE) ?? []);
  return found.size === 1 ? [...found][0] : undefined;
}

/**
 * The past year a figure is of, by the clause it stands in: 本省2023年标准是年人均5580元 is the figure of 2023. Undefined where the
 * clause names this year or a later one, or says since when it holds (2024年起).
 */
export function pastYearOf(figure: string, say: string, today: string): number | undefined {
  const clause = say.split(/[，。；]/).find((part) => part.includes(figure));
  const years = [...(clause ?? '').matchAll(/(\d{4})年(?!\d*月?\d*日?(?:起(?!付)|以后|开始))/g)].map(([, year]) => Number(year));
  const latest = Math.max(...years);
  return years.length > 0 && latest < Number(today.slice(0, 4)) && !/起(?!付)/.test(clause!) ? latest : undefined;
}
