import { oncePer } from '../memo/oncePer.ts';
import { benefitId } from '../policy/benefitId.ts';
import type { OwnBenefit } from '../policy/ownBenefit.ts';
import type { Benefit, Policy } from '../policy/policySchema.ts';
import { byCode } from '../text/byCode.ts';
import { LEVELS } from '../words/vocabulary.ts';

/** An entry with its family and what it rests on. */
interface Related {
  id: string;
  policy: Pick<Policy, 'level' | 'family' | 'implements' | 'validity'>;
}

/** Answers, per entry, which entries it rests on: what it implements, upwards, and what took over from those. */
export function basisOf(entries: readonly Related[]): (id: string) => ReadonlySet<string> {
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
export const TELLING_NAME = 5;

/** 低保金（整户） and 低保金（法定） are both 低保金: what stands in brackets tells versions apart, not benefits. */
export const plainName = oncePer((benefit: Benefit) => benefit.name.replace(/（[^）]*）/g, '').trim());

/**
 * Whether two entries give one and the same benefit, so that a result says it once. Deliberately narrow: a benefit shown
 * twice costs a line, a benefit folded into another one is lost. Both must serve the same need and either bear the same
 * name (a short one only within one family or one line of authority), or carry the same id down that line from level to
 * level in one family.
 */
function isSameBenefit(a: OwnBenefit<Related>, b: OwnBenefit<Related>, basis: (id: string) => ReadonlySet<string>): boolean {
  if (a.entry.id === b.entry.id || a.benefit.need !== b.benefit.need) return false;
  // What costs least is asked first: a large library asks it of very many pairs.
  const family = a.entry.policy.family !== undefined && a.entry.policy.family === b.entry.policy.family;
  const linked = () => basis(a.entry.id).has(b.entry.id) || basis(b.entry.id).has(a.entry.id);
  const name = plainName(a.benefit);
  if (name === plainName(b.benefit)) return family || name.length >= TELLING_NAME || linked();
  return family && a.benefit.id === b.benefit.id && LEVELS[a.entry.policy.level].rank !== LEVELS[b.entry.policy.level].rank && linked();
}

/**
 * Every pair that may be one benefit, a name found before an id found, then by place in the list. Only those are looked at
 * that share a name, or a family and an id.
 */
function eachPair(owned: readonly OwnBenefit<Related>[], look: (one: number, other: number) => void): void {
  const named = ({ benefit }: OwnBenefit<Related>) => `${benefit.need} ${plainName(benefit)}`;
  const inFamily = ({ entry: { policy }, benefit }: OwnBenefit<Related>) => policy.family && `${benefit.need} ${policy.family} ${benefit.id}`;
  for (const keyOf of [named, inFamily]) {
    const alike = new Map<string, number[]>();
    const lists = owned.map((item, index) => {
      const key = keyOf(item);
      if (key === undefined) return undefined;
      const list = alike.get(key) ?? [];
      alike.set(key, list);
      return { list, at: list.push(index) };
    });
    lists.forEach((own, one) => {
      for (let at = own?.at ?? Infinity; at < (own?.list.length ?? 0); at += 1) look(one, own!.list[at]!);
    });
  }
}

const keyOf = ({ entry, benefit }: OwnBenefit<Related>) => `${LEVELS[entry.policy.level].rank} ${benefitId(entry.id, benefit.id)}`;

/**
 * Sorts benefits into groups that are one benefit each; every benefit is in exactly one group. Being the same benefit is
 * not transitive, so pairs are joined one by one in an order fixed by level and id, and two groups that both hold a
 * benefit of one entry stay apart: the order in which the entries come makes no difference.
 */
export function sameBenefitGroups<T extends OwnBenefit<Related>>(owned: readonly T[], basis: (id: string) => ReadonlySet<string>): T[][] {
  const keys = new Map(owned.map((item) => [item, keyOf(item)]));
  const inOrder = (a: T, b: T) => byCode(keys.get(a)!, keys.get(b)!);
  const items = [...owned].sort(inOrder);
  const groupOf = items.map((item) => [item]);
  const placeOf = new Map(items.map((item, place) => [item, place]));
  eachPair(items, (one, other) => {
    const group = groupOf[one]!;
    const joined = groupOf[other]!;
    if (group === joined || !isSameBenefit(items[one]!, items[other]!, basis)) return;
    if (group.some(({ entry }) => joined.some((item) => item.entry.id === entry.id))) return;
    group.push(...joined);
    joined.forEach((item) => (groupOf[placeOf.get(item)!] = group));
  });
  return [...new Set(groupOf)].map((group) => group.sort(inOrder));
}
