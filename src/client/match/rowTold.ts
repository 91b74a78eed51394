import { memberLabel } from '../../domain/match/questions.ts';
import { failingReasons, questionsOf, reasonsOf } from '../../domain/match/reasons.ts';
import type { BenefitMatch } from '../../domain/match/result.ts';
import type { Household } from '../../domain/household/implications.ts';
import type { Missing } from '../../domain/rule/evaluate.ts';
import { directBasis, phoneBook, wordedEntry } from './data.ts';
import { leadOf } from './matchWords.ts';
import type { RowTold } from './rowDetails.ts';
import { worded } from './worded.ts';

export interface RowContext {
  record: Household;
  /** Benefits this one excludes, among those the household may still get. */
  exclusive: BenefitMatch[];
  /** Asks the question that a missing trait stands for. */
  ask(missing: Missing): void;
}

/** The entries a row's details name beside its own. */
export const otherEntries = ({ entry, folded }: BenefitMatch, { exclusive }: RowContext): string[] => [
  ...entry.policy.implements,
  ...[...exclusive, ...folded].map((other) => other.entry.id),
];

/** What is said under a row, in the words that are here. */
export function rowTold(match: BenefitMatch, { record, exclusive, ask }: RowContext): RowTold {
  const { entry, verdict, people } = match;
  return {
    match,
    day: record.date,
    lead: leadOf(match, record),
    reasons: verdict === 'ineligible' ? failingReasons(match, record) : reasonsOf(match, record),
    questions: questionsOf(match, record),
    people: people.map((one) => ({ label: memberLabel(record, one.member), verdict: one.verdict })),
    exclusive: exclusive.flatMap((other) => worded(other, record)).map(({ benefit }) => benefit.name),
    folded: match.folded.flatMap((other) => wordedEntry(other.entry.id) ?? []),
    basis: directBasis(entry),
    against: match.against.map((other) => ({
      entry: other.entry,
      why: failingReasons(other, record)
        .map(({ text }) => text)
        .join('；'),
    })),
    offices: phoneBook(),
    ask,
  };
}
