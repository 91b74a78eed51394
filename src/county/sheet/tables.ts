import { createLibrary } from '../../library/library.ts';
import { ledger } from '../../library/local/ledger.ts';
import { editionDay } from '../../library/read/editionDay.ts';
import { loadContent, type LoadedContent } from '../../library/read/load.ts';
import { benefitTable } from './benefitTable.ts';
import { entryTables } from './entryTable.ts';
import { phoneTable } from './phoneTable.ts';
import { replyTable } from './replyTable.ts';
import type { Suggestions } from './suggestions.ts';
import type { SheetTable } from './table.ts';

/** The whole library as the five sheets of the office's workbook, in their order. */
export function tablesOf(content: LoadedContent, suggestions: Suggestions = { measures: [], benefits: [] }): SheetTable[] {
  const { region, entries, replies = [] } = content;
  const lines = ledger(createLibrary(content, editionDay(entries)));
  const [measures, others] = entryTables(
    entries,
    region.places.map(({ name }) => name),
    suggestions.measures,
  ) as [SheetTable, SheetTable];
  const wanted = lines.filter(({ asks }) => asks === 'phone').map(({ bureau }) => bureau);
  return [measures, benefitTable(entries, suggestions.benefits), others, phoneTable(region, wanted), replyTable(lines, replies)];
}

export const readTables = (root: string, suggestions?: Suggestions): SheetTable[] => tablesOf(loadContent(root), suggestions);
