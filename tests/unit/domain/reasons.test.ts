import { describe, expect, it } from 'vitest';
import type { Household, Member } from '../../../src/domain/household/implications.ts';
import { matchBenefit } from '../../../src/domain/match/benefitMatch.ts';
import { matchHousehold } from '../../../src/domain/match/match.ts';
import { memberLabel, openQuestions, questionFor } from '../../../src/domain/match/questions.ts';
import { failingReasons, questionsOf, reasonsOf } from '../../../src/domain/match/reasons.ts';
import type { Benefit } from '../../../src/domain/policy/policySchema.ts';
import type { Condition } from '../../../src/domain/rule/condition.ts';
import { matchEntry } from '../../support/matchEntry.ts';

const home = (household: Household['household'], members?: Member[]): Household => ({ date: '2026-11-23', household, typesUnsure: [], members });
const verify: Condition = { verify: { what: '今年有没有名额', by: '乡镇民政办', bring: ['身份证'] } };
const dibao: Condition = { household: { types: ['dibao'] } };
const loan: Condition = { household: { wantsLoan: true } };
const credit: Condition = { household: { goodCredit: true } };
const pupil: Condition = { member: { schooling: ['primary', 'junior'] } };

const match = (who: Condition, record: Household) => {
  const entry = matchEntry('central/a', { who });
  return matchBenefit(entry, entry.policy.benefits[0] as Benefit, record, 'in-force');
};
const reasons = (who: Condition, record: Household) => reasonsOf(match(who, record), record);
const told = (who: Condition, record: Household) => reasons(who, record).map(({ truth, text }) => `${truth} ${text}`);

describe('why a benefit came out as it did', () => {
  it('says of several values only those that are so, with what they imply', () => {
    const kinds: Condition = { household: { types: ['dibao', 'tekun', 'risk'] } };
    expect(told(kinds, home({ types: ['dibao'] }))).toEqual(['yes 这户是低保户']);
    expect(told(kinds, home({ types: ['marginal'] }))).toEqual(['yes 这户是防止返贫致贫对象']);
    expect(told(kinds, home({ types: [] }))[0]).toMatch(/^no 这户是低保户、/);
    expect(told({ household: { housingGrade: ['C', 'D'] } }, home({ housingGrade: 'D' }))).toEqual(['yes 这户房子是D级']);
    expect(told({ household: { industries: ['livestock', 'grain'] } }, home({ industries: ['pigs'] }))).toEqual(['yes 这户养猪、牛或羊']);
    expect(told(pupil, home({}, [{ schooling: 'junior' }, { schooling: 'no' }]))).toEqual(['yes 家里有孩子在读初中']);
    expect(told(pupil, home({}, [{ schooling: 'no' }]))).toEqual(['no 家里有孩子在读小学或初中']);
  });

  it('says straight what is denied, and what a household that fails is', () => {
    const noPay: Condition = { not: { household: { publicPay: true } } };
    expect(told(noPay, home({ publicPay: false }))).toEqual(['yes 这户家里没有村干部和财政供养人员']);
    expect(told(noPay, home({ publicPay: true }))).toEqual(['no 这户有村干部或财政供养人员，这样的不给']);
    expect(told({ not: pupil }, home({}, [{ schooling: 'no' }]))).toEqual(['yes 家里没有孩子在读小学或初中']);
    expect(told({ not: { household: { incomePerHead: { unless: { above: 8000 } } } } }, home({ incomePerHead: 9000 }))).toEqual([
      'yes 这户人均年收入超过8000元',
    ]);
  });

  it('marks what only does not stand in the way, and an age few people are of', () => {
    const marks = (who: Condition, record: Household) => reasons(who, record).map(({ spare, traits }) => [spare ?? false, traits]);
    expect(marks({ not: { household: { publicPay: true } } }, home({ publicPay: false }))).toEqual([[true, ['publicPay']]]);
    expect(marks({ not: { household: { publicPay: true } } }, home({ publicPay: true }))).toEqual([[false, ['publicPay']]]);
    expect(marks({ not: pupil }, home({}, [{ schooling: 'no' }]))).toEqual([[true, ['schooling']]]);
    expect(marks({ not: pupil }, home({}, [{ schooling: 'primary' }]))).toEqual([[false, ['schooling']]]);
    const age = (test: object, years: number) => marks({ member: { age: test } } as Condition, home({}, [{ age: years }]))[0]![1];
    expect([
      age({ below: 7 }, 3),
      age({ below: 8 }, 3),
      age({ atMost: 6 }, 3),
      age({ atMost: 7 }, 3),
      age({ atLeast: 80 }, 90),
      age({ atLeast: 79 }, 90),
    ]).toEqual([['rareAge'], ['age'], ['rareAge'], ['age'], ['rareAge'], ['age']]);
  });

  it('keeps alternatives together, and lets one that holds make the others not count', () => {
    const choice: Condition = { all: [{ any: [dibao, { all: [loan, credit] }] }, verify] };
    const seen = (record: Household) => reasons(choice, record).map(({ truth, choice: own, branch, counts }) => [truth, own, branch, counts]);
    expect(seen(home({ types: ['dibao'], wantsLoan: false }))).toEqual([
      ['yes', 1, 1, true],
      ['no', 1, 2, false],
      ['unknown', 1, 2, false],
      ['unknown', undefined, undefined, true],
    ]);
    expect(seen(home({ types: [], wantsLoan: true, goodCredit: true })).map(([, , , counts]) => counts)).toEqual([false, true, true, true]);
    const two: Condition = { all: [{ any: [dibao, loan] }, { any: [credit, verify] }] };
    expect(reasons(two, home({})).map(({ choice: own, branch }) => `${own}.${branch}`)).toEqual(['1.1', '1.2', '2.3', '2.4']);
    expect(reasons({ not: { all: [dibao, loan] } }, home({})).map(({ choice: own }) => own)).toEqual([1, 1]);
    expect(reasons({ not: { any: [dibao, loan] } }, home({})).map(({ choice: own }) => own)).toEqual([undefined, undefined]);
  });

  it('says alternatives inside a branch in one breath: those that hold, else those that may', () => {
    const nested: Condition = { any: [credit, { all: [loan, { any: [dibao, { household: { types: ['tekun'] } }, verify] }] }] };
    const breath = (record: Household) => reasons(nested, record).at(-1)!;
    expect(breath(home({ types: ['dibao'], wantsLoan: true, goodCredit: false }))).toMatchObject({
      text: '这户是低保户',
      truth: 'yes',
      kind: 'trait',
      traits: ['types'],
    });
    const open = breath(home({ types: [], wantsLoan: true, goodCredit: false }));
    expect([open.text, open.truth, open.kind, open.verify?.by, open.spare]).toEqual([
      '今年有没有名额（由乡镇民政办核实）',
      'unknown',
      'verify',
      '乡镇民政办',
      undefined,
    ]);
    const asked = breath(home({ wantsLoan: true, goodCredit: false }));
    expect(asked.text).toBe('这户是低保户，或者这户是特困供养户，或者今年有没有名额（由乡镇民政办核实）');
    expect([...new Set(asked.questions.map(({ ask }) => ask))]).toEqual(['这户在册的身份有哪些？']);
    expect(breath(home({ types: ['dibao'], goodCredit: true }))).toMatchObject({ counts: false, questions: [] });
  });

  it('ticks nothing of alternatives that stand only because nobody has told otherwise', () => {
    const risk: Condition = { any: [{ household: { hardship: { unless: [] } } }, { not: { household: { incomePerHead: { unless: { atMost: 9000 } } } } }] };
    const way: Condition = { any: [dibao, { all: [risk, verify] }] };
    expect(told(way, home({})).map((text) => text.split(' ')[0])).toEqual(['unknown', 'unknown']);
    expect(told(way, home({ types: [], hardship: ['illness'] }))).toContainEqual(expect.stringMatching(/^yes .*大病重病/));
  });

  it('names whom it is about with what each is, and everyone where nobody is', () => {
    const people = (who: Condition, members: Member[]) =>
      reasons(who, home({}, members))[0]!.people.map(({ label, truth, traits }) => [label, truth, ...traits.map((trait) => `${trait.truth} ${trait.text}`)]);
    const rule: Condition = { member: { schooling: ['primary'], boarding: true } };
    expect(people(rule, [{ label: '大儿子', schooling: 'primary', boarding: true }, { schooling: 'primary' }, { schooling: 'no' }])).toEqual([
      ['大儿子', 'yes', 'yes 在读小学', 'yes 住校'],
      ['第2人', 'unknown', 'yes 在读小学', 'unknown 住校'],
    ]);
    expect(people(rule, [{ schooling: 'no' }]).map(([label, truth]) => [label, truth])).toEqual([['第1人', 'no']]);
    const post: Condition = { member: { wantsPost: true, publicPost: { unless: true } } };
    expect(people(post, [{ wantsPost: true }])).toEqual([['第1人', 'yes', 'yes 想在家门口上岗']]);
    expect(people(post, [{ wantsPost: true, publicPost: true }])).toEqual([['第1人', 'no', 'yes 想在家门口上岗', 'no 不在公益性岗位上岗']]);
  });

  it('of what rules out whoever has none says what there is, once told', () => {
    const disabled: Condition = { member: { disability: { unless: ['no'] }, age: { atLeast: 16 } } };
    expect(told(disabled, home({}, [{ age: 40, disability: '2' }]))).toEqual(['yes 家里有年满16周岁的人，有二级残疾证']);
    expect(told(disabled, home({}, [{ age: 40 }]))).toEqual(['yes 家里有年满16周岁的人']);
    expect(told({ household: { goodCredit: { unless: false }, wantsLoan: true } }, home({ goodCredit: true, wantsLoan: true }))).toEqual([
      'yes 这户信用良好',
      'yes 这户想贷款发展产业',
    ]);
    expect(told({ household: { goodCredit: { unless: false }, wantsLoan: true } }, home({ wantsLoan: true }))).toEqual(['yes 这户想贷款发展产业']);
    expect(told({ household: { publicPay: { unless: true }, wantsLoan: true } }, home({ publicPay: true, wantsLoan: true }))[0]).toBe(
      'no 这户有村干部或财政供养人员',
    );
  });

  it('why not, in the conditions that count alone', () => {
    const who: Condition = { all: [dibao, loan, { any: [credit, { household: { types: ['tekun'] } }] }] };
    const record = home({ types: [], wantsLoan: true, goodCredit: true });
    expect(failingReasons(match(who, record), record).map(({ text }) => text)).toEqual(['这户是低保户']);
    expect(failingReasons(match(loan, record), record)).toEqual([]);
  });
});

describe('what is still to be asked', () => {
  const questions = (who: Condition, record: Household) => questionsOf(match(who, record), record).map(({ text }) => text);

  it('is asked once, of each person by name', () => {
    const record = home({}, [{ label: '大儿子' }, {}]);
    expect([memberLabel(record, 0), memberLabel(record, 1), memberLabel({ members: undefined }, 2)]).toEqual(['大儿子', '第2人', '第3人']);
    expect(questions({ all: [{ member: { boarding: true } }, { member: { boarding: true } }] }, record)).toEqual([
      '大儿子：在学校住宿吗？',
      '第2人：在学校住宿吗？',
    ]);
    expect(questions(loan, home({ wantsLoan: true }))).toEqual([]);
    expect(questions(loan, home({ wantsLoan: false }))).toEqual([]);
    expect(questionFor({ scope: 'members' }, record)).toMatchObject({ text: '家里有哪些人？', ask: '家里有哪些人？' });
    expect(questionFor({ scope: 'member', member: 0, trait: 'age' }, record)).toMatchObject({ about: '大儿子', ask: expect.not.stringContaining('大儿子') });
  });

  const weights = (rules: Condition[], record: Household, withRecord = true) => {
    const entries = rules.map((who, index) => matchEntry(`central/${index}`, { who }));
    return openQuestions(matchHousehold(entries, record), withRecord ? record : undefined).map(({ missing, weight }) => [
      'trait' in missing ? missing.trait : missing.scope,
      Math.round(weight * 1000) / 1000,
    ]);
  };

  it('stands in the order of how much hangs on it: alone it weighs one, among others its share', () => {
    expect(weights([loan, { all: [credit, loan] }], home({}))).toEqual([
      ['wantsLoan', 1.5],
      ['goodCredit', 0.5],
    ]);
    expect(weights([loan, credit, { all: [credit, dibao] }], home({}))).toEqual([
      ['goodCredit', 1.5],
      ['wantsLoan', 1],
      ['types', 0.5],
    ]);
    expect(weights([{ any: [{ all: [loan, verify] }, loan] }, credit], home({})).map(([trait]) => trait)).toEqual(['wantsLoan', 'goodCredit']);
  });

  it('weighs little where an answer could only make a thing surer, or rule it out', () => {
    expect(weights([{ all: [dibao, { any: [loan, verify] }] }], home({ types: ['dibao'] }))).toEqual([['wantsLoan', 0.1]]);
    const ceiling: Condition = { all: [dibao, { household: { incomePerHead: { unless: { above: 9000 } } } }, verify] };
    expect(weights([ceiling], home({ types: ['dibao'] }))).toEqual([['incomePerHead', 0.1]]);
    expect(weights([ceiling], home({ types: ['dibao'] }), false)).toEqual([]);
    expect(weights([ceiling], home({ types: ['dibao'], incomePerHead: 3 }))).toEqual([]);
    expect(weights([ceiling], home({ types: [] }))).toEqual([]);
  });

  it('asks of those only whom an answer could still rule out', () => {
    const post: Condition = { all: [{ member: { wantsPost: true, publicPost: { unless: true } } }, verify] };
    const asked = (members: Member[]) =>
      openQuestions(matchHousehold([matchEntry('central/a', { who: post })], home({}, members)), home({}, members)).map(({ missing }) =>
        missing.scope === 'member' ? `${missing.member} ${missing.trait}` : missing.scope,
      );
    expect(asked([{ wantsPost: true }, { wantsPost: false }, { wantsPost: true, publicPost: false }])).toEqual(['0 publicPost']);
    expect(asked([{ wantsPost: true, publicPost: true }])).toEqual([]);
  });

  it('asks for a figure that would open a way that is shut as long as nobody tells it', () => {
    const low: Condition = { not: { household: { incomePerHead: { unless: { atMost: 5000 } } } } };
    expect(weights([low], home({}))).toEqual([['incomePerHead', 0.1]]);
    expect(weights([low], home({ incomePerHead: 9000 }))).toEqual([]);
    expect(weights([{ all: [low, loan] }], home({ wantsLoan: false }))).toEqual([]);
    expect(weights([{ all: [low, loan] }], home({ wantsLoan: true }))).toEqual([['incomePerHead', 0.1]]);
    expect(weights([{ any: [low, loan] }], home({ wantsLoan: false }))).toEqual([['incomePerHead', 0.1]]);
    expect(weights([{ any: [dibao, { all: [low, loan] }] }], home({ types: [], wantsLoan: false }))).toEqual([]);
  });
});
