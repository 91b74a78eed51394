import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { SUGGESTED, TAKE, type SheetColumn, type SheetRow, type SheetTable } from './table.ts';
import type { Words } from './words.ts';

const WORD_SHEET = '词表';
const GREY = '#9A9A9A';
/** Blank rows below the last that still draw down words. */
const SPARE = 200;
/** Columns whose cells are numbers where they can be. */
const NUMBERS = new Set(['多少', '答复']);
const GUIDE: readonly string[] = [
  '一行是一条措施、一样待遇里的一个数、一个电话，或一件问来的事。填好以后运行 npm run import -- 这个文件；有一处不对就什么都不写，并说出哪张表、第几行、哪一列、怎么改。',
  '措施：每条一行。新加的一行“编号”空着。依据文件、文号、发文机关照文件写。',
  '待遇：一样待遇有几个数就写几行；待遇自己的各列（名称、条件、怎么办……）只写在它的第一行。“文件里的原话”照抄写着这个数的那一句，数就拿它来核对。',
  '条目：上级的和本县别的政策。电话：印在卡上的联系人，和办事要找的单位。本县补数：打电话问来的。',
  '有词可选的格子点一下出单子；一格写几样的，用；隔开。日期写 2026-03-01，不知道日的写 2026-03。空着的格子就是没有。',
  `灰字是建议：“${TAKE}”那一列从“${SUGGESTED}”改成“用”，那一行才算。`,
];

/** 0 → A, 26 → AA. */
function letters(index: number): string {
  return (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Where each list of words stands on the sheet of words. */
function placesOfWords(tables: readonly SheetTable[]): { lists: Words[]; areaOf: (words: Words) => string } {
  const key = (words: Words) => [...words.values()].join('\n');
  const lists: Words[] = [];
  for (const { words } of tables.flatMap(({ columns }) => columns)) if (words && !lists.some((known) => key(known) === key(words))) lists.push(words);
  const areaOf = (words: Words) => {
    const column = letters(lists.findIndex((known) => key(known) === key(words)));
    return `'${WORD_SHEET}'!$${column}$2:$${column}$${words.size + 1}`;
  };
  return { lists, areaOf };
}

/** One column's drop-down and hint in the sheet's own XML (ECMA-376 18.3.1.32). Where several words may stand in a cell, others are let through. */
function validation({ words, many, help, head }: SheetColumn, index: number, rows: number, areaOf: (words: Words) => string): string {
  if (!words?.size && !help) return '';
  const column = letters(index);
  const text = [help, many ? '几样用；隔开' : ''].filter(Boolean).join('。').slice(0, 250);
  const hint = text ? ` showInputMessage="1" promptTitle="${escaped(head.slice(0, 30))}" prompt="${escaped(text)}"` : '';
  const error = words?.size && !many ? ' showErrorMessage="1" errorTitle="不在词表里" error="请从单子里选"' : '';
  const list = words?.size ? ` type="list"${error}` : '';
  const formula = words?.size ? `<formula1>${escaped(areaOf(words))}</formula1>` : '';
  return `<dataValidation${list} allowBlank="1"${hint} sqref="${column}2:${column}${rows + 1 + SPARE}">${formula}</dataValidation>`;
}

function withValidations(xml: string, { columns, rows }: SheetTable, areaOf: (words: Words) => string): string {
  const all = columns.map((column, index) => validation(column, index, rows.length, areaOf)).filter(Boolean);
  return all.length ? xml.replace('</sheetData>', `</sheetData><dataValidations count="${all.length}">${all.join('')}</dataValidations>`) : xml;
}

const head = (value: string) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#ECE8DE', wrap: true, alignVertical: 'top' as const });

function cell(head: string, { cells, suggested = false }: SheetRow) {
  const text = cells[head] ?? '';
  if (text === '') return null;
  const style = { wrap: true, alignVertical: 'top' as const, ...(suggested ? { textColor: GREY } : {}) };
  return NUMBERS.has(head) && /^\d+(\.\d+)?$/.test(text) && String(Number(text)) === text
    ? { value: Number(text), ...style }
    : { value: text, type: String, ...style };
}

/** The tables as a workbook that Excel and WPS open, each fixed word drawn down. The same tables give the same bytes. */
export async function writeWorkbook(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const { lists, areaOf } = placesOfWords(tables);
  const longest = Math.max(1, ...lists.map(({ size }) => size));
  const column = (words: Words) => ['可选的词', ...words.values()];
  const wordRows = Array.from({ length: longest + 1 }, (_, row) =>
    lists.map((words) => (column(words)[row] === undefined ? null : { value: column(words)[row]! })),
  );
  const sheets = [
    ...tables.map((table) => ({
      sheet: table.name,
      data: [table.columns.map((own) => head(own.head)), ...table.rows.map((row) => table.columns.map((own) => cell(own.head, row)))],
      columns: table.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
    { sheet: '怎么填', data: GUIDE.map((line) => [{ value: line, wrap: true, alignVertical: 'top' as const }]), columns: [{ width: 100 }] },
    { sheet: WORD_SHEET, data: wordRows, columns: lists.map(() => ({ width: 20 })) },
  ];
  const raw = await writeXlsxFile(sheets as never).toBuffer();
  const files = Object.entries(unzipSync(new Uint8Array(raw as Buffer))).map(([path, bytes]): [string, Uint8Array] => {
    const table = tables[Number(/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1] ?? 0) - 1];
    return [path, table ? strToU8(withValidations(strFromU8(bytes), table, areaOf)) : bytes];
  });
  const zippable: Zippable = Object.fromEntries(files.map(([path, bytes]) => [path, [bytes, { mtime: new Date(2000, 0, 1) }]]));
  return zipSync(zippable);
}
