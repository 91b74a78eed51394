import { byName, byPassage, byStored, scored } from './rank/answer.ts';
import { byExclusion } from './rank/exclusion.ts';
import type { ExactAnswer } from './rank/exactAnswer.ts';
import { GramFinder } from './index/gramFinder.ts';
import { HeadIndex, type OpenRow } from './index/headIndex.ts';
import type { Lexicon } from './index/lexicon.ts';
import { openLibrary, type OpenLibrary } from './index/openLibrary.ts';
import { RowShelf } from './index/rowShelf.ts';
import type { Shelf } from './index/shelf.ts';
import type { WordIndex } from './index/wordIndex.ts';
import { readAtOnce, readFor, shortlist, type Shortlist } from './rank/shortlist.ts';
import { byMeasure, byTerm, measureAsked } from './rank/otherAnswers.ts';
import { isPageName, pagesAsked, type SitePage } from './lookup/pages.ts';
import { Events, type EventAnswer } from './rank/events.ts';
import { fittingLines } from './rank/fitting.ts';
import type { PieceSource } from './index/pieces.ts';
import { nearestNames } from './query/nearestNames.ts';
import { planQuery, type Plan } from './query/plan.ts';
import { statusOn } from '../domain/policy/validity.ts';
import { rank, type Hit } from './rank/rank.ts';
import { resultOf, type Result } from './rank/result.ts';
import { Scorer } from './rank/score.ts';
import { Weigher, type Candidate } from './passages/candidates.ts';
import { shortPlace, type KnownPlaces } from './passages/places.ts';
import { readQuestion, type Question } from './passages/question.ts';
import type { HeadEntry } from './types.ts';
import { gramsOf } from './text/units.ts';
import { numberText } from './lookup/docno.ts';
import type { Status } from '../domain/words/vocabulary.ts';

export interface Outcome {
  query: string;
  plan: Plan;
  results: Result[];
  /** More entries hold some of the words than were looked at; these are the nearest. */
  further: boolean;
  answer: ExactAnswer | undefined;
  /** What happened, when that is what was told and no single sentence answers it. */
  event: EventAnswer | undefined;
  /** Pages of the library that are no entries and were asked for. */
  pages: SitePage[];
  /** “五保户 现称 特困人员” and other notes on how the query was read. */
  notes: string[];
  suggestion: string | undefined;
  /** What to try when nothing was found: nearest names of the library. */
  nearest: string[];
}

/** A question as understood, and the passages of the first results weighed against it. */
export interface Weighed {
  question: Question;
  candidates: Candidate[];
}

type Found = ReturnType<typeof scored>;

export interface SearchOptions {
  /** False switches the look-up of questions stored word for word off, as evaluation does. */
  stored?: boolean;
}

/** A question longer than this is read up to here. */
const LONGEST_QUESTION = 200;
/** How many of the first results may answer. */
const MAY_ANSWER = 8;
/** How many of the first results may show what another place does. */
const FIRST = 3;

/** A question with the rows read for it. */
interface Reading {
  index: HeadIndex;
  grams: GramFinder;
  scorer: Scorer;
}

/** The search of one edition: the same for a website, a folder, a single file and the command line. */
export class SearchEngine {
  private readonly shelf: Shelf;
  private readonly words: WordIndex;
  private readonly lexicon: Lexicon;
  private readonly rows: RowShelf;
  readonly today: string;
  private readonly places: KnownPlaces;
  private readonly weigher: Weigher;
  /** Opened when it is first needed: most questions are answered without. */
  private opened: Events | undefined;
  private last: Reading;

  private constructor({ shelf, words, lexicon }: OpenLibrary, today: string | undefined) {
    const { head } = lexicon;
    this.shelf = shelf;
    this.words = words;
    this.lexicon = lexicon;
    this.rows = new RowShelf(shelf, head);
    // A clock set to last year must not bring last year's policy back.
    this.today = today !== undefined && today > head.today ? today : head.today;
    this.places = { chain: head.places.map((place) => ({ ...place, short: shortPlace(place.name) })), elsewhere: new Set(head.elsewhere) };
    this.weigher = new Weigher(lexicon, this.places, this.today);
    this.last = this.reading(new Map(), new Set());
  }

  /** Opens what every question needs. `today` is the reader's day; the edition's own day is used when it is later. */
  static async open(source: PieceSource, today?: string): Promise<SearchEngine> {
    return new SearchEngine(await openLibrary(source), today);
  }

  /** The rows read for the last question, opened; for the bench and tests. */
  get index(): HeadIndex {
    return this.last.index;
  }

  /** The entries of the last question by their number, with holes where no row was read. */
  get entries(): readonly HeadEntry[] {
    return this.last.index.head.entries;
  }

  /** The ids of all entries, in the library's order. */
  get ids(): readonly string[] {
    return this.lexicon.head.ids;
  }

  /** Every entry's row: for tools and tests, a page never needs them. */
  async all(): Promise<HeadEntry[]> {
    const rows = await this.rows.read(this.ids.map((_, entry) => entry));
    return [...rows.values()].map(({ row }) => row);
  }

  private get events(): Events {
    return (this.opened ??= new Events(this.lexicon));
  }

  private reading(rows: ReadonlyMap<number, OpenRow>, listed: ReadonlySet<number>): Reading {
    const index = new HeadIndex(this.lexicon, rows);
    const grams = new GramFinder(index, this.words, listed);
    return { index, grams, scorer: new Scorer(index, grams) };
  }

  /**
   * Reads what a question needs, piece by piece, and answers: first the words it is made of, then the rows of the entries that
   * hold most of them. A piece that cannot be had is thrown with its sentence.
   */
  async search(query: string, { stored = true }: SearchOptions = {}): Promise<Outcome> {
    const { head } = this.lexicon;
    // The way to the pieces takes longer than opening what may be needed after them.
    const ahead = () => void this.events;
    const found = await this.shelf.settled(() => {
      const plan = planQuery(this.lexicon, query, (gram) => this.lexicon.known(gram));
      // All at once, not one after the other.
      for (const { key } of plan.wordings) for (const gram of gramsOf(key)) this.words.postings(gram);
      const number = measureAsked(head, plan.typed);
      const measures = head.measured.flatMap(([measure, entry]) => (measure === number ? [entry] : []));
      return this.shelf.misses ? undefined : { plan, measure: measures[0], list: shortlist(plan, this.words, this.lexicon, this.today, measures) };
    }, ahead);
    const { plan, measure, list } = found!;
    const { rows, hits } = await this.rowsFor(plan, list);
    const answer = await this.shelf.settled(() => {
      // Anew each time: another question may have been asked meanwhile, and what was missed is not to be remembered.
      this.last = this.reading(rows, list.entries);
      return this.outcome(query, plan, [...hits], stored, measure);
    });
    return { ...answer, further: list.further };
  }

  /** The rows of the entries looked at, in the library's order, and the entries as they rank: of those that cannot be among the results no row is read. */
  private async rowsFor(plan: Plan, list: Shortlist): Promise<{ rows: ReadonlyMap<number, OpenRow>; hits: Hit[] }> {
    const likely = new Set(list.listed.slice(0, MAY_ANSWER).map(({ entry }) => entry));
    const open = (entry: number, row: OpenRow) => void (likely.has(entry) && this.weigher.open(entry, row));
    let rows = new Map<number, OpenRow>();
    for (let wanted = readAtOnce(list); ; ) {
      const came = await this.rows.read(wanted, open);
      rows = new Map([...rows, ...came].sort(([one], [other]) => one - other));
      const { index, scorer } = this.reading(rows, list.entries);
      const hits = rank(index, scorer, plan, this.today);
      wanted = readFor(list, hits[0]?.score ?? 0).filter((entry) => !rows.has(entry));
      if (wanted.length === 0) return { rows, hits };
    }
  }

  private readonly statusOf = (entry: number): Status => {
    const [, status, from, until] = this.lexicon.head.outlines[entry]!;
    return statusOn(status, { from: from || undefined, until: until || undefined }, this.today);
  };

  /** The sentence to read out: a stored question's own answer, else the passage that surely answers, else the entry named. */
  private exact(
    query: string,
    plan: Plan,
    hits: readonly Hit[],
    stored: boolean,
    { question, candidates }: Weighed,
    { all, missing }: Found,
  ): ExactAnswer | undefined {
    const { index } = this.last;
    const place = new Map(hits.map((hit, at) => [hit.entry, at]));
    const own = stored
      ? byStored(
          index,
          query,
          (entry) => this.statusOf(entry),
          (entry) => place.get(entry) ?? hits.length,
        )
      : undefined;
    if (own || hits.length === 0) return own;
    const other = byMeasure(index, plan.typed, this.statusOf) ?? byTerm(index, plan.typed, hits[0] && index.head.entries[hits[0].entry], hits[0]!.status);
    if (other) return other;
    // Asked for by its name alone, an entry answers with its own one sentence.
    return byName(index, plan, question, hits[0]) ?? byExclusion(index, question, candidates, { all, missing }) ?? byPassage(index, question, all, this.today);
  }

  /** What was understood, and every passage of the first results weighed. Of the last question; the bench and tests look at it too. */
  weigh(query: string, hits: readonly Hit[]): Weighed {
    const { index, grams } = this.last;
    const question = readQuestion(index, grams, query, this.places, this.today);
    const best = hits[0]?.score ?? 1;
    return {
      question,
      candidates: hits.slice(0, MAY_ANSWER).flatMap((hit) => this.weigher.weigh(question, hit.entry, index.rows.get(hit.entry)!, hit.status, hit.score / best)),
    };
  }

  private outcome(query: string, plan: Plan, hits: Hit[], stored: boolean, measure: number | undefined): Omit<Outcome, 'further'> {
    const { index, scorer } = this.last;
    const asked = query.slice(0, LONGEST_QUESTION);
    const weighed = this.weigh(plan.meant ?? asked, hits);
    const found = scored(index, weighed.question, weighed.candidates);
    const { all } = found;
    const lines = fittingLines(weighed.question, all, weighed.candidates);
    if (measure !== undefined) putFirst(hits, measure, this.statusOf);
    const results = hits.map((hit, at) =>
      resultOf(index, scorer, this.weigher, hit, { query, asked: weighed.question, fitting: lines.get(hit.entry), first: at < FIRST, today: this.today }),
    );
    // Who tells what happened and asks nothing is helped more by the list of what there is than by one sentence.
    const told = weighed.question.kinds.size === 0 ? this.events.find(asked, this.today) : undefined;
    const pages = pagesAsked(plan.typed, this.lexicon.head.measures);
    // Asked for by its name, a page is the answer.
    const shut = pages.some((page) => isPageName(plan.typed, page));
    const answer = shut ? undefined : this.exact(asked, plan, hits, stored, weighed, told ? { all: [], missing: [] } : found);
    const notes = [...plan.notes, ...this.usedNotes(plan, hits)];
    if (plan.number && !hits.some((hit) => hit.number)) notes.push(`本库没有文号是“${numberText(plan.number)}”的文件，也可能是原文没有见到文号。`);
    const event = answer || shut || weighed.question.names ? undefined : (told ?? this.events.find(asked, this.today));
    return { query, plan, results, answer, event, pages, notes, suggestion: plan.suggestion, nearest: results.length ? [] : nearestNames(this.lexicon, plan) };
  }

  /** How the query was read, one note a word: 五保户 现称 特困人员 is enough, its second meaning need not be told. */
  private usedNotes(plan: Plan, hits: readonly Hit[]): string[] {
    const used = new Set(hits.slice(0, 10).flatMap((hit) => hit.wording?.notes ?? []));
    const words = new Map<string, string>();
    for (const wording of plan.wordings) {
      for (const note of wording.notes) {
        const word = note.split(' ')[0]!;
        if (used.has(note) && !words.has(word)) words.set(word, note);
      }
    }
    return [...words.values()].slice(0, 4);
  }
}

/** Brings one entry to the top of the results, found or not. */
function putFirst(hits: Hit[], entry: number, statusOf: (entry: number) => Status): void {
  const at = hits.findIndex((hit) => hit.entry === entry);
  const score = (hits[0]?.score ?? 1) * 1.01;
  const hit: Hit = at >= 0 ? hits.splice(at, 1)[0]! : { entry, score, status: statusOf(entry), wording: undefined, match: undefined, number: undefined };
  hits.unshift({ ...hit, score });
}
