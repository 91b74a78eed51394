import { unpackJson, type PieceSource } from './pieces.ts';
import type { Head, HeadEntry, HeadFrame, HeadTables } from '../types.ts';

async function piece<T>(source: PieceSource, name: string): Promise<T> {
  return unpackJson<T>(name, await source.load(name));
}

/** Puts the head together from its pieces. One that is missing or damaged is thrown: a search over half the entries would say of the others that there is nothing. */
export async function loadHead(source: PieceSource): Promise<Head> {
  const frame = await piece<HeadFrame>(source, 'head');
  const [tables, ...groups] = await Promise.all([
    piece<HeadTables>(source, 'tables'),
    ...Array.from({ length: frame.rowBuckets }, (_, bucket) => piece<HeadEntry[]>(source, `rows-${bucket}`)),
  ]);
  const rows = new Map(groups.flat().map((row) => [row.id, row]));
  return { ...frame, ...tables, entries: frame.ids.map((id) => rows.get(id)!) };
}
