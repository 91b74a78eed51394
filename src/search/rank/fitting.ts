import type { Candidate } from '../passages/candidates.ts';
import { scoreOf } from '../passages/choose.ts';
import type { Question } from '../passages/question.ts';
import type { HeadIndex } from '../index/headIndex.ts';
import { scored } from './answer.ts';
import { marksIn, type Line } from './lines.ts';

const LONGEST = 120;

/** For each entry weighed, the sentence that fits the question best: what may answer first, else what is nearest to it. */
export function fittingLines(index: HeadIndex, question: Question, candidates: readonly Candidate[]): Map<number, Line> {
  const lines = new Map<number, Line>();
  if (question.kinds.size === 0) return lines;
  const put = ({ entry, passage }: Candidate) => {
    if (lines.has(entry)) return;
    const text = passage.say.length > LONGEST ? `${passage.say.slice(0, LONGEST)}…` : passage.say;
    lines.set(entry, { text, marks: marksIn(text, question.content) });
  };
  for (const { candidate } of scored(index, question, candidates)) put(candidate);
  // Nothing of these may answer; the nearest still tells more than the summary would, unless a slot excludes it.
  const rest = candidates
    .filter(({ against, local }) => against === undefined && local > 0.3)
    .map((candidate) => ({ candidate, score: scoreOf(candidate, false) }));
  for (const { candidate } of rest.sort((a, b) => b.score - a.score)) put(candidate);
  return lines;
}
