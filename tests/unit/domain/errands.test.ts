import { describe, expect, it } from 'vitest';
import { agedSentence } from '../../../src/domain/household/statedDay.ts';
import { traitText } from '../../../src/domain/household/traitText.ts';
import type { TraitSpec } from '../../../src/domain/household/traitSpec.ts';
import { verdictCounts } from '../../../src/domain/match/counts.ts';
import { errandsOf } from '../../../src/domain/match/errands.ts';
import type { PileRow } from '../../../src/domain/match/piles.ts';
import type { FamilyMatch } from '../../../src/domain/match/result.ts';

interface Made {
  enrolled?: boolean;
  /** Whoever is to verify. */
  by?: string[];
  office?: string | undefined;
  materials?: string[];
}
const row = (key: string, { enrolled = false, by = [], office = '县民政局', materials = [] }: Made = {}) =>
  ({
    key,
    enrolled,
    main: { verify: by.map((one) => ({ what: '核实', by: one, bring: [] })), benefit: { office, materials, who: { household: { types: ['dibao'] } } } },
  }) as unknown as PileRow;
const errands = (can: PileRow[], settle: PileRow[] = [], ask: PileRow[] = []) =>
  errandsOf({ can, settle, ask }).map(({ office, rows, bring }) => [office, rows.map(({ key }) => key).join(), bring.join()]);

describe('where to go', () => {
  it('is one place for all that is had there, the longest list first, with what to bring once', () => {
    expect(errands([row('甲', { office: '县医保局' }), row('乙', { materials: ['户口簿'] })], [row('丙', { materials: ['户口簿', '诊断书'] })])).toEqual([
      ['县民政局', '乙,丙', '户口簿,诊断书'],
      ['县医保局', '甲', ''],
    ]);
  });
  it('is whoever verifies, then the office, then the village, each only by the first name', () => {
    expect(errands([], [row('甲', { by: ['乡镇民政办和县民政局', '村委会'] })])[0]![0]).toBe('乡镇民政办');
    expect(errands([row('甲', { office: '县林草局、乡镇林业站' })])[0]![0]).toBe('县林草局');
    expect(errands([row('甲', { office: '县人力资源和社会保障局' })])[0]![0]).toBe('县人力资源和社会保障局');
    expect(
      errandsOf({ can: [{ ...row('甲'), main: { verify: [], benefit: { materials: [], who: { all: [] } } } } as unknown as PileRow], settle: [], ask: [] })[0]!
        .office,
    ).toBe('村委会');
  });
  it('is nowhere for what is had already or what anybody may ask', () => {
    expect(errands([row('甲', { enrolled: true })], [], [row('乙')])).toEqual([]);
  });
});

it('every benefit counts once with its verdict, whether it is shown or ruled out', () => {
  const family = (matches: string[], ruledOut: string[] = []) =>
    ({ matches: matches.map((verdict) => ({ verdict })), ruledOut: ruledOut.map((verdict) => ({ verdict })) }) as unknown as FamilyMatch;
  expect(verdictCounts([family(['eligible', 'verify'], ['ineligible']), family(['unknown', 'eligible'])])).toEqual({
    eligible: 2,
    verify: 1,
    unknown: 1,
    ineligible: 1,
  });
  expect(verdictCounts([])).toEqual({ eligible: 0, verify: 0, unknown: 0, ineligible: 0 });
});

describe('a household told on another day', () => {
  it('says so, and is silent on its own day', () => {
    expect(agedSentence('2026-03-01', '2026-11-23')).toBe('年龄、收入和务工月数是2026年3月1日的，换了日子要重新核一遍。');
    expect([agedSentence('2026-11-23', '2026-11-23'), agedSentence(undefined, '2026-11-23')]).toEqual([undefined, undefined]);
  });
});

describe('a trait as one says it', () => {
  const spec = (more: Partial<TraitSpec>): TraitSpec => ({ kind: 'flag', label: '农村户籍', ask: '', ...more });
  it('yes and no, numbers, one value and several, none', () => {
    expect([traitText(spec({}), true), traitText(spec({}), false), traitText(spec({ label: '寄宿', no: '不寄宿' }), false)]).toEqual([
      '农村户籍',
      '不是“农村户籍”',
      '不寄宿',
    ]);
    expect([traitText(spec({ kind: 'number', label: '年龄', unit: '周岁' }), 60), traitText(spec({ kind: 'number', label: '人口' }), 4)]).toEqual([
      '年龄：60周岁',
      '人口：4',
    ]);
    const values = { D: 'D级', C: 'C级' };
    expect([traitText(spec({ kind: 'choice', label: '房子', values }), 'D'), traitText(spec({ kind: 'many', label: '房子', values }), ['D', 'X'])]).toEqual([
      '房子：D级',
      '房子：D级、X',
    ]);
    expect(traitText(spec({ kind: 'many', label: '难处' }), [])).toBe('难处：都没有');
  });
});
