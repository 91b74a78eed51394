import type { Reply } from '../../domain/local/replySchema.ts';
import { repliesText } from '../../library/local/repliesText.ts';
import { REPLIES_FILE } from '../../library/read/replies.ts';
import { dayOf, numberOf } from '../sheet/cells.ts';
import type { ReadRow, ReadSheet } from '../sheet/read.ts';
import { asksWords, boundWords, REPLY, replyCells } from '../sheet/replyTable.ts';
import { keyOf } from '../sheet/words.ts';
import { complain, type Work } from './draft.ts';

/** What was answered, by what was asked: undefined where the cell does not say it. */
function answerOf(asks: string, text: string, { cells }: ReadRow): Record<string, unknown> | undefined {
  const what = cells[REPLY.what] ?? '';
  if (asks === 'figure') {
    const unit = cells[REPLY.unit];
    const [, min, max] = /^([\d.,]+)(?:—|–|-|~|至|到)([\d.,]+)$/.exec(text) ?? [];
    const value = min !== undefined && max !== undefined ? { min: Number(min), max: Number(max) } : numberOf(text, unit);
    const said = cells[REPLY.bound];
    const bound = said ? keyOf(boundWords, said) : 'exact';
    return value === undefined ? undefined : { what, value, unit, ...(cells[REPLY.per] ? { per: cells[REPLY.per] } : {}), bound };
  }
  if (asks === 'running') {
    const runs = /^(?:还在办|还办|在办|办|是)$/.test(text);
    return runs || /^(?:不办了|不办|停办|停了|否)$/.test(text) ? { runs } : undefined;
  }
  if (asks !== 'deadline') return { text };
  const date = dayOf(text);
  return date === undefined ? undefined : { what: what.length < 4 ? `${what}的办理` : what, date };
}

const REMEDY: Record<string, string> = {
  figure: '只写数，或“1000—2000”；单位写在“单位”那一列',
  running: '写“还在办”或“不办了”',
  deadline: '写日期，如 2026-09-30',
};

function replyOf(work: Work, row: ReadRow): Reply | undefined {
  const { cells } = row;
  const spot = (head: string) => ({ sheet: '本县补数', row: row.row, head }) as const;
  const text = cells[REPLY.answer];
  if (!text) return undefined;
  const asks = keyOf(asksWords, cells[REPLY.asks] ?? '');
  if (asks === undefined) {
    complain(work, spot(REPLY.asks), `“${cells[REPLY.asks] ?? ''}”看不出问的是什么`, `从这些里选：${[...asksWords.values()].join('；')}`);
    return undefined;
  }
  const answer = answerOf(asks, text, row);
  const asked = dayOf(cells[REPLY.asked] ?? '');
  if (answer === undefined) complain(work, spot(REPLY.answer), `“${text}”看不出答的是什么`, REMEDY[asks] ?? '写一两句');
  if (asked === undefined) complain(work, spot(REPLY.asked), '没有写哪天问的', '写上打电话的那一天，如 2026-11-20');
  if (answer === undefined || asked === undefined) return undefined;
  return {
    about: cells[REPLY.about],
    asks,
    ...answer,
    year: Number(cells[REPLY.year] ?? asked.slice(0, 4)),
    asked,
    office: cells[REPLY.office] ?? cells[REPLY.bureau],
    ...(cells[REPLY.title] ? { document: { title: cells[REPLY.title], ...(cells[REPLY.number] ? { number: cells[REPLY.number] } : {}) } } : {}),
  } as Reply;
}

const same = (a: Reply, b: Reply) => JSON.stringify(replyCells(a)) === JSON.stringify(replyCells(b));
const questionOf = (reply: Reply) => [reply.about, reply.asks, reply.asks === 'figure' ? reply.what : '', reply.year].join(' ');

/** Reads 本县补数 into content/replies.yaml. The text of the file when anything changed. */
export function importReplies(work: Work, sheet: ReadSheet): string | undefined {
  const before = work.content.replies ?? [];
  const read = sheet.rows.flatMap((row) => {
    const reply = replyOf(work, row);
    return reply ? [{ reply, row: row.row }] : [];
  });
  const asked = (reply: Reply) => before.find((one) => questionOf(one) === questionOf(reply));
  for (const { reply } of read) {
    const was = asked(reply);
    work.tally['本县补数'][was === undefined ? 'fresh' : same(was, reply) ? 'same' : 'changed'] += 1;
  }
  // The order of the file stays; what is new comes after.
  const now = new Map(read.map(({ reply, row }) => [questionOf(reply), { reply, row }]));
  const kept = before.flatMap((reply) => now.get(questionOf(reply)) ?? []);
  const next = [...kept, ...read.filter(({ reply }) => !before.some((one) => questionOf(one) === questionOf(reply)))];
  next.forEach(({ row }, index) => {
    work.spots.add(REPLIES_FILE, [index], { sheet: '本县补数', row, head: REPLY.answer });
    for (const [field, head] of Object.entries({
      about: REPLY.about,
      office: REPLY.office,
      asked: REPLY.asked,
      year: REPLY.year,
      what: REPLY.what,
      unit: REPLY.unit,
    }))
      work.spots.add(REPLIES_FILE, [index, field], { sheet: '本县补数', row, head });
  });
  const unchanged = next.length === before.length && next.every(({ reply }, index) => same(reply, before[index]!));
  return unchanged ? undefined : repliesText(next.map(({ reply }) => reply));
}
