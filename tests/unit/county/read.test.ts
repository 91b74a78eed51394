import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importWorkbook } from '../../../src/county/import/importWorkbook.ts';
import { readWorkbook } from '../../../src/county/sheet/read.ts';
import { SHEETS, type SheetName } from '../../../src/county/sheet/table.ts';
import { readTables } from '../../../src/county/sheet/tables.ts';
import { ContentError, problemText } from '../../../src/domain/policy/problem.ts';
import { COUNTY } from '../../support/county.ts';
import { countyCopy } from '../../support/countyCopy.ts';
import { merged, saveSheets, type SheetCell } from '../../support/fillSheet.ts';

const TABLES = readTables(COUNTY);
const columnsOf = (name: SheetName) => TABLES.find((table) => table.name === name)!.columns.map(({ head }) => head);
const KNOWN = Object.fromEntries(SHEETS.map((name) => [name, columnsOf(name)])) as Record<SheetName, string[]>;
const BLANK: SheetCell[] = [null, null, null, null, null];
const SPACES: SheetCell[] = [' ', '　', null, '  ', null];
const OFFICE: SheetCell[] = ['单位', '县民政局', '０８５０-820 7777', '东街９号', null];
const FLAT: SheetCell[] = ['类别', '名称', '电话', '地址', '上班时间'];
const OFFICE_CELLS = { 类别: '单位', 名称: '县民政局', 电话: '0850-820 7777', 地址: '东街9号' };

async function bytesOf(data: SheetCell[][], sheet: SheetName = '电话') {
  const file = join(mkdtempSync(join(tmpdir(), 'read-')), '表.xlsx');
  await saveSheets(file, [{ sheet, data }]);
  return readFileSync(file);
}
const read = async (data: SheetCell[][]) => (await readWorkbook('表.xlsx', await bytesOf(data), KNOWN)).sheets[0]!;

/** The five heads of 电话 over two rows, the way offices lay them out. */
const TWO_ROWS: [string, SheetCell[][]][] = [
  [
    'two heads merged downwards, three below one that is merged across',
    [
      [merged('类别', { down: 2 }), merged('名称', { down: 2 }), merged('怎么联系', { across: 3 }), null, null],
      [null, null, '电话', '地址', '上班时间'],
    ],
  ],
  [
    'three heads merged downwards, two below one that is merged across',
    [
      [merged('类别', { down: 2 }), merged('名称', { down: 2 }), merged('电话', { down: 2 }), merged('在哪里', { across: 2 }), null],
      [null, null, null, '地址', '上班时间'],
    ],
  ],
  ['all merged downwards', [FLAT.map((head) => merged(String(head), { down: 2 })), BLANK]],
];

describe('heads that are merged are read as they are shown', () => {
  it.each(TWO_ROWS)('%s', async (_, heads) => {
    const sheet = await read([...heads, OFFICE]);
    expect(sheet).toMatchObject({ heads: FLAT, lacking: [], strange: [], rows: [{ row: 3, cells: OFFICE_CELLS }] });
  });

  it('below a title over the whole width, be it even a head’s own word, with a column of the office’s own', async () => {
    for (const title of ['清溪县办事电话一览', '电话']) {
      const sheet = await read([
        [merged(title, { across: 6 }), ...BLANK],
        ['序号', ...FLAT],
        [1, ...OFFICE],
      ]);
      expect(sheet).toMatchObject({ heads: ['序号', ...FLAT], lacking: [], strange: ['序号'], rows: [{ row: 3, cells: { 序号: '1', ...OFFICE_CELLS } }] });
    }
  });

  it('a row of data below plain heads is none of them', async () =>
    expect((await read([FLAT, ['单位', '电话', null, null, null]])).rows).toEqual([{ row: 2, cells: { 类别: '单位', 名称: '电话' } }]));
});

describe('rows that say nothing', () => {
  it('are skipped above, between and below, and the others keep the number the sheet shows', async () => {
    const sheet = await read([BLANK, SPACES, FLAT, BLANK, OFFICE, SPACES, BLANK, ['单位', '县教育局', null, null, null], SPACES]);
    expect(sheet.rows).toEqual([
      { row: 5, cells: OFFICE_CELLS },
      { row: 8, cells: { 类别: '单位', 名称: '县教育局' } },
    ]);
  });

  it.each(TWO_ROWS)('do not move the row a complaint names: %s', async (_, heads) => {
    const wrong: SheetCell[] = ['单位', '县教育局', '８５０８２０７７７７', null, null];
    const bytes = await bytesOf([BLANK, ...heads, SPACES, OFFICE, BLANK, wrong]);
    const error: unknown = await importWorkbook(countyCopy(), '表.xlsx', bytes, '2026-10-15').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ContentError);
    expect((error as ContentError).problems.map(problemText)).toEqual([expect.stringMatching(/电话 第 7 行“电话”.*开头的 0 丢了/)]);
  });
});
