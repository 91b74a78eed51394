import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnless, type Condition, type TraitTest } from '../../../src/domain/rule/condition.ts';
import { evaluate, traitTruth } from '../../../src/domain/rule/evaluate.ts';
import { withImplications, type Household } from '../../../src/domain/household/implications.ts';
import { matchHousehold } from '../../../src/domain/match/match.ts';
import { openQuestions } from '../../../src/domain/match/questions.ts';
import { matchBenefit } from '../../../src/domain/match/benefitMatch.ts';
import type { BenefitMatch, FamilyMatch, MatchEntry } from '../../../src/domain/match/result.ts';
import type { Verdict } from '../../../src/domain/words/verdict.ts';
import { LEVELS } from '../../../src/domain/words/vocabulary.ts';
import type { Benefit } from '../../../src/domain/policy/policySchema.ts';
import { reasonsOf } from '../../../src/domain/match/reasons.ts';
import { county, countyHouseholds, countyMatch } from '../../support/county.ts';
import { condition, forget, fullHousehold, learning, mentioned } from '../../support/matchArbitraries.ts';

const policy = {
  title: '一项政策',
  level: 'county',
  place: '小县',
  family: undefined,
  documents: [],
  benefits: [],
  implements: [],
  reviewed: '2026-11-23',
  validity: { status: 'in-force', note: '现行', replacedBy: [] },
};
const entry = { id: 'county/one', demonstration: false, policy } as unknown as MatchEntry;
const benefit = (who: Condition): Benefit => ({
  id: 'one',
  name: '一项待遇',
  need: 'income',
  who,
  amounts: [],
  steps: [],
  materials: [],
  asks: [],
  deadlines: [],
  document: 'none',
});
const match = (who: Condition, record: Household): BenefitMatch => matchBenefit(entry, benefit(who), record, 'in-force');
const verdict = (who: Condition, record: Household): Verdict => match(who, record).verdict;

/** 符合 and 不符合 are final; 需核实 may turn out 符合 by an answer, so that nothing is left to verify. */
const MAY_BECOME: Record<Verdict, Verdict[]> = {
  eligible: ['eligible'],
  ineligible: ['ineligible'],
  verify: ['verify', 'eligible'],
  unknown: ['eligible', 'verify', 'unknown', 'ineligible'],
};

/** What stands under `unless` is taken as ordinary until told, so only a rule whose `unless` traits are all told is settled. */
function unlessTraits(who: Condition): string[] {
  if ('all' in who) return who.all.flatMap(unlessTraits);
  if ('any' in who) return who.any.flatMap(unlessTraits);
  if ('not' in who) return unlessTraits(who.not);
  if ('verify' in who) return [];
  const [[owner, tests]] = Object.entries(who) as [[string, Record<string, TraitTest>]];
  return Object.entries(tests).flatMap(([trait, test]) => (isUnless(test) ? [`${owner === 'household' ? owner : 'member'}.${trait}`] : []));
}
function toldEnough({ benefit: { who } }: BenefitMatch, { household, members }: Household): boolean {
  return unlessTraits(who).every((key) => {
    const [owner, trait] = key.split('.') as [string, string];
    return owner === 'household' ? household[trait] !== undefined : members?.every((member) => withImplications(member)[trait] !== undefined);
  });
}

const { entries } = countyMatch();
const everything = (record: Household) =>
  new Map(
    matchHousehold(entries, record).flatMap(({ matches, ruledOut, folded }) =>
      [...matches, ...ruledOut, ...folded].map((found) => [`${found.entry.id}#${found.benefit.id}`, found] as const),
    ),
  );

describe('learning a trait', () => {
  it('never flips a settled verdict, whatever the rule', () => {
    fc.assert(
      fc.property(condition, learning, (who, { less, more, full }) => {
        const [first, second, last] = [verdict(who, less), verdict(who, more), verdict(who, full)];
        for (const [before, after] of [
          [first, second],
          [first, last],
          [second, last],
        ] as const)
          expect(MAY_BECOME[before]).toContain(after);
      }),
      { numRuns: 600 },
    );
  });

  it('never flips a settled verdict of any benefit in the library', () => {
    fc.assert(
      fc.property(learning, ({ less, full }) => {
        const after = everything(full);
        for (const [id, found] of everything(less))
          if (toldEnough(found, less)) expect([id, MAY_BECOME[found.verdict]]).toEqual([id, expect.arrayContaining([after.get(id)!.verdict])]);
      }),
      { numRuns: 60 },
    );
  });

  it('never takes a benefit back from a person who was sure to get it', () => {
    fc.assert(
      fc.property(condition, learning, (who, { more, full }) => {
        const sure = match(who, more)
          .people.filter((person) => person.verdict === 'eligible')
          .map(({ member }) => member);
        const after = match(who, full);
        const named = after.people.filter((person) => person.verdict === 'eligible').map(({ member }) => member);
        // Named still, or nobody is named because the household as such has it.
        if (named.length || after.verdict !== 'eligible') expect(named).toEqual(expect.arrayContaining(sure));
      }),
      { numRuns: 400 },
    );
  });

  it('is asked for only where something is missing: a rule whose traits are all known is never 信息不足', () => {
    fc.assert(
      fc.property(condition, fullHousehold, (who, full) => {
        const wanted = new Set(mentioned(who));
        const known = forget(full, (key) => !wanted.has(key.replace(/^\d+\./, 'member.')));
        expect(verdict(who, known)).not.toBe('unknown');
        expect(match(who, known).missing).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is asked for whenever the verdict is 信息不足, and every missing trait is one the rule mentions and nobody told', () => {
    fc.assert(
      fc.property(condition, learning, (who, { less }) => {
        const found = match(who, less);
        const wanted = new Set(mentioned(who));
        // 需核实 with questions left: the worst answers would leave it so.
        if (found.missing.length > 0) expect(found.verdict === 'unknown' || (found.verdict === 'verify' && found.outcome.worst === 'unknown')).toBe(true);
        else expect(found.verdict).not.toBe('unknown');
        for (const missing of found.missing) {
          if (missing.scope === 'household') expect(wanted.has(`household.${missing.trait}`)).toBe(true);
          if (missing.scope === 'member')
            expect([wanted.has(`member.${missing.trait}`), less.members![missing.member]![missing.trait]]).toEqual([true, undefined]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

function shuffled(tree: Condition, turn: <T>(list: T[]) => T[]): Condition {
  if ('all' in tree) return { all: turn(tree.all.map((child) => shuffled(child, turn))) };
  if ('any' in tree) return { any: turn(tree.any.map((child) => shuffled(child, turn))) };
  return 'not' in tree ? { not: shuffled(tree.not, turn) } : tree;
}

describe('order does not matter', () => {
  const traits = ({ missing }: BenefitMatch, place: (member: number) => number) =>
    missing.map((item) => (item.scope === 'member' ? `${place(item.member)}.${item.trait}` : item.scope === 'household' ? item.trait : 'members')).sort();

  it('of conditions', () => {
    fc.assert(
      fc.property(condition, learning, (who, { less }) => {
        const [one, other] = [
          match(who, less),
          match(
            shuffled(who, (list) => [...list].reverse()),
            less,
          ),
        ];
        expect([other.verdict, other.members, traits(other, (member) => member)]).toEqual([one.verdict, one.members, traits(one, (member) => member)]);
      }),
      { numRuns: 400 },
    );
  });

  it('of members', () => {
    fc.assert(
      fc.property(condition, learning, (who, { more }) => {
        const last = more.members!.length - 1;
        const [one, other] = [match(who, more), match(who, { ...more, members: [...more.members!].reverse() })];
        const back = (member: number) => last - member;
        expect([other.verdict, other.members.map(back).sort(), traits(other, back)]).toEqual([one.verdict, one.members, traits(one, (member) => member)]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('logic', () => {
  it('not not x is x', () => {
    fc.assert(
      fc.property(condition, learning, (who, { less }) => {
        const [plain, twice] = [match(who, less), match({ not: { not: who } }, less)];
        expect([twice.verdict, twice.members, twice.missing, twice.verify]).toEqual([plain.verdict, plain.members, plain.missing, plain.verify]);
      }),
      { numRuns: 300 },
    );
  });

  it('a member condition holds exactly when one single person passes all of it', () => {
    fc.assert(
      fc.property(
        condition.filter((tree) => 'member' in tree),
        fullHousehold,
        (tree, record) => {
          const tests = Object.entries((tree as Extract<Condition, { member: unknown }>).member);
          const one = record.members.some((member) => tests.every(([trait, test]) => traitTruth(withImplications(member), trait, test) === 'yes'));
          expect(evaluate(tree, record).truth).toBe(one ? 'yes' : 'no');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('two people who each pass one half never pass a member condition together', () => {
    const old = { age: 70, disability: 'no' };
    const disabled = { age: 30, disability: '1' };
    const together: Condition = { member: { age: { atLeast: 60 }, disability: ['1'] } };
    const apart: Condition = { all: [{ member: { age: { atLeast: 60 } } }, { member: { disability: ['1'] } }] };
    const record = { date: '2026-11-23', household: {}, typesUnsure: [], members: [old, disabled] };
    expect([verdict(together, record), verdict(apart, record)]).toEqual(['ineligible', 'eligible']);
  });
});

describe('the whole result', () => {
  // What is offered is told by the cards, which know nothing of the match.
  const offered = county()
    .cards.map(({ id }) => id)
    .sort();
  const told = (rows: readonly Pick<FamilyMatch, 'matches' | 'ruledOut' | 'folded'>[]) =>
    rows
      .flatMap(({ matches, ruledOut, folded }) => [...matches, ...ruledOut, ...folded])
      .map((found) => `${found.entry.id}#${found.benefit.id}`)
      .sort();

  it('loses no benefit: each one offered is in exactly one row, once', () => {
    fc.assert(
      fc.property(learning, ({ less }) => {
        const rows = matchHousehold(entries, less);
        expect(told(rows)).toEqual(offered);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
      { numRuns: 40 },
    );
  });

  it('is seen to lose one when any row, or any benefit of a row, is left out', () => {
    for (const { record } of countyHouseholds().filter(({ dated }) => !dated)) {
      const rows = matchHousehold(entries, record);
      rows.forEach((row, at) => {
        expect(told(rows.filter((_, index) => index !== at)), row.key).not.toEqual(offered);
        for (const part of ['matches', 'ruledOut', 'folded'] as const)
          if (row[part].length) expect(told(rows.with(at, { ...row, [part]: row[part].slice(1) })), row.key).not.toEqual(offered);
      });
    }
  });

  it('hides nothing a household may get: what is folded away stands behind a benefit that is not ruled out', () => {
    fc.assert(
      fc.property(learning, ({ less }) => {
        // Only a confirmed nearer rule may stand before something vaguer and say no. A demonstration is nobody's entitlement, so no real rule hides it.
        const hides = (found: BenefitMatch, other: BenefitMatch) =>
          other.verdict !== 'ineligible' &&
          !(other.entry.demonstration && !found.entry.demonstration) &&
          !(found.status === 'in-force' && other.verdict !== 'eligible' && LEVELS[found.entry.policy.level].rank > LEVELS[other.entry.policy.level].rank);
        for (const { matches, ruledOut } of matchHousehold(entries, less)) {
          for (const found of [...matches, ...ruledOut])
            if (found.verdict === 'ineligible') expect(found.folded.filter((other) => hides(found, other)).map(({ entry: owner }) => owner.id)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('asks nothing once everything is known', () => {
    fc.assert(
      fc.property(fullHousehold, (full) => {
        expect(openQuestions(matchHousehold(entries, full))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives a reason for every verdict: 符合 has no cross that counts, 不符合 has one', () => {
    fc.assert(
      fc.property(condition, fullHousehold, (who, full) => {
        const found = match(who, full);
        const reasons = reasonsOf(found, full).filter(({ counts }) => counts);
        if (found.verdict === 'eligible') expect(reasons.some(({ truth }) => truth === 'yes')).toBe(true);
        if (found.verdict === 'ineligible') expect(reasons.some(({ truth }) => truth === 'no')).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
