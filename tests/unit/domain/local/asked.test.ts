import { describe, expect, it } from 'vitest';
import { callsOf, callTitle, officeQuestions, type Asked, type OfficeQuestion } from '../../../../src/domain/local/questions.ts';
import type { Amount } from '../../../../src/domain/policy/amount.ts';
import type { Gap } from '../../../../src/domain/policy/gaps.ts';

const DAY = '2026-11-28';
const amount = (what: string, more: Partial<Amount> = {}): Partial<Amount> => ({ what, value: 100, unit: '元', per: '每人每年', bound: 'exact', ...more });

interface Made {
  amounts?: Partial<Amount>[];
  gaps?: Gap[];
  office?: string;
  steps?: string[];
  status?: string;
  note?: string;
  offered?: boolean;
}
function entry({ amounts = [], gaps = [], office = '县民政局', steps = ['到村里申请'], status = 'in-force', note = '', offered = true }: Made = {}): Asked {
  const benefit = { id: 'aid', name: '救助金', amounts, steps, office };
  return {
    id: 'central/a',
    policy: { title: '救助办法', gaps, benefits: [benefit], validity: { status, note } },
    offered: offered ? [benefit] : [],
  } as unknown as Asked;
}
const PHONES = [{ name: '县民政局', phone: '0850-8201001' }] as unknown as Parameters<typeof officeQuestions>[1];
const asked = (made: Made) => officeQuestions([entry(made)], PHONES, DAY);
const told = (made: Made) => asked(made).map(({ asks, text, known }) => `${asks} ${text} ${known}`);
const gap = (text: string, more: Partial<Gap> = {}): Gap => ({ kind: 'figure', text, benefit: 'aid', ...more });

describe('a figure nobody knows this year', () => {
  it('is asked by its own name and unit, with the one last known', () => {
    expect(asked({ amounts: [amount('救助标准', { until: '2024' })] })).toEqual([
      {
        about: 'central/a#aid',
        asks: 'figure',
        what: '救助标准',
        bureau: '县民政局',
        text: '救助标准，2026年每人每年多少元？',
        known: '最近查到：救助标准：100元（每人每年 · 到2024年）',
        unit: '元',
        per: '每人每年',
      },
    ]);
    expect(told({ amounts: [amount('救助标准')] })).toEqual([]);
    expect(told({ amounts: [amount('办法', { value: '由县定', until: '2024' })] })).toEqual([]);
  });

  it('is asked of whom its gap names, that of this figure before that of the whole benefit', () => {
    const bureaus = (...gaps: Gap[]) => asked({ amounts: [amount('救助标准', { until: '2024' })], gaps }).map(({ bureau }) => bureau);
    const whole = gap('标准没有查到', { ask: '县人社局' });
    expect(bureaus(whole)).toContain('县人社局');
    expect(bureaus(whole, gap('标准没有查到', { amount: '救助标准', ask: '县住建局' }))[0]).toBe('县住建局');
    expect(bureaus(gap('别的没有查到', { amount: '奖励' }))[0]).toBe('县民政局');
  });

  it('that was never known is asked by the gap’s name, else the benefit’s only figure, else the benefit', () => {
    const whats = (made: Made) => asked(made).map(({ what, unit, per }) => [what, unit, per]);
    const open = [gap('今年的标准没有查到')];
    expect(whats({ gaps: open })).toEqual([['救助金', undefined, undefined]]);
    expect(whats({ gaps: open, amounts: [amount('甲')] })).toEqual([['甲', '元', '每人每年']]);
    expect(whats({ gaps: open, amounts: [amount('甲'), amount('说法', { value: '由县定', unit: undefined })] })).toEqual([['甲', '元', '每人每年']]);
    expect(whats({ gaps: open, amounts: [amount('甲'), amount('乙')] })).toEqual([['救助金', '元', '每人每年']]);
    expect(whats({ gaps: open, amounts: [amount('甲'), amount('乙', { unit: '%' })] })).toEqual([['救助金', undefined, undefined]]);
    expect(whats({ gaps: open, amounts: [amount('甲'), amount('乙', { per: '每户' })] })).toEqual([['救助金', undefined, undefined]]);
    expect(whats({ gaps: [gap('乙没有查到', { amount: '乙' })], amounts: [amount('甲'), amount('乙', { unit: '%' })] })).toEqual([['乙', '%', '每人每年']]);
  });

  it('is asked once: what is over and the gap about it are one question, another figure’s gap is another', () => {
    const amounts = [amount('救助标准', { until: '2024' })];
    expect(told({ amounts, gaps: [gap('今年的标准没有查到')] })).toHaveLength(1);
    expect(told({ amounts, gaps: [gap('没有查到', { amount: '救助标准' })] })).toHaveLength(1);
    expect(told({ amounts, gaps: [gap('没有查到', { amount: '奖励' })] })).toHaveLength(2);
    expect(told({ gaps: [gap('标准没有查到。'), gap('数也没有查到。')] })).toEqual(['figure 救助金，2026年多少？ 标准没有查到。数也没有查到。']);
  });
});

describe('a day or a way nobody knows', () => {
  it('is asked as such, with or without a figure, by what the gap says', () => {
    const kinds = (text: string) => asked({ gaps: [gap(text)] }).map(({ asks }) => asks);
    expect(kinds('申报时间没有查到')).toEqual(['deadline']);
    expect(kinds('申报时间和补助标准没有查到')).toEqual(['figure', 'deadline']);
    expect(kinds('申请流程没有查到')).toEqual(['figure', 'way']);
    expect(kinds('标准没有查到')).toEqual(['figure']);
    expect(asked({ gaps: [gap('申报时间没有查到', { kind: 'document' })] })).toEqual([]);
    expect(asked({ gaps: [gap('申报时间没有查到', { benefit: 'other' })] })).toEqual([]);
  });

  it('is asked where no step is written', () => {
    expect(told({ steps: [] })).toEqual(['way 救助金，怎么办、带什么？ 文件没有写怎么办']);
    expect(told({ steps: [], gaps: [gap('申请流程没有查到')] })[1]).toBe('way 救助金，怎么办、带什么？ 申请流程没有查到');
  });
});

describe('whether it is still given', () => {
  const running = (more: Partial<Gap> = {}) => gap('2026年还办不办没有查到', { kind: 'running', ...more });

  it('is asked of the benefit whose gap says so, or once of the entry', () => {
    expect(told({ gaps: [running()] })).toEqual(['running 救助金，现在还办不办？ 2026年还办不办没有查到']);
    expect(asked({ gaps: [running({ benefit: undefined })] }).map(({ about, text }) => [about, text])).toEqual([['central/a', '救助办法，现在还办不办？']]);
    expect(asked({ gaps: [running()], status: 'unverified' }).map(({ about, known }) => [about, known])).toEqual([['central/a', '2026年还办不办没有查到']]);
    expect(told({ status: 'unverified', note: '没有见到2026年的文件' })).toEqual(['running 救助办法，现在还办不办？ 没有见到2026年的文件']);
    expect(told({ status: 'unverified', offered: false })).toEqual([]);
    expect(told({ gaps: [gap('别的', { kind: 'document', benefit: undefined })] })).toEqual([]);
  });

  it('is asked of the bureau the note names, unless the gap names one', () => {
    const bureau = (made: Made) => asked({ status: 'unverified', ...made })[0]!.bureau;
    expect(bureau({ note: '没有见到文件，问县住建局。' })).toBe('县住建局');
    expect(bureau({ note: '没有见到文件' })).toBe('县民政局');
    expect(bureau({ gaps: [running({ text: '没有见到文件，问县住建局。', ask: '县人社局' })] })).toBe('县人社局');
    expect(bureau({ gaps: [running({ text: '没有见到文件，问县住建局。' })] })).toBe('县住建局');
  });
});

describe('telephones and calls', () => {
  it('asks for the telephone of the county’s own bureaus that the book lacks, each once', () => {
    const phones = (office: string) => asked({ office, steps: [] }).flatMap(({ asks, what }) => (asks === 'phone' ? [what] : []));
    expect([phones('县住建局'), phones('县民政局'), phones('就读学校')]).toEqual([['县住建局'], [], []]);
    const bare = [{ name: '县民政局' }] as unknown as Parameters<typeof officeQuestions>[1];
    expect(officeQuestions([entry()], bare, DAY).map(({ asks }) => asks)).toEqual(['phone']);
  });

  const question = (bureau: string, asks: OfficeQuestion['asks'], what = asks as string): OfficeQuestion => ({
    about: 'a',
    asks,
    what,
    bureau,
    text: '',
    known: '',
  });

  it('calls the county’s bureaus first, then whom most is asked of, figures first', () => {
    const calls = callsOf([
      question('承贷银行', 'figure', '1'),
      question('承贷银行', 'figure', '2'),
      question('承贷银行', 'figure', '3'),
      question('县教育局', 'phone'),
      question('县民政局', 'way'),
      question('县民政局', 'figure'),
      question('县医保局', 'deadline'),
      question('县医保局', 'running'),
      question('县安监局', 'way'),
    ]);
    expect(calls.map(({ bureau, questions }) => [bureau, ...questions.map(({ asks }) => asks)])).toEqual([
      ['县医保局', 'running', 'deadline'],
      ['县民政局', 'figure', 'way'],
      ['县安监局', 'way'],
      ['县教育局', 'phone'],
      ['承贷银行', 'figure', 'figure', 'figure'],
    ]);
    expect(calls.map(callTitle)).toEqual([
      '给县医保局打电话问这2件事',
      '给县民政局打电话问这1个数、1件事',
      '给县安监局打电话问这1件事',
      '给县教育局打电话问这1件事',
      '给承贷银行打电话问这3个数',
    ]);
  });
});
