import { readFileSync, writeFileSync } from 'node:fs';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';

/** A cell merged over its neighbours, which stay as cells without anything in them. */
export interface MergedCell {
  value: string;
  columnSpan?: number;
  rowSpan?: number;
}
export type SheetCell = string | number | Date | boolean | null | MergedCell;

/** A text in a cell that is merged over so many columns or rows. */
export const merged = (value: string, { across, down }: { across?: number; down?: number }): MergedCell => ({
  value,
  ...(across ? { columnSpan: across } : {}),
  ...(down ? { rowSpan: down } : {}),
});

export interface Sheet {
  sheet: string;
  data: SheetCell[][];
}

/** A workbook as another programme would hold it: rows of cells. */
export const openSheets = async (file: string): Promise<Sheet[]> => (await readXlsxFile(file)) as unknown as Sheet[];

/** Writes rows of cells the way another programme does: without drop-downs, dates as dates, numbers as numbers. */
export async function saveSheets(file: string, sheets: readonly Sheet[]): Promise<void> {
  const bytes = await writeXlsxFile(
    sheets.map(({ sheet, data }) => ({
      sheet,
      data: data.map((row) =>
        row.map((cell) => {
          if (cell === null) return null;
          if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy/m/d' };
          return typeof cell === 'object' ? cell : { value: cell };
        }),
      ),
    })) as never,
  ).toBuffer();
  writeFileSync(file, bytes as Buffer);
}

/** A sheet's cells by the column's head and the row's place, the first below the heads being 1. */
export class Filled {
  readonly data: SheetCell[][];
  readonly #heads: string[];

  constructor(sheets: readonly Sheet[], name: string) {
    this.data = sheets.find(({ sheet }) => sheet === name)!.data;
    this.#heads = this.data[0]!.map(String);
  }

  #column(head: string): number {
    const at = this.#heads.indexOf(head);
    if (at < 0) throw new Error(`no column ${head}`);
    return at;
  }

  get(row: number, head: string): SheetCell {
    return this.data[row]?.[this.#column(head)] ?? null;
  }

  set(row: number, cells: Record<string, SheetCell>): void {
    this.data[row] ??= this.#heads.map(() => null);
    for (const [head, value] of Object.entries(cells)) this.data[row][this.#column(head)] = value;
  }

  rows(): number[] {
    return this.data.map((_, index) => index).slice(1);
  }
}

export const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
