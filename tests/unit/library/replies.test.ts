import { describe, expect, it } from 'vitest';
import { amountLine } from '../../../src/domain/policy/amountLine.ts';
import { leadingOf } from '../../../src/domain/policy/gaps.ts';
import { leadLine, leadOn, leadTurns } from '../../../src/domain/policy/lead.ts';
import { problemText } from '../../../src/domain/policy/problem.ts';
import { parse } from 'yaml';
import { allProblems } from '../../../src/library/check/everything.ts';
import { createLibrary, getLibrary, type Library } from '../../../src/library/library.ts';
import { ledger, openLines } from '../../../src/library/local/ledger.ts';
import { repliesText } from '../../../src/library/local/repliesText.ts';
import { loadContent } from '../../../src/library/read/load.ts';
import { printBook } from '../../../src/library/paper/cards.ts';
import { county } from '../../support/county.ts';
import { REPLIES, repliedCounty } from '../../support/repliedCounty.ts';

const root = repliedCounty();
const library = getLibrary(root);
const leadOf = (of: Library, id: string, day = of.day) => {
  const { entry, benefit } = of.card(id)!;
  return leadLine(leadOn(leadingOf(entry.policy, benefit), day));
};
const told = (replies: string) => allProblems(repliedCounty(replies)).problems.map(problemText).join('\n');
const one = (change: Record<string, unknown>) => {
  const [first] = parse(REPLIES) as Record<string, unknown>[];
  return JSON.stringify([{ ...first, ...change }]);
};

describe('the county’s own replies', () => {
  it('check without complaint', () => expect(allProblems(root).problems.map(problemText)).toEqual([]));

  it('lead the benefit they were asked for, with year, day and office', () => {
    expect(leadOf(library, 'province/housing-safety#repair')).toBe('修缮补助 本县2026年：1.4万元/户（8月12日问县住建局）');
    expect(leadOf(library, 'central/medical-insurance#tuopin')).toBe('参保资助 本县2026年：60元/人年（8月3日问县医保局）');
    expect(leadOf(county(), 'central/medical-insurance#tuopin')).toContain('最近查到');
  });

  it('lapse with their year by the reader’s own calendar', () => {
    const { entry, benefit } = library.card('central/medical-insurance#tuopin')!;
    const leading = leadingOf(entry.policy, benefit);
    expect(leadOf(library, 'central/medical-insurance#tuopin', '2027-03-01')).toBe('参保资助 最近查到：本县2026年 60元/人年（2027年的数问县医保局）');
    expect(leadTurns(leading, library.day)[0]![0]).toBe('2027-01-01');
  });

  it('settle nothing in an edition of another year, but are last known', () => {
    const later = createLibrary(loadContent(root), '2027-02-01');
    expect(later.entry('province/housing-safety').status).toBe('unverified');
    expect(leadOf(later, 'central/medical-insurance#tuopin')).toContain('最近查到：本县2026年 60元');
    expect(openLines(later).length).toBe(ledger(later).length);
  });

  it('say that a doubted entry runs, and close its gap', () => {
    const entry = library.entry('province/housing-safety');
    expect(entry.status).toBe('in-force');
    expect(entry.policy.validity.note).toMatch(/^本县2026年：还在办（8月12日问县住建局）。/);
    expect(entry.policy.gaps).toEqual([expect.objectContaining({ benefit: ['rebuild'] })]);
  });

  it('stand on the printed card: figure, day and procedure', () => {
    const cards = new Map(printBook(library).cards.map((card) => [card.id, card]));
    const lines = (id: string) => cards.get(id)!.parts.flatMap((part) => part.lines);
    expect(lines('province/housing-safety#repair')).toContain('修缮补助，本县2026年：1.4万元（每户，8月12日问县住建局）');
    expect(lines('province/housing-safety#rebuild')).toEqual(
      expect.arrayContaining([
        '本县2026年：2026年冬季申报，最晚2026年12月20日（8月12日问县住建局）。',
        '本县2026年：带户口簿到乡镇村建站填表，站里派人来量（8月12日问县住建局）。',
      ]),
    );
  });

  it('stand before the entry’s own answer that rests on the old figure', () => {
    const says = library.entry('province/housing-safety').policy.answers.map(({ say }) => say);
    expect(says[0]).toMatch(/^修缮补助，本县2026年：1\.4万元（每户，8月12日问县住建局）。2021年/);
    expect(says[1]).not.toContain('本县2026年');
  });

  it('are documents of their own: the paper the office named, else its answer', () => {
    const titles = library.entry('province/housing-safety').policy.documents.map(({ title }) => title);
    expect(titles).toContain('清溪县2026年农村危房改造实施方案');
    expect(library.entry('central/medical-insurance').policy.documents.at(-1)).toMatchObject({ title: '县医保局2026年8月3日答复', evidence: 'asked' });
  });

  it('change the checksum of the entries they bear on and of no other', () => {
    const changed = library.entries.filter(({ id, checksum }) => county().entry(id).checksum !== checksum).map(({ id }) => id);
    expect(changed.sort()).toEqual(['central/medical-insurance', 'province/housing-safety']);
  });

  it('are taken off the list of what is to be asked', () => {
    expect(ledger(library).length).toBe(ledger(county()).length);
    expect(ledger(county()).length - openLines(library).length).toBe(4);
  });

  it('stop a benefit that the county no longer gives', () => {
    const stopped = createLibrary(
      loadContent(
        repliedCounty(
          one({ about: 'province/housing-safety', asks: 'running', runs: false, what: undefined, value: undefined, unit: undefined, per: undefined }),
        ),
      ),
      library.day,
    );
    expect(stopped.card('province/housing-safety#repair')).toBeUndefined();
    expect(stopped.entry('province/housing-safety').status).toBe('expired');
  });

  it('come back the same from their own file', () => {
    const text = repliesText(library.replies);
    expect(text).toContain('# 本县补数');
    expect(loadContent(repliedCounty(text)).replies).toEqual(library.replies);
    expect(loadContent(repliedCounty(repliesText([]))).replies).toEqual([]);
  });

  it('read as one line of an amount', () => {
    expect(amountLine(library.card('province/housing-safety#repair')!.benefit.amounts[0]!)).toBe('修缮补助，本县2026年：1.4万元（每户，8月12日问县住建局）');
  });
});

describe('replies that are refused', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['an entry that is not there', { about: 'province/nothing#repair' }, ['[0].about', '没有“province/nothing”这个条目']],
    ['a benefit that is not there', { about: 'province/housing-safety#loft' }, ['[0].about', '从这些里选：repair、rebuild']],
    ['a figure of no benefit', { about: 'province/housing-safety' }, ['[0].about', '没有写是哪一样待遇']],
    ['a figure nobody asked for', { what: '燃油补贴' }, ['[0].what', '没有“燃油补贴”这个数', '修缮补助']],
    ['a person’s name', { office: '张德胜' }, ['[0].office', '不写姓名']],
    ['a day to come', { asked: '2031-01-01', year: 2031 }, ['[0].asked', '还没有到']],
    ['a year far from the day', { year: 2020 }, ['[0].year', '2026 年问的，写的却是 2020 年']],
    ['a figure typed as words', { value: '1.4万' }, ['[0].value']],
    ['a span that is none', { value: { min: 3, max: 2 } }, ['[0].value', '不是一个区间']],
    ['a 文号 in another form', { document: { title: '实施方案', number: '清住建发[2026]14号' } }, ['[0].document.number', '六角括号']],
    ['a kind that does not exist', { asks: 'phone' }, ['[0].asks']],
    ['a misspelt field', { unti: '元' }, ['不认识的名字', '“unti”']],
    ['a hint left standing', { office: '【哪个】局' }, ['还留着模板里的提示']],
  ])('%s', (_, change, words) => {
    const text = told(one(change));
    expect(text).toContain('content/replies.yaml');
    for (const word of words) expect(text).toContain(word);
  });

  it('two replies to one question', () => expect(told(`${REPLIES}${REPLIES}`)).toContain('和第 1 项答的是同一件事、同一年'));
  it('a private number, without repeating it', () => {
    const text = told(one({ document: { title: '打138 0013 8000问的' } }));
    expect(text).toContain('手机号');
    expect(text).not.toContain('8000');
  });
});
