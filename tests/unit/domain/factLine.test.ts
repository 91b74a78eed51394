import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/domain/fact/claim.ts';
import { clauseFor, nearestLine } from '../../../src/domain/fact/nearestLine.ts';
import { faultsOf, type Fault } from '../../../src/domain/fact/stands.ts';

const MEDICAL = '2026年度参保资助：农村一、二类低保每人每年资助310元；三、四类低保每人每年资助250元；脱贫人口每人每年资助100元';
const claim = (changed: Partial<Claim> = {}): Claim => ({
  what: '一、二类低保资助',
  about: '参保资助',
  value: 310,
  unit: '元',
  per: '每人每年',
  from: '2026-01-01',
  until: '2026-12-31',
  ...changed,
});
const QUOTE = '农村一、二类低保每人每年资助310元';
const faults = (changed: Partial<Claim>, lines = [MEDICAL], quotes = [QUOTE]) => faultsOf(claim(changed), { lines, quotes });

describe('a figure and the line it names', () => {
  it('stands with its unit, period and year', () => expect(faults({})).toEqual([]));

  const SLIPS: [string, Partial<Claim>, Fault][] = [
    ['one more', { value: 311 }, 'figure'],
    ['ten times as much', { value: 3100 }, 'figure'],
    ['another unit', { unit: '%' }, 'figure'],
    ['another benefit’s figure of the same line', { value: 250 }, 'figure'],
    ['another period', { per: '每人每月' }, 'per'],
    ['another head', { per: '每户每年' }, 'per'],
    ['a year before', { from: '2025-01-01' }, 'from'],
    ['a year later', { until: '2027-12-31' }, 'until'],
    ['another matter', { what: '取暖费', about: '冬天的' }, 'words'],
    ['a phrase where the line has a sum', { value: '全额资助', unit: undefined }, 'several'],
  ];
  it.each(SLIPS)('does not stand with %s', (_, changed, fault) => expect(faults(changed)).toContain(fault));

  it('asks for a quote where the line holds several figures of the unit', () => expect(faults({}, [MEDICAL], [])).toContain('several'));
  it('refuses a quote that is not in the line', () => expect(faults({}, [MEDICAL], ['农村一、二类低保每人每年资助320元'])).toEqual(['quote']));
  it('finds the clause to quote', () => expect(faultsOf(claim(), { lines: [MEDICAL], quotes: [clauseFor(claim(), MEDICAL)!] })).toEqual([]));

  it('says more than half of a phrase, and a short one whole', () => {
    const phrase = (value: string, line: string, more: Partial<Claim> = {}) =>
      faultsOf({ what: '补助', about: '寄宿生', value, ...more }, { lines: [line], quotes: [] });
    expect(phrase('由省市县自行确定', '寄宿生补助由省市县自行定')).toEqual([]);
    expect(phrase('由省市县自行确定', '寄宿生补助省里管')).toEqual(['phrase']);
    expect(phrase('全额', '寄宿生补助全额发放')).toEqual([]);
    expect(phrase('全额', '寄宿生补助全部发放')).toEqual(['phrase']);
    expect(phrase('免收', '寄宿生免除住宿费')).toEqual([]);
    expect(phrase('免收', '寄宿生减免住宿费')).toEqual(['phrase']);
    // Of two words one is half, which is not enough; of three two are.
    expect(phrase('统一发放', '寄宿生补助统一管理')).toEqual(['phrase']);
    expect(phrase('按月发放', '寄宿生补助月发放')).toEqual([]);
    expect(phrase('免费', '寄宿生补助免收1000元')).toEqual(['several']);
    expect(phrase('免费', '寄宿生补助免收，限3次')).toEqual([]);
  });

  it('is both ends of a range, and no rival of what its own name says', () => {
    const range = (value: Claim['value'], line: string, what = '补助') => faultsOf({ what, about: '寄宿生', value, unit: '元' }, { lines: [line], quotes: [] });
    expect(range({ min: 500, max: 800 }, '寄宿生补助500至800元')).toEqual([]);
    expect(range({ min: 500, max: 900 }, '寄宿生补助500至800元')).toEqual(['figure']);
    expect(range(60, '寄宿生缴500至2000元的补助60元')).toEqual(['several']);
    expect(range(60, '寄宿生缴500至2000元的补助60元', '缴500至2000元的补助')).toEqual([]);
  });

  it('stands nowhere without a line, and by every quote it names', () => {
    const quoted = (lines: string[], quotes: string[]) => faultsOf({ what: '补助', about: '寄宿生', value: 5, unit: '元' }, { lines, quotes });
    expect(quoted([], [])).toEqual(['quote']);
    expect(quoted(['寄宿生补助5元，走读生补助3元'], ['寄宿生补助5元'])).toEqual([]);
    expect(quoted(['寄宿生补助5元，走读生补助3元'], ['寄宿生补助5元', '没有这一句'])).toEqual(['quote']);
    expect(quoted(['寄宿生补助5元', '别的一行'], ['寄宿生补助5元'])).toEqual([]);
  });

  it('is told by the shortest clause that names the matter', () => {
    const clause = (line: string, changed: Partial<Claim> = {}) => clauseFor({ what: '寄宿生补助', about: '生活费', value: 5, unit: '元', ...changed }, line);
    expect(clause('走读生补助3元，寄宿生补助5元')).toBe('寄宿生补助5元');
    expect(clause('走读生补助3元。其中寄宿生补助5元；另有奖励7元')).toBe('寄宿生补助5元');
    expect(clause('走读生补助3元，寄宿生补助4元')).toBeUndefined();
    expect(clause('奖励由3元提高到5元', { what: '奖励', about: '年终' })).toContain('5元');
  });

  it('is looked for where its figure stands, the line without faults and of the same matter first', () => {
    const near = (texts: string[], changed: Partial<Claim> = {}) =>
      nearestLine(
        { what: '寄宿生补助', about: '小学', value: 5, unit: '元', ...changed },
        texts.map((text, index) => ({ name: `a#f${index}`, text })),
      );
    expect(near(['寄宿生补助4元', '寄宿生补助5元'])?.line.name).toBe('a#f1');
    expect(near(['寄宿生补助4元', '取暖费5元'])).toBeUndefined();
    expect(near(['小学取暖补助5元', '小学寄宿生补助5元'])?.line.name).toBe('a#f1');
    expect(near(['寄宿生补助5元', '寄宿生补助5元，2026年起'], { from: '2026' })?.line.name).toBe('a#f1');
    expect(near(['寄宿生补助5元'])).not.toHaveProperty('quote');
    expect(near(['走读生补助3元，寄宿生补助5元'])).toMatchObject({ quote: '寄宿生补助5元' });
    expect(near([])).toBeUndefined();
  });

  it('points to the line an author meant', () => {
    const lines = [
      { name: 'other#f1', text: '取暖费每人每年310元' },
      { name: 'this#f2', text: MEDICAL },
    ];
    expect(nearestLine(claim(), lines)).toMatchObject({ line: { name: 'this#f2' }, quote: expect.stringContaining('310元') });
  });
});

describe('dates of a line', () => {
  const span = (from: string | undefined, until: string | undefined, lines: string[], validity?: Claim['validity']) =>
    faultsOf({ what: '补助', about: '寄宿生', value: 5, unit: '元', from, until, ...(validity ? { validity } : {}) }, { lines, quotes: [] });
  const RAISED = '2025年起寄宿生补助由4元提高到5元';

  it.each<[string, string | undefined, string | undefined, string[], Fault[]]>([
    ['begins in the year that opens', '2025', undefined, ['寄宿生补助2025年起5元'], []],
    ['does not end in the year that opens', undefined, '2025-12-31', ['寄宿生补助自2025年1月起施行，5元'], ['until']],
    ['begins with the autumn term', '2024-09-01', undefined, ['2024年秋季学期起寄宿生补助5元'], []],
    ['ends with the year named at the end', undefined, '2025-12-31', ['寄宿生补助5元，执行到2025年12月31日止'], []],
    ['takes the dates from a further line', '2026-01-01', undefined, ['寄宿生补助5元', '本办法2026年1月1日起施行'], []],
    ['takes no date from a further line against its own', '2026', undefined, ['2025年寄宿生补助5元', '本办法2026年1月1日起施行'], ['from']],
    ['is the last figure seen of its year', '2024-02', '2024', ['2024-02-21印发的寄宿生补助5元'], []],
  ])('%s', (_, from, until, lines, wanted) => expect(span(from, until, lines)).toEqual(wanted));

  const beginning = (words: string, from: string) => span(from, undefined, [`${words}寄宿生补助5元`]);
  it.each<[string, string[], string[]]>([
    ['2026年3月起', ['2026', '2026-03'], ['2026-03-01', '2026-04', '2026-01-01', '2025']],
    ['2026年起', ['2026', '2026-01', '2026-01-01'], ['2026-02', '2026-01-02', '2025']],
    ['2026年1月起', ['2026', '2026-01', '2026-01-01'], ['2026-02']],
    ['2026年3月1日起', ['2026', '2026-03', '2026-03-01'], ['2026-03-02']],
    ['2026年3月11日起', ['2026-03-11'], ['2026-03-01']],
    ['2025年春季学期起', ['2025', '2025-02', '2025-03', '2025-03-01'], ['2025-01-31', '2025-04']],
    ['2025年秋季学期起', ['2025', '2025-08', '2025-09', '2025-09-01'], ['2025-07', '2025-10']],
    ['2024年10月通报：', ['2024-10'], ['2024', '2024-11']],
    ['2024年', ['2024'], ['2023', '2025']],
    ['按2020年的名单，自2025年起', ['2025'], ['2020']],
    ['2024年度每人6元，2026年另定，', ['2024'], ['2026']],
  ])('%s begins just there', (words, right, wrong) => {
    expect(right.filter((from) => beginning(words, from).includes('from'))).toEqual([]);
    expect(wrong.filter((from) => !beginning(words, from).includes('from'))).toEqual([]);
  });

  const ending = (words: string, until: string) => span(undefined, until, [`寄宿生补助5元，${words}`]);
  it.each<[string, string[], string[]]>([
    ['执行到2025年', ['2025', '2025-12', '2025-12-31'], ['2025-11', '2025-12-30', '2026']],
    ['执行到2025年6月', ['2025', '2025-06'], ['2025-06-30', '2025-12-31', '2025-07']],
    ['执行到2025年6月底', ['2025-06', '2025-06-28', '2025-06-30'], ['2025-06-27', '2025-07-31']],
    ['截至2025年12月31日', ['2025', '2025-12', '2025-12-31'], ['2025-12-30']],
    ['2025年底止', ['2025-12-31'], ['2025-06-30']],
    ['按2020年的名单，到2025年止', ['2025'], ['2020']],
    ['2018年起，由2022年的意见取代', ['2022'], ['2021']],
    ['2024年底止，2026年的没有查到', ['2024'], ['2026']],
  ])('%s ends just there', (words, right, wrong) => {
    expect(right.filter((until) => ending(words, until).includes('until'))).toEqual([]);
    expect(wrong.filter((until) => !ending(words, until).includes('until'))).toEqual([]);
  });

  it('takes beginning and end from a further line where the first names no year', () => {
    const lines = ['寄宿生补助5元', '2025年起执行，2027年到期'];
    expect([span('2025', '2027', lines), span('2026', undefined, lines), span(undefined, '2026', lines)]).toEqual([[], ['from'], ['until']]);
  });

  it('lets the old figure end in the year whose autumn brings the new one', () => {
    const line = '从2024年秋季学期起寄宿生补助由4元提高到5元';
    const old = (until: string) => faultsOf({ what: '补助', about: '寄宿生', value: 4, unit: '元', until }, { lines: [line], quotes: ['由4元'] });
    expect(['2024', '2024-12', '2024-12-31'].flatMap(old)).toEqual([]);
    expect(['2023', '2025', '2024-08-31'].map(old)).toEqual([['until'], ['until'], ['until']]);
  });

  it('lets the old figure end where the new one begins', () => {
    const old = (until: string) => faultsOf({ what: '补助', about: '寄宿生', value: 4, unit: '元', until }, { lines: [RAISED], quotes: ['由4元'] });
    expect(old('2024')).toEqual([]);
    expect(old('2023')).toEqual(['until']);
    expect(old('2025')).toEqual(['until']);
  });

  it('lets the old figure in brackets end before the new one begins, and no later', () => {
    const line = '从2025年春季学期起，寄宿生补助提高到每年5元（原为4元）';
    const old = (until: string) => faultsOf({ what: '补助', about: '寄宿生', value: 4, unit: '元', until }, { lines: [line], quotes: ['原为4元'] });
    expect(old('2024')).toEqual([]);
    expect(old('2025')).toEqual(['until']);
    expect(old('2023')).toEqual(['until']);
  });

  it('takes the validity of the entry where the line names no year, and only there', () => {
    const validity = { from: '2023-10-01', until: '2028-09-30' };
    expect(span('2023-10-01', '2028-09-30', ['寄宿生补助5元'], validity)).toEqual([]);
    expect(span('2024-10-01', undefined, ['寄宿生补助5元'], validity)).toEqual(['from']);
    expect(span('2023-10-01', undefined, ['2025年寄宿生补助5元'], validity)).toEqual(['from']);
  });
});
