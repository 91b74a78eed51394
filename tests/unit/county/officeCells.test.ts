import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { importWorkbook } from '../../../src/county/import/importWorkbook.ts';
import { deadCells } from '../../../src/county/sheet/deadCells.ts';
import { readWorkbook } from '../../../src/county/sheet/read.ts';
import type { SheetName } from '../../../src/county/sheet/table.ts';
import { readTables } from '../../../src/county/sheet/tables.ts';
import { writeWorkbook } from '../../../src/county/sheet/write.ts';
import { ContentError, problemText } from '../../../src/domain/policy/problem.ts';
import { COUNTY } from '../../support/county.ts';

const TODAY = '2026-10-10';
const TABLES = readTables(COUNTY);
const KNOWN = Object.fromEntries(TABLES.map(({ name, columns }) => [name, columns.map(({ head }) => head)])) as Record<SheetName, string[]>;
const tableOf = (name: SheetName) => TABLES.find((table) => table.name === name)!;
const fileOf = (name: SheetName) => `xl/worksheets/sheet${TABLES.indexOf(tableOf(name)) + 1}.xml`;
const letters = (index: number): string => (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
const at = (name: SheetName, head: string, row: number) => `${letters(tableOf(name).columns.findIndex((column) => column.head === head))}${row}`;

let sound: Record<string, Uint8Array>;
beforeAll(async () => {
  sound = unzipSync(await writeWorkbook(TABLES));
});

/** The library's own workbook with one cell as another programme writes it. */
function withCell(name: SheetName, cell: string, marks: string, inside: string): Uint8Array {
  const xml = strFromU8(sound[fileOf(name)]!);
  const changed = xml.replace(new RegExp(`<c r="${cell}"(?:[^>]*/>|[^>]*>.*?</c>)`), () => `<c r="${cell}" ${marks}>${inside}</c>`);
  if (changed === xml) throw new Error(`no cell ${cell}`);
  return zipSync({ ...sound, [fileOf(name)]: strToU8(changed) });
}
const text = (words: string) => ['t="inlineStr"', `<is><t xml:space="preserve">${words}</t></is>`] as const;
async function refused(bytes: Uint8Array): Promise<string[]> {
  const error: unknown = await importWorkbook(COUNTY, '表.xlsx', bytes, TODAY, true).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ContentError);
  return (error as ContentError).problems.map(problemText);
}

describe('a cell that would take out what stands in the library without anybody meaning it', () => {
  const benefitRow = tableOf('待遇').rows.findIndex(({ cells }) => cells['多少']) + 2;
  it.each<[string, SheetName, string, number, readonly [string, string], RegExp]>([
    ['an error', '电话', '电话', 5, ['t="e"', '<v>#N/A</v>'], /电话 第 5 行“电话””：.*显示 #N\/A。改法：/],
    ['an error in a date', '措施', '从哪天起', 3, ['t="e"', '<v>#VALUE!</v>'], /措施 第 3 行“从哪天起””：.*显示 #VALUE!/],
    ['an error in a sum', '待遇', '多少', benefitRow, ['t="e"', '<f>A1</f><v>#REF!</v>'], /待遇 第 \d+ 行“多少””：.*显示 #REF!/],
    ['a formula never worked out', '电话', '电话', 5, ['', '<f>A1</f>'], /公式没有算出来。改法：用 Excel 或 WPS 打开/],
    ['a formula in a sum never worked out', '待遇', '多少', benefitRow, ['', '<f>1+1</f><v></v>'], /“多少””：.*公式没有算出来/],
    ['another head', '电话', '电话', 1, text('联系电话'), /电话 第 1 行“电话””：没有这一列，这一列原有的会全部丢掉/],
    ['a mark behind the head', '电话', '地址', 1, text('地址*'), /“地址””：没有这一列/],
    ['a head twice', '电话', '地址', 1, text('电话'), /“电话””：有两列都叫这个名字/],
    ['a head of 待遇 twice', '待遇', '单位', 1, text('每'), /待遇 第 1 行“每””：有两列都叫这个名字/],
    ['a head of 本县补数 gone', '本县补数', '答复', 1, text('回复'), /本县补数 第 1 行“答复””：没有这一列/],
  ])('%s is told at its cell', async (_, name, head, row, [marks, inside], words) => {
    expect(await refused(withCell(name, at(name, head, row), marks, inside))).toEqual([expect.stringMatching(words)]);
  });

  it('is not one that shows a value: a formula with its result, words, nothing', () => {
    const xml =
      '<worksheet><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1</f><v></v></c><c r="C1" s="2"/><c r="D1" t="s"><v>0</v></c><c r="AB7" t="e"><v>#N/A</v></c></worksheet>';
    const book = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheet name="电话" sheetId="1" r:id="rId9"/></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<Relationship Id="rId9" Target="/xl/worksheets/other.xml"/>'),
      'xl/worksheets/other.xml': strToU8(xml),
    });
    expect(deadCells(book).get('电话')).toEqual([{ row: 7, column: 27, shows: '#N/A' }]);
  });
});

describe('a number of a person in a cell', () => {
  it.each<[string, readonly [string, string]]>([
    ['as a text', text('138、0013、8000')],
    ['as a number', ['', '<v>13800138000</v>']],
    ['as Excel shortens it', ['', '<v>1.3800138E10</v>']],
    ['with a name', text('张三13800138000')],
  ])('%s is told at that cell and not said again', async (_, [marks, inside]) => {
    const said = await refused(withCell('电话', at('电话', '电话', 5), marks, inside));
    expect(said).toEqual([expect.stringMatching(/电话 第 5 行“电话””：有一个像手机号的号码。改法：/)]);
    expect(said[0]).not.toMatch(/0013|8000/);
  });
});

describe('a cell as other programmes write it', () => {
  it.each<[string, readonly [string, string]]>([
    ['full-width', text('０８５０－８２０　７７７７')],
    ['with blanks that do not break', text('\u00a00850-820\u00a07777 ')],
    ['with signs of no width', text('0850-\u200b820 7777\ufeff')],
    [
      'in runs, with a reading beside',
      ['t="inlineStr"', '<is><r><t>0850-</t></r><r><rPr><b/></rPr><t>820 7777</t></r><rPh sb="0" eb="1"><t>ABC</t></rPh></is>'],
    ],
    ['as a formula with its result', ['t="str"', '<f>A1</f><v>0850-820 7777</v>']],
  ])('%s is read as it is meant', async (_, [marks, inside]) => {
    const { sheets } = await readWorkbook('表.xlsx', withCell('电话', at('电话', '电话', 5), marks, inside), KNOWN);
    expect(
      sheets
        .find(({ name }) => name === '电话')!
        .rows.find(({ row }) => row === 5)!
        .cells['电话']!.replace('－', '-'),
    ).toBe('0850-820 7777');
  });

  it('a copy of a sheet that was passed over is told', async () => {
    const name = strFromU8(sound['xl/workbook.xml']!).replace('name="电话"', 'name="电话 (2)"');
    const done = await importWorkbook(COUNTY, '表.xlsx', zipSync({ ...sound, 'xl/workbook.xml': strToU8(name) }), TODAY, true);
    expect([done.unread, done.written]).toEqual([['电话 (2)'], []]);
  });
});
