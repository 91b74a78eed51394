import { storedNumber, type DocumentNumber } from '../lookup/docno.ts';
import { Names, spokenName } from '../lookup/names.ts';
import { Pinyin } from '../lookup/pinyin.ts';
import { TermBook } from '../lookup/termBook.ts';
import { byCode } from '../../domain/text/byCode.ts';
import { foldKey } from '../text/fold.ts';
import { gramsOf } from '../text/units.ts';
import type { AllNames, AllNumbers, CommonPairs, HeadFrame, HeadTables } from '../types.ts';
import { CharacterIndex } from './characterIndex.ts';
import { allPairs, pairCount } from './commonPairs.ts';
import { ABOUT, BODY_BIT, NAMED } from './fields.ts';
import type { Shelf } from './shelf.ts';
import { beginningsTyped, speltPiece, type SpeltNames } from './speltNames.ts';
import type { WordIndex } from './wordIndex.ts';

export interface NumberRow {
  entry: number;
  /** 0 for the entry's first document. */
  rank: number;
  number: string;
  parts: DocumentNumber;
}

const NO_NAMES = new CharacterIndex([]);

/** The words of the library as a whole, whatever entries a question is about: what queries are read with. */
export class Lexicon {
  readonly head: HeadFrame & HeadTables;
  readonly terms: TermBook;
  readonly whole: Names;
  readonly simplify: ReadonlyMap<string, string>;
  /** Words of the glossary alone. */
  readonly termNames: Names;
  private readonly words: WordIndex;
  private readonly shelf: Shelf;
  private readonly common: CommonPairs;
  private pairs: ReadonlyMap<string, number> | undefined;
  private readonly termWords: readonly string[];
  private readonly alike = new Map<string, readonly string[]>();
  private termsAlike: Map<string, string[]> | undefined;
  private readonly names = new Map<string, CharacterIndex>();
  private readings: Pinyin | undefined;
  private numberRows: NumberRow[] | undefined;
  private agencyNames: string[] | undefined;

  constructor(head: HeadFrame & HeadTables, common: CommonPairs, words: WordIndex, shelf: Shelf) {
    this.head = head;
    this.words = words;
    this.shelf = shelf;
    const [from, to] = head.traditional;
    this.simplify = new Map([...from].map((char, index) => [char, to[index]!]));
    this.termWords = head.terms.flatMap(({ word, also, formal }) => [word, ...also, ...formal]);
    const termKeys = this.termWords.map((name) => foldKey(name));
    this.termNames = new Names(termKeys);
    this.terms = new TermBook(head.terms);
    this.whole = new Names(termKeys, (key, at) => words.namesAt(key, at));
    this.common = common;
  }

  get entries(): number {
    return this.head.ids.length;
  }

  /** The titles, aliases, benefits and terms that may be read from letters, as people say them; of a small library all there are. */
  namesSpelt(letters: string): CharacterIndex {
    const buckets = this.head.nameBuckets;
    const pieces = buckets === 0 ? ['names'] : [...new Set(beginningsTyped(letters, this.pinyin).map((beginning) => speltPiece(beginning, buckets)))];
    const known = this.names.get(pieces.join());
    if (known) return known;
    const read = pieces.map((name) => this.shelf.piece<AllNames | SpeltNames>(name));
    if (read.includes(undefined)) return NO_NAMES;
    const all = buckets === 0 ? (read[0] as AllNames) : { names: together(read as SpeltNames[], 'names'), aliases: together(read as SpeltNames[], 'aliases') };
    const names = new CharacterIndex([...all.names, ...all.aliases, ...this.termWords].map(spokenName));
    this.names.set(pieces.join(), names);
    return names;
  }

  /** Names, as people say them, that a word may be a slip for: their first two characters sound alike. */
  namesAlike(word: string): readonly string[] {
    const beginning = word.slice(0, 2);
    const known = this.alike.get(beginning);
    if (known) return known;
    const sounds = this.pinyin.sounds(word);
    if (!this.termsAlike) {
      this.termsAlike = new Map();
      for (const term of new Set(this.termWords.map(spokenName)))
        for (const sound of this.pinyin.sounds(term)) this.termsAlike.set(sound, [...(this.termsAlike.get(sound) ?? []), term]);
    }
    const terms = this.termsAlike;
    const alike = [...new Set([...sounds.flatMap((sound) => terms.get(sound) ?? []), ...this.words.namesAlike(sounds)])];
    if (!this.shelf.misses) this.alike.set(beginning, alike);
    return alike;
  }

  /** What people call entries, as written. */
  get aliases(): readonly string[] {
    return this.shelf.piece<AllNames>('names')?.aliases ?? [];
  }

  get pinyin(): Pinyin {
    return (this.readings ??= new Pinyin(this.head.pinyin));
  }

  get numbers(): readonly NumberRow[] {
    const all = this.shelf.piece<AllNumbers>('numbers');
    if (!all) return [];
    return (this.numberRows ??= all.flatMap(([place, rank, number]) => {
      const parts = storedNumber(number);
      return parts ? [{ entry: this.words.entryAt(place), rank, number, parts }] : [];
    }));
  }

  get agencies(): string[] {
    const { numbers } = this;
    return numbers.length === 0 ? [] : (this.agencyNames ??= [...new Set(numbers.map(({ parts }) => parts.agency))]);
  }

  /** True when the gram stands anywhere in the library, or may: of what has not been read nothing is guessed, nor read for guessing. */
  known(gram: string): boolean {
    return this.terms.has(gram) || this.words.mayStand(gram);
  }

  /** Whether one field of one entry holds every gram of a folded part: it then stands there as a whole, near enough. */
  stands(part: string): boolean {
    const held = new Map<number, number>();
    const grams = gramsOf(part);
    // All of them are looked for, not only up to the first that is missing.
    if (grams.filter((gram) => this.words.isPending(gram)).length > 0) return true;
    grams.forEach((gram, index) => {
      const { entries, fields } = this.words.postings(gram);
      const now = new Map(entries.map((entry, place) => [entry, fields[place]! & ~BODY_BIT]));
      if (index === 0) for (const [entry, bits] of now) held.set(entry, bits);
      else for (const [entry, bits] of held) held.set(entry, bits & (now.get(entry) ?? 0));
    });
    return [...held.values()].some((bits) => bits !== 0);
  }

  /** In how many entries' names a gram stands. */
  named(gram: string): number {
    return this.words.postings(gram).fields.filter((bits) => bits & NAMED).length;
  }

  /** Pairs that stand in the names, questions and amounts of several entries, with the number of these. */
  get commonPairs(): ReadonlyMap<string, number> {
    return (this.pairs ??= allPairs(this.common));
  }

  /** How much a gram of an entry's own texts tells entries apart. `isOwn` says whether the entry's names, questions or amounts hold it. */
  telling(gram: string, isOwn: (gram: string) => boolean): number {
    const about = pairCount(this.common, gram) ?? (isOwn(gram) ? this.common.others : 0);
    return about === 0 ? 0 : tellingOf(about, this.entries);
  }
}

/** The names of several pieces, each as often as it is one, in the order of all names. */
function together(pieces: readonly SpeltNames[], kind: 'names' | 'aliases'): string[] {
  const times = new Map(pieces.flatMap((piece) => piece[kind]));
  return [...times.keys()].sort(byCode).flatMap((name) => Array.from({ length: times.get(name)! }, () => name));
}

/** What a gram is worth that stands in the names, questions and amounts of so many of all entries. */
export const tellingOf = (about: number, entries: number) => Math.log(1 + (entries - about + 0.5) / (about + 0.5));

export const isAbout = (bits: number) => (bits & ABOUT) !== 0;
