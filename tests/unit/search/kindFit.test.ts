import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/domain/words/vocabulary.ts';
import { clauseShare, kindFit, saysFigure } from '../../../src/search/passages/kindFit.ts';
import { countsSame, kindsAsked, wantsFigure } from '../../../src/search/passages/kinds.ts';
import { answersKind, passageOf, type AnswerPassage, type PassageKind } from '../../../src/search/passages/passage.ts';
import { shortPlace, type KnownPlaces } from '../../../src/search/passages/places.ts';
import type { Question } from '../../../src/search/passages/question.ts';
import { clauses } from '../../../src/search/passages/speech.ts';
import { yearFits } from '../../../src/search/passages/yearFit.ts';
import { yearsAsked } from '../../../src/search/passages/years.ts';
import { foldKey } from '../../../src/search/text/fold.ts';
import { gramsOf } from '../../../src/search/text/units.ts';
import type { HeadEntry } from '../../../src/search/types.ts';

const TODAY = '2026-11-28';
function asked(text: string, places: string[] = []): Question {
  const key = foldKey(clauses(text));
  const kinds = kindsAsked(key);
  const tokens = gramsOf(key).map((gram) => ({ gram, weight: 1, others: [] }));
  return { key, kinds, figure: wantsFigure(kinds), tokens, total: tokens.length, asked: yearsAsked(key, TODAY), places } as unknown as Question;
}
const suits = (question: string, say: string, kind: PassageKind = 'ask', ask = '问') => kindFit(asked(question), passageOf(kind, ask, say));

describe('whether a sentence says what is asked for', () => {
  it('by what sort of sentence it is', () => {
    expect([suits('找谁', '找县民政局。', 'office'), suits('一月补多少', '找县民政局。', 'office')]).toEqual([1, 0]);
    expect([suits('带什么', '要带户口簿。', 'materials'), suits('一月补多少', '要带100元。', 'materials')]).toEqual([1, 0]);
    expect([suits('依据是什么文件', '依据《通知》。', 'document'), suits('一月补多少', '依据《通知》补100元。', 'document')]).toEqual([1, 0]);
    expect([suits('还办不办', '现行有效。', 'validity'), suits('找谁', '找县民政局。', 'validity')]).toEqual([1, 0]);
    expect([suits('什么条件', '收入低的。', 'who'), suits('一月补多少', '收入100元的。', 'who')]).toEqual([1, 0]);
    expect(suits('高龄津贴', '每月60元。')).toBe(0.5);
  });

  it('by the unit of the figure', () => {
    expect([suits('一月补多少钱', '每月60元。', 'amount'), suits('一月补多少钱', '共60户。', 'amount')]).toEqual([1, 0]);
    expect([
      suits('几天办结', '15个工作日办结。', 'deadline'),
      suits('几天办结', '2026年3月1日办结。', 'deadline'),
      suits('几天办结', '每月60元。', 'deadline'),
    ]).toEqual([1, 0, 0]);
    expect([suits('标准多少', '每月60元。', 'amount'), suits('标准多少', '按月发。', 'amount')]).toEqual([1, 0]);
    expect([suits('分几档', '分3档。'), suits('分几档', '分3户。')]).toEqual([0.6, 0]);
    expect([suits('几成或几户', '报80%。', 'amount'), suits('几成或几户', '共30户。', 'amount'), suits('几成或几户', '补30元。', 'amount')]).toEqual([1, 1, 0]);
  });

  it('by what a stored question asked for', () => {
    expect(suits('一月补多少钱', '每月60元。', 'ask', '每月补多少钱')).toBe(1);
    expect(suits('一月补多少钱', '每月60元。', 'ask', '高龄津贴')).toBe(0.6);
    expect(suits('一月补多少钱', '每月60元，找民政局。', 'ask', '找谁')).toBe(0.45);
  });

  it('prose says it less surely than a field', () => {
    expect([suits('一月补多少钱', '每月60元。', 'line'), suits('怎么申请', '到村里申请。', 'line')]).toEqual([0.8, 0.4]);
    expect([suits('一月补多少钱', '每月60元。', 'summary'), suits('怎么申请', '到村里申请。', 'summary'), suits('怎么申请', '到村里申请。', 'step')]).toEqual([
      0.8, 0.4, 1,
    ]);
  });

  it('by any way of asking for a day, a year, an office or a law, with 一 or without', () => {
    for (const [one, other] of [
      ['哪天截止', '哪一天截止'],
      ['哪年停的', '哪一年停的'],
      ['哪级审批', '哪一级审批'],
      ['哪部法规定', '哪一部法规定'],
      ['哪天施行', '哪一天施行'],
    ] as const)
      expect([...asked(other).kinds], other).toEqual([...asked(one).kinds]);
    expect(asked('哪一天截止').kinds.has('when')).toBe(true);
    expect(suits('哪一天施行', '2027年1月1日公布。')).toBe(0);
  });

  it('a change needs two figures and a word that tells of it', () => {
    const change = (say: string, kind: PassageKind = 'ask') => suits('从多少提到多少', say, kind) > 0;
    expect([change('由60元提到80元。'), change('提到80元。'), change('每月60元、80元。'), change('每月60元、80元。', 'change')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(suits('一月补多少钱', '由60元提到80元。', 'change')).toBe(0);
  });

  it('when something begins is not just any day', () => {
    expect([suits('什么时候施行', '2027年1月1日起施行。'), suits('什么时候施行', '2027年1月1日公布。')].map((value) => value > 0)).toEqual([true, false]);
    expect(suits('什么时候公布', '2027年1月1日公布。') > 0).toBe(true);
  });

  it('two benefits at once, and whom to ask, must be said', () => {
    expect([suits('能不能同时领', '不能同时享受。'), suits('能不能同时领', '可以领。')].map((value) => value > 0)).toEqual([true, false]);
    expect([suits('找谁办', '到乡镇政府。'), suits('找谁办', '可以办。')].map((value) => value > 0)).toEqual([true, false]);
    expect([suits('找谁，补多少钱', '补60元。'), suits('同时领补多少钱', '补60元。')].map((value) => value > 0)).toEqual([true, true]);
  });

  it('what is over or not known says no figure of today; asked for the past it does', () => {
    const money = (question: string, say: string) => suits(question, say, 'amount') > 0;
    expect([
      money('一月补多少钱', '以前每月60元。'),
      money('2020年一月补多少钱', '以前每月60元。'),
      money('一月补多少钱', '以前每月60元；现在每月80元。'),
    ]).toEqual([false, true, true]);
    expect([money('一月补多少钱', '每月60元待核。'), money('一户补多少钱', '全县补3亿元。'), money('全县补多少钱', '全县补3亿元。')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('a figure is said only where one stands, not where it is left to others', () => {
    const says = (question: string, say: string) => saysFigure(asked(question), passageOf('ask', '问', say));
    expect([says('补多少钱', '补60元。'), says('补多少钱', '由县里定。'), says('补多少钱', '没有统一标准。'), says('怎么办', '补60元。')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([says('从多少提到多少', '由60元提到80元。'), says('标准多少', '每月60元。'), says('几户', '30户。')]).toEqual([true, true, true]);
  });

  it('of a question the stretch with the figure counts, with what stands over it where that is its own', () => {
    const share = (question: string, say: string, kind: PassageKind = 'ask', local = 1, ask = '问') =>
      clauseShare(asked(question), passageOf(kind, ask, say), local);
    const two = '搬迁每户补10万元；保险看投没投保。';
    expect([share('搬迁补多少', two), share('保险赔多少', two)]).toEqual([0.25, 0]);
    expect([share('怎么搬迁', two), share('搬迁补多少', '搬迁每户补10万元。', 'ask', 0.7), share('搬迁补多少', two, 'ask', 0)]).toEqual([1, 0.7, 0]);
    // A field stands under its own question, prose only under the title.
    expect([share('保险补多少', two, 'amount', 1, '保险'), share('保险补多少', two, 'line', 1, '保险')].map((value) => value > 0)).toEqual([true, false]);
  });

  it('days of the calendar and “a month” are no span; 几项 is not answered by 档', () => {
    const answers = (say: string) => answersKind(passageOf('ask', '问', say), 'span');
    expect([answers('2024年6月28日。'), answers('一年补60元。'), answers('满3年。'), answers('每人每月60元。'), answers('六个月。')]).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
    expect([countsSame('分几档', '3档'), countsSame('分几档', '3项'), countsSame('几项条件', '3条'), countsSame('补多少', '3档')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});

describe('whether a sentence may speak for the years asked', () => {
  const known: KnownPlaces = {
    chain: ['全国', '小河县'].map((name) => ({ name, short: shortPlace(name), demonstration: false })),
    elsewhere: new Set(['大河']),
  };
  interface Made {
    kind?: PassageKind;
    ask?: string;
    span?: AnswerPassage['span'];
    status?: Status;
    entry?: Partial<HeadEntry>;
    places?: string[];
  }
  const fits = (question: string, say: string, { kind = 'ask', ask = '问', span, status = 'in-force', entry = {}, places = [] }: Made = {}) =>
    yearFits(asked(question, places), entry as HeadEntry, passageOf(kind, ask, say, { span }), { status, today: TODAY, known });

  it('asked of no year it may, but of today not where it is over or unknown', () => {
    expect([fits('补多少', '每月60元。'), fits('现在补多少', '每月60元。')]).toEqual([true, true]);
    const over = { span: { until: '2025' } };
    expect([fits('补多少', '每月60元。', over), fits('现在补多少', '每月60元。', over), fits('现在补多少', '每月60元。', { span: { until: '2026' } })]).toEqual(
      [true, false, true],
    );
    expect([fits('现在补多少', '现行标准没有查到。'), fits('现在怎么办', '现行标准没有查到。')]).toEqual([false, true]);
  });

  it('a figure with its own time speaks for that time, and for no later year when it has no end', () => {
    const span = { span: { from: '2023', until: '2025' } };
    expect(['2022年', '2023年', '2025年', '2027年'].map((year) => fits(`${year}补多少`, '每月60元。', span))).toEqual([false, true, true, false]);
    expect(['2026年', '2027年'].map((year) => fits(`${year}补多少`, '每月60元。', { span: { from: '2023' } }))).toEqual([true, false]);
    expect(fits('2027年补多少', '每月60元。', { span: { from: '2023', until: '2030' } })).toBe(true);
  });

  it('a sentence that names years speaks for those, and for past years between them', () => {
    expect([fits('2023年补多少', '2023年60元。'), fits('2022年补多少', '2023年60元。'), fits('2023年补多少', '2021—2025年每月60元。')]).toEqual([
      true,
      false,
      true,
    ]);
    expect([fits('2027年补多少', '2026年至2030年60元。'), fits('2020年补多少', '2021—2025年60元。'), fits('2026年补多少', '2021—2025年60元。')]).toEqual([
      false,
      false,
      false,
    ]);
    expect([fits('2019年和2021年各多少', '2019年60元，2021年80元。'), fits('2019年和2021年各多少', '2019年60元。')]).toEqual([true, false]);
  });

  it('the day of a paper is no year of a figure, unless a day is asked for', () => {
    const entry = { from: '2020' };
    expect(fits('2023年补多少', '2023年3月1日公布，每月60元。', { entry })).toBe(true);
    expect([fits('2022年补多少', '2023年3月1日公布，每月60元。', { entry }), fits('2022年什么时候公布的', '2023年3月1日公布。', { entry })]).toEqual([
      true,
      false,
    ]);
  });

  it('years of another place are none; a title’s years are not its sentence’s', () => {
    expect([fits('2025年补多少', '大河2025年60元。', { places: ['小河'] }), fits('2025年补多少', '小河2025年60元。', { places: ['小河'] })]).toEqual([
      false,
      true,
    ]);
    const entry = { from: '2020' };
    expect([
      fits('2025年补多少', '每月60元。', { kind: 'line', ask: '2021年办法', entry }),
      fits('2025年补多少', '每月60元。', { ask: '2021年补多少', entry }),
    ]).toEqual([true, false]);
  });

  it('else the entry’s own time tells: what is over, doubted or not begun speaks for no year to come', () => {
    const entry = { from: '2020', until: '2030' };
    expect([
      fits('2026年补多少', '每月60元。', { entry }),
      fits('2031年补多少', '每月60元。', { entry }),
      fits('2019年补多少', '每月60元。', { entry }),
    ]).toEqual([true, false, false]);
    expect((['unverified', 'expired', 'replaced', 'amended'] as const).map((status) => fits('2026年补多少', '每月60元。', { entry, status }))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect([fits('2022年补多少', '每月60元。', { entry, status: 'expired' }), fits('2022年补多少', '每月60元。', { entry: {} })]).toEqual([true, false]);
    expect(fits('2026年补多少', '每月60元。', { entry: {} })).toBe(true);
  });
});
