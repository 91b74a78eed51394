import { chineseDate } from '../text/date.ts';

/** Who answered when, for which year. An office answers, never a person by name. */
export interface ReplySource {
  /** The calendar year it holds for; it lapses with it. */
  year: number;
  /** The day it was asked, YYYY-MM-DD. */
  asked: string;
  /** 县民政局 */
  office: string;
  /** The paper it rests on, where the office named one. */
  document?: { title: string; number?: string | undefined } | undefined;
}

/** 11月20日问县民政局, with the year where it is not the reply's own. */
export function askedText({ year, asked, office }: ReplySource): string {
  const [own, ...rest] = chineseDate(asked).split(/(?<=年)/);
  return `${Number.parseInt(own!, 10) === year ? rest.join('') : chineseDate(asked)}问${office}`;
}

/** 本县2026年： — what stands before everything that was asked. */
export const localYear = ({ year }: Pick<ReplySource, 'year'>): string => `本县${year}年`;

/** 本县2026年：还在办（11月20日问县民政局） */
export function replyLine(said: string, source: ReplySource): string {
  return `${localYear(source)}：${said.replace(/。$/, '')}（${askedText(source)}）`;
}

/** How a source is called where a document is named. */
export function sourceTitle({ office, asked, document }: ReplySource): string {
  return document?.title ?? `${office}${chineseDate(asked)}答复`;
}
