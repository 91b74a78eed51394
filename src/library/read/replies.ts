import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repliesSchema, type Reply } from '../../domain/local/replySchema.ts';
import { splitBenefitId } from '../../domain/policy/benefitId.ts';
import { gapsOn } from '../../domain/policy/gaps.ts';
import type { Policy } from '../../domain/policy/policySchema.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import type { ReadContent } from './acrossEntries.ts';
import { readRecord } from './readRecord.ts';

export const REPLIES_FILE = 'content/replies.yaml';

type Found = Omit<Problem, 'file'>;

/** The names a figure of this benefit may be told under: those the call sheet shows. */
function figureNames(policy: Pick<Policy, 'benefits' | 'gaps'>, id: string): string[] {
  const benefit = policy.benefits.find((one) => one.id === id);
  if (!benefit) return [];
  return [...new Set([...benefit.amounts.map(({ what }) => what), ...gapsOn(policy, id).flatMap(({ amount }) => amount ?? []), benefit.name])];
}

function targetProblems(reply: Reply, index: number, { entries, unread, region }: ReadContent): Found[] {
  const field = `[${index}].about`;
  const { entry: id, benefit } = splitBenefitId(reply.about);
  const entry = entries.find((one) => one.id === id);
  if (!entry) return unread.has(id) ? [] : [{ field, message: `没有“${id}”这个条目`, remedy: '照“要问的”页上抄；条目改了名的，这里也要改' }];
  const { policy } = entry;
  if (region?.places.some(({ name, demonstration }) => demonstration && name === policy.place))
    return [{ field, message: `“${policy.title}”不是真实地方的文件，问来的不能写给它`, remedy: '写给它依据的那一条' }];
  if (!benefit)
    return reply.asks === 'running'
      ? []
      : [{ field, message: '没有写是哪一样待遇', remedy: `后面加上 # 和待遇代号：${policy.benefits.map((one) => one.id).join('、')}` }];
  if (!policy.benefits.some((one) => one.id === benefit))
    return [
      {
        field,
        message: `没有“${reply.about}”这项待遇`,
        remedy: policy.benefits.length ? `从这些里选：${policy.benefits.map((one) => one.id).join('、')}` : '这一条没有待遇：照“要问的”页上抄，或删掉这一项',
      },
    ];
  if (reply.asks !== 'figure') return [];
  const names = figureNames(policy, benefit);
  return names.includes(reply.what)
    ? []
    : [{ field: `[${index}].what`, message: `这项待遇没有“${reply.what}”这个数`, remedy: `从这些里选：${names.join('、')}` }];
}

function dateProblems({ asked, year }: Reply, index: number, today: string): Found[] {
  if (asked > today) return [{ field: `[${index}].asked`, message: `${asked} 还没有到`, remedy: '写真正问的那一天' }];
  const own = Number(asked.slice(0, 4));
  return Math.abs(own - year) > 1 ? [{ field: `[${index}].year`, message: `${own} 年问的，写的却是 ${year} 年的`, remedy: '核对年份：写答的是哪一年的' }] : [];
}

function spanProblems(reply: Reply, index: number): Found[] {
  if (reply.asks !== 'figure' || typeof reply.value === 'number' || reply.value.min < reply.value.max) return [];
  return [
    { field: `[${index}].value`, message: `${reply.value.min} 到 ${reply.value.max} 不是一个区间`, remedy: '小的写在 min，大的写在 max；一样大就只写一个数' },
  ];
}

const questionOf = (reply: Reply) => [reply.about, reply.asks, reply.asks === 'figure' || reply.asks === 'deadline' ? reply.what : '', reply.year].join(' ');

/** Everything in which the replies and the entries disagree. */
function acrossReplies(replies: readonly Reply[], content: ReadContent, today: string): Found[] {
  const first = new Map<string, number>();
  return replies.flatMap((reply, index) => {
    const other = first.get(questionOf(reply));
    if (other === undefined) first.set(questionOf(reply), index);
    return [
      ...targetProblems(reply, index, content),
      ...dateProblems(reply, index, today),
      ...spanProblems(reply, index),
      ...(other === undefined ? [] : [{ field: `[${index}]`, message: `和第 ${other + 1} 项答的是同一件事、同一年`, remedy: '只留后问的那一项' }]),
    ];
  });
}

/** Reads and checks content/replies.yaml; a county that has asked nothing yet has none. `today` is the latest day a reply may bear. */
export function inspectReplies(root: string, content: ReadContent, today: string): { replies: Reply[]; problems: Problem[] } {
  const file = REPLIES_FILE;
  if (!existsSync(join(root, file))) return { replies: [], problems: [] };
  const { data: replies, problems } = readRecord(root, file, repliesSchema, { empty: [] });
  return replies ? { replies, problems: acrossReplies(replies, content, today).map((problem) => ({ file, ...problem })) } : { replies: [], problems };
}
