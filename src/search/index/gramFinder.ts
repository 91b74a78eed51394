import { BITS, BODY_BIT, BODY_WEIGHT, FIELD_NAMES, FIELDS } from './fields.ts';
import type { HeadIndex } from './headIndex.ts';
import { isAbout, tellingOf } from './lexicon.ts';
import { standsAt } from '../text/standsAt.ts';
import type { WordIndex } from './wordIndex.ts';

/** What is known of one gram: the parts that hold it, and for each entry whose row was read how much its places there say. */
export interface FoundGram {
  parts: readonly number[];
  entries: [entry: number, weight: number][];
  /** Whether any entry looked at holds it, its row read or not. */
  held: boolean;
  /** How much it tells entries apart, by all entries of the library. */
  rarity: number;
  /** The same by names, questions and amounts alone; 0 when none of these holds it: talk, or a word of prose. */
  telling: number;
}

/** Each further kind of part that holds a gram tells that the entry is about it, not only mentions it. */
const FURTHER_FIELD = 0.14;

const aboutness = new Map<number, number>();
/** What an entry's places of a gram say: the best field counts in full, each further one a little. */
export function weightOf(bits: number): number {
  let weight = aboutness.get(bits);
  if (weight === undefined) {
    const weights = FIELD_NAMES.filter((field) => bits & BITS[field]).map((field) => FIELDS[field].weight as number);
    if (bits & BODY_BIT) weights.push(BODY_WEIGHT);
    weight = Math.max(...weights) + FURTHER_FIELD * (weights.length - 1);
    aboutness.set(bits, weight);
  }
  return weight;
}

/** How much a gram held by so many of all entries tells them apart. */
export const rarityOf = (holding: number, entries: number) => Math.log(1 + (entries - holding + 0.5) / (holding + 0.5)) + 0.15;

/** Looks grams up in the word index and in the rows read for one question, and remembers what it found. */
export class GramFinder {
  private readonly index: HeadIndex;
  private readonly words: WordIndex;
  private readonly listed: ReadonlySet<number>;
  private readonly cache = new Map<string, FoundGram>();

  /** `listed` are the entries looked at for the question, more than have been read. */
  constructor(index: HeadIndex, words: WordIndex, listed: ReadonlySet<number>) {
    this.index = index;
    this.words = words;
    this.listed = listed;
  }

  find(gram: string): FoundGram {
    const cached = this.cache.get(gram);
    if (cached) return cached;
    const { rows, firstOf, head, lexicon } = this.index;
    const { entries, fields } = this.words.postings(gram);
    const bits = new Map<number, number>();
    entries.forEach((entry, place) => head.entries[entry] && bits.set(entry, fields[place]!));
    const parts: number[] = [];
    for (const [entry, { text, startOf, parts: own }] of rows) {
      // A pair or longer run that a row holds is told of by the words, with the fields; a single character may end a text and begin no pair.
      if (gram.length > 1 && ((bits.get(entry) ?? 0) & ~BODY_BIT) === 0) continue;
      let number = 0;
      for (let at = standsAt(text, gram); at >= 0; at = standsAt(text, gram, startOf[number + 1] ?? text.length)) {
        while (number + 1 < startOf.length && startOf[number + 1]! <= at) number += 1;
        parts.push(firstOf.get(entry)! + number);
        bits.set(entry, (bits.get(entry) ?? 0) | BITS[own[number]!.field]);
      }
    }
    const about = fields.filter(isAbout).length;
    const found: FoundGram = {
      parts,
      entries: [...bits].map(([entry, held]) => [entry, weightOf(held)]),
      held: bits.size > 0 || entries.some((entry) => this.listed.has(entry)),
      rarity: rarityOf(entries.length, lexicon.entries),
      telling: about === 0 ? 0 : tellingOf(about, lexicon.entries),
    };
    this.cache.set(gram, found);
    return found;
  }
}
