import type { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { factFileSchema } from '../../../src/domain/fact/factFileSchema.ts';
import { householdFileSchema, typicalHouseholdSchema } from '../../../src/domain/household/householdFileSchema.ts';
import { householdSchema } from '../../../src/domain/household/householdSchema.ts';
import { rectifySchema } from '../../../src/domain/inspect/rectifySchema.ts';
import { repliesSchema } from '../../../src/domain/local/replySchema.ts';
import { originalSchema } from '../../../src/domain/original/originalSchema.ts';
import { eventsSchema } from '../../../src/domain/policy/eventsSchema.ts';
import { examplesSchema } from '../../../src/domain/policy/examplesSchema.ts';
import { policySchema } from '../../../src/domain/policy/policySchema.ts';
import { regionSchema } from '../../../src/domain/policy/regionSchema.ts';
import { termsSchema } from '../../../src/domain/policy/termsSchema.ts';
import { conditionSchema } from '../../../src/domain/rule/conditionSchema.ts';

/**
 * How much an author may write where, for every file of content: what is as short or as long as its place takes is taken,
 * one character or one item less or more is refused. What a page, a card or a wall sheet is laid out for rests on this.
 */

const WHO = { household: { types: ['dibao'] } };
const AMOUNT = {
  what: '生活补助',
  value: 1000,
  unit: '元',
  per: '每人每年',
  note: '只给住校的',
  document: 'notice',
  fact: ['demo#f1'],
  quote: ['每人每年1000元'],
};
const BENEFIT = {
  id: 'aid',
  formerly: ['#old-aid'],
  name: '生活补助',
  need: 'school',
  who: WHO,
  enrolledBy: ['dibao'],
  amounts: [AMOUNT],
  steps: ['到学校申请'],
  materials: ['户口簿'],
  deadline: { text: '九月底以前申请', document: 'notice' },
  office: '县教育局',
  deadlines: [{ yearly: '09-30', ends: '到学校申请', document: 'notice', fact: ['demo#f2'] }],
  document: 'notice',
  asks: ['住校补多少钱'],
};
const ANSWER = { ask: '住校补不补钱', say: '补，每人每年1000元。', document: 'notice', for: 'household' };
const POLICY = {
  title: '寄宿生补助',
  formerTitle: '寄宿生补助',
  summary: '住校的补钱。',
  level: 'central',
  place: '全国',
  topic: 'education',
  period: 'standing',
  audience: ['student'],
  aliases: ['住校钱'],
  facts: ['demo'],
  documents: [{ key: 'notice', title: '补助通知', issuers: ['财政部'], evidence: 'official', seenAt: '财政部网站' }],
  validity: { status: 'in-force', note: '通知没有废止' },
  reviewed: '2026-11-23',
  formerly: ['central/old'],
  measure: 3,
  localise: ['本县的标准'],
  gaps: [{ kind: 'figure', benefit: ['aid'], amount: '生活补助', ask: '县教育局', text: '标准没有查到' }],
  benefits: [BENEFIT],
  answers: [ANSWER, { ...ANSWER, for: 'inspection' }],
};
const REGION = {
  site: '明白库',
  county: '清溪县',
  places: [{ name: '清溪县', level: 'county', mark: '样', warning: '不是真的', notice: '不是真的' }],
  measures: { name: '八条措施' },
  levels: { city: { label: '盟级', seal: '盟' } },
  contacts: [{ role: '村级联系人', phone: '0850-8201001' }],
  offices: [{ name: '县民政局', phone: '0850-8201002', address: '城关', hours: '上班时间' }],
  hotlines: [{ name: '热线', phone: '12333', use: '问社保的事', fact: 'demo#f1' }],
  incomeLines: [{ key: 'dibao-rural', value: 5000, year: 2026, times: 1.5, fact: 'demo#f1' }],
  examples: ['低保'],
  asked: ['低保怎么申请'],
};
const TERMS = [{ word: '住校', also: ['住'], formal: ['寄宿'], kind: 'colloquial', explain: '在学校住的学生', avoid: ['住校'] }];
const EVENTS = [
  {
    id: 'ill',
    name: '生病了',
    kind: 'illness',
    triggers: ['得病', '生病', '住院', '大病', '病了', '看病', '动手术', '查出病'],
    first: '先到医院看',
    benefits: [{ benefit: 'central/a#aid', why: '看病花钱' }],
  },
];
const EXAMPLES = { place: '别处', items: [{ entry: 'central/a', text: '别处的办法', fact: 'demo#f1', year: 2026 }] };
const REPLY = { about: 'central/a#aid', year: 2026, asked: '2026-11-20', office: '县民政局', document: { title: '实施方案' } };
const REPLIES = [
  { ...REPLY, asks: 'figure', what: '标准', value: 100, unit: '元', per: '每人' },
  { ...REPLY, asks: 'deadline', what: '秋季申报', date: '2026-12-20' },
  { ...REPLY, asks: 'way', text: '到乡镇填' },
];
const FACTS = {
  id: 'demo',
  level: 'central',
  place: '别处',
  title: '补助通知',
  docNumber: '某发一号',
  issuers: ['某厅'],
  issuedOn: 2026,
  effectiveFrom: null,
  expiresOn: null,
  status: 'in-force',
  statusNote: '',
  period: 'standing',
  topics: ['补助'],
  audience: ['学生'],
  facts: [
    {
      id: 'f1',
      kind: 'prohibition',
      fact: '不能同领',
      source: 's1',
      confidence: 'high',
      between: ['central/a#one', 'central/a#two'],
      unless: '另有规定',
      place: '别处',
      together: ['central/a#one', 'central/a#two'],
    },
  ],
  sources: [{ key: 's1', title: '网页', copy: '官方网页', url: null, seen: '原话' }],
  gaps: '',
};
const HOUSEHOLD = { date: '2026-11-23', household: { incomePerHead: 3000 }, members: [{ label: '爷爷', age: 70 }] };
const TYPICAL = { ...HOUSEHOLD, title: '一户人家', story: '家里有一个七十岁的爷爷。', expect: [{ benefit: 'central/a#aid', verdict: 'eligible' }] };
const RECTIFY = [
  { id: 'kind', name: '一类问题', lines: [{ kind: 'rule', text: '一句念得出来的话', look: '看一看账', fact: ['demo#f1'], entry: 'central/a' }] },
];
const ORIGINAL = {
  id: 'demo',
  file: 'demo.pdf',
  sha256: 'a'.repeat(64),
  lines256: 'b'.repeat(64),
  title: '补助通知',
  level: 'central',
  number: null,
  issuers: ['某厅'],
  issued: null,
  lines: { p1: '第一段' },
};
const VERIFY = { verify: { what: '是不是困难', by: '村里', bring: ['证明'] } };

const FILES = {
  policy: [policySchema, POLICY],
  region: [regionSchema, REGION],
  terms: [termsSchema, TERMS],
  events: [eventsSchema, EVENTS],
  examples: [examplesSchema, EXAMPLES],
  replies: [repliesSchema, REPLIES],
  facts: [factFileSchema, FACTS],
  household: [householdSchema, HOUSEHOLD],
  householdFile: [householdFileSchema, TYPICAL],
  typical: [typicalHouseholdSchema, TYPICAL],
  rectify: [rectifySchema, RECTIFY],
  original: [originalSchema, ORIGINAL],
  condition: [conditionSchema, VERIFY],
} satisfies Record<string, [z.ZodType, unknown]>;
type File = keyof typeof FILES;

/** A copy with one value put in. */
function withValue(base: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(base) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop()!;
  let at = copy;
  for (const name of names) at = at[name] as Record<string, unknown>;
  at[last] = value;
  return copy;
}
const takes = (file: File, path: string, value: unknown) => FILES[file][0].safeParse(withValue(FILES[file][1], path, value)).success;
const valueAt = (file: File, path: string): unknown => path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], FILES[file][1]);

/** File, field, fewest and most characters. */
const TEXTS: [file: File, path: string, least: number, most: number][] = [
  ['policy', 'title', 4, 60],
  ['policy', 'formerTitle', 4, 60],
  ['policy', 'summary', 4, 160],
  ['policy', 'place', 2, 20],
  ['policy', 'aliases.0', 2, 30],
  ['policy', 'documents.0.title', 4, 120],
  ['policy', 'documents.0.issuers.0', 2, 40],
  ['policy', 'documents.0.seenAt', 2, 160],
  ['policy', 'validity.note', 4, 240],
  ['policy', 'localise.0', 4, 120],
  ['policy', 'gaps.0.amount', 2, 60],
  ['policy', 'gaps.0.ask', 2, 60],
  ['policy', 'gaps.0.text', 4, 160],
  ['policy', 'benefits.0.name', 2, 28],
  ['policy', 'benefits.0.steps.0', 4, 200],
  ['policy', 'benefits.0.materials.0', 2, 60],
  ['policy', 'benefits.0.deadline.text', 4, 160],
  ['policy', 'benefits.0.office', 2, 60],
  ['policy', 'benefits.0.deadlines.0.ends', 4, 60],
  ['policy', 'benefits.0.asks.0', 4, 60],
  ['policy', 'benefits.0.amounts.0.what', 2, 60],
  ['policy', 'benefits.0.amounts.0.value', 1, 20],
  ['policy', 'benefits.0.amounts.0.unit', 1, 12],
  ['policy', 'benefits.0.amounts.0.per', 1, 16],
  ['policy', 'benefits.0.amounts.0.note', 2, 120],
  ['policy', 'benefits.0.amounts.0.quote.0', 2, Number.POSITIVE_INFINITY],
  ['policy', 'answers.0.ask', 4, 60],
  ['policy', 'answers.0.say', 4, 240],
  ['region', 'site', 2, 20],
  ['region', 'county', 2, 20],
  ['region', 'places.0.name', 2, 20],
  ['region', 'places.0.mark', 1, 6],
  ['region', 'places.0.warning', 4, 40],
  ['region', 'places.0.notice', 4, 200],
  ['region', 'measures.name', 2, 12],
  ['region', 'levels.city.label', 2, 6],
  ['region', 'levels.city.seal', 1, 1],
  ['region', 'contacts.0.role', 2, 20],
  ['region', 'offices.0.name', 2, 20],
  ['region', 'offices.0.address', 2, 40],
  ['region', 'offices.0.hours', 2, 30],
  ['region', 'hotlines.0.name', 2, 20],
  ['region', 'hotlines.0.use', 4, 60],
  ['region', 'examples.0', 2, 12],
  ['region', 'asked.0', 4, 16],
  ['terms', '0.word', 2, 20],
  ['terms', '0.also.0', 1, 20],
  ['terms', '0.formal.0', 2, 24],
  ['terms', '0.explain', 6, 160],
  ['terms', '0.avoid.0', 2, 20],
  ['events', '0.name', 2, 14],
  ['events', '0.triggers.0', 2, 20],
  ['events', '0.first', 4, Number.POSITIVE_INFINITY],
  ['events', '0.benefits.0.why', 4, 40],
  ['examples', 'place', 2, 20],
  ['examples', 'items.0.text', 4, 160],
  ['replies', '0.office', 2, 24],
  ['replies', '0.document.title', 4, 120],
  ['replies', '0.what', 2, 40],
  ['replies', '1.what', 4, 60],
  ['replies', '2.text', 4, 120],
  ['facts', 'title', 4, Number.POSITIVE_INFINITY],
  ['facts', 'place', 2, 20],
  ['facts', 'docNumber', 4, Number.POSITIVE_INFINITY],
  ['facts', 'issuers.0', 2, Number.POSITIVE_INFINITY],
  ['facts', 'topics.0', 2, Number.POSITIVE_INFINITY],
  ['facts', 'audience.0', 2, Number.POSITIVE_INFINITY],
  ['facts', 'facts.0.fact', 4, Number.POSITIVE_INFINITY],
  ['facts', 'facts.0.unless', 4, Number.POSITIVE_INFINITY],
  ['facts', 'facts.0.place', 2, 20],
  ['facts', 'sources.0.title', 2, Number.POSITIVE_INFINITY],
  ['facts', 'sources.0.seen', 2, Number.POSITIVE_INFINITY],
  ['household', 'members.0.label', 1, 12],
  ['householdFile', 'title', 4, 40],
  ['householdFile', 'story', 10, 400],
  ['typical', 'title', 4, 40],
  ['typical', 'story', 10, 400],
  ['rectify', '0.name', 4, 20],
  ['rectify', '0.lines.0.text', 8, 120],
  ['rectify', '0.lines.0.look', 4, 60],
  ['original', 'title', 4, Number.POSITIVE_INFINITY],
  ['original', 'issuers.0', 2, Number.POSITIVE_INFINITY],
  ['condition', 'verify.what', 4, Number.POSITIVE_INFINITY],
  ['condition', 'verify.by', 2, Number.POSITIVE_INFINITY],
  ['condition', 'verify.bring.0', 1, Number.POSITIVE_INFINITY],
];

/** What stands before the filling where a field asks for a beginning, and behind it where it asks for an ending. */
const FRAMES: Record<string, [before: string, after: string]> = { 'benefits.0.amounts.0.per': ['每', ''], '0.office': ['', '局'] };
function textOf(path: string, length: number): string {
  const [before, after] = FRAMES[path] ?? ['', ''];
  return `${before}${'写'.repeat(Math.max(0, length - before.length - after.length))}${after}`.slice(-length || Infinity);
}

/** File, list, fewest and most items. */
const LISTS: [file: File, path: string, least: number, most: number][] = [
  ['policy', 'audience', 1, Number.POSITIVE_INFINITY],
  ['policy', 'aliases', 1, Number.POSITIVE_INFINITY],
  ['policy', 'facts', 1, Number.POSITIVE_INFINITY],
  ['policy', 'documents', 1, Number.POSITIVE_INFINITY],
  ['policy', 'documents.0.issuers', 1, Number.POSITIVE_INFINITY],
  ['policy', 'formerly', 1, Number.POSITIVE_INFINITY],
  ['policy', 'gaps.0.benefit', 1, Number.POSITIVE_INFINITY],
  ['policy', 'benefits.0.formerly', 1, Number.POSITIVE_INFINITY],
  ['policy', 'benefits.0.enrolledBy', 1, Number.POSITIVE_INFINITY],
  ['policy', 'benefits.0.amounts.0.fact', 1, 6],
  ['policy', 'benefits.0.amounts.0.quote', 1, 6],
  ['policy', 'answers', 2, Number.POSITIVE_INFINITY],
  ['region', 'places', 1, Number.POSITIVE_INFINITY],
  ['region', 'contacts', 0, 6],
  ['region', 'examples', 1, Number.POSITIVE_INFINITY],
  ['region', 'asked', 0, 6],
  ['terms', '0.formal', 1, Number.POSITIVE_INFINITY],
  ['events', '0.triggers', 8, Number.POSITIVE_INFINITY],
  ['events', '0.benefits', 1, 8],
  ['examples', 'items', 1, Number.POSITIVE_INFINITY],
  ['facts', 'topics', 1, Number.POSITIVE_INFINITY],
  ['facts', 'audience', 1, Number.POSITIVE_INFINITY],
  ['facts', 'facts', 1, Number.POSITIVE_INFINITY],
  ['facts', 'facts.0.between', 2, 2],
  ['facts', 'facts.0.together', 2, 2],
  ['facts', 'sources', 1, Number.POSITIVE_INFINITY],
  ['household', 'members', 0, 30],
  ['typical', 'expect', 1, Number.POSITIVE_INFINITY],
];

/** File, number, the smallest and the largest, and a step beyond. */
const NUMBERS: [file: File, path: string, least: number, most: number, step: number][] = [
  ['policy', 'measure', 1, 99, 1],
  ['policy', 'benefits.0.amounts.0.value', 0, Number.POSITIVE_INFINITY, 1],
  ['region', 'incomeLines.0.year', 1949, 2099, 1],
  ['region', 'incomeLines.0.times', 1, 5, 0.5],
  ['examples', 'items.0.year', 1949, 2099, 1],
  ['replies', '0.year', 2000, 2099, 1],
  ['replies', '0.value', 0, Number.POSITIVE_INFINITY, 1],
  ['household', 'household.incomePerHead', 0, Number.POSITIVE_INFINITY, 1],
];

describe('how much may be written', () => {
  it.each(Object.keys(FILES) as File[])('a %s without a fault is taken', (file) =>
    expect(FILES[file][0].safeParse(FILES[file][1]).error?.issues).toBeUndefined(),
  );

  it.each(TEXTS)('%s, %s: at least %i and at most %s characters', (file, path, least, most) => {
    const tried = [least - 1, least, ...(Number.isFinite(most) ? [most, most + 1] : [least + 500])];
    expect(tried.filter((length) => takes(file, path, textOf(path, length)))).toEqual(tried.filter((length) => length >= least && length <= most));
  });

  it.each(LISTS)('%s, %s: at least %i and at most %s items', (file, path, least, most) => {
    const [item] = valueAt(file, path) as unknown[];
    const list = (length: number) => Array.from({ length }, () => item);
    const tried = [...(least > 0 ? [least - 1] : []), least, ...(Number.isFinite(most) ? [most, most + 1] : [least + 9])];
    expect(tried.filter((length) => takes(file, path, list(length)))).toEqual(tried.filter((length) => length >= least && length <= most));
  });

  it.each(NUMBERS)('%s, %s: at least %d and at most %s', (file, path, least, most, step) => {
    const tried = [least - step, least, ...(Number.isFinite(most) ? [most, most + step] : [least + 1e6])];
    expect(tried.filter((number) => takes(file, path, number))).toEqual(tried.filter((number) => number >= least && number <= most));
  });

  it('a text for people is Chinese, an empty one is only too short', () => {
    expect(takes('policy', 'title', 'boarder aid')).toBe(false);
    expect(policySchema.safeParse({ ...POLICY, title: 'aid' }).error!.issues.map(({ code }) => code)).toEqual(['too_small']);
    expect(policySchema.safeParse({ ...POLICY, title: 'four' }).error!.issues.map(({ code }) => code)).toEqual(['custom']);
  });
});

describe('what a field takes besides', () => {
  const parsed = (file: File, path: string, value: unknown) => FILES[file][0].parse(withValue(FILES[file][1], path, value)) as never;

  it('a figure typed as words is sent back, so that it is compared and has its unit', () => {
    const value = (text: unknown) => takes('policy', 'benefits.0.amounts.0.value', text);
    expect(['1000', '１０００', '1000元', '50%', '3 个月'].filter(value)).toEqual([]);
    expect(['全额资助', '免收'].filter(value)).toEqual(['全额资助', '免收']);
    expect([0.1234, 1.5, { min: 1, max: 2 }].filter(value)).toHaveLength(3);
    expect([0.12345, 1e-7, -1].filter(value)).toEqual([]);
  });

  it('a bare year and a single fact may be written as they are', () => {
    expect(takes('facts', 'issuedOn', 2026)).toBe(true);
    expect(parsed('policy', 'benefits.0.amounts.0.fact', 'demo#f1')['benefits'][0]['amounts'][0]['fact']).toEqual(['demo#f1']);
    expect(takes('policy', 'benefits.0.amounts.0.from', 2026)).toBe(true);
    expect(takes('policy', 'reviewed', 2026)).toBe(false);
    expect(takes('policy', 'reviewed', true)).toBe(false);
  });

  it('what is left out is as it commonly is', () => {
    const policy = policySchema.parse(POLICY);
    const [benefit] = policy.benefits;
    expect([benefit!.amounts[0]!.bound, benefit!.amounts[0]!.side, policy.implements, policy.validity.replacedBy, policy.alsoTopics]).toEqual([
      'exact',
      'gives',
      [],
      [],
      [],
    ]);
    const bare = policySchema.parse({ ...POLICY, gaps: undefined, benefits: [{ id: 'aid', name: '补助', need: 'school', who: WHO, document: 'notice' }] });
    expect(bare.gaps).toEqual([]);
    expect(bare.benefits[0]).toMatchObject({ amounts: [], steps: [], materials: [], deadlines: [], asks: [] });
    expect(regionSchema.parse(REGION).places[0]!.demonstration).toBe(false);
    expect(originalSchema.parse(ORIGINAL).publish).toBe(false);
    expect(repliesSchema.parse(REPLIES)[0]).toMatchObject({ bound: 'exact' });
  });

  it('a deadline is one day or one day of every year, never both and never neither', () => {
    const deadline = (more: object) => takes('policy', 'benefits.0.deadlines.0', { ends: '到学校申请', document: 'notice', fact: 'demo#f2', ...more });
    expect([deadline({ yearly: '09-30' }), deadline({ date: '2026-09-30' }), deadline({ yearly: '09-30', date: '2026-09-30' }), deadline({})]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('nobody stands in the book of telephones by name', () => {
    expect(takes('region', 'offices.0.name', '张德胜')).toBe(false);
    expect(takes('region', 'contacts.0.role', '李主任')).toBe(false);
    expect(takes('replies', '0.office', '张德胜')).toBe(false);
    expect(takes('household', 'members.0.label', '138001')).toBe(false);
    expect(takes('household', 'members.0.label', '老二12')).toBe(true);
  });

  it('what the county asked itself belongs into its own file', () => {
    expect(takes('policy', 'documents.0.evidence', 'asked')).toBe(false);
    expect(['official', 'mirror', 'news'].every((evidence) => takes('policy', 'documents.0.evidence', evidence))).toBe(true);
  });

  it('an answer is sure of itself, and no figure stands where none can be proved', () => {
    expect(takes('policy', 'answers.0.say', '大概有一千元')).toBe(false);
    expect(takes('events', '0.first', '先交100元押金')).toBe(false);
    expect(takes('events', '0.benefits.0.why', '三千元以上的病')).toBe(false);
  });
});

describe('a rule for who is entitled', () => {
  const rule = (condition: unknown) => conditionSchema.safeParse(condition).success;
  it('says something', () => {
    expect([rule({ all: [] }), rule({ any: [] }), rule({ household: {} }), rule({ member: {} })]).toEqual([false, false, false, false]);
    expect([rule({ all: [WHO] }), rule({ any: [WHO] }), rule({ not: WHO }), rule(WHO), rule({ member: { age: { atLeast: 60 } } })]).toEqual(
      Array(5).fill(true),
    );
    expect(rule({ someone: { disability: [1] } }) || rule({ someone: { age: { below: 7 } } })).toBe(true);
  });
  it('bounds a number, by a figure or by a line; a multiple by itself bounds nothing', () => {
    const age = (test: object) => rule({ household: { incomePerHead: test } });
    expect([age({ atMost: 5 }), age({ above: 5 }), age({ withinLine: 'dibao-rural' }), age({ withinLine: 'dibao-rural', lineTimes: 1.5 })]).toEqual(
      Array(4).fill(true),
    );
    expect([age({}), age({ lineTimes: 1.5 }), age({ withinLine: 'dibao-rural', lineTimes: 0 }), age({ withinLine: 'no-line' })]).toEqual(Array(4).fill(false));
  });
  it('names at least one value; only “unless” may name none', () => {
    expect([rule({ household: { types: [] } }), rule({ household: { types: { unless: [] } } }), rule({ household: { types: { unless: ['dibao'] } } })]).toEqual(
      [false, true, true],
    );
    expect([rule({ household: { types: 'dibao' } }), rule({ household: { types: ['dragon'] } }), rule({ household: { hasDragon: true } })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
