import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, NumberTest } from '../../../src/domain/rule/condition.ts';
import { conditionSentence } from '../../../src/domain/rule/conditionSentence.ts';
import { conditionLines } from '../../../src/domain/rule/conditionText.ts';
import { holds } from '../../../src/domain/rule/evaluate.ts';
import { withIncomeLines } from '../../../src/domain/rule/incomeLines.ts';
import { numbersOf } from '../../../src/domain/rule/numbers.ts';
import { boundsLeft } from '../../../src/domain/rule/traitWords.ts';

const home = (household: Extract<Condition, { household: unknown }>['household']): Condition => ({ household });
const person = (member: Extract<Condition, { member: unknown }>['member']): Condition => ({ member });
const said = (condition: Condition) => conditionLines(condition).text;
const denied = (condition: Condition) => said({ not: condition });

describe('what is asked of a household, in words and denied', () => {
  it.each<[Condition, string, string]>([
    [home({ types: ['dibao'] }), '这户是低保户', '这户不是低保户'],
    [home({ types: ['tuopin', 'dibao'] }), '这户是脱贫户或低保户', '这户不是脱贫户或低保户'],
    [home({ types: ['unstable', 'risk', 'tuopin'] }), '这户是防止返贫致贫对象或脱贫户', '这户不是防止返贫致贫对象或脱贫户'],
    [home({ hardship: [] }), '这户近一年没有遇到难处', '这户近一年遇到过难处'],
    [home({ hardship: ['illness', 'debt'] }), '这户近一年遇到过大病重病或刚性支出欠债', '这户没有近一年遇到过大病重病或刚性支出欠债'],
    [home({ incomePerHead: { atMost: 7800 } }), '这户人均年收入不超过7800元', '这户人均年收入超过7800元'],
    [home({ incomePerHead: { above: 7800 } }), '这户人均年收入超过7800元', '这户人均年收入不超过7800元'],
    [home({ incomePerHead: { below: 7800 } }), '这户人均年收入低于7800元', '这户人均年收入不低于7800元'],
    [home({ wantsLoan: true }), '这户想贷款发展产业', '这户不想贷款'],
    [home({ wantsLoan: false }), '这户不想贷款', '这户想贷款发展产业'],
    [home({ wantsLoan: true, goodCredit: true }), '这户想贷款发展产业，信用良好', '这户不是“想贷款发展产业，信用良好”'],
    [home({ industries: ['livestock', 'pigs'] }), '这户养猪', '这户没有养猪'],
    [home({ industries: ['livestock'] }), '这户养猪、牛或羊', '这户没有养猪、牛或羊'],
    [home({ publicPay: { unless: true } }), '这户家里没有村干部和财政供养人员', '这户有村干部或财政供养人员'],
    [home({ housingGrade: ['C', 'D'] }), '这户房子是C级或D级', '这户房子是A级或B级，没有住房，或者房子没有鉴定过'],
    [person({ age: { atLeast: 60 } }), '家里有年满60周岁的老人', '家里没有年满60周岁的老人'],
    [{ someone: { disability: ['1'] } }, '家里另有人有一级残疾证', '家里没有人有一级残疾证'],
  ])('%j', (condition, yes, no) => {
    expect([said(condition), denied(condition)]).toEqual([yes, no]);
  });

  it('sets a word that holds a comma of its own apart from the others', () => {
    expect(said(home({ hardship: ['illness', 'houseDamage'] }))).toBe('这户近一年遇到过大病重病，或者房屋、家财因火灾等损毁');
    expect(said(home({ industries: ['grain', 'pigs', 'cash'] }))).toBe('这户种粮食，养猪，或者种药材、花椒、果菜等');
  });
});

describe('what is asked of a person, in words', () => {
  it.each<[Extract<Condition, { member: unknown }>['member'], string]>([
    [{ age: { atLeast: 59 } }, '家里有年满59周岁的人'],
    [{ age: { atMost: 17 } }, '家里有17周岁及以下的孩子'],
    [{ age: { atMost: 18 } }, '家里有18周岁及以下的人'],
    [{ age: { below: 19 } }, '家里有未满19周岁的人'],
    [{ age: { above: 16 } }, '家里有超过16周岁的人'],
    [{ age: { atLeast: 7, atMost: 7 } }, '家里有7周岁的孩子'],
    [{ age: { atLeast: 16, below: 60 } }, '家里有年满16周岁、未满60周岁的人'],
    [{ age: { unless: { below: 18 } } }, '家里有年满18周岁的人'],
    [{ age: { atLeast: 16, below: 60 }, publicPost: true }, '家里有年满16周岁、未满60周岁的人，在公益性岗位上岗'],
    [{ schooling: ['primary'] }, '家里有孩子在读小学'],
    [{ schooling: ['primary'], age: { atLeast: 6 } }, '家里有年满6周岁的人，在读小学'],
    [{ schooling: ['undergraduate'] }, '家里有人在读本科'],
    [{ schooling: ['primary', 'undergraduate'] }, '家里有人在读小学或本科'],
    [{ disability: ['1', '2'] }, '家里有人有一级或二级残疾证'],
    [{ disability: ['1', '2', '3', '4'] }, '家里有人有残疾证'],
    [{ disability: ['no', '1'] }, '家里有人有一级残疾证或没有残疾证'],
    [{ guardianship: ['orphan', 'de-facto'] }, '家里有孩子是孤儿或是事实无人抚养儿童'],
    [{ publicPost: { unless: true } }, '家里有人不在公益性岗位上岗'],
    [{ disability: { unless: [] } }, '家里有人有残疾证'],
    [{ schooling: { unless: ['primary', 'junior'] } }, '家里有人不在读小学或初中'],
    [{ birthMonth: { atLeast: 202201, atMost: 202412 } }, '家里有人2022年1月起、2024年12月底以前出生'],
    [{ birthMonth: { above: 202201 } }, '家里有人2022年1月以后出生'],
    [{ birthMonth: { below: 202412 } }, '家里有人2024年12月以前出生'],
    [{ workMonths: { atLeast: 3, atMost: 3 } }, '家里有人今年稳定务工月数是3个月'],
    [{ selfPaidMedical: { atLeast: 500, below: 9000 } }, '家里有人今年政策范围内自付医疗费不低于500元、低于9000元'],
  ])('%j', (member, text) => {
    expect(said(person(member))).toBe(text);
  });
});

describe('a tree of conditions, in words', () => {
  const loan = home({ wantsLoan: true });
  const dibao = home({ types: ['dibao'] });
  const verify: Condition = { verify: { what: '今年有没有名额', by: '乡镇民政办', bring: [] } };
  /** A ceiling that only spares a question. */
  const ceiling = home({ incomePerHead: { unless: { above: 90000 } } });
  const sentence = (condition: Condition) => conditionSentence(conditionLines(condition));

  it('says every rule once and leaves out what is none', () => {
    expect(conditionLines({ all: [ceiling, loan] })).toEqual({ kind: 'trait', text: '这户想贷款发展产业', children: [] });
    expect(conditionLines({ all: [loan, { any: [dibao, verify] }] })).toEqual({
      kind: 'all',
      text: '以下都要符合',
      children: [
        { kind: 'trait', text: '这户想贷款发展产业', children: [] },
        {
          kind: 'any',
          text: '符合其中一条就行',
          children: [
            { kind: 'trait', text: '这户是低保户', children: [] },
            { kind: 'verify', text: '需核实：今年有没有名额（乡镇民政办）', children: [] },
          ],
        },
      ],
    });
    expect(conditionLines({ all: [loan, { any: [dibao, ceiling] }] }).text).toBe('这户想贷款发展产业');
    expect(conditionLines({ any: [dibao, ceiling] })).toMatchObject({ kind: 'any', children: [{ text: '这户是低保户' }, { kind: 'trait' }] });
    expect(conditionLines({ all: [ceiling] }).text).toContain('90000元');
    expect(conditionLines({ all: [loan, { not: ceiling }] }).text).toBe('这户想贷款发展产业');
    expect(conditionLines({ all: [loan, { any: [dibao, { all: [ceiling, verify] }] }] }).children).toHaveLength(2);
    expect(said(home({ incomePerHead: { unless: { above: 90000 } }, wantsLoan: true }))).toBe('这户想贷款发展产业');
  });

  it('reads in one breath, without what somebody else verifies', () => {
    expect(sentence({ all: [loan, { any: [dibao, loan, verify] }] })).toBe('这户想贷款发展产业；这户是低保户，或者这户想贷款发展产业');
    expect(sentence({ not: { any: [dibao, loan] } })).toBe('不能是：这户是低保户，或者这户想贷款发展产业');
    expect(sentence({ not: { all: [dibao, loan] } })).toBe('不能是：这户是低保户；这户想贷款发展产业');
    expect([sentence(verify), sentence({ not: verify }), sentence({ all: [verify, verify] })]).toEqual(['', '', '']);
  });

  it('names each of its numbers once, as a document writes them', () => {
    const tree: Condition = {
      all: [
        { any: [person({ age: { atLeast: 16, below: 60 } }), { someone: { age: { unless: { above: 80 } } } }] },
        { not: home({ incomePerHead: { above: 2500 }, types: ['dibao'], wantsLoan: true }) },
        person({ birthMonth: { atMost: 202412 }, age: { atLeast: 16 } }),
        home({ incomePerHead: { withinLine: 'dibao-rural', lineTimes: 1.5 } }),
        verify,
      ],
    };
    expect(numbersOf(tree)).toEqual(['16周岁', '60周岁', '80周岁', '2500元', '2024年', '1.5倍']);
  });
});

describe('bounds', () => {
  const test = fc.record({ atLeast: fc.nat(9), atMost: fc.nat(9), above: fc.nat(9), below: fc.nat(9) }, { requiredKeys: [] });

  it('that each rule out leave just what none of them rules out', () => {
    fc.assert(
      fc.property(fc.nat(9), test, (value, bounds) => {
        fc.pre(Object.keys(bounds).length > 0);
        expect(holds(value, boundsLeft(bounds))).toBe(holds(value, { unless: bounds }));
      }),
    );
  });

  it('named by a line of the region become its figure, times what the rule says; a line nobody knows rules nothing out', () => {
    const lines = [
      { key: 'dibao-rural' as const, value: 5000, year: 2024, times: 1 },
      { key: 'monitoring' as const, value: 8000, year: 2025, times: 2 },
    ];
    const resolved = (bounds: NumberTest) => withIncomeLines({ household: { incomePerHead: bounds } }, lines);
    expect(resolved({ withinLine: 'dibao-rural' })).toEqual({ household: { incomePerHead: { atMost: 5000, line: '农村低保标准（最近查到2024年5000元）' } } });
    expect(resolved({ withinLine: 'dibao-rural', lineTimes: 1.5 })).toEqual({
      household: { incomePerHead: { atMost: 7500, line: '农村低保标准的1.5倍（标准最近查到2024年5000元）' } },
    });
    expect(resolved({ withinLine: 'monitoring' })).toMatchObject({ household: { incomePerHead: { atMost: 16000 } } });
    expect(resolved({ atMost: 3 })).toEqual({ household: { incomePerHead: { atMost: 3 } } });
    expect(resolved({ withinLine: 'dibao-town' })).toEqual({
      household: { incomePerHead: { atMost: Number.MAX_SAFE_INTEGER, line: '城市低保标准（今年的数问办理单位）' } },
    });
  });

  it('that came of a line are said by the line: the wider figure that rules out stands in no document', () => {
    const lines = [{ key: 'monitoring' as const, value: 8000, year: 2025, times: 1.5 }];
    const words = (bounds: NumberTest) => said(withIncomeLines({ household: { incomePerHead: { unless: bounds } } }, lines));
    expect(words({ aboveLine: 'monitoring' })).toBe('这户人均年收入没有明显高过防止返贫监测线（最近查到2025年8000元）');
    expect(words({ withinLine: 'monitoring' })).toBe('这户人均年收入明显高过防止返贫监测线（最近查到2025年8000元）');
    expect(words({ aboveLine: 'dibao-town' })).toBe('这户人均年收入没有明显高过城市低保标准（今年的数问办理单位）');
    const ruled = { unless: { above: 12000, line: '防止返贫监测线' } };
    expect([holds(12_000, ruled), holds(12_001, ruled)]).toEqual([true, false]);
  });

  it('are found wherever they stand in the tree', () => {
    const within = home({ incomePerHead: { unless: { withinLine: 'dibao-rural' } }, types: ['dibao'] });
    const plain = home({ incomePerHead: { unless: { atMost: 5000, line: '农村低保标准（最近查到2024年5000元）' } }, types: ['dibao'] });
    const verify: Condition = { verify: { what: '名额', by: '县民政局', bring: [] } };
    const lines = [{ key: 'dibao-rural' as const, value: 5000, year: 2024, times: 1 }];
    expect(withIncomeLines({ all: [{ any: [within, verify] }, { not: within }] }, lines)).toEqual({ all: [{ any: [plain, verify] }, { not: plain }] });
    const age = { age: { atMost: 5 } };
    for (const condition of [{ member: age }, { someone: age }]) expect(withIncomeLines(condition, lines)).toEqual(condition);
  });
});
