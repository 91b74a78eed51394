import { describe, expect, it } from 'vitest';
import { originalLines, type Block } from '../../../src/domain/original/blocks.ts';
import { draftEntry, draftQuestions } from '../../../src/domain/original/draftText.ts';
import { findingsIn, type Findings } from '../../../src/domain/original/findings.ts';

const paragraphs = (...texts: string[]) => texts.map((text, index) => ({ name: `p${index + 1}`, text }));
const found = (...texts: string[]) => findingsIn(paragraphs(...texts));
const NOTICE = [
  '清水县民政局文件',
  '清民发〔2026〕12号',
  '清水县民政局',
  '关于发放取暖补助的通知',
  '各乡镇人民政府：',
  '一、每户发放取暖补助300元。二、对困难老人，每人每月给予50元。',
  '清水县民政局',
  '2026年8月25日',
];

describe('what is read off a notice', () => {
  it('is its number, title, office, day and sums', () => {
    expect(found(...NOTICE)).toMatchObject({
      title: '清水县民政局关于发放取暖补助的通知',
      number: '清民发〔2026〕12号',
      issuers: ['清水县民政局'],
      issued: '2026-08-25',
    });
  });

  it('has the number from its first twelve paragraphs alone, whatever brackets it stands in', () => {
    expect(found('清民发（2026）第012号').number).toBe('清民发〔2026〕12号');
    const late = (before: number) => found(...Array(before).fill('一句话。'), '清民发〔2026〕12号').number;
    expect([late(11), late(12)]).toEqual(['清民发〔2026〕12号', undefined]);
  });

  it('has its day from the last short line with one, if the calendar has such a day', () => {
    expect(found('2026年1月2日印发', '正文', '2026年8月5日').issued).toBe('2026-08-05');
    expect(found('二〇二六年十二月三十一日').issued).toBe('2026-12-31');
    expect(found('2026年2月30日').issued).toBeUndefined();
    expect(found('从2026年8月5日起到年底，各乡镇都要把名单报到县里来').issued).toBeUndefined();
    expect(found('没有日子')).toEqual({ issuers: [], amounts: [] });
  });

  it('has who signed from the four lines above the day, and from the red head of its first four', () => {
    const signed = (between: number) => found('清水县教育局', ...Array(between).fill('其他'), '2026年8月5日').issuers;
    expect([signed(0), signed(3), signed(4)]).toEqual([['清水县教育局'], ['清水县教育局'], []]);
    const red = (before: number) => found(...Array(before).fill('其他'), '清水县教育局文件', '正文', '正文', '正文', '正文', '2026年8月5日').issuers;
    expect([red(0), red(3), red(4)]).toEqual([['清水县教育局'], ['清水县教育局'], []]);
  });

  it('has its title between the number and whom it is sent to, else the first line that ends like one', () => {
    expect(found('清民发〔2026〕12号', '关于取暖的通知', '正文').title).toBe('关于取暖的通知');
    expect(found('清民发〔2026〕12号', '清水县', '民政局', '关于取暖的', '通知', '各乡镇：').title).toBe('清水县民政局关于取暖的通知');
    expect(found('清民发〔2026〕12号', '一', '二', '三', '四', '取暖补助发放办法', '各乡镇：').title).toBe('取暖补助发放办法');
    expect(found('随便一句', '取暖补助 发放方案').title).toBe('取暖补助发放方案');
    expect(found('随便一句').title).toBeUndefined();
    expect(found('通知').title).toBeUndefined();
  });
});

describe('sums of a notice', () => {
  const sums = (...texts: string[]) => found(...texts).amounts;

  it('bear what they are for, by what they are counted, and their own clause where there are several', () => {
    expect(sums('每户发放取暖补助300元。对困难老人，每人每月给予50元，另给1,200元；每亩补2.5万元。')).toEqual([
      { what: '发放取暖', value: 300, unit: '元', per: '每户', line: 'p1', quote: '每户发放取暖补助300元' },
      { what: '补助', value: 50, unit: '元', per: '每人每月', line: 'p1', quote: '每人每月给予50元' },
      { what: '另给', value: 1200, unit: '元', per: '每人每月', line: 'p1', quote: '另给1,200元' },
      { what: '补', value: 2.5, unit: '万元', per: '每人每月', line: 'p1', quote: '每亩补2.5万元' },
    ]);
    expect(sums('取暖费按60%报销。')).toEqual([{ what: '取暖费', value: 60, unit: '%', line: 'p1' }]);
    expect(sums('没有数')).toEqual([]);
  });

  it('of a table are read cell by cell, never from the whole row', () => {
    const table: Block = {
      kind: 'table',
      rows: [
        ['对象', '补助标准（元/人·年）', '比例'],
        ['一类低保（含孤儿）', '310', '60%'],
        ['二类低保', '', '50%'],
      ],
    };
    const lines = originalLines([{ kind: 'paragraph', text: ' 附件\u3000 ' }, { kind: 'paragraph', text: '' }, table, table]);
    expect(lines.slice(0, 5)).toEqual([
      { name: 'p1', text: '附件' },
      { name: 't1r2', text: '对象：一类低保（含孤儿）；补助标准（元/人·年）：310；比例：60%' },
      { name: 't1r2c2', text: '一类低保（含孤儿），补助标准（元/人·年）：310元' },
      { name: 't1r2c3', text: '一类低保（含孤儿），比例：60%' },
      { name: 't1r3', text: '对象：二类低保；比例：50%' },
    ]);
    expect(lines.at(-1)!.name).toBe('t2r3c3');
    expect(findingsIn(lines.slice(0, 5)).amounts).toEqual([
      { what: '一类低保', value: 310, unit: '元', per: '每人每年', line: 't1r2c2' },
      { what: '一类低保', value: 60, unit: '%', line: 't1r2c3' },
    ]);
  });

  it('stand under all the rows that only name columns', () => {
    const rows = (...all: string[][]) => originalLines([{ kind: 'table', rows: all }]).map(({ name, text }) => `${name} ${text}`);
    expect(rows(['补助', '补助'], ['小学', '初中'], ['5元', '6元'])).toEqual([
      't1r3 补助·小学：5元；补助·初中：6元',
      't1r3c1 补助·小学：5元',
      't1r3c2 补助·初中：6元',
    ]);
    expect(rows(['甲', '乙'], ['丙', '丁'])).toEqual(['t1r2 甲：丙；乙：丁', 't1r2c2 丙，乙：丁']);
    expect(rows(['甲', '乙'])).toEqual(['t1r1 甲；乙', 't1r1c2 甲，乙']);
  });
});

describe('the half-filled entry', () => {
  const original = { id: 'notice-1', level: 'county', title: "老人的'取暖'通知", issuers: [], paragraphs: [] } as unknown as Parameters<typeof draftEntry>[0];
  const amount = (more: Partial<Findings['amounts'][number]> = {}) => ({ what: '取暖', value: 300, unit: '元', line: 'p2', ...more });
  const draft = (amounts: Findings['amounts'], more: object = {}) => draftEntry({ ...original, ...more }, { issuers: [], amounts }, '清水县', '2026-11-28');

  it('holds each sum with its line, and its quote where it has one; at most twenty-four', () => {
    expect(draft([amount({ per: '每户', quote: "给'300元'" })])).toContain(
      "- { what: '取暖', value: 300, unit: '元', per: 每户, document: notice, fact: notice-1#p2, quote: 'give' }".replace("'give'", "'给''300元'''"),
    );
    expect(draft([amount({ what: '' })])).toContain("- { what: '【给什么】', value: 300, unit: '元', document: notice, fact: notice-1#p2 }");
    expect(draft(Array(30).fill(amount())).match(/fact: notice-1#p2/g)).toHaveLength(24);
    expect(draft([])).toContain('amounts: []');
  });

  it('says what was not found instead of leaving it out', () => {
    expect(draft([])).toContain('# number: 没有找到文号');
    expect(draft([])).toContain('issuers: [【发文机关】]');
    const whole = draft([], { number: '清民发〔2026〕12号', issuers: ['甲局', '乙局'], issued: '2026-08-25' });
    expect(whole).toContain('    number: 清民发〔2026〕12号\n    issuers: [甲局, 乙局]\n    issued: 2026-08-25\n');
    expect(whole).toContain("title: '老人的''取暖''通知'");
  });

  it('leaves to a person just what the notice did not tell', () => {
    expect(draftQuestions({ issuers: [], amounts: [] }).slice(0, 4).join()).toMatch(/title.*文号.*发文机关.*成文日期/);
    const known = { title: '通知', number: '清民发〔2026〕12号', issuers: ['甲局'], issued: '2026-08-25', amounts: [amount()] };
    expect(draftQuestions(known)).toHaveLength(5);
    expect(draftQuestions(known)[1]).toMatch(/^找到 1 个数：/);
    expect(draftQuestions({ ...known, amounts: Array(24).fill(amount()) })[1]).toMatch(/^找到 24 个数：/);
    expect(draftQuestions({ ...known, amounts: Array(25).fill(amount()) })[1]).toMatch(/^找到 25 个数，只列了前 24 个：/);
  });
});
