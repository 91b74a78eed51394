import { foldKey } from '../text/fold.ts';
import { countsSame, FIGURE_KINDS, type Kind } from './kinds.ts';
import { answersKind, type AnswerPassage, type PassageKind } from './passage.ts';
import type { Question } from './question.ts';
import { knownPart } from './years.ts';

/** Kinds of passage that answer a kind of question at all. */
const FITS: Partial<Record<PassageKind, readonly Kind[]>> = {
  amount: [...FIGURE_KINDS, 'amount', 'change', 'whether'],
  change: ['change'],
  deadline: [...FIGURE_KINDS, 'whether', 'how', 'amount'],
  step: [...FIGURE_KINDS, 'how', 'office', 'amount', 'whether'],
  office: ['office'],
  materials: ['how'],
  who: ['who', 'age', 'whether'],
  validity: ['whether', 'document', 'number', 'when'],
  document: ['document', 'number'],
};

/** 1 when the passage says what is asked for, 0.5 when nothing special is asked for, 0 when it cannot be the answer. */
export function kindFit(question: Question, passage: AnswerPassage): number {
  const { kinds } = question;
  const fits = FITS[passage.kind];
  if (fits && !fits.some((kind) => kinds.has(kind))) return 0;
  if (kinds.has('count') && !countsSame(question.key, foldKey(passage.say))) return 0;
  const figures = FIGURE_KINDS.filter((kind) => kinds.has(kind));
  const said = question.figure && passage.kind !== 'change' ? { ...passage, say: standing(question, passage.say) } : passage;
  // A change needs both figures: the old and the new.
  if (kinds.has('change') && (passage.say.match(/\d+(?:\.\d+)?(?=[万亿元%人户名个种项天日月])/g) ?? []).length < 2) return 0;
  if (kinds.has('change') && passage.kind !== 'change' && !CHANGED.test(passage.say)) return 0;
  if (passage.kind !== 'change' && figures.length > 0 && !figures.some((kind) => answersKind(said, kind))) return 0;
  if (figures.length === 0 && kinds.has('amount') && !answersKind(said, 'amount')) return 0;
  if (kinds.has('office') && !question.figure && !answersKind(passage, 'office')) return 0;
  if (kinds.size === 0) return 0.5;
  if (passage.kind === 'ask') {
    const same = [...kinds].filter((kind) => passage.asked.has(kind)).length;
    return same > 0 ? 1 : passage.asked.size === 0 ? 0.6 : 0.45;
  }
  if (passage.kind === 'line' || passage.kind === 'summary') return figures.length > 0 ? 0.8 : 0.4;
  return 1;
}

const CHANGED = /提|降|调|改|涨|增|由|从|原|此前|→|加/;
/** A stretch that tells what was, and is no longer. */
const GONE = /^(?:过去|以前|原来|当时|早期|攻坚期)|老标准|旧标准|不能当|不能再?用|执行到20\d\d年/;

/** What a sentence says that is known and, when no year is asked, still stands: only that may answer with a figure. */
const standing = ({ asked, kinds }: Question, say: string): string =>
  knownPart(
    asked.years.length > 0 || kinds.has('change')
      ? say
      : say
          .split(/(?<=[。；])/)
          .filter((part) => !GONE.test(part))
          .join(''),
  );
