import { lastDay } from '../../domain/text/date.ts';
import type { HeadAmount } from '../types.ts';

/**
 * An amount as a line, never without what it measures. One that is over by the reader's day says when it held: the
 * latest of its benefit as 最近查到 with whom to ask for this year's, an older one as 以前.
 */
export function amountSay({ what, text, until, older, ask, local }: HeadAmount, today: string): string {
  if (until === undefined || lastDay(until) >= today) return local ? `${what}，${local.year}：${text}` : `${what}${text}`;
  const year = local?.year ?? `${until.slice(0, 4)}年`;
  return older ? `${what}：以前（到${year}）${text}` : `${what}：最近查到：${year}${text}（${today.slice(0, 4)}年的数没有查到，问${ask}）`;
}
