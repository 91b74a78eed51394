import { storedNumber, type DocumentNumber } from '../lookup/docno.ts';
import { CharacterIndex } from './characterIndex.ts';
import { foldKey } from '../text/fold.ts';
import { Names, spokenName } from '../lookup/names.ts';
import { Pinyin } from '../lookup/pinyin.ts';
import { TermBook } from '../lookup/termBook.ts';
import type { Head } from '../types.ts';
import { TOPICS } from '../../domain/words/vocabulary.ts';

/** Where a passage stands in its entry, and how much a match there says. */
export const FIELDS = {
  title: { weight: 1, label: '标题' },
  former: { weight: 1, label: '旧题' },
  alias: { weight: 0.96, label: '俗称' },
  benefit: { weight: 0.85, label: '待遇' },
  ask: { weight: 0.74, label: '问答' },
  form: { weight: 0.7, label: '问法' },
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
  readonly column: CharacterIndex;
  readonly terms: TermBook;
  readonly whole: Names;
  /** Stored questions, folded → where they stand. */
  readonly stored = new Map<string, { entry: number; item: number }[]>();
  readonly simplify: ReadonlyMap<string, string>;
  #names: CharacterIndex | undefined;
  #pinyin: Pinyin | undefined;
  #numbers: NumberRow[] | undefined;
  #agencies: string[] | undefined;

  constructor(head: Head) {
    this.head = head;
    const [from, to] = head.traditional;
    this.simplify = new Map([...from].map((char, index) => [char, to[index]!]));
    const keys: string[] = [];
    const whole = new Set(termWords(head).map((name) => foldKey(name)));
    const add = (entry: number, field: Field, item: number, text: string) => {
      const key = foldKey(text);
      this.passages.push({ entry, field, item, text });
      keys.push(key);
      if (field === 'alias' || field === 'benefit') whole.add(key);
    };
    head.entries.forEach((entry, number) => {
      add(number, 'title', 0, entry.title);
      if (entry.formerTitle) add(number, 'former', 0, entry.formerTitle);
      for (const alias of entry.aliases) add(number, 'alias', 0, alias);
      entry.benefits.forEach(({ name, asks }, item) => {
        add(number, 'benefit', item, name);
        for (const form of asks) add(number, 'form', item, form);
      });
      entry.documents.forEach((document, item) => add(number, 'document', item, document.title));
      add(number, 'summary', 0, entry.summary);
      add(number, 'place', 0, `${entry.place} ${[entry.topic, ...entry.alsoTopics].map((topic) => TOPICS[topic]).join(' ')}`);
      entry.answers.forEach((answer, item) => {
        add(number, 'ask', item, answer.ask);
        const key = foldKey(answer.ask);
        this.stored.set(key, [...(this.stored.get(key) ?? []), { entry: number, item }]);
        add(number, 'say', item, answer.say);
      });
      entry.amounts.forEach((amount, item) => add(number, 'amount', item, `${amount.benefit} ${amount.what} ${amount.text}`));
    });
    this.column = new CharacterIndex(keys);
    this.terms = new TermBook(head.terms);
    this.whole = new Names(whole);
  }

  /** Titles, aliases, benefits and terms as people say them, for pinyin and typing slips. */
  get names(): CharacterIndex {
    const named = (passage: Passage) => passage.field === 'title' || passage.field === 'alias' || passage.field === 'benefit';
    return (this.#names ??= new CharacterIndex([...this.passages.filter(named).map(({ text }) => spokenName(text)), ...termWords(this.head).map(spokenName)]));
  }

  get pinyin(): Pinyin {
    return (this.#pinyin ??= new Pinyin(this.head.pinyin));
  }

  get numbers(): NumberRow[] {
    return (this.#numbers ??= this.head.entries.flatMap((entry, number) =>
      entry.documents.flatMap(({ number: text }, rank) => {
        const parts = text ? storedNumber(text) : undefined;
        return text && parts ? [{ entry: number, rank, number: text, parts }] : [];
      }),
    ));
  }

  get agencies(): string[] {
    return (this.#agencies ??= [...new Set(this.numbers.map(({ parts }) => parts.agency))]);
  }

  /** A passage as it is compared. */
  key(passage: number): string {
    return this.column.text.slice(this.column.startOf[passage], (this.column.startOf[passage + 1] ?? this.column.text.length + 1) - 1);
  }

  /** True when titles, answers or terms hold the gram. */
  has(gram: string): boolean {
    return this.column.find(gram).length > 0 || this.terms.has(gram);
  }
}

const termWords = (head: Head) => head.terms.flatMap(({ word, also, formal }) => [word, ...also, ...formal]);
