import type { Candidate } from './candidates.ts';
import type { Question } from './question.ts';
import { TRUST, WEIGHTS } from './weights.ts';
import { slotsShared, type Slots } from './slots.ts';

/** How much of the most telling content a passage must hold, beside the passage of its entry that holds most. */
const NEARLY = 0.6;

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
}

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
    const named = candidates.some(
      (other) => other.against !== against && slotsShared(only(question.slots, against), against === 'age' ? question.ages : [], other.passage.slots)[1] > 0,
    );
    if (!named) return { entry: candidate.entry, candidate, slot: against };
  }
  return undefined;
}

/** Passages that may answer: of each entry those that name most of the slots asked, and of these those that hold what is most telling. */
export function eligible(question: Question, candidates: readonly Candidate[]): { able: Candidate[]; missing: Missing[] } {
  const able: Candidate[] = [];
  const missing: Missing[] = [];
  for (const group of byEntry(candidates).values()) {
    const lacks = missingIn(question, group);
    if (lacks) {
      missing.push(lacks);
      continue;
    }
    const may = group.filter((candidate) => mayAnswer(question, candidate));
    const slots = Math.max(0, ...may.map((one) => one.slots));
    const named = may.filter((one) => one.slots >= slots - 1e-6);
    const own = Math.max(0, ...named.map((one) => one.own));
    able.push(...named.filter((one) => one.own >= NEARLY * own));
  }
  return { able, missing };
}

const hasPassed = (status: Candidate['status']) => status === 'expired' || status === 'replaced';

/** A stored question and a document's title stand for themselves; what stands over an amount or a step is only its name. */
const asksItself = ({ kind }: Candidate['passage']) => kind === 'ask' || kind === 'document';

/** How well a passage answers, beside the others: the larger the better. */
export function scoreOf(candidate: Candidate, demonstration: boolean): number {
  const { covered, local, matter, form, kind, near, own, slots, passage } = candidate;
  const back = asksItself(passage) ? candidate.back : 0;
  const w = WEIGHTS;
  return (
    w.covered * covered +
    w.coveredSquare * covered ** 2 +
    w.local * local +
    w.localSquare * local ** 2 +
    w.matter * matter +
    w.back * back +
    w.backLocal * back * local +
    w.form * form +
    w.kind * kind +
    w.near * near +
    w.own * own +
    w.slots * slots +
    w.named * candidate.named +
    w.lacking * candidate.lacking +
    (hasPassed(candidate.status) ? w.past : 0) +
    (demonstration ? w.demonstration : 0) +
    (passage.kind === 'ask' ? w.ask : passage.kind === 'who' ? w.who : passage.kind === 'summary' ? w.summary : passage.kind === 'validity' ? w.validity : 0)
  );
}

/** In a question of so few characters everything said is meant; a longer one tells a story besides. */
const SHORT = 26;
/** How far ahead an answer may count. */
const FAR = 6;

/** How sure it is that the best passage answers the question, between 0 and 1. `rival` is the best score of another entry. */
export function trustIn(question: Question, best: Candidate, score: number, rival: number | undefined): number {
  const { passage, entire, kind, slots } = best;
  const t = TRUST;
  const sum =
    t.one +
    t.entire * entire +
    (question.key.length <= SHORT ? t.lackingShort : t.lackingLong) * best.lacking +
    t.named * best.named +
    t.back * (asksItself(passage) ? best.back : 0.3) +
    t.kind * kind +
    t.slots * slots +
    t.lead * Math.min(FAR, score - (rival ?? score - FAR)) +
    t.unknown * question.unknown +
    t.score * score +
    (passage.kind === 'line' || passage.kind === 'summary' ? t.prose : 0);
  return 1 / (1 + Math.exp(-sum));
}
