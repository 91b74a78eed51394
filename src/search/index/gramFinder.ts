import type { BodyIndex } from './bodyIndex.ts';
import { BODY_WEIGHT, FIELDS, type Field, type HeadIndex } from './headIndex.ts';

/** What is known of one pair: the passages that hold it, and for each entry how much its places there say. */
export interface FoundGram {
  passages: Int32Array;
  entries: [entry: number, weight: number][];
  /** How much it tells entries apart. */
  rarity: number;
  /** The same by names, questions and amounts alone; 0 when none of these holds it: talk, or a word of prose. */
  telling: number;
}

/** Each further kind of passage that holds a pair tells that the entry is about it, not only mentions it. */
const FURTHER_FIELD = 0.14;
const BODY_BIT = 1 << 15;
const MOST_CACHED = 3000;

const BITS: Record<Field, number> = Object.fromEntries(Object.keys(FIELDS).map((field, index) => [field, 1 << index])) as Record<Field, number>;
/** Fields that say what an entry is about. */
const ABOUT = (['title', 'former', 'alias', 'benefit', 'ask', 'form', 'document', 'amount'] as const).reduce((mask, field) => mask | BITS[field], 0);

const aboutness = new Map<number, number>();
/** The best field counts in full, each further one a little. */
function weightOf(bits: number): number {
  let weight = aboutness.get(bits);
  if (weight === undefined) {
    const weights = (Object.keys(FIELDS) as Field[]).filter((field) => bits & BITS[field]).map((field) => FIELDS[field].weight as number);
    if (bits & BODY_BIT) weights.push(BODY_WEIGHT);
    weight = Math.max(...weights) + FURTHER_FIELD * (weights.length - 1);
    aboutness.set(bits, weight);
  }
  return weight;
}

/** Looks pairs up in the head table and in what has arrived of the body, and remembers what it found. */
export class GramFinder {
  readonly #index: HeadIndex;
  readonly #body: BodyIndex;
  readonly #cache = new Map<string, FoundGram>();

  constructor(index: HeadIndex, body: BodyIndex) {
    this.#index = index;
    this.#body = body;
  }

  /** Forgets what was looked up; needed when further index pieces have arrived. */
  forget(): void {
    this.#cache.clear();
  }

  /** True when the gram stands anywhere in the library, as far as it is loaded. */
  known(gram: string): boolean {
    return this.#index.has(gram) || this.#body.postings(gram).size > 0;
  }

  find(gram: string): FoundGram {
    const cached = this.#cache.get(gram);
    if (cached) return cached;
    const { column, passages, head } = this.#index;
    const hits = new Set<number>();
    const bits = new Map<number, number>();
    for (const at of column.find(gram)) {
      const number = column.passageAt[at]!;
      if (hits.has(number)) continue;
      hits.add(number);
      const { entry, field } = passages[number]!;
      bits.set(entry, (bits.get(entry) ?? 0) | BITS[field]);
    }
    let about = 0;
    for (const mask of bits.values()) if (mask & ABOUT) about += 1;
    for (const entry of this.#body.postings(gram)) bits.set(entry, (bits.get(entry) ?? 0) | BODY_BIT);
    const found: FoundGram = {
      passages: Int32Array.from(hits),
      entries: [...bits].map(([entry, mask]) => [entry, weightOf(mask)]),
      rarity: Math.log(1 + (head.entries.length - bits.size + 0.5) / (bits.size + 0.5)) + 0.15,
      telling: about === 0 ? 0 : Math.log(1 + (head.entries.length - about + 0.5) / (about + 0.5)),
    };
    if (this.#cache.size >= MOST_CACHED) this.#cache.clear();
    this.#cache.set(gram, found);
    return found;
  }
}
