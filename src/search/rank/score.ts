import { BREAK, foldKey } from '../text/fold.ts';
import type { GramFinder } from '../index/gramFinder.ts';
import { bodyOfRow, FIELDS } from '../index/fields.ts';
import type { HeadIndex } from '../index/headIndex.ts';
import type { Names } from '../lookup/names.ts';
import type { Wording } from '../query/plan.ts';
import { standsAt } from '../text/standsAt.ts';
import { gramsOf } from '../text/units.ts';

/** How well one wording of the query is found in one entry. */
export interface Score {
  /** 0 … about 1.2 */
  value: number;
  /** Share of what was asked that stands in the entry at all, by weight of its rarity. */
  coverage: number;
  /** The passage that holds most of it; undefined when only the body does. */
  passage: number | undefined;
  /** Share of the query that this passage holds. */
  passageCoverage: number;
}

export const BEST_PASSAGE = 0.64;
export const WHOLE_ENTRY = 0.36;
/** A passage that says nothing else than what was asked. */
export const EXACT = 0.18;
/** How much more the pairs of a known name weigh. */
const NAME = 1.6;

/** A wording half of which stands nowhere is less likely what was meant than one that stands somewhere as a whole. */
export const senseOf = (known: number): number => 0.6 + 0.4 * known;

/** The grams of a wording, each with what it counts. */
export function gramsWeighed({ key, emphasis }: Pick<Wording, 'key' | 'emphasis'>, whole: Names): Map<string, number> {
  const grams = new Map<string, number>();
  for (const part of key.split(BREAK)) for (const gram of gramsOf(part)) grams.set(gram, Math.max(grams.get(gram) ?? 0, emphasis?.[part] ?? 1));
  // 孤儿 in 孤儿每月补 is what is asked about; it weighs more than the words around it.
  for (const name of whole.in(key))
    for (const gram of gramsOf(name)) if (grams.has(gram)) grams.set(gram, Math.max(grams.get(gram)!, NAME * (grams.get(gram) ?? 1)));
  return grams;
}

/** Scores every entry for one wording. The arrays are reused between wordings, so typing makes no garbage. */
export class Scorer {
  private readonly index: HeadIndex;
  private readonly grams: GramFinder;
  private readonly passageSum: Float32Array;
  private readonly passageHits: Uint16Array;
  private readonly lengths: Uint16Array;

  constructor(index: HeadIndex, grams: GramFinder) {
    this.index = index;
    this.grams = grams;
    this.passageSum = new Float32Array(index.passages.length);
    this.passageHits = new Uint16Array(index.passages.length);
    this.lengths = new Uint16Array(index.passages.length);
  }

  /** How many grams a passage has. */
  private lengthOf(passage: number): number {
    let length = this.lengths[passage]!;
    if (length === 0) {
      length = this.index.gramsIn(passage);
      this.lengths[passage] = length;
    }
    return length;
  }

  /** Looks every gram of a wording up and adds up what each passage and entry holds of it. */
  private gather({ key, emphasis }: Pick<Wording, 'key' | 'emphasis'>) {
    const grams = gramsWeighed({ key, emphasis }, this.index.whole);
    const union = new Map<number, { sum: number; present: number }>();
    const touched = new Set<number>();
    let total = 0;
    let knownGrams = 0;
    for (const [gram, factor] of grams) {
      const { passages, entries, held, rarity: rare } = this.grams.find(gram);
      const rarity = rare * factor;
      if (!held) continue; // a pair nobody wrote tells nothing apart
      knownGrams += 1;
      total += rarity;
      for (const number of passages) {
        if (!touched.has(number)) {
          touched.add(number);
          this.passageSum[number] = 0;
          this.passageHits[number] = 0;
        }
        this.passageSum[number]! += rarity;
        this.passageHits[number]! += 1;
      }
      for (const [entry, weight] of entries) {
        const known = union.get(entry) ?? { sum: 0, present: 0 };
        known.sum += rarity * weight;
        known.present += rarity;
        union.set(entry, known);
      }
    }
    return { union, touched, total, sense: grams.size ? knownGrams / grams.size : 0 };
  }

  score(wording: Pick<Wording, 'key' | 'emphasis'>): Map<number, Score> {
    const { passages } = this.index;
    const { union, touched, total, sense: known } = this.gather(wording);
    const scores = new Map<number, Score>();
    if (total === 0) return scores;
    const sense = senseOf(known);
    for (const [entry, { sum, present }] of union) {
      scores.set(entry, { value: (WHOLE_ENTRY * sum) / total, coverage: present / total, passage: undefined, passageCoverage: 0 });
    }
    const best = new Map<number, number>();
    for (const number of touched) {
      const passage = passages[number]!;
      const share = this.passageSum[number]! / total;
      const precision = Math.min(1, this.passageHits[number]! / this.lengthOf(number));
      const exact = precision === 1 && share > 0.999 && passage.field !== 'place' ? EXACT : 0;
      const value = FIELDS[passage.field].weight * share * (0.7 + 0.3 * precision) + exact;
      if (value <= (best.get(passage.entry) ?? 0)) continue;
      best.set(passage.entry, value);
      const score = scores.get(passage.entry)!;
      score.passage = number;
      score.passageCoverage = share;
    }
    for (const [entry, value] of best) scores.get(entry)!.value += BEST_PASSAGE * value;
    for (const score of scores.values()) score.value *= sense;
    return scores;
  }

  /** The parts of a wording that stand word for word in the entry, and those that do not. */
  literal(key: string, entry: number): { present: string[]; absent: string[] } {
    const present: string[] = [];
    const absent: string[] = [];
    for (const part of key.split(BREAK).flatMap((piece) => piece.split(' '))) {
      if (part === '') continue;
      const inHead = standsAt(this.index.rows.get(entry)!.text, part) >= 0;
      (inHead || this.inBody(part, entry) ? present : absent).push(part);
    }
    return { present, absent };
  }

  private inBody(part: string, entry: number): boolean {
    return bodyOfRow(this.index.head.entries[entry]!).some((line) => foldKey(line).includes(part));
  }
}
