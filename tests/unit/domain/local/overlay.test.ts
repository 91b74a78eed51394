import { describe, expect, it } from 'vitest';
import { withReplies } from '../../../../src/domain/local/overlay.ts';
import type { Reply } from '../../../../src/domain/local/replySchema.ts';
import type { Policy } from '../../../../src/domain/policy/policySchema.ts';

/** What offices of the county told, laid over an entry: what a card, a search and the match read afterwards. */
const DAY = '2026-11-28';
const ID = 'central/a';
const policy = (more: object = {}) =>
  ({
    documents: [{ key: 'notice' }],
    validity: { status: 'in-force', replacedBy: [], note: '通知没有废止。' },
    gaps: [],
    benefits: [
      {
        id: 'aid',
        name: '救助金',
        amounts: [{ what: '标准', value: 90, unit: '元', until: '2025', fact: ['demo#f1'] }],
        deadlines: [{ ends: '申请', yearly: '09-30' }],
      },
      { id: 'other', name: '慰问金', amounts: [], deadlines: [] },
    ],
    answers: [],
    ...more,
  }) as unknown as Policy;
const base = { about: 'central/a#aid', year: 2026, asked: '2026-11-20', office: '县民政局' };
const figure = (more: object = {}) => ({ ...base, asks: 'figure', what: '标准', value: 100, unit: '元', per: '每人每月', bound: 'exact', ...more }) as Reply;
const running = (runs: boolean, more: object = {}) => ({ ...base, asks: 'running', runs, ...more }) as Reply;
const way = (more: object = {}) => ({ ...base, asks: 'way', text: '到乡镇填表', ...more }) as Reply;
const deadline = (more: object = {}) => ({ ...base, asks: 'deadline', what: '秋季申报', date: '2026-12-20', ...more }) as Reply;
const laid = (replies: Reply[], more: object = {}) => withReplies(ID, policy(more), replies, DAY);
const entryWide = { about: ID };

describe('an entry nobody told anything of', () => {
  it('stays as it is, whatever was told of others', () => {
    const own = policy();
    expect(withReplies(ID, own, [], DAY)).toBe(own);
    expect(withReplies(ID, own, [figure({ about: 'central/ab#aid' })], DAY)).toBe(own);
  });
});

describe('a figure that was told', () => {
  it('stands before the written ones, of that year only, with who told it', () => {
    const [aid, other] = laid([figure()]).benefits;
    expect(aid!.amounts.map(({ value }) => value)).toEqual([100, 90]);
    expect(aid!.amounts[0]).toEqual({
      what: '标准',
      value: 100,
      unit: '元',
      per: '每人每月',
      bound: 'exact',
      from: '2026',
      until: '2026',
      document: 'reply-2026-11-20-县民政局',
      reply: { year: 2026, asked: '2026-11-20', office: '县民政局' },
    });
    expect(other!.amounts).toEqual([]);
    expect(aid).not.toHaveProperty('local');
    expect(aid).not.toHaveProperty('until');
  });

  it('of an earlier year is kept as last known and settles nothing', () => {
    const gaps = [{ kind: 'figure', benefit: 'aid', text: '没有查到' }];
    const { benefits, gaps: left } = laid([figure({ year: 2025 })], { gaps });
    expect(benefits[0]!.amounts[0]).toMatchObject({ value: 100, until: '2025' });
    expect(left).toEqual(gaps);
  });

  it('rests on the paper the office named, else on its reply, each once', () => {
    const paper = { title: '实施方案', number: '清发〔2026〕1号' };
    expect(laid([figure({ document: paper }), way({ asked: '2026-11-21' }), deadline({ asked: '2026-11-21' })]).documents).toEqual([
      { key: 'notice' },
      { key: 'reply-2026-11-20-县民政局', title: '实施方案', number: '清发〔2026〕1号', issuers: ['县民政局'], issued: '2026-11-20', evidence: 'asked' },
      { key: 'reply-2026-11-21-县民政局', title: '县民政局2026年11月21日答复', issuers: ['县民政局'], issued: '2026-11-21', evidence: 'asked' },
    ]);
    expect(laid([figure({ document: { title: '实施方案' } })]).documents[1]).not.toHaveProperty('number');
    expect(laid([figure({ document: paper })]).benefits[0]!.amounts[0]!.reply).toMatchObject({ document: paper });
  });
});

describe('days, ways and whether it is still given', () => {
  it('a day stands among the days of its benefit, in its year', () => {
    expect(laid([deadline()]).benefits[0]!.deadlines).toEqual([
      { ends: '申请', yearly: '09-30' },
      { date: '2026-12-20', ends: '秋季申报', document: 'reply-2026-11-20-县民政局', fact: [], reply: { year: 2026, asked: '2026-11-20', office: '县民政局' } },
    ]);
    expect(laid([deadline({ year: 2025 })]).benefits[0]!.deadlines).toHaveLength(1);
    expect(laid([figure()]).benefits[0]!.deadlines).toHaveLength(1);
  });

  it('a way and a yes or no are lines to read out', () => {
    const lines = (...replies: Reply[]) => laid(replies).benefits[0]!.local;
    expect(lines(way(), running(true), deadline())).toEqual(['本县2026年：到乡镇填表（11月20日问县民政局）。', '本县2026年：还在办（11月20日问县民政局）。']);
    expect(lines(running(false))).toEqual(['本县2026年：不办了（11月20日问县民政局）。']);
    expect(lines(way({ year: 2025 }))).toBeUndefined();
  });

  it('what is given no more ends on the day it was told', () => {
    expect(laid([running(false)]).benefits[0]!.until).toBe('2026-11-20');
    expect(laid([running(true)]).benefits[0]).not.toHaveProperty('until');
    expect(laid([running(false)]).benefits[1]).not.toHaveProperty('until');
  });

  it('a word on the whole entry decides its status; one on a benefit does not', () => {
    const unverified = { validity: { status: 'unverified', replacedBy: [], note: '没有见到文件。' } };
    expect(laid([running(true, entryWide)], unverified).validity).toMatchObject({
      status: 'in-force',
      note: '本县2026年：还在办（11月20日问县民政局）。没有见到文件。',
    });
    expect(laid([running(true, entryWide)], { validity: { status: 'amended', replacedBy: [], note: '改过。' } }).validity.status).toBe('amended');
    expect(laid([running(false, entryWide)], unverified).validity).toEqual({
      status: 'expired',
      until: '2026-11-20',
      replacedBy: [],
      note: '本县2026年：不办了（11月20日问县民政局）。没有见到文件。',
    });
    expect(laid([running(true)], unverified).validity).toEqual(unverified.validity);
    expect(laid([running(true, { ...entryWide, year: 2025 })], unverified).validity).toEqual(unverified.validity);
    expect(laid([way(entryWide)], unverified).validity).toEqual(unverified.validity);
  });
});

describe('what is still open afterwards', () => {
  const gap = (kind: string, more: object = {}) => ({ kind, text: '没有查到', ...more });
  const open = (gaps: object[], replies: Reply[], benefits?: object[]) => laid(replies, { gaps, ...(benefits && { benefits }) }).gaps;

  it('is not whether it runs, once that was told of the entry or of the benefit', () => {
    expect(open([gap('running')], [running(true, entryWide)])).toEqual([]);
    expect(open([gap('running', { benefit: 'aid' })], [running(false)])).toEqual([]);
    expect(open([gap('running', { benefit: 'aid' })], [figure()])).toHaveLength(1);
    expect(open([gap('running')], [figure()])).toHaveLength(1);
    expect(open([gap('figure')], [running(true, entryWide)])).toHaveLength(1);
  });

  it('is not the figure that was told, but another one is', () => {
    expect(open([gap('figure', { benefit: 'aid', amount: '标准' })], [figure()])).toEqual([]);
    expect(open([gap('figure', { benefit: 'aid', amount: '奖励' })], [figure()])).toHaveLength(1);
    expect(open([gap('document', { benefit: 'aid' })], [figure()])).toHaveLength(1);
    expect(open([gap('figure', { benefit: 'aid' })], [way()])).toHaveLength(1);
  });

  it('is a benefit’s figures until every one last known was told', () => {
    const benefit = (...amounts: object[]) => [{ id: 'aid', name: '救助金', amounts, deadlines: [] }];
    const [first, second] = [
      { what: '标准', value: 90, until: '2025' },
      { what: '奖励', value: 5, until: '2025' },
    ];
    const about = [gap('figure', { benefit: 'aid' })];
    expect(open(about, [figure()], benefit(first, second))).toHaveLength(1);
    expect(open(about, [figure(), figure({ what: '奖励' })], benefit(first, second))).toEqual([]);
    expect(open(about, [figure()], benefit(first, { what: '终身', value: 5 }, { what: '说法', value: '由县定', until: '2025' }))).toEqual([]);
    expect(open(about, [figure({ what: '随便' })], benefit())).toEqual([]);
  });

  it('is what concerns the other benefits it names', () => {
    expect(open([gap('running', { benefit: ['aid', 'other'] })], [running(true)])).toEqual([gap('running', { benefit: ['other'] })]);
    expect(open([gap('running', { benefit: ['aid', 'other'] })], [running(true), running(true, { about: 'central/a#other' })])).toEqual([]);
    expect(open([gap('running', { benefit: ['aid', 'gone'] })], [running(true)])).toEqual([gap('running', { benefit: ['gone'] })]);
  });
});

describe('a question that is answered with an old figure', () => {
  const say = (answer: object, reply = figure()) => laid([reply], { answers: [{ ask: '补多少', say: '每月90元。', ...answer }] }).answers[0]!.say;
  const NEW = '标准，本县2026年：100元（每人每月，11月20日问县民政局）。';

  it('has the county’s own figure first where both rest on one line of the facts', () => {
    expect(say({ fact: ['demo#f1'] })).toBe(`${NEW}每月90元。`);
    expect(say({ fact: ['demo#f2'] })).toBe('每月90元。');
    expect(say({})).toBe('每月90元。');
    expect(say({ fact: ['demo#f1'] }, figure({ what: '奖励' }))).toBe('每月90元。');
    expect(say({ fact: ['demo#f1'] }, figure({ year: 2025 }))).toBe('每月90元。');
  });

  it('or where it says that this figure, or one of this benefit, was not found', () => {
    expect(say({ say: '今年的标准没有查到。' })).toBe(`${NEW}今年的标准没有查到。`);
    expect(say({ ask: '救助金多少', say: '没查到。' })).toBe(`${NEW}没查到。`);
    expect(say({ ask: '慰问金多少', say: '没查到。' })).toBe('没查到。');
    expect(say({ ask: '标准多少', say: '查到了。' })).toBe('查到了。');
  });
});
