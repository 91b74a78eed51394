import { SHORT, type Scored } from './features.ts';
import { KIND_NAMES, type Kind } from './kinds.ts';
import type { Question } from './question.ts';

/** How far ahead an answer may count. */
const FAR = 6;
const FAR_IN_ENTRY = 4;
const flag = (holds: boolean): number => (holds ? 1 : 0);

/** So many of the nearest passages are asked whether they say the same. */
const NEAREST = 12;
const numbersIn = (text: string): Set<string> => new Set(text.match(/\d+(?:\.\d+)?/g));

/**
 * What is weighed when it is asked how sure the chosen passages are; `all` are the passages they were chosen from, best first.
 * All between about -1 and 2, always in the same order.
 */
export function trustFeatures(question: Question, chosen: readonly Scored[], all: readonly Scored[]) {
  const best = chosen[0]!;
  const { features } = best;
  const short = flag(question.key.length <= SHORT);
  const rival = all.find(({ candidate }) => candidate.entry !== best.candidate.entry)?.score;
  const second = all.find((one) => one.candidate.entry === best.candidate.entry && !chosen.includes(one))?.score;
  const mass = (some: readonly Scored[]) => some.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
  const nearest = all.slice(0, NEAREST);
  const figures = numbersIn(chosen.map(({ candidate }) => candidate.passage.say).join(''));
  const sameFigure = nearest.filter(({ candidate }) => [...numbersIn(candidate.passage.say)].some((number) => figures.has(number)));
  const behind = nearest.slice(1, 5);
  // What a passage that is not told is asked like: another answer may be meant.
  const nextAsked = Math.max(0, ...all.filter((one) => !chosen.includes(one)).map(({ candidate }) => candidate.asked));
  return {
    score: best.score / 10,
    lead: Math.min(FAR, best.score - (rival ?? best.score - FAR)) / 3,
    leadOwn: Math.min(FAR_IN_ENTRY, best.score - (second ?? best.score - FAR_IN_ENTRY)) / 3,
    share: mass(chosen) / mass(all),
    lines: chosen.length / 3,
    unknown: question.unknown,
    short,
    entire: features.entire,
    lackingShort: features.lacking * short,
    lackingLong: features.lacking * (1 - short),
    kind: features.kind,
    slots: features.slots,
    unit: features.unit,
    moneySaid: features.moneySaid,
    unitSame: features.unitSame,
    size: features.size,
    each: features.each,
    figureUnasked: features.figureUnasked,
    figureAlone: features.figureAlone,
    notKnown: features.notKnown,
    notKnownFirst: features.notKnownFirst,
    lackRunShort: features.lackRun * short,
    lackRunLong: features.lackRun * (1 - short),
    lackHereShort: features.lackHere * short,
    lackHereLong: features.lackHere * (1 - short),
    clause: features.clause,
    clauseBehind: features.clauseBehind,
    decides: features.decides,
    undecided: features.undecided,
    whether: flag(question.kinds.has('whether') && !question.figure),
    localShort: features.local * short,
    kindsMany: Math.min(3, question.kinds.size) / 3,
    back: features.back,
    form: features.form,
    covered: features.covered,
    local: features.local,
    telling: features.telling,
    own: features.own,
    near: features.near,
    named: features.named,
    prose: features.line + features.summary,
    ask: features.ask,
    asked: features.asked,
    askedBehind: features.askedBehind,
    askedLead: best.candidate.asked - nextAsked,
    formBehind: features.formBehind,
    example: features.example,
    amount: features.amount,
    change: features.change,
    figures: features.figures,
    length: features.length,
    loose: features.loose,
    yearsMany: features.yearsMany,
    asksNothing: flag(question.kinds.size === 0),
    figure: flag(question.figure),
    sameFigure: figures.size === 0 ? 0.5 : mass(sameFigure) / mass(nearest),
    sameEntry: mass(nearest.filter(({ candidate }) => candidate.entry === best.candidate.entry)) / mass(nearest),
    figured: flag(figures.size > 0),
    questionLength: Math.min(80, question.key.length) / 80,
    ahead: behind.length === 0 ? 1 : (best.score - behind.reduce((sum, { score }) => sum + score, 0) / behind.length) / 5,
    ...asksKind(question),
  };
}

/** Each kind of question by itself: a share and a way to apply are not trusted alike. */
function asksKind({ kinds }: Question): Record<`asks-${Kind}`, number> {
  const asked = {} as Record<`asks-${Kind}`, number>;
  for (const kind of KIND_NAMES) asked[`asks-${kind}`] = flag(kinds.has(kind));
  return asked;
}
