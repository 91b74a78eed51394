import { isHan } from '../text/fold.ts';

/** Sounds that are often mixed up: zh/z ch/c sh/s, n/l, f/h, and a final with or without g. */
function blur(reading: string): string {
  return reading
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/^h(?=u)/, 'f')
    .replace(/^fu(?=.)/, 'f')
    .replace(/([aei])ng$/, '$1n');
}

const spelled = new Map<string, [typed: string, full: number][]>();

/** How a syllable is typed: in full, with or without the g or h that is so easily lost or added, or as its first letters. */
function spellings(reading: string): [typed: string, full: number][] {
  let known = spelled.get(reading);
  if (!known) {
    const loose = [
      reading.replace(/g$/, ''),
      reading.replace(/([aei])n$/, '$1ng'),
      reading.replace(/^([zcs])h/, '$1'),
      reading.replace(/^([zcs])(?!h)/, '$1h'),
    ];
    known = [[reading, 1]];
    for (const typed of loose) if (typed.length > 2 && typed !== reading) known.push([typed, 0.6]);
    if (/^[zcs]h/.test(reading)) known.push([reading.slice(0, 2), 0]);
    if (reading.length > 1) known.push([reading[0]!, 0]);
    spelled.set(reading, known);
  }
  return known;
}

function add(table: Map<string, string[]>, char: string, reading: string): void {
  const known = table.get(char);
  if (!known) table.set(char, [reading]);
  else if (!known.includes(reading)) known.push(reading);
}

/** The readings of every character of the corpus, and the same blurred for guessing what was meant. */
export class Pinyin {
  private readonly readingsOf = new Map<string, string[]>();
  private readonly blurred = new Map<string, string[]>();
  private readonly initial = new Map<string, Set<string>>();

  /** Every reading of the corpus. */
  readonly syllables: ReadonlySet<string>;

  constructor(table: Readonly<Record<string, string>>) {
    this.syllables = new Set(Object.keys(table));
    for (const [reading, chars] of Object.entries(table)) {
      const initial = this.initial.get(reading[0]!) ?? new Set();
      this.initial.set(reading[0]!, initial);
      const blurred = blur(reading);
      for (const char of chars) {
        initial.add(char);
        add(this.readingsOf, char, reading);
        add(this.blurred, char, blurred);
      }
    }
  }

  /** Every character with a reading that begins with the letter, and the letter itself. */
  beginningWith(letter: string): readonly string[] {
    return [letter, ...(this.initial.get(letter) ?? [])];
  }

  readings(char: string): readonly string[] {
    return this.readingsOf.get(char) ?? [];
  }

  /** How the first two characters of a name may sound, easily confused sounds as one: names that are mistaken for each other share one of these. */
  sounds(name: string): string[] {
    const [first, second] = [this.blurred.get(name[0] ?? ''), this.blurred.get(name[1] ?? '')];
    return first && second ? first.flatMap((one) => second.map((other) => `${one} ${other}`)) : [];
  }

  /**
   * What the first character of a name read from letters may take of them: how many, when others follow; and which readings it
   * may have, when it takes all.
   */
  firstOf(letters: string): { lengths: number[]; readings: string[] } {
    const lengths = new Set([1]);
    const readings: string[] = [];
    for (const reading of this.syllables) {
      if (reading[0] !== letters[0]) continue;
      for (const [typed] of spellings(reading)) if (typed.length < letters.length && letters.startsWith(typed)) lengths.add(typed.length);
      if (spellings(reading).some(([typed]) => typed === letters) || (letters.length < reading.length && reading.startsWith(letters))) readings.push(reading);
    }
    return { lengths: [...lengths].filter((length) => length < letters.length), readings };
  }

  /** 0 the same character, 1 the same sound, 2 a sound easily confused, undefined neither. */
  distance(typed: string, meant: string): 0 | 1 | 2 | undefined {
    if (typed === meant) return 0;
    const mine = this.readingsOf.get(typed);
    const theirs = this.readingsOf.get(meant);
    if (!mine || !theirs) return undefined;
    if (mine.some((reading) => theirs.includes(reading))) return 1;
    const blurred = this.blurred.get(meant)!;
    return this.blurred.get(typed)!.some((reading) => blurred.includes(reading)) ? 2 : undefined;
  }

  /**
   * Reads `letters` as the characters of `text` from `at` on, each in full, as zh/ch/sh or as its first letter.
   * Returns how many characters it took and how many of them were spelled out; undefined when it does not fit.
   */
  read(letters: string, text: string, at: number): { length: number; full: number } | undefined {
    if (letters === '') return { length: 0, full: 0 };
    const char = text[at];
    if (char === undefined) return undefined;
    if (!isHan(char.charCodeAt(0))) {
      // A title's own letters or digits match themselves.
      if (char !== letters[0]) return undefined;
      const rest = this.read(letters.slice(1), text, at + 1);
      return rest && { length: rest.length + 1, full: rest.full };
    }
    let best: { length: number; full: number } | undefined;
    for (const reading of this.readings(char)) {
      for (const [typed, full] of spellings(reading)) {
        if (!letters.startsWith(typed)) continue;
        const rest = this.read(letters.slice(typed.length), text, at + 1);
        if (rest && (!best || rest.full + full > best.full)) best = { length: rest.length + 1, full: rest.full + full };
      }
      // The last syllable may still be in the middle of being typed.
      if (letters.length > 1 && letters.length < reading.length && reading.startsWith(letters)) best ??= { length: 1, full: 0 };
    }
    return best;
  }
}
