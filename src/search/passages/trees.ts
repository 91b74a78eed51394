/**
 * Decision trees written as text. A tree asks three questions and is 22 characters: seven questions of two characters each
 * (which feature; the value below which one goes left), root first and then row by row, and the worth of its eight ends.
 * Every character counts from FIRST on, so that a table of trees is a readable, comparable string of few bytes.
 */
export const DEPTH = 3;
export const QUESTIONS = 2 ** DEPTH - 1;
const ENDS = 2 ** DEPTH;
const TREE = 2 * QUESTIONS + ENDS;

/** `!`, the first printable character; the last is `~`. A backslash and the quote would have to be escaped and are left out. */
const MARKS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((mark) => mark !== '\\' && mark !== "'")
  .join('');
/** How many steps a value or an end is told in. */
export const STEPS = MARKS.length;
const LOWEST = -1;
/** From one step of a value to the next; the steps reach from -1 to 2. */
const STEP = 3 / (STEPS - 1);
/** From one step of an end's worth to the next, in log odds; the middle is 0. */
const WORTH = 0.004;

/** The step a value stands on. */
export const stepOf = (value: number): number => Math.max(0, Math.min(STEPS - 1, Math.round((value - LOWEST) / STEP)));

export interface Tree {
  /** For each question the feature's number and the first step that goes right; STEPS sends everything left. */
  questions: readonly { feature: number; from: number }[];
  /** Log odds of the ends, left to right. */
  ends: readonly number[];
}

const MIDDLE = Math.floor(STEPS / 2);

/** A tree as text; `read` gives back the same tree but for the rounding of its ends. */
export function written({ questions, ends }: Tree): string {
  const mark = (at: number) => MARKS[Math.max(0, Math.min(STEPS - 1, at))]!;
  return questions.map(({ feature, from }) => mark(feature) + mark(from)).join('') + ends.map((end) => mark(Math.round(end / WORTH) + MIDDLE)).join('');
}

/** The log odds that all trees of a text together give to a row of features, in the order the trees were learnt in. */
export function summed(trees: string, features: readonly number[]): number {
  const steps = features.map(stepOf);
  let sum = 0;
  for (let tree = 0; tree < trees.length; tree += TREE) {
    let node = 0;
    while (node < QUESTIONS) {
      const feature = MARKS.indexOf(trees[tree + 2 * node]!);
      node = 2 * node + (steps[feature]! < MARKS.indexOf(trees[tree + 2 * node + 1]!) ? 1 : 2);
    }
    sum += MARKS.indexOf(trees[tree + QUESTIONS + node]!) - MIDDLE;
  }
  return sum * WORTH;
}
