/** Names of the library — aliases, benefits, terms — for telling what a query asks about from how it asks. */
export class Names {
  private readonly byFirst = new Map<string, string[]>();
  private readonly more: (key: string, at: number) => readonly string[];

  /** `more` gives further names that may stand at a place of a folded text. */
  constructor(names: Iterable<string>, more: (key: string, at: number) => readonly string[] = () => []) {
    this.more = more;
    for (const name of new Set(names)) {
      if (name.length < 2) continue;
      const same = this.byFirst.get(name[0]!);
      if (same) same.push(name);
      else this.byFirst.set(name[0]!, [name]);
    }
    for (const same of this.byFirst.values()) same.sort((a, b) => b.length - a.length);
  }

  /** The length of the longest name that stands at a place of a folded text; 0 when there is none. */
  lengthAt(key: string, at: number): number {
    let longest = this.byFirst.get(key[at]!)?.find((candidate) => key.startsWith(candidate, at))?.length ?? 0;
    for (const name of this.more(key, at)) if (name.length > longest && key.startsWith(name, at)) longest = name.length;
    return longest;
  }

  /** The names a folded query holds, the longest at each place, from left to right. */
  in(key: string): string[] {
    const found: string[] = [];
    for (let at = 0; at < key.length; ) {
      const length = this.lengthAt(key, at);
      if (length > 0) found.push(key.slice(at, at + length));
      at += length || 1;
    }
    return found;
  }
}

const PLAIN = /^[\u4e00-\u9fff]*$/;

/** A name with its numerals as written: 两免一补 is read liangmianyibu, not 2 mian 1 bu. */
export const spokenName = (text: string) =>
  PLAIN.test(text)
    ? text
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '');
