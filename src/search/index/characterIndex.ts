import { isRun } from '../text/fold.ts';

/**
 * Many short texts searched as one: for every character the places where it stands, so that finding a
 * phrase costs as much as its rarest character occurs. Building it is two passes over the text.
 */
export class CharacterIndex {
  readonly text: string;
  /** For each place in `text`, the number of the passage it belongs to. */
  readonly passageAt: Int32Array;
  /** Where each passage begins. */
  readonly startOf: number[] = [];
  readonly #first: Uint32Array;
  readonly #places: Uint32Array;

  constructor(passages: readonly string[]) {
    this.text = passages.join('\n');
    const { length } = this.text;
    this.passageAt = new Int32Array(length);
    const counts = new Uint32Array(65_537);
    let passage = 0;
    this.startOf.push(0);
    for (let at = 0; at < length; at += 1) {
      const code = this.text.charCodeAt(at);
      this.passageAt[at] = passage;
      counts[code + 1] = counts[code + 1]! + 1;
      if (code === 10) {
        passage += 1;
        this.startOf.push(at + 1);
      }
    }
    for (let code = 1; code < counts.length; code += 1) counts[code] = counts[code]! + counts[code - 1]!;
    this.#first = counts;
    this.#places = new Uint32Array(length);
    const next = counts.slice();
    for (let at = 0; at < length; at += 1) {
      const code = this.text.charCodeAt(at);
      const slot = next[code]!;
      this.#places[slot] = at;
      next[code] = slot + 1;
    }
  }

  /** How often a character occurs. */
  count(code: number): number {
    return this.#first[code + 1]! - this.#first[code]!;
  }

  /** The places of a character, in order. */
  places(code: number): Uint32Array {
    return this.#places.subarray(this.#first[code]!, this.#first[code + 1]!);
  }

  /** Where the phrase stands; a run of letters or digits must stand whole (50 is not found in 500). */
  find(phrase: string): number[] {
    if (phrase === '') return [];
    let rarest = 0;
    for (let index = 1; index < phrase.length; index += 1) {
      if (this.count(phrase.charCodeAt(index)) < this.count(phrase.charCodeAt(rarest))) rarest = index;
    }
    const headRun = isRun(phrase.charCodeAt(0));
    const tailRun = isRun(phrase.charCodeAt(phrase.length - 1));
    const found: number[] = [];
    for (const place of this.places(phrase.charCodeAt(rarest))) {
      const at = place - rarest;
      if (at < 0 || !this.text.startsWith(phrase, at)) continue;
      if (headRun && at > 0 && this.#runs(at - 1)) continue;
      if (tailRun && at + phrase.length < this.text.length && this.#runs(at + phrase.length)) continue;
      found.push(at);
    }
    return found;
  }

  #runs(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code !== 10 && isRun(code);
  }
}
