import type { Status } from '../../domain/words/vocabulary.ts';
import type { OpenRow } from '../index/headIndex.ts';
import type { Lexicon } from '../index/lexicon.ts';
import type { HeadEntry } from '../types.ts';
import { clauseShare, kindFit } from './kindFit.ts';
import { alikeness, openEntry, sayShare, type Opened } from './opened.ts';
import { passageOf, type AnswerPassage } from './passage.ts';
import { exampleFit, placeFit, type KnownPlaces, type PlaceFit } from './places.ts';
import { heldShare, holds, type Question } from './question.ts';
import { contradiction, readSlots, slotsShared } from './slots.ts';
import { ownWords, yearFits } from './yearFit.ts';
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
  /** Share that the stretch of the passage holds which says what is asked for. */
  clause: number;
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
  /** The longest stretch of pairs in a row that the entry holds nowhere: 床位费. */
  lackRun: number;
  /** The same for the passage and what stands over it. */
  lackHere: number;
  /** Share of the passage's own question that the reader's question holds. */
  back: number;
  /** How alike the reader's question and the nearest asked form of the benefit are. */
  form: number;
  /** The same of the passage's own question, in whichever way it is stored; 0 for what is no question. */
  asked: number;
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

/** Opens entries and weighs their passages. */
export class Weigher {
  private readonly lexicon: Lexicon;
  private readonly places: KnownPlaces;
  private readonly today: string;
  private readonly openEntries = new Map<number, Opened>();

  constructor(lexicon: Lexicon, places: KnownPlaces, today: string) {
    this.lexicon = lexicon;
    this.places = places;
    this.today = today;
  }

  open(number: number, opening: OpenRow): Opened {
    let opened = this.openEntries.get(number);
    if (!opened) {
      opened = openEntry(this.lexicon, opening, this.today);
      this.openEntries.set(number, opened);
    }
    return opened;
  }

  /** All passages of an entry against a question. */
  weigh(question: Question, number: number, opening: OpenRow, status: Status, near: number): Candidate[] {
    const entry = opening.row;
    const opened = this.open(number, opening);
    const { tokens, total } = question;
    const every = tokens.map((_, at) => at);
    // What each token stands in is found out once; shares are sums of it.
    const held = tokens.map((token) => opened.passages.map(({ key }, item) => holds(key, token) || holds(opened.formKeys[item]!, token)));
    const inEntry = tokens.map((token) => holds(opened.entryKey, token));
    const inBenefit = opened.benefitKeys.map((key) => tokens.map((token) => holds(key, token)));
    const overAll = tokens.map((_, at) => inEntry[at]! || inBenefit.some((row) => row[at]!));
    const over = (benefit: number | undefined, at: number) => (benefit === undefined ? overAll[at]! : inEntry[at]! || inBenefit[benefit]![at]!);
    const share = (held: (at: number) => boolean) => (total === 0 ? 0 : every.reduce((sum, at) => sum + (held(at) ? tokens[at]!.weight : 0), 0) / total);
    const rarity = held.map((row, token) => {
      const count = row.filter(Boolean).length;
      return count === 0 ? 0 : tokens[token]!.weight * Math.log(1 + opened.passages.length / count);
    });
    const rare = rarity.reduce((sum, one) => sum + one, 0);
    const anywhere = tokens.map((_, at) => overAll[at]! || held[at]!.some(Boolean));
    const entire = share((at) => anywhere[at]!);
    const concepts = tokens.flatMap(({ others }) => others);
    const said = [question.key, ...new Set(concepts)].join('|');
    const named = Math.max(0, ...opened.names.map((name) => sayShare(said, name)));
    const tokenAt = new Map(tokens.map(({ gram }, at) => [gram, at]));
    // Pairs that are no token stand nowhere in names and questions: mostly nowhere here either.
    const texts = [opened.entryKey, ...opened.benefitKeys, ...opened.passages.map(({ key }) => key), ...opened.formKeys];
    const strange = new Set(question.grams.filter((gram) => !tokenAt.has(gram) && texts.some((text) => text.includes(gram))));
    const heldAnywhere = (gram: string) => (tokenAt.has(gram) ? anywhere[tokenAt.get(gram)!]! : strange.has(gram));
    const lacking = question.grams.length === 0 ? 0 : question.grams.filter((gram) => !heldAnywhere(gram)).length / question.grams.length;
    const lackRun = longestRun(question.grams, heldAnywhere);
    const alike = opened.forms.map((forms) => alikeness(question, forms));
    const best = Math.max(0, ...alike);
    const mostTelling = [...every].sort((a, b) => tokens[b]!.weight - tokens[a]!.weight).slice(0, 3);
    return opened.passages.map((passage, item) => {
      const { benefit } = passage;
      const here = (at: number) => held[at]![item]! || over(benefit, at);
      const formKey = opened.formKeys[item]!;
      const inAsk = tokens.map((token, at) => held[at]![item]! && (holds(passage.askKey, token) || holds(formKey, token)));
      const sayKey = passage.key.slice(passage.askKey.length);
      const place =
        passage.example === undefined
          ? placeFit(question.places, entry.place, question.places.length === 0 ? '' : knownPart(`${entry.title}。${passage.say}`), this.places)
          : exampleFit(question.places, entry.examples![passage.example]!.place);
      const local = share((at) => held[at]![item]!);
      const kind = kindFit(question, passage);
      let back: number | undefined;
      return {
        entry: number,
        passage,
        status,
        covered: share(here),
        local,
        clause: kind === 0 ? 0 : clauseShare(question, passage, local),
        askShare: share((at) => inAsk[at]!),
        sayShare: share((at) => held[at]![item]! && (!inAsk[at]! || holds(sayKey, tokens[at]!))),
        telling: mostTelling.length === 0 ? 0 : mostTelling.filter(here).length / mostTelling.length,
        own: rare === 0 ? 0 : rarity.reduce((sum, one, token) => sum + (held[token]![item] ? one : 0), 0) / rare,
        entire,
        matter: share((at) => over(benefit, at)),
        named,
        benefitNamed: benefit === undefined ? named : sayShare(said, opened.benefitNames[benefit]!),
        measureNamed: passage.amount === undefined ? 1 : sayShare(said, opened.measures[passage.amount]!),
        lacking,
        lackRun,
        lackHere: longestRun(question.grams, (gram) =>
          tokenAt.has(gram)
            ? here(tokenAt.get(gram)!)
            : strange.has(gram) &&
              [passage.key, formKey, opened.entryKey, ...(benefit === undefined ? opened.benefitKeys : [opened.benefitKeys[benefit]!])].some((text) =>
                text.includes(gram),
              ),
        ),
        // Of most passages nobody asks it: they cannot answer.
        get back() {
          return (back ??= sayShare(question.key, opened.backs[item]!));
        },
        form: benefit === undefined ? best : alike[benefit]!,
        asked: alikeness(question, opened.asks[item]!),
        kind,
        slots: this.slotsFit(question, passage, place),
        near,
        place,
        against: this.contradictedBy(question, entry, passage, status),
      };
    });
  }

  /** Of what other places do, what may speak to the question: the share of it that each holds, and whether it is the place asked about. */
  weighOthers(question: Question, number: number, opening: OpenRow, texts: readonly string[]): { text: string; share: number; place: PlaceFit }[] {
    const { title } = opening.row;
    const over = this.open(number, opening).entryKey;
    return texts.flatMap((text) => {
      const passage = passageOf('line', title, text);
      const place = placeFit(question.places, '', text, this.places);
      const fits =
        kindFit(question, passage) > 0 &&
        (place === 'same' || place === 'open') &&
        contradiction(question.slots, question.ages, readSlots(passage.key.slice(passage.askKey.length))) === undefined &&
        (question.asked.years.length === 0 || question.asked.years.some((year) => yearsNamed(text).includes(year)));
      return fits ? [{ text, share: heldShare(question, `${passage.key}|${over}`) * (0.5 + 0.5 * heldShare(question, passage.key)), place }] : [];
    });
  }

  private slotsFit(question: Question, passage: AnswerPassage, place: PlaceFit): number {
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

  private contradictedBy(question: Question, entry: HeadEntry, passage: AnswerPassage, status: Status): string | undefined {
    const money = passage.kind === 'amount' || question.figure || FIGURE_DOUBTED.test(question.key);
    return (
      contradiction(question.slots, question.ages, passage.slots, { groups: money }) ??
      (yearFits(question, entry, passage, { status, today: this.today, known: this.places }) ? undefined : 'year')
    );
  }
}

/** 也是2500吧, 给500元吗: a figure is told and asked about, so whose figure it is counts. */
const FIGURE_DOUBTED = /\d\d[万%]?[元块]?钱?([吧吗么嘛]|[对是]不)($|\|)/;

/** The most pairs in a row that are not held. */
function longestRun(grams: readonly string[], held: (gram: string) => boolean): number {
  let run = 0;
  let most = 0;
  for (const gram of grams) {
    run = held(gram) ? 0 : run + 1;
    most = Math.max(most, run);
  }
  return most;
}
