import { isPast, statusOn } from '../../domain/policy/validity.ts';
import { BREAK, foldKey, isHan } from '../text/fold.ts';
import { gramsOf } from '../text/units.ts';
import { kindsAsked } from '../passages/kinds.ts';
import { clauses, contentOf } from '../passages/speech.ts';
import type { Lexicon } from '../index/lexicon.ts';
import type { HeadEvent } from '../types.ts';

/** What happened in a house, as a list to read out: each line a benefit with its figure or whom to ask. */
export interface EventAnswer {
  id: string;
  name: string;
  first: string;
  lines: { name: string; lead: string; why: string; entry: string; benefit: string }[];
  /** What the interview may be told, as JSON; empty when nothing follows. */
  known: string;
  /** First step and lines as one text. */
  say: string;
}

/** Between two clauses of a telling. */
const BETWEEN = /[\s，。！？；、,.!?;]+/u;
/** Asks for nothing named: what happened stands before it. */
const WHAT_NOW = /该?(?:怎么|咋|咋个|怎样)[办弄整][呢啊呀嘛]?$/u;
/** How near a telling must come to an event, and by how much nearer than to the next. Chosen on paraphrases, see docs/search.md. */
const NEAR = 1.02;
const CLEARER = 0.05;
/** What the nearest way of telling counts beside all that the event is told with. */
const WAY = 0.92;
/** A single character tells less than a pair. */
const SINGLE = 0.35;
/** What names of policies are made of tells little of what happened. */
const NAMED = 0.5;
/** Many households are told of, not one's own alone; who said so is not where it happened. */
const VILLAGE = /村|寨|庄子|全庄|队里|全队|家家|各家|大家|许多|好多户|[几数多]10*户|几户|\d{2,}户|半条街|一大?片|救灾|断粮/;
const WHO_SAYS = /村(?:干部|委会?|支书|长|主任|上|里)(?:的?人)?(?:说|叫|让|喊)?/g;
/** A way of telling said word for word needs this many characters to stand for itself. */
const WHOLE = 3;

const isPair = (gram: string) => gram.length > 1;

/** Pairs and single characters of what was told, talk left out. */
function gramsTold(key: string): string[] {
  const content = contentOf(key, () => 0);
  const pairs = gramsOf(content).filter(isPair);
  const text = pairs.length > 0 ? content : key;
  return [...new Set([...(pairs.length > 0 ? pairs : gramsOf(key).filter(isPair)), ...text].filter((gram) => isHan(gram.charCodeAt(0))))];
}

/** The ways an event is told: as typed, and their pairs and characters. */
export const waysTold = ({ name, triggers }: Pick<HeadEvent, 'name' | 'triggers'>): { key: string; grams: string[] }[] =>
  [name, ...triggers].map((text) => {
    const key = foldKey(clauses(text));
    return { key, grams: gramsTold(key) };
  });

/** Knows what happened from how it is told. */
export class Events {
  private readonly lexicon: Lexicon;
  /** Of each event, the ways it is told: as typed, their pairs and characters, and what all of these tell. */
  private readonly told: { key: string; grams: string[]; all: number }[][];
  private readonly all: Set<string>[];
  private readonly weights = new Map<string, number>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    const { events, eventNames } = lexicon.head;
    const told = events.map(waysTold);
    this.all = told.map((ways) => new Set(ways.flatMap(({ grams }) => grams)));
    const holding = new Map<string, number>();
    for (const grams of this.all) for (const gram of grams) holding.set(gram, (holding.get(gram) ?? 0) + 1);
    for (const [gram, held] of holding) this.weights.set(gram, this.weigh(gram, held, eventNames[gram] ?? 0));
    this.told = told.map((ways) => ways.map((way) => ({ ...way, all: this.sum(way.grams, () => true) || 1 })));
  }

  /** How much a pair or character tells, 0 to 1: the fewer events and names of policies share it, the more. */
  private weigh(gram: string, holding: number, named: number): number {
    const events = this.lexicon.head.events.length;
    return ((isPair(gram) ? 1 : SINGLE) * Math.log(1 + events / holding)) / Math.log(1 + events) / (1 + NAMED * named);
  }

  /** What those of the grams tell that count. */
  private sum(grams: readonly string[], counts: (gram: string) => boolean): number {
    let sum = 0;
    for (const gram of grams) if (counts(gram)) sum += this.weights.get(gram) ?? this.weigh(gram, 1, isPair(gram) ? this.lexicon.named(gram) : 0);
    return sum;
  }

  /**
   * The event a question tells of, when one is told clearly: how much of the telling stands in the event's ways of being told,
   * and how much of the nearest way was said. Only clauses that tell count: who asks for a sum, a term or a way asks for a
   * policy, and gets no list of what happened.
   */
  find(query: string, today: string): EventAnswer | undefined {
    const telling = query
      .split(BETWEEN)
      .map((part) => foldKey(clauses(part.replace(WHAT_NOW, '')), this.lexicon.simplify))
      .filter((key) => key && kindsAsked(key).size === 0);
    const typed = telling.join(BREAK);
    const grams = gramsTold(typed);
    if (!grams.some(isPair)) return undefined;
    const said = new Set(grams);
    const all = Math.sqrt(this.sum(grams, () => true));
    const ofVillage = VILLAGE.test(typed.replace(WHO_SAYS, ''));
    const ranked = this.told
      .map((ways, event) => ({
        event,
        value:
          this.sum(grams, (gram) => this.all[event]!.has(gram)) / all +
          WAY *
            Math.max(
              ...ways.map(({ key, grams: way, all: whole }) =>
                key.length >= WHOLE && typed.includes(key) ? 1 : this.sum(way, (gram) => said.has(gram)) / whole,
              ),
            ),
      }))
      .filter(({ event }) => ofVillage || !this.lexicon.head.events[event]!.village)
      .sort((one, other) => other.value - one.value);
    const [first, second] = ranked;
    if (!first || first.value < NEAR || first.value - (second?.value ?? 0) < CLEARER) return undefined;
    return this.answer(this.lexicon.head.events[first.event]!, today);
  }

  private answer({ id, name, first, benefits, known }: HeadEvent, today: string): EventAnswer {
    const { ids, outlines } = this.lexicon.head;
    const lines = benefits.flatMap(({ entry, id: benefit, name: named, why, lead }) => {
      const [, status, from, until] = outlines[entry]!;
      return isPast(statusOn(status, { from: from || undefined, until: until || undefined }, today))
        ? []
        : [{ name: named, lead, why, entry: ids[entry]!, benefit }];
    });
    return { id, name, first, lines, known, say: [first, ...lines.map((line) => `${line.name}：${line.lead}。`)].join('\n') };
  }
}
