import { join } from 'node:path';
import { getLibrary } from '../../src/library/library.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { memorySource } from '../../src/search/index/memorySource.ts';
import { Scored } from '../../src/search/passages/features.ts';
import type { Question as Asked } from '../../src/search/passages/question.ts';
import { WEIGHTS } from '../../src/search/passages/weights.ts';
import { scored } from '../../src/search/rank/answer.ts';
import { byExclusion } from '../../src/search/rank/exclusion.ts';
import { byName } from '../../src/search/rank/answer.ts';
import { currentPieces } from '../../tools/search.ts';
import { DEVELOPMENT, readList, verdictOf, type Question } from './answerLists.ts';

/** A question of a development list with every passage that may answer it, and which of them do. */
export interface Sample {
  list: string;
  question: Question;
  asked: Asked;
  all: Scored[];
  /** For each passage whether it alone would be right. */
  right: boolean[];
  /** What is said whatever the weights are: a name's own sentence, or that a thing is not among what there is. */
  fixed: string | undefined;
  /** What happened was told and nothing asked: the list of what there is comes before any sentence. */
  told: boolean;
  /** The reader's day. */
  today: string;
}

/** Lists with one letter were written together: answers-a and near-a. */
export const foldOf = ({ list }: Pick<Sample, 'list'>): string => /-(\w)$/.exec(list)?.[1] ?? 'c';

export async function collect(): Promise<Sample[]> {
  const root = join(import.meta.dirname, '../..');
  const engine = await SearchEngine.open(memorySource(await currentPieces(root)), getLibrary(root).day);
  const samples: Sample[] = [];
  for (const list of DEVELOPMENT)
    for (const question of readList(list)) {
      const { plan, results, event } = await engine.search(question.query, { stored: false });
      const hits = results.map(({ hit }) => hit);
      const { question: asked, candidates } = engine.weigh(plan.meant ?? question.query, hits);
      const { all: unordered, missing } = scored(engine.index, asked, candidates);
      const all = byLastWeights(unordered);
      const fixed =
        hits.length === 0 ? undefined : (byName(engine.index, plan, asked, hits[0]) ?? byExclusion(engine.index, asked, candidates, { all, missing }))?.say;
      const titled = all.map(({ candidate }) => question.titles.test(engine.entries[candidate.entry]!.title));
      const says = all.map(({ candidate }) => question.right !== undefined && verdictOf(question, candidate.passage.say) === 'right');
      const strict = says.map((right, at) => right && titled[at]!);
      samples.push({
        list,
        question,
        asked,
        all,
        right: strict.some(Boolean) ? strict : says,
        fixed,
        today: engine.today,
        told: event !== undefined && asked.kinds.size === 0,
      });
    }
  return samples;
}

/** Passages in the order of the weights as they are; a feature that has none yet counts nothing. */
function byLastWeights(all: readonly Scored[]): Scored[] {
  const weights: Partial<Record<string, number>> = WEIGHTS;
  const score = ({ features }: Scored) => Object.entries(features).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0);
  return all.map((one) => new Scored(one.candidate, one.values, score(one))).sort((one, other) => other.score - one.score);
}
