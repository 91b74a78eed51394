import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/domain/words/vocabulary.ts';
import type { HeadIndex } from '../../../src/search/index/headIndex.ts';
import type { Candidate } from '../../../src/search/passages/candidates.ts';
import { chosenFrom, eligible, scoreAll } from '../../../src/search/passages/choose.ts';
import { FEATURE_NAMES, featuresOf, Scored, type Company, type FeatureName } from '../../../src/search/passages/features.ts';
import { kindsAsked, wantsFigure } from '../../../src/search/passages/kinds.ts';
import { passageOf, type AnswerPassage, type PassageKind } from '../../../src/search/passages/passage.ts';
import type { Question } from '../../../src/search/passages/question.ts';
import { agesAsked, readSlots } from '../../../src/search/passages/slots.ts';
import { clauses } from '../../../src/search/passages/speech.ts';
import { trustFeatures } from '../../../src/search/passages/trust.ts';
import { yearsAsked } from '../../../src/search/passages/years.ts';
import type { Plan } from '../../../src/search/query/plan.ts';
import { asksNothing, byName, byStored, scored } from '../../../src/search/rank/answer.ts';
import type { Hit } from '../../../src/search/rank/rank.ts';
import { foldKey } from '../../../src/search/text/fold.ts';
import type { HeadEntry } from '../../../src/search/types.ts';

const TODAY = '2026-11-28';
function asked(text: string, places: string[] = []): Question {
  const key = foldKey(clauses(text));
  const kinds = kindsAsked(key);
  return {
    key,
    content: key,
    kinds,
    figure: wantsFigure(kinds),
    unknown: 0.25,
    ages: agesAsked(key),
    slots: readSlots(key),
    asked: yearsAsked(key, TODAY),
    places,
  } as unknown as Question;
}
/** A passage weighed, as it commonly is where nothing else is said. */
function weighed(
  say: string,
  {
    kind = 'ask',
    ask = '问',
    passage,
    ...more
  }: Partial<Omit<Candidate, 'kind' | 'passage'>> & { kind?: PassageKind; ask?: string; fits?: number; passage?: Partial<AnswerPassage> } = {},
): Candidate {
  const { fits = 1, ...rest } = more;
  const shares = {
    covered: 0.5,
    local: 0.5,
    clause: 0.25,
    askShare: 0.5,
    sayShare: 0.5,
    telling: 0.5,
    own: 0.5,
    entire: 0.5,
    matter: 0.5,
    named: 0.5,
    benefitNamed: 0.25,
    measureNamed: 0.25,
    asked: 0.5,
  };
  const lacks = { lacking: 0.5, lackRun: 1, lackHere: 2, back: 0.5, form: 0.5, slots: 0.5, near: 0.5 };
  return {
    entry: 0,
    status: 'in-force',
    place: 'open',
    against: undefined,
    ...shares,
    ...lacks,
    ...rest,
    kind: fits,
    passage: passageOf(kind, ask, say, passage),
  } as Candidate;
}
const COMPANY: Company = { slots: 1, own: 1, form: 1, asked: 1, demonstration: false };
const judged = (question: string | Question, candidate: Candidate, company: Partial<Company> = {}) => {
  const values = featuresOf(typeof question === 'string' ? asked(question) : question, candidate, { ...COMPANY, ...company });
  return (name: FeatureName) => values[FEATURE_NAMES.indexOf(name)];
};
const LONG = `我家里去年遭了灾${'，老人身体一直不大好'.repeat(3)}，一个月补多少钱`;

describe('what is weighed of a passage', () => {
  it('what stands over an amount is only its name; a stored question stands for itself', () => {
    const [own, field] = [judged('补多少', weighed('补60元。')), judged('补多少', weighed('补60元。', { kind: 'amount' }))];
    expect([own('back'), own('backLocal'), own('backOther'), field('back'), field('backLocal'), field('backOther')]).toEqual([0.5, 0.25, 0, 0, 0, 0.5]);
    expect(judged('依据什么', weighed('依据《通知》。', { kind: 'document' }))('back')).toBe(0.5);
    expect([own('coveredSquare'), own('localSquare'), own('formSquare'), own('clauseBehind')]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('in a short question everything said is meant', () => {
    const one = weighed('补60元。', { kind: 'amount', passage: { benefit: 0 } });
    const [short, long] = [judged('补多少', one), judged(LONG, one)];
    const names = ['benefitUnsaid', 'measureUnsaid', 'lackingShort', 'lackHereShort'] as const;
    expect([names.map(short), names.map(long)]).toEqual([
      [0.75, 0.75, 0.5, 0.5],
      [0, 0, 0, 0],
    ]);
    expect(judged('补多少', weighed('补60元。'))('benefitUnsaid')).toBe(0);
    expect(judged('补'.repeat(26), one)('lackingShort')).toBe(0.5);
    expect(judged('补'.repeat(27), one)('lackingShort')).toBe(0);
  });

  it('beside the best of its entry and of all', () => {
    const of = judged('补多少', weighed('补60元。'), { slots: 0.75, own: 0.25, form: 0.75 });
    expect([of('formBehind'), of('ownBehind'), of('slotsBehind')]).toEqual([-0.25, 1, -0.25]);
    expect(judged('补多少', weighed('补60元。'), { own: 0 })('ownBehind')).toBe(0);
    expect([judged('补多少', weighed('补60元。'), { demonstration: true })('demonstration'), of('demonstration')]).toEqual([1, 0]);
    expect([judged('补多少', weighed('补', { near: 1 }))('nearest'), judged('补多少', weighed('补', { near: 0.99 }))('nearest')]).toEqual([1, 0]);
    expect([judged('补多少', weighed('补', { fits: 0 }))('noKind'), judged('补多少', weighed('补', { fits: 0.4 }))('noKind')]).toEqual([1, 0]);
  });

  it('slots, as far as the question fills any', () => {
    const slots = (question: string | Question, share: number) => {
      const of = judged(question, weighed('补60元。', { slots: share }));
      return [of('everySlot'), of('everyOfMany'), of('noSlot')];
    };
    expect([slots('补多少', 1), slots('一级补多少', 1), slots('一级补多少', 0), slots('一级补多少', 0.5)]).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
      [0, 0, 0],
    ]);
    for (const two of ['2024年一级补多少', '八十三岁一级补多少', '2024年八十三岁补多少', '脱贫户一级补多少']) expect(slots(two, 1), two).toEqual([1, 1, 0]);
    expect(slots(asked('2024年补多少', ['小河']), 1)).toEqual([1, 1, 0]);
    expect(slots(asked('补多少', ['小河']), 1)).toEqual([1, 0, 0]);
    const loose = (share: number, say = '补60元。', question = '补多少') => judged(question, weighed(say, { slots: share }))('loose');
    expect([loose(0.5), loose(0.8), loose(0), loose(0.5, '60元、70元、80元。'), loose(0.5, '补60元。', '怎么办')]).toEqual([1, 0, 0, 0, 0]);
  });

  it('years: a figure of just that year, and a sentence of many', () => {
    const span = (from: string | undefined, until: string | undefined, question = '2024年补多少') =>
      judged(question, weighed('补60元。', { kind: 'amount', passage: { span: { from, until } } }))('yearExact');
    expect([
      span('2024', '2024-12-31'),
      span(undefined, '2024'),
      span('2023', '2024'),
      span('2024', undefined),
      span('2024', '2024', '补多少'),
      span('2024', '2024', '2023年和2024年补多少'),
    ]).toEqual([1, 1, 0, 0, 0, 0]);
    const many = (say: string, question = '2024年补多少') => judged(question, weighed(say))('yearsMany');
    expect([many('2024年60元。'), many('2021年、2022年、2023年、2024年60元。'), many('2023年、2024年60元。'), many('2023年、2024年60元。', '补多少')]).toEqual([
      0,
      1,
      1 / 3,
      0,
    ]);
    const past = (status: Status, question: string) => {
      const of = judged(question, weighed('补60元。', { status }));
      return [of('past'), of('pastYear')];
    };
    expect([past('expired', '补多少'), past('replaced', '2020年补多少'), past('in-force', '2020年补多少'), past('amended', '补多少')]).toEqual([
      [1, 0],
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
  });

  it('figures: whether they are asked for, in their unit, or left unsaid', () => {
    const of = (question: string, say: string, more: Parameters<typeof weighed>[1] = {}) => judged(question, weighed(say, more));
    expect([of('补多少钱', '补60元。')('figureAsked'), of('补多少钱', '由县里定。')('figureAsked'), of('怎么办', '补60元。')('figureAsked')]).toEqual([
      1, 0, 0,
    ]);
    expect([of('补多少钱', '补60元。')('moneySaid'), of('补多少钱', '共60户。')('moneySaid'), of('共几户', '补60元。')('moneySaid')]).toEqual([1, 0, 0]);
    expect([
      of('补多少钱', '补60元。')('unit'),
      of('几成或几户', '共60户。')('unit'),
      of('怎么办', '补60元。')('unit'),
      of('补多少钱', '共60户。')('unit'),
    ]).toEqual([1, 0.5, 0, 0]);
    expect([
      of('几天办结', '15天。')('unitSame'),
      of('补几百', '补500元。')('size'),
      of('补几百', '补50元。')('size'),
      of('每月多少', '每月60元。')('each'),
      of('每月多少', '每年60元。')('each'),
    ]).toEqual([1, 1, -1, 1, -1]);
    expect([
      of('怎么申请', '补60元。', { ask: '补多少' })('figureUnasked'),
      of('补多少', '补60元。', { ask: '补多少' })('figureUnasked'),
      of('高龄津贴', '补60元。', { ask: '补多少' })('figureUnasked'),
    ]).toEqual([1, 0, 0]);
    expect([
      of('补多少', '补60元。', { ask: '找谁' })('figureAlone'),
      of('补多少', '补60元。', { ask: '补多少' })('figureAlone'),
      of('补多少', '补60元。', { ask: '津贴' })('figureAlone'),
      of('补多少', '补60元。', { kind: 'amount' })('figureAlone'),
    ]).toEqual([1, 0, 0, 0]);
    expect([
      of('补多少', '60元；今年没有查到。')('notKnown'),
      of('补多少', '60元；今年没有查到。')('notKnownFirst'),
      of('补多少', '没有查到。')('notKnownFirst'),
      of('怎么办', '没有查到。')('notKnown'),
      of('怎么办', '没有查到。')('notKnownFirst'),
    ]).toEqual([1, 0, 1, 0, 0]);
    expect([
      of('补多少', '补60元。')('figures'),
      of('补多少', '1元2元3元4元5元6元7元8元。')('figures'),
      of('补多少', '补60元。')('length'),
      of('补多少', '补'.repeat(240))('length'),
    ]).toEqual([1 / 6, 1, 5 / 120, 1]);
    expect([
      of('补多少', '60元。', { kind: 'amount' })('amountFigure'),
      of('怎么办', '60元。', { kind: 'amount' })('amountFigure'),
      of('补多少', '60元。')('amountFigure'),
    ]).toEqual([1, 0, 0]);
  });

  it('a yes or no, a change, a place, what stands nowhere, and what sort of passage it is', () => {
    const decides = (question: string, say: string) => [judged(question, weighed(say))('decides'), judged(question, weighed(say))('undecided')];
    expect([decides('能领吗', '能领。'), decides('能领吗', '每月发。'), decides('怎么办', '能办。'), decides('补多少能领吗', '能领。')]).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
      [0, 0],
    ]);
    const change = (question: string, kind: PassageKind) => judged(question, weighed('由60元提到80元。', { kind }))('changeAsked');
    expect([change('从多少提到多少', 'change'), change('从多少提到多少', 'ask'), change('补多少', 'change')]).toEqual([1, 0, 0]);
    expect([judged('补', weighed('补', { place: 'same' }))('samePlace'), judged('补', weighed('补', { place: 'above' }))('samePlace')]).toEqual([1, 0]);
    const runs = judged('补多少', weighed('补', { lackRun: 1, lackHere: 9 }));
    expect([runs('lackRun'), runs('lackHere')]).toEqual([0.25, 1]);
    for (const kind of ['ask', 'amount', 'change', 'who', 'step', 'office', 'materials', 'deadline', 'summary', 'line', 'validity', 'document'] as const) {
      const of = judged('补多少', weighed('补60元。', { kind }));
      expect([of(kind), of(kind === 'ask' ? 'amount' : 'ask')]).toEqual([1, 0]);
    }
  });
});

describe('what is weighed of the whole, when it is asked how sure it is', () => {
  const one = (score: number, entry = 0, question = '补多少') => {
    const candidate = weighed('补60元。', { entry });
    return new Scored(candidate, featuresOf(asked(question), candidate, COMPANY), score);
  };
  it('is how far the best is ahead of its own entry and of the others, up to a bound', () => {
    const trust = (chosen: Scored[], all: Scored[], question = '补多少') => trustFeatures(asked(question), chosen, all);
    const [best, own, other] = [one(5), one(2), one(-1, 1)];
    expect(trust([best], [best, own, other])).toMatchObject({
      score: 0.5,
      lead: 2,
      leadOwn: 1,
      lines: 1 / 3,
      unknown: 0.25,
      short: 1,
      kindsMany: 2 / 3,
      whether: 0,
      asksNothing: 0,
      figure: 1,
      prose: 0,
    });
    expect(trust([best], [best])).toMatchObject({ lead: 2, leadOwn: 4 / 3, share: 1 });
    expect(trust([best], [best, one(3, 1)])).toMatchObject({ lead: 2 / 3, leadOwn: 4 / 3 });
    expect(trust([best, own], [best, own, other]).leadOwn).toBe(4 / 3);
    const even = trust([best], [best, one(5), one(5, 1)]);
    expect([even.share, even.lead, even.leadOwn]).toEqual([1 / 3, 0, 0]);
    expect(trust([best], [best, one(-9, 1)]).lead).toBe(2);
  });
  it('counts what is lacking by whether the question is short', () => {
    const trust = (question: string) => trustFeatures(asked(question), [one(5, 0, question)], [one(5, 0, question)]);
    const [short, long] = [trust('补多少'), trust(LONG)];
    const names = ['short', 'lackingShort', 'lackingLong', 'lackRunShort', 'lackRunLong', 'lackHereShort', 'lackHereLong', 'localShort'] as const;
    expect(names.map((name) => short[name])).toEqual([1, 0.5, 0, 0.25, 0, 0.5, 0, 0.5]);
    expect(names.map((name) => long[name])).toEqual([0, 0, 0.5, 0, 0.25, 0, 0.5, 0]);
    expect([trust('能领吗').whether, trust('补多少能领吗').whether, trust('高龄').asksNothing, trust('高龄').figure]).toEqual([1, 0, 1, 0]);
  });
});

describe('what may answer', () => {
  const able = (question: string, ...candidates: Candidate[]) => eligible(asked(question), candidates).able.map(({ passage }) => passage.say);
  it('is what nothing excludes and what says the kind of thing asked; a figure only of the very place', () => {
    const tried = [
      weighed('甲'),
      weighed('乙', { against: '级' }),
      weighed('丙', { fits: 0 }),
      weighed('丁', { place: 'other' }),
      weighed('戊', { place: 'above' }),
      weighed('己', { place: 'below' }),
      weighed('庚', { place: 'same' }),
    ];
    expect([able('补多少', ...tried), able('怎么办', ...tried)]).toEqual([
      ['甲', '庚'],
      ['甲', '戊', '己', '庚'],
    ]);
  });

  it('is nothing of an entry whose figures are all for other values; what says so is kept with it', () => {
    const third = weighed('一级60元。', { kind: 'amount', against: '级', passage: { slots: readSlots('1级') } });
    const denies = weighed('三级不享受。', { passage: { slots: readSlots('3级') } });
    const found = eligible(asked('三级补多少'), [third, weighed('到村里办。'), denies]);
    expect([found.able, found.missing.map(({ slot, denied, entry }) => [slot, denied?.passage.say, entry])]).toEqual([[], [['级', '三级不享受。', 0]]]);
    const has = weighed('三级30元。', { kind: 'amount', passage: { slots: readSlots('3级') } });
    expect(eligible(asked('三级补多少'), [third, has]).missing).toEqual([]);
    expect(eligible(asked('三级怎么办'), [third]).missing).toEqual([]);
    for (const against of ['year', 'group']) expect(eligible(asked('三级补多少'), [{ ...third, against }]).missing).toEqual([]);
    expect(eligible(asked('三级补多少'), [weighed('一级', { against: '级' })]).missing).toEqual([]);
    expect(eligible(asked('三级补多少'), [third, weighed('别处', { entry: 1 })]).able.map(({ entry }) => entry)).toEqual([1]);
    const old = weighed('80至89周岁60元。', { kind: 'amount', against: 'age', passage: { slots: readSlots('80至89周岁') } });
    const young = weighed('不满80周岁的没有份。', { passage: { slots: readSlots('不满80周岁') } });
    expect(eligible(asked('七十九岁补多少'), [old, young]).missing.map(({ denied }) => denied?.passage.say)).toEqual(['不满80周岁的没有份。']);
  });

  it('comes by score; with the best those of its entry that are as near and say something more, three at most', () => {
    const scoredOf = (score: number, say: string, entry = 0) => new Scored(weighed(say, { entry }), [], score);
    const chosen = (...all: Scored[]) => chosenFrom(all).map(({ candidate }) => candidate.passage.say);
    expect(chosen()).toEqual([]);
    expect(chosen(scoredOf(5, '60元'), scoredOf(4, '80元'), scoredOf(3.5, '90元', 1), scoredOf(3.1, '70元'), scoredOf(3.05, '50元'))).toEqual([
      '60元',
      '80元',
      '70元',
    ]);
    expect(chosen(scoredOf(5, '60元'), scoredOf(3, '80元'))).toEqual(['60元']);
    expect(chosen(scoredOf(5, '60元、80元'), scoredOf(4, '80元'), scoredOf(4, '到村里'))).toEqual(['60元、80元', '到村里']);
    expect(chosen(scoredOf(5, '60元'), scoredOf(4, '60元和80元'))).toEqual(['60元', '60元和80元']);
    const all = scoreAll(asked('补多少'), [weighed('补60元。', { local: 0.1 }), weighed('补60元。', { local: 0.9, entry: 1 })], (entry) => entry === 2);
    expect(all.map(({ candidate }) => candidate.entry)).toEqual([1, 0]);
    const sample = scoreAll(asked('补多少'), [weighed('补60元。'), weighed('补60元。', { entry: 1 })], (entry) => entry === 0);
    expect(sample.map(({ candidate, features }) => [candidate.entry, features.demonstration])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});

describe('an answer', () => {
  const entry = (more: object = {}): HeadEntry =>
    ({
      url: 'a.html',
      title: '高龄津贴（试行）',
      aliases: ['敬老金钱'],
      summary: '年满80周岁每月60元。',
      place: '小河县',
      level: 'county',
      documents: [{ title: '通知' }, { title: '办法' }],
      answers: [
        { ask: '补多少？', say: '每月60元。', document: 1 },
        { ask: '找谁？', say: '找村委会。', document: 0 },
        { ask: '几时发？', say: '每月发。', document: 0 },
        { ask: '停发吗？', say: '已到期，不发。', document: 0 },
      ],
      benefits: [{ name: '高龄津贴' }, { name: '护理补贴', office: '县民政局' }],
      replacedBy: [],
      ...more,
    }) as unknown as HeadEntry;
  const indexOf = (entries: HeadEntry[], stored: { entry: number; item: number }[] = []) =>
    ({
      head: {
        entries,
        places: [
          { name: '样本县', demonstration: true },
          { name: '小河县', demonstration: false },
        ],
      },
      simplify: undefined,
      storedAs: () => [...stored],
    }) as unknown as HeadIndex;
  const stored = (item: number, own = entry(), status: Status = 'in-force') =>
    byStored(
      indexOf([own], [{ entry: 0, item }]),
      '补多少',
      () => status,
      () => 0,
    );

  it('to a stored question is its own, with its paper, whom to ask and what else is asked', () => {
    expect(stored(0)).toMatchObject({
      ask: '补多少？',
      say: '每月60元。',
      lines: ['每月60元。'],
      document: { title: '办法' },
      office: '县民政局',
      more: ['找谁？', '几时发？'],
    });
    expect(stored(1)!.more).toEqual(['补多少？', '几时发？']);
    expect(
      byStored(
        indexOf([entry()]),
        '补多少',
        () => 'in-force',
        () => 0,
      ),
    ).toBeUndefined();
    const two = indexOf(
      [entry({ url: 'a' }), entry({ url: 'b' })],
      [
        { entry: 0, item: 0 },
        { entry: 1, item: 0 },
      ],
    );
    expect(
      byStored(
        two,
        '补多少',
        () => 'in-force',
        (at) => 1 - at,
      )!.entry.url,
    ).toBe('b');
  });

  it('of a policy that is over says so first, with until when and what to see now', () => {
    const over = (more: object, status: Status, item = 0) => stored(item, entry(more), status)!.say;
    expect(over({ until: '2025-12-31', replacedBy: [{ title: '新津贴' }] }, 'replaced')).toBe(
      '这是旧规定，2025年12月31日为止，已被替代，现在看“新津贴”。每月60元。',
    );
    expect([over({}, 'replaced'), over({ until: '2025-06' }, 'expired'), over({ until: '2025' }, 'expired'), over({}, 'expired')]).toEqual([
      '这是旧规定，已被替代。每月60元。',
      '这条2025年6月已到期。每月60元。',
      '这条2025年已到期。每月60元。',
      '这条已到期。每月60元。',
    ]);
    expect(over({}, 'expired', 3)).toBe('已到期，不发。');
  });

  it('to a name alone is the entry’s own one sentence', () => {
    const named = (typed: string, { own = entry(), ...hit }: Partial<Hit> & { own?: HeadEntry } = {}, wordings: Plan['wordings'] = []) =>
      byName(indexOf([own]), { typed: foldKey(typed), wordings } as unknown as Plan, asked(typed), { entry: 0, status: 'in-force', ...hit } as Hit);
    expect(named('高龄津贴')).toMatchObject({
      ask: '高龄津贴',
      say: '年满80周岁每月60元。',
      lines: ['年满80周岁每月60元。'],
      document: { title: '通知' },
      office: '县民政局',
      more: ['补多少？', '找谁？'],
    });
    expect([named('护理补贴'), named('敬老金钱'), named('高龄津贴补多少'), named('别的')]).toEqual([undefined, undefined, undefined, undefined]);
    expect(named('敬老金钱', { own: entry({ summary: '敬老金钱每月60元。' }) })?.ask).toBe('敬老金钱');
    for (const status of ['expired', 'replaced', 'upcoming'] as const) expect(named('高龄津贴', { status })).toBeUndefined();
    expect(named('高龄津贴', { number: {} as Hit['number'] })).toBeUndefined();
    const meant = (weight: number) => named('高令津贴', {}, [{ key: '高龄津贴', weight, notes: [] }]);
    expect([meant(0.9)?.ask, meant(0.89)]).toEqual(['高龄津贴', undefined]);
    expect(byName(indexOf([entry()]), { typed: '高龄津贴', wordings: [] } as unknown as Plan, asked('高龄津贴'), undefined)).toBeUndefined();
  });

  it('a few words that ask nothing name a matter', () => {
    expect([asksNothing(asked('高龄津贴')), asksNothing(asked('补多少')), asksNothing(asked('高'.repeat(8))), asksNothing(asked('高'.repeat(9)))]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('in the present tense is none of what is over where what took its place, or its own kind, can answer', () => {
    const old = entry({ url: 'old.html', family: 'aid', replacedBy: [{ url: 'new.html' }] });
    const of = (question: string, now: HeadEntry, was = old) => {
      const candidates = [weighed('每月60元。', { status: 'replaced' }), weighed('每月80元。', { entry: 1 })];
      return scored(indexOf([was, now]), asked(question), candidates)
        .all.map(({ candidate }) => candidate.entry)
        .sort();
    };
    const next = entry({ url: 'new.html' });
    expect([
      of('补多少', next),
      of('2020年补多少', next),
      of('补多少', entry({ url: 'x.html' })),
      of('补多少', entry({ url: 'x.html', family: 'aid' })),
    ]).toEqual([[1], [0, 1], [0, 1], [1]]);
    expect(of('补多少', entry({ url: 'x.html' }), entry({ url: 'y.html' }))).toEqual([0, 1]);
    const sample = scored(indexOf([entry({ place: '样本县' }), entry()]), asked('补多少'), [weighed('每月60元。'), weighed('每月60元。', { entry: 1 })]).all;
    expect(sample.map(({ candidate, features }) => [candidate.entry, features.demonstration])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});
