import { describe, expect, it } from 'vitest';
import type { Household, Member } from '../../../src/domain/household/implications.ts';
import { matchBenefit } from '../../../src/domain/match/benefitMatch.ts';
import { exclusionsAmong, exclusivePairs } from '../../../src/domain/match/exclusive.ts';
import { matchHousehold } from '../../../src/domain/match/match.ts';
import type { MatchEntry } from '../../../src/domain/match/result.ts';
import type { Benefit } from '../../../src/domain/policy/policySchema.ts';
import type { Condition } from '../../../src/domain/rule/condition.ts';
import type { Status } from '../../../src/domain/words/vocabulary.ts';
import { matchEntry, type Made } from '../../support/matchEntry.ts';

const verify: Condition = { verify: { what: '今年有没有名额', by: '乡镇民政办', bring: ['身份证'] } };
const dibao: Condition = { household: { types: ['dibao'] } };
const tekun: Condition = { household: { types: ['tekun'] } };
const loan: Condition = { household: { wantsLoan: true } };
const RECORD: Household = { date: '2026-11-28', household: { types: ['dibao'] }, typesUnsure: [], members: undefined };

/** One and the same benefit, as several documents give it. */
const version = (id: string, made: Made = {}, status?: Status): MatchEntry => {
  const entry = matchEntry(id, { name: '困难家庭生活补助', ...made });
  return status ? ({ ...entry, policy: { ...entry.policy, validity: { ...entry.policy.validity, status } } } as MatchEntry) : entry;
};
/** Which document speaks, then those behind it. */
const order = (...entries: MatchEntry[]) => {
  const [row, ...rest] = matchHousehold(entries, RECORD);
  expect(rest).toEqual([]);
  return [row!.matches[0]!.entry.id, ...row!.folded.map(({ entry: { id } }) => id)];
};

describe('which document speaks for a benefit', () => {
  it('is one that gives it, then one of a real place, then one that is sure to hold, then the nearest', () => {
    expect(order(version('county/no', { who: tekun }), version('central/yes'))).toEqual(['central/yes', 'county/no']);
    expect(order(version('county/demo', { demonstration: true }), version('central/real'))).toEqual(['central/real', 'county/demo']);
    expect(order(version('county/doubt', {}, 'unverified'), version('central/sure'))).toEqual(['central/sure', 'county/doubt']);
    expect(order(version('central/a'), version('county/d'), version('city/c'), version('province/b'))).toEqual([
      'county/d',
      'city/c',
      'province/b',
      'central/a',
    ]);
  });

  it('of one level is the one that rests on more, then the first by name, in whatever order they come', () => {
    const [a, b] = [version('city/a'), version('city/b', { basis: ['central/x'] })];
    const base = matchEntry('central/x', { name: '别的一样待遇', who: tekun, benefit: { need: 'care' } });
    const speaks = (...entries: MatchEntry[]) => matchHousehold([...entries, base], RECORD).find(({ need }) => need === 'income')!.matches[0]!.entry.id;
    expect([speaks(a, b), speaks(b, a)]).toEqual(['city/b', 'city/b']);
    const [c, d] = [version('city/c'), version('city/d')];
    expect([speaks(c, d), speaks(d, c), speaks(c, version('city/c2'))]).toEqual(['city/c', 'city/c', 'city/c']);
  });

  it('is a nearer one that surely refuses where a farther one only has it looked at; one in doubt is told beside', () => {
    const look = version('central/look', { who: { all: [dibao, verify] } });
    const refuse = (id: string, status?: Status, made: Made = {}) => version(id, { who: tekun, ...made }, status);
    const row = (...entries: MatchEntry[]) => matchHousehold(entries, RECORD)[0]!;
    expect([row(look, refuse('county/no')).verdict, row(look, refuse('county/no')).entry.id]).toEqual(['ineligible', 'county/no']);
    expect(row(look, refuse('county/no')).matches[0]!.folded.map(({ entry: { id } }) => id)).toEqual(['central/look']);
    const beside = row(look, refuse('county/no', 'unverified'));
    expect([beside.verdict, beside.matches[0]!.against.map(({ entry: { id } }) => id)]).toEqual(['verify', ['county/no']]);
    expect(row(version('central/yes'), refuse('county/no')).verdict).toBe('eligible');
    expect(row(look, refuse('county/no', undefined, { demonstration: true })).verdict).toBe('verify');
    expect(row(version('county/look', { who: { all: [dibao, verify] } }), refuse('central/no')).verdict).toBe('verify');
    expect(row(version('central/look', { who: { all: [dibao, verify] } }), refuse('central/no')).verdict).toBe('verify');
  });
});

describe('the rows of a result', () => {
  const rows = (...entries: MatchEntry[]) =>
    matchHousehold(entries, RECORD).map(({ key, verdict, matches, ruledOut, others }) => [
      key,
      verdict,
      matches.map(({ entry: { id } }) => id).join(),
      ruledOut.map(({ entry: { id } }) => id).join(),
      others.map(({ id }) => id).join(),
    ]);

  it('are one for each family and need: what may be had, best first, and what may not', () => {
    expect(
      rows(
        matchEntry('central/a', { name: '甲', family: 'x', who: { all: [dibao, verify] } }),
        matchEntry('central/b', { name: '乙', family: 'x' }),
        matchEntry('central/c', { name: '丙', family: 'x', who: tekun }),
        matchEntry('central/d', { name: '丁', family: 'x', benefit: { need: 'care' }, who: tekun }),
        matchEntry('central/e', { name: '戊' }),
      ),
    ).toEqual([
      ['x/income', 'eligible', 'central/b,central/a', 'central/c', 'central/c'],
      ['central/e/income', 'eligible', 'central/e', '', ''],
      ['x/care', 'ineligible', 'central/d', '', ''],
    ]);
  });

  it('of one need stand best verdict first', () => {
    expect(
      rows(
        matchEntry('central/a', { who: tekun }),
        matchEntry('central/b', { who: loan }),
        matchEntry('central/c', { who: { all: [dibao, verify] } }),
        matchEntry('central/d'),
      ).map(([, verdict]) => verdict),
    ).toEqual(['eligible', 'verify', 'unknown', 'ineligible']);
  });

  it('have a demonstration behind the real benefit of its family or that it rests on, where that may be had', () => {
    const demo = (made: Made) => matchEntry('county/demo', { name: '编出来的', demonstration: true, ...made });
    const real = (made: Made = {}) => matchEntry('central/real', { name: '真的', ...made });
    expect(rows(real({ family: 'x' }), demo({ family: 'x' }))).toEqual([['x/income', 'eligible', 'central/real', '', 'county/demo']]);
    expect(rows(real(), demo({ basis: ['central/real'] }))).toEqual([['central/real/income', 'eligible', 'central/real', '', 'county/demo']]);
    expect(rows(real(), demo({})).length).toBe(2);
    expect(rows(real({ who: tekun }), demo({ basis: ['central/real'] })).length).toBe(2);
    expect(rows(real({ benefit: { need: 'care' } }), demo({ basis: ['central/real'] })).length).toBe(2);
  });
});

describe('what nobody has confirmed about a benefit', () => {
  const doubts = (policy: object, benefit: object = {}, status: Status = 'in-force') => {
    const entry = matchEntry('central/a');
    const own = { ...entry.policy.benefits[0]!, ...benefit } as Benefit;
    return matchBenefit({ ...entry, policy: { ...entry.policy, ...policy } }, own, RECORD, status).verify.map(({ what, by }) => `${what} ${by}`);
  };
  const gap = (kind: string, ask?: string) => ({ gaps: [{ kind, text: '', benefit: 'aid', ask }] });

  it('is whether it is still given, whose figure it is, which rule holds, or how much, in this order', () => {
    expect(doubts({})).toEqual([]);
    expect(doubts({}, {}, 'unverified')).toEqual([expect.stringMatching(/^这项待遇现在还办不办.* 主管部门$/)]);
    expect(doubts(gap('running', '县民政局'))).toEqual([expect.stringMatching(/^这项待遇现在还办不办.* 县民政局$/)]);
    expect(doubts(gap('running'), { office: '县残联' })).toEqual([expect.stringMatching(/ 县残联$/)]);
    expect(doubts(gap('elsewhere'))).toEqual(['本县是多少（看到的只有别处的数） 主管部门']);
    expect(doubts(gap('elsewhere', '县医保局'), {}, 'amended')).toEqual(['本县是多少（看到的只有别处的数） 县医保局']);
    expect(doubts(gap('document'))).toEqual([]);
    expect(doubts({}, {}, 'amended')).toEqual([expect.stringContaining('后来改过')]);
    expect(doubts({}, { amounts: [{ what: '补助', value: 1, until: '2025' }] })).toEqual([expect.stringContaining('这一年的标准是多少')]);
    expect(
      doubts(
        {},
        {
          amounts: [
            { what: '补助', value: 1, until: '2025' },
            { what: '补助', value: 2, from: '2026' },
          ],
        },
      ),
    ).toEqual([]);
  });

  it('is verified once where the rule asks for it twice', () => {
    const who: Condition = {
      all: [verify, verify, { verify: { what: '今年有没有名额', by: '县残联', bring: [] } }, { verify: { what: '别的', by: '乡镇民政办', bring: [] } }],
    };
    expect(doubts({}, { who })).toEqual(['今年有没有名额 乡镇民政办', '今年有没有名额 县残联', '别的 乡镇民政办']);
  });
});

describe('whom a benefit is for', () => {
  const named = (who: Condition, members: Member[], types: string[] = []) => {
    const entry = matchEntry('central/a', { who });
    const found = matchBenefit(entry, entry.policy.benefits[0] as Benefit, { ...RECORD, household: { types }, members }, 'in-force');
    return [found.verdict, found.members.join(), found.people.map(({ member, verdict }) => `${member} ${verdict}`).join()];
  };

  it('are those who surely are, else those of whom it must be looked at, else those to be asked', () => {
    const pupil: Condition = { member: { schooling: ['primary'] } };
    expect(named(pupil, [{ schooling: 'primary' }, {}])).toEqual(['eligible', '0', '0 eligible,1 unknown']);
    expect(named({ any: [pupil, verify] }, [{ schooling: 'primary' }, { schooling: 'no' }])).toEqual(['eligible', '0', '0 eligible']);
    expect(named(pupil, [{}, { schooling: 'no' }])).toEqual(['unknown', '0', '0 unknown']);
    expect(named(pupil, [{ schooling: 'no' }])).toEqual(['ineligible', '', '']);
  });

  it('are both of two people a rule rests on together, and nobody where the household gets it', () => {
    const two: Condition = { all: [{ member: { schooling: ['primary'] } }, { member: { disability: ['1'] } }] };
    expect(
      named(two, [
        { schooling: 'primary', disability: 'no' },
        { schooling: 'no', disability: '1' },
        { schooling: 'no', disability: 'no' },
      ]),
    ).toEqual(['eligible', '0,1', '']);
    expect(named(dibao, [{ schooling: 'primary' }], ['dibao'])).toEqual(['eligible', '', '']);
    expect(named({ not: { not: { member: { schooling: ['primary'] } } } }, [{ schooling: 'primary' }])).toEqual(['eligible', '0', '0 eligible']);
    expect(named({ not: { member: { schooling: ['primary'] } } }, [{ schooling: 'no' }])).toEqual(['eligible', '', '']);
  });
});

describe('benefits that cannot be had together', () => {
  const excluding = (id: string, notWith: string[] = [], made: Made = {}): MatchEntry => {
    const entry = matchEntry(id, { name: id, ...made });
    return { ...entry, policy: { ...entry.policy, benefits: entry.policy.benefits.map((benefit) => ({ ...benefit, notWith })) } } as MatchEntry;
  };
  const pairs = (...entries: MatchEntry[]) => exclusivePairs(matchHousehold(entries, RECORD)).map(({ one, other }) => `${one.entry.id} ${other.entry.id}`);

  it('are told once, whichever says so, and only of what may be had', () => {
    expect(pairs(excluding('central/a', ['central/b#aid']), excluding('central/b'))).toEqual(['central/a central/b']);
    expect(pairs(excluding('central/a', ['central/b#aid']), excluding('central/b', ['central/a#aid']))).toEqual(['central/a central/b']);
    expect(pairs(excluding('central/a', ['central/b#aid']), excluding('central/b', [], { who: tekun }))).toEqual([]);
    expect(pairs(excluding('central/a', ['central/b#aid']), excluding('central/b', [], { who: loan }))).toEqual([]);
    expect(pairs(excluding('central/a', ['central/c#aid']), excluding('central/b'))).toEqual([]);
  });

  it('are those of every document that gives them', () => {
    const folded = (id: string, notWith: string[] = []) => excluding(id, notWith, { name: '困难家庭生活补助' });
    expect(pairs(folded('central/far'), folded('county/near'), excluding('central/x', ['central/far#aid', 'central/none#aid']))).toEqual([
      'county/near central/x',
    ]);
    expect(pairs(folded('central/far', ['central/none#aid', 'central/x#aid']), folded('county/near'), excluding('central/x'))).toEqual([
      'county/near central/x',
    ]);
  });

  it('are found for one of them', () => {
    const matches = matchHousehold(
      [excluding('central/a', ['central/b#aid']), excluding('central/b'), excluding('central/c', ['central/a#aid']), excluding('central/d')],
      RECORD,
    ).flatMap((row) => row.matches);
    const exclusions = exclusionsAmong(matches);
    expect(exclusions.get('central/a#aid')!.map(({ entry: { id } }) => id)).toEqual(['central/b', 'central/c']);
    expect(exclusions.get('central/d#aid')).toEqual([]);
  });
});
