const NONE = new Uint32Array(0);
/** Counts while an index is made, all 0 in between. */
const next = new Uint32Array(65_536);

/** Many short texts as one, and for every character the places where it stands. Building it is two passes over the text. */
export class CharacterIndex {
  readonly text: string;
  /** For each place in `text`, the number of the part it belongs to. */
  readonly partAt: Int32Array;
  /** Where each part begins. */
  readonly startOf: number[] = [];
  /** Where in `#places` the places of a character lie. */
  private readonly spans = new Map<number, [from: number, to: number]>();
  private readonly allPlaces: Uint32Array;

  constructor(parts: readonly string[]) {
    this.text = parts.join('\n');
    const { length } = this.text;
    this.partAt = new Int32Array(length);
    const codes: number[] = [];
    let part = 0;
    this.startOf.push(0);
    for (let at = 0; at < length; at += 1) {
      const code = this.text.charCodeAt(at);
      this.partAt[at] = part;
      if (next[code] === 0) codes.push(code);
      next[code] = next[code]! + 1;
      if (code === 10) {
        part += 1;
        this.startOf.push(at + 1);
      }
    }
    let from = 0;
    for (const code of codes) {
      const to = from + next[code]!;
      this.spans.set(code, [from, to]);
      next[code] = from;
      from = to;
    }
    this.allPlaces = new Uint32Array(length);
    for (let at = 0; at < length; at += 1) {
      const code = this.text.charCodeAt(at);
      const slot = next[code]!;
      this.allPlaces[slot] = at;
      next[code] = slot + 1;
    }
    for (const code of codes) next[code] = 0;
  }

  /** The places of a character, in order. */
  places(code: number): Uint32Array {
    const span = this.spans.get(code);
    return span ? this.allPlaces.subarray(span[0], span[1]) : NONE;
  }
}
