import { decodeLetters, letterRuns } from './decode.ts';
import { numberIn, type NumberQuery } from '../lookup/docno.ts';
import { BREAK, fold, foldKey } from '../text/fold.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { stripQuestion, tidy } from '../text/questionWords.ts';
import { clauses, contentOf } from '../passages/speech.ts';
import { yearsAsked } from '../passages/years.ts';
import { readPinyinSentence } from './pinyinSentence.ts';
import { corrections } from './typo.ts';

/** One way to read the query. */
export interface Wording {
  key: string;
  weight: number;
  /** Why this is not what was typed; empty for the literal wording. */
  notes: string[];
  /** Parts that stand for a shorter or longer word count as much as that word: part → factor. */
  emphasis?: Record<string, number> | undefined;
}

export interface Plan {
  /** The query folded, as typed. */
  typed: string;
  number?: NumberQuery | undefined;
  wordings: Wording[];
  /** Years the query names or means by 去年, 22年. */
  years: number[];
  /** The query with its slips mended and its letters read, when that is how it is searched. */
  meant?: string | undefined;
  /** What was probably meant: “您是不是要找：低保”. */
  suggestion?: string | undefined;
  notes: string[];
}

const LONGEST_QUERY = 120;
const HOTLINE = '热线';
const CALLED = 0.8;
const MOST_WORDINGS = 16;
/** A wording without its talk says the same. */
const CONTENT = 0.98;

/** Reads a query in every way that may be meant, the literal way first. Pure: the same library and query give the same plan. */
export function planQuery(index: Lexicon, query: string, known: (gram: string) => boolean): Plan {
  const notes: string[] = [];
  if (query.length > LONGEST_QUERY) notes.push(`查询太长，只按前${LONGEST_QUERY}个字查。`);
  const typed = tidy(fold(withoutTones(query.slice(0, LONGEST_QUERY)), index.simplify).key);
  // A whole question in pinyin is planned as the sentence it spells.
  const sentence = /[a-z]/.test(typed) ? readPinyinSentence(index, typed) : undefined;
  if (sentence !== undefined) {
    const plan = planQuery(index, sentence, known);
    return { ...plan, typed, meant: plan.meant ?? sentence, notes: [`拼音读作“${sentence}”`, ...plan.notes] };
  }
  const number = /\d/.test(typed) ? numberIn(typed, index.agencies) : undefined;
  const rest = number ? tidy(`${typed.slice(0, number.from)}${BREAK}${typed.slice(number.to)}`) : typed;
  const base: Wording = { key: rest === '' ? '' : stripQuestion(rest), weight: 1, notes: [] };
  const unstripped: Wording = { ...base, key: rest };

  // 12317 stands nowhere: a number one calls is looked for as one.
  const calls = /(?<!\d)1(?:2|6)\d{3}(?!\d)/.exec(typed)?.[0];
  const read = readLetters(index, base);
  // Who mixes letters among characters asks what they spell.
  const [letters] = /[a-z]/.test(rest) ? readLetters(index, unstripped) : [];
  const spelt = letters?.notes.length ? letters.key : undefined;
  if (calls !== undefined && !known(calls)) read.push({ key: HOTLINE, weight: CALLED, notes: [`${calls} 按${HOTLINE}查`] });
  // A space may be a slip (退耕 还林) or set words apart (特困 标准); both readings are tried.
  const apart = number
    ? ''
    : tidy(
        query
          .slice(0, LONGEST_QUERY)
          .split(/\s+/)
          .map((word) => stripQuestion(foldKey(word, index.simplify)))
          .join(BREAK),
      );
  if (apart !== '' && apart !== base.key && !/[a-z]/.test(apart)) read.push({ ...base, key: apart });
  const { meant, suggestion } = correct(index, query.slice(0, LONGEST_QUERY), read, known);
  const wordings: Wording[] = [];
  for (const wording of meant) wordings.push(wording, ...reword(index, wording));
  // 往哪卖 is a word of its own, though 哪 alone only asks: known words are looked for before question words go.
  if (rest !== base.key) wordings.push(...reword(index, unstripped).map((wording) => ({ ...wording, key: stripQuestion(wording.key) })));
  wordings.push(...contentWordings(index, query));
  const unique = new Map<string, Wording>();
  for (const wording of wordings.sort((a, b) => b.weight - a.weight)) if (wording.key !== '' && !unique.has(wording.key)) unique.set(wording.key, wording);
  return {
    typed,
    number,
    wordings: [...unique.values()].slice(0, MOST_WORDINGS),
    years: yearsAsked(foldKey(clauses(query.slice(0, LONGEST_QUERY)), index.simplify), index.head.today).years,
    suggestion,
    meant: suggestion ?? spelt,
    notes,
  };
}

/** What is said besides talk, alone and in the words of documents: long speech finds what a short query finds. */
function contentWordings(index: Lexicon, query: string): Wording[] {
  const content = contentOf(foldKey(clauses(query.slice(0, LONGEST_QUERY)), index.simplify), (text, at) => index.whole.lengthAt(text, at));
  if (content === '') return [];
  const spoken: Wording = { key: content, weight: CONTENT, notes: [] };
  const words = index.terms.wordsIn(content);
  if (words.length === 0) return [spoken];
  let key = content;
  // The words said stay beside the words meant: an asked form may hold either.
  for (const { to, rewordings } of [...words].sort((a, b) => b.from - a.from)) key = `${key.slice(0, to)}${BREAK}${rewordings[0]!.key}${BREAK}${key.slice(to)}`;
  return [spoken, { key: tidy(key), weight: CONTENT * 0.97, notes: [] }];
}

const TONES = /[\u0300\u0301\u0304\u030c]/g;
/** dībǎo as dibao, lǜsè as lvse. Letters with other marks and everything Chinese stay. */
export const withoutTones = (query: string): string =>
  /[\u00c0-\u024f]|[\u0300-\u030c]/.test(query)
    ? query
        .normalize('NFD')
        .replace(TONES, '')
        .replace(/u\u0308/gi, 'v')
        .normalize('NFC')
    : query;

/** Letters as pinyin, beside the letters as they are (an English word or a code may be meant). */
function readLetters(index: Lexicon, base: Wording): Wording[] {
  let wordings = [base];
  for (const { from, to, letters } of letterRuns(base.key).reverse()) {
    const readings = decodeLetters(index, letters, base.key[from - 1] ?? '', base.key[to] ?? '');
    if (readings.length === 0) continue;
    wordings = wordings.flatMap((wording) =>
      readings.map(({ text, weight }) => ({
        key: tidy(`${wording.key.slice(0, from)}${foldKey(text)}${wording.key.slice(to)}`),
        weight: wording.weight * weight,
        notes: [...wording.notes, `拼音 ${letters} 读作 ${text}`],
      })),
    );
  }
  if (wordings[0] === base) return wordings;
  return [...wordings.slice(0, 4), { ...base, weight: 0.9 }];
}

/** Wordings with their typing slips mended. A wording with nothing to mend stays as it is. */
function correct(index: Lexicon, query: string, wordings: Wording[], known: (gram: string) => boolean): { meant: Wording[]; suggestion?: string | undefined } {
  const meant: Wording[] = [];
  let suggestion: string | undefined;
  for (const wording of wordings) {
    meant.push(wording);
    const slips = /[a-z]/.test(wording.key) ? [] : corrections(index, wording.key, known);
    if (slips.length === 0) continue;
    let key = wording.key;
    for (const { from, to, text } of [...slips].sort((a, b) => b.from - a.from)) key = key.slice(0, from) + text + key.slice(to);
    const mended = slips.reduce((text, { from, to, text: meantText }) => text.replace(wording.key.slice(from, to), () => meantText), query);
    suggestion ??= mended === query ? key.split(BREAK).join(' ') : mended.trim();
    meant.push({
      key,
      weight: wording.weight * Math.min(...slips.map(({ weight }) => weight)),
      notes: [...wording.notes, ...slips.map(({ from, to, text }) => `“${wording.key.slice(from, to)}”按“${text}”查`)],
    });
  }
  return { meant, suggestion };
}

/** The wording with its household words and old names replaced: each alone, and all together. */
function reword(index: Lexicon, wording: Wording): Wording[] {
  const words = index.terms.wordsIn(wording.key);
  const made: Wording[] = [];
  const replace = (chosen: { from: number; to: number; key: string; weight: number; note: string }[]) => {
    let { key } = wording;
    const emphasis: Record<string, number> = {};
    for (const one of [...chosen].sort((a, b) => b.from - a.from)) key = `${key.slice(0, one.from)}${BREAK}${one.key}${BREAK}${key.slice(one.to)}`;
    for (const one of chosen) emphasis[one.key] = Math.min(1, (one.to - one.from) / one.key.length);
    made.push({
      key: tidy(key),
      emphasis,
      weight: wording.weight * Math.min(...chosen.map(({ weight }) => weight)),
      notes: [...wording.notes, ...chosen.map(({ note }) => note)],
    });
  };
  if (words.length > 1) replace(words.map(({ rewordings }) => rewordings[0]!));
  for (const { rewordings } of words) for (const one of rewordings) replace([one]);
  return made;
}
