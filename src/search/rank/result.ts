import type { Status } from '../../domain/words/vocabulary.ts';
import type { Weigher } from '../passages/candidates.ts';
import type { Question } from '../passages/question.ts';
import { bodyOfRow } from '../index/fields.ts';
import type { HeadIndex } from '../index/headIndex.ts';
import { EXAMPLE } from '../text/example.ts';
import type { HeadEntry } from '../types.ts';
import { exampleLine } from './exampleLine.ts';
import { bestLine, headLine, type Line } from './lines.ts';
import type { Hit } from './rank.ts';
import type { Scorer } from './score.ts';
import { whyShown } from './why.ts';

export interface Result {
  entry: HeadEntry;
  status: Status;
  /** Why it is shown, a short Chinese phrase. */
  readonly why: string;
  readonly line: Line;
  hit: Hit;
}

/** What decides the line a result shows. */
export interface Showing {
  query: string;
  asked: Question;
  /** The sentence that fits the question, when one does. */
  fitting: Line | undefined;
  /** Among the first results, which tell what another place does besides. */
  first: boolean;
  today: string;
}

/** A hit as it is shown. Reason and line are worked out when they are looked at: of some hundred results a reader sees twenty. */
export function resultOf(index: HeadIndex, scorer: Scorer, weigher: Weigher, hit: Hit, { query, asked, fitting, first, today }: Showing): Result {
  const entry = index.head.entries[hit.entry]!;
  let shown: Line | undefined;
  const own = () => {
    if (fitting && !hit.number) return fitting;
    const { line, enough } = headLine(index, hit, today);
    // Who asks for a figure sees another place's only where it is the place and year asked about.
    const body = asked.figure ? bodyOfRow(entry).filter((text) => !text.startsWith(EXAMPLE)) : bodyOfRow(entry);
    // The sentence of the page that holds most of what was asked; without a better one the summary stays.
    return enough ? line : (bestLine(body, hit.wording?.key ?? '', line) ?? line);
  };
  // With a figure asked for, the first results tell what another place does besides.
  const line = () => (first && asked.figure && exampleLine(weigher, asked, index.rows.get(hit.entry)!, hit.entry, own())) || own();
  return {
    entry,
    status: hit.status,
    hit,
    get why() {
      return whyShown(index, scorer, hit, query);
    },
    get line() {
      return (shown ??= line());
    },
  };
}
