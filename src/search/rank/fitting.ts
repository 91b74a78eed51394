import type { Candidate } from '../passages/candidates.ts';
import { scoreAll } from '../passages/choose.ts';
import type { Scored } from '../passages/features.ts';
import { clauseShare } from '../passages/kindFit.ts';
import type { AnswerPassage } from '../passages/passage.ts';
import type { Question } from '../passages/question.ts';
import { asksNothing } from './answer.ts';
import { marksIn, type Line } from './lines.ts';

const LONGEST = 120;
/** Two sentences are shown for an entry when both together are no longer than this. */
const LONGEST_PAIR = 130;
/** A second sentence that fits so much worse is not shown. */
const BEHIND = 4;

/** A long sentence from the stretch on that says most of what is asked for. */
function cut(question: Question, passage: AnswerPassage): string {
  const { say } = passage;
  if (say.length <= LONGEST) return say;
  const parts = say.split(/(?<=[。；])/);
  const shares = parts.map((part) => clauseShare(question, { ...passage, say: `${part}。` }, 1));
  const best = shares.indexOf(Math.max(...shares));
  let text = '';
  for (let at = best; at < parts.length && text.length + parts[at]!.length <= LONGEST; at += 1) text += parts[at]!;
  if (text === '') text = `${parts[best]!.slice(0, LONGEST)}…`;
  return best > 0 ? `…${text}` : text;
}

/**
 * For each entry weighed, the sentence that fits the question best — what may answer first, else what is nearest to it — and
 * the next one where both are short.
 */
export function fittingLines(question: Question, all: readonly Scored[], candidates: readonly Candidate[]): Map<number, Line> {
  const chosen = new Map<number, Scored[]>();
  if (asksNothing(question)) return new Map();
  const put = (one: Scored) => {
    const mine = chosen.get(one.candidate.entry) ?? [];
    if (mine.length > 1 || (mine[0] && mine[0].score - one.score > BEHIND) || mine.some(({ candidate }) => candidate.passage.say === one.candidate.passage.say))
      return;
    chosen.set(one.candidate.entry, [...mine, one]);
  };
  all.forEach(put);
  // Nothing of these may answer; the nearest still tells more than the summary would, unless a slot excludes it.
  const answering = new Set(chosen.keys());
  const rest = candidates.filter(
    ({ entry, against, local, passage }) => !answering.has(entry) && against === undefined && local > 0.3 && passage.example === undefined,
  );
  scoreAll(question, rest, () => false).forEach(put);
  return new Map(
    [...chosen].map(([entry, [first, second]]) => {
      let text = cut(question, first!.candidate.passage);
      const more = second && cut(question, second.candidate.passage);
      if (more && text.length + more.length <= LONGEST_PAIR) text = `${text.replace(/[；，]$/, '')}${/[。！？；…]$/.test(text) ? '' : '。'}${more}`;
      return [entry, { text, marks: marksIn(text, question.content) }];
    }),
  );
}
