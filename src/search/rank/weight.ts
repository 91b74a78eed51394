import { FIELD_NAMES, FIELDS } from '../index/fields.ts';
import { rarityOf, weightOf } from '../index/gramFinder.ts';
import type { Lexicon } from '../index/lexicon.ts';
import type { WordIndex } from '../index/wordIndex.ts';
import type { Wording } from '../query/plan.ts';
import { BEST_PART, EXACT, gramsWeighed, senseOf, WHOLE_ENTRY } from './score.ts';

const FIELD_COUNT = FIELD_NAMES.length;
const WEIGHTS = FIELD_NAMES.map((field) => FIELDS[field].weight);
const PLACE = FIELD_NAMES.indexOf('place');
const DOCUMENT = FIELD_NAMES.indexOf('document');

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

  share(entry: number, field: number, total: number): number {
    return this.fields[entry * FIELD_COUNT + field]! / total;
  }

  /** The most one part of an entry can be worth: all that the best field holds, in one part that says nothing else. */
  bestPart(entry: number, total: number): number {
    let best = 0;
    for (let field = 0; field < FIELD_COUNT; field += 1) {
      const share = this.share(entry, field, total);
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

/** What an entry's words tell of its row: the most it can be worth, and what share of the wording it holds at all and in the titles of its documents. */
type Told = (entry: number, value: number, coverage: number, document: number) => void;

/** Weighs wordings by the words of the library alone, before any row is read. */
export class Weighing {
  private readonly words: WordIndex;
  private readonly lexicon: Lexicon;
  private readonly sums: Sums;
  private readonly grams = new Map<Wording, [gram: string, factor: number][]>();

  constructor(words: WordIndex, lexicon: Lexicon) {
    this.words = words;
    this.lexicon = lexicon;
    this.sums = new Sums(lexicon.entries);
  }

  private gramsOf(wording: Wording): [gram: string, factor: number][] {
    let grams = this.grams.get(wording);
    if (!grams) {
      grams = [...gramsWeighed(wording, this.lexicon.whole)];
      this.grams.set(wording, grams);
    }
    return grams;
  }

  /** Tells of every entry that holds any of a wording; with `among` (1 for those meant), of these alone, and what none of them holds counts for nothing, as when rows are scored. */
  weigh(wording: Wording, told: Told, among?: Uint8Array): void {
    const { sums, lexicon } = this;
    const touched: number[] = [];
    const grams = this.gramsOf(wording);
    let total = 0;
    let known = 0;
    for (const [gram, factor] of grams) {
      const { entries, fields } = this.words.postings(gram);
      const rarity = rarityOf(entries.length, lexicon.entries) * factor;
      let held = false;
      for (let place = 0; place < entries.length; place += 1) {
        const entry = entries[place]!;
        if (among && among[entry] === 0) continue;
        held = true;
        const bits = fields[place]!;
        if (sums.held[entry] === 0) touched.push(entry);
        sums.said[entry]! += rarity * weightOf(bits);
        sums.held[entry]! += rarity;
        for (let field = 0; field < FIELD_COUNT; field += 1) if (bits & (1 << field)) sums.fields[entry * FIELD_COUNT + field]! += rarity;
      }
      if (!held) continue;
      total += rarity;
      known += 1;
    }
    const sense = among ? senseOf(known / grams.length) : 1;
    for (const entry of touched) {
      const value = ((WHOLE_ENTRY * sums.said[entry]!) / total + BEST_PART * sums.bestPart(entry, total)) * sense;
      told(entry, value, sums.held[entry]! / total, sums.share(entry, DOCUMENT, total));
      sums.clear(entry);
    }
  }
}
