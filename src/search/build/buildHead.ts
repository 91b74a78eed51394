import { runsOf } from '../../domain/policy/validity.ts';
import { amountText, type Amount } from '../../domain/policy/amount.ts';
import { leadingOf } from '../../domain/policy/gaps.ts';
import { askOf } from '../../domain/policy/lead.ts';
import { lastDay } from '../../domain/text/date.ts';
import type { Policy } from '../../domain/policy/policySchema.ts';
import type { HeadAmount, HeadEntry } from '../types.ts';

/** What the index needs of an entry; src/library's Entry fits. */
export interface SearchableEntry {
  id: string;
  policy: Policy;
  body: string;
}

export const entryUrl = (id: string) => `policies/${id}.html`;

/** Whether another amount of the benefit is known for a later time. */
function older({ until }: Amount, all: readonly Amount[]): boolean {
  return until !== undefined && all.some((other) => other.until === undefined || lastDay(other.until) > lastDay(until));
}

function amounts(policy: Policy): HeadAmount[] {
  const documentAt = (key: string) => Math.max(0, policy.documents.findIndex((document) => document.key === key));
  return policy.benefits.flatMap((benefit) =>
    benefit.amounts.map((amount) => ({
      benefit: benefit.name,
      what: amount.what,
      text: `${amount.per ? `${amount.per}` : ''}${amountText(amount)}${amount.note ? `（${amount.note}）` : ''}`,
      from: amount.from,
      until: amount.until,
      ...(older(amount, benefit.amounts) ? { older: true as const } : {}),
      ask: askOf(leadingOf(policy, benefit)),
      document: documentAt(amount.document),
    })),
  );
}

/** The rows of the head table, in the order of the entries. */
export function buildHead(entries: readonly SearchableEntry[]): HeadEntry[] {
  const policies = new Map(entries.map(({ id, policy }) => [id, policy]));
  const titles = new Map(entries.map((entry) => [entry.id, entry.policy.title]));
  return entries.map(({ id, policy }) => ({
    id,
    url: entryUrl(id),
    title: policy.title,
    summary: policy.summary,
    level: policy.level,
    place: policy.place,
    topic: policy.topic,
    alsoTopics: policy.alsoTopics,
    audience: policy.audience,
    aliases: policy.aliases,
    documents: policy.documents.map(({ title, number }) => ({ title, number })),
    answers: policy.answers.map(({ ask, say, document }) => ({ ask, say, document: Math.max(0, policy.documents.findIndex(({ key }) => key === document)) })),
    amounts: amounts(policy),
    benefits: policy.benefits.map(({ name }) => name),
    status: policy.validity.status,
    ...runsOf(policy, (target) => policies.get(target)),
    replacedBy: policy.validity.replacedBy.map((target) => ({ title: titles.get(target) ?? target, url: entryUrl(target) })),
    family: policy.family,
    measure: policy.measure,
  }));
}
