import { isPast, statusOn } from '../../domain/policy/validity.ts';
import { foldKey } from '../text/fold.ts';
import { gramsOf } from '../text/units.ts';
import { clauses, contentOf } from '../passages/speech.ts';
import type { HeadIndex } from '../index/headIndex.ts';
import type { HeadEntry, HeadEvent } from '../types.ts';

/** What happened in a house, as a list to read out: each line a benefit with its figure or whom to ask. */
export interface EventAnswer {
  id: string;
  name: string;
  first: string;
  lines: { name: string; lead: string; why: string; entry: HeadEntry; benefit: string }[];
  /** What the interview may be told, as JSON; empty when nothing follows. */
  known: string;
  /** First step and lines as one text. */
  say: string;
}

interface Trigger {
  event: number;
  key: string;
  grams: string[];
}

/** How much of a trigger a question must hold, weighed by how few events share each pair. */
const ENOUGH = 0.6;
/** A trigger said word for word needs this many characters to stand for itself. */
const WHOLE = 3;

/** Knows what happened from how it is told. */
export class Events {
  readonly #index: HeadIndex;
  readonly #triggers: Trigger[] = [];
  readonly #weights = new Map<string, number>();

  constructor(index: HeadIndex) {
    this.#index = index;
    const events = index.head.events;
    const holding = new Map<string, Set<number>>();
    events.forEach(({ name, triggers }, event) => {
      for (const text of [name, ...triggers]) {
        const key = foldKey(clauses(text));
        const grams = [...new Set(gramsOf(contentOf(key, () => 0)))].filter((gram) => gram.length > 1);
        this.#triggers.push({ event, key, grams });
        for (const gram of grams) holding.set(gram, (holding.get(gram) ?? new Set()).add(event));
      }
    });
    for (const [gram, of] of holding) this.#weights.set(gram, Math.log(1 + events.length / of.size));
  }

  /** The event a question tells of, when one is told clearly. */
  find(query: string, today: string): EventAnswer | undefined {
    const typed = foldKey(clauses(query), this.#index.simplify);
    // 瘫在炕上 is 失能 and 卧床 as well: other words for what was said count as said.
    const key = [typed, ...this.#index.terms.conceptsIn(typed).flatMap(({ others }) => others)].join('|');
    let best: { event: number; value: number } | undefined;
    for (const { event, key: trigger, grams } of this.#triggers) {
      const whole = trigger.length >= WHOLE && typed.includes(trigger);
      const all = grams.reduce((sum, gram) => sum + this.#weights.get(gram)!, 0);
      const held = grams.reduce((sum, gram) => sum + (key.includes(gram) ? this.#weights.get(gram)! : 0), 0);
      const share = whole ? 1 : grams.length < 2 || all === 0 ? 0 : held / all;
      const value = share + 0.01 * (whole ? trigger.length : grams.length);
      if (share >= ENOUGH && value > (best?.value ?? 0)) best = { event, value };
    }
    return best && this.#answer(this.#index.head.events[best.event]!, today);
  }

  #answer({ id, name, first, benefits, known }: HeadEvent, today: string): EventAnswer {
    const lines = benefits.flatMap(({ entry: number, of, why, lead }) => {
      const entry = this.#index.head.entries[number]!;
      const benefit = entry.benefits[of]!;
      return isPast(statusOn(entry.status, entry, today)) ? [] : [{ name: benefit.name, lead, why, entry, benefit: benefit.id }];
    });
    return { id, name, first, lines, known, say: [first, ...lines.map((line) => `${line.name}：${line.lead}。`)].join('\n') };
  }
}
