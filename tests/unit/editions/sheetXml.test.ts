import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { SharedTexts, withRows, type CellValue } from '../../../src/editions/release/sheetXml.ts';

const ROWS: CellValue[][] = [
  ['头', '数', '头'],
  ['a & b < c > d "e"', 12.5, ''],
  [' 前后有空 ', 0, '头'],
  ['坏\u0001字\u0085\ufffd𠮷', -3, '头'],
  ['', '两\n行', '$& $1'],
];

async function sheetOf(rows: CellValue[][]): Promise<Record<string, string>> {
  const looks = (at: number) => (at === 0 ? { fontWeight: 'bold' as const } : { wrap: true });
  const data = rows.map((row, at) => row.map((value) => ({ value, ...looks(at) })));
  const bytes = await writeXlsxFile([{ sheet: '表', data }] as never).toBuffer();
  return Object.fromEntries(Object.entries(unzipSync(new Uint8Array(bytes))).map(([path, part]) => [path, strFromU8(part)]));
}

describe('a table put into a blank sheet', () => {
  it('is what the library itself writes of the same table', async () => {
    const whole = await sheetOf(ROWS);
    const blank = await sheetOf(ROWS.slice(0, 2).map((row) => row.map(() => '')));
    const texts = new SharedTexts();
    expect(withRows(blank['xl/worksheets/sheet1.xml']!, ROWS, texts)).toBe(whole['xl/worksheets/sheet1.xml']);
    expect(texts.xml()).toBe(whole['xl/sharedStrings.xml']);
  });

  it('is refused where the library sets blank rows otherwise', () => {
    expect(() => withRows('<sheetData></sheetData>', ROWS, new SharedTexts())).toThrow('write-excel-file');
  });
});
