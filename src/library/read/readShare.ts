import { readEntry } from './entry.ts';

/** Entries to be read by several threads. */
export interface ReadWork {
  root: string;
  /** What the code is: part of every key of the memory. */
  code: string;
  paths: readonly string[];
  /** Place of the next one nobody has taken, in shared memory. */
  next: Int32Array;
}

/** Reads whatever no other thread has taken, one after another, until all are taken. What comes of it is remembered. */
export function readShare({ root, paths, next }: ReadWork): void {
  for (let at = Atomics.add(next, 0, 1); at < paths.length; at = Atomics.add(next, 0, 1)) readEntry(root, paths[at]!);
}
