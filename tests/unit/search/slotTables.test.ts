import { describe, expect, it } from 'vitest';
import { ofPlaces, placeFit, placesAsked, placesElsewhere, shortPlace, type KnownPlaces } from '../../../src/search/passages/places.ts';
import { agesAsked, contradiction, readSlots, slotsShared } from '../../../src/search/passages/slots.ts';
import { clauses } from '../../../src/search/passages/speech.ts';
import { knownPart, notKnownFor, touchesYear, yearsAsked, yearsNamed } from '../../../src/search/passages/years.ts';
import { foldKey } from '../../../src/search/text/fold.ts';

const key = (text: string) => foldKey(clauses(text));
const slots = (text: string) => readSlots(key(text));

describe('grades a text names', () => {
  const grades = (text: string) => Object.fromEntries([...slots(text).grades].map(([unit, numbers]) => [unit, [...numbers].join()]));
  it.each([
    ['一级、二级残疾', { 级: '1,2' }],
    ['一至三级', { 级: '1,2,3' }],
    ['3到5档', { 档: '3,4,5' }],
    ['一、二类低保，三类低保', { 类: '1,2,3' }],
    ['二期工程、三期工程', { 期: '2,3' }],
    ['C级、D级危房', { 级: 'c,d' }],
    ['县乡村三级', {}],
    ['省市县三级书记，一级残疾', { 级: '1' }],
    ['三类户', {}],
    ['三类人群', {}],
    ['一级残疾二档补助', { 级: '1', 档: '2' }],
    ['不分', {}],
  ])('%s: %j', (text, named) => expect(grades(text)).toEqual(named));
});

describe('ages a text is for', () => {
  it.each([
    ['年满80周岁、不满90周岁', [[80, 89]]],
    ['60至64周岁', [[60, 64]]],
    ['80周岁以上', [[80, 130]]],
    ['年满16周岁', [[16, 130]]],
    ['满六十岁起', [[60, 130]]],
    ['不满18周岁', [[0, 17]]],
    ['未满18周岁的孤儿', [[0, 17]]],
    ['16周岁以下', [[0, 16]]],
    ['18周岁以内', [[0, 18]]],
    // The range says how far it goes; the day it begins is no second group.
    ['80至89周岁，从满80周岁的当月起', [[80, 89]]],
    [
      '80至89周岁每月25元，90周岁以上每月60元',
      [
        [80, 89],
        [90, 130],
      ],
    ],
    ['补3年', []],
  ])('%s: %j', (text, ages) => expect(slots(text).ages).toEqual(ages));
});

describe('ages a question names', () => {
  it.each([
    ['八十三岁领多少', [83]],
    ['婆婆八十五了一个月给多少', [85]],
    ['庄里有个九十一的老人', [91]],
    ['奶奶都八十多了', []],
    ['给老人60元', []],
    ['给老汉发了60', []],
    ['三岁半的娃', [3.5]],
    ['今年六十三，能领不', [63]],
    ['我今年八十三了', [83]],
    ['刚满六十', [60]],
    ['过了八十岁', [80.5]],
    ['过八十岁能领多少', [80.5]],
    ['60多80岁', [80.5]],
    ['满60元', []],
    ['今年63个人', []],
    ['131岁', []],
    ['130岁', [130]],
    ['补80', []],
    ['3.5岁', []],
    ['80岁的，80周岁', [80]],
  ])('%s: %j', (text, ages) => expect(agesAsked(key(text))).toEqual(ages));
});

describe('what excludes what', () => {
  const against = (asked: string, said: string, more?: { groups: boolean }) => contradiction(slots(asked), agesAsked(key(asked)), slots(said), more);
  it('counts an age up to the next birthday, both ends of a range among it', () => {
    expect(['八十岁', '八十九岁', '八十九岁半'].map((age) => against(age, '80至89周岁'))).toEqual([undefined, undefined, undefined]);
    expect(['七十九岁半', '九十岁'].map((age) => against(age, '80至89周岁'))).toEqual(['age', 'age']);
    expect(against('一个七十九岁、一个八十三岁', '80至89周岁')).toBeUndefined();
    expect(against('八十三岁', '16至18周岁，80至89周岁')).toBeUndefined();
    expect([against('领多少', '80至89周岁'), against('八十三岁', '每月25元')]).toEqual([undefined, undefined]);
  });
  it('leaves groups open where they are told to be open', () => {
    expect(against('脱贫户医保资助多少', '特困人员参保资助')).toBe('group');
    expect(against('脱贫户医保资助多少', '特困人员参保资助', { groups: false })).toBeUndefined();
    expect(against('脱贫户医保资助多少', '脱贫户、特困人员参保资助')).toBeUndefined();
    expect(against('医保资助多少', '特困人员参保资助')).toBeUndefined();
  });
});

describe('what a question and a passage name together', () => {
  const shared = (asked: string, said: string) => slotsShared(slots(asked), agesAsked(key(asked)), slots(said));
  it('is counted slot by slot; a passage for this value alone says it more exactly', () => {
    expect(shared('补多少', '一级残疾')).toEqual([0, 0]);
    expect(shared('一级补多少', '补多少')).toEqual([1, 0]);
    expect(shared('一级补多少', '一级')).toEqual([1, 1]);
    expect(shared('一级补多少', '二级')).toEqual([1, 0]);
    const [all, part] = shared('一级补多少', '一级、二级、三级、四级');
    expect([all, part]).toEqual([1, 0.5]);
    expect(shared('一级、二级补多少', '一级')).toEqual([1, 1]);
    expect(shared('八十三岁一级补多少', '80至89周岁一级')).toEqual([2, 2]);
    expect(shared('八十三岁补多少', '每月25元')).toEqual([1, 0]);
    expect(shared('脱贫户读初中补多少', '脱贫户初中生')).toEqual([2, 2]);
  });
});

describe('years', () => {
  const asked = (text: string) => yearsAsked(key(text), '2026-11-23');
  it.each([
    ['大前年的标准', [2023]],
    ['前年的标准', [2024]],
    ['去年的标准', [2025]],
    ['今年的标准', [2026]],
    ['明年的标准', [2027]],
    ['下一年的标准', [2027]],
    ['下年度的标准', [2027]],
    ['19年的标准', [2019]],
    ['21年到24年的标准', [2021, 2024]],
    ['2023年和去年各多少', [2023, 2025]],
    ['2023元', []],
    ['2023号文', []],
    ['13年的', []],
    ['24年以后', []],
    ['2019年出生的娃', []],
    ['我今年下了功夫，去年给多少', [2025]],
    ['去年遭了灾。能领多少', []],
    ['去年多少', [2025]],
  ])('%s asks about %j', (text, years) => expect(asked(text).years).toEqual(years));

  it('says whether one is over and whether today’s rule is meant', () => {
    expect([asked('去年').past, asked('今年').past, asked('明年').past, asked('去年和今年').past]).toEqual([true, false, false, true]);
    expect([asked('现在补多少').now, asked('目前补多少').now, asked('补多少').now]).toEqual([true, true, false]);
  });

  it('named and known in a stored text stand in order, each once', () => {
    expect(yearsNamed('2025年8600元，2024年7800元；2025年起')).toEqual([2024, 2025]);
    expect(yearsNamed('2021—2025年')).toEqual([2021, 2025]);
    expect(yearsNamed('2023元，2023号，2023户，2023人')).toEqual([]);
    expect(yearsNamed('2024-08')).toEqual([2024]);
    expect(yearsNamed('2024年没有查到')).toEqual([]);
    expect(yearsNamed('执行到2024')).toEqual([2024]);
  });

  it('that nobody knows are told with whom to ask, unless a figure stands beside', () => {
    expect(notKnownFor('2024年没有查到；问县里。', 2024)).toBe('2024年没有查到。');
    expect(notKnownFor('2024年没有查到，去年是80%。', 2024)).toBeUndefined();
    expect(notKnownFor('2024年没有查到，那时是1.5万元。', 2024)).toBeUndefined();
    expect(notKnownFor('2023年没有查到。', 2024)).toBeUndefined();
    expect(notKnownFor('2024年是5580元。2025年没有查到，问民政局。', 2025)).toBe('2025年没有查到，问民政局。');
    expect(knownPart('2024年待核，2023年110元；未查到的不写')).toBe('2023年110元');
  });

  it('touch a span when one of their days lies in it', () => {
    expect([2020, 2021, 2025, 2026].map((year) => touchesYear({ from: '2021-12-31', until: '2025-01-01' }, year))).toEqual([false, true, true, false]);
    expect([2020, 2021, 2030].map((year) => touchesYear({ from: '2021' }, year))).toEqual([false, true, true]);
    expect([2022, 2023, 2024, 2025].map((year) => touchesYear({ until: '2024' }, year))).toEqual([false, true, true, false]);
    expect(touchesYear({}, 1990)).toBe(true);
  });
});

describe('places', () => {
  const chain = [
    { name: '全国', short: '全国', demonstration: false },
    { name: '高原省', short: '高原', demonstration: false },
    { name: '河谷自治州', short: '河谷', demonstration: false },
    { name: '小河县', short: '小河', demonstration: false },
  ];
  const known: KnownPlaces = { chain, elsewhere: new Set(['大河', '青岭']) };
  const asked = (text: string) => placesAsked(key(text), known, (gram) => gram === '低保');

  it.each([
    ['高原省特别行政区', '高原省'],
    ['红河哈尼族彝族自治州', '红河'],
    ['绿春县', '绿春'],
    ['吉县', '吉县'],
    ['全国', '全国'],
    ['宁东自治区', '宁东'],
  ])('%s is called %s', (name, short) => expect(shortPlace(name)).toBe(short));

  it.each([
    ['小河和大河各多少', ['大河', '小河']],
    ['小河县小河镇多少', ['小河']],
    ['云台县2024年多少', ['云台']],
    ['云台今年多少', ['云台']],
    ['24年云台农村低保多少', ['云台']],
    ['低保今年多少', []],
    ['我们县今年多少', []],
    ['各个县多少', []],
    ['县上多少', []],
    ['东坝镇的危房多少', ['东坝']],
    ['乡镇卫生院', []],
    ['补多少', []],
  ])('%s is about %j', (text, places) => expect([...asked(text).places].sort()).toEqual([...places].sort()));

  it.each([
    ['去江苏打工补多少', [], true],
    ['去小河打工补多少', ['小河'], false],
    ['在大河读大学补多少', [], false],
    ['江苏的低保多少', ['江苏'], false],
    ['青岭的医院报多少', [], false],
    ['从江苏回来补多少', [], true],
  ])('%s: %j, outside the province: %s', (text, places, outside) => expect(asked(text)).toEqual({ places, outside }));

  it('answers for its own part only: a higher rule is above, one part’s figure below', () => {
    const suits = (ask: string[], place: string, text = '') => placeFit(ask, place, text, known);
    expect([suits([], '小河县'), suits(['小河'], '小河县'), suits(['小河县'], '小河县'), suits(['大河'], '大河县')]).toEqual(['open', 'same', 'same', 'same']);
    expect([suits(['小河'], '高原省'), suits(['高原'], '小河县'), suits(['大河'], '高原省'), suits(['大河'], '小河县')]).toEqual([
      'above',
      'below',
      'other',
      'other',
    ]);
    expect([suits(['小河', '大河'], '高原省'), suits(['大河', '高原'], '小河县'), suits(['大河'], '小河县', '大河8600元')]).toEqual(['above', 'below', 'same']);
    const sample: KnownPlaces = { ...known, chain: [...chain.slice(0, 3), { name: '样本县', short: '样本', demonstration: true }] };
    expect(placeFit(['高原'], '样本县', '', sample)).toBe('other');
  });

  it('leaves the clauses about other places out, and who only told it in', () => {
    expect(ofPlaces('小河7800元，大河8600元，都是每年。', ['小河'], known)).toBe('小河7800元，都是每年。');
    expect(ofPlaces('小河7800元，大河8600元。', [], known)).toBe('小河7800元，大河8600元。');
    expect(ofPlaces('7800元（大河转述），每年。', ['小河'], known)).toBe('7800元，每年。');
    expect(ofPlaces('高原7800元，全国一样。', ['小河'], known)).toBe('全国一样。');
    expect(ofPlaces('小河和大河一样，青岭8600元。', ['小河', '大河'], known)).toBe('小河和大河一样，');
  });

  it('elsewhere are names that mostly stand with their 县, 市 or 州', () => {
    expect(placesElsewhere(['临江市发600元', '临江的办法'], [])).toEqual(['临江']);
    expect(placesElsewhere(['杭州市', '苏州市县两级'], [])).toEqual(['杭州']);
    expect(placesElsewhere(['大河县'], ['大河'])).toEqual([]);
    expect(placesElsewhere(['大河县'], ['大河谷'])).toEqual([]);
    expect(placesElsewhere([`东山县。${'东山。'.repeat(20)}`], [])).toEqual([]);
    expect(placesElsewhere([`东山县。${'东山。'.repeat(6)}`], [])).toEqual(['东山']);
    expect(
      placesElsewhere(
        ['乙地县', '甲地县'].map((text) => text.replace('地', '水')),
        [],
      ),
    ).toEqual(['乙水', '甲水']);
  });
});
