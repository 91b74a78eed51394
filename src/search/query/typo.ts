import { BREAK, foldKey, isHan } from '../text/fold.ts';
import type { Lexicon } from '../index/lexicon.ts';

export interface Correction {
  from: number;
  to: number;
  /** The characters meant. */
  text: string;
  weight: number;
}

const LONGEST = 6;
/** How well a window with one wrong character fits: same sound, confused sound, any other character. */
const FIT = { 1: 0.95, 2: 0.85, 3: 0.6 } as const;

/**
 * The one wrong character of each unknown stretch: 低报 → 低保, 退根还林 → 退耕还林. Only stretches holding a pair
 * that stands nowhere in the library are touched, and only names of the library are offered.
 */
export function corrections(index: Lexicon, key: string, known: (gram: string) => boolean): Correction[] {
  const best = new Map<number, Correction & { score: number }>();
  const missing = (at: number) => at >= 0 && at + 1 < key.length && han(key[at]) && han(key[at + 1]) && !known(key.slice(at, at + 2));
  const boundary = (at: number) => at < 0 || at >= key.length || key[at] === BREAK || !han(key[at]);
  for (let wrong = 0; wrong < key.length; wrong += 1) {
    if (!han(key[wrong])) continue;
    const left = missing(wrong - 1);
    const right = missing(wrong);
    if (!left && !right) continue;
    const alone = (left || boundary(wrong - 1)) && (right || boundary(wrong + 1));
    for (let from = Math.max(0, wrong - LONGEST + 1); from <= wrong; from += 1) {
      for (let to = Math.max(wrong + 1, from + 2); to <= Math.min(key.length, from + LONGEST); to += 1) {
        const window = key.slice(from, to);
        if (![...window].every((char) => isHan(char.charCodeAt(0)))) continue;
        for (const { text, kind, edge } of fits(index, window, wrong - from)) {
          // Only whole names are offered: halves of words make guesses nobody meant.
          if (!edge || (kind !== 1 && window.length < 3 + Number(kind === 3))) continue;
          if (window.length === 2 && !alone) continue;
          if (kind === 3 && !alone && !(boundary(from - 1) && boundary(to))) continue;
          const score = window.length * FIT[kind];
          if (score > (best.get(wrong)?.score ?? 0)) best.set(wrong, { from, to, text, weight: FIT[kind] * 0.97, score });
        }
      }
    }
  }
  for (const slip of wholeNames(index, key)) best.set(slip.from + LONGEST * key.length, slip);
  // Neighbouring suspects explain the same slip: the better explanation stays.
  const chosen: (Correction & { score: number })[] = [];
  for (const candidate of [...best.values()].sort((a, b) => b.score - a.score)) {
    if (chosen.every((other) => candidate.to <= other.from || candidate.from >= other.to)) chosen.push(candidate);
  }
  return chosen.map(({ from, to, text, weight }) => ({ from, to, text: foldKey(text), weight }));
}

/**
 * A part that stands nowhere as a whole, though each of its pairs does, and sounds exactly like a name: 检测对象 → 监测对象.
 */
function wholeNames(index: Lexicon, key: string): (Correction & { score: number })[] {
  const found: (Correction & { score: number })[] = [];
  let from = 0;
  for (const part of key.split(BREAK)) {
    if (part.length >= 3 && part.length <= 8 && [...part].every(han) && !index.stands(part)) {
      for (let wrong = 0; wrong < part.length; wrong += 1) {
        const fit = fits(index, part, wrong).find(({ kind, edge }) => kind === 1 && edge);
        if (fit) found.push({ from, to: from + part.length, text: fit.text, weight: FIT[1] * 0.97, score: part.length });
      }
    }
    from += part.length + 1;
  }
  return found;
}

const han = (char: string | undefined) => char !== undefined && isHan(char.charCodeAt(0));

/** Names that begin like the window but for the character at `wrong`; its first two characters sound like the name's. */
function fits(index: Lexicon, window: string, wrong: number): { text: string; kind: 1 | 2 | 3; edge: boolean }[] {
  const found: { text: string; kind: 1 | 2 | 3; edge: boolean }[] = [];
  for (const name of index.namesAlike(window)) {
    if (name.length < window.length) continue;
    const text = name.slice(0, window.length);
    const meant = text[wrong]!;
    if (meant === window[wrong] || !han(meant) || text.slice(0, wrong) !== window.slice(0, wrong) || text.slice(wrong + 1) !== window.slice(wrong + 1))
      continue;
    const kind = (index.pinyin.distance(window[wrong]!, meant) ?? 3) as 1 | 2 | 3;
    // 营养改善 of 营养改善计划: four characters that begin a name and sound the same are as good as a name.
    found.push({ text, kind, edge: name.length === window.length || (kind === 1 && window.length >= 4) });
  }
  return found;
}
