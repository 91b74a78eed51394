import type { Candidate } from './candidates.ts';
import type { Question } from './question.ts';
import { FEATURE_NAMES, featuresOf, Scored } from './features.ts';
import { summed } from './trees.ts';
import { trustFeatures } from './trust.ts';
import { TRUST, WEIGHTS } from './weights.ts';
import { slotsShared, type Slots } from './slots.ts';

/** Whether a passage may answer at all: nothing excludes it, and it says the kind of thing that is asked. */
function mayAnswer(question: Question, { against, kind, place }: Candidate): boolean {
  if (against !== undefined || kind === 0 || place === 'other') return false;
  // A figure of a higher level is not the county's own; a figure of one part is not the whole's.
  return !(question.figure && (place === 'above' || place === 'below'));
}

/** An entry that tells figures for other values of a slot only: it has none for what was asked. */
export interface Missing {
  entry: number;
  candidate: Candidate;
  slot: string;
  /** The sentence that says so, when there is one: 本科不算. */
  denied: Candidate | undefined;
}

const DENIES = /不算|不给|不发|不享受|不在(?:内|其|里)|不能|不予|不补|除外|没有份/;

const byEntry = (candidates: readonly Candidate[]) => {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) groups.set(candidate.entry, [...(groups.get(candidate.entry) ?? []), candidate]);
  return groups;
};

const only = (slots: Slots, name: string): Slots => ({
  dimensions: new Map([...slots.dimensions].filter(([key]) => key === name)),
  groups: new Set(),
  grades: new Map([...slots.grades].filter(([key]) => key === name)),
  ages: name === 'age' ? slots.ages : [],
});

/** The slot that an entry's figures fill with other values only. */
function missingIn(question: Question, candidates: readonly Candidate[]): Missing | undefined {
  if (!question.figure) return undefined;
  for (const candidate of candidates) {
    const { against, passage, kind } = candidate;
    if (kind === 0 || passage.kind !== 'amount' || against === undefined || against === 'year' || against === 'group') continue;
    const named = candidates.filter(
      (other) => other.against !== against && slotsShared(only(question.slots, against), against === 'age' ? question.ages : [], other.passage.slots)[1] > 0,
    );
    if (named.every(({ passage: { say } }) => DENIES.test(say)))
      return { entry: candidate.entry, candidate, slot: against, denied: named.sort((a, b) => a.passage.say.length - b.passage.say.length)[0] };
  }
  return undefined;
}

/** Passages that may answer, and the entries whose figures are all for other values of a slot than the one asked. */
export function eligible(question: Question, candidates: readonly Candidate[]): { able: Candidate[]; missing: Missing[] } {
  const able: Candidate[] = [];
  const missing: Missing[] = [];
  for (const group of byEntry(candidates).values()) {
    const lacks = missingIn(question, group);
    // What is said of the very place asked about stands, whatever the entry's own figures are for.
    const elsewhere = group.filter((candidate) => candidate.passage.example !== undefined && mayAnswer(question, candidate));
    if (elsewhere.length > 0) able.push(...(lacks ? elsewhere : group.filter((candidate) => mayAnswer(question, candidate))));
    else if (lacks) missing.push(lacks);
    else able.push(...group.filter((candidate) => mayAnswer(question, candidate)));
  }
  return { able, missing };
}

const WEIGHT_AT = FEATURE_NAMES.map((name) => WEIGHTS[name]);

/** Passages by how well they answer, best first. `demonstration` tells whether an entry is no real place's paper. */
export function scoreAll(question: Question, candidates: readonly Candidate[], demonstration: (entry: number) => boolean): Scored[] {
  const best = new Map<number, { slots: number; own: number }>();
  let form = 0;
  let asked = 0;
  for (const one of candidates) {
    const known = best.get(one.entry) ?? { slots: 0, own: 0 };
    best.set(one.entry, { slots: Math.max(known.slots, one.slots), own: Math.max(known.own, one.own) });
    form = Math.max(form, one.form);
    asked = Math.max(asked, one.asked);
  }
  return candidates
    .map((candidate) => {
      const values = featuresOf(question, candidate, { ...best.get(candidate.entry)!, form, asked, demonstration: demonstration(candidate.entry) });
      let score = 0;
      for (let at = 0; at < values.length; at += 1) score += WEIGHT_AT[at]! * values[at]!;
      return new Scored(candidate, values, score);
    })
    .sort((a, b) => b.score - a.score);
}

/** Passages this near in score to the best one of their entry are told with it: the reader left open which is meant. */
const TIED = 2;
const MOST_LINES = 3;

const numbersOf = ({ candidate }: Scored) => candidate.passage.say.match(/\d+(?:\.\d+)?/g) ?? [];
/** A line all of whose numbers were told already is the same thing said again. */
function tellsMore(one: Scored, told: readonly Scored[]): boolean {
  const numbers = numbersOf(one);
  const known = new Set(told.flatMap(numbersOf));
  return numbers.length === 0 || numbers.some((number) => !known.has(number));
}

/** The best passage, and those of its entry that come so near that the reader may mean them: other tiers, the other half of a double question. */
export function chosenFrom(all: readonly Scored[]): Scored[] {
  const [best, ...others] = all;
  if (!best) return [];
  const chosen = [best];
  for (const one of others) {
    if (chosen.length >= MOST_LINES || one.score <= best.score - TIED) break;
    // What another place does and what holds here are never told in one breath.
    const alike = (one.candidate.passage.example === undefined) === (best.candidate.passage.example === undefined);
    if (one.candidate.entry === best.candidate.entry && alike && tellsMore(one, chosen)) chosen.push(one);
  }
  return chosen;
}

/** How sure it is that the chosen passages answer the question, between 0 and 1. */
export function trustIn(question: Question, chosen: readonly Scored[], all: readonly Scored[]): number {
  return 1 / (1 + Math.exp(-summed(TRUST, Object.values(trustFeatures(question, chosen, all)))));
}
