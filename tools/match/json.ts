import { benefitId, formerIds } from '../../src/domain/policy/benefitId.ts';
import { amountSpan } from '../../src/domain/policy/amountLine.ts';
import { amountText } from '../../src/domain/policy/amount.ts';
import { agedSentence } from '../../src/domain/household/statedDay.ts';
import { leadLine, leadOn } from '../../src/domain/policy/lead.ts';
import { leadingOf } from '../../src/domain/policy/gaps.ts';
import type { Household } from '../../src/domain/household/implications.ts';
import type { BenefitMatch } from '../../src/domain/match/result.ts';
import { memberLabel } from '../../src/domain/match/questions.ts';
import { failingReasons, questionsOf, reasonsOf } from '../../src/domain/match/reasons.ts';
import { basisText, type Matched } from './text.ts';
import { verdictCounts } from '../../src/domain/match/counts.ts';
import { errandsOf } from '../../src/domain/match/errands.ts';
import { exclusivePairs } from '../../src/domain/match/exclusive.ts';
import { pilesOf, type PileRow } from '../../src/domain/match/piles.ts';

const idOf = ({ entry, benefit }: BenefitMatch) => benefitId(entry.id, benefit.id);

function benefitJson(match: BenefitMatch, record: Household, place: 'match' | 'ruled-out' | 'folded') {
  const { entry, benefit, status, verdict, members, people, verify } = match;
  const lead = leadOn(leadingOf(entry.policy, benefit), record.date);
  return {
    id: benefitId(entry.id, benefit.id),
    /** Names it bore in earlier editions. */
    ...(benefit.formerly ? { formerly: formerIds(entry.id, benefit) } : {}),
    name: benefit.name,
    need: benefit.need,
    verdict,
    /** Where it stands in the result: shown, ruled out beside others of its family, or said by a nearer document. */
    place,
    policy: status,
    demonstration: entry.demonstration,
    /** 已在册: had already, not to be applied for. */
    enrolled: match.enrolled,
    members: members.map((index) => memberLabel(record, index)),
    people: people.map((person) => ({ label: memberLabel(record, person.member), verdict: person.verdict })),
    /** One line for reading out: the lead with its noun, or the last known figure with its year. */
    lead: leadLine(lead),
    /** True when no figure is known for the household's day and `lead` tells an older one. */
    lastKnown: lead?.last !== undefined,
    amounts: match.amounts.map((amount) => ({
      what: amount.what,
      text: amountText(amount),
      side: amount.side ?? 'gives',
      ...(amount.per ? { per: amount.per } : {}),
      span: amountSpan(amount),
      ...(amount.note ? { note: amount.note } : {}),
    })),
    reasons: reasonsOf(match, record)
      .filter(({ counts, spare }) => counts && !spare)
      .map(({ text, truth, choice, branch }) => ({ text, truth, ...(choice === undefined ? {} : { choice, branch }) })),
    verify,
    ask: questionsOf(match, record).map(({ text }) => text),
    basis: basisText(match),
    /** The same benefit in nearer documents, not confirmed themselves, that say no. */
    ...(match.against.length
      ? { against: match.against.map((other) => ({ id: idOf(other), reasons: failingReasons(other, record).map(({ text }) => text) })) }
      : {}),
  };
}

/** One line of a pile: which benefit speaks for that money, the other versions of it, and how much of its rule is met. */
function rowJson({ key, main, versions, enrolled, highest, met, of }: PileRow, record: Household) {
  return {
    key,
    name: main.benefit.name,
    main: idOf(main),
    versions: versions.map(idOf),
    verdict: main.verdict,
    enrolled,
    highest,
    met,
    of,
    members: main.members.map((index) => memberLabel(record, index)),
    ask: questionsOf(main, record).map(({ text }) => text),
  };
}

/** The machine form of `npm run match -- --json`: every benefit in force on the household's day, once. */
export function matchedJson({ name, record, families, stated }: Matched) {
  const piles = pilesOf(families, record);
  const row = (one: PileRow) => rowJson(one, record);
  return {
    name,
    date: record.date,
    /** The day the ages, incomes and months are of, when that is another one. */
    ...(agedSentence(stated, record.date) ? { stated } : {}),
    counts: verdictCounts(families),
    piles: { can: piles.can.map(row), settle: piles.settle.map(row), ask: piles.ask.map(row) },
    /** Whom to go to, with what to bring, for what is not had yet. */
    errands: errandsOf(piles).map(({ office, rows, bring }) => ({ office, rows: rows.map(({ key }) => key), bring })),
    exclusions: exclusivePairs(families).map(({ one, other }) => [idOf(one), idOf(other)]),
    benefits: families.flatMap(({ matches, ruledOut, folded }) => [
      ...matches.map((match) => benefitJson(match, record, 'match')),
      ...ruledOut.map((match) => benefitJson(match, record, 'ruled-out')),
      ...folded.map((match) => benefitJson(match, record, 'folded')),
    ]),
  };
}
