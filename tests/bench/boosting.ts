import { seeded } from '../../src/domain/drill/seeded.ts';
import { DEPTH, QUESTIONS, STEPS, stepOf, written, type Tree } from '../../src/search/passages/trees.ts';

/** So many trees, each of which takes so small a step. */
const TREES = 150;
const PACE = 0.05;
/** Each tree learns from this share of the rows, each question chooses among this share of the features. */
const ROWS = 0.6;
const FEATURES = 0.25;
/** No end speaks for fewer rows. */
const LEAST = 12;
/** How strongly an end's worth is held near 0, in rows. */
const HELD = 2;

/** A row of features and whether the answer was good. */
export interface Line {
  row: readonly number[];
  good: boolean;
}

/**
 * Gradient boosting on log odds by trees of depth 3 (Friedman 2001): each tree is fitted to what the ones before it leave
 * wrong. Chance comes from a fixed seed, so that a fit is the same every time. Gives the trees as the text that `summed` reads.
 */
export function boosted(lines: readonly Line[]): string {
  const random = seeded('trust');
  const steps = lines.map(({ row }) => row.map(stepOf));
  const score = new Float64Array(lines.length);
  const trees: string[] = [];
  for (let round = 0; round < TREES; round += 1) {
    const pull = Float64Array.from(lines, ({ good }, at) => (good ? 1 : 0) - 1 / (1 + Math.exp(-score[at]!)));
    const weight = pull.map((_, at) => {
      const odds = 1 / (1 + Math.exp(-score[at]!));
      return odds * (1 - odds);
    });
    const mine = lines.map((_, at) => at).filter(() => random() < ROWS);
    const tree = grown(mine, steps, pull, weight, random);
    trees.push(written(tree));
    for (let at = 0; at < lines.length; at += 1) score[at] = score[at]! + tree.ends[endOf(tree, steps[at]!)]!;
  }
  return trees.join('');
}

function endOf({ questions }: Tree, steps: readonly number[]): number {
  let node = 0;
  while (node < QUESTIONS) node = 2 * node + (steps[questions[node]!.feature]! < questions[node]!.from ? 1 : 2);
  return node - QUESTIONS;
}

type Numbers = ArrayLike<number>;

function grown(rows: readonly number[], steps: readonly (readonly number[])[], pull: Numbers, weight: Numbers, random: () => number): Tree {
  const questions: { feature: number; from: number }[] = [];
  let level = [rows];
  for (let depth = 0; depth < DEPTH; depth += 1) {
    level = level.flatMap((group) => {
      const question = bestQuestion(group, steps, pull, weight, random);
      questions.push(question);
      const goesLeft = (at: number) => steps[at]![question.feature]! < question.from;
      return [group.filter(goesLeft), group.filter((at) => !goesLeft(at))];
    });
  }
  return { questions, ends: level.map((group) => PACE * worth(sumOf(group, pull), sumOf(group, weight))) };
}

const sumOf = (rows: readonly number[], values: Numbers) => rows.reduce((sum, at) => sum + values[at]!, 0);
/** One Newton step. */
const worth = (pull: number, weight: number) => pull / (weight + HELD * 0.25);
const gain = (pull: number, weight: number) => pull ** 2 / (weight + HELD * 0.25);

/** Everything to the left: a question that parts nothing. */
const NONE = { feature: 0, from: STEPS - 1 };

/** The question that parts a group best, of a random share of the features. */
function bestQuestion(rows: readonly number[], steps: readonly (readonly number[])[], pull: Numbers, weight: Numbers, random: () => number) {
  let best = NONE;
  let most = 0;
  const whole = { pull: sumOf(rows, pull), weight: sumOf(rows, weight) };
  const features = steps[0]!.map((_, feature) => feature).filter(() => random() < FEATURES);
  for (const feature of features) {
    const pulls = new Float64Array(STEPS);
    const weights = new Float64Array(STEPS);
    const counts = new Uint32Array(STEPS);
    for (const at of rows) {
      const step = steps[at]![feature]!;
      pulls[step] = pulls[step]! + pull[at]!;
      weights[step] = weights[step]! + weight[at]!;
      counts[step] = counts[step]! + 1;
    }
    const left = { pull: 0, weight: 0, count: 0 };
    for (let from = 1; from < STEPS; from += 1) {
      left.pull += pulls[from - 1]!;
      left.weight += weights[from - 1]!;
      left.count += counts[from - 1]!;
      if (counts[from - 1] === 0 || left.count < LEAST || rows.length - left.count < LEAST) continue;
      const won = gain(left.pull, left.weight) + gain(whole.pull - left.pull, whole.weight - left.weight) - gain(whole.pull, whole.weight);
      if (won > most) {
        most = won;
        best = { feature, from };
      }
    }
  }
  return best;
}
