import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ASIDE } from '../aside.ts';
import { entryFiles, type Entry } from '../../library/read/load.ts';
import { readEntry } from '../../library/read/entry.ts';
import { readRegion } from '../../library/read/region.ts';
import { figuresIn } from '../../domain/text/figures.ts';
import { itemsOf, itemsText } from './cells.ts';
import { benefitCells, OF } from './benefitTable.ts';
import { entryCells, NUMBER, titlesOf } from './entryTable.ts';
import { SUGGESTED, TAKE, type Cells } from './table.ts';

/** Rows of the set-aside measures that a county may take up: names, conditions and bases, no figure, no document. */
export interface Suggestions {
  measures: Cells[];
  benefits: Cells[];
}

const ENTRY_HEADS = [NUMBER, '条目名', '主题', '也列在', '时期', '讲给谁', '俗称', '同一样待遇', '落实上级哪些条'];
const LEFT_OUT = new Set(['编号', '时限', '怎么办', '谁能享受（只看，不改）']);

/** Names, in which another county's figure would be a promise. */
const NAMES = new Set(['条目名', '俗称', '待遇名称']);

/** Without what speaks of the place the measures come from, and without names that tell a figure. */
function neutral(cells: Cells, words: readonly string[]): Cells {
  const foreign = (head: string, item: string) => words.some((word) => item.includes(word)) || (NAMES.has(head) && figuresIn(item).length > 0);
  const cut = (head: string, text: string) =>
    head === '俗称' ? itemsText(itemsOf(text).filter((item) => !foreign(head, item))) : foreign(head, text) ? '' : text;
  return Object.fromEntries(Object.entries(cells).map(([head, text]) => [head, cut(head, text)]));
}

/** What the set-aside measures suggest to a library that has none of its own: only names that tell of no place, only bases that are in the library. */
export function suggestionsIn(root: string, entries: readonly Entry[]): Suggestions {
  const aside = join(root, ASIDE);
  if (!existsSync(join(aside, 'content/policies')) || entries.some(({ policy }) => policy.measure !== undefined)) return { measures: [], benefits: [] };
  const measures = entryFiles(aside)
    .paths.flatMap((path) => readEntry(aside, path).entry ?? [])
    .filter(({ policy }) => policy.measure !== undefined)
    .sort((a, b) => a.policy.measure! - b.policy.measure!);
  const places = readRegion(aside).region?.places ?? [];
  const words = places.filter(({ level }) => level !== 'central').flatMap(({ name, mark }) => [name.slice(0, 2), ...(mark ? [mark] : [])]);
  const titles = titlesOf(entries);
  return {
    measures: measures.map((entry) => {
      const kept = { ...entry, policy: { ...entry.policy, implements: entry.policy.implements.filter((id) => titles.has(id)) } };
      const cells = neutral(entryCells(kept, titles), words);
      return { [TAKE]: SUGGESTED, ...Object.fromEntries(ENTRY_HEADS.map((head) => [head, cells[head] ?? ''])) };
    }),
    benefits: measures.flatMap((entry) =>
      entry.policy.benefits.map((benefit) => {
        const cells = Object.entries(neutral(benefitCells(entry.policy, '', benefit), words)).filter(([head]) => !LEFT_OUT.has(head));
        return { [TAKE]: SUGGESTED, ...Object.fromEntries(cells), [OF]: String(entry.policy.measure) };
      }),
    ),
  };
}
