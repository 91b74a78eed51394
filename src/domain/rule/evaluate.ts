import { isUnless, type Condition, type PlainTest, type TraitTest, type TraitTests, type NumberTest, type Verification } from './condition.ts';
import { impliedIndustries, impliedTypes, withImplications, type Traits, type TraitValue, type Household } from '../household/implications.ts';

/** Kleene's three values. */
export type Truth = 'yes' | 'no' | 'unknown';

/** A trait nobody has told yet. `member` is the person's index; `members` means that nobody said who lives there. */
export type Missing = { scope: 'household'; trait: string } | { scope: 'member'; member: number; trait: string } | { scope: 'members' };

/** A condition with its truth and why. `missing` and `verify` hold only what can still change this truth. */
export interface Judgement {
  condition: Condition;
  truth: Truth;
  children: Judgement[];
  missing: Missing[];
  verify: Verification[];
  /** The truth if every missing trait turned out well, and ill; what is to be verified stays unknown in both. */
  best: Truth;
  worst: Truth;
  /** Who satisfies the `member` conditions on which this truth rests, and who might. */
  who: { yes: number[]; unknown: number[] };
}

export function not(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown';
}

function all(truths: readonly Truth[]): Truth {
  return truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes';
}

function any(truths: readonly Truth[]): Truth {
  return truths.includes('yes') ? 'yes' : truths.includes('unknown') ? 'unknown' : 'no';
}

function numberHolds(value: number, test: NumberTest): boolean {
  return (
    (test.atLeast === undefined || value >= test.atLeast) &&
    (test.atMost === undefined || value <= test.atMost) &&
    (test.above === undefined || value > test.above) &&
    (test.below === undefined || value < test.below)
  );
}

/** What rules out: an empty list means that nothing at all was named, and of several bounds each rules out by itself. */
function isExactly(value: TraitValue, test: PlainTest): boolean {
  if (typeof test === 'object' && !Array.isArray(test))
    return typeof value === 'number' && Object.entries(test).some(([bound, figure]) => typeof figure === 'number' && numberHolds(value, { [bound]: figure }));
  return Array.isArray(test) && test.length === 0 ? Array.isArray(value) && value.length === 0 : holds(value, test);
}

/** Whether a known value passes a test. */
export function holds(value: TraitValue, test: TraitTest): boolean {
  if (isUnless(test)) return !isExactly(value, test.unless);
  if (typeof test === 'boolean') return value === test;
  if (Array.isArray(test)) return Array.isArray(value) ? value.some((item) => test.includes(item)) : test.includes(String(value));
  return typeof value === 'number' && numberHolds(value, test);
}

/** One test against one set of traits; an absent trait is unknown, but one asked for only as `unless` passes. */
export function traitTruth(traits: Traits, trait: string, test: TraitTest): Truth {
  const value = traits[trait];
  if (value === undefined) return isUnless(test) ? 'yes' : 'unknown';
  return holds(value, test) ? 'yes' : 'no';
}

/** One test of a household's own trait; 户类型 honour what types imply and what nobody is sure of. */
export function householdTraitTruth({ household, typesUnsure }: Household, trait: string, test: TraitTest): Truth {
  const known = household[trait];
  if (trait === 'industries' && Array.isArray(known)) return holds(impliedIndustries(known), test) ? 'yes' : 'no';
  if (trait !== 'types' || !Array.isArray(known) || !Array.isArray(test)) return traitTruth(household, trait, test);
  if (holds(impliedTypes(known), test)) return 'yes';
  return holds(impliedTypes(typesUnsure), test) ? 'unknown' : 'no';
}

/** All tests of one map: `no` as soon as one fails, otherwise with the traits that are still wanted. */
function testMap(tests: TraitTests, truthOf: (trait: string, test: TraitTest) => Truth): { truth: Truth; missing: string[] } {
  const results = Object.entries(tests).map(([trait, test]) => ({ trait, truth: truthOf(trait, test) }));
  const truth = all(results.map((result) => result.truth));
  return { truth, missing: truth === 'unknown' ? results.filter((result) => result.truth === 'unknown').map(({ trait }) => trait) : [] };
}

const bounds = (truth: Truth, missing: readonly unknown[]): Pick<Judgement, 'best' | 'worst'> =>
  missing.length ? { best: 'yes', worst: 'no' } : { best: truth, worst: truth };
const nobody = (): Judgement['who'] => ({ yes: [], unknown: [] });

const known = new WeakMap<readonly Traits[], Traits[]>();

/** People with all that follows, worked out once per list: a record is asked about by every benefit of the library, and never changed in place. */
function withAllImplied(members: readonly Traits[]): Traits[] {
  const before = known.get(members);
  if (before) return before;
  const implied = members.map(withImplications);
  known.set(members, implied);
  return implied;
}

function memberJudgement(condition: Condition, tests: TraitTests, { members }: Household, only: number | undefined): Judgement {
  const base = { condition, children: [], verify: [] };
  // A household without anyone cannot be: an empty list is a list nobody has filled in yet.
  if (!members?.length) return { ...base, truth: 'unknown', best: 'yes', worst: 'no', missing: [{ scope: 'members' }], who: nobody() };
  const asked = withAllImplied(members)
    .map((member, index) => ({ member, index }))
    .filter(({ index }) => only === undefined || index === only);
  const results = asked.map(({ member, index }) => ({ index, ...testMap(tests, (trait, test) => traitTruth(member, trait, test)) }));
  const truth = any(results.map((result) => result.truth));
  const indices = (wanted: Truth) => results.filter((result) => result.truth === wanted).map(({ index }) => index);
  const missing =
    truth === 'unknown' ? results.flatMap(({ index, missing: traits }) => traits.map((trait): Missing => ({ scope: 'member', member: index, trait }))) : [];
  return { ...base, truth, ...bounds(truth, missing), missing, who: { yes: indices('yes'), unknown: indices('unknown') } };
}

const once = (indices: number[]) => [...new Set(indices)].sort((a, b) => a - b);

/**
 * The undecided children that matter. Of `any`, once one child waits for verification alone, another one that at best
 * would wait for verification too changes nothing: a 特困 household need not tell of hardships as well.
 */
function mattering(condition: Condition, open: readonly Judgement[]): readonly Judgement[] {
  const settled = 'any' in condition && open.some(({ missing }) => missing.length === 0);
  return settled ? open.filter(({ missing, best }) => missing.length === 0 || best === 'yes') : open;
}

/**
 * The children that say whom a truth is for: of `all` every one, of `not` nobody, of `any` the ones as good as the whole,
 * and nobody in particular when the household as such is reason enough.
 */
function resting(condition: Condition, truth: Truth, children: readonly Judgement[], kept: readonly Judgement[]): readonly Judgement[] {
  if (truth === 'no' || 'not' in condition) return [];
  if (!('any' in condition)) return children;
  if (truth === 'unknown') return kept;
  const holding = children.filter((child) => child.truth === 'yes');
  return holding.every(({ who }) => who.yes.length) ? holding : [];
}

function branch(condition: Condition, children: Judgement[], combine: (truths: readonly Truth[]) => Truth): Judgement {
  const truth = combine(children.map((child) => child.truth));
  const open = truth === 'unknown' ? children.filter((child) => child.truth === 'unknown') : [];
  const kept = mattering(condition, open);
  const swapped = 'not' in condition;
  const carrying = resting(condition, truth, children, kept);
  const yes = once(carrying.flatMap((child) => child.who.yes));
  return {
    condition,
    truth,
    children,
    best: combine(children.map((child) => (swapped ? child.worst : child.best))),
    worst: combine(children.map((child) => (swapped ? child.best : child.worst))),
    missing: kept.flatMap((child) => child.missing),
    verify: open.flatMap((child) => child.verify),
    who: { yes, unknown: once(carrying.flatMap((child) => child.who.unknown)).filter((index) => !yes.includes(index)) },
  };
}

/**
 * Evaluates a condition tree over what is known of a household. Never throws; an unknown trait is unknown, not false.
 * `only` asks for one person: member conditions then look at nobody else, except under `not`, where “nobody at home” still means everybody.
 */
export function evaluate(condition: Condition, record: Household, only?: number): Judgement {
  if ('all' in condition) {
    const children = condition.all.map((child) => evaluate(child, record, only));
    return branch(condition, children, all);
  }
  if ('any' in condition) {
    const children = condition.any.map((child) => evaluate(child, record, only));
    return branch(condition, children, any);
  }
  if ('not' in condition) {
    if ('not' in condition.not) return evaluate(condition.not.not, record, only);
    const child = evaluate(condition.not, record);
    return branch(condition, [child], ([truth]) => not(truth!));
  }
  if ('member' in condition) return memberJudgement(condition, condition.member, record, only);
  // Whoever it is, the benefit is somebody else's.
  if ('someone' in condition) return { ...memberJudgement(condition, condition.someone, record, undefined), who: nobody() };
  if ('verify' in condition)
    return { condition, truth: 'unknown', best: 'unknown', worst: 'unknown', children: [], missing: [], verify: [condition.verify], who: nobody() };
  const { truth, missing } = testMap(condition.household, (trait, test) => householdTraitTruth(record, trait, test));
  return {
    condition,
    truth,
    ...bounds(truth, missing),
    children: [],
    missing: missing.map((trait) => ({ scope: 'household', trait })),
    verify: [],
    who: nobody(),
  };
}
