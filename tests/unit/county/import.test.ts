import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importWorkbook } from '../../../src/county/import/importWorkbook.ts';
import type { SheetRow, SheetTable } from '../../../src/county/sheet/table.ts';
import { readTables } from '../../../src/county/sheet/tables.ts';
import { writeWorkbook } from '../../../src/county/sheet/write.ts';
import { ContentError, problemText } from '../../../src/domain/policy/problem.ts';
import { loadContent } from '../../../src/library/read/load.ts';
import { sums } from '../../support/copy.ts';
import { COUNTY } from '../../support/county.ts';
import { countyCopy } from '../../support/countyCopy.ts';

const TODAY = '2026-10-15';
type Change = (rows: SheetRow[], table: SheetTable) => SheetRow[];

const SOUND = readTables(COUNTY);

/** Imports the county's own workbook with one sheet changed; `own` are the tables of a root that was changed before. */
async function importing(root: string, name: string, change: Change, own = SOUND) {
  const tables = own.map((table) => (table.name === name ? { ...table, rows: change([...table.rows], table) } : table));
  return importWorkbook(root, '表.xlsx', await writeWorkbook(tables), TODAY);
}
const swap =
  (find: (cells: SheetRow['cells']) => boolean, cells: Record<string, string>): Change =>
  (rows) =>
    rows.map((row) => (find(row.cells) ? { cells: { ...row.cells, ...cells } } : row));
const refused = async (name: string, change: Change) => {
  const root = countyCopy();
  const before = sums(join(root, 'content'));
  const error = await importing(root, name, change).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ContentError);
  expect(sums(join(root, 'content'))).toEqual(before);
  return (error as ContentError).problems.map(problemText).join('\n');
};
const travel = (cells: SheetRow['cells']) => cells['编号'] === 'county/measure-02-education#travel';

describe('the workbook read back', () => {
  it('changes nothing when nothing was changed', async () => {
    const { tally, written } = await importWorkbook(COUNTY, '表.xlsx', await writeWorkbook(SOUND), TODAY);
    expect(written).toEqual([]);
    expect(Object.values(tally).every(({ fresh, changed }) => fresh + changed === 0)).toBe(true);
    expect(tally['待遇'].same).toBeGreaterThan(30);
  });

  it('writes a new measure with its facts, and knows it the second time', async () => {
    const root = countyCopy();
    const measure: Change = (rows) => [
      ...rows,
      {
        cells: {
          第几条: '9',
          条目名: '养蜂补助',
          主题: '产业',
          讲给谁: '脱贫户；监测户',
          依据文件: '清溪县养蜂补助办法',
          文号: '测清政发〔2026〕9号',
          发文机关: '清溪县人民政府',
          从哪天起: '2026年5月1日',
        },
      },
    ];
    const benefit: SheetRow = {
      cells: {
        哪一条: '9',
        待遇名称: '养蜂补助',
        归哪类: '收入',
        户类型: '脱贫户',
        年龄: '满60周岁',
        谁能享受的原话: '脱贫户里满60周岁的老人',
        给什么: '养蜂补助',
        多少: '１２０',
        单位: '元',
        每: '每箱',
        文件里的原话: '养蜂补助每箱120元',
        找谁: '县农业农村局',
      },
    };
    const tables = SOUND.map((table) =>
      table.name === '措施'
        ? { ...table, rows: measure([...table.rows], table) }
        : table.name === '待遇'
          ? { ...table, rows: [...table.rows, benefit] }
          : table,
    );
    const bytes = await writeWorkbook(tables);
    const { tally, written } = await importWorkbook(root, '表.xlsx', bytes, TODAY);
    expect([tally['措施'].fresh, tally['待遇'].fresh, written]).toEqual([
      1,
      1,
      ['content/facts/county/measure-09.yaml', 'content/policies/county/measure-09.mdx'],
    ]);
    const { policy } = loadContent(root).entries.find(({ id }) => id === 'county/measure-09')!;
    expect(policy).toMatchObject({ measure: 9, place: '清溪县', validity: { from: '2026-05-01' }, audience: ['tuopin', 'risk'] });
    expect(policy.benefits[0]).toMatchObject({
      amounts: [{ value: 120, unit: '元', per: '每箱' }],
      who: { all: [{ household: { types: ['tuopin'] } }, { member: { age: { atLeast: 60 } } }] },
    });
    expect(readFileSync(join(root, 'content/facts/county/measure-09.yaml'), 'utf8')).toContain('养蜂补助每箱120元');
    expect((await importWorkbook(root, '表.xlsx', bytes, TODAY)).written).toEqual([]);
  });

  it('changes the one field whose cell was changed', async () => {
    const root = countyCopy();
    const { written, tally } = await importing(root, '待遇', swap(travel, { 找谁: '县教育局资助中心' }));
    expect([written, tally['待遇'].changed]).toEqual([['content/policies/county/measure-02-education.mdx'], 1]);
    expect(readFileSync(join(root, written[0]!), 'utf8')).toContain('office: 县教育局资助中心');
  });

  it('writes telephones and what an office told', async () => {
    const root = countyCopy();
    await importing(
      root,
      '电话',
      swap(({ 名称 }) => 名称 === '县民政局', { 电话: '0850-820 7777' }),
    );
    expect(loadContent(root).region.offices.find(({ name }) => name === '县民政局')?.phone).toBe('0850-820 7777');
    const asks = (cells: SheetRow['cells']) => cells['问的是'] === '怎么办、带什么';
    const told = readTables(root);
    const first = told.find(({ name }) => name === '本县补数')!.rows.find(({ cells }) => asks(cells))!;
    await importing(
      root,
      '本县补数',
      swap((cells) => cells === first.cells || (asks(cells) && cells['编号'] === first.cells['编号']), {
        答复: '带身份证到窗口办。',
        哪天问的: '2026/10/9',
        哪个单位答的: '县民政局',
      }),
      told,
    );
    expect(loadContent(root).replies).toMatchObject([{ about: first.cells['编号'], asked: '2026-10-09', year: 2026, text: '带身份证到窗口办。' }]);
  });
});

describe('a workbook that is not in order is refused whole, each fault by sheet, row and column', () => {
  it.each<[string, string, Change, RegExp]>([
    ['a word that is in no list', '措施', swap(({ 第几条 }) => 第几条 === '2', { 主题: '上学' }), /措施 第 3 行“主题”.*不在词表里.*从这些里选/],
    ['a day that is none', '措施', swap(({ 第几条 }) => 第几条 === '2', { 到哪天止: '年底' }), /措施 第 3 行“到哪天止”.*不是日期/],
    ['a number nobody gave', '措施', swap(({ 第几条 }) => 第几条 === '2', { 编号: 'county/measure-99' }), /“编号”.*库里没有编号/],
    ['a row twice', '措施', (rows) => [...rows, rows[0]!], /和第 2 行是同一条/],
    ['a new row that says too little', '条目', (rows) => [...rows, { cells: { 层级: '县级', 条目名: '新的一条' } }], /“依据文件”.*写上文件全称/],
    ['a figure its paper does not say', '待遇', swap((cells) => travel(cells) && cells['第几项'] === '1', { 多少: '450' }), /待遇 第 \d+ 行“多少”.*不在/],
    [
      'words its facts do not say',
      '待遇',
      swap((cells) => travel(cells) && cells['第几项'] === '1', { 文件里的原话: '路费每人450元' }),
      /“文件里的原话”.*底稿里没有/,
    ],
    ['a condition nobody can read', '待遇', swap(travel, { 年龄: '老人' }), /“年龄”.*看不出是多少/],
    [
      'another office on a benefit’s second row',
      '待遇',
      swap((cells) => travel(cells) && cells['第几项'] === '2', { 找谁: '县民政局' }),
      /“找谁”.*和这样待遇的第一行写的不一样/,
    ],
    ['a benefit of no entry', '待遇', (rows) => [...rows, { cells: { 哪一条: '没有这条', 待遇名称: '甲乙' } }], /“哪一条”.*没有叫“没有这条”的条目/],
    ['a telephone that lost its nought', '电话', swap(({ 名称 }) => 名称 === '县民政局', { 电话: '8508207777' }), /电话 第 \d+ 行“电话”.*开头的 0 丢了/],
    ['a private number', '电话', swap(({ 名称 }) => 名称 === '县民政局', { 电话: ['138', '1234', '5678'].join('') }), /电话|region\.yaml/],
    [
      'an answer without its day',
      '本县补数',
      (rows) => rows.map((row, index) => (index ? row : { cells: { ...row.cells, 答复: '还在办' } })),
      /“哪天问的”.*没有写哪天问的/,
    ],
  ])('%s', async (_, name, change, words) => expect(await refused(name, change)).toMatch(words));

  it('a file that is no workbook, or not the library’s', async () => {
    await expect(importWorkbook(COUNTY, '表.xlsx', new TextEncoder().encode('no'), TODAY)).rejects.toThrow(/读不了.*另存为/);
    const other = await writeWorkbook([{ name: '措施', columns: [{ head: '姓名', width: 8 }], rows: [] }]);
    await expect(importWorkbook(COUNTY, '表.xlsx', other, TODAY)).rejects.toThrow(/没有认得的表/);
  });
});
