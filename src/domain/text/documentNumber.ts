/**
 * 发文字号, per GB/T 9704-2012 7.2.5: 机关代字 + 〔四位年份〕 + 序号 + 号; six-angle brackets, Arabic digits, no 第, no leading zero.
 * Besides it, the two forms that laws, orders and announcements carry: 主席令/国务院令第…号 and 公告2023年第15号, and standards.
 */
const LETTER = /^[\p{Script=Han}]{2,12}〔(19|20)\d{2}〕[1-9]\d{0,4}号$/u;
const ORDER = /^[\p{Script=Han} ]{2,40}令第[0-9〇零一二三四五六七八九十百]+号$/u;
const NOTICE = /^[\p{Script=Han} ]{2,60}公告(19|20)\d{2}年第[1-9]\d{0,4}号$/u;
const STANDARD = /^(GB|T|DB|SL|NY|JGJ)[A-Z0-9/]*\s?[A-Z]*\s?[0-9.]+[-—](19|20)\d{2}$/;

/** True when the text is written in one of the accepted forms. */
export function isDocumentNumber(text: string): boolean {
  return LETTER.test(text) || ORDER.test(text) || NOTICE.test(text) || STANDARD.test(text);
}

/** What to tell an author whose 文号 is refused. */
export const DOCUMENT_NUMBER_REMEDY =
  '请写成“国办发〔2023〕39号”：年份用六角括号〔〕，序号用阿拉伯数字，不写“第”，不加前导零；命令写“国务院令第649号”，公告写“某部公告2023年第15号”；没有见到文号就整行不写';

export interface NumberParts {
  /** 机关代字, such as 国办发 */
  agency: string;
  year: number;
  serial: number;
}

/** The parts of a letter-form 文号; undefined for orders, notices and standards. */
export function documentNumberParts(text: string): NumberParts | undefined {
  const parts = /^(.+?)〔(\d{4})〕(\d+)号$/.exec(text);
  return parts ? { agency: parts[1]!, year: Number(parts[2]), serial: Number(parts[3]) } : undefined;
}
