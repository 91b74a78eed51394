import { firstDay, lastDay } from '../../domain/text/date.ts';
import { isPast, statusOn } from '../../domain/policy/validity.ts';
import { numberMatch } from '../lookup/docno.ts';
import type { Plan, Wording } from '../query/plan.ts';
import { FIELD_NAMES, FIELDS } from '../index/fields.ts';
import { rarityOf, weightOf } from '../index/gramFinder.ts';
import type { Lexicon } from '../index/lexicon.ts';
import type { WordIndex } from '../index/wordIndex.ts';
import { DEMONSTRATION, PAST } from './rank.ts';
import { BEST_PASSAGE, EXACT, gramsWeighed, WHOLE_ENTRY } from './score.ts';

/** So many entries' rows are read for a question; the first twenty are shown, the first eight may answer. */
const MOST = 40;
/** Entries with the very 文号 asked for, besides. */
const MOST_NUMBERED = 24;

const FIELD_COUNT = FIELD_NAMES.length;
const WEIGHTS = FIELD_NAMES.map((field) => FIELDS[field].weight);
const PLACE = FIELD_NAMES.indexOf('place');

/** Sums by entry while a wording is weighed: all it holds by what its places say, what it holds at all, and by field. */
class Sums {
  readonly said: Float64Array;
  readonly held: Float64Array;
  readonly fields: Float64Array;

  constructor(entries: number) {
    this.said = new Float64Array(entries);
    this.held = new Float64Array(entries);
    this.fields = new Float64Array(entries * FIELD_COUNT);
  }

  /** The most one passage of an entry can be worth: all that the best field holds, in one passage that says nothing else. */
  bestPassage(entry: number, total: number): number {
    let best = 0;
    for (let field = 0; field < FIELD_COUNT; field += 1) {
      const share = this.fields[entry * FIELD_COUNT + field]! / total;
      const value = WEIGHTS[field]! * share + (share > 0.999 && field !== PLACE ? EXACT : 0);
      if (value > best) best = value;
    }
    return best;
  }

  clear(entry: number): void {
    this.said[entry] = 0;
    this.held[entry] = 0;
    this.fields.fill(0, entry * FIELD_COUNT, (entry + 1) * FIELD_COUNT);
  }
}

/** Raises, for every entry that holds any of a wording, the most its rows can be worth. */
function weigh(wording: Wording, words: WordIndex, lexicon: Lexicon, sums: Sums, best: Float64Array): void {
  const touched: number[] = [];
  let total = 0;
  for (const [gram, factor] of gramsWeighed(wording, lexicon.whole)) {
    const { entries, fields } = words.postings(gram);
    if (entries.length === 0) continue;
    const rarity = rarityOf(entries.length, lexicon.entries) * factor;
    total += rarity;
    for (let place = 0; place < entries.length; place += 1) {
      const entry = entries[place]!;
      const bits = fields[place]!;
      if (sums.held[entry] === 0) touched.push(entry);
      sums.said[entry]! += rarity * weightOf(bits);
      sums.held[entry]! += rarity;
      for (let field = 0; field < FIELD_COUNT; field += 1) if (bits & (1 << field)) sums.fields[entry * FIELD_COUNT + field]! += rarity;
    }
  }
  for (const entry of touched) {
    const value =
      wording.weight * ((WHOLE_ENTRY * sums.said[entry]!) / total + BEST_PASSAGE * sums.bestPassage(entry, total)) * (0.5 + (0.5 * sums.held[entry]!) / total);
    if (value > best[entry]!) best[entry] = value;
    sums.clear(entry);
  }
}

/** Whose rows are read for a question, in the library's order; `further` when others hold some of its words too. */
export interface Shortlist {
  entries: number[];
  /** The same, those first that will most likely be the first results. */
  nearest: number[];
  further: boolean;
}

/** The entries whose rows a question wants read, in the library's order. The same question always wants the same ones. */
export function shortlist(plan: Plan, words: WordIndex, lexicon: Lexicon, today: string, also: readonly number[]): Shortlist {
  const best = new Float64Array(lexicon.entries);
  const sums = new Sums(lexicon.entries);
  for (const wording of plan.wordings) weigh(wording, words, lexicon, sums, best);
  const { outlines } = lexicon.head;
  const thisYear = Number(today.slice(0, 4));
  const past = plan.years.filter((year) => year < thisYear);
  outlines.forEach(([, status, from, until, demonstration], entry) => {
    if (best[entry] === 0) return;
    if (demonstration) best[entry]! *= DEMONSTRATION;
    const then = past.some((year) => (from === 0 || firstDay(from) <= `${year}-12-31`) && (until === 0 || `${year}-01-01` <= lastDay(until)));
    const now = statusOn(status, { from: from || undefined, until: until || undefined }, today);
    if (isPast(now) && !then) best[entry]! *= PAST;
  });
  const ranked = outlines.map((_, entry) => entry).filter((entry) => best[entry]! > 0);
  ranked.sort((a, b) => best[b]! - best[a]! || a - b);
  const numbered = plan.number
    ? lexicon.numbers
        .map(({ entry, rank, parts }) => ({ entry, value: numberMatch(plan.number!, parts) - 0.01 * rank }))
        .filter(({ value }) => value > 0)
        .sort((a, b) => b.value - a.value)
        .slice(0, MOST_NUMBERED)
        .map(({ entry }) => entry)
    : [];
  const nearest = [...new Set([...also, ...numbered, ...ranked.slice(0, MOST)])];
  return { entries: [...nearest].sort((a, b) => a - b), nearest, further: ranked.length > MOST };
}
