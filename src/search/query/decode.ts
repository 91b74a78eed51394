import type { Lexicon } from '../index/lexicon.ts';

export interface Reading {
  text: string;
  weight: number;
}

const LETTERS = /[a-z](?:[a-z ]*[a-z])?/g;
const MOST = 4;

/** The runs of letters in a folded query, spaces between syllables allowed. */
export function letterRuns(key: string): { from: number; to: number; letters: string }[] {
  return [...key.matchAll(LETTERS)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, letters: match[0].replace(/ /g, '').slice(0, 40) }))
    .filter(({ letters }) => letters.length > 1);
}

/**
 * What a run of letters may stand for among the library's own names, best first: lsjz → 临时救助.
 * Beginnings of names come before their middles, spelled-out syllables before initials, and a reading whose
 * neighbours in the name are those of the query (低bao标准) before the rest.
 */
export function decodeLetters(index: Lexicon, letters: string, before: string, after: string): Reading[] {
  const { pinyin } = index;
  const names = index.namesSpelt(letters);
  const found = new Map<string, number>();
  const { text } = names;
  for (const first of pinyin.beginningWith(letters[0]!)) {
    for (const at of names.places(first.charCodeAt(0))) {
      const read = pinyin.read(letters, text, at);
      if (!read) continue;
      const end = at + read.length;
      const word = text.slice(at, end);
      const begins = at === names.startOf[names.partAt[at]!];
      const whole = begins && (end === text.length || text[end] === '\n');
      const context = (before !== '' && text[at - 1] === before ? 1.5 : 0) + (after !== '' && text[end] === after ? 1.5 : 0);
      const score = 1 + (read.full / read.length) * 2 + (whole ? 2 : begins ? 0.8 : 0) + context;
      // A reading that occurs often is likelier meant; the best place decides, further ones add a little.
      const known = found.get(word);
      found.set(word, known === undefined ? score : Math.max(known, score) + 0.08);
    }
  }
  const ranked = [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST);
  const best = ranked[0]?.[1] ?? 1;
  return ranked.map(([word, score]) => ({ text: word, weight: Math.max(0.5, score / best) })).filter(({ weight }) => weight > 0.6);
}

/** The word of two characters that spelled-out syllables most often are in the library's names, questions and amounts: benke → 本科. */
export function commonWord({ commonPairs, pinyin }: Lexicon, syllables: string): string | undefined {
  const firsts = new Set(pinyin.beginningWith(syllables[0]!));
  let best: string | undefined;
  for (const [word, count] of commonPairs) {
    if (count < COMMON || !firsts.has(word[0]!) || !HAN.test(word)) continue;
    const read = pinyin.read(syllables, word, 0);
    if (read?.length !== 2 || read.full < 2) continue;
    const most = best === undefined ? 0 : commonPairs.get(best)!;
    if (count > most || (count === most && word < best!)) best = word;
  }
  return best;
}

const HAN = /^[㐀-鿿]+$/;
/** Two characters that meet once by chance are no word. */
const COMMON = 3;
