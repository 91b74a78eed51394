import readXlsxFile from 'read-excel-file/node';
import { Refusal } from '../../domain/policy/problem.ts';
import { PRIVATE_KINDS, privateNumbersIn } from '../../domain/text/privateNumbers.ts';
import { cellText, type ReadCell } from './cells.ts';
import { deadCells, type DeadCell } from './deadCells.ts';
import { SHEETS, type SheetName } from './table.ts';

/** A row as read: its cells by head, and its number in the workbook for telling. */
export interface ReadRow {
  row: number;
  cells: Record<string, string>;
}

/** One sheet as read. A sheet may lack columns and have columns of the office's own, which are told and left alone. */
export interface ReadSheet {
  name: SheetName;
  rows: ReadRow[];
  heads: string[];
  /** Columns of the library's that the sheet lacks: what they say is left as it is. */
  lacking: string[];
  strange: string[];
  /** Cells that cannot be taken as they are, by row and head. */
  faults: { row: number; head: string; message: string; remedy: string }[];
}

/** A workbook as read: the sheets by their names, and the names of others that may have been meant for one. */
export interface ReadBook {
  sheets: ReadSheet[];
  unread: string[];
}

const squeeze = (head: string) => head.replace(/\s/g, '');

/**
 * Where the heads stand and what they are, column by column. The row of heads is the first, below any title, that holds at least three
 * of the known ones, together with the row above it. Where a head is merged over two rows it is the upper one; where some stand below a
 * head that is merged over them it is the lower one.
 */
function headsOf(rows: readonly string[][], known: readonly string[]): { last: number; heads: string[] } | undefined {
  const bare = rows.map((row) => row.map((cell) => known.find((head) => squeeze(head) === squeeze(cell)) ?? squeeze(cell)));
  const knownIn = (row: readonly string[] = []) => row.filter((cell) => known.includes(cell));
  const at = bare.findIndex(
    (row, index) => knownIn(row).length > 0 && new Set([...knownIn(bare[index - 1]), ...knownIn(row)]).size >= Math.min(3, known.length),
  );
  if (at < 0) return undefined;
  const [above = [], own, below = []] = [bare[at - 1], bare[at]!, bare[at + 1]];
  const second = below.some(Boolean) && below.every((cell, column) => !cell || (known.includes(cell) && !known.includes(own[column]!)));
  const lowest = own.map((cell, column) => (second && below[column]) || cell);
  const merged = (column: number) => knownIn([above[column] ?? '']).find((head) => !lowest.includes(head)) ?? '';
  return { last: second ? at + 1 : at, heads: lowest.map((cell, column) => cell || merged(column)) };
}

/** What is wrong with a cell in itself: it shows an error, its formula was never worked out, it holds a number of a person. */
function faultsIn(body: readonly ReadRow[], heads: readonly string[], dead: readonly DeadCell[], last: number): ReadSheet['faults'] {
  const shown = dead
    .filter(({ row, column }) => row > last + 1 && heads[column])
    .map(({ row, column, shows }) => ({
      row,
      head: heads[column]!,
      message: shows === undefined ? '这一格的公式没有算出来' : `这一格是出错的公式，显示 ${shows}`,
      remedy: shows === undefined ? '用 Excel 或 WPS 打开这张表，存一遍再导；或把数直接打进去' : '把公式改对，或把要写的直接打进去；没有就清空这一格',
    }));
  const exposed = body.flatMap(({ row, cells }) =>
    Object.entries(cells).flatMap(([head, text]) =>
      privateNumbersIn(text).map((kind) => ({
        row,
        head,
        message: `有一个像${PRIVATE_KINDS[kind]}的号码`,
        remedy: '删掉这个号码；要留联系方式就写单位的办公电话',
      })),
    ),
  );
  return [...shown, ...exposed];
}

function readOne(name: SheetName, data: readonly (readonly ReadCell[])[], known: readonly string[], dead: readonly DeadCell[]): ReadSheet | undefined {
  const rows = data.map((row) => row.map(cellText));
  const found = headsOf(rows, known);
  if (!found) return undefined;
  const { last, heads } = found;
  const body = rows.slice(last + 1).flatMap((row, index): ReadRow[] => {
    if (row.every((cell) => cell === '')) return [];
    const cells: Record<string, string> = {};
    row.forEach((text, column) => {
      const head = heads[column];
      if (head && text) cells[head] ??= text;
    });
    return [{ row: last + index + 2, cells }];
  });
  return {
    name,
    rows: body,
    heads,
    lacking: known.filter((head) => !heads.includes(head)),
    strange: heads.filter((head) => head && !known.includes(head)),
    faults: faultsIn(body, heads, dead, last),
  };
}

/** The sheets of a workbook by name; others are the office's own and left alone. `known` are the library's columns of each sheet. */
export async function readWorkbook(file: string, bytes: Uint8Array, known: Record<SheetName, readonly string[]>): Promise<ReadBook> {
  let sheets: { sheet: string; data: unknown }[];
  let dead: Map<string, DeadCell[]>;
  try {
    sheets = await readXlsxFile(Buffer.from(bytes), { trim: false } as never);
    dead = deadCells(bytes);
  } catch {
    throw new Refusal(`${file} 读不了：不是 .xlsx，或者加了密码、没有存完。改法：用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”，不设密码，再导。`);
  }
  const read = SHEETS.flatMap((name) => {
    const found = sheets.find(({ sheet }) => sheet.trim() === name);
    return found ? (readOne(name, found.data as ReadCell[][], known[name], dead.get(found.sheet) ?? []) ?? []) : [];
  });
  if (read.length === 0)
    throw new Refusal(`${file} 里没有认得的表。改法：用 npm run sheet 出一张表，在它上面填；表名（${SHEETS.join('、')}）和第一行的列名不要改。`);
  // 电话 (2), 电话-改: a copy in which somebody may have written.
  const unread = sheets
    .map(({ sheet }) => sheet)
    .filter((sheet) => !SHEETS.some((name) => name === sheet.trim()) && SHEETS.some((name) => sheet.includes(name)));
  return { sheets: read, unread };
}
