import { isRun } from '../text/fold.ts';

const NONE = new Uint32Array(0);
/** Counts while an index is made, all 0 in between: one is made for every question. */
const next = new Uint32Array(65_536);

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
  /** Where in `#places` the places of a character lie. */
  readonly #spans = new Map<number, [from: number, to: number]>();
  readonly #places: Uint32Array;

  constructor(passages: readonly string[]) {
    this.text = passages.join('\n');
    const { length } = this.text;
    this.passageAt = new Int32Array(length);
    const codes: number[] = [];
    let passage = 0;
    this.startOf.push(0);
    for (let at = 0; at < length; at += 1) {
      const code = this.text.charCodeAt(at);
      this.passageAt[at] = passage;
      if (next[code] === 0) codes.push(code);
      next[code] = next[code]! + 1;
      if (code === 10) {
        passage += 1;
        this.startOf.push(at + 1);
      }
    }
    let from = 0;
    for (const code of codes) {
      const to = from + next[code]!;
      this.#spans.set(code, [from, to]);
      next[code] = from;
      from = to;
    }
    this.#places = new Uint32Array(length);
    for (let at = 0; at < length; at += 1) {
      const code = this.text.charCodeAt(at);
      const slot = next[code]!;
      this.#places[slot] = at;
      next[code] = slot + 1;
    }
    for (const code of codes) next[code] = 0;
  }

  /** How often a character occurs. */
  count(code: number): number {
    const span = this.#spans.get(code);
    return span ? span[1] - span[0] : 0;
  }

  /** The places of a character, in order. */
  places(code: number): Uint32Array {
    const span = this.#spans.get(code);
    return span ? this.#places.subarray(span[0], span[1]) : NONE;
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
