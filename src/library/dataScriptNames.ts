import type { Library } from './library.ts';

const ENTRIES_A_PART = 32;
/** Each part is a script that the page must wait for. */
const MOST_PARTS = 16;

/**
 * Names of the scripts of a page's data, in the order in which the page links them: what is of the whole, then the parts
 * that the entries are divided into.
 */
export function dataScriptNames(name: 'match-data' | 'print-cards', { entries }: Pick<Library, 'entries'>): string[] {
  const parts = Math.min(MOST_PARTS, 2 ** Math.ceil(Math.log2(Math.max(1, entries.length / ENTRIES_A_PART))));
  return [`${name}.js`, ...Array.from({ length: parts }, (_, part) => `${name}-${part}.js`)];
}
