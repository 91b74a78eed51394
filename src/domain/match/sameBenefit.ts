import type { MatchEntry } from './result.ts';
import type { Benefit } from '../policy/policySchema.ts';
import { LEVELS } from '../words/vocabulary.ts';

/** A benefit with the entry that gives it. */
export interface Owned {
  entry: MatchEntry;
  benefit: Benefit;
}

/** Answers, per entry, which entries it rests on: what it implements, upwards, and what took over from those. */
export function basisOf(entries: readonly MatchEntry[]): (id: string) => ReadonlySet<string> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const found = new Set<string>();
    let edge = byId.get(id)?.policy.implements ?? [];
    while (edge.length) {
      const fresh = edge.filter((other) => other !== id && !found.has(other));
      fresh.forEach((other) => found.add(other));
      edge = fresh.flatMap((other) => [...(byId.get(other)?.policy.implements ?? []), ...(byId.get(other)?.policy.validity.replacedBy ?? [])]);
    }
    known.set(id, found);
    return found;
  };
}

/** 教育救助 may be anything; 困难寄宿生生活补助 is one thing wherever it stands. In characters. */
const TELLING_NAME = 5;

const plainNames = new WeakMap<Benefit, string>();
/** 低保金（整户） and 低保金（法定） are both 低保金: what stands in brackets tells versions apart, not benefits. */
function plainName({ benefit }: Owned): string {
  const known = plainNames.get(benefit) ?? benefit.name.replace(/（[^）]*）/g, '').trim();
  plainNames.set(benefit, known);
  return known;
}

/**
 * Whether two entries give one and the same benefit, so that a result says it once. Deliberately narrow: a benefit shown
 * twice costs a line, a benefit folded into another one is lost. Both must serve the same need and either bear the same
 * name (a short one only within one family or one line of authority), or carry the same id down that line from level to
 * level in one family.
 */
export function isSameBenefit(a: Owned, b: Owned, basis: (id: string) => ReadonlySet<string>): boolean {
  if (a.entry.id === b.entry.id || a.benefit.need !== b.benefit.need) return false;
  const linked = basis(a.entry.id).has(b.entry.id) || basis(b.entry.id).has(a.entry.id);
  const family = a.entry.policy.family !== undefined && a.entry.policy.family === b.entry.policy.family;
  if (plainName(a) === plainName(b)) return linked || family || plainName(a).length >= TELLING_NAME;
  return linked && family && a.benefit.id === b.benefit.id && LEVELS[a.entry.policy.level].rank !== LEVELS[b.entry.policy.level].rank;
}

/** Sorts benefits into groups that are one benefit each; every benefit is in exactly one group. A group never holds two benefits of one entry. */
export function sameBenefitGroups<T extends Owned>(owned: readonly T[], basis: (id: string) => ReadonlySet<string>): T[][] {
  const byNeed = new Map<string, T[][]>();
  for (const item of owned) {
    const groups = byNeed.get(item.benefit.need) ?? [];
    const free = groups.filter((group) => group.every((other) => other.entry.id !== item.entry.id));
    // A name found is surer than an id found.
    const named = free.find((group) => group.some((other) => plainName(other) === plainName(item) && isSameBenefit(item, other, basis)));
    const group = named ?? free.find((candidate) => candidate.some((other) => isSameBenefit(item, other, basis)));
    if (group) group.push(item);
    else groups.push([item]);
    byNeed.set(item.benefit.need, groups);
  }
  return [...byNeed.values()].flat();
}
