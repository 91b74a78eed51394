import { beginningsOf, speltPiece, type SpeltNames } from '../index/speltNames.ts';
import { spokenName } from '../lookup/names.ts';
import type { Pinyin } from '../lookup/pinyin.ts';
import type { AllNames } from '../types.ts';

/** Names with how often each is one, in their order. */
function counted(names: readonly string[]): [string, number][] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times];
}

/** The names in pieces by how they are spelt; every piece there may be is there, empty or not. */
export function buildSpeltNames({ names, aliases }: AllNames, pinyin: Pinyin, buckets: number): Map<string, SpeltNames> {
  const pieces = new Map<string, SpeltNames>(Array.from({ length: buckets }, (_, bucket) => [`spelt-${bucket}`, { names: [], aliases: [] }]));
  if (buckets === 0) return pieces;
  for (const [kind, all] of [
    ['names', names],
    ['aliases', aliases],
  ] as const)
    for (const one of counted(all))
      for (const name of new Set(beginningsOf(spokenName(one[0]), pinyin).map((beginning) => speltPiece(beginning, buckets))))
        pieces.get(name)![kind].push(one);
  return pieces;
}
