import { lastVersions, type FateRow } from '../../domain/inspect/fates.ts';
import { benefitId } from '../../domain/policy/benefitId.ts';
import type { LibraryEntry } from '../library.ts';

/** As many lines as one A4 holds. */
const LINES = 18;
/** What changed is asked first. */
const WEIGHT: Record<FateRow<unknown>['fate'], number> = { raised: 2, changed: 2, renamed: 2, stopped: 1, unknown: 0, continued: 0 };

/**
 * The benefits for one sheet of paper: those that most of `named` speak of (the benefit ids of typical households, one
 * list a household), under their old or their new name; of two versions of one benefit the later one.
 */
export function mostAsked(rows: readonly FateRow<LibraryEntry>[], named: readonly (readonly string[])[]): FateRow<LibraryEntry>[] {
  const count = ({ entry, benefit, now }: FateRow<LibraryEntry>) => {
    const ids = [benefitId(entry.id, benefit.id), ...(now ? [benefitId(now.entry.id, now.benefit.id)] : [])];
    return named.filter((list) => list.some((id) => ids.includes(id))).length;
  };
  return lastVersions(rows)
    .map((row) => ({ row, asked: count(row), weight: WEIGHT[row.fate] }))
    .filter(({ asked, weight }) => asked > 0 || weight > 0)
    .sort((a, b) => b.weight - a.weight || b.asked - a.asked)
    .slice(0, LINES)
    .map(({ row }) => row);
}
