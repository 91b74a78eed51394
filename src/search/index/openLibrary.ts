import { FIRST_PIECES } from '../../domain/words/firstPieces.ts';
import type { CommonPairs, HeadFrame, HeadTables } from '../types.ts';
import { Lexicon } from './lexicon.ts';
import { Shelf } from './shelf.ts';
import { WordIndex } from './wordIndex.ts';
import type { PieceSource } from './pieces.ts';

/** What is read once, before any question. */
export interface OpenLibrary {
  shelf: Shelf;
  words: WordIndex;
  lexicon: Lexicon;
}

/** Opens the pieces every question needs. One that is missing or damaged is thrown. */
export async function openLibrary(source: PieceSource): Promise<OpenLibrary> {
  const shelf = new Shelf(source);
  const read = await Promise.all(FIRST_PIECES.map((name) => shelf.read<unknown>(name)));
  const [frame, tables, common] = read as [HeadFrame, HeadTables, CommonPairs];
  const words = new WordIndex(shelf, frame.wordBuckets, frame.ids);
  return { shelf, words, lexicon: new Lexicon({ ...frame, ...tables }, common, words, shelf) };
}
