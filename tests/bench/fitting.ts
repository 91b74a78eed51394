import { chosenFrom } from '../../src/search/passages/choose.ts';
import { FEATURE_NAMES, Scored } from '../../src/search/passages/features.ts';
import { summed } from '../../src/search/passages/trees.ts';
import { trustFeatures } from '../../src/search/passages/trust.ts';
import { linesSaid } from '../../src/search/rank/answer.ts';
import { verdictOf } from './answerLists.ts';
import { boosted } from './boosting.ts';
import type { Sample } from './samples.ts';

/** How strongly weights are held near 0. */
const L2_RANKING = 0.5;
const STEPS = 250;

/** Full-batch descent with Adam's steps: no chance in it, so a fit is the same every time. `gradient` adds to its second argument. */
function descend(length: number, gradient: (weights: Float64Array, into: Float64Array) => void): Float64Array {
  const weights = new Float64Array(length);
  const mean = new Float64Array(length);
  const square = new Float64Array(length);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = new Float64Array(length);
    gradient(weights, slope);
    const pace = 0.15 * (1 - step / (STEPS + 1));
    for (let at = 0; at < length; at += 1) {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope[at]!;
      square[at] = 0.99 * square[at]! + 0.01 * slope[at]! ** 2;
      weights[at] = weights[at]! - (pace * (mean[at]! / (1 - 0.9 ** step))) / (Math.sqrt(square[at]! / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return weights;
}

const COUNT = FEATURE_NAMES.length;
/** So many of a question's nearest passages are learnt from, and every right one. */
const NEAREST = 40;

const rowOf = (one: Scored) => Float64Array.from(one.values);

/** The passages learnt from as one run of numbers, right ones first. */
function matrixOf({ all, right }: Sample): { good: number; rows: Float64Array } {
  const mine = all.flatMap((one, at) => (right[at] ? [rowOf(one)] : []));
  const others = all.flatMap((one, at) => (right[at] ? [] : [rowOf(one)])).slice(0, NEAREST);
  const rows = new Float64Array((mine.length + others.length) * COUNT);
  [...mine, ...others].forEach((row, at) => rows.set(row, at * COUNT));
  return { good: mine.length, rows };
}

const dot = (row: ArrayLike<number>, weights: ArrayLike<number>, from = 0) => {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += row[from + at]! * weights[at]!;
  return sum;
};

/** Softmax over the passages of each question: the share of those that are right, all together, shall be large. */
export function fitRanking(samples: readonly Sample[]): Float64Array {
  const useful = samples.filter(({ right }) => right.includes(true) && right.includes(false)).map(matrixOf);
  return descend(COUNT, (weights, into) => {
    for (let at = 0; at < COUNT; at += 1) into[at] = L2_RANKING * weights[at]!;
    for (const { good, rows } of useful) {
      const count = rows.length / COUNT;
      const parts = new Float64Array(count);
      let top = -Infinity;
      for (let item = 0; item < count; item += 1) top = Math.max(top, (parts[item] = dot(rows, weights, item * COUNT)));
      let whole = 0;
      let right = 0;
      for (let item = 0; item < count; item += 1) {
        whole += parts[item] = Math.exp(parts[item]! - top);
        if (item < good) right += parts[item]!;
      }
      for (let item = 0; item < count; item += 1) {
        const pull = parts[item]! / whole - (item < good ? parts[item]! / right : 0);
        if (Math.abs(pull) < 1e-5) continue;
        for (let at = 0; at < COUNT; at += 1) into[at] = into[at]! + pull * rows[item * COUNT + at]!;
      }
    }
  });
}

/** The passages of a sample in the order the weights give. */
export function ranked({ all }: Sample, weights: Float64Array): Scored[] {
  return all.map((one) => new Scored(one.candidate, one.values, dot(rowOf(one), weights))).sort((a, b) => b.score - a.score);
}

/** What the box would say, what that is worth, and what its trust is judged by. */
function said(sample: Sample, ranking: Float64Array) {
  const all = ranked(sample, ranking);
  const chosen = chosenFrom(all);
  const lines = linesSaid(
    sample.asked,
    chosen.map(({ candidate }) => candidate),
    sample.today,
  );
  const say = lines.join('');
  const features = chosen.length === 0 ? undefined : trustFeatures(sample.asked, chosen, all);
  return { say, verdict: verdictOf(sample.question, say), row: features && Object.values(features) };
}

const free = (sample: Sample) => sample.fixed === undefined && !sample.told && sample.all.length > 0;

/** How sure it is that what would be said is right, learnt as trees. */
export function fitTrust(samples: readonly { sample: Sample; ranking: Float64Array }[]): string {
  return boosted(
    samples
      .filter(({ sample }) => free(sample))
      .map(({ sample, ranking }) => said(sample, ranking))
      .map(({ verdict, row }) => ({ row: row!, good: verdict === 'right' || verdict === 'refused' })),
  );
}

/** What the box says to a sample and how sure it is; what is said whatever the weights are is always said. */
export function judge(sample: Sample, ranking: Float64Array, trust: string) {
  if (sample.fixed !== undefined) return { sample, sure: 1, say: sample.fixed, verdict: verdictOf(sample.question, sample.fixed) };
  if (!free(sample)) return { sample, sure: 0, say: '', verdict: verdictOf(sample.question, undefined) };
  const { say, verdict, row } = said(sample, ranking);
  return { sample, say, verdict, sure: 1 / (1 + Math.exp(-summed(trust, row!))) };
}

/** The text of weights.ts. */
export function weightsFile(ranking: Float64Array, trust: string): string {
  const table = (keys: readonly string[], values: Float64Array) =>
    keys.map((key, at) => `  ${key}: ${(Math.round(values[at]! * 100) / 100 + 0).toFixed(2)},`).join('\n');
  return `/**
 * Learnt weights, kept as numbers so that every build and every edition judges alike. Written by npm run bench:fit -- --write
 * from the development lists of tests/bench/answers; a changed feature wants a new fit.
 */
import type { FeatureName } from './features.ts';

export const WEIGHTS: Record<FeatureName, number> = {
${table(FEATURE_NAMES, ranking)}
};

/** Trees over what trust.ts names, as trees.ts reads them. */
export const TRUST =
  '${trust}';
`;
}
