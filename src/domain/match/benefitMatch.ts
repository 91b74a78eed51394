import type { Amount } from '../policy/amount.ts';
import type { Condition, Verification } from '../rule/condition.ts';
import { isWithin } from '../text/date.ts';
import { evaluate, type Judgement } from '../rule/evaluate.ts';
import { impliedTypes, type Household } from '../household/implications.ts';
import { withOwnFigures } from './ownFigures.ts';
import { gapsOn } from '../policy/gaps.ts';
import type { Benefit } from '../policy/policySchema.ts';
import type { Status } from '../words/vocabulary.ts';
import type { BenefitMatch, MatchEntry, PersonMatch } from './result.ts';
import type { Verdict } from '../words/verdict.ts';

/** What nobody has confirmed about the policy itself, whatever the household is like. */
function doubtsAbout(policy: MatchEntry['policy'], benefit: Benefit, status: Status, amounts: readonly Amount[]): Verification[] {
  const by = benefit.office ?? '主管部门';
  const stopped = gapsOn(policy, benefit.id).find(({ kind }) => kind === 'running');
  if (status === 'unverified' || stopped) return [{ what: '这项待遇现在还办不办（本库没有查到确切文件）', by: stopped?.ask ?? by, bring: [] }];
  // The only figure seen is another place's: nobody may read it out as this county's.
  const elsewhere = gapsOn(policy, benefit.id).find(({ kind }) => kind === 'elsewhere');
  if (elsewhere) return [{ what: '本县是多少（看到的只有别处的数）', by: elsewhere.ask ?? by, bring: [] }];
  if (status === 'amended') return [{ what: '这项待遇的规定后来改过，现在按哪一条执行', by, bring: [] }];
  // The right stands but the figure of that year is not in the library: nobody may read out last year's.
  if (benefit.amounts.length > 0 && amounts.length === 0) return [{ what: '这一年的标准是多少（本库没有查到这一天的数）', by, bring: [] }];
  return [];
}

const distinct = (list: readonly Verification[]) =>
  list.filter((item, index) => list.findIndex((other) => other.what === item.what && other.by === item.by) === index);

/** Where the worst answers would still leave something to verify, it is 需核实 now and the questions are optional: they can only make it surer. */
function verdictOf({ truth, missing, worst }: Judgement, verify: readonly Verification[]): Verdict {
  if (truth === 'no') return 'ineligible';
  if (truth === 'unknown' && missing.length > 0 && worst === 'no') return 'unknown';
  return verify.length > 0 ? 'verify' : 'eligible';
}

let lately: { record: Household; judged: Map<Condition, Judgement[]> } | undefined;

/** A rule is judged once for a household, however many benefits share it (see outline.ts). Only the last household is kept: records are never changed in place. `only` is the one person asked about. */
function judge(rule: Condition, record: Household, only?: number): Judgement {
  if (lately?.record !== record) lately = { record, judged: new Map() };
  const before = lately.judged.get(rule) ?? [];
  lately.judged.set(rule, before);
  return (before[only === undefined ? 0 : only + 1] ??= evaluate(rule, record, only));
}

function asksOfMembers(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(asksOfMembers);
  if ('any' in condition) return condition.any.some(asksOfMembers);
  if ('not' in condition) return 'not' in condition.not && asksOfMembers(condition.not.not);
  return 'member' in condition;
}

/** A person's verdict, and whether this person's own circumstances speak for it: an alternative that only asks somebody to look is open to anybody. */
type Candidate = PersonMatch & { own: boolean };

function peopleOf(benefit: Benefit, record: Household, doubts: readonly Verification[]): Candidate[] {
  if (!record.members?.length || !asksOfMembers(benefit.who)) return [];
  return record.members.flatMap((_, member) => {
    const outcome = judge(benefit.who, record, member);
    const concerned = outcome.who.yes.includes(member) || outcome.who.unknown.includes(member);
    if (outcome.truth === 'no' || !concerned) return [];
    const verify = distinct([...outcome.verify, ...doubts]);
    return [{ member, verdict: verdictOf(outcome, verify), verify, missing: outcome.missing, own: outcome.who.yes.includes(member) }];
  });
}

/** Whether the household is on the register that is this benefit: a status never proves itself. */
function isEnrolled({ enrolledBy }: Benefit, { household: { types } }: Household): boolean {
  return enrolledBy !== undefined && Array.isArray(types) && impliedTypes(types).some((type) => (enrolledBy as string[]).includes(type));
}

/**
 * Verdict for one benefit. A policy of which nobody knows whether it still runs, or that was amended, can at best be 需核实: nobody has confirmed that it still pays.
 * `status` is the entry's validity on the household's day.
 */
export function matchBenefit(entry: MatchEntry, benefit: Benefit, record: Household, status: Status): BenefitMatch {
  const amounts = benefit.amounts.filter(({ from, until }) => isWithin(record.date, from, until));
  const outcome = judge(benefit.who, record);
  const doubts = doubtsAbout(entry.policy, benefit, status, amounts);
  const verify = outcome.truth === 'no' ? [] : distinct([...outcome.verify, ...doubts]);
  const verdict = verdictOf(outcome, verify);
  const candidates = verdict === 'ineligible' ? [] : peopleOf(benefit, record, doubts);
  const sure = candidates.filter((person) => person.verdict !== 'unknown');
  const known = sure.filter(({ own }) => own);
  const named = (known.length ? known : sure.length ? sure : candidates).map(({ member }) => member);
  const people = candidates.map(({ own: _, ...person }) => person);
  // A rule about two different people (a pupil whose brother is disabled) holds of neither alone; then everyone it rests on is named.
  const together = outcome.who.yes.length ? outcome.who.yes : outcome.who.unknown;
  const members = named.length || verdict === 'ineligible' ? named : together;
  const own = withOwnFigures(benefit, record, members);
  return {
    entry,
    benefit: own,
    status,
    verdict,
    outcome,
    members,
    people,
    verify,
    missing: outcome.missing,
    amounts: own.amounts.filter((amount) => amounts.includes(amount)),
    enrolled: verdict !== 'ineligible' && isEnrolled(benefit, record),
    folded: [],
    against: [],
  };
}
