import { isWithin } from '../domain/date.ts';
import { isPast } from '../domain/validity.ts';
import type { HeadIndex } from './headIndex.ts';
import type { Plan } from './plan.ts';
import type { Hit } from './rank.ts';
import type { Scorer } from './score.ts';
import type { HeadDocument, HeadEntry } from './types.ts';

/** The sentence to read out, with the document it stands in. */
export interface ExactAnswer {
  entry: HeadEntry;
  ask: string;
  say: string;
  document: HeadDocument;
}

/** How many of the first results may answer, and how near the best one they must be. */
const FIRST = 6;
const NEAR = 0.72;
/** Share of the query that a question must hold to count as the same question. */
const SAME_QUESTION = 0.62;
const ASKS_AMOUNT = /多少|几|标准|额度|比例|金额|限额|上限|封顶|最高|最低|每月|每年|每亩|每人|每户|元|%/;

/** The exact answer when an entry's own 问答 or amount holds what was asked. Past policy never answers a present-tense question. */
export function answerFor(index: HeadIndex, scorer: Scorer, plan: Plan, hits: readonly Hit[], today: string): ExactAnswer | undefined {
  const best = hits[0];
  if (!best || plan.typed === '') return undefined;
  const candidates = hits.slice(0, FIRST).filter((hit) => hit.score >= best.score * NEAR && !isPast(hit.status) && hit.status !== 'upcoming');
  const allowed = new Set(candidates.map(({ entry }) => entry));
  let found: { passage: number; value: number } | undefined;
  for (const wording of plan.wordings) {
    for (const { passage, share, precision } of scorer.passages(wording)) {
      const { entry, field, item } = index.passages[passage]!;
      if (!allowed.has(entry) || (field !== 'ask' && field !== 'amount') || share < SAME_QUESTION) continue;
      if (field === 'amount' && (!ASKS_AMOUNT.test(plan.typed) || !current(index.head.entries[entry]!, item, today))) continue;
      const rank = candidates.findIndex((hit) => hit.entry === entry);
      const value = wording.weight * share * (0.75 + 0.25 * precision) * (field === 'ask' ? 1 : 0.92) * (1 - 0.04 * rank);
      if (value > (found?.value ?? 0)) found = { passage, value };
    }
  }
  if (!found) return undefined;
  const { entry: number, field, item } = index.passages[found.passage]!;
  const entry = index.head.entries[number]!;
  if (field === 'ask') {
    const { ask, say, document } = entry.answers[item]!;
    return { entry, ask, say, document: entry.documents[document]! };
  }
  const amount = entry.amounts[item]!;
  return { entry, ask: `${amount.benefit}　${amount.what}`, say: `${amount.text}。`, document: entry.documents[amount.document]! };
}

function current(entry: HeadEntry, item: number, today: string): boolean {
  const { from, until } = entry.amounts[item]!;
  return isWithin(today, from, until);
}
