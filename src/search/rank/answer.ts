import { amountSay, holds } from './amountSay.ts';
import { isPast } from '../../domain/policy/validity.ts';
import { foldKey } from '../text/fold.ts';
import type { HeadIndex } from '../index/headIndex.ts';
import type { Plan } from '../query/plan.ts';
import { SAME_MEANING, type Hit } from './rank.ts';
import type { Scorer } from './score.ts';
import type { Status } from '../../domain/words/vocabulary.ts';
import type { HeadDocument, HeadEntry } from '../types.ts';

/** The sentence to read out, with the document it stands in. */
export interface ExactAnswer {
  entry: HeadEntry;
  status: Status;
  ask: string;
  say: string;
  document: HeadDocument;
}

/** How many of the first results may answer, and how near the best one they must be. */
const FIRST = 6;
const NEAR = 0.7;
/** How alike question and query must be: harmonic mean of the shares each holds of the other. */
const ALIKE = 0.68;
const ALIKE_SAME_INTENT = 0.4;
/** Share of the query that must be in the question in any case. */
const LEAST_SHARE = 0.5;

/** A wording this sure may name an entry: its own words, a mended slip, an old name's first successor. */
const SURE = 0.9;

/** What a question wants to know. A question that wants something else is no answer, however alike its words. */
const INTENTS: [name: string, pattern: RegExp][] = [
  ['amount', /多少|几[元块万个年岁]|标准|额度|比例|金额|限额|上限|封顶|给几|补几|\d元|\d%/],
  ['use', /用来|用途|能用|用在|用于|干什么|做什么|干啥/],
  ['how', /怎么[办申领报交做退分走认]|咋[办申领报]|如何|程序|流程|手续|材料|带什么|去哪|哪里|哪儿|找谁|到哪/],
  ['who', /哪些[人户家]|什么人|谁[能可]|条件|对象|够不够|算不算|能不能领|能领|认定/],
  ['whether', /还[能给有办]|能不能|可不可以|行不行|行吗|可以吗|能.*吗|有没有|是不是|要不要|免不免|给不给|吗[？?]?$/],
  ['when', /什么时候|何时|哪天|哪年|多久|多长时间|几天|期限|时限|截止|到期/],
];

const intentsOf = (text: string) => INTENTS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

/** The exact answer when an entry's own 问答, amount or one-sentence answer is what was asked for. Past policy never answers a present-tense question. */
export function answerFor(index: HeadIndex, scorer: Scorer, plan: Plan, hits: readonly Hit[], query: string, today: string): ExactAnswer | undefined {
  const best = hits[0];
  if (!best || plan.wordings.length === 0) return undefined;
  const candidates = hits.slice(0, FIRST).filter((hit) => hit.score >= best.score * NEAR && !isPast(hit.status) && hit.status !== 'upcoming');
  const wanted = intentsOf(`${query} ${plan.typed}`);
  return (wanted.length === 0 ? byName(index, plan, candidates[0]) : undefined) ?? byQuestion(index, scorer, plan, candidates, wanted, today) ?? byName(index, plan, candidates[0]);
}

function byQuestion(index: HeadIndex, scorer: Scorer, plan: Plan, candidates: readonly Hit[], wanted: readonly string[], today: string): ExactAnswer | undefined {
  const rankOf = new Map(candidates.map((hit, rank) => [hit.entry, rank]));
  let found: { passage: number; value: number } | undefined;
  for (const wording of plan.wordings) {
    for (const { passage, share } of scorer.passages(wording)) {
      const { entry: number, field, item } = index.passages[passage]!;
      const rank = rankOf.get(number);
      if (rank === undefined || share < LEAST_SHARE || (field !== 'ask' && field !== 'amount')) continue;
      const entry = index.head.entries[number]!;
      if (field === 'amount' && !(wanted.includes('amount') && holds(entry.amounts[item]!, today))) continue;
      const asked = field === 'ask' ? intentsOf(entry.answers[item]!.ask) : ['amount'];
      const same = wanted.some((intent) => asked.includes(intent));
      if (wanted.length > 0 && asked.length > 0 && !same) continue;
      // A neighbouring word finds entries worth seeing, but a question about the neighbour is not the question asked.
      if (wording.weight < SAME_MEANING && !same) continue;
      // A question about an amount wants a figure, or the plain word that there is none.
      if (field === 'ask' && wanted.includes('amount') && !/\d|没有统一|没有查到|待核/.test(entry.answers[item]!.say)) continue;
      const back = scorer.heldBy(wording, passage);
      const alike = (2 * share * back) / (share + back || 1);
      if (alike < (same ? ALIKE_SAME_INTENT : ALIKE)) continue;
      const value = wording.weight * alike * (1 - 0.05 * rank);
      if (value > (found?.value ?? 0)) found = { passage, value };
    }
  }
  if (!found) return undefined;
  const { entry: number, field, item } = index.passages[found.passage]!;
  const entry = index.head.entries[number]!;
  const { status } = candidates[rankOf.get(number)!]!;
  if (field === 'ask') {
    const { ask, say, document } = entry.answers[item]!;
    return { entry, status, ask, say, document: entry.documents[document]! };
  }
  const amount = entry.amounts[item]!;
  return { entry, status, ask: `${amount.benefit}　${amount.what}`, say: `${amountSay(amount, today)}。`, document: entry.documents[amount.document]! };
}

/** Asked for by its name alone, the first entry answers with its own one sentence. */
function byName(index: HeadIndex, plan: Plan, best: Hit | undefined): ExactAnswer | undefined {
  if (!best || best.number) return undefined;
  const entry = index.head.entries[best.entry]!;
  const asked = new Set([plan.typed, ...(intentsOf(plan.typed).length > 0 ? [] : plan.wordings.filter(({ weight }) => weight >= SURE).map(({ key }) => key))]);
  const name = [entry.title.replace(/[（(：].*$/, ''), ...entry.aliases, ...entry.benefits].find((one) => asked.has(foldKey(one)));
  return name === undefined ? undefined : { entry, status: best.status, ask: name, say: entry.summary, document: entry.documents[0]! };
}
