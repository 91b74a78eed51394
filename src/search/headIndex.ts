import { storedNumber, type DocumentNumber } from './docno.ts';
import { Column } from './column.ts';
import { fold, foldKey } from './fold.ts';
import { Pinyin } from './pinyin.ts';
import { TermBook } from './termBook.ts';
import type { Head } from './types.ts';
import { gramsOf } from './units.ts';
import { TOPICS } from '../domain/vocabulary.ts';

/** Where a passage stands in its entry, and how much a match there says. */
export const FIELDS = {
  title: { weight: 1, label: '标题' },
  alias: { weight: 0.96, label: '俗称' },
  benefit: { weight: 0.85, label: '待遇' },
  ask: { weight: 0.74, label: '问答' },
  document: { weight: 0.66, label: '依据文件' },
  place: { weight: 0.6, label: '地方和主题' },
  summary: { weight: 0.6, label: '摘要' },
  amount: { weight: 0.58, label: '标准' },
  say: { weight: 0.48, label: '答话' },
} as const;
export type Field = keyof typeof FIELDS;

/** What a match in the body text says. */
export const BODY_WEIGHT = 0.3;

export interface Passage {
  entry: number;
  field: Field;
  /** Which answer or amount of the entry, for `ask`, `say` and `amount`. */
  item: number;
  text: string;
  grams: number;
}

export interface NumberRow {
  entry: number;
  /** 0 for the entry's first document. */
  rank: number;
  number: string;
  parts: DocumentNumber;
}

/** The head table, opened for searching. Everything here is in memory and answers without waiting. */
export class HeadIndex {
  readonly head: Head;
  readonly passages: Passage[] = [];
  readonly column: Column;
  /** Titles, aliases, benefits and terms as people write them, for pinyin and typing errors. */
  readonly names: Column;
  readonly pinyin: Pinyin;
  readonly terms: TermBook;
  readonly numbers: NumberRow[];
  readonly agencies: string[];
  /** Whole names — aliases, benefits, terms — by their first character, longest first. */
  readonly #wholeNames = new Map<string, string[]>();
  readonly simplify: ReadonlyMap<string, string>;

  constructor(head: Head) {
    this.head = head;
    const [from, to] = head.traditional;
    this.simplify = new Map([...from].map((char, index) => [char, to[index]!]));
    const keys: string[] = [];
    const names: string[] = [];
    const add = (entry: number, field: Field, item: number, text: string) => {
      const { key } = fold(text);
      this.passages.push({ entry, field, item, text, grams: Math.max(1, gramsOf(key).length) });
      keys.push(key);
      if (field === 'title' || field === 'alias' || field === 'benefit') names.push(nameText(text));
    };
    head.entries.forEach((entry, number) => {
      add(number, 'title', 0, entry.title);
      for (const alias of entry.aliases) add(number, 'alias', 0, alias);
      for (const benefit of entry.benefits) add(number, 'benefit', 0, benefit);
      entry.documents.forEach((document, item) => add(number, 'document', item, document.title));
      add(number, 'summary', 0, entry.summary);
      add(number, 'place', 0, `${entry.place} ${[entry.topic, ...entry.alsoTopics].map((topic) => TOPICS[topic]).join(' ')}`);
      entry.answers.forEach((answer, item) => {
        add(number, 'ask', item, answer.ask);
        add(number, 'say', item, answer.say);
      });
      entry.amounts.forEach((amount, item) => add(number, 'amount', item, `${amount.benefit} ${amount.what} ${amount.text}`));
    });
    this.column = new Column(keys);
    this.terms = new TermBook(head.terms);
    for (const { word, also, formal } of head.terms) names.push(...[word, ...also, ...formal].map(nameText));
    this.names = new Column(names);
    this.pinyin = new Pinyin(head.pinyin);
    const whole = new Set([...head.entries.flatMap(({ aliases, benefits }) => [...aliases, ...benefits]), ...head.terms.flatMap(({ word, also, formal }) => [word, ...also, ...formal])].map((name) => foldKey(name)));
    for (const name of [...whole].sort((a, b) => b.length - a.length)) {
      if (name.length < 2) continue;
      const same = this.#wholeNames.get(name[0]!);
      if (same) same.push(name);
      else this.#wholeNames.set(name[0]!, [name]);
    }
    this.numbers = head.entries.flatMap((entry, number) =>
      entry.documents.flatMap(({ number: text }, rank) => {
        const parts = text ? storedNumber(text) : undefined;
        return text && parts ? [{ entry: number, rank, number: text, parts }] : [];
      }),
    );
    this.agencies = [...new Set(this.numbers.map(({ parts }) => parts.agency))];
  }

  /** The names a folded query holds, longest first from left to right: what is asked about, as against how. */
  namesIn(key: string): string[] {
    const found: string[] = [];
    for (let at = 0; at < key.length; ) {
      const name = (this.#wholeNames.get(key[at]!) ?? []).find((candidate) => key.startsWith(candidate, at));
      if (name) found.push(name);
      at += name?.length ?? 1;
    }
    return found;
  }

  /** True when titles, answers or terms hold the gram. */
  has(gram: string): boolean {
    return this.column.find(gram).length > 0 || this.terms.has(gram);
  }
}

/** A name with its numerals as written: 两免一补 is read liangmianyibu, not 2 mian 1 bu. */
const nameText = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
