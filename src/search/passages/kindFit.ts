import { foldKey } from '../text/fold.ts';
import { countsSame, FIGURE_KINDS, type Kind } from './kinds.ts';
import { answersKind, type AnswerPassage, type PassageKind } from './passage.ts';
import { heldShare, type Question } from './question.ts';
import { clauses } from './speech.ts';
import { knownPart } from './years.ts';

/** Kinds of passage that answer a kind of question at all. */
const FITS: Partial<Record<PassageKind, readonly Kind[]>> = {
  amount: [...FIGURE_KINDS, 'amount', 'change', 'whether'],
  change: ['change'],
  deadline: [...FIGURE_KINDS, 'whether', 'how', 'amount'],
  step: [...FIGURE_KINDS, 'how', 'bring', 'office', 'amount', 'whether'],
  office: ['office'],
  materials: ['bring', 'how'],
  who: ['who', 'age', 'whether'],
  validity: ['whether', 'document', 'number', 'when'],
  document: ['document', 'number'],
};

/** 1 when the passage says what is asked for, 0.5 when nothing special is asked for, 0 when it cannot be the answer. */
export function kindFit(question: Question, passage: AnswerPassage): number {
  const { kinds } = question;
  const fits = FITS[passage.kind];
  if (kinds.size > 0 && fits && !fits.some((kind) => kinds.has(kind))) return 0;
  if (kinds.has('count') && !countsSame(question.key, foldKey(passage.say))) return 0;
  const figures = FIGURE_KINDS.filter((kind) => kinds.has(kind));
  const said = question.figure && passage.kind !== 'change' ? { ...passage, say: standing(question, passage.say) } : passage;
  // A change needs both figures: the old and the new.
  if (kinds.has('change') && (passage.say.match(/\d+(?:\.\d+)?(?=[万亿元%人户名个种项天日月])/g) ?? []).length < 2) return 0;
  if (kinds.has('change') && passage.kind !== 'change' && !CHANGED.test(passage.say)) return 0;
  if (passage.kind !== 'change' && figures.length > 0 && !figures.some((kind) => answersKind(said, kind))) return 0;
  if (figures.length === 0 && kinds.has('amount') && !answersKind(said, 'amount')) return 0;
  if (kinds.has('when') && STARTS.test(question.key) && !STARTED.test(passage.say)) return 0;
  if (kinds.has('together') && !question.figure && !answersKind(passage, 'together')) return 0;
  if (kinds.has('bring') && !question.figure && !answersKind(passage, 'bring')) return 0;
  if (kinds.has('office') && !question.figure && !answersKind(passage, 'office')) return 0;
  if (kinds.size === 0) return 0.5;
  if (passage.kind === 'ask') {
    const same = [...kinds].filter((kind) => passage.asked.has(kind)).length;
    return same > 0 ? 1 : passage.asked.size === 0 ? 0.6 : 0.45;
  }
  if (passage.kind === 'line' || passage.kind === 'summary' || passage.kind === 'example') return figures.length > 0 ? 0.8 : 0.4;
  return 1;
}

/** When something came or comes into force is not just any day. */
const STARTS = /(?:何时|几时|(?:什么|啥)时候|哪1?[天年月日])[^|]{0,4}(?:施行|实施|生效|执行|开始|起)|(?:施行|实施|生效)[^|]{0,4}(?:何时|几时|哪)/;
const STARTED = /[年月日][^，。；]{0,6}(?:起|施行|实施|生效|执行|开始|启动|开放)/;

/** What one household, one mu, one person gets is no sum for the whole country. */
const EACH = /(?:每|1)个?(?:户|亩|人|月|年|头|只|箱|羽|株|棒|家|生|学期|个社区|个村)|各自/;
const withoutTotals = (say: string): string => say.replace(/\d[\d.]*(?:万?亿)元?/g, '');
const same = (say: string): string => say;

const CHANGED = /提|降|调|改|涨|增|由|从|原|此前|→|加/;
/** A stretch that tells what was, and is no longer. */
const GONE = /^(?:过去|以前|原来|当时|早期|攻坚期)|老标准|旧标准|不能(?:当|照|按|拿|再?用)|执行到20\d\d年/;

/** What a sentence says that is known and, when no year is asked, still stands: only that may answer with a figure. */
const standing = ({ asked, kinds, key }: Question, say: string): string =>
  (EACH.test(key) ? withoutTotals : same)(
    knownPart(
      asked.past || kinds.has('change')
        ? say
        : say
            .split(/(?<=[。；])/)
            .filter((part) => !GONE.test(part))
            .join(''),
    ),
  );

/** No figure, but who sets it: 全国没有统一数，由县里定. */
const UNSET = /自定|没有统一[^，。；]{0,6}|由[^，。；]{1,8}定/g;

/** Whether a sentence says a figure of the kind asked for, and not only that there is none. */
export function saysFigure(question: Question, passage: AnswerPassage): boolean {
  const said = { ...passage, say: standing(question, passage.say).replace(UNSET, '') };
  return [...question.kinds].some((kind) => (kind === 'amount' || kind === 'change' || FIGURE_KINDS.includes(kind)) && answersKind(said, kind));
}

/** How much of the question stands in the very stretch that says what is asked for: a sum of one benefit is no sum of the next one. */
export function clauseShare(question: Question, passage: AnswerPassage, local: number): number {
  if (!question.figure || local === 0) return local;
  const parts = passage.say.split(/(?<=[。；])/);
  if (parts.length === 1) return local;
  const wanted = [...question.kinds].filter((kind) => kind === 'amount' || kind === 'change' || FIGURE_KINDS.includes(kind));
  const over = passage.kind === 'line' || passage.kind === 'summary' || passage.kind === 'example' ? '' : passage.askKey;
  const shares = parts
    .filter((part) => wanted.some((kind) => answersKind({ ...passage, say: part }, kind)))
    .map((part) => heldShare(question, `${foldKey(clauses(part))}|${over}`));
  return Math.max(0, ...shares);
}
