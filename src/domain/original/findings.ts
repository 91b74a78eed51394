import { chineseNumeral } from '../text/chineseNumerals.ts';
import { isDay } from '../text/date.ts';
import { isDocumentNumber } from '../text/documentNumber.ts';
import type { OriginalLine } from './blocks.ts';

/** A sum of money or a percentage in an original, with the line it stands in. */
export interface FoundAmount {
  what: string;
  value: number;
  unit: string;
  per?: string;
  line: string;
  quote?: string;
}

/** What can be read off a notice without judging it. */
export interface Findings {
  title?: string;
  number?: string;
  issuers: string[];
  issued?: string;
  amounts: FoundAmount[];
}

const NUMBER = /([\p{Script=Han}]{2,12})\s*[〔[［（(]\s*((?:19|20)\d{2})\s*[〕\]］）)]\s*(?:第\s*)?0*([1-9]\d{0,4})\s*号/u;
const DAY = /(\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/;
const two = (text: string) => String(/^\d+$/.test(text) ? Number(text) : (chineseNumeral(text) ?? 0)).padStart(2, '0');

function dayIn(text: string): string | undefined {
  const [, year, month, date] = DAY.exec(text.replaceAll('○', '〇')) ?? [];
  if (!year || !month || !date) return undefined;
  const day = `${/^\d{4}$/.test(year) ? year : String(chineseNumeral(year))}-${two(month)}-${two(date)}`;
  return isDay(day) ? day : undefined;
}

function numberIn(text: string): string | undefined {
  const parts = NUMBER.exec(text);
  const number = parts && `${parts[1]}〔${parts[2]}〕${parts[3]}号`;
  return number && isDocumentNumber(number) ? number : undefined;
}

const isOffice = (text: string) => /^[\p{Script=Han}（）、 ]{4,40}(局|委员会|办公室|政府|部|厅|会|中心|领导小组|联合会)$/u.test(text);

const PER = /每(?:个)?(?:人|户|生|亩|孩|头|只|箱|次|月|年)(?:每(?:月|年|学期|学年|次|亩))?/;
const MONEY = /(\d[\d,]*(?:\.\d+)?)\s*(万元|元|%)/g;

/** What a sum in running text is for: the words of its own clause, from the last stop to the figure. */
function clauseBefore(text: string, at: number): string {
  return text
    .slice(0, at)
    .replace(/^.*[，。；：、（）]/s, '')
    .replace(PER, '')
    .replace(/(按|给予|补助|每|标准为|标准|达到|不低于|不超过|最高|为)+$/g, '')
    .trim();
}

function amountsOf({ name, text }: OriginalLine): FoundAmount[] {
  const cell = /^t\d+r\d+c\d+$/.test(name);
  if (!cell && /^t\d+r\d+$/.test(name)) return [];
  const found = [...text.matchAll(MONEY)];
  return found.map((match): FoundAmount => {
    const [, digits = '', unit = ''] = match;
    const sentence = text.slice(text.lastIndexOf('。', match.index) + 1);
    const per = PER.exec(cell ? text : sentence)?.[0] ?? perOfHead(text);
    const what = cell
      ? text
          .replace(/：.*$/s, '')
          .replace(/[（(].*?[）)]/g, '')
          .replace(/，.*$/s, '')
      : clauseBefore(text, match.index) || '补助';
    const from = Math.max(text.lastIndexOf('，', match.index), text.lastIndexOf('。', match.index), text.lastIndexOf('；', match.index)) + 1;
    return {
      what: what.slice(0, 20),
      value: Number(digits.replaceAll(',', '')),
      unit,
      ...(per ? { per } : {}),
      line: name,
      ...(found.length > 1 ? { quote: text.slice(from, match.index + match[0].length) } : {}),
    };
  });
}

/** 元/人·年 → 每人每年 */
function perOfHead(text: string): string | undefined {
  const parts = /元\s*[/／]\s*(人|户|生|亩|头|只)(?:\s*[·./／]?\s*(年|月|学年|学期|次))?/.exec(text);
  return parts ? `每${parts[1]}${parts[2] ? `每${parts[2]}` : ''}` : undefined;
}

/** The heading: what stands between the 文号 and whom it is addressed to, or the first line that speaks of 通知, 办法, 方案. */
function titleIn(lines: readonly OriginalLine[]): string | undefined {
  const paragraphs = lines.filter(({ name }) => name.startsWith('p')).slice(0, 15);
  const numbered = paragraphs.findIndex(({ text }) => numberIn(text) && text.length < 40);
  const rest = paragraphs.slice(numbered + 1);
  const end = rest.findIndex(({ text }) => /[:：]$/.test(text));
  const head = rest
    .slice(0, end > 0 && end <= 4 ? end : 1)
    .map(({ text }) => text.replace(/\s/g, ''))
    .join('');
  const named = paragraphs.find(({ text }) => /(通知|办法|方案|细则|意见|公告|规定)$/.test(text.replace(/\s/g, '')))?.text.replace(/\s/g, '');
  const title = /(通知|办法|方案|细则|意见|公告|规定)$/.test(head) ? head : named;
  return title && title.length >= 4 ? title.slice(0, 90) : undefined;
}

/** 文号, title, who issued it and when, and every sum, each with its place in the original. */
export function findingsIn(lines: readonly OriginalLine[]): Findings {
  const paragraphs = lines.filter(({ name }) => name.startsWith('p'));
  const number = paragraphs.slice(0, 12).flatMap(({ text }) => numberIn(text) ?? [])[0];
  const signed = paragraphs.findLastIndex(({ text }) => DAY.test(text) && text.replace(/\s/g, '').length < 24);
  const issued = dayIn(paragraphs[signed]?.text ?? '');
  const above = paragraphs.slice(Math.max(0, signed - 4), Math.max(0, signed)).map(({ text }) => text.replace(/\s/g, ''));
  const red = paragraphs.slice(0, 4).flatMap(({ text }) => /^(.+?)文件$/.exec(text.replace(/\s/g, ''))?.[1] ?? []);
  const issuers = [...new Set([...above.filter(isOffice), ...red.filter(isOffice)])];
  const title = titleIn(lines);
  return { ...(title ? { title } : {}), ...(number ? { number } : {}), issuers, ...(issued ? { issued } : {}), amounts: lines.flatMap(amountsOf) };
}
