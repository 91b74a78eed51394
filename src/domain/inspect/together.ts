import { benefitId, notWithId } from '../policy/benefitId.ts';
import type { OwnBenefit } from '../policy/ownBenefit.ts';
import type { Policy } from '../policy/policySchema.ts';
import { byCode } from '../text/byCode.ts';

/** What a record says of two benefits. */
export const PAIR_KINDS = { not: '不能同时享受', too: '可以同时享受' } as const;
type PairKind = keyof typeof PAIR_KINDS;

/** Why a pair stands in the list: a document of the entry that says so, or a line of the facts. */
export interface TogetherGround {
  title: string;
  number?: string | undefined;
  url?: string | undefined;
  /** The sentence itself, where a line of the facts holds it. */
  text?: string | undefined;
  /** 什么情况下又可以 */
  unless?: string | undefined;
}

/** A pair as a line of the facts names it. */
export interface FactPair extends TogetherGround {
  kind: PairKind;
  /** Two benefit ids: central/x#loan. */
  ids: readonly [string, string];
}

/** What the lists need to know of an entry. */
interface Whole {
  id: string;
  policy: Policy;
}

/** Two benefits, once, whichever of the two says so. */
export interface BenefitPair<E> {
  kind: PairKind;
  one: OwnBenefit<E>;
  other: OwnBenefit<E>;
  grounds: TogetherGround[];
}

const idOf = ({ entry, benefit }: OwnBenefit<Whole>) => benefitId(entry.id, benefit.id);

function documentGround({ documents }: Policy, key: string): TogetherGround {
  const { title, number, url } = documents.find((document) => document.key === key)!;
  return { title, number, url };
}

/** The pairs the benefits themselves name. */
function namedPairs(owned: readonly OwnBenefit<Whole>[]): FactPair[] {
  return owned.flatMap(({ entry, benefit }) =>
    [
      ...(benefit.notWith ?? []).map((target) => ({ kind: 'not' as const, target })),
      ...(benefit.withToo ?? []).map((target) => ({ kind: 'too' as const, target })),
    ].map(
      ({ kind, target }): FactPair => ({
        kind,
        ids: [benefitId(entry.id, benefit.id), notWithId(entry.id, target)],
        ...documentGround(entry.policy, benefit.document),
      }),
    ),
  );
}

/** A line of the facts tells more than the bare document of the same name, and stands in its place. */
function withGround(grounds: readonly TogetherGround[], ground: TogetherGround): TogetherGround[] {
  const others = grounds.filter(({ title, text }) => title !== ground.title || (text !== undefined && text !== ground.text));
  return others.length === grounds.length || ground.text ? [...others, ground] : [...grounds];
}

/**
 * Every pair that a record tells to exclude each other or to go together, each once, with all that says so. Nothing is
 * worked out: what no record names is in no list, and is neither allowed nor forbidden.
 */
export function benefitPairs<E extends Whole>(entries: readonly E[], told: readonly FactPair[]): BenefitPair<E>[] {
  const owned = entries.flatMap((entry) => entry.policy.benefits.map((benefit) => ({ entry, benefit })));
  const byId = new Map(owned.map((item) => [idOf(item), item]));
  const pairs = new Map<string, BenefitPair<E>>();
  for (const { kind, ids, ...ground } of [...namedPairs(owned), ...told]) {
    const [first, second] = [...ids].sort(byCode) as [string, string];
    const one = byId.get(first);
    const other = byId.get(second);
    if (!one || !other) throw new Error(`没有“${one ? second : first}”这样待遇，却有一条说它能不能同享`);
    const key = `${kind} ${first} ${second}`;
    const pair = pairs.get(key) ?? { kind, one, other, grounds: [] };
    pairs.set(key, pair);
    pair.grounds = withGround(pair.grounds, ground);
  }
  return [...pairs.keys()].sort(byCode).map((key) => pairs.get(key)!);
}

/** A sentence of a record that tells what can be had together, with its document. */
export interface Saying<E> {
  entry: E;
  ask: string;
  say: string;
  ground: TogetherGround;
  /** It says 就高不就低, 择高. */
  higher: boolean;
}

const HIGHER = /就高|择高|从高/;
const SPEAKS = /同时(享受|领|拿|吃|申请|办)|重复(享受|领|补)|叠加|两项都不享受|二选一/;

/** The stored answers that speak of having two things at once, in their own words. */
export function sayings<E extends Whole>(entries: readonly E[]): Saying<E>[] {
  return entries.flatMap((entry) =>
    entry.policy.answers
      .filter(({ ask, say }) => HIGHER.test(say) || SPEAKS.test(say) || SPEAKS.test(ask))
      .map(({ ask, say, document }) => ({ entry, ask, say, ground: documentGround(entry.policy, document), higher: HIGHER.test(say) })),
  );
}
