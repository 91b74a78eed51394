import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../src/domain/policy/amount.ts';
import { gapsOn, leadingOf, mayHaveStopped, type Gap } from '../../../src/domain/policy/gaps.ts';
import { gapSchema } from '../../../src/domain/policy/gapSchema.ts';
import { leadLine, leadOn } from '../../../src/domain/policy/lead.ts';
import { lacksFigure, standingLine } from '../../../src/domain/policy/standing.ts';
import type { Benefit } from '../../../src/domain/policy/policySchema.ts';

const DAY = '2026-11-23';
const amount = (more: Partial<Amount>): Amount => ({ what: '补贴', value: 110, unit: '元', per: '每人每月', bound: 'exact', document: 'notice', ...more });
const benefit = (id: string, ...amounts: Amount[]) => ({ id, name: id, amounts, office: '乡镇民政办' }) as unknown as Benefit;
const gaps: Gap[] = [
  { kind: 'document', text: '通知的文号没有看到。' },
  { kind: 'figure', benefit: 'living', ask: '县民政局', text: '2026年的标准没有查到，问县民政局。' },
  { kind: 'running', benefit: ['training', 'startup'], ask: '县人社局', text: '2026年还办不办没有查到。' },
];

describe('what nobody could confirm', () => {
  it('concerns only the benefits it names', () => {
    expect(gapsOn({ gaps }, 'living').map(({ kind }) => kind)).toEqual(['figure']);
    expect(gapsOn({ gaps }, 'startup').map(({ kind }) => kind)).toEqual(['running']);
    expect(gapsOn({ gaps }, 'other')).toEqual([]);
    expect(gapsOn({}, 'living')).toEqual([]);
  });
  it('bears a tag only where the benefit may have stopped', () => {
    expect(['living', 'training', 'startup', 'other'].map((id) => mayHaveStopped({ gaps }, id))).toEqual([false, true, true, false]);
  });
  it('tells whom to ask for this year’s figure before the office does', () => {
    expect(leadLine(leadOn(leadingOf({ gaps }, benefit('living', amount({ until: '2021' }))), DAY))).toBe(
      '补贴 最近查到：2021年 110元/人月（2026年的数问县民政局）',
    );
    expect(leadLine(leadOn(leadingOf({ gaps }, benefit('startup', amount({ until: '2019' }))), DAY))).toContain('2026年的数问乡镇民政办');
  });
  it('is refused without whom to ask, where somebody must be asked', () => {
    expect(gapSchema.safeParse({ kind: 'figure', text: '2026年的标准没有查到。' }).success).toBe(false);
    expect(gapSchema.safeParse({ kind: 'running', text: '2026年还办不办没有查到。' }).success).toBe(false);
    expect(gapSchema.safeParse({ kind: 'document', text: '文号没有看到。' }).success).toBe(true);
    expect(gapSchema.safeParse({ kind: 'perhaps', text: '文号没有看到。' }).success).toBe(false);
  });
});

describe('lists count by status', () => {
  it('with 今年没数 and the marks of demonstrations within each, and only what occurs', () => {
    const thing = (status: 'in-force' | 'unverified', noFigure = false, mark?: string) => ({ status, noFigure, mark });
    expect(standingLine([thing('in-force'), thing('in-force', true), thing('in-force', true, '样本'), thing('unverified')], '条')).toBe(
      '现行有效3条（其中今年没数2条，样本1条），还办不办没查到1条',
    );
    expect(standingLine([], '条')).toBe('');
  });
  it('a figure of this year is missing when only an older one is known, or a gap says so', () => {
    const policy = { gaps, benefits: [benefit('living', amount({})), benefit('training', amount({ until: '2019' })), benefit('startup', amount({}))] };
    expect(lacksFigure(policy, DAY, ['living'])).toBe(true);
    expect(lacksFigure(policy, DAY, ['training'])).toBe(true);
    expect(lacksFigure(policy, DAY, ['startup'])).toBe(false);
    expect(lacksFigure({ benefits: [] }, DAY)).toBe(false);
  });
});
