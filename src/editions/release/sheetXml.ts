/** What a cell holds. */
export type CellValue = string | number;

// What XML 1.0 does not allow and what it advises against; none of it is text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be left out
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffd-\uffff]|\p{Cs}/gu;

const escaped = (text: string) => text.replace(NO_TEXT, '').replace(/&/g, '&amp;').replace(/>/g, '&gt;').replace(/</g, '&lt;');

/** The texts of a workbook, each held once; cells name them by their place (ECMA-376 18.4.9). */
export class SharedTexts {
  readonly #places = new Map<string, number>();

  placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }

  /** xl/sharedStrings.xml */
  xml(): string {
    const items = [...this.#places.keys()].map((text) => `<si><t${text.trim() === text ? '' : ' xml:space="preserve"'}>${escaped(text)}</t></si>`);
    return `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items.join('')}</sst>`;
  }
}

function cell(value: CellValue, address: string, style: string, texts: SharedTexts): string {
  const start = `<c r="${address}" s="${style}"`;
  if (value === '') return `${start}/>`;
  return typeof value === 'number' ? `${start}><v>${value}</v></c>` : `${start} t="s"><v>${texts.placeOf(value)}</v></c>`;
}

/** A table of at most 26 columns as the rows of a sheet. `styles` are the style of the first row's cells and of all others'. */
function rowsXml(rows: readonly (readonly CellValue[])[], [head, body]: readonly [string, string], texts: SharedTexts): string {
  const letters = rows[0]?.map((_, column) => String.fromCharCode(65 + column)) ?? [];
  const row = (values: readonly CellValue[], at: number) =>
    `<row r="${at + 1}">${values.map((value, column) => cell(value, `${letters[column]}${at + 1}`, at ? body : head, texts)).join('')}</row>`;
  return rows.map(row).join('');
}

/** The sheet with `rows` in the place of its two blank ones, which show how a head and a body cell are set. */
export function withRows(xml: string, rows: readonly (readonly CellValue[])[], texts: SharedTexts): string {
  const found = /<sheetData><row r="1"><c r="A1" s="(\d+)"\/>.*<row r="2"><c r="A2" s="(\d+)"\/>.*<\/sheetData>/s.exec(xml);
  if (!found) throw new Error('表格的样子变了，两行空行没有找到。write-excel-file 换了版本时要同步改 src/editions/release/sheetXml.ts');
  return xml.replace(found[0], () => `<sheetData>${rowsXml(rows, [found[1]!, found[2]!], texts)}</sheetData>`);
}
