import { places, type Share } from '../../store/share.ts';
import { readEntry } from './entry.ts';

/** Entries to be read by several threads. */
export interface ReadWork {
  root: string;
  /** What the code is: part of every key of the memory. */
  code: string;
  paths: readonly string[];
  next: Share;
}

/** Reads whatever no other thread has taken, one after another, until all are taken. What comes of it is remembered. */
export function readShare({ root, paths, next }: ReadWork): void {
  for (const at of places(next, paths.length)) readEntry(root, paths[at]!);
}
