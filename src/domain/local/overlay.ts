import type { Amount } from '../policy/amount.ts';
import { benefitId, splitBenefitId } from '../policy/benefitId.ts';
import { benefitsOf, type Gap } from '../policy/gaps.ts';
import type { Benefit, Policy } from '../policy/policySchema.ts';
import { amountLine } from '../policy/amountLine.ts';
import { replyLine, sourceTitle, type ReplySource } from '../policy/replySource.ts';
import type { FigureReply, Reply } from './replySchema.ts';

const sourceOf = ({ year, asked, office, document }: Reply): ReplySource => ({ year, asked, office, ...(document ? { document } : {}) });

/** Replies of the day's year; those of earlier years are only what was last known. */
const holds = (reply: Reply, day: string) => String(reply.year) === day.slice(0, 4);

function amountOf(reply: FigureReply, document: string): Amount {
  const { what, value, unit, per, bound, year } = reply;
  return { what, value, unit, per, bound, from: String(year), until: String(year), document, reply: sourceOf(reply) };
}

/** Key of the document that stands for a reply among the entry's own. */
const keyOf = (reply: Reply) => `reply-${reply.asked}-${reply.office}`;

function documentsOf(replies: readonly Reply[]): Policy['documents'] {
  const byKey = new Map(replies.map((reply) => [keyOf(reply), reply]));
  return [...byKey].map(([key, reply]) => ({
    key,
    title: sourceTitle(reply),
    ...(reply.document?.number ? { number: reply.document.number } : {}),
    issuers: [reply.office],
    issued: reply.asked,
    evidence: 'asked' as const,
  }));
}

/** What was asked, in lines for card, match and print; figures and days have their own places. */
function linesOf(replies: readonly Reply[]): string[] {
  return replies.flatMap((reply) => {
    if (reply.asks === 'way') return [`${replyLine(reply.text, reply)}。`];
    if (reply.asks === 'running') return [`${replyLine(reply.runs ? '还在办' : '不办了', reply)}。`];
    return [];
  });
}

function overlaidBenefit(benefit: Benefit, all: readonly Reply[], day: string): Benefit {
  const now = all.filter((reply) => holds(reply, day));
  const stopped = now.find((reply) => reply.asks === 'running' && !reply.runs);
  const lines = linesOf(now);
  return {
    ...benefit,
    amounts: [...all.flatMap((reply) => (reply.asks === 'figure' ? [amountOf(reply, keyOf(reply))] : [])), ...benefit.amounts] as Benefit['amounts'],
    deadlines: [
      ...benefit.deadlines,
      ...now.flatMap((reply) =>
        reply.asks === 'deadline' ? [{ date: reply.date, ends: reply.what, document: keyOf(reply), fact: [], reply: sourceOf(reply) }] : [],
      ),
    ],
    ...(stopped ? { until: stopped.asked } : {}),
    ...(lines.length ? { local: lines } : {}),
  };
}

/** Whether the day's replies leave nothing of a gap open for this benefit. */
function answers(gap: Gap, benefit: Benefit, now: readonly Reply[]): boolean {
  if (gap.kind === 'running') return now.some(({ asks }) => asks === 'running');
  if (gap.kind !== 'figure') return false;
  const figures = now.flatMap((reply) => (reply.asks === 'figure' ? [reply.what] : []));
  if (gap.amount !== undefined) return figures.includes(gap.amount);
  // A gap about the whole benefit is closed when every figure last known, else the benefit's own, has its answer.
  const wanted = benefit.amounts.filter(({ value, until }) => typeof value !== 'string' && until !== undefined).map(({ what }) => what);
  return figures.length > 0 && (wanted.length === 0 || wanted.every((what) => figures.includes(what)));
}

function overlaidGaps(policy: Policy, about: readonly Reply[], of: (benefit: string) => readonly Reply[]): Policy['gaps'] {
  const told = about.some(({ asks }) => asks === 'running');
  return policy.gaps.flatMap((gap) => {
    if (told && gap.kind === 'running') return [];
    const ids = benefitsOf(gap);
    if (ids.length === 0) return [gap];
    const open = ids.filter((id) => {
      const benefit = policy.benefits.find((one) => one.id === id);
      return !benefit || !answers(gap, benefit, of(id));
    });
    if (open.length === ids.length) return [gap];
    return open.length ? [{ ...gap, benefit: open }] : [];
  });
}

/** The county's figures a 问答 of the entry rests on the old ones of: they share a line of the facts, or the answer says that the figure was not found. */
function answered(policy: Policy, now: readonly FigureReply[]): Policy['answers'] {
  return policy.answers.map((answer) => {
    const own = now.filter((reply) => {
      const benefit = policy.benefits.find(({ id }) => reply.about.endsWith(`#${id}`));
      const old = benefit?.amounts.filter(({ what }) => what === reply.what).flatMap(({ fact = [] }) => fact) ?? [];
      const shares = (answer.fact ?? []).some((name) => old.includes(name));
      const says = `${answer.ask}${answer.say}`;
      return shares || (/没有?(?:查到|看到)/.test(answer.say) && [reply.what, benefit?.name ?? reply.what].some((name) => says.includes(name)));
    });
    if (own.length === 0) return answer;
    const lines = own.map((reply) => `${amountLine(amountOf(reply, ''))}。`);
    return { ...answer, say: `${lines.join('')}${answer.say}` };
  });
}

/** An entry's status as the county told it: what may no longer exist, or does. */
function overlaidValidity(policy: Policy, about: readonly Reply[]): Policy['validity'] {
  const told = about.find((reply) => reply.asks === 'running');
  if (told?.asks !== 'running') return policy.validity;
  const note = `${replyLine(told.runs ? '还在办' : '不办了', told)}。${policy.validity.note}`;
  if (told.runs) return { ...policy.validity, status: policy.validity.status === 'unverified' ? 'in-force' : policy.validity.status, note };
  return { ...policy.validity, status: 'expired', until: told.asked, note };
}

/** The entry as the county's own replies complete it on a day (YYYY-MM-DD); the same object when there is none. Later replies to one question win. */
export function withReplies(id: string, policy: Policy, replies: readonly Reply[], day: string): Policy {
  const own = replies.filter(({ about }) => splitBenefitId(about).entry === id);
  if (own.length === 0) return policy;
  const of = (benefit: string) => own.filter(({ about }) => about === benefitId(id, benefit));
  const now = own.filter((reply) => holds(reply, day));
  const whole = now.filter(({ about }) => about === id);
  return {
    ...policy,
    documents: [...policy.documents, ...documentsOf(own)],
    validity: overlaidValidity(policy, whole),
    gaps: overlaidGaps(policy, whole, (benefit) => of(benefit).filter((reply) => holds(reply, day))),
    benefits: policy.benefits.map((benefit) => overlaidBenefit(benefit, of(benefit.id), day)),
    answers: answered(
      policy,
      now.flatMap((reply) => (reply.asks === 'figure' ? [reply] : [])),
    ),
  };
}
