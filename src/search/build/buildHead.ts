import { amountText, type Amount } from '../../domain/policy/amount.ts';
import { leadingOf } from '../../domain/policy/gaps.ts';
import { askOf } from '../../domain/policy/lead.ts';
import { askedText, localYear } from '../../domain/policy/replySource.ts';
import { notWithId, splitBenefitId } from '../../domain/policy/benefitId.ts';
import { deadlineText } from '../../domain/policy/deadlines.ts';
import type { Benefit, Policy } from '../../domain/policy/policySchema.ts';
import { runsOf } from '../../domain/policy/validity.ts';
import type { Condition } from '../../domain/rule/condition.ts';
import { leafText } from '../../domain/rule/conditionText.ts';
import { lastDay } from '../../domain/text/date.ts';
import { measured } from '../passages/passage.ts';
import type { SearchableEntry } from './searchable.ts';
import { bodyOfRow } from '../index/fields.ts';
import { bodyLines, pageLines } from './plainText.ts';
import type { HeadAmount, HeadBenefit, HeadEntry } from '../types.ts';

const entryUrl = (id: string) => `policies/${id}.html`;

type DocumentAt = (key: string) => number;

/** Whether another amount of the benefit is known for a later time. */
function older({ until }: Amount, all: readonly Amount[]): boolean {
  return until !== undefined && all.some((other) => other.until === undefined || lastDay(other.until) > lastDay(until));
}

/** What a policy that was replaced by this one gave for the same, the latest of it; nothing where the figure stayed. */
function before(amount: Omit<Amount, 'reply'>, replaced: readonly Policy[]): HeadAmount['before'] {
  const { what, per, from } = amount;
  if (!from) return undefined;
  const figure = amountText(amount);
  const old = replaced
    .flatMap(({ benefits }) => benefits.flatMap((benefit) => benefit.amounts.map((one) => ({ benefit: benefit.name, one }))))
    .filter(({ one }) => one.until !== undefined && one.per === per && measured(one.what) === measured(what) && amountText(one) !== figure)
    .sort((one, other) => (lastDay(one.one.until!) < lastDay(other.one.until!) ? 1 : -1))[0];
  return old && { benefit: old.benefit, figure: amountText(old.one), from: old.one.from, until: old.one.until };
}

function amountsOf(policy: Policy, documentAt: DocumentAt, replaced: readonly Policy[]): HeadAmount[] {
  return policy.benefits.flatMap((benefit, of) =>
    benefit.amounts.map(({ reply, ...amount }) => ({
      of,
      benefit: benefit.name,
      what: amount.what,
      per: amount.per,
      figure: amountText(amount),
      note: amount.note,
      text: `${amount.per ? `${amount.per}` : ''}${amountText(amount)}${amount.note ? `（${amount.note}）` : ''}${reply ? `（${askedText(reply)}）` : ''}`,
      ...(reply ? { local: { year: localYear(reply), asked: askedText(reply) } } : {}),
      from: amount.from,
      until: amount.until,
      ...(older(amount, benefit.amounts) ? { older: true as const } : {}),
      before: before(amount, replaced),
      ask: askOf(leadingOf(policy, benefit)),
      document: documentAt(amount.document),
    })),
  );
}

/** Whom a benefit is for, leaf by leaf. A leaf under 不能是 names whom it is not for and is left out. Two ways to be let in may hold the same leaf. */
function whoText(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(whoText);
  if ('any' in condition) return condition.any.flatMap(whoText);
  if ('not' in condition) return [];
  return ['verify' in condition ? condition.verify.what : leafText(condition)];
}

function benefitOf(benefit: Benefit, documentAt: DocumentAt, nameOf: (target: string) => string | undefined): HeadBenefit {
  const { id, name, who, materials, deadline, deadlines, office, asks, document, local = [] } = benefit;
  const told = deadlines.filter(({ reply }) => reply);
  return {
    id,
    name,
    who: [...new Set(whoText(who))].join('；'),
    steps: [...local, ...benefit.steps],
    materials,
    deadlines: [
      ...told.map((own) => ({ text: `${deadlineText(own)}。`, document: documentAt(own.document) })),
      ...(deadline ? [{ text: deadline.text, document: documentAt(deadline.document) }] : []),
    ],
    office,
    ...pairedWith(benefit, nameOf),
    asks,
    document: documentAt(document),
  };
}

/** Benefits that exclude one or go with it, by name; one that left with its county is left out. */
function pairedWith({ notWith = [], withToo = [] }: Benefit, nameOf: (target: string) => string | undefined): Pick<HeadBenefit, 'notWith' | 'withToo'> {
  const names = (targets: readonly string[]) => [...new Set(targets.flatMap((target) => nameOf(target) ?? []))];
  const [not, too] = [names(notWith), names(withToo)];
  return { ...(not.length ? { notWith: not } : {}), ...(too.length ? { withToo: too } : {}) };
}

/** The rows of the head table, in the order of the entries. */
export function buildHead(entries: readonly SearchableEntry[]): HeadEntry[] {
  const policies = new Map(entries.map(({ id, policy }) => [id, policy]));
  const titles = new Map(entries.map((entry) => [entry.id, entry.policy.title]));
  const replaced = new Map<string, Policy[]>();
  for (const { policy } of entries) for (const id of new Set(policy.validity.replacedBy)) replaced.set(id, [...(replaced.get(id) ?? []), policy]);
  return entries.map((entry) => {
    const { id, policy, place } = entry;
    const documentAt: DocumentAt = (key) =>
      Math.max(
        0,
        policy.documents.findIndex((document) => document.key === key),
      );
    const nameOf = (target: string) => {
      const { entry: other, benefit } = splitBenefitId(notWithId(id, target));
      return policies.get(other)?.benefits.find((one) => one.id === benefit)?.name;
    };
    const row: HeadEntry = {
      id,
      url: entryUrl(id),
      title: policy.title,
      formerTitle: policy.formerTitle,
      summary: policy.summary,
      level: policy.level,
      place: policy.place,
      topic: policy.topic,
      alsoTopics: policy.alsoTopics,
      audience: policy.audience,
      aliases: policy.aliases,
      documents: policy.documents.map(({ title, number, issuers, evidence }) => ({ title, number, issuers: issuers.join('、'), evidence })),
      answers: policy.answers.map(({ ask, say, document, asks }) => ({ ask, say, document: documentAt(document), ...(asks.length ? { asks } : {}) })),
      amounts: amountsOf(policy, documentAt, replaced.get(id) ?? []),
      benefits: policy.benefits.map((benefit) => benefitOf(benefit, documentAt, nameOf)),
      lines: pageLines(entry),
      ...(entry.examples?.length ? { examples: entry.examples } : {}),
      more: [],
      note: policy.validity.note,
      status: policy.validity.status,
      ...runsOf(policy, (target) => policies.get(target)),
      replacedBy: policy.validity.replacedBy.map((target) => ({ title: titles.get(target) ?? target, url: entryUrl(target) })),
      family: policy.family,
      measure: policy.measure,
      ...(place?.demonstration ? { demonstration: true as const } : {}),
    };
    const told = new Set(bodyOfRow(row));
    return { ...row, more: bodyLines(entry).filter((line) => !told.has(line)) };
  });
}
