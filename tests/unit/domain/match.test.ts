import type { Status } from '../../../src/domain/words/vocabulary.ts';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/domain/rule/condition.ts';
import { conditionSchema } from '../../../src/domain/rule/conditionSchema.ts';
import { conditionLines, leafText } from '../../../src/domain/rule/conditionText.ts';
import { evaluate } from '../../../src/domain/rule/evaluate.ts';
import { exclusivePairs } from '../../../src/domain/match/exclusive.ts';
import { householdSchema } from '../../../src/domain/household/householdSchema.ts';
import { HOUSEHOLD_TRAITS } from '../../../src/domain/household/householdTraits.ts';
import { MEMBER_TRAITS } from '../../../src/domain/household/memberTraits.ts';
import type { TraitSpec } from '../../../src/domain/household/traitSpec.ts';
import { contradictions, type Household, type Member } from '../../../src/domain/household/implications.ts';
import { matchHousehold } from '../../../src/domain/match/match.ts';
import { openQuestions } from '../../../src/domain/match/questions.ts';
import { matchBenefit } from '../../../src/domain/match/benefitMatch.ts';
import type { MatchEntry } from '../../../src/domain/match/result.ts';
import type { Benefit } from '../../../src/domain/policy/policySchema.ts';
import { questionFor } from '../../../src/domain/match/questions.ts';
import { failingReasons, questionsOf, reasonsOf } from '../../../src/domain/match/reasons.ts';

const DAY = '2026-11-23';
const home = (household: Household['household'], members?: Member[], typesUnsure: string[] = []): Household => ({ date: DAY, household, typesUnsure, members });
const truth = (condition: Condition, record: Household) => evaluate(condition, record).truth;
const verify = { verify: { what: '今年有没有名额', by: '乡镇民政办', bring: ['身份证'] } };

interface Made {
  id?: string;
  family?: string;
  level?: string;
  name?: string;
  benefitId?: string;
  status?: string;
  from?: string;
  until?: string;
  replacedBy?: string[];
  implements?: string[];
  demonstration?: boolean;
  amounts?: unknown[];
  notWith?: string[];
}
function made(who: Condition, options: Made = {}): MatchEntry {
  const {
    id = 'central/one',
    family,
    level = id.split('/')[0],
    name = '一项待遇',
    benefitId = 'aid',
    status = 'in-force',
    from,
    until,
    replacedBy = [],
    demonstration = false,
    amounts = [],
    notWith,
  } = options;
  const benefit = { id: benefitId, name, need: 'income', who, amounts, steps: [], materials: [], document: 'notice', notWith };
  const policy = {
    title: `${name}的办法`,
    level,
    place: '某地',
    family,
    documents: [{ key: 'notice', title: '通知', issuers: ['某厅'], evidence: 'official' }],
    benefits: [benefit],
    implements: options.implements ?? [],
    reviewed: DAY,
    validity: { status, from, until, replacedBy, note: '说明' },
  };
  return { id, demonstration, policy } as unknown as MatchEntry;
}
const verdict = (who: Condition, record: Household, options: Made = {}) => {
  const entry = made(who, options);
  return matchBenefit(entry, entry.policy.benefits[0] as Benefit, record, (options.status as Status | undefined) ?? 'in-force').verdict;
};

describe('a trait of each kind', () => {
  it('flag: yes, no and untold', () => {
    const rule = { household: { wantsLoan: true } };
    expect([truth(rule, home({ wantsLoan: true })), truth(rule, home({ wantsLoan: false })), truth(rule, home({}))]).toEqual(['yes', 'no', 'unknown']);
  });
  it('choice: one of the values asked for', () => {
    const rule = { household: { housingGrade: ['C', 'D'] } };
    expect(['C', 'D', 'B', 'unrated'].map((housingGrade) => truth(rule, home({ housingGrade })))).toEqual(['yes', 'yes', 'no', 'no']);
  });
  it('many: any of the values; an empty list is a known nothing', () => {
    const rule = { household: { hardship: ['illness', 'debt'] } };
    expect([['debt'], ['disaster'], []].map((hardship) => truth(rule, home({ hardship })))).toEqual(['yes', 'no', 'no']);
  });
  it('number: one yuan over the line', () => {
    expect([7799, 7800, 7801].map((incomePerHead) => truth({ household: { incomePerHead: { atMost: 7800 } } }, home({ incomePerHead })))).toEqual([
      'yes',
      'yes',
      'no',
    ]);
    expect([7799, 7800, 7801].map((incomePerHead) => truth({ household: { incomePerHead: { below: 7800 } } }, home({ incomePerHead })))).toEqual([
      'yes',
      'no',
      'no',
    ]);
    expect([7799, 7800, 7801].map((incomePerHead) => truth({ household: { incomePerHead: { above: 7800 } } }, home({ incomePerHead })))).toEqual([
      'no',
      'no',
      'yes',
    ]);
  });
  it('number: fifty-nine and sixty', () => {
    const rule = { member: { age: { atLeast: 60 } } };
    expect([59, 60].map((age) => truth(rule, home({}, [{ age }])))).toEqual(['no', 'yes']);
  });
  it.each([
    ...Object.entries<TraitSpec>(HOUSEHOLD_TRAITS).map(([name, spec]) => ['household', name, spec] as const),
    ...Object.entries<TraitSpec>(MEMBER_TRAITS).map(([name, spec]) => ['member', name, spec] as const),
  ])('%s.%s can be asked, tested, read out and written to a file', (owner, name, spec) => {
    const value =
      spec.kind === 'flag' ? true : spec.kind === 'number' ? spec.max! : spec.kind === 'many' ? [Object.keys(spec.values!)[0]!] : Object.keys(spec.values!)[0]!;
    const test = spec.kind === 'flag' ? true : spec.kind === 'number' ? { atLeast: spec.max! } : [Object.keys(spec.values!)[0]!];
    const rule = conditionSchema.parse({ [owner]: { [name]: test } });
    const record = owner === 'household' ? home({ [name]: value }) : home({}, [{ [name]: value }]);
    expect(truth(rule, record)).toBe('yes');
    expect(truth(rule, owner === 'household' ? home({}) : home({}, [{}]))).toBe('unknown');
    expect(leafText(rule as Parameters<typeof leafText>[0]).length).toBeGreaterThan(3);
    expect(householdSchema.parse(record)).toEqual(record);
    expect(questionFor(owner === 'household' ? { scope: 'household', trait: name } : { scope: 'member', member: 0, trait: name }, record).text).toMatch(
      /？|（/,
    );
  });
});

describe('户类型', () => {
  it('a 脱贫不稳定户 is a 脱贫户 and a 防止返贫致贫对象; a 边缘易致贫户 is only the latter', () => {
    expect([['tuopin'], ['risk']].map((types) => truth({ household: { types } }, home({ types: ['unstable'] })))).toEqual(['yes', 'yes']);
    expect([['tuopin'], ['risk']].map((types) => truth({ household: { types } }, home({ types: ['marginal'] })))).toEqual(['no', 'yes']);
  });
  it('what nobody is sure of stays open, the others are known not to hold', () => {
    const record = home({ types: ['dibao'] }, undefined, ['marginal']);
    expect([['dibao'], ['risk'], ['tekun']].map((types) => truth({ household: { types } }, record))).toEqual(['yes', 'unknown', 'no']);
  });
});

describe('people', () => {
  it('one member map is one person; two maps may be two', () => {
    const record = home({}, [
      { age: 70, disability: 'no' },
      { age: 30, disability: '1' },
    ]);
    expect(truth({ member: { age: { atLeast: 60 }, disability: ['1'] } }, record)).toBe('no');
    expect(truth({ all: [{ member: { age: { atLeast: 60 } } }, { member: { disability: ['1'] } }] }, record)).toBe('yes');
  });
  it('nobody listed is nobody asked, not an empty house', () => {
    expect([truth({ member: { age: { atLeast: 60 } } }, home({})), truth({ not: { member: { age: { atLeast: 60 } } } }, home({}, []))]).toEqual([
      'unknown',
      'unknown',
    ]);
  });
  it('不漏一人: one pupil is sure, the other is still to be asked', () => {
    const entry = made({ member: { schooling: ['primary'], boarding: true } });
    const record = home({}, [
      { label: '姐姐', schooling: 'primary', boarding: true },
      { label: '弟弟', schooling: 'primary' },
    ]);
    const found = matchBenefit(entry, entry.policy.benefits[0] as Benefit, record, 'in-force');
    expect([found.verdict, found.members, found.people.map((person) => person.verdict)]).toEqual(['eligible', [0], ['eligible', 'unknown']]);
    expect(openQuestions(matchHousehold([entry], record)).map(({ missing }) => questionFor(missing, record).text)).toEqual(['弟弟：在学校住宿吗？']);
  });
  it('names whom a condition speaks for, not everybody at home because one alternative asks somebody to look', () => {
    const entry = made({ all: [{ any: [{ member: { disability: ['1', '2'] } }, verify] }, verify] });
    const record = home({}, [{ label: '儿子', disability: '2' }, { label: '母亲' }]);
    const named = (members: Member[]) => matchBenefit(entry, entry.policy.benefits[0] as Benefit, { ...record, members }, 'in-force').members;
    expect([named(record.members!), named([{ label: '母亲' }])]).toEqual([[0], [0]]);
  });
  it('each person has an own verdict where the way in differs', () => {
    const rule: Condition = {
      all: [
        { member: { schooling: ['secondary-vocational'] } },
        { any: [{ member: { schooling: ['secondary-vocational'], agricultureMajor: true } }, verify] },
      ],
    };
    const entry = made(rule);
    const record = home({}, [
      { schooling: 'secondary-vocational', agricultureMajor: true },
      { schooling: 'secondary-vocational', agricultureMajor: false },
      { schooling: 'no' },
    ]);
    const { people, members } = matchBenefit(entry, entry.policy.benefits[0] as Benefit, record, 'in-force');
    expect([people.map((person) => [person.member, person.verdict]), members]).toEqual([
      [
        [0, 'eligible'],
        [1, 'verify'],
      ],
      [0, 1],
    ]);
  });
  it('an adult orphan keeps the standing, a grandfather is not asked about his guardian', () => {
    const rule = { member: { guardianship: ['orphan'] } };
    expect([truth(rule, home({}, [{ age: 19, guardianship: 'orphan' }])), truth(rule, home({}, [{ age: 19 }])), truth(rule, home({}, [{ age: 70 }]))]).toEqual([
      'yes',
      'unknown',
      'no',
    ]);
  });
  it('who came home may still be owed wages, who has no long illness may have been in hospital', () => {
    expect(truth({ member: { owedWages: true } }, home({}, [{ work: 'no', owedWages: true }]))).toBe('yes');
    expect(truth({ member: { inHospital: true } }, home({}, [{ illness: 'no', inHospital: true }]))).toBe('yes');
  });
  it('traits that cannot stand together are named', () => {
    expect(contradictions({ age: 10, work: 'county' })).toEqual([{ trait: 'work', said: 'county', follows: 'no' }]);
    expect(contradictions({ age: 40, work: 'county' })).toEqual([]);
  });
});

describe('unless', () => {
  const post: Condition = { all: [{ member: { wantsPost: true, publicPost: { unless: true } } }, verify] };
  const income: Condition = { all: [{ household: { incomePerHead: { unless: { above: 8400 } } } }, verify] };
  it('rules out who is known to be so, person by person, and asks nobody', () => {
    const entry = made(post);
    const record = home({}, [
      { label: '甲', wantsPost: true, publicPost: true },
      { label: '乙', wantsPost: true },
    ]);
    const found = matchBenefit(entry, entry.policy.benefits[0] as Benefit, record, 'in-force');
    expect([found.verdict, found.members, found.missing]).toEqual(['verify', [1], []]);
    expect(verdict(post, home({}, [{ wantsPost: true, publicPost: true }]))).toBe('ineligible');
  });
  it('of a figure is a ceiling: one yuan above it is out, untold it is not asked', () => {
    expect([8400, 8401, undefined].map((incomePerHead) => verdict(income, home({ incomePerHead })))).toEqual(['verify', 'ineligible', 'verify']);
  });
  it('of several bounds each rules out; an empty list is “none of them”', () => {
    const age: Condition = { all: [{ member: { age: { unless: { below: 16, atLeast: 60 } } } }, verify] };
    expect([15, 16, 59, 60].map((years) => verdict(age, home({}, [{ age: years }])))).toEqual(['ineligible', 'verify', 'verify', 'ineligible']);
    const hardship: Condition = { all: [{ household: { hardship: { unless: [] } } }, verify] };
    expect([[], ['illness'], undefined].map((told) => verdict(hardship, home({ hardship: told })))).toEqual(['ineligible', 'verify', 'verify']);
  });
  it('is told where it rules out, not ticked where nobody told, and a ceiling is not read out as the rule', () => {
    const entry = made(income);
    const told = (household: Household['household']) =>
      reasonsOf(matchBenefit(entry, entry.policy.benefits[0] as Benefit, home(household), 'in-force'), home(household)).map(
        ({ text, truth: seen }) => `${seen} ${text}`,
      );
    expect(told({ incomePerHead: 9000 })[0]).toBe('no 这户人均年收入超过8400元');
    expect(told({})).toEqual(['unknown 今年有没有名额（由乡镇民政办核实）']);
    expect(conditionLines(income).text).toContain('需核实');
  });
});

describe('someone', () => {
  it('must live there but is not the one who gets it', () => {
    const entry = made({ all: [{ member: { schooling: ['senior'] } }, { someone: { disability: ['1', '2', '3', '4'] } }] });
    const record = home({}, [
      { label: '爷爷', schooling: 'no', disability: '2' },
      { label: '孙子', schooling: 'senior', disability: 'no' },
    ]);
    const found = matchBenefit(entry, entry.policy.benefits[0] as Benefit, record, 'in-force');
    expect([found.verdict, found.members]).toEqual(['eligible', [1]]);
    expect(reasonsOf(found, record).map(({ text }) => text)).toEqual(['家里有孩子在读普通高中', '家里另有人有二级残疾证']);
  });
});

describe('已在册', () => {
  it('stands beside the verdict: who is on the register has it already', () => {
    const entry = made({ any: [{ household: { types: ['dibao'] } }, verify] });
    const [benefit] = entry.policy.benefits as Benefit[];
    const enrolled = (types: string[]) => matchBenefit(entry, { ...benefit!, enrolledBy: ['dibao'] }, home({ types }), 'in-force');
    expect([enrolled(['dibao']), enrolled([])].map(({ verdict: came, enrolled: has }) => [came, has])).toEqual([
      ['eligible', true],
      ['verify', false],
    ]);
  });
});

describe('a verdict', () => {
  it('is 需核实 when only an inspection is left, 信息不足 while a trait is missing', () => {
    const rule: Condition = { all: [{ household: { types: ['dibao'] } }, verify] };
    expect([verdict(rule, home({ types: ['dibao'] })), verdict(rule, home({})), verdict(rule, home({ types: [] }))]).toEqual([
      'verify',
      'unknown',
      'ineligible',
    ]);
  });
  it('does not wait for a trait that could change nothing', () => {
    const rule: Condition = { any: [{ all: [{ household: { types: ['tekun'] } }, verify] }, { all: [{ household: { hardship: ['illness'] } }, verify] }] };
    expect(verdict(rule, home({ types: ['tekun'] }))).toBe('verify');
    expect(verdict({ all: [{ household: { types: ['tekun'], wantsLoan: true } }, verify] }, home({ types: ['tekun'] }))).toBe('unknown');
  });
  it('is 需核实 where the worst answer would leave it so, and keeps the question as optional', () => {
    const rule: Condition = { all: [{ household: { types: ['tekun'] } }, { any: [{ household: { wantsLoan: true } }, verify] }] };
    const entry = made(rule);
    const record = home({ types: ['tekun'] });
    const found = matchBenefit(entry, entry.policy.benefits[0] as Benefit, record, 'in-force');
    expect([found.verdict, questionsOf(found, record).length]).toEqual(['verify', 1]);
    expect(openQuestions(matchHousehold([entry], record))[0]!.weight).toBeLessThan(0.5);
    expect(verdict(rule, home({ types: ['tekun'], wantsLoan: true }))).toBe('eligible');
  });
  it('of an unconfirmed or amended policy is at best 需核实', () => {
    const rule = { household: { types: ['dibao'] } };
    expect(['in-force', 'unverified', 'amended'].map((status) => verdict(rule, home({ types: ['dibao'] }), { status }))).toEqual([
      'eligible',
      'verify',
      'verify',
    ]);
  });
  it('is 需核实 where the figure of that year is not known', () => {
    const amounts = [{ what: '补助', value: 100, unit: '元', bound: 'exact', until: '2025', document: 'notice' }];
    expect(verdict({ household: { types: ['dibao'] } }, home({ types: ['dibao'] }), { amounts })).toBe('verify');
  });
  it('is not given for what an amendment took away: every figure of it has ended', () => {
    const ended = [{ what: '补助', value: 100, unit: '元', bound: 'exact', until: '2020', document: 'notice' }];
    const rows = (status: string) =>
      matchHousehold([made({ household: { types: ['dibao'] } }, { status, amounts: ended })], home({ types: ['dibao'] })).map((row) => row.verdict);
    expect([rows('amended'), rows('unverified'), rows('in-force')]).toEqual([[], ['verify'], ['verify']]);
  });
  it('is never given for what is expired, replaced or still to come', () => {
    const rule = { household: { types: ['dibao'] } };
    const gone = [
      { status: 'expired', until: '2025-12-31' },
      { status: 'replaced', until: '2025' },
      { status: 'in-force', from: '2027' },
      { status: 'in-force', until: '2026-11-22' },
    ];
    expect(gone.flatMap((options) => matchHousehold([made(rule, options)], home({ types: ['dibao'] })))).toEqual([]);
  });
  it('looks at the household’s own day: what ended in 2025 was in force in 2024', () => {
    const entries = [made({ household: { types: ['dibao'] } }, { status: 'expired', from: '2021', until: '2025-12-31' })];
    const on = (date: string) => matchHousehold(entries, { ...home({ types: ['dibao'] }), date }).map((row) => row.verdict);
    expect(['2020-12-31', '2024-11-23', '2025-12-31', '2026-01-01'].map(on)).toEqual([[], ['eligible'], ['eligible'], []]);
  });
  it('takes a replaced policy without an end to have run until its successor began', () => {
    const rule = { household: { types: ['dibao'] } };
    const entries = [
      made(rule, { id: 'central/old', status: 'replaced', from: '2017', replacedBy: ['central/new'] }),
      made(rule, { id: 'central/new', from: '2021-03-04', name: '另一项' }),
    ];
    const on = (date: string) => matchHousehold(entries, { ...home({ types: ['dibao'] }), date }).map(({ entry }) => entry.id);
    expect([on('2020-06-01'), on('2021-03-04')]).toEqual([['central/old'], ['central/new']]);
  });
});

describe('a row', () => {
  const rule = { household: { types: ['dibao'] } };
  const dibao = home({ types: ['dibao'] });
  it('shows the same benefit once, nearest in force first, with the others behind it', () => {
    const entries = [
      made(rule, { family: 'aid' }),
      made(rule, { id: 'province/one', family: 'aid', implements: ['central/one'] }),
      made(rule, { id: 'county/one', family: 'aid', status: 'unverified' }),
    ];
    const [row, ...more] = matchHousehold(entries, dibao);
    expect([row!.entry.id, row!.matches.length, row!.matches[0]!.folded.map(({ entry }) => entry.id), row!.others.map(({ id }) => id), more]).toEqual([
      'province/one',
      1,
      ['central/one', 'county/one'],
      ['central/one', 'county/one'],
      [],
    ]);
  });
  it('shows different benefits of one family side by side, from whichever entry', () => {
    const entries = [
      made(rule, { family: 'aid', name: '高龄津贴' }),
      made({ household: { types: ['tekun'] } }, { id: 'central/two', family: 'aid', name: '护理补贴' }),
      made(rule, { id: 'central/three', family: 'aid', name: '消费券' }),
    ];
    const [row] = matchHousehold(entries, dibao);
    expect([row!.matches.map(({ benefit }) => benefit.name), row!.ruledOut.map(({ benefit }) => benefit.name)]).toEqual([['高龄津贴', '消费券'], ['护理补贴']]);
  });
  it('lets a farther document speak when the nearer one rules the household out', () => {
    const entries = [made(rule, { family: 'aid' }), made({ household: { types: ['tekun'] } }, { id: 'county/one', family: 'aid' })];
    expect(matchHousehold(entries, dibao).map(({ entry, verdict: came }) => [entry.id, came])).toEqual([['central/one', 'eligible']]);
  });
  it('lets a confirmed nearer rule say no where the farther one only leaves it to be verified', () => {
    const vague = made({ all: [rule, verify] }, { family: 'aid' });
    const refusing = (status: string) => made({ household: { types: ['tekun'] } }, { id: 'county/one', family: 'aid', status });
    const [row] = matchHousehold([vague, refusing('in-force')], dibao);
    expect([row!.verdict, row!.entry.id, row!.folded.map(({ entry }) => entry.id)]).toEqual(['ineligible', 'county/one', ['central/one']]);
    const [open] = matchHousehold([vague, refusing('unverified')], dibao);
    expect([open!.verdict, open!.entry.id, open!.matches[0]!.against.map(({ entry }) => entry.id)]).toEqual(['verify', 'central/one', ['county/one']]);
  });
  it('puts a demonstration county behind the real benefit it was modelled on, and alone only when there is none', () => {
    const demonstration = made(rule, { id: 'county/demo', name: '样本补助', status: 'unverified', demonstration: true, implements: ['central/one'] });
    const [row, ...more] = matchHousehold([made(rule), demonstration], dibao);
    expect([row!.entry.id, row!.folded.map(({ entry }) => entry.id), more]).toEqual(['central/one', ['county/demo'], []]);
    expect(
      matchHousehold([made({ household: { types: ['tekun'] } }), demonstration], dibao).map(({ entry, verdict: came }) => [entry.id, came]),
    ).toContainEqual(['county/demo', 'verify']);
  });
  it('says which benefits exclude each other, whichever of the two says so', () => {
    const entries = [made(rule, { family: 'a', notWith: ['central/two#aid'] }), made(rule, { id: 'central/two', family: 'b', name: '另一项' })];
    expect(exclusivePairs(matchHousehold(entries, dibao)).map(({ one, other }) => [one.entry.id, other.entry.id])).toEqual([['central/one', 'central/two']]);
  });
});

describe('reasons', () => {
  const rule: Condition = {
    all: [
      { household: { ruralHukou: true, quakeProof: false } },
      { any: [{ household: { types: ['dibao'] } }, { all: [{ household: { types: ['tekun'] } }, verify] }] },
      { not: { household: { relocated: ['poverty'] } } },
      { member: { schooling: ['primary', 'junior'], boarding: true } },
    ],
  };
  const entry = made(rule);
  const record = home({ ruralHukou: true, quakeProof: true, types: ['dibao'], relocated: 'no' }, [{ label: '孙子', schooling: 'junior' }]);
  const found = matchBenefit(entry, entry.policy.benefits[0] as Benefit, record, 'in-force');

  it('tick, cross and question mark for each condition in words', () => {
    expect(reasonsOf(found, record).map(({ text, truth: seen }) => [text, seen])).toEqual([
      ['这户是农村户籍', 'yes'],
      ['这户住房没有达到抗震设防要求', 'no'],
      ['这户是低保户', 'yes'],
      ['这户是特困供养户', 'no'],
      ['今年有没有名额（由乡镇民政办核实）', 'unknown'],
      ['这户不是易地扶贫搬迁户', 'yes'],
      ['家里有孩子在读小学或初中，住校', 'unknown'],
    ]);
  });
  it('alternatives belong together, and one that is not needed does not count', () => {
    const reasons = reasonsOf(found, record);
    expect(reasons.map(({ choice, branch }) => [choice, branch])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [1, 1],
      [1, 2],
      [1, 2],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(failingReasons(found, record).map(({ text }) => text)).toEqual(['这户住房没有达到抗震设防要求']);
  });
  it('each person is ticked trait by trait', () => {
    expect(reasonsOf(found, record).at(-1)!.people).toEqual([
      {
        member: 0,
        label: '孙子',
        truth: 'unknown',
        traits: [
          { text: '在读小学或初中', truth: 'yes' },
          { text: '住校', truth: 'unknown' },
        ],
      },
    ]);
  });
  it('ages and figures are said as people say them', () => {
    const say = (member: Record<string, unknown>) => conditionLines({ member } as Condition).text;
    expect([
      say({ age: { atLeast: 60 } }),
      say({ age: { below: 18 } }),
      say({ age: { atLeast: 18, atMost: 65 } }),
      say({ boarding: false }),
      say({ selfPaidMedical: { above: 5000 } }),
    ]).toEqual(['家里有年满60周岁的老人', '家里有未满18周岁的孩子', '家里有18至65周岁的人', '家里有人不住校', '家里有人今年政策范围内自付医疗费超过5000元']);
  });
});
