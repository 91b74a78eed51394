import { ASKS } from '../../domain/local/asks.ts';
import { repliesSchema, type Reply } from '../../domain/local/replySchema.ts';
import { BOUNDS } from '../../domain/policy/amount.ts';
import type { LedgerLine } from '../../library/local/ledger.ts';
import { headOf } from './fields.ts';
import type { Cells, SheetTable } from './table.ts';
import { wordsOf } from './words.ts';

const own = (...path: string[]) => headOf(repliesSchema, ...path);
/** Under the names the schema gives a reply's fields; the question is nobody's field, and the answer is another one for each kind. */
export const REPLY = {
  about: own('about'),
  asks: own('asks'),
  what: own('what'),
  bureau: '问谁',
  text: '问什么',
  known: '现在知道的',
  answer: '答复',
  unit: own('unit'),
  per: own('per'),
  bound: own('bound'),
  year: own('year'),
  asked: own('asked'),
  office: own('office'),
  title: own('document', 'title'),
  number: own('document', 'number'),
} as const;

export const boundWords = wordsOf({ ...BOUNDS, exact: '就是这个数' });
export const asksWords = wordsOf(ASKS);

/** What was answered as one cell. */
function answerCell(reply: Reply): string {
  if (reply.asks === 'figure') return typeof reply.value === 'number' ? String(reply.value) : `${reply.value.min}—${reply.value.max}`;
  if (reply.asks === 'running') return reply.runs ? '还在办' : '不办了';
  return reply.asks === 'deadline' ? reply.date : reply.text;
}

export function replyCells(reply: Reply): Cells {
  return {
    [REPLY.about]: reply.about,
    [REPLY.asks]: ASKS[reply.asks],
    [REPLY.what]: 'what' in reply ? reply.what : '',
    [REPLY.answer]: answerCell(reply),
    [REPLY.unit]: reply.asks === 'figure' ? reply.unit : '',
    [REPLY.per]: reply.asks === 'figure' ? (reply.per ?? '') : '',
    [REPLY.bound]: reply.asks === 'figure' && reply.bound !== 'exact' ? boundWords.get(reply.bound)! : '',
    [REPLY.year]: String(reply.year),
    [REPLY.asked]: reply.asked,
    [REPLY.office]: reply.office,
    [REPLY.title]: reply.document?.title ?? '',
    [REPLY.number]: reply.document?.number ?? '',
  };
}

/** A reply on the line it answers: where it names nothing itself, what was asked stays. */
const answered = (reply: Reply, what: string): Cells => ({ ...replyCells(reply), ...('what' in reply ? {} : { [REPLY.what]: what }) });

const questionCells = ({ about, asks, what, bureau, text, known, unit, per }: LedgerLine): Cells => ({
  [REPLY.about]: about,
  [REPLY.asks]: ASKS[asks],
  [REPLY.what]: what,
  [REPLY.bureau]: bureau,
  [REPLY.text]: text,
  [REPLY.known]: known,
  [REPLY.unit]: unit ?? '',
  [REPLY.per]: per ?? '',
});

/** Everything to be asked, with what was answered; telephones are asked for on their own sheet. */
export function replyTable(lines: readonly LedgerLine[], replies: readonly Reply[]): SheetTable {
  const shown = new Set(lines.flatMap(({ reply }) => reply ?? []));
  const help: Record<string, string> = {
    [REPLY.answer]: '数只写数；还办不办写“还在办”或“不办了”；哪天截止写日期',
    [REPLY.year]: '不写就是今年的',
    [REPLY.asked]: '哪一天打的电话',
    [REPLY.office]: '写单位名，不写人名',
  };
  return {
    name: '本县补数',
    columns: Object.values(REPLY).map((head) => ({
      head,
      width: head === REPLY.text || head === REPLY.known ? 34 : 12,
      help: help[head],
      ...(head === REPLY.bound ? { words: boundWords } : {}),
      ...(head === REPLY.asks ? { words: asksWords } : {}),
    })),
    rows: [
      ...lines
        .filter(({ asks }) => asks !== 'phone')
        .map((line) => ({ cells: { ...questionCells(line), ...(line.reply ? answered(line.reply, line.what) : {}) } })),
      // Replies of other years and to questions that nobody asks any more.
      ...replies.filter((reply) => !shown.has(reply)).map((reply) => ({ cells: replyCells(reply) })),
    ],
  };
}
