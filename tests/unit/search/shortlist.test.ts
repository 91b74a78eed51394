import { describe, expect, it } from 'vitest';
import { loadTerms } from '../../../src/library/read/terms.ts';
import { buildSearchPieces } from '../../../src/search/build/buildIndex.ts';
import { leadsOf } from '../../../src/search/build/buildRows.ts';
import { GramFinder } from '../../../src/search/index/gramFinder.ts';
import { HeadIndex } from '../../../src/search/index/headIndex.ts';
import { memorySource } from '../../../src/search/index/memorySource.ts';
import { openLibrary } from '../../../src/search/index/openLibrary.ts';
import { RowShelf } from '../../../src/search/index/rowShelf.ts';
import { planQuery } from '../../../src/search/query/plan.ts';
import { rank } from '../../../src/search/rank/rank.ts';
import { Scorer } from '../../../src/search/rank/score.ts';
import { readAtOnce, readFor, shortlist, type Shortlist } from '../../../src/search/rank/shortlist.ts';
import { foldKey } from '../../../src/search/text/fold.ts';
import { gramsOf } from '../../../src/search/text/units.ts';
import { multiplied } from '../../bench/corpora.ts';
import { COUNTY, county } from '../../support/county.ts';

const listOf = (...listed: Partial<Shortlist['listed'][number]>[]): Shortlist => ({
  listed: listed.map((one, entry) => ({ entry, most: 1, old: false, current: false, ...one })),
  entries: new Set(listed.keys()),
  further: false,
});

describe('the rows that are read', () => {
  it('are at once those that can come near to the most any can score, and those asked for by number', () => {
    expect(readAtOnce(listOf({ most: 1 }, { most: 0.26 }, { most: 0.24 }, { most: Infinity }))).toEqual([0, 1, 3]);
    expect(readAtOnce(listOf({ most: Infinity }))).toEqual([0]);
    expect(readAtOnce(listOf())).toEqual([]);
  });

  it('are besides those that may be a result, and the current ones a past one gives way to', () => {
    expect(readFor(listOf({ most: 1 }, { most: 0.31 }, { most: 0.29 }), 1)).toEqual([0, 1]);
    expect(readFor(listOf({ most: 1, old: true }, { most: 0.13, current: true }, { most: 0.11, current: true }, { most: 0.13 }), 1)).toEqual([0, 1]);
    expect(readFor(listOf({ most: 1 }, { most: 0.2, old: true }, { most: 0.13, current: true }), 1)).toEqual([0]);
  });

  const QUERIES = [
    ...[
      '低保',
      '低保怎么申请',
      '住校小学生一年补多少',
      '以前小额信贷贷多少',
      '2025年低保对象参保资助多少',
      '高龄津贴有效期到哪天',
      '一级残疾护理补贴多少',
      '救',
    ],
    ...[
      '关于进一步做好最低生活保障工作的意见',
      '2019年的危房改造还管不管',
      '我老汉前年瘫在炕上，残疾证是二级，听人说有个护理的钱，一个月给多少',
      '水管坏了找谁',
      '补',
    ],
  ];
  it.each([0, 600])('give the same results as all of them, of a library of %d entries besides its own', async (more) => {
    const { entries, region, day } = county();
    const own = entries.map((entry) => ({ ...entry, examples: [] }));
    const all = more === 0 ? own : multiplied(own, more);
    const pieces = await buildSearchPieces({ entries: all, terms: loadTerms(COUNTY), events: [], places: region.places, today: day });
    const { shelf, words, lexicon } = await openLibrary(memorySource(pieces));
    const shelved = new RowShelf(shelf, lexicon.head);
    let spared = 0;
    for (const query of QUERIES) {
      const found = await shelf.settled(() => {
        const plan = planQuery(lexicon, query, (gram) => lexicon.known(gram));
        for (const { key } of plan.wordings) for (const gram of gramsOf(key)) words.postings(gram);
        return shelf.misses ? undefined : { plan, list: shortlist(plan, words, lexicon, day, []) };
      });
      const { plan, list } = found!;
      const resultsOf = async (read: readonly number[]) => {
        const index = new HeadIndex(lexicon, await shelved.read([...read].sort((a, b) => a - b)));
        return rank(index, new Scorer(index, new GramFinder(index, words, list.entries)), plan, day).map(({ entry, score, status }) => [entry, score, status]);
      };
      const whole = await resultsOf([...list.entries]);
      const best = (whole[0]?.[1] as number | undefined) ?? 0;
      const read = readFor(list, best);
      spared += list.entries.size - read.length;
      expect(await resultsOf(read), query).toEqual(whole);
    }
    expect(spared).toBeGreaterThan(0);
  });
});

describe('rows that lie together', () => {
  const kin = (number: number) => ({
    id: `county/${foldKey(`e${number}`)}`,
    topic: number % 2 ? ('safety' as const) : ('housing' as const),
    family: `f${number % 40}`,
  });
  const many = Array.from({ length: 600 }, (_, number) => kin(number));

  it('are a few of one topic and family; of a small library each lies alone', () => {
    expect(leadsOf(many.slice(0, 512))).toEqual([]);
    const leads = leadsOf(many);
    const sizes = new Map<number, number>();
    for (const lead of leads) sizes.set(lead, (sizes.get(lead) ?? 0) + 1);
    expect(Math.max(...sizes.values())).toBeLessThan(20);
    expect(many.length / sizes.size).toBeGreaterThan(3);
    const apart = leads.filter((lead, entry) => many[lead]!.family !== many[entry]!.family).length;
    expect(apart).toBeLessThan(many.length / 4);
  });

  it('lie as they lay when one entry more is there, but for the pieces beside it, whatever the order', () => {
    const named = (rows: typeof many) => new Map(leadsOf(rows).map((lead, entry) => [rows[entry]!.id, rows[lead]!.id]));
    const before = named(many);
    expect(named([...many].reverse())).toEqual(before);
    const after = named([...many, kin(1001)]);
    const moved = [...before].filter(([id, lead]) => after.get(id) !== lead);
    expect(moved.length).toBeLessThan(20);
  });
});
