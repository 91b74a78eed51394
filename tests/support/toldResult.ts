import type { Household } from '../../src/domain/household/implications.ts';
import { matchHousehold } from '../../src/domain/match/match.ts';
import { outlinedEntries, type Outline } from '../../src/domain/match/outline.ts';
import { pilesOf, type PileRow } from '../../src/domain/match/piles.ts';
import { openQuestions } from '../../src/domain/match/questions.ts';
import type { BenefitMatch, MatchEntry } from '../../src/domain/match/result.ts';
import { outliner } from '../../src/editions/website/outlines.ts';

const told = ({ entry, benefit, verdict, status, members, people, missing, verify, enrolled, against, folded }: BenefitMatch): unknown => [
  entry.id,
  benefit.id,
  verdict,
  status,
  members,
  people.map((person) => [person.member, person.verdict, person.missing]),
  missing,
  verify.length,
  enrolled,
  against.map(told),
  folded.map((other) => [other.entry.id, other.benefit.id]),
];

const rowTold = ({ key, main, versions, met, of, enrolled }: PileRow) => [key, told(main), versions.map(told), met, of, enrolled];

/** Everything but words that a result consists of, in its order. */
export function resultTold(entries: readonly MatchEntry[], record: Household): unknown {
  const families = matchHousehold(entries, record);
  const { can, settle, ask } = pilesOf(families, record);
  return {
    families: families.map(({ key, verdict, matches, ruledOut, others }) => [key, verdict, matches.map(told), ruledOut.map(told), others.map(({ id }) => id)]),
    piles: [can, settle, ask].map((rows) => rows.map(rowTold)),
    questions: openQuestions(families, record),
  };
}

/** The entries as a phone has them before any words: through JSON, in parts, in another order. */
export function asOutlines(entries: readonly MatchEntry[], edition: string): (day: string) => MatchEntry[] {
  const { now, past } = outliner(entries, edition);
  const half = Math.floor(entries.length / 2);
  const read = (outline: (some: readonly MatchEntry[]) => Outline) =>
    [entries.slice(half), entries.slice(0, half)].flatMap((some) => outlinedEntries(JSON.parse(JSON.stringify(outline(some))) as Outline));
  const present = read(now);
  const over = new Map(read(past).map((entry) => [entry.id, entry]));
  const whole = present.map((entry) => over.get(entry.id) ?? entry);
  return (day) => (day < edition ? whole : present);
}

/** A record as it is on the way to the whole: nothing, the people, another day. */
export function stages(record: Household): Household[] {
  const people = record.members?.map((member) => ({ label: member.label, age: member['age'] }) as typeof member);
  return [
    record,
    { ...record, household: {}, typesUnsure: [], members: undefined },
    { ...record, household: {}, members: people },
    ...['2021-03-01', '2024-06-01', '2027-05-01'].map((date) => ({ ...record, date })),
  ];
}
