import { amountText } from '../../src/domain/policy/amount.ts';
import type { Household } from '../../src/domain/household/implications.ts';
import type { BenefitMatch } from '../../src/domain/match/result.ts';
import { memberLabel } from '../../src/domain/match/questions.ts';
import { questionsOf, reasonsOf } from '../../src/domain/match/reasons.ts';
import { basisText, type Matched } from './text.ts';
import { verdictCounts } from '../../src/domain/match/counts.ts';

function benefitJson(match: BenefitMatch, record: Household, place: 'match' | 'ruled-out' | 'folded') {
  const { entry, benefit, status, verdict, members, people, verify } = match;
  return {
    id: `${entry.id}#${benefit.id}`,
    name: benefit.name,
    need: benefit.need,
    verdict,
    /** Where it stands in the result: shown, ruled out beside others of its family, or said by a nearer document. */
    place,
    policy: status,
    demonstration: entry.demonstration,
    members: members.map((index) => memberLabel(record, index)),
    people: people.map((person) => ({ label: memberLabel(record, person.member), verdict: person.verdict })),
    amounts: match.amounts.map((amount) => ({ what: amount.what, text: amountText(amount), ...(amount.per ? { per: amount.per } : {}) })),
    reasons: reasonsOf(match, record).filter(({ counts }) => counts).map(({ text, truth, choice, branch }) => ({ text, truth, ...(choice === undefined ? {} : { choice, branch }) })),
    verify,
    ask: questionsOf(match, record).map(({ text }) => text),
    basis: basisText(match),
  };
}

/** The machine form of `npm run match -- --json`: every benefit in force on the household's day, once. */
export function householdJson({ name, record, families }: Matched) {
  return {
    name,
    date: record.date,
    counts: verdictCounts(families),
    benefits: families.flatMap(({ matches, ruledOut, folded }) => [
      ...matches.map((match) => benefitJson(match, record, 'match')),
      ...ruledOut.map((match) => benefitJson(match, record, 'ruled-out')),
      ...folded.map((match) => benefitJson(match, record, 'folded')),
    ]),
  };
}
