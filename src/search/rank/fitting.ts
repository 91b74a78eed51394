import type { Candidate } from '../passages/candidates.ts';
import { scoreAll } from '../passages/choose.ts';
import type { Scored } from '../passages/features.ts';
import type { Question } from '../passages/question.ts';
import { marksIn, type Line } from './lines.ts';

const LONGEST = 120;

/** For each entry weighed, the sentence that fits the question best: what may answer first, else what is nearest to it. */
export function fittingLines(question: Question, all: readonly Scored[], candidates: readonly Candidate[]): Map<number, Line> {
  const lines = new Map<number, Line>();
  if (question.kinds.size === 0) return lines;
  const put = ({ entry, passage }: Candidate) => {
    if (lines.has(entry)) return;
    const text = passage.say.length > LONGEST ? `${passage.say.slice(0, LONGEST)}…` : passage.say;
    lines.set(entry, { text, marks: marksIn(text, question.content) });
  };
  for (const { candidate } of all) put(candidate);
  // Nothing of these may answer; the nearest still tells more than the summary would, unless a slot excludes it.
  const rest = candidates.filter(({ against, local }) => against === undefined && local > 0.3);
  for (const { candidate } of scoreAll(question, rest, () => false)) put(candidate);
  return lines;
}
