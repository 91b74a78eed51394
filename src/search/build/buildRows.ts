import { byCode } from '../../domain/text/byCode.ts';
import { alone, bucketHash, rowPiece } from '../index/buckets.ts';
import type { HeadEntry } from '../types.ts';

/** So many neighbours on either side are looked at: pieces of four or five rows. */
const REACH = 2;

type Kin = Pick<HeadEntry, 'id' | 'topic' | 'family'>;

/** Entries found together are those of one topic and family; ids tell their levels apart. */
const kinOrder = (one: Kin, other: Kin) => byCode(one.topic, other.topic) || byCode(one.family ?? '', other.family ?? '') || byCode(one.id, other.id);

/**
 * For each entry which entry's row its own lies with. A piece begins where an entry's hash is the least among its neighbours',
 * so that a new entry or one that goes changes the piece it lies in and at most the next.
 */
export function leadsOf(rows: readonly Kin[]): number[] {
  if (alone(rows.length)) return [];
  const order = rows.map((_, entry) => entry).sort((a, b) => kinOrder(rows[a]!, rows[b]!));
  const hashes = order.map((entry) => bucketHash(rows[entry]!.id));
  const leads = [...order];
  let lead = order[0]!;
  order.forEach((entry, at) => {
    const around = hashes.slice(Math.max(0, at - REACH), at + REACH + 1);
    if (hashes[at] === Math.min(...around)) lead = entry;
    leads[entry] = lead;
  });
  return leads;
}

/** The pieces of the rows, each with its rows by id. */
export function buildRows(rows: readonly HeadEntry[], leads: readonly number[]): Map<string, HeadEntry[]> {
  const pieces = new Map<string, HeadEntry[]>();
  rows.forEach((row, entry) => {
    const name = rowPiece(rows[leads[entry] ?? entry]!.id);
    pieces.set(name, [...(pieces.get(name) ?? []), row]);
  });
  return new Map([...pieces].map(([name, group]) => [name, group.sort((a, b) => byCode(a.id, b.id))]));
}
