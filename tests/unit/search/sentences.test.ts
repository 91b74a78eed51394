import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../src/search/index/lexicon.ts';
import type { HeadIndex } from '../../../src/search/index/headIndex.ts';
import type { Candidate } from '../../../src/search/passages/candidates.ts';
import type { Missing } from '../../../src/search/passages/choose.ts';
import type { Scored } from '../../../src/search/passages/features.ts';
import { kindsAsked, wantsFigure } from '../../../src/search/passages/kinds.ts';
import { measured, passageOf, passagesOf, spokenSpan } from '../../../src/search/passages/passage.ts';
import { heldShare, holds, type Question } from '../../../src/search/passages/question.ts';
import { agesAsked, readSlots } from '../../../src/search/passages/slots.ts';
import { clauses, contentOf, withoutTalk } from '../../../src/search/passages/speech.ts';
import { Events, waysTold } from '../../../src/search/rank/events.ts';
import { byExclusion } from '../../../src/search/rank/exclusion.ts';
import { stripQuestion } from '../../../src/search/text/questionWords.ts';
import { foldKey } from '../../../src/search/text/fold.ts';
import type { HeadAmount, HeadEntry, HeadEvent } from '../../../src/search/types.ts';

const TODAY = '2026-11-28';
const amount = (more: Partial<HeadAmount> = {}): HeadAmount => ({
  of: 0,
  benefit: '助学金',
  what: '标准',
  per: '每生每年',
  figure: '5000元',
  text: '',
  ask: '学校',
  document: 0,
  ...more,
});
const entryOf = (more: object = {}): HeadEntry =>
  ({
    title: '助学办法',
    summary: '发助学金。',
    note: '现行有效。',
    answers: [],
    lines: [],
    documents: [{ title: '助学通知', number: '某发〔2026〕1号', issuers: '某厅' }],
    amounts: [],
    benefits: [{ id: 'b', name: '助学金', who: '读初中的', steps: [], materials: [], deadlines: [], asks: [], document: 0 }],
    ...more,
  }) as unknown as HeadEntry;
const says = (kind: string, more: object) =>
  passagesOf(entryOf(more), TODAY)
    .filter((one) => one.kind === kind)
    .map(({ say }) => say);

describe('the sentences an entry can answer with', () => {
  it('an amount with what it measures, whom it is for and since when', () => {
    const said = (more: Partial<HeadAmount>) => says('amount', { amounts: [amount(more)] })[0];
    expect(said({})).toBe('助学金：标准，每生每年5000元');
    expect(said({ what: '助学金' })).toBe('助学金，每生每年5000元');
    expect(said({ what: '助学', per: undefined })).toBe('助学金，5000元');
    expect(said({ from: '2026', note: '住校的' })).toBe('助学金：标准，每生每年5000元（2026年起；住校的）');
    expect(said({ local: { year: '本县2026年', asked: '8月3日问县教育局' } })).toBe('助学金：标准，本县2026年：每生每年5000元（8月3日问县教育局）');
  });

  it('a span as it is spoken: one year, from, until, and whether that is over', () => {
    expect([
      spokenSpan({ from: '2025', until: '2025-12-31' }, TODAY),
      spokenSpan({ from: '2025', until: '2027' }, TODAY),
      spokenSpan({ until: '2025' }, TODAY),
      spokenSpan({}, TODAY),
    ]).toEqual(['2025年度', '2025年起，到2027年', '到2025年为止', '']);
  });

  it('a change only where the figure changed, in the order of time, step by step', () => {
    const change = (...amounts: Partial<HeadAmount>[]) => says('change', { amounts: amounts.map(amount) });
    expect(change({ figure: '6000元', from: '2024' }, { until: '2023' })).toEqual(['助学金：标准，每生每年由5000元提到6000元（2024年起）。']);
    expect(change({ from: '2022', until: '2023' }, { figure: '6000元', from: '2024', until: '2024' }, { figure: '5500元', from: '2025' })).toEqual([
      '助学金：标准，每生每年由5000元（2022年起）提到6000元（2024年度），再降到5500元（2025年起）。',
    ]);
    expect(change({ figure: '1万元', until: '2023' }, { figure: '9000元', from: '2024' })).toEqual(['助学金：标准，每生每年由1万元降到9000元（2024年起）。']);
    expect(change({ figure: '全额', until: '2023' }, { figure: '免收', from: '2024' })[0]).toContain('改为免收');
    expect([
      change({ until: '2023' }, { from: '2024' }),
      change({}, { figure: '6000元' }),
      change({ until: '2023' }, { figure: '6000元', from: '2024', per: '每月' }),
    ]).toEqual([[], [], []]);
    expect(change({ what: '标准（旧）', until: '2023' }, { what: '标准', figure: '6000元', from: '2024' })).toHaveLength(1);
    expect([measured('标准（旧）'), measured('原来的补贴'), measured('调整后标准')]).toEqual(['标准', '补贴', '标准']);
  });

  it('a change that a note or a replaced policy tells of', () => {
    expect(says('change', { amounts: [amount({ note: '此前标准是4800元' })] })).toEqual(['助学金：标准，每生每年由4800元提到5000元。']);
    expect(
      says('change', {
        amounts: [amount({ what: '助学金', from: '2026', before: { benefit: '老助学金', figure: '4000元', from: undefined, until: '2025' } })],
      }),
    ).toEqual(['助学金（以前是老助学金），每生每年由4000元提到5000元（2026年起）。']);
    expect(says('change', { amounts: [amount({ from: '2026', before: { benefit: '助学金', figure: '4000元', from: undefined, until: '2025' } })] })).toEqual([
      '助学金：标准，每生每年由4000元提到5000元（2026年起）。',
    ]);
  });

  it('steps, materials, office, days, conditions and papers, each as one says it', () => {
    const benefits = [
      {
        id: 'b',
        name: '助学金',
        who: '读初中的',
        steps: ['向学校申请。'],
        materials: ['户口簿', '学籍证明'],
        deadlines: [{ text: '9月底前。', document: 0 }],
        office: '学校',
        asks: [],
        document: 0,
        notWith: ['路费（新生）'],
        withToo: ['饭补'],
      },
    ];
    const kinds = (kind: string) => says(kind, { benefits, lines: ['短句。一句话够长的正文。'], answers: [{ ask: '补多少', say: '补5000元。', document: 0 }] });
    expect([kinds('step'), kinds('materials'), kinds('office'), kinds('deadline'), kinds('who')]).toEqual([
      ['向学校申请。'],
      ['助学金要带：户口簿、学籍证明。'],
      ['助学金：找学校。'],
      ['9月底前。'],
      ['读初中的'],
    ]);
    expect(kinds('ask')).toEqual(['补5000元。', '助学金和路费不能同时享受。', '助学金和饭补可以同时享受。']);
    expect([kinds('line'), kinds('summary'), kinds('validity'), kinds('document')]).toEqual([
      ['一句话够长的正文。'],
      ['发助学金。'],
      ['现行有效。'],
      ['依据《助学通知》某发〔2026〕1号（某厅）。'],
    ]);
    expect(says('document', { documents: [{ title: '通知', issuers: '某厅' }] })).toEqual(['依据《通知》（某厅）。']);
    expect([says('office', {}), says('materials', {})]).toEqual([[], []]);
  });

  it('a figure is for whom its benefit is for, unless its own words say otherwise', () => {
    const stages = (more: Partial<HeadAmount>) => [
      ...(passagesOf(entryOf({ amounts: [amount(more)] }), TODAY)
        .find(({ kind }) => kind === 'amount')!
        .slots.dimensions.get('stage') ?? []),
    ];
    expect(stages({}).join()).toContain('初中');
    expect(stages({ note: '小学生' }).join()).not.toContain('初中');
  });

  it('counts figures, years and money it holds', () => {
    const read = (say: string) => {
      const { figures, years, money } = passageOf('ask', '问', say);
      return [figures, years, money];
    };
    expect([read('每月60元，2024年80元，60元。'), read('3个工作日。'), read('2024年6月28日。'), read('补1万元。')]).toEqual([
      [2, 1, true],
      [1, 0, false],
      [0, 1, false],
      [1, 0, true],
    ]);
  });
});

describe('what of a question counts', () => {
  it('is what is left without talk, years, ages and the words that only ask', () => {
    const content = (text: string) => contentOf(foldKey(clauses(text)), () => 0);
    expect(content('2024年低保标准多少')).not.toMatch(/2024|多少/);
    expect(content('八十三岁老人高龄津贴')).not.toMatch(/83|岁/);
    expect(content('我家三只羊补多少')).not.toMatch(/3只/);
    expect(withoutTalk('请问低保', (key, at) => (key.startsWith('请问低', at) ? 3 : 0))).toBe('请问低保');
    expect([clauses('三、四类，低保、医保'), clauses('低保：多少（每月）')]).toEqual(['三、四类。低保。医保', '低保。多少。每月。']);
  });
  it('a question without its asking keeps what is asked about', () => {
    expect(['低保怎么申请', '有什么待遇吗', '目的是什么', '给', '了解低保', '怎么办'].map((text) => stripQuestion(foldKey(text)))).toEqual([
      '低保|申请',
      '待遇',
      '目的',
      '给',
      '了解低保',
      '怎么办',
    ]);
  });
  it('is held by the words themselves or by others for them, each by its weight', () => {
    const tokens = [
      { gram: '低保', weight: 3, others: ['最低生活保障'] },
      { gram: '申请', weight: 1, others: [] },
    ];
    expect([holds('低保金', tokens[0]!), holds('最低生活保障', tokens[0]!), holds('医保', tokens[0]!)]).toEqual([true, true, false]);
    expect(['低保申请', '最低生活保障', '申请', ''].map((key) => heldShare({ tokens, total: 4 }, key))).toEqual([1, 0.75, 0.25, 0]);
    expect(heldShare({ tokens: [], total: 0 }, '低保')).toBe(0);
  });
});

function asked(text: string): Question {
  const key = foldKey(clauses(text));
  const kinds = kindsAsked(key);
  return {
    key,
    kinds,
    figure: wantsFigure(kinds),
    ages: agesAsked(key),
    slots: readSlots(key),
    asked: { years: [], past: false, now: false },
    places: [],
  } as unknown as Question;
}

describe('what is not among what there is', () => {
  const benefit = (name: string, who: string, office?: string) => ({ id: name, name, who, office, document: 0 });
  const head = (more: object) =>
    ({
      title: '办法（试行）',
      documents: [{ title: '通知' }],
      answers: [{ ask: '甲' }, { ask: '乙' }, { ask: '丙' }],
      amounts: [],
      benefits: [],
      ...more,
    }) as unknown as HeadEntry;
  const indexOf = (...entries: HeadEntry[]) => ({ head: { entries } }) as unknown as HeadIndex;
  interface Near {
    near?: number;
    matter?: number;
    place?: string;
    denied?: string;
    slot?: string;
  }
  const missing = (say: string, { near = 1, matter = 1, place = 'open', denied, slot = 'age' }: Near = {}): Missing =>
    ({
      entry: 0,
      slot,
      candidate: { near, matter, place, local: 0.5, status: 'in-force', passage: passageOf('amount', '问', say, { benefit: 0 }) },
      ...(denied && { denied: { passage: { say: denied } } }),
    }) as unknown as Missing;
  const entry = head({ benefits: [benefit('高龄津贴（80岁起）', '年满80周岁；农村户籍', '村委会'), benefit('高龄津贴（90岁起）', '年满90周岁')] });
  const answer = (question: string, ...given: Missing[]) => byExclusion(indexOf(entry), asked(question), [], { all: [], missing: given });

  it('who is too young is told from which age on; others the condition that speaks of it', () => {
    expect(answer('七十九岁领多少', missing('80至89周岁60元'))!.say).toBe('高龄津贴要满80周岁，问的这个年龄还不到，不享受。');
    const older = answer('九十五岁领多少', missing('80至89周岁60元'))!;
    expect(older.say).toBe('高龄津贴的条件是：年满80周岁；或者年满90周岁。问的这个年龄不在里面，不享受。');
    expect([older.ask, older.office, older.document!.title, older.more, older.benefit]).toEqual(['高龄津贴谁能享受', '村委会', '通知', ['甲', '乙'], 0]);
    expect(answer('七十九岁领多少', missing('80至89周岁60元', { denied: '不满80周岁的没有' }))!.say).toMatch(/^不满80周岁的没有。高龄津贴要满80周岁/);
  });

  it('only of what is near enough, about the matter, of no other place and asked in few words', () => {
    const say = (near: Near, question = '七十九岁领多少') => answer(question, missing('80至89周岁60元', near)) !== undefined;
    expect([say({}), say({ near: 0.75 }), say({ near: 0.74 }), say({ matter: 0.6 }), say({ matter: 0.59 }), say({ place: 'other' })]).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(say({}, `七十九岁${'的老人'.repeat(30)}领多少`)).toBe(false);
    expect(answer('七十九岁领多少')).toBeUndefined();
  });

  it('nor where another entry has a figure for this very value', () => {
    const other = (slots: number, local: number) =>
      ({ candidate: { slots, local, passage: passageOf('amount', '七十九岁', '每月30元。') } }) as unknown as Scored;
    const given = (one: Scored) => byExclusion(indexOf(entry), asked('七十九岁每月领多少钱'), [], { all: [one], missing: [missing('80至89周岁60元')] });
    expect([given(other(1, 0.5)), given(other(0.9, 0.5))?.benefit, given(other(1, 0.4))?.benefit]).toEqual([undefined, 0, 0]);
  });

  it('a list of crops or animals is read out when it does not name the one asked about', () => {
    const list = ['花椒', '核桃', '党参（新种）', '羌活'].map((what) => amount({ what, per: '每亩', until: '2027' }));
    const crops = head({ title: '产业奖补（2026年）', amounts: list, benefits: [benefit('奖补', '', '县农业农村局')] });
    const candidate = (lacking: number, place = 'open', at = 0) => ({ entry: at, status: 'in-force', lacking, place }) as unknown as Candidate;
    const found = (question: string, candidates: Candidate[] = [candidate(0.5)], own = crops) =>
      byExclusion(indexOf(own), asked(question), candidates, { all: [], missing: [] })?.say;
    expect(found('种苹果一亩补多少')).toBe('单子上列着的是：花椒、核桃、党参、羌活。没有列的没有查到标准，问县农业农村局。');
    expect([
      found('种花椒一亩补多少'),
      found('种苹果怎么办'),
      found('种苹果补多少钱'),
      found('种苹果一亩补多少', [candidate(0.2)]),
      found('种苹果一亩补多少', [candidate(0.5, 'other')]),
    ]).toEqual(Array(5).fill(undefined));
    expect(found('种苹果一亩补多少', [candidate(0.25)])).toBeDefined();
    expect(found('种苹果一亩补多少', undefined, head({ ...crops, amounts: list.slice(1) }))).toBeUndefined();
    expect(found('种苹果一亩补多少', undefined, head({ ...crops, amounts: list.map((one) => ({ ...one, per: '每户' })) }))).toBeUndefined();
    expect(found('种苹果一亩补多少', undefined, head({ ...crops, benefits: [] }))).toBe('单子上列着的是：花椒、核桃、党参、羌活。没有列的没有查到标准。');
    // A real place’s list before a demonstration’s.
    const sample = { ...crops, demonstration: true, amounts: list.map((one) => ({ ...one, what: `样${one.what}` })) } as unknown as HeadEntry;
    const both = byExclusion(indexOf(sample, crops), asked('种苹果一亩补多少'), [candidate(0.5, 'open', 0), candidate(0.5, 'open', 1)], {
      all: [],
      missing: [],
    });
    expect([both!.entry, both!.ask]).toEqual([crops, '产业奖补有哪些']);
  });
});

describe('what happened', () => {
  const event = (id: string, name: string, triggers: string[], more: Partial<HeadEvent> = {}): HeadEvent => ({
    id,
    name,
    triggers,
    first: '先报告。',
    known: '',
    benefits: [],
    ...more,
  });
  const fire = event('fire', '家里着了火', ['房子烧了', '灶房失火', '粮食烧光'], {
    benefits: [
      { entry: 0, id: 'quick', name: '临时救助', why: '急难先救', lead: '1600元' },
      { entry: 1, id: 'old', name: '老救助', why: '急', lead: '1元' },
    ],
  });
  const ill = event('ill', '得了大病', ['查出癌症', '住院开刀', '要做手术']);
  const flood = event('flood', '村里发了洪水', ['洪水进村', '山洪冲了田', '全村断水'], { village: true });
  const lexicon = (...events: HeadEvent[]) =>
    ({
      head: {
        events,
        eventNames: {},
        ids: ['central/aid', 'central/old'],
        outlines: [
          ['central', 'in-force', 0, 0, 0],
          ['central', 'expired', 0, 0, 0],
        ],
      },
      simplify: new Map(),
      named: () => 0,
    }) as unknown as Lexicon;
  const events = new Events(lexicon(fire, ill, flood));
  const told = (text: string) => events.find(text, TODAY)?.id;

  it.each([
    ['昨晚房子烧了', 'fire'],
    ['昨晚房子烧了怎么办', 'fire'],
    ['我爸查出癌症，住院开刀', 'ill'],
    ['灶房失火，粮食烧光', 'fire'],
    ['全村断水，洪水进村', 'flood'],
    ['房子烧了补多少钱', undefined],
    ['洪水进了田', undefined],
    ['低保怎么申请', undefined],
    ['今天天气好', undefined],
    ['', undefined],
    ['烧', undefined],
  ])('%s: %s', (text, id) => expect(told(text)).toBe(id));

  it('is none where two things are told alike, and of a village only where a village is told of', () => {
    const twins = new Events(lexicon(event('a', '着了火', ['房子烧了']), event('b', '起了火', ['房子烧了'])));
    expect(twins.find('房子烧了', TODAY)).toBeUndefined();
    expect([told('山洪冲了田'), told('村里好多户山洪冲了田'), told('村干部说山洪冲了田')]).toEqual([undefined, 'flood', undefined]);
  });

  it('is answered with the first step and what there is, without what is over', () => {
    const found = events.find('昨晚房子烧了', TODAY)!;
    expect(found.say).toBe('先报告。\n临时救助：1600元。');
    expect(found.lines).toEqual([{ name: '临时救助', lead: '1600元', why: '急难先救', entry: 'central/aid', benefit: 'quick' }]);
    expect(waysTold(fire).map(({ key }) => key)).toEqual(['家里着了火', '房子烧了', '灶房失火', '粮食烧光']);
    expect(waysTold(fire)[1]!.grams).toEqual(expect.arrayContaining(['房子', '烧']));
  });
});
