import writeXlsxFile from 'write-excel-file/node';
import { verdictCounts } from '../../src/domain/match/counts.ts';
import { pilesOf, type PileRow } from '../../src/domain/match/piles.ts';
import { VERDICTS } from '../../src/domain/words/verdict.ts';
import type { Matched } from './text.ts';

type Cell = { value: string; fontWeight?: 'bold'; wrap?: true };

/** 已在册, 符合 … with for whom; empty where the household does not get it. */
function said(row: PileRow | undefined): string {
  if (!row) return '';
  return row.enrolled ? '已在册' : VERDICTS[row.main.verdict];
}

/** 村里的一张表 as a workbook: a row for each kind of money, a column for each household. */
export async function villageBook(households: readonly Matched[]): Promise<Buffer> {
  const piles = households.map(({ families, record }) => pilesOf(families, record));
  const rows = piles.map(({ can, settle }) => new Map([...can, ...settle].map((row) => [row.key, row])));
  const names = new Map(rows.flatMap((own) => [...own].map(([key, { main }]) => [key, main.benefit.name] as const)));
  const had = (key: string) => rows.filter((own) => own.has(key)).length;
  const bold = (value: string): Cell => ({ value, fontWeight: 'bold', wrap: true });
  const plain = (value: string): Cell => ({ value });
  const counts = households.map(({ families }) => verdictCounts(families));
  const sheet = [
    [bold('待遇'), bold('户数'), ...households.map(({ name }) => bold(name))],
    [plain('符合的项数'), plain(''), ...counts.map(({ eligible }) => plain(String(eligible)))],
    [plain('需核实的项数'), plain(''), ...counts.map(({ verify }) => plain(String(verify)))],
    ...[...names]
      .sort(([a], [b]) => had(b) - had(a))
      .map(([key, name]) => [plain(name), plain(String(had(key))), ...rows.map((own) => plain(said(own.get(key))))]),
  ];
  const columns = [{ width: 34 }, { width: 6 }, ...households.map(() => ({ width: 14 }))];
  return (await writeXlsxFile([{ sheet: '村里的表', data: sheet, columns, stickyRowsCount: 1, stickyColumnsCount: 1 }] as never).toBuffer()) as Buffer;
}
