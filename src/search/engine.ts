import { byName, byPassage, byStored, scored } from './rank/answer.ts';
import { byExclusion } from './rank/exclusion.ts';
import type { ExactAnswer } from './rank/exactAnswer.ts';
import { BodyIndex } from './index/bodyIndex.ts';
import { bucketOf } from './index/buckets.ts';
import { GramFinder } from './index/gramFinder.ts';
import { HeadIndex } from './index/headIndex.ts';
import { loadHead } from './index/loadHead.ts';
import { byMeasure, byTerm, measureAsked } from './rank/otherAnswers.ts';
import { pagesAsked, type SitePage } from './lookup/pages.ts';
import { Events, type EventAnswer } from './rank/events.ts';
import { exampleLine } from './rank/exampleLine.ts';
import { fittingLines } from './rank/fitting.ts';
import { headLine, bestLine, type Line } from './rank/lines.ts';
import { unpackJson, type PieceSource } from './index/pieces.ts';
import { planQuery, type Plan } from './query/plan.ts';
import { statusOn } from '../domain/policy/validity.ts';
import { rank, type Hit } from './rank/rank.ts';
import { Scorer } from './rank/score.ts';
import { Weigher, type Candidate } from './passages/candidates.ts';
import { shortPlace, type KnownPlaces } from './passages/places.ts';
import { readQuestion, type Question } from './passages/question.ts';
import type { Head, HeadEntry } from './types.ts';
import { gramsOf } from './text/units.ts';
import { numberText } from './lookup/docno.ts';
import { whyShown } from './rank/why.ts';
import type { Status } from '../domain/words/vocabulary.ts';

export interface Result {
  entry: HeadEntry;
  status: Status;
  /** Why it is shown, a short Chinese phrase. */
  readonly why: string;
  readonly line: Line;
  /** True when a better line may be found in the body text, or what another place does. */
  readonly wantsLine: boolean;
  /** True when the line was chosen to fit the question: then only what another place does is added to it. */
  readonly fits: boolean;
  /** The question as understood. */
  readonly asked: Question;
  hit: Hit;
}

export interface Outcome {
  query: string;
  plan: Plan;
  results: Result[];
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
  /** Sentences about missing or damaged pieces. */
  problems: string[];
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

const MOST_GRAMS = 160;
/** A question longer than this is read up to here. */
const LONGEST_QUESTION = 200;
/** How many of the first results may answer. */
const MAY_ANSWER = 8;
/** How many of the first results may show what another place does. */
const FIRST = 3;

/** The search of one edition: the same for a website, a folder, a single file and the command line. */
export class SearchEngine {
  readonly #source: PieceSource;
  readonly #index: HeadIndex;
  readonly #body: BodyIndex;
  readonly #grams: GramFinder;
  readonly #scorer: Scorer;
  readonly #texts = new Map<string, Promise<Record<string, string[]>>>();
  readonly today: string;
  readonly #places: KnownPlaces;
  readonly #weigher: Weigher;
  readonly #events: Events;

  private constructor(source: PieceSource, head: Head, today: string | undefined) {
    this.#source = source;
    this.#index = new HeadIndex(head);
    this.#body = new BodyIndex(source, head.wordBuckets, head.ids);
    this.#grams = new GramFinder(this.#index, this.#body);
    this.#scorer = new Scorer(this.#index, this.#body, this.#grams);
    // A clock set to last year must not bring last year's policy back.
    this.today = today !== undefined && today > head.today ? today : head.today;
    this.#places = { chain: head.places.map((place) => ({ ...place, short: shortPlace(place.name) })), elsewhere: new Set(head.elsewhere) };
    this.#events = new Events(this.#index);
    this.#weigher = new Weigher(this.#index, this.#grams, this.#places, this.today);
  }

  /** Opens the head pieces. `today` is the reader's day; the edition's own day is used when it is later. */
  static async open(source: PieceSource, today?: string): Promise<SearchEngine> {
    return new SearchEngine(source, await loadHead(source), today);
  }

  /** The head table opened, for the bench and tests. */
  get index(): HeadIndex {
    return this.#index;
  }

  get entries(): readonly HeadEntry[] {
    return this.#index.head.entries;
  }

  /** Answers from what is in memory, without waiting for anything. */
  searchNow(query: string): Outcome {
    return this.#answer(query, this.#plan(query), [], true);
  }

  /** Loads the index pieces the query needs, then answers. Pieces that cannot be had are reported, not fatal. */
  async search(query: string, { stored = true }: SearchOptions = {}): Promise<Outcome> {
    const plan = this.#plan(query);
    const grams = new Set(plan.wordings.flatMap((wording) => gramsOf(wording.key)));
    const before = this.#body.arrived;
    const problems = await this.#body.prepare([...grams].slice(0, MOST_GRAMS));
    if (this.#body.arrived === before) return this.#answer(query, plan, problems, stored);
    // What stands only in the body is known now: a supposed slip may turn out to be a word.
    this.#grams.forget();
    return this.#answer(query, this.#plan(query), problems, stored);
  }

  readonly #statusOf = (entry: number): Status => statusOn(this.#index.head.entries[entry]!.status, this.#index.head.entries[entry]!, this.today);

  /** The sentence to read out: a stored question's own answer, else the passage that surely answers, else the entry named. */
  #exact(
    query: string,
    plan: Plan,
    hits: readonly Hit[],
    stored: boolean,
    { question, candidates }: Weighed,
    { all, missing }: Found,
  ): ExactAnswer | undefined {
    const index = this.#index;
    const place = new Map(hits.map((hit, at) => [hit.entry, at]));
    const own = stored
      ? byStored(
          index,
          query,
          (entry) => this.#statusOf(entry),
          (entry) => place.get(entry) ?? hits.length,
        )
      : undefined;
    if (own || hits.length === 0) return own;
    const other = byMeasure(index, plan.typed, this.#statusOf) ?? byTerm(index, plan.typed, hits[0] && index.head.entries[hits[0].entry], hits[0]!.status);
    if (other) return other;
    // Asked for by its name alone, an entry answers with its own one sentence.
    return byName(index, plan, question, hits[0]) ?? byExclusion(index, question, candidates, { all, missing }) ?? byPassage(index, question, all, this.today);
  }

  /** For the bench and tests: what was understood, and every passage weighed. */
  weigh(query: string, hits: readonly Hit[]): Weighed {
    const question = readQuestion(this.#index, this.#grams, query, this.#places, this.today);
    const best = hits[0]?.score ?? 1;
    return { question, candidates: hits.slice(0, MAY_ANSWER).flatMap((hit) => this.#weigher.weigh(question, hit.entry, hit.status, hit.score / best)) };
  }

  #plan(query: string): Plan {
    return planQuery(this.#index, query, (gram) => this.#grams.known(gram));
  }

  #answer(query: string, plan: Plan, problems: string[], stored: boolean): Outcome {
    const hits = rank(this.#index, this.#scorer, plan, this.today);
    const asked = query.slice(0, LONGEST_QUESTION);
    const weighed = this.weigh(plan.meant ?? asked, hits);
    const found = scored(this.#index, weighed.question, weighed.candidates);
    const { all } = found;
    const lines = fittingLines(weighed.question, all, weighed.candidates);
    const measure = measureAsked(this.#index, plan.typed);
    if (measure !== undefined)
      putFirst(
        hits,
        this.#index.head.entries.findIndex((entry) => entry.measure === measure),
        this.#statusOf,
      );
    const results = hits.map((hit, at) => this.#result(hit, { query, asked: weighed.question, fitting: lines.get(hit.entry), first: at < FIRST }));
    // Who tells what happened and asks nothing is helped more by the list of what there is than by one sentence.
    const told = weighed.question.kinds.size === 0 ? this.#events.find(asked, this.today) : undefined;
    const answer = this.#exact(asked, plan, hits, stored, weighed, told ? { all: [], missing: [] } : found);
    const notes = [...plan.notes, ...this.#usedNotes(plan, hits)];
    if (plan.number && !hits.some((hit) => hit.number)) notes.push(`本库没有文号是“${numberText(plan.number)}”的文件，也可能是原文没有见到文号。`);
    const pages = pagesAsked(plan.typed, this.#index.head.measures);
    const event = answer || weighed.question.names ? undefined : (told ?? this.#events.find(asked, this.today));
    return { query, plan, results, answer, event, pages, notes, suggestion: plan.suggestion, nearest: results.length ? [] : this.#nearest(plan), problems };
  }

  /** The line of the body that holds most of what was asked, with what another place does; the line shown stays when there is none. */
  async line(result: Result): Promise<Line> {
    const { id } = result.entry;
    const name = `text-${bucketOf(id, this.#index.head.rowBuckets)}`;
    let texts = this.#texts.get(name);
    if (!texts) {
      texts = this.#source.load(name).then((packed) => unpackJson<Record<string, string[]>>(name, packed));
      this.#texts.set(name, texts);
      texts.catch(() => this.#texts.delete(name));
    }
    const lines = (await texts)[id] ?? [];
    const own = result.fits ? result.line : (bestLine(lines, result.hit.wording?.key ?? '', result.line) ?? result.line);
    return exampleLine(this.#weigher, result.asked, result.hit.entry, lines, own) ?? own;
  }

  /** Reason and line are worked out when they are looked at: of some hundred results a reader sees twenty. */
  #result(hit: Hit, { query, asked, fitting, first }: { query: string; asked: Question; fitting: Line | undefined; first: boolean }): Result {
    const index = this.#index;
    const scorer = this.#scorer;
    const { today } = this;
    let shown: ReturnType<typeof headLine> | undefined;
    const line = () => (shown ??= fitting && !hit.number ? { line: fitting, enough: true } : headLine(index, hit, today));
    return {
      entry: index.head.entries[hit.entry]!,
      status: hit.status,
      hit,
      get why() {
        return whyShown(index, scorer, hit, query);
      },
      get line() {
        return line().line;
      },
      get wantsLine() {
        return !line().enough || (first && asked.figure);
      },
      fits: fitting !== undefined && !hit.number,
      asked,
    };
  }

  /** How the query was read, one note a word: 五保户 现称 特困人员 is enough, its second meaning need not be told. */
  #usedNotes(plan: Plan, hits: readonly Hit[]): string[] {
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

  #nearest(plan: Plan): string[] {
    const { number } = plan;
    const near = number
      ? this.#index.numbers.filter(({ parts }) => parts.serial === number.serial || (parts.agency === number.agency && parts.year === number.year))
      : [];
    if (near.length) return [...new Set(near.map((row) => row.number))].slice(0, 6);
    const chars = new Set(plan.typed);
    const names = new Set(this.#index.head.entries.flatMap((entry) => entry.aliases));
    return [...names]
      .map((name) => ({ name, share: [...name].filter((char) => chars.has(char)).length / name.length }))
      .filter(({ share }) => share > 0.3)
      .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1))
      .slice(0, 6)
      .map(({ name }) => name);
  }
}

/** Brings one entry to the top of the results, found or not. */
function putFirst(hits: Hit[], entry: number, statusOf: (entry: number) => Status): void {
  const at = hits.findIndex((hit) => hit.entry === entry);
  const score = (hits[0]?.score ?? 1) * 1.01;
  const hit: Hit = at >= 0 ? hits.splice(at, 1)[0]! : { entry, score, status: statusOf(entry), wording: undefined, match: undefined, number: undefined };
  hits.unshift({ ...hit, score });
}
