import { isPast } from '../../domain/policy/validity.ts';
import type { Status } from '../../domain/words/vocabulary.ts';
import type { GramFinder } from '../index/gramFinder.ts';
import type { HeadIndex } from '../index/headIndex.ts';
import { foldKey } from '../text/fold.ts';
import { gramsOf } from '../text/units.ts';
import type { HeadEntry } from '../types.ts';
import { countsSame, FIGURE_KINDS, type Kind } from './kinds.ts';
import { answersKind, passagesOf, type AnswerPassage, type PassageKind } from './passage.ts';
import { ofPlaces, placeFit, type KnownPlaces, type PlaceFit } from './places.ts';
import { heldShare, holds, type Question } from './question.ts';
import { contradiction, slotsShared } from './slots.ts';
import { clauses, withoutTalk } from './speech.ts';
import { knownPart, touchesYear, yearsNamed } from './years.ts';

/** A passage weighed against a question. Shares are between 0 and 1. */
export interface Candidate {
  entry: number;
  passage: AnswerPassage;
  status: Status;
  /** Share of the question that the passage or what stands over it (title, benefit, its asked forms) holds. */
  covered: number;
  /** Share that the passage itself holds. */
  local: number;
  /** Share that the passage's own question, and its sentence alone, hold. */
  askShare: number;
  sayShare: number;
  /** Share of the three most telling pairs that the passage, or what stands over it, holds. */
  telling: number;
  /** The same counting what tells the entry's passages from one another: 大黄 among crops, 二类 among grades. */
  own: number;
  /** Share of the question that the entry holds anywhere. */
  entire: number;
  /** Share that title, aliases and benefit hold: whether it is about the same matter at all. */
  matter: number;
  /** How much of one of the entry's own names (title, alias, benefit) the question says: whether it is the matter asked about. */
  named: number;
  /** The same of the name of the passage's own benefit. */
  benefitNamed: number;
  /** The same of what an amount measures; 1 for everything else. */
  measureNamed: number;
  /** Share of the question's pairs, known or not, that the entry holds nowhere. */
  lacking: number;
  /** Share of the passage's own question that the reader's question holds. */
  back: number;
  /** How alike the reader's question and the nearest asked form of the benefit are. */
  form: number;
  /** Whether it says what the kind of question wants. */
  kind: number;
  /** Share of the slots the question fills (group, grade, stage, age, year, place) that the passage names too; 1 when it fills none. */
  slots: number;
  /** Score of its entry in the result list, beside the best. */
  near: number;
  place: PlaceFit;
  /** The slot that excludes it. */
  against: string | undefined;
}

interface Form {
  key: string;
  grams: [gram: string, weight: number][];
  total: number;
}

/** An entry opened for answering: its passages, and what stands over them. */
interface Opened {
  passages: AnswerPassage[];
  backs: Form[];
  names: Form[];
  benefitNames: Form[];
  /** What each amount measures. */
  measures: Form[];
  entryKey: string;
  benefitKeys: string[];
  /** Asked forms by benefit. */
  forms: Form[][];
}

/** Kinds of passage that answer a kind of question at all. */
const FITS: Partial<Record<PassageKind, readonly Kind[]>> = {
  amount: [...FIGURE_KINDS, 'amount', 'change', 'whether'],
  change: ['change'],
  deadline: [...FIGURE_KINDS, 'whether', 'how', 'amount'],
  step: [...FIGURE_KINDS, 'how', 'office', 'amount', 'whether'],
  office: ['office'],
  materials: ['how'],
  who: ['who', 'age', 'whether'],
  validity: ['whether', 'document', 'number', 'when'],
  document: ['document', 'number'],
};

/** Opens entries and weighs their passages. */
export class Weigher {
  readonly #index: HeadIndex;
  readonly #grams: GramFinder;
  readonly #places: KnownPlaces;
  readonly #today: string;
  readonly #opened = new Map<number, Opened>();

  constructor(index: HeadIndex, grams: GramFinder, places: KnownPlaces, today: string) {
    this.#index = index;
    this.#grams = grams;
    this.#places = places;
    this.#today = today;
  }

  #form(text: string): Form {
    const key = foldKey(clauses(text));
    const bare = withoutTalk(key, (whole, at) => this.#index.whole.lengthAt(whole, at));
    const grams = [...new Set(gramsOf(bare))].map((gram): [string, number] => [gram, this.#grams.find(gram).telling]).filter(([, weight]) => weight > 0);
    return { key, grams, total: grams.reduce((sum, [, weight]) => sum + weight, 0) };
  }

  open(number: number): Opened {
    let opened = this.#opened.get(number);
    if (!opened) {
      const entry = this.#index.head.entries[number]!;
      const passages = passagesOf(entry, this.#today);
      opened = {
        passages,
        backs: passages.map(({ ask }) => this.#form(ask)),
        names: [entry.title.replace(/[（(：].*$/, ''), ...entry.aliases, ...entry.benefits.map(({ name }) => name.replace(/（[^）]*）/g, ''))].map((name) =>
          this.#form(name),
        ),
        benefitNames: entry.benefits.map(({ name }) => this.#form(name)),
        measures: entry.amounts.map(({ what }) => this.#form(what)),
        entryKey: foldKey(clauses([entry.title, ...entry.aliases, entry.place, ...entry.documents.map(({ title }) => title)].join('。'))),
        benefitKeys: entry.benefits.map(({ name, who, asks }) => foldKey(clauses([name, who, ...asks].join('。')))),
        forms: entry.benefits.map(({ asks }) => asks.map((ask) => this.#form(ask))),
      };
      this.#opened.set(number, opened);
    }
    return opened;
  }

  /** All passages of an entry against a question. */
  weigh(question: Question, number: number, status: Status, near: number): Candidate[] {
    const entry = this.#index.head.entries[number]!;
    const opened = this.open(number);
    const held = question.tokens.map((token) => opened.passages.map(({ key }) => holds(key, token)));
    const rarity = held.map((row, token) => {
      const count = row.filter(Boolean).length;
      return count === 0 ? 0 : question.tokens[token]!.weight * Math.log(1 + opened.passages.length / count);
    });
    const rare = rarity.reduce((sum, one) => sum + one, 0);
    const entire =
      question.total === 0
        ? 0
        : question.tokens.reduce(
            (sum, token, at) =>
              sum + (held[at]!.some(Boolean) || holds(opened.entryKey, token) || opened.benefitKeys.some((key) => holds(key, token)) ? token.weight : 0),
            0,
          ) / question.total;
    const concepts = question.tokens.flatMap(({ others }) => others);
    const said = [question.key, ...new Set(concepts)].join('|');
    const named = Math.max(0, ...opened.names.map((name) => this.#sayShare(said, name)));
    const whole = `${opened.entryKey}|${opened.benefitKeys.join('|')}|${opened.passages.map(({ key }) => key).join('|')}`;
    const known = new Map(question.tokens.map((token) => [token.gram, token]));
    const lacking =
      question.grams.length === 0
        ? 0
        : question.grams.filter((gram) => !whole.includes(gram) && !(known.has(gram) && holds(whole, known.get(gram)!))).length / question.grams.length;
    const alike = opened.forms.map((forms) => Math.max(0, ...forms.map((form) => this.#alike(question, form))));
    const best = Math.max(0, ...alike);
    const mostTelling = [...question.tokens].sort((a, b) => b.weight - a.weight).slice(0, 3);
    return opened.passages.map((passage, item) => {
      const over =
        passage.benefit === undefined ? `${opened.entryKey}|${opened.benefitKeys.join('|')}` : `${opened.entryKey}|${opened.benefitKeys[passage.benefit]!}`;
      const place = placeFit(question.places, entry.place, question.places.length === 0 ? '' : knownPart(`${entry.title}。${passage.say}`), this.#places);
      return {
        entry: number,
        passage,
        status,
        covered: heldShare(question, `${passage.key}|${over}`),
        local: heldShare(question, passage.key),
        askShare: heldShare(question, passage.askKey),
        sayShare: heldShare(question, passage.key.slice(passage.askKey.length)),
        telling: mostTelling.length === 0 ? 0 : mostTelling.filter((token) => holds(`${passage.key}|${over}`, token)).length / mostTelling.length,
        own: rare === 0 ? 0 : rarity.reduce((sum, one, token) => sum + (held[token]![item] ? one : 0), 0) / rare,
        entire,
        matter: heldShare(question, over),
        named,
        benefitNamed: passage.benefit === undefined ? named : this.#sayShare(said, opened.benefitNames[passage.benefit]!),
        measureNamed: passage.amount === undefined ? 1 : this.#sayShare(said, opened.measures[passage.amount]!),
        lacking,
        back: this.#back(question, opened.backs[item]!),
        form: passage.benefit === undefined ? best : alike[passage.benefit]!,
        kind: kindFit(question, passage),
        slots: this.#slots(question, passage, place),
        near,
        place,
        against: this.#against(question, entry, passage, status),
      };
    });
  }

  #slots(question: Question, passage: AnswerPassage, place: PlaceFit): number {
    let [all, shared] = slotsShared(question.slots, question.ages, passage.slots);
    if (question.asked.years.length > 0) {
      const named = yearsNamed(ownWords(passage));
      all += 1;
      if (
        question.asked.years.some(
          (year) => named.includes(year) || (passage.span && (passage.span.from || passage.span.until) && touchesYear(passage.span, year)),
        )
      )
        shared += 1;
    }
    if (question.places.length > 0) {
      all += 1;
      if (place === 'same') shared += 1;
    }
    return all === 0 ? 1 : shared / all;
  }

  #back = (question: Question, form: Form): number => this.#sayShare(question.key, form);

  /** The share of a form that a folded text says. */
  #sayShare(said: string, { grams, total }: Form): number {
    if (total === 0) return 0;
    let held = 0;
    for (const [gram, weight] of grams) if (said.includes(gram)) held += weight;
    return held / total;
  }

  #alike(question: Question, form: Form): number {
    const there = heldShare(question, form.key);
    const back = this.#back(question, form);
    return there + back === 0 ? 0 : (2 * there * back) / (there + back);
  }

  #against(question: Question, entry: HeadEntry, passage: AnswerPassage, status: Status): string | undefined {
    const money = passage.kind === 'amount' || question.figure;
    return (
      contradiction(question.slots, question.ages, passage.slots, { groups: money }) ?? (this.#yearFits(question, entry, passage, status) ? undefined : 'year')
    );
  }

  /** Whether a passage may speak for the years asked. */
  #yearFits({ asked: { years, now }, places, figure }: Question, entry: HeadEntry, passage: AnswerPassage, status: Status): boolean {
    const thisYear = Number(this.#today.slice(0, 4));
    const { span } = passage;
    if (years.length === 0) return !now || (!(span?.until && !touchesYear(span, thisYear)) && !(figure && NOW_UNKNOWN.test(passage.say)));
    // Two years asked about want both: 2019年和2021年各多少.
    if (years.length > 1 && passage.kind !== 'amount') return years.every((year) => yearsNamed(passage.say).includes(year));
    if (span && (span.from || span.until)) return years.some((year) => touchesYear(span, year) && (year <= thisYear || span.until !== undefined));
    const own = figure ? ownWords(passage).replace(PUBLISHED, '') : ownWords(passage);
    const named = yearsNamed(ofPlaces(own, places, this.#places));
    if (named.length === 0 && yearsNamed(own).length > 0) return false;
    if (named.length > 0)
      return years.some((year) => named.includes(year)) || (years.every((year) => year < thisYear) && years.some((year) => covers(named, year)));
    if (years.every((year) => year >= thisYear))
      return !isPast(status) && status !== 'unverified' && years.every((year) => touchesYear({ from: entry.from, until: entry.until }, year));
    return years.some((year) => touchesYear({ from: entry.from, until: entry.until }, year)) && entry.from !== undefined;
  }
}

/** A passage as it speaks for itself: what stands over a sentence of prose is the entry's title, and a title's years are not its. */
const ownWords = ({ kind, ask, say }: AnswerPassage) => (kind === 'line' || kind === 'summary' || kind === 'validity' ? say : `${ask}。${say}`);

/** 2026年6月25日公布: the day of a paper is not the year of a figure. */
const PUBLISHED = /\d{4}年\d{1,2}月\d{1,2}日(?:[^，。；]{0,6}(?:公布|印发|发布|引用|报道|发文))?/g;

/** 现行保额没有查到: what is asked of today is the very thing that is not known. */
const NOW_UNKNOWN = /(?:现在|现行|今年|目前)[^，。；]{0,14}(?:待核|没有?查到|没有?看到)/;

/** A year between two years a sentence names (2021—2025年). */
const covers = (named: readonly number[], year: number) => named.length > 1 && named[0]! <= year && year <= named[named.length - 1]!;

/** 1 when the passage says what is asked for, 0.5 when nothing special is asked for, 0 when it cannot be the answer. */
function kindFit(question: Question, passage: AnswerPassage): number {
  const { kinds } = question;
  const fits = FITS[passage.kind];
  if (fits && !fits.some((kind) => kinds.has(kind))) return 0;
  if (kinds.has('count') && !countsSame(question.key, foldKey(passage.say))) return 0;
  const figures = FIGURE_KINDS.filter((kind) => kinds.has(kind));
  const said = question.figure && passage.kind !== 'change' ? { ...passage, say: standing(question, passage.say) } : passage;
  // A change needs both figures: the old and the new.
  if (kinds.has('change') && (passage.say.match(/\d+(?:\.\d+)?(?=[万亿元%人户名个种项天日月])/g) ?? []).length < 2) return 0;
  if (kinds.has('change') && passage.kind !== 'change' && !CHANGED.test(passage.say)) return 0;
  if (passage.kind !== 'change' && figures.length > 0 && !figures.some((kind) => answersKind(said, kind))) return 0;
  if (figures.length === 0 && kinds.has('amount') && !answersKind(said, 'amount')) return 0;
  if (kinds.has('office') && !question.figure && !answersKind(passage, 'office')) return 0;
  if (kinds.size === 0) return 0.5;
  if (passage.kind === 'ask') {
    const same = [...kinds].filter((kind) => passage.asked.has(kind)).length;
    return same > 0 ? 1 : passage.asked.size === 0 ? 0.6 : 0.45;
  }
  if (passage.kind === 'line' || passage.kind === 'summary') return figures.length > 0 ? 0.8 : 0.4;
  return 1;
}

const CHANGED = /提|降|调|改|涨|增|由|从|原|此前|→|加/;
/** A stretch that tells what was, and is no longer. */
const GONE = /^(?:过去|以前|原来|当时|早期|攻坚期)|老标准|旧标准|不能当|不能再?用|执行到20\d\d年/;

/** What a sentence says that is known and, when no year is asked, still stands: only that may answer with a figure. */
const standing = ({ asked, kinds }: Question, say: string): string =>
  knownPart(
    asked.years.length > 0 || kinds.has('change')
      ? say
      : say
          .split(/(?<=[。；])/)
          .filter((part) => !GONE.test(part))
          .join(''),
  );
