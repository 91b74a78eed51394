import { callsOf, officeQuestions, type OfficeQuestion } from '../../domain/local/questions.ts';
import type { Reply } from '../../domain/local/replySchema.ts';
import { oncePer } from '../../domain/memo/oncePer.ts';
import { amountText } from '../../domain/policy/amount.ts';
import { deadlineText } from '../../domain/policy/deadlines.ts';
import { createLibrary, type Library } from '../library.ts';

/** One line of 本县补数: what is asked, and what was answered for the edition's year. */
export type LedgerLine = OfficeQuestion & { reply?: Reply };

const isAnswerTo = (reply: Reply, { about, asks, what }: OfficeQuestion) =>
  reply.about === about && reply.asks === asks && (reply.asks !== 'figure' || reply.what === what);

/**
 * 本县补数: everything the library could not find and a bureau of the county can tell, answered or not. Worked out from the
 * entries as they are written, so that an answer takes no line away; a reply of another year answers nothing. What is no
 * real place's paper is asked of nobody.
 */
export const ledger = oncePer((library: Library): LedgerLine[] => {
  const { region, day, replies } = library;
  const bare = createLibrary({ region, entries: library.entries.map(({ written }) => written) }, day);
  const asked = bare.entries
    .filter(({ place }) => !place.demonstration)
    .map(({ id, policy }) => ({ id, policy, offered: bare.cardsOf(id).map(({ benefit }) => benefit) }));
  const now = replies.filter(({ year }) => String(year) === day.slice(0, 4));
  return officeQuestions(asked, region.offices, day).map((question) => {
    const reply = now.find((one) => isAnswerTo(one, question));
    return reply ? { ...question, reply } : question;
  });
});

/** The lines nobody has answered yet. */
export const openLines = (library: Library): LedgerLine[] => ledger(library).filter(({ reply }) => !reply);

/** The open lines by bureau, as one rings them up. */
export const openCalls = (library: Library) => callsOf(openLines(library));

/** What was answered, in a few words: 每人每月700元, 还在办, 秋季申报，最晚2026年9月30日. */
export function answerText(reply: Reply): string {
  switch (reply.asks) {
    case 'figure':
      return `${reply.per ?? ''}${amountText(reply)}`;
    case 'running':
      return reply.runs ? '还在办' : '不办了';
    case 'deadline':
      return deadlineText({ date: reply.date, ends: reply.what });
    case 'way':
      return reply.text;
  }
}
