import { DIMENSIONS, type DimensionName } from '../passages/dimensions.ts';
import { readSlots } from '../passages/slots.ts';
import { clauses } from '../passages/speech.ts';
import type { Candidate } from '../passages/candidates.ts';
import type { Missing } from '../passages/choose.ts';
import { SHORT, type Scored } from '../passages/features.ts';
import { saysFigure } from '../passages/kindFit.ts';
import type { Question } from '../passages/question.ts';
import type { HeadIndex } from '../index/headIndex.ts';
import type { Status } from '../../domain/words/vocabulary.ts';
import { foldKey } from '../text/fold.ts';
import type { HeadEntry } from '../types.ts';
import type { ExactAnswer } from './exactAnswer.ts';

/** An entry this near to the first result, and so much about the matter, is the one whose list the reader asks about. */
const NEAR = 0.75;
const ABOUT = 0.6;
const MOST_BENEFITS = 2;
/** So many amounts with one unit make a list; what it does not name is not in it. */
const LIST = 4;
/** Per what a list of crops or animals pays. */
const BY_PIECE = /每(?:亩|头|只|箱|羽|株|棒|窝|匹)|1(?:亩|头|只|箱|羽|株|棒|窝|匹)/;
const MOST_LISTS = 4;
/** So much of a short question must stand nowhere in the entry before its subject counts as not listed. */
const UNLISTED = 0.25;

const labelOf = (slot: string): string =>
  slot === 'age' ? '个年龄' : slot in DIMENSIONS ? `一种${DIMENSIONS[slot as keyof typeof DIMENSIONS].label}` : `一${slot}`;

/** Whether a condition names a value of the slot. */
function speaksOf(slot: string, condition: string): boolean {
  const { dimensions, grades, ages } = readSlots(foldKey(clauses(condition)));
  return slot === 'age' ? ages.length > 0 : dimensions.has(slot as DimensionName) || grades.has(slot);
}

const answer = (entry: HeadEntry, status: Status, ask: string, say: string, benefit: number | undefined): ExactAnswer => {
  const of = benefit === undefined ? undefined : entry.benefits[benefit];
  return {
    entry,
    status,
    ask,
    lines: [say],
    say,
    document: entry.documents[of?.document ?? 0] ?? entry.documents[0]!,
    office: of?.office ?? entry.benefits.find(({ office }) => office)?.office,
    benefit,
    more: entry.answers.slice(0, 2).map((one) => one.ask),
  };
};

/**
 * What is asked for contradicts whom every figure of the entry is for: 三级 of a benefit for 一级、二级, 七十九岁 of one from 80
 * on. The conditions are read out, and that this one is not among them.
 */
function bySlot(index: HeadIndex, question: Question, missing: readonly Missing[], all: readonly Scored[]): ExactAnswer | undefined {
  const best = missing.find(({ candidate }) => candidate.near >= NEAR && candidate.matter >= ABOUT && candidate.place !== 'other');
  if (!best || question.key.length > 2 * SHORT) return undefined;
  const { candidate, slot, denied } = best;
  // Another entry has a figure for this very value: 学前 has a lunch of its own.
  if (all.some(({ candidate: one }) => one.slots > 0.99 && one.local >= candidate.local && saysFigure(question, one.passage))) return undefined;
  const entry = index.head.entries[best.entry]!;
  const first = candidate.passage.benefit;
  const shown = [...new Set([first, ...entry.benefits.keys()])]
    .filter((of): of is number => of !== undefined && entry.benefits[of]!.who !== '')
    .filter((of) => of === first || entry.benefits[of]!.name.slice(0, 4) === entry.benefits[first!]!.name.slice(0, 4))
    .slice(0, MOST_BENEFITS);
  if (first === undefined || shown.length === 0) return undefined;
  const name = entry.benefits[first]!.name.replace(/（[^）]*）/g, '');
  const youngest = Math.min(...missing.filter((one) => one.entry === best.entry).flatMap((one) => one.candidate.passage.slots.ages.map(([from]) => from)));
  const tooYoung = slot === 'age' && question.ages.every((one) => one < youngest);
  // Of the conditions those are read out that speak of what contradicts.
  const who = [...new Set(shown.flatMap((of) => entry.benefits[of]!.who.split('；').filter((one) => speaksOf(slot, one))))].join('；或者');
  const said = denied ? denied.passage.say.replace(/[。；]?$/, '。') : '';
  const say = tooYoung
    ? `${name}要满${youngest}周岁，问的这个年龄还不到，不享受。`
    : who
      ? `${name}的条件是：${who}。问的这${labelOf(slot)}不在里面，不享受。`
      : '';
  return said + say === '' ? undefined : answer(entry, candidate.status, `${name}谁能享受`, said + say, first);
}

/**
 * Whether a folded question names one of the things an amount is for (党参、羌活、当归). What a thing's name begins or ends with
 * is enough: 花椒 names 新种植花椒, 藏羊 names 藏羊保额.
 */
export const namesListed = (key: string, what: string): boolean =>
  what
    .split(/[、（）]|及其他|以及|[及和]/)
    .map((piece) => foldKey(piece))
    .filter((piece) => piece.length > 1)
    .some((piece) => key.includes(piece.slice(0, 2)) || key.includes(piece.slice(-2)));

/** What is asked for stands nowhere in a list of crops or animals: the list is read out. */
function byList(index: HeadIndex, question: Question, entry: number, status: Status, lacking: number): ExactAnswer | undefined {
  if (!question.kinds.has('money') || !BY_PIECE.test(question.key) || lacking < UNLISTED || question.key.length > SHORT) return undefined;
  const head = index.head.entries[entry]!;
  const listed = head.amounts.filter(({ per = '', what, until }) => BY_PIECE.test(per) && !/\d/.test(what) && until !== undefined);
  if (listed.length < LIST) return undefined;
  if (listed.some(({ what }) => namesListed(question.key, what))) return undefined;
  const names = [...new Set(listed.map(({ what }) => what.replace(/（[^）]*）/g, '')))].join('、');
  const office = head.benefits.find((one) => one.office)?.office;
  return answer(
    head,
    status,
    `${head.title.replace(/[（(：].*$/, '')}有哪些`,
    `单子上列着的是：${names}。没有列的没有查到标准${office ? `，问${office}` : ''}。`,
    listed[0]!.of,
  );
}

/** The answer that what is asked for is not among what there is. A real place's list comes before a demonstration's. */
export function byExclusion(
  index: HeadIndex,
  question: Question,
  candidates: readonly Candidate[],
  { all, missing }: { all: readonly Scored[]; missing: readonly Missing[] },
): ExactAnswer | undefined {
  const contradicted = bySlot(index, question, missing, all);
  if (contradicted) return contradicted;
  const firsts = [...new Map(candidates.filter(({ place }) => place !== 'other').map((one) => [one.entry, one])).values()];
  const real = ({ entry }: Candidate) => index.head.entries[entry]!.demonstration !== true;
  for (const { entry, status, lacking } of [...firsts.filter(real), ...firsts.filter((one) => !real(one))].slice(0, MOST_LISTS)) {
    const list = byList(index, question, entry, status, lacking);
    if (list) return list;
  }
  return undefined;
}
