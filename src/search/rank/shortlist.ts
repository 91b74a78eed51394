import { isPast, statusOn } from '../../domain/policy/validity.ts';
import type { Status } from '../../domain/words/vocabulary.ts';
import { numberMatch } from '../lookup/docno.ts';
import type { Plan } from '../query/plan.ts';
import type { Lexicon } from '../index/lexicon.ts';
import type { WordIndex } from '../index/wordIndex.ts';
import type { Outline } from '../types.ts';
import { asksForPast, COMPARABLE, DEMONSTRATION, HOLDS_WORDS, LEAST_COVERAGE, LEAST_SHARE, mayBeTitle, PAST, withStanding } from './rank.ts';
import { Weighing } from './weight.ts';

/** So many entries are looked at for a question; the first twenty are shown, the first eight may answer. */
const MOST = 40;
/** Entries with the very 文号 asked for, besides. */
const MOST_NUMBERED = 24;
/** A document's field that holds this much of a query may be its title. */
const TITLE = 0.5;
/** Rows that can score this much of the most any can are read at once: the best result mostly keeps this near to its most. */
const AT_ONCE = 0.25;
/** Sums are added up in another order than the rows' own. */
const ROUNDING = 1.000_01;

/** An entry looked at for a question, and what its row may be worth. */
interface Listed {
  entry: number;
  /** The most its row can score; without limit where more than words tells. */
  most: number;
  /** Past and not asked for: it gives way to current ones that hold what was asked. */
  old: boolean;
  /** It may be such a current one. */
  current: boolean;
}

/** The entries looked at for a question. The same question always looks at the same ones, whichever of their rows are read. */
export interface Shortlist {
  /** Those first that will most likely be the first results. */
  listed: readonly Listed[];
  /** The same by number. */
  entries: ReadonlySet<number>;
  /** Others hold some of its words too. */
  further: boolean;
}

/** What is known of an entry without its row; whether it is asked for as of a past year. */
interface Known {
  outline: Outline;
  status: Status;
  thatYear: boolean;
}

/** The entries nearest to a question by what the words alone tell. `also` are looked at whatever the words say. */
export function shortlist(plan: Plan, words: WordIndex, lexicon: Lexicon, today: string, also: readonly number[]): Shortlist {
  const { outlines } = lexicon.head;
  const known = (entry: number): Known => {
    const outline = outlines[entry]!;
    const [, status, from, until] = outline;
    const runs = { from: from || undefined, until: until || undefined };
    return { outline, status: statusOn(status, runs, today), thatYear: asksForPast(runs, plan, today) };
  };
  const best = new Float64Array(lexicon.entries);
  const weighing = new Weighing(words, lexicon);
  for (const wording of plan.wordings)
    weighing.weigh(wording, (entry, value, coverage) => {
      best[entry] = Math.max(best[entry]!, wording.weight * value * (0.5 + 0.5 * coverage));
    });
  const ranked = outlines.map((_, entry) => entry).filter((entry) => best[entry]! > 0);
  for (const entry of ranked) {
    const { outline, status, thatYear } = known(entry);
    if (outline[4]) best[entry]! *= DEMONSTRATION;
    if (isPast(status) && !thatYear) best[entry]! *= PAST;
  }
  ranked.sort((a, b) => best[b]! - best[a]! || a - b);
  const numbered = plan.number
    ? lexicon.numbers
        .map(({ entry, rank, parts }) => ({ entry, value: numberMatch(plan.number!, parts) - 0.01 * rank }))
        .filter(({ value }) => value > 0)
        .sort((a, b) => b.value - a.value)
        .slice(0, MOST_NUMBERED)
        .map(({ entry }) => entry)
    : [];
  const certain = new Set([...also, ...numbered]);
  const entries = new Set([...certain, ...ranked.slice(0, MOST)]);
  const among = new Uint8Array(lexicon.entries);
  for (const entry of entries) among[entry] = 1;
  const most = mostOf(plan, weighing, among);
  const listed = [...entries].map((entry): Listed => {
    const { outline, status, thatYear } = known(entry);
    const { value, coverage, titled } = most.get(entry) ?? NOTHING;
    const old = isPast(status) && !thatYear;
    return {
      entry,
      most: certain.has(entry) || titled ? Infinity : withStanding(value, status, outline[0], outline[4] === 1, thatYear) * ROUNDING,
      old,
      current: !isPast(status) && coverage * ROUNDING >= HOLDS_WORDS,
    };
  });
  return { listed, entries, further: ranked.length > MOST };
}

interface Most {
  value: number;
  coverage: number;
  titled: boolean;
}

const NOTHING: Most = { value: 0, coverage: 0, titled: false };

/** What the rows of some entries can score at most for their words, counted as the rows are when none but these are looked at. */
function mostOf(plan: Plan, weighing: Weighing, among: Uint8Array): Map<number, Most> {
  const most = new Map<number, Most>();
  const long = mayBeTitle(plan);
  for (const wording of plan.wordings)
    weighing.weigh(
      wording,
      (entry, value, coverage, document) => {
        const known = most.get(entry) ?? NOTHING;
        most.set(entry, {
          value: coverage * ROUNDING < LEAST_COVERAGE ? known.value : Math.max(known.value, wording.weight * value * (0.5 + 0.5 * coverage)),
          coverage: Math.max(known.coverage, coverage),
          titled: known.titled || (long && document >= TITLE),
        });
      },
      among,
    );
  return most;
}

/** Of the entries looked at, those whose rows are read before any has been scored. */
export function readAtOnce({ listed }: Shortlist): number[] {
  const limited = listed.map(({ most }) => most).filter((most) => most !== Infinity);
  const least = Math.max(...limited) * AT_ONCE;
  return listed.filter(({ most }) => most >= least).map(({ entry }) => entry);
}

/**
 * Those whose rows tell something when the best result scores so much: whose own score may be near enough to be a result, and,
 * where a past one may be, the current ones it gives way to.
 */
export function readFor({ listed }: Shortlist, best: number): number[] {
  const least = LEAST_SHARE * best;
  const yields = listed.some(({ old, most }) => old && most >= least);
  return listed.filter(({ most, current }) => most >= least || (yields && current && most >= COMPARABLE * least)).map(({ entry }) => entry);
}
