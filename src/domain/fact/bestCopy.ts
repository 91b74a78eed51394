import type { Evidence } from '../words/vocabulary.ts';
import type { COPIES } from '../words/factWords.ts';

/** How well something was seen of which these kinds of copies were found; the best of them counts. */
export const bestCopy = (copies: readonly (typeof COPIES)[number][]): Exclude<Evidence, 'asked'> =>
  copies.includes('官方网页') ? 'official' : copies.some((copy) => copy !== '新闻稿') ? 'mirror' : 'news';
