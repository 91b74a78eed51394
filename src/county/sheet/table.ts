import type { Words } from './words.ts';

export const SHEETS = ['措施', '待遇', '条目', '电话', '本县补数'] as const;
export type SheetName = (typeof SHEETS)[number];

/** A column as it stands in the workbook. */
export interface SheetColumn {
  head: string;
  /** In characters. */
  width: number;
  /** What is drawn down. With `many` several words may stand in a cell, ； between. */
  words?: Words | undefined;
  many?: boolean | undefined;
  /** Shown when a cell is chosen. */
  help?: string | undefined;
}

/** Cells by their column's head; what is not there is empty. */
export type Cells = Readonly<Record<string, string>>;

export interface SheetRow {
  cells: Cells;
  /** A suggestion: nothing of it counts until somebody takes it. */
  suggested?: boolean;
}

export interface SheetTable {
  name: SheetName;
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
}

/** The column that says whether a suggested row counts. */
export const TAKE = '采用';
export const SUGGESTED = '建议';
export const TAKE_COLUMN: SheetColumn = {
  head: TAKE,
  width: 6,
  words: new Map([
    [SUGGESTED, SUGGESTED],
    ['用', '用'],
  ]),
  help: '灰字是建议：要用就改成“用”，再把该填的填上；不用的不管它',
};
