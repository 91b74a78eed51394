import { describe, expect, it } from 'vitest';
import { kindsAsked } from '../../../src/search/passages/kinds.ts';
import { placeFit, placesAsked, placesElsewhere, shortPlace, type KnownPlaces } from '../../../src/search/passages/places.ts';
import { agesAsked, contradiction, readSlots } from '../../../src/search/passages/slots.ts';
import { clauses, contentOf } from '../../../src/search/passages/speech.ts';
import { knownPart, notKnownFor, touchesYear, yearsAsked, yearsNamed } from '../../../src/search/passages/years.ts';
import { foldKey } from '../../../src/search/text/fold.ts';

const key = (text: string) => foldKey(clauses(text));
const slots = (text: string) => readSlots(key(text));
const against = (question: string, passage: string) => contradiction(slots(question), agesAsked(key(question)), slots(passage));

describe('a slot that contradicts', () => {
  it.each([
    ['三级残疾护理补贴多少', '护理补贴 一级、二级', '级'],
    ['二类低保补多少', '一类低保每月补助', '类'],
    ['念本科的娃能领多少', '中职、高职学生', 'stage'],
    ['省内打工车费', '跨省务工交通补助', 'way'],
    ['散居孤儿一个月多少', '集中供养孤儿', 'care'],
    ['走读的初中生', '初中寄宿生', 'boarding'],
    ['七十九岁老人领多少', '80至89周岁每人每月', 'age'],
    ['脱贫户医保资助多少', '特困人员参保资助', 'group'],
    ['避险搬迁二期', '避险搬迁一期', '期'],
    ['养牛一头补多少', '黑土猪育肥猪每头500元，中华蜂每箱400元', 'animal'],
    ['农村低保标准多少', '农村低保一、二类：居民医保自己缴70元', 'fee'],
  ])('%s is not answered by %s', (question, passage, slot) => {
    expect(against(question, passage)).toBe(slot);
  });

  it.each([
    ['二级残疾护理补贴多少', '护理补贴 一级、二级'],
    ['三类户怎么认定', '监测对象'],
    ['八十三岁领多少', '80至89周岁每人每月'],
    ['三类低保医保交多少', '农村低保三、四类'],
    ['一二三四类低保各多少', '四类低保'],
    ['护理补贴多少', '护理补贴 一级'],
    ['羊肚菌一亩补多少', '中华蜂每箱400元，羊肚菌每亩5400元'],
    ['养羊一只补多少', '黑山羊每只300元，黑猪每头500元'],
  ])('%s may be answered by %s', (question, passage) => {
    expect(against(question, passage)).toBeUndefined();
  });
});

describe('years', () => {
  const asked = (text: string) => yearsAsked(key(text), '2026-11-23').years;
  it.each([
    ['去年的低保标准', [2025]],
    ['前年和今年', [2024, 2026]],
    ['二〇二一年口径', [2021]],
    ['22年贵州监测线', [2022]],
    ['干了20年以后', []],
    ['前年五月里生的娃', []],
    ['补3年', []],
  ])('%s asks about %j', (text, years) => expect(asked(text)).toEqual(years));

  it('does not know a year that is only named as unknown', () => {
    expect(yearsNamed('2023年是5580元；2024年、2025年省定标准没有查到，问县民政局。')).toEqual([2023]);
    expect(notKnownFor('2023年是5580元；2024年省定标准没有查到，问县民政局。', 2024)).toBe('2024年省定标准没有查到，问县民政局。');
    expect(notKnownFor('2024年是5580元。', 2024)).toBeUndefined();
  });

  it('leaves out the clauses that do not know', () => {
    expect(knownPart('高原省2021年是110元；小河县现在发多少待核，请问民政办。')).toBe('高原省2021年是110元，请问民政办');
  });

  it('trusts a figure without a beginning for its last two years only', () => {
    expect(touchesYear({ until: '2024-08' }, 2023)).toBe(true);
    expect(touchesYear({ until: '2024-08' }, 2021)).toBe(false);
    expect(touchesYear({ from: '2021', until: '2025' }, 2026)).toBe(false);
  });
});

describe('places', () => {
  const known: KnownPlaces = {
    chain: ['全国', '高原省', '河谷自治州', '小河县'].map((name) => ({ name, short: shortPlace(name), demonstration: false })),
    elsewhere: new Set(['大河']),
  };
  const asked = (text: string) => placesAsked(key(text), known, (gram) => gram === '贫困');
  it('knows its own, those the library mentions, provinces, and names it never heard', () => {
    expect(asked('小河种药材补多少').places).toEqual(['小河']);
    expect(asked('大河县车费报多少').places).toEqual(['大河']);
    expect(asked('北京医保交多少').places).toEqual(['北京']);
    expect(asked('远山县护林员工资').places).toEqual(['远山']);
    expect(asked('贫困县退出标准').places).toEqual([]);
  });
  it('does not take where somebody goes for where he is from', () => {
    expect(asked('去江苏打工车费报多少')).toEqual({ places: [], outside: true });
  });
  it('never gives a higher level’s figure as the county’s, nor another county’s', () => {
    expect(placeFit(['小河'], '小河县', '', known)).toBe('same');
    expect(placeFit(['小河'], '全国', '', known)).toBe('above');
    expect(placeFit(['大河'], '小河县', '', known)).toBe('other');
    expect(placeFit(['大河'], '小河县', '大河县是600元', known)).toBe('same');
    expect(placeFit([], '小河县', '', known)).toBe('open');
  });
  it('finds names by how they mostly stand', () => {
    expect(placesElsewhere(['大河县发600元', '大河县的办法', '脱贫县有补助', '标准由省定，问县里'], ['小河'])).toEqual(['大河']);
    expect(shortPlace('河谷藏族自治州')).toBe('河谷');
  });
});

describe('kinds of question and content', () => {
  it.each([
    ['报几成', 'share'],
    ['最长补几年', 'span'],
    ['一个月领几百', 'money'],
    ['去哪里办', 'office'],
    ['哪份文件', 'document'],
    ['还给报不', 'whether'],
    ['从多少提到多少', 'change'],
    ['最晚哪天', 'when'],
    ['评几项', 'count'],
    ['保教费啥时免的', 'when'],
    ['当归亩奖', 'money'],
    ['护林员月钱', 'money'],
    ['残疾人生活补', 'money'],
  ])('%s asks for %s', (text, kind) => expect([...kindsAsked(key(text))]).toContain(kind));

  it('sets talk apart from what is asked about', () => {
    const content = (text: string) => contentOf(key(text), () => 0).split('|');
    expect(content('听人说我们家现在能领残疾补贴，一个月到底给多少钱哩')).toEqual(expect.arrayContaining(['残疾补贴']));
    expect(content('听人说我们家现在能领残疾补贴，一个月到底给多少钱哩').join('')).not.toMatch(/听人说|到底|我们/);
  });
});
