import type { Library } from './library.ts';

/** Each list is a script that the page waits for. */
const ENTRIES_A_LIST = 64;
const MOST_LISTS = 16;
/** A pack is fetched for the entries that are shown: a few in one, whatever the size of the library. */
const ENTRIES_A_PACK = 8;
/** Up to so many entries the lists of 入户对照 are small, and a pack may hold as many; beyond, hardly any two rows that are shown lie in one pack. */
const FEW_ENTRIES = 512;
const ROWS_A_PACK = 2;

/** Names of the scripts of a page's data under assets/. */
export interface DataScriptNames {
  /** What is of the whole. */
  frame: string;
  /** What the page works on from the start: linked by the page. */
  lists: string[];
  /** What a rare question needs beside each of these, without the list's number and `.js`. */
  aside: string;
  /** What is shown of single entries, without the pack's number and `.js`: fetched when it is shown. */
  pack: string;
  packs: number;
}

const powerAtLeast = (wanted: number) => 2 ** Math.ceil(Math.log2(Math.max(1, wanted)));

export function dataScriptNames(name: 'match-data' | 'print-cards', { entries }: Pick<Library, 'entries'>): DataScriptNames {
  const lists = Math.min(MOST_LISTS, powerAtLeast(entries.length / ENTRIES_A_LIST));
  return {
    frame: `${name}.js`,
    lists: Array.from({ length: lists }, (_, list) => `${name}-${list}.js`),
    aside: `${name}-aside-`,
    pack: `${name}-of-`,
    packs: powerAtLeast(entries.length / (name === 'match-data' && entries.length > FEW_ENTRIES ? ROWS_A_PACK : ENTRIES_A_PACK)),
  };
}
