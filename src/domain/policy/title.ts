import type { Policy } from './policySchema.ts';

/** How many characters a name may have: one line on a phone at large type, two at most. */
const MOST = 22;
const BRACKETED_TIME = /（[^）]*(\d{4}年|\d{4}—\d{4}|到期|失效|废止|停办|接替|替代|待核)[^）]*）/;

/** What keeps a title from being read at a glance, as a sentence's end: “有36个字，最多22个”. Undefined for a good one. */
export function titleFault(title: string): string | undefined {
  const length = [...title].length;
  if (length > MOST) return `有${length}个字，最多${MOST}个`;
  return BRACKETED_TIME.test(title) ? '括号里写了年份或状态，那是旁边的标记' : undefined;
}

/** The years a policy runs, as the mark beside its title: 2021—2025年, 2026年起, 到2020年. Empty when neither end is known. */
export function yearMark({ from, until }: Pick<Policy['validity'], 'from' | 'until'>): string {
  const [first, last] = [from?.slice(0, 4), until?.slice(0, 4)];
  if (!first) return last ? `到${last}年` : '';
  if (!last) return `${first}年起`;
  return first === last ? `${first}年` : `${first}—${last}年`;
}
