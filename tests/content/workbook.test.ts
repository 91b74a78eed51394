import { describe, expect, it } from 'vitest';
import { importWorkbook } from '../../src/county/import/importWorkbook.ts';
import { readTables } from '../../src/county/sheet/tables.ts';
import { writeWorkbook } from '../../src/county/sheet/write.ts';
import { loadContent } from '../../src/library/read/load.ts';
import { PROJECT } from '../support/miniLibrary.ts';

describe('the whole library through the workbook and back', () => {
  it('comes back without a change, every entry and every amount', async () => {
    const { entries } = loadContent(PROJECT);
    const rows = entries.flatMap(({ policy }) => policy.benefits.map(({ amounts }) => Math.max(1, amounts.length)));
    const { tally, written } = await importWorkbook(PROJECT, '表.xlsx', await writeWorkbook(readTables(PROJECT)), '2026-11-28', true);
    expect(written).toEqual([]);
    for (const { fresh, changed } of Object.values(tally)) expect(fresh + changed).toBe(0);
    expect(tally['措施'].same + tally['条目'].same).toBe(entries.length);
    expect(tally['待遇'].same).toBe(rows.reduce((sum, count) => sum + count, 0));
  });
});
