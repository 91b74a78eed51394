import type { BodyIndex } from './bodyIndex.ts';
import { BREAK } from './fold.ts';
import { BODY_WEIGHT, FIELDS, type HeadIndex } from './headIndex.ts';
import { gramsOf } from './units.ts';

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

const BEST_PASSAGE = 0.64;
const WHOLE_ENTRY = 0.36;
/** A passage that says nothing else than what was asked. */
const EXACT = 0.18;

/** Scores every entry for one wording. The arrays are reused between wordings, so typing makes no garbage. */
export class Scorer {
  readonly #index: HeadIndex;
  readonly #body: () => BodyIndex | undefined;
  readonly #passageSum: Float32Array;
  readonly #passageHits: Uint16Array;
  readonly #passageSeen: Int32Array;
  readonly #entryBest: Float32Array;
  readonly #entrySeen: Int32Array;
  #turn = 0;

  constructor(index: HeadIndex, body: () => BodyIndex | undefined) {
    this.#index = index;
    this.#body = body;
    this.#passageSum = new Float32Array(index.passages.length);
    this.#passageHits = new Uint16Array(index.passages.length);
    this.#passageSeen = new Int32Array(index.passages.length);
    this.#entryBest = new Float32Array(index.head.entries.length);
    this.#entrySeen = new Int32Array(index.head.entries.length);
  }

  /** True when the gram stands anywhere in the library, as far as it is loaded. */
  known(gram: string): boolean {
    return this.#index.has(gram) || (this.#body()?.postings(gram).size ?? 0) > 0;
  }

  /** Looks every gram of a wording up and adds up what each passage and entry holds of it. */
  #gather(key: string) {
    const { column, passages, head } = this.#index;
    const grams = [...new Set(gramsOf(key))];
    const union = new Map<number, { sum: number; present: number }>();
    const touched = new Set<number>();
    let total = 0;
    let knownGrams = 0;
    for (const gram of grams) {
      this.#turn += 1;
      const turn = this.#turn;
      const entries: number[] = [];
      const hitPassages: number[] = [];
      const reach = (entry: number, weight: number) => {
        if (this.#entrySeen[entry] !== turn) {
          this.#entrySeen[entry] = turn;
          this.#entryBest[entry] = weight;
          entries.push(entry);
        } else if (weight > this.#entryBest[entry]!) this.#entryBest[entry] = weight;
      };
      for (const at of column.find(gram)) {
        const number = column.passageAt[at]!;
        if (this.#passageSeen[number] === turn) continue;
        this.#passageSeen[number] = turn;
        hitPassages.push(number);
        const passage = passages[number]!;
        reach(passage.entry, FIELDS[passage.field].weight);
      }
      for (const entry of this.#body()?.postings(gram).keys() ?? []) reach(entry, BODY_WEIGHT);
      if (entries.length === 0) continue; // a pair nobody wrote tells nothing apart
      knownGrams += 1;
      const rarity = Math.log(1 + (head.entries.length - entries.length + 0.5) / (entries.length + 0.5)) + 0.15;
      total += rarity;
      for (const number of hitPassages) {
        if (!touched.has(number)) {
          touched.add(number);
          this.#passageSum[number] = 0;
          this.#passageHits[number] = 0;
        }
        this.#passageSum[number] = this.#passageSum[number]! + rarity;
        this.#passageHits[number] = this.#passageHits[number]! + 1;
      }
      for (const entry of entries) {
        const known = union.get(entry) ?? { sum: 0, present: 0 };
        known.sum += rarity * this.#entryBest[entry]!;
        known.present += rarity;
        union.set(entry, known);
      }
    }
    return { union, touched, total, sense: grams.length ? knownGrams / grams.length : 0 };
  }

  score(key: string): Map<number, Score> {
    const { passages } = this.#index;
    const { union, touched, total, sense: known } = this.#gather(key);
    const scores = new Map<number, Score>();
    if (total === 0) return scores;
    // A wording half of which stands nowhere is less likely what was meant than one that stands somewhere as a whole.
    const sense = 0.6 + 0.4 * known;
    for (const [entry, { sum, present }] of union) {
      scores.set(entry, { value: (WHOLE_ENTRY * sum) / total, coverage: present / total, passage: undefined, passageCoverage: 0 });
    }
    const best = new Map<number, number>();
    for (const number of touched) {
      const passage = passages[number]!;
      const share = this.#passageSum[number]! / total;
      const precision = Math.min(1, this.#passageHits[number]! / passage.grams);
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

  /** Every passage that holds some of the wording: what share of the query, and what share of the passage. */
  passages(key: string): { passage: number; share: number; precision: number }[] {
    const { passages } = this.#index;
    const { touched, total } = this.#gather(key);
    return [...touched].map((passage) => ({ passage, share: this.#passageSum[passage]! / total, precision: Math.min(1, this.#passageHits[passage]! / passages[passage]!.grams) }));
  }

  /** The parts of a wording that stand word for word in the entry, and those that do not. */
  literal(key: string, entry: number): { present: string[]; absent: string[] } {
    const { column, passages } = this.#index;
    const present: string[] = [];
    const absent: string[] = [];
    for (const part of key.split(BREAK).flatMap((piece) => piece.split(' '))) {
      if (part === '') continue;
      const inHead = column.find(part).some((at) => passages[column.passageAt[at]!]!.entry === entry);
      (inHead || this.#inBody(part, entry) ? present : absent).push(part);
    }
    return { present, absent };
  }

  /** Whether the grams of a part follow one another in the body. */
  #inBody(part: string, entry: number): boolean {
    const body = this.#body();
    if (!body) return false;
    const places = gramsOf(part).map((gram) => body.postings(gram).get(entry));
    if (places.length === 0 || places.some((list) => !list)) return false;
    const later = places.slice(1).map((list) => new Set(list));
    return places[0]!.some((start) => later.every((list, step) => list.has(start + step + 1)));
  }
}
