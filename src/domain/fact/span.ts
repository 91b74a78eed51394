import { figuresIn, type Figure } from '../text/figures.ts';
import { narrowest, otherLines, type Ground } from './claim.ts';

type Role = 'from' | 'until';
type Place = Pick<Figure, 'start' | 'end'>;

const yearsIn = (text: string): Figure[] => figuresIn(text).filter(({ kind }) => kind === '历年');

/** What follows or precedes a year that opens a span … */
const OPENS_AFTER =
  /^(?:\d+月)?(?:\d+日)?(?:[春秋]季)?(?:学期)?[^，。；、年]{0,6}?(?:起|开始|以来|施行|执行|实施|生效|印发|公布|发布|启动|出台|以后|—|-|～|至|到)/;
const OPENS_BEFORE = /(?:自|从)\s*$/;
/** … and one that closes it. */
const CLOSES_BEFORE = /(?:至|到|—|-|～|截止|截至|延长到|延至)\s*$/;
const CLOSES_AFTER = /^(?:\d+月)?(?:\d+日)?[^，。；、年]{0,4}?(?:止|前|到期|截止|结束|为止|完成|期满|已(?:扩|改))/;
/** 由2022年的意见取代 */
const REPLACED = { before: /(?:由|被)\s*$/, after: /^[^，。；]{0,40}?(?:取代|替代|接续|调整)/ };

/** 2026年标准没有查到: a year of which nothing is known opens and closes no span. */
const UNKNOWN = /^[^，。；]{0,14}?(?:没有查到|没有看到|未见|待核|是否|为止没有)/;

function placed(text: string, { start, end }: Place, role: Role): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (UNKNOWN.test(after)) return false;
  if (/^(?:年度|度|口径(?!取代)|标准)/.test(after)) return true;
  if (role === 'from') return OPENS_AFTER.test(after) || OPENS_BEFORE.test(before);
  return CLOSES_BEFORE.test(before) || CLOSES_AFTER.test(after) || (REPLACED.before.test(before) && REPLACED.after.test(after));
}

/** The month and day after a year; school terms stand for the months they begin in. A span of whole years needs none. */
function dayStands(after: string, month: number | undefined, day: number | undefined, role: Role): boolean {
  if (month === undefined) return true;
  const written = /^(\d+)月/.exec(after)?.[1];
  if (role === 'from' ? month === 1 && (day ?? 1) === 1 : month === 12 && (day ?? 31) === 31) return written === undefined || Number(written) === month;
  if (/^[^，。；]{0,3}秋季/.test(after)) return month === 8 || month === 9;
  if (/^[^，。；]{0,3}春季/.test(after)) return month === 2 || month === 3;
  if (role === 'until' && new RegExp(`^${month}月底`).test(after)) return day === undefined || day >= 28;
  return new RegExp(`^${month}月${day === undefined ? '' : `${day}日`}`).test(after);
}

/** 2025年起由2000元提高到2300元, 2025年起2300元（原为2000元）: the old figure held to the end of 2024; of 2024年秋季起 it held into 2024. */
function heldUntil(text: string, year: number): boolean {
  return yearsIn(text).some(({ value, start, end }) => {
    const after = text.slice(end);
    const opens = placed(text, { start, end }, 'from') && /由[^，。；]{0,20}?(?:提|调|降|改|增|到|\d)|此前|以前|原为/.test(after);
    return opens && (/^[^，。；]{0,3}秋季/.test(after) ? value === year : value === year + 1);
  });
}

/** The one year a text names, when it is no day of a report (2024年10月): the whole text speaks of that year. */
function loneYear(text: string, role: Role): Figure | undefined {
  const years = yearsIn(text);
  const [first] = years;
  if (!first || years.some(({ value }) => value !== first.value)) return undefined;
  return years.find(
    (figure) => !/^\d+月/.test(text.slice(figure.end)) && (!placed(text, figure, role === 'from' ? 'until' : 'from') || placed(text, figure, role)),
  );
}

function standsIn(text: string, date: string, role: Role): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (role === 'until' && (month ?? 12) === 12 && heldUntil(text, year)) return true;
  // 最近查到的数: what was announced in 2024 is the figure of 2024, unless that is the year it was changed.
  if (
    role === 'until' &&
    month === undefined &&
    !heldUntil(text, year - 1) &&
    yearsIn(text).some((figure) => figure.value === year && placed(text, figure, 'from'))
  )
    return true;
  const lone = loneYear(text, role);
  const written = month === undefined ? undefined : new RegExp(`^${month}月${day === undefined ? '' : `${day}日`}`);
  return yearsIn(text)
    .filter(({ value }) => value === year)
    .some(
      (figure) =>
        written?.test(text.slice(figure.end)) || ((lone !== undefined || placed(text, figure, role)) && dayStands(text.slice(figure.end), month, day, role)),
    );
}

/**
 * Does the ground put `date` at the beginning (or the end) it is given?
 * In the narrowest text of the main line that names a year; only where that says nothing of a beginning (an end), in a further line named for it,
 * or in the entry's own validity (`inherited`), which names its line itself.
 */
export function dateStands(date: string, role: Role, ground: Ground, inherited?: string): boolean {
  const near = narrowest(ground, (text) => yearsIn(text).length > 0);
  if (near !== undefined && standsIn(near, date, role)) return true;
  if (near !== undefined && (loneYear(near, role) !== undefined || yearsIn(near).some((figure) => placed(near, figure, role)))) return false;
  return date === inherited || otherLines(ground).some((text) => standsIn(text, date, role));
}
