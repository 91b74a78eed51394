import type { OpenRow } from '../index/headIndex.ts';
import type { Weigher } from '../passages/candidates.ts';
import type { Question } from '../passages/question.ts';
import { EXAMPLE } from '../text/example.ts';
import { marksIn, type Line } from './lines.ts';

/** What another place does must say this much of the question to be shown. */
const HELD = 0.5;
/** The entry's own line is cut to this where an example stands behind it. */
const BEFORE = 90;

/**
 * The line of an entry with what another place does, when a figure is asked for and an example names all that was named: the
 * place asked about, the year, the class. It is said to be another place's.
 */
export function exampleLine(weigher: Weigher, question: Question, opening: OpenRow, entry: number, own: Line): Line | undefined {
  if (!question.figure) return undefined;
  const found = weigher
    .weighOthers(
      question,
      entry,
      opening,
      (opening.row.examples ?? []).map(({ text }) => text),
    )
    .filter(({ share, place }) => share >= HELD || place === 'same')
    .sort((one, other) => other.share - one.share)[0];
  if (!found || own.text.includes(found.text)) return undefined;
  const before = found.place === 'same' ? '' : own.text.length > BEFORE ? `${own.text.slice(0, BEFORE)}…　` : `${own.text}　`;
  const text = `${before}${EXAMPLE}${found.text}`;
  return { text, marks: marksIn(text, question.content) };
}
