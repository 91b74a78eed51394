import { cellText } from '../sheet/cells.ts';
import { fieldValue, type Field, type Path } from '../sheet/fields.ts';
import type { Cells, SheetName } from '../sheet/table.ts';
import { complain, type Draft, type Work } from './draft.ts';

/** A row as it is told and compared. */
export interface Place {
  sheet: SheetName;
  row: number;
  cells: Cells;
  /** Columns the sheet has: what has no column is left as it is. */
  heads: readonly string[];
  /** A row that was found by its title, not by its number: what it leaves empty was not said. */
  sparing: boolean;
}

/** Whether a cell says something else than the library shows. */
export function differs(place: Place, head: string, shown: string): boolean {
  const text = place.cells[head] ?? '';
  return place.heads.includes(head) && text !== cellText(shown) && !(place.sparing && text === '');
}

/** Puts the fields whose cells differ into the draft at `base`; says how many did. */
export function applyFields(work: Work, draft: Draft, fields: readonly Field[], shown: Cells, place: Place, base: Path = []): number {
  let changed = 0;
  for (const field of fields) {
    const { head } = field;
    const path = [...base, ...field.path];
    work.spots.add(draft.file, path, { ...place, head });
    if (!differs(place, head, shown[head] ?? '')) continue;
    changed += 1;
    const text = place.cells[head] ?? '';
    if (text === '') {
      draft.set(path, undefined);
      continue;
    }
    const parsed = fieldValue(field, text, place.cells['单位'] ?? '');
    if ('value' in parsed) draft.set(path, parsed.value);
    else complain(work, { ...place, head }, parsed.message, parsed.remedy);
  }
  return changed;
}
