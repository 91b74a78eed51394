import { describe, expect, it } from 'vitest';
import { amountYears, isMoney, perUnit, type Amount } from '../../../src/domain/policy/amount.ts';
import { amountLine, amountParts, amountsByTime, blankFigure } from '../../../src/domain/policy/amountLine.ts';
import { askWords, briefParts, lastKnown, leadLine, leadOn, leadParts, leadsOf, leadTurns, ownParts, turnedParts } from '../../../src/domain/policy/lead.ts';

const DAY = '2026-11-23';
const amount = (more: Partial<Amount>): Amount => ({ what: '指导标准', value: 5580, unit: '元', per: '每人每年', bound: 'exact', document: 'notice', ...more });
const benefit = (...amounts: Amount[]) => ({ name: '农村低保', office: '县民政局', amounts });
const lineOn = (of: ReturnType<typeof benefit>, day = DAY) => leadLine(leadOn(of, day));

describe('the lead of a benefit', () => {
  it('is money to the household before anything else, whatever is written first', () => {
    const floor = amount({ what: '起付线', value: '取消', unit: undefined, per: undefined, side: 'condition' });
    const paid = amount({ what: '个人缴', value: 400, side: 'pays' });
    const share = amount({ what: '救助比例', value: 70, unit: '%', per: undefined });
    const cash = amount({ what: '补贴', value: 110 });
    expect(lineOn(benefit(floor, paid, share, cash))).toBe('补贴 110元/人年');
    expect(lineOn(benefit(floor, paid, share))).toBe('救助比例 70%');
    expect(lineOn(benefit(floor, paid))).toBe('个人缴 400元/人年');
    expect(lineOn(benefit(floor))).toBe('起付线 取消');
  });

  it('keeps the noun of everything but money that bears the benefit’s own name', () => {
    expect(lineOn(benefit(amount({ what: '农村低保' })))).toBe('5580元/人年');
    expect(lineOn(benefit(amount({ what: '农村低保', value: 50, unit: '%', per: undefined })))).toBe('农村低保 50%');
    expect(lineOn(benefit(amount({ what: '农村低保', side: 'pays' })))).toBe('农村低保 5580元/人年');
    expect(leadOn(benefit(amount({ what: '农村低保', side: 'pays' })), DAY)?.paid).toBe(true);
  });

  it('tells the last known figure with its year and whom to ask, never as this year’s', () => {
    const old = benefit(amount({ from: '2021', until: '2021', value: 4788 }), amount({ from: '2023', until: '2023' }));
    expect(lineOn(old)).toBe('指导标准 最近查到：2023年 5580元/人年（2026年的数问县民政局）');
    expect(lineOn(old, '2027-02-01')).toContain('（2027年的数问县民政局）');
    expect(leadLine(leadOn({ ...old, ask: '县人社局' }, DAY))).toContain('2026年的数问县人社局');
    expect(lineOn(benefit(amount({ until: '2026-06-30' })))).toBe('指导标准 最近查到：到2026年6月30日 5580元/人年（以后的数问县民政局）');
    expect(lastKnown(old.amounts, DAY)).toHaveLength(1);
    expect(
      leadParts(leadOn(old, DAY)!, { asked: false })
        .map(({ text }) => text)
        .join(''),
    ).toBe('指导标准 最近查到：2023年 5580元/人年');
  });

  it('does not fall back while something holds, and says nothing before the first figure begins', () => {
    expect(lineOn(benefit(amount({ until: '2023' }), amount({ what: '岗位补贴', value: '由省市县定', unit: undefined })))).toBe(
      '岗位补贴 由省市县定（每人每年）',
    );
    expect(leadOn(benefit(amount({ from: '2027' })), DAY)).toBeUndefined();
    expect(leadOn(benefit(), DAY)).toBeUndefined();
  });

  it('turns by the reader’s own calendar', () => {
    const running = benefit(amount({ from: '2026', until: '2026' }), amount({ value: 6000, from: '2028' }));
    const turns = leadTurns(running, DAY);
    const shown = (today: string) =>
      turnedParts(turns, today)
        ?.map(({ text }) => text)
        .join('');
    expect(shown(DAY)).toBeUndefined();
    expect(shown('2026-12-31')).toBeUndefined();
    expect(shown('2027-01-01')).toBe('指导标准 最近查到：2026年 5580元/人年（2027年的数问县民政局）');
    expect(shown('2028-06-01')).toBe('指导标准 6000元/人年');
    for (const day of ['2027-01-01', '2027-12-31', '2028-01-01', '2029-12-31']) expect(shown(day)).toBe(lineOn(running, day));
    expect(leadTurns(benefit(amount({})), DAY)).toEqual([]);
  });

  it('of several benefits: money that holds, money last known, other figures, words', () => {
    const named = (name: string, ...amounts: Amount[]) => ({ ...benefit(...amounts), name });
    const list = [
      named('甲', amount({ value: '由县定' })),
      named('乙', amount({ value: 50, unit: '%' })),
      named('丙', amount({ until: '2025' })),
      named('丁', amount({})),
    ];
    expect(leadsOf(list, DAY).map(({ benefit: { name } }) => name)).toEqual(['丁', '丙', '乙', '甲']);
    expect(
      ownParts(leadsOf([list[3]!], DAY)[0]!)
        .map(({ text }) => text)
        .join(''),
    ).toBe('丁：指导标准 5580元/人年');
    expect(
      ownParts(leadsOf([named('指导标准', amount({}))], DAY)[0]!)
        .map(({ text }) => text)
        .join(''),
    ).toBe('指导标准 5580元/人年');
  });
});

describe('a lead where there is little room', () => {
  const brief = (...amounts: Amount[]) => briefParts(leadOn(benefit(...amounts), DAY)!);
  const reply = { year: 2026, asked: '2026-11-20', office: '县民政局' };

  it('keeps its noun, its figure and the year of one that holds no more or that the county told', () => {
    expect(brief(amount({}))).toEqual([
      { role: 'noun', text: '指导标准 ' },
      { role: 'figure', text: '5580元/人年' },
    ]);
    expect(brief(amount({ what: '农村低保' }))).toEqual([{ role: 'figure', text: '5580元/人年' }]);
    expect(brief(amount({ value: '全额资助', unit: undefined, per: undefined }))[1]).toEqual({ role: 'words', text: '全额资助' });
    expect(brief(amount({ until: '2023' })).at(-1)).toEqual({ role: 'note', text: ' 最近查到：2023年' });
    expect(brief(amount({ until: '2026', reply })).at(-1)).toEqual({ role: 'note', text: ' 本县2026年' });
  });

  it('in full says whom the county asked, before any other figure', () => {
    const lead = leadOn(benefit(amount({ value: 9000 }), amount({ value: '按月发', unit: undefined, per: undefined, reply })), DAY)!;
    expect(leadParts(lead).map(({ role, text }) => `${role} ${text}`)).toEqual([
      'noun 指导标准 ',
      'note 本县2026年：',
      'words 按月发',
      'note （11月20日问县民政局）',
    ]);
    expect(lead.more).toBe(1);
    expect(lineOn(benefit(amount({ until: '2026', reply })), '2027-02-01')).toBe('指导标准 最近查到：本县2026年 5580元/人年（2027年的数问县民政局）');
  });

  it('without any figure names who is asked', () => {
    expect(askWords({ name: '低保', amounts: [], office: '县民政局；街道' })).toBe('低保：问县民政局');
    expect(askWords({ name: '低保', amounts: [], ask: '县人社局', office: '县民政局' })).toBe('低保：数没有查到，问县人社局');
    expect(askWords({ name: '低保', amounts: [] })).toBe('低保：问主管部门');
  });

  it('takes of like figures the one written first, and of money that is over the one that ended last', () => {
    expect(lineOn(benefit(amount({ what: '甲' }), amount({ what: '乙' })))).toContain('甲');
    expect(lastKnown([amount({ until: DAY })], DAY)).toEqual([]);
    const held = [amount({ value: 1, until: '2025' }), amount({ value: 2, until: '2025-12-31' }), amount({ value: 3, until: '2025-11' })];
    expect(lastKnown(held, DAY).map(({ value }) => value)).toEqual([1, 2]);
  });

  it('turns three years ahead, on the day after an end and on the day of a beginning', () => {
    const days = (of: ReturnType<typeof benefit>, years?: number) => leadTurns(of, DAY, years).map(([day]) => day);
    expect(days(benefit(amount({ until: '2026-11-30' }), amount({ value: 6000, from: '2027-02-28', until: '2027-02-28' })))).toEqual([
      '2026-12-01',
      '2027-01-01',
      '2027-02-28',
      '2027-03-01',
      '2028-01-01',
      '2029-01-01',
    ]);
    expect(days(benefit(amount({ until: '2024' })))).toEqual(['2027-01-01', '2028-01-01', '2029-01-01']);
    expect(days(benefit(amount({ until: '2024' })), 1)).toEqual(['2027-01-01']);
    expect(days(benefit(amount({ from: '2027-05' })))).toEqual(['2027-05-01']);
  });
});

describe('an amount in full', () => {
  it('says its noun, its figure and, once, when it holds', () => {
    expect(amountLine(amount({ from: '2025', until: '2025', note: '平凉市转述' }))).toBe('指导标准：5580元（每人每年 · 2025年），平凉市转述');
    expect(amountYears({ from: '2026-01-01', until: '2026-12-31' })).toBe('2026年');
    expect(amountYears({ from: '2021-03-04', until: '2025-12-31' })).toBe('2021年3月4日起到2025年12月31日');
    expect(amountYears({ from: '2026' })).toBe('2026年起');
  });
  it('shortens per only where it can be read aloud', () => {
    expect(['每人每年', '每生每学年', '每亩', '每年', '每人累计', undefined].map(perUnit)).toEqual(['/人年', '/生学年', '/亩', '/年', '（每人累计）', '']);
  });
  it('is money only when it is money and given', () => {
    expect(isMoney(amount({}))).toBe(true);
    expect(isMoney(amount({ unit: '万元' }))).toBe(true);
    for (const other of [amount({ side: 'pays' }), amount({ side: 'condition' }), amount({ unit: '%' }), amount({ value: '全额资助' })])
      expect(isMoney(other)).toBe(false);
  });
  it('stands in one of three heaps by the day', () => {
    const [now, coming, over] = [amount({}), amount({ from: '2027' }), amount({ until: '2025' })];
    expect(amountsByTime([over, coming, now], DAY)).toEqual({ now: [now], coming: [coming], over: [over] });
  });
  it('ends and begins with its last and its first day, what ended last standing first', () => {
    const today = [amount({ until: DAY }), amount({ from: DAY })];
    expect(amountsByTime(today, DAY)).toEqual({ now: today, coming: [], over: [] });
    const over = ['2023', '2025-06', '2024', '2025-06-30'].map((until, value) => amount({ until, value }));
    expect(amountsByTime(over, DAY).over.map(({ value }) => value)).toEqual([1, 3, 2, 0]);
  });
  it('of the county says when and whom it was asked', () => {
    const reply = { year: 2026, asked: '2026-11-20', office: '县民政局' };
    expect(amountLine(amount({ reply }))).toBe('指导标准，本县2026年：5580元（每人每年，11月20日问县民政局）');
    expect(amountLine(amount({ reply, per: undefined }))).toBe('指导标准，本县2026年：5580元（11月20日问县民政局）');
    expect(amountLine(amount({ per: undefined }))).toBe('指导标准：5580元');
    expect(amountParts(amount({ value: '全额' })).map(({ role }) => role)).toEqual(['noun', 'words', 'note']);
    expect(amountParts(amount({})).map(({ role }) => role)).toEqual(['noun', 'figure', 'note']);
  });
  it('leaves a blank in the unit of the last one', () => {
    expect([blankFigure(DAY, amount({ unit: '%' })), blankFigure(DAY, amount({ value: '全额' })), blankFigure(DAY, { value: 1 })]).toEqual([
      '本县2026年：______%',
      '本县2026年：______',
      '本县2026年：______',
    ]);
  });
  it('leaves a blank with the year of the day it is asked for', () => {
    expect(blankFigure('2027-03-01')).toBe('本县2027年：______元');
  });
});
