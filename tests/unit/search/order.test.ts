import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/domain/words/vocabulary.ts';
import { BITS, BODY_BIT } from '../../../src/search/index/fields.ts';
import { rarityOf, weightOf } from '../../../src/search/index/gramFinder.ts';
import type { HeadIndex } from '../../../src/search/index/headIndex.ts';
import { tellingOf, type Lexicon } from '../../../src/search/index/lexicon.ts';
import type { WordIndex } from '../../../src/search/index/wordIndex.ts';
import { storedNumber } from '../../../src/search/lookup/docno.ts';
import { Names } from '../../../src/search/lookup/names.ts';
import type { Plan, Wording } from '../../../src/search/query/plan.ts';
import { bestLine, headLine, marksIn } from '../../../src/search/rank/lines.ts';
import { rank, type Hit } from '../../../src/search/rank/rank.ts';
import { gramsWeighed, type Score, type Scorer } from '../../../src/search/rank/score.ts';
import { shortlist, type Shortlist } from '../../../src/search/rank/shortlist.ts';
import { foldKey } from '../../../src/search/text/fold.ts';
import type { HeadEntry, Outline } from '../../../src/search/types.ts';

const TODAY = '2026-11-28';
interface Made {
  id?: string;
  title?: string;
  level?: HeadEntry['level'];
  status?: Status;
  from?: string;
  until?: string;
  demonstration?: true;
  documents?: { title: string; number?: string }[];
}
const entry = ({ id = 'central/a', title = '甲', level = 'central', status = 'in-force', documents = [], ...more }: Made): HeadEntry =>
  ({ id, title, aliases: [], level, status, documents, ...more }) as unknown as HeadEntry;
const wording = (key: string, more: Partial<Wording> = {}): Wording => ({ key, weight: 1, notes: [], ...more });
const plan = (more: Partial<Plan> = {}): Plan => ({ typed: '低保', wordings: [wording('低保')], years: [], notes: [], ...more });
const full = (value: number, coverage = 1): Score => ({ value, coverage, part: undefined, partCoverage: 0 });

/** Ranks entries, each with what it is worth for each wording. */
function ranked(entries: HeadEntry[], scores: (Score | undefined)[][], given: Plan = plan()): Hit[] {
  const numbers = entries.flatMap((one, at) =>
    one.documents.flatMap(({ number }, place) => (number === undefined ? [] : [{ entry: at, rank: place, number, parts: storedNumber(number)! }])),
  );
  const index = { head: { entries }, numbers } as unknown as HeadIndex;
  const scorer = {
    score: (one: Wording) => new Map(scores[given.wordings.indexOf(one)]!.flatMap((score, at) => (score ? [[at, score] as const] : []))),
  } as unknown as Scorer;
  return rank(index, scorer, given, TODAY);
}
const order = (...given: Parameters<typeof ranked>) => ranked(...given).map((hit) => hit.entry);

describe('the order of what is found', () => {
  const [one, other] = [entry({ id: 'central/a' }), entry({ id: 'central/b' })];

  it('has the better first, drops what holds hardly anything and what is far behind', () => {
    expect(order([one, other], [[full(0.4), full(0.5)]])).toEqual([1, 0]);
    expect(order([one, other], [[full(0.5), full(5, 0.11)]])).toEqual([0]);
    expect(order([one, other], [[full(0.5), full(1, 0.12)]])).toContain(1);
    expect(order([one, other], [[full(1), full(0.31)]])).toEqual([0, 1]);
    expect(order([one, other], [[full(1), full(0.29)]])).toEqual([0]);
    expect(order([one], [[undefined]])).toEqual([]);
  });

  it('holding all of what was asked counts more than a better match of half', () => {
    expect(order([one, other], [[full(0.5, 1), full(0.6, 0.5)]])).toEqual([0, 1]);
    expect(ranked([one], [[full(0.8, 0.5)]])[0]!.score).toBeCloseTo(0.6);
  });

  it('takes of several wordings the best, each by its weight', () => {
    const given = plan({ wordings: [wording('低保'), wording('最低生活保障', { weight: 0.9 })] });
    expect(ranked([one], [[full(0.5)], [full(0.5)]], given)[0]!.wording!.key).toBe('低保');
    expect(ranked([one], [[full(0.5)], [full(0.7)]], given)[0]!.wording!.key).toBe('最低生活保障');
    expect(ranked([one], [[full(0.5)], [full(0.55)]], given)[0]!.wording!.key).toBe('低保');
  });

  it('among equals: what is sure before what is doubted, the nearer level, a real place, then the id', () => {
    const [doubted, near] = [entry({ id: 'central/0', status: 'unverified' }), entry({ id: 'county/z', level: 'county' })];
    expect(order([doubted, one], [[full(1), full(1)]])).toEqual([1, 0]);
    expect(order([one, near], [[full(1), full(1)]])).toEqual([1, 0]);
    expect(order([entry({ id: 'county/a', level: 'county', demonstration: true }), one], [[full(1), full(1)]])).toEqual([1, 0]);
    expect(order([other, one], [[full(1), full(1)]])).toEqual([1, 0]);
    expect(order([one, other], [[full(1), full(1)]])).toEqual([0, 1]);
    expect(order([entry({ status: 'upcoming', from: '2027' }), doubted], [[full(1), full(1)]])).toEqual([1, 0]);
  });
});

describe('what is over', () => {
  const now = entry({ id: 'central/now', title: '帮扶信贷' });
  const old = entry({ id: 'central/old', title: '扶贫信贷', status: 'replaced', from: '2015', until: '2020' });

  it('comes behind what holds now, however well it fits', () => {
    expect(order([now, old], [[full(0.5), full(1)]])).toEqual([0, 1]);
    expect(order([now, old], [[full(0.45), full(1)]])).toEqual([0, 1]);
    // What is now in force is hardly about the matter: then the past one stands, lowered.
    const [first, second] = ranked([now, old], [[full(0.3, 0.5), full(1)]]);
    expect([first!.entry, second!.entry, first!.score]).toEqual([1, 0, 0.55]);
  });

  it('keeps its place where a year is named in which it held', () => {
    const years = (...named: number[]) => order([now, old], [[full(0.9), full(1)]], plan({ years: named }));
    expect([years(2015), years(2020), years(2014), years(2021), years(2026), years(2018, 2026)]).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
    const open = entry({ id: 'central/open', status: 'expired' });
    expect(order([now, open], [[full(0.9), full(1)]], plan({ years: [1990] }))).toEqual([1, 0]);
    // What held then and holds still gains by it as well.
    expect(
      order([entry({ id: 'central/long', from: '2010' }), entry({ id: 'central/new', from: '2025' })], [[full(0.9), full(1)]], plan({ years: [2015] })),
    ).toEqual([0, 1]);
  });

  it('asked for by its own name gives way only to what holds those very words', () => {
    const asked = plan({ wordings: [wording('扶贫信贷'), wording('帮扶信贷', { weight: 0.97, notes: ['扶贫信贷 现称 帮扶信贷'] })] });
    expect(
      order(
        [now, old],
        [
          [undefined, full(1)],
          [full(0.9), undefined],
        ],
        asked,
      ),
    ).toEqual([1, 0]);
    expect(
      order(
        [now, old],
        [
          [full(0.9), full(1)],
          [undefined, undefined],
        ],
        asked,
      ),
    ).toEqual([0, 1]);
    expect(
      order(
        [now, old],
        [
          [full(0.9, 0.5), full(1)],
          [undefined, undefined],
        ],
        asked,
      ),
    ).toEqual([1, 0]);
    // Not its name: what means the same and holds all of it comes first.
    const means = plan({ wordings: [wording('老信贷'), wording('帮扶信贷', { weight: 0.97, notes: ['老信贷 现称 帮扶信贷'] })] });
    expect(
      order(
        [now, old],
        [
          [undefined, full(1)],
          [full(0.9), undefined],
        ],
        means,
      ),
    ).toEqual([0, 1]);
    const neighbours = plan({ wordings: [wording('老信贷'), wording('帮扶信贷', { weight: 0.8, notes: ['近'] })] });
    expect(
      order(
        [now, old],
        [
          [undefined, full(1)],
          [full(0.3), undefined],
        ],
        neighbours,
      )[0],
    ).toBe(1);
  });
});

describe('a paper asked for by its number or its title', () => {
  const law = entry({ id: 'central/law', title: '低收入人口动态监测', documents: [{ title: '关于低收入人口动态监测的意见', number: '国办发〔2023〕39号' }] });
  const rests = entry({
    id: 'county/rests',
    level: 'county',
    title: '养牛补贴',
    documents: [
      { title: '关于养牛补贴的通知', number: '清发〔2026〕1号' },
      { title: '关于低收入人口动态监测的意见', number: '国办发〔2023〕39号' },
    ],
  });
  const number = { agency: '国办发', year: 2023, serial: 39, from: 0, to: 0 };

  it('is the entry it is the first paper of, before what rests on it and before everything found by words', () => {
    expect(order([rests, law], [[full(0.9), full(0.1)]], plan({ number }))).toEqual([1, 0]);
    const hits = ranked([rests, law], [[full(0.9), undefined]], plan({ number }));
    expect(hits.map((hit) => hit.number?.rank)).toEqual([0, 1]);
    expect(order([entry({ id: 'central/x' }), law], [[full(1), undefined]], plan({ number }))).toEqual([1, 0]);
    expect(order([rests, law], [[full(0.9), undefined]], plan({ number: { ...number, serial: 40 } }))).toEqual([0]);
  });

  it('half a number is most often the highest level’s', () => {
    const [high, low] = (['central', 'county'] as const).map((level) =>
      entry({ id: `${level}/a`, level, documents: [{ title: '通知', number: level === 'central' ? '民发〔2020〕5号' : '清发〔2020〕5号' }] }),
    );
    expect(order([low!, high!], [[undefined, undefined]], plan({ number: { serial: 5, from: 0, to: 0 } }))).toEqual([1, 0]);
    const gone = entry({ id: 'central/gone', status: 'expired', documents: [{ title: '通知', number: '民发〔2019〕5号' }] });
    expect(order([gone, high!], [[undefined, undefined]], plan({ number: { serial: 5, from: 0, to: 0 } }))).toEqual([1, 0]);
  });

  it('by its title, whole or nearly; a short text is no title', () => {
    const titled = (typed: string) => ranked([rests, law], [[full(1), full(0.5)]], plan({ typed: foldKey(typed) }));
    expect(titled('关于低收入人口动态监测的意见').map((hit) => hit.entry)).toEqual([1, 0]);
    expect(titled('关于低收入人口动态监测的意见').map((hit) => hit.titled)).toEqual([true, true]);
    expect(titled('低收入人口动态监测的意见').map((hit) => hit.entry)).toEqual([1, 0]);
    expect(titled('国务院关于低收入人口动态监测的意见')[0]!.titled).toBe(true);
    expect(titled('动态监测的意见').map((hit) => hit.titled)).toEqual([undefined, undefined]);
    expect(titled('低保的意见').map((hit) => hit.entry)).toEqual([0, 1]);
    expect(titled('某省某市某县关于转发关于低收入人口动态监测的意见').map((hit) => hit.titled)).toEqual([undefined, undefined]);
  });
});

describe('whose rows are read', () => {
  const words: Record<string, [entry: number, bits: number][]> = {
    低保: [
      [0, BITS.title],
      [1, BITS.say],
      [2, BODY_BIT],
    ],
    高龄: [[3, BITS.alias]],
  };
  const outline = (status: Status = 'in-force', from: string | 0 = 0, until: string | 0 = 0, demonstration: 0 | 1 = 0): Outline => [
    'central',
    status,
    from,
    until,
    demonstration,
  ];
  const listed = (given: Plan, outlines: Outline[] = [outline(), outline(), outline(), outline()], also: number[] = [], numbers: unknown[] = []) =>
    shortlist(
      given,
      {
        postings: (gram: string) => ({ entries: (words[gram] ?? []).map(([at]) => at), fields: (words[gram] ?? []).map(([, bits]) => bits) }),
      } as unknown as WordIndex,
      { entries: outlines.length, head: { outlines }, whole: new Names([]), numbers } as unknown as Lexicon,
      TODAY,
      also,
    );

  const nearest = (list: Shortlist) => list.listed.map((one) => one.entry);

  it('are those that hold any of the words, the nearest first, with those asked for besides', () => {
    expect([nearest(listed(plan())), listed(plan()).further]).toEqual([[0, 1, 2], false]);
    expect(nearest(listed(plan({ wordings: [wording('低保'), wording('高龄')] })))).toEqual([0, 3, 1, 2]);
    expect(nearest(listed(plan(), undefined, [3]))).toEqual([3, 0, 1, 2]);
    expect(listed(plan({ wordings: [wording('没有')] })).listed).toEqual([]);
    const numbers = [{ entry: 3, rank: 0, number: '', parts: { agency: '民发', year: 2021, serial: 5 } }];
    expect(listed(plan({ wordings: [], number: { serial: 5, from: 0, to: 0 } }), undefined, [], numbers).entries).toEqual(new Set([3]));
    expect(listed(plan({ wordings: [], number: { serial: 6, from: 0, to: 0 } }), undefined, [], numbers).entries.size).toBe(0);
  });

  it('are forty at most, the best; what is over or a demonstration gives way, unless its year is named', () => {
    const many = (last: Outline, years: number[] = []) => {
      words['甲乙'] = Array.from({ length: 41 }, (_, at) => [at, BITS.title]);
      return listed(plan({ wordings: [wording('甲乙')], years }), [last, ...Array.from({ length: 40 }, () => outline())]);
    };
    expect([many(outline()).further, many(outline()).entries.size, many(outline()).entries.has(0)]).toEqual([true, 40, true]);
    expect(many(outline('expired', '2015', '2020')).entries.has(0)).toBe(false);
    expect(many(outline('in-force', 0, 0, 1)).entries.has(0)).toBe(false);
    expect([2015, 2020, 2014, 2021].map((year) => many(outline('expired', '2015', '2020'), [year]).entries.has(0))).toEqual([true, true, false, false]);
    expect(many(outline('expired', '2015', '2020'), [2026]).entries.has(0)).toBe(false);
    expect(many(outline('expired'), [2000]).entries.has(0)).toBe(true);
  });
});

describe('what a word is worth', () => {
  it('the rarer the more, and by where it stands', () => {
    expect(rarityOf(1, 100)).toBeGreaterThan(rarityOf(50, 100));
    expect(rarityOf(100, 100)).toBeGreaterThan(0);
    expect(tellingOf(1, 100)).toBeGreaterThan(tellingOf(50, 100));
    expect(weightOf(BITS.title)).toBe(1);
    expect(weightOf(BODY_BIT)).toBe(0.3);
    expect(weightOf(BITS.title | BITS.say)).toBeCloseTo(1.14);
    expect(weightOf(BITS.say | BODY_BIT)).toBeCloseTo(0.62);
    expect(weightOf(BITS.alias | BITS.ask | BITS.amount)).toBeCloseTo(1.24);
  });
  it('that is part of a known name more, of a longer word that stands for a shorter one less', () => {
    const weighed = (key: string, emphasis?: Record<string, number>) => Object.fromEntries(gramsWeighed({ key, emphasis }, new Names(['孤儿'])));
    expect(weighed('孤儿每月')).toEqual({ 孤儿: 1.6, 儿每: 1, 每月: 1 });
    expect(weighed('养老|保险', { 保险: 0.5 })).toEqual({ 养老: 1, 保险: 0.5 });
    expect(weighed('孤儿', { 孤儿: 0.5 })).toEqual({ 孤儿: 0.8 });
    expect(weighed('养老|养老', { 养老: 0.5 })).toEqual({ 养老: 0.5 });
  });
});

describe('the line that is shown', () => {
  it('has the words marked where they stand, once, touching stretches as one', () => {
    const marked = (text: string, key: string) => marksIn(text, key).map(([from, to]) => text.slice(from, to));
    expect(marked('低保标准，低保金', '低保')).toEqual(['低保', '低保']);
    expect(marked('低保标准', '低保准')).toEqual(['低保']);
    expect(marked('低保标准', '低保标准')).toEqual(['低保标准']);
    expect(marked('低保的标准', '低保标准')).toEqual(['低保', '标准']);
    expect(marked('低保标准多少', '低保|标准')).toEqual(['低保标准']);
    expect(marked('最高五万元', '50000元')).toEqual(['五万元']);
    expect([marked('低保', ''), marked('', '低保')]).toEqual([[], []]);
  });

  it('is the one that holds most of the words, when it holds more than the line there is', () => {
    const best = (lines: string[], key: string, shown = '') => bestLine(lines, key, { text: shown, marks: [] })?.text;
    expect(best(['低保金', '低保标准', '标准低保'], '低保标准')).toBe('低保标准');
    expect(best(['标准低保', '低保标准'], '低保')).toBe('标准低保');
    expect([best(['低保金'], '低保标准', '低保的'), best(['无'], '低保'), best([], '低保')]).toEqual([undefined, undefined, undefined]);
    const long = `${'前'.repeat(100)}低保标准${'后'.repeat(100)}`;
    const cut = best([long], '低保标准')!;
    expect([cut.length, cut.startsWith('…'), cut.endsWith('…'), cut.indexOf('低保标准')]).toEqual([112, true, true, 25]);
    expect(best([`低保标准${'后'.repeat(200)}`], '低保标准')).toBe(`低保标准${'后'.repeat(106)}…`);
    expect(best([`${'前'.repeat(200)}低保标准`], '低保标准')).toBe(`…${'前'.repeat(106)}低保标准`);
    expect(best([`低保标准${'后'.repeat(106)}`], '低保标准')).toHaveLength(110);
  });

  it('is the question with its answer, the amount or the paper that was found, else the summary', () => {
    const own = {
      summary: '摘要。',
      answers: [{ ask: '问？', say: '答。' }],
      amounts: [{ benefit: '津贴', per: '每月', figure: '60元', what: '津贴', text: '每月60元' }],
    } as unknown as HeadEntry;
    const line = (field: string, partCoverage: number, number?: object) => {
      const index = { head: { entries: [own] }, parts: [{ entry: 0, field, item: 0, text: '通知' }] } as unknown as HeadIndex;
      const hit = { entry: 0, wording: wording('低保'), match: { part: 0, partCoverage }, number } as unknown as Hit;
      const { line: shown, enough } = headLine(index, hit, TODAY);
      return [shown.text, enough];
    };
    expect(line('ask', 0.8)).toEqual(['问？答。', true]);
    expect(line('say', 0.5)).toEqual(['问？答。', false]);
    expect(line('ask', 0.4)).toEqual(['摘要。', false]);
    expect(line('ask', 0.7)).toEqual(['问？答。', false]);
    expect(line('document', 0.5)).toEqual(['依据：《通知》。摘要。', false]);
    expect(line('title', 0.5, {})).toEqual(['摘要。', true]);
    expect(line('amount', 0.9)[0]).toMatch(/^津贴：.*60元/);
    const bare = { head: { entries: [own] }, parts: [] } as unknown as HeadIndex;
    expect(headLine(bare, { entry: 0 } as Hit, TODAY)).toEqual({ line: { text: '摘要。', marks: [] }, enough: false });
  });
});
