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
  /** The part that holds most of it; undefined when only the body does. */
  part: number | undefined;
  /** Share of the query that this part holds. */
  partCoverage: number;
}

export const BEST_PART = 0.64;
export const WHOLE_ENTRY = 0.36;
/** A part that says nothing else than what was asked. */
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
  private readonly partSum: Float32Array;
  private readonly partHits: Uint16Array;
  private readonly lengths: Uint16Array;

  constructor(index: HeadIndex, grams: GramFinder) {
    this.index = index;
    this.grams = grams;
    this.partSum = new Float32Array(index.parts.length);
    this.partHits = new Uint16Array(index.parts.length);
    this.lengths = new Uint16Array(index.parts.length);
  }

  /** How many grams a part has. */
  private lengthOf(part: number): number {
    let length = this.lengths[part]!;
    if (length === 0) {
      length = this.index.gramsIn(part);
      this.lengths[part] = length;
    }
    return length;
  }

  /** Looks every gram of a wording up and adds up what each part and entry holds of it. */
  private gather({ key, emphasis }: Pick<Wording, 'key' | 'emphasis'>) {
    const grams = gramsWeighed({ key, emphasis }, this.index.whole);
    const union = new Map<number, { sum: number; present: number }>();
    const touched = new Set<number>();
    let total = 0;
    let knownGrams = 0;
    for (const [gram, factor] of grams) {
      const { parts, entries, held, rarity: rare } = this.grams.find(gram);
      const rarity = rare * factor;
      if (!held) continue; // a pair nobody wrote tells nothing apart
      knownGrams += 1;
      total += rarity;
      for (const number of parts) {
        if (!touched.has(number)) {
          touched.add(number);
          this.partSum[number] = 0;
          this.partHits[number] = 0;
        }
        this.partSum[number]! += rarity;
        this.partHits[number]! += 1;
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
    const { parts } = this.index;
    const { union, touched, total, sense: known } = this.gather(wording);
    const scores = new Map<number, Score>();
    if (total === 0) return scores;
    const sense = senseOf(known);
    for (const [entry, { sum, present }] of union) {
      scores.set(entry, { value: (WHOLE_ENTRY * sum) / total, coverage: present / total, part: undefined, partCoverage: 0 });
    }
    const best = new Map<number, number>();
    for (const number of touched) {
      const part = parts[number]!;
      const share = this.partSum[number]! / total;
      const precision = Math.min(1, this.partHits[number]! / this.lengthOf(number));
      const exact = precision === 1 && share > 0.999 && part.field !== 'place' ? EXACT : 0;
      const value = FIELDS[part.field].weight * share * (0.7 + 0.3 * precision) + exact;
      if (value <= (best.get(part.entry) ?? 0)) continue;
      best.set(part.entry, value);
      const score = scores.get(part.entry)!;
      score.part = number;
      score.partCoverage = share;
    }
    for (const [entry, value] of best) scores.get(entry)!.value += BEST_PART * value;
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
