import writeXlsxFile from 'write-excel-file/node';
import { agedSentence } from '../../src/domain/household/statedDay.ts';
import { PILES, type Pile } from '../../src/domain/match/piles.ts';
import type { Matched } from './text.ts';
import { verdictCell, villageOf } from './village.ts';

type Cell = { value: string; fontWeight?: 'bold'; wrap?: true };

/** 村里的一张表 as a workbook: a row for each kind of money, a column for each household. */
export async function villageBook(households: readonly Matched[]): Promise<Buffer> {
  const { names, piles, rows } = villageOf(households);
  const bold = (value: string): Cell => ({ value, fontWeight: 'bold', wrap: true });
  const aged = households.map(({ stated, record }) => agedSentence(stated, record.date) ?? '');
  const plain = (value: string): Cell => ({ value });
  const counts = (pile: Pile) => [plain(`${PILES[pile].name}的样数`), plain(''), ...piles.map((own) => plain(String(own[pile].length)))];
  const sheet = [
    [bold('待遇'), bold('户数'), ...names.map(bold)],
    counts('can'),
    counts('settle'),
    ...(aged.some(Boolean) ? [[plain('日子'), plain(''), ...aged.map(plain)]] : []),
    ...rows.map(({ name, cells }) => [plain(name), plain(String(cells.filter(Boolean).length)), ...cells.map((cell) => plain(verdictCell(cell)))]),
  ];
  const columns = [{ width: 34 }, { width: 6 }, ...names.map(() => ({ width: 14 }))];
  return (await writeXlsxFile([{ sheet: '村里的表', data: sheet, columns, stickyRowsCount: 1, stickyColumnsCount: 1 }] as never).toBuffer()) as Buffer;
}
