import { BREAK } from '../text/fold.ts';
import { DIMENSIONS, GROUPS, valuesIn, type DimensionName } from './dimensions.ts';

/** What a text says about whom and what exactly it is for. Questions and passages are read by the same grammar. */
export interface Slots {
  dimensions: ReadonlyMap<DimensionName, ReadonlySet<string>>;
  groups: ReadonlySet<string>;
  /** 级, 类, 档 → the numbers named with it. */
  grades: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ages in years, both ends included. */
  ages: readonly (readonly [from: number, to: number])[];
}

const NAMES = Object.keys(DIMENSIONS) as DimensionName[];
/** 1、2类 folds to “1 2类”, 一至三级 to “1至3级”; 3类户 and 5保 are names, not grades. */
const GRADE = /(?<![0-9.])((?:[1-9a-e](?:[ 至到和及—或]{0,2}))*[1-9a-e])(级|类|档|期|轮|批)(?![户人对重群困书以间限满末内]|低?收入人|别)/g;
/** A text without one of these has no grades. Nearly all texts are read for nothing, so a look comes first. */
const GRADED = /[级类档期轮批]/;
const RANGE = /(\d{1,3})(?:周?岁)?(?:至|到| )(\d{1,3})周?岁/g;
const ABOVE = /(?:年?满|超过)?(\d{1,3})周?岁(?:及?以上|以后|起)|(?<![不未])满(\d{1,3})周?岁/g;
const BELOW = /(?:不满|未满|不到|不足)(\d{1,3})周?岁|(\d{1,3})周?岁(?:及?以下|以内|之前)/g;
const OLDEST = 130;

function gradesIn(key: string): Map<string, Set<string>> {
  const grades = new Map<string, Set<string>>();
  if (!GRADED.test(key)) return grades;
  for (const { 1: run, 2: unit, index } of key.matchAll(GRADE)) {
    // 县乡村三级 are levels of government.
    if (unit === '级' && /[省市县乡村上国]/.test(key[index - 1] ?? '')) continue;
    const known = grades.get(unit!) ?? new Set<string>();
    const span = /^([1-9])(?:至|到|—)([1-9])$/.exec(run!.replace(/ /g, ''));
    if (span) for (let one = Number(span[1]); one <= Number(span[2]); one += 1) known.add(String(one));
    else for (const one of run!.replace(/[^1-9a-e]/g, '')) known.add(one);
    grades.set(unit!, known);
  }
  return grades;
}

/** 年满80周岁、不满90周岁 is one range. */
const BETWEEN = /年?满(\d{1,3})周?岁(?:及?以上)?[ |，、]{0,2}(?:不满|未满|不到|不足)(\d{1,3})周?岁/g;

function agesIn(text: string): [number, number][] {
  const ages: [number, number][] = [];
  if (!text.includes('岁')) return ages;
  for (const [, from, below] of text.matchAll(BETWEEN)) ages.push([Number(from), Number(below) - 1]);
  const key = text.replace(BETWEEN, BREAK);
  for (const [, from, to] of key.matchAll(RANGE)) ages.push([Number(from), Number(to)]);
  // 80至89周岁……从满80周岁的当月起: the range says how far it goes.
  const ranges = ages.length > 0;
  for (const [, a, b] of key.matchAll(ABOVE)) if (a !== undefined || !ranges) ages.push([Number(a ?? b), OLDEST]);
  for (const [, a, b] of key.matchAll(BELOW)) ages.push([0, Number(a ?? b) - (a ? 1 : 0)]);
  return ages;
}

function dimensionsIn(key: string): Map<DimensionName, Set<string>> {
  const dimensions = new Map<DimensionName, Set<string>>();
  for (const name of NAMES) {
    const values = valuesIn(DIMENSIONS[name].values, key);
    if (values.size > 0) dimensions.set(name, values);
  }
  return dimensions;
}

/** Slots each of which is worked out when it is looked at: few questions fill any, and then nobody looks at the passages'. */
export function lazySlots(slots: { [name in keyof Slots]: () => Slots[name] }): Slots {
  const known: { -readonly [name in keyof Slots]?: Slots[name] } = {};
  return {
    get dimensions() {
      return (known.dimensions ??= slots.dimensions());
    },
    get groups() {
      return (known.groups ??= slots.groups());
    },
    get grades() {
      return (known.grades ??= slots.grades());
    },
    get ages() {
      return (known.ages ??= slots.ages());
    },
  };
}

/** Reads a folded text. */
export const readSlots = (key: string): Slots =>
  lazySlots({ dimensions: () => dimensionsIn(key), groups: () => valuesIn(GROUPS, key), grades: () => gradesIn(key), ages: () => agesIn(key) });

/** Who is so old: 婆婆八十五了, 九十一的老人. What else is counted of a person has its unit behind it. */
const SO_OLD = /(?<=[爷奶婆爸爹妈娘汉人][今年都]*)\d\d+(?=了|$|\|)|(?<![\d.])\d\d+(?=的?(?:老[人汉]|奶))/g;
/** The ages of people a question names: 八十三岁, 三岁半 (3.5), 今年六十三, 满六十, 婆婆八十五了. */
export function agesAsked(key: string): number[] {
  const found: number[] = [];
  for (const match of key.matchAll(/(?<![0-9.])(\d{1,3})(?:周?岁(半)?|(?=了?(?:$|\|)))/g)) {
    const before = key.slice(Math.max(0, match.index - 4), match.index);
    const said = /[岁半]$/.test(match[0]);
    if (!said && !/(?:今年|满|刚满|都|我|[过到上]了)$/.test(before)) continue;
    const age = Number(match[1]) + (match[2] ? 0.5 : 0);
    if (age <= OLDEST) found.push(/过了?$|多$/.test(before) ? age + 0.5 : age);
  }
  for (const [, age] of key.matchAll(/(?:今年|刚?满)(\d{2})(?![0-9年月日元%个万天])/g)) found.push(Number(age));
  // Nobody of fewer years is told of like this.
  for (const [age] of key.matchAll(SO_OLD)) if (+age > 49 && +age <= OLDEST) found.push(+age);
  return [...new Set(found)];
}

const apart = <T>(asked: ReadonlySet<T>, said: ReadonlySet<T>) => asked.size > 0 && said.size > 0 && ![...asked].some((one) => said.has(one));

/** The first slot in which a question and a passage exclude each other; undefined when they may mean the same. */
export function contradiction(asked: Slots, askedAges: readonly number[], said: Slots, { groups = true } = {}): string | undefined {
  for (const [name, values] of asked.dimensions) {
    const mine = said.dimensions.get(name);
    if (mine && apart(values, mine)) return name;
  }
  for (const [unit, numbers] of asked.grades) {
    const mine = said.grades.get(unit);
    if (mine && apart(numbers, mine)) return unit;
  }
  if (groups && asked.groups.size > 0 && apart(asked.groups, said.groups)) return 'group';
  if (askedAges.length > 0 && said.ages.length > 0 && !askedAges.some((age) => said.ages.some(([from, to]) => from <= age && age <= to + 0.99))) return 'age';
  return undefined;
}

/** How many of the slots a question fills a passage names as well: [of how many, how many]. */
export function slotsShared(asked: Slots, askedAges: readonly number[], said: Slots): [asked: number, shared: number] {
  let all = 0;
  let shared = 0;
  const count = (mine: ReadonlySet<string>, theirs: ReadonlySet<string> | undefined) => {
    if (mine.size === 0) return;
    all += 1;
    // A passage for this value alone says it more exactly than one for several.
    if (theirs && [...mine].some((one) => theirs.has(one))) shared += Math.min(1, Math.sqrt(mine.size / theirs.size));
  };
  for (const [name, values] of asked.dimensions) count(values, said.dimensions.get(name));
  for (const [unit, numbers] of asked.grades) count(numbers, said.grades.get(unit));
  if (asked.groups.size > 0) count(asked.groups, said.groups);
  if (askedAges.length > 0) {
    all += 1;
    if (said.ages.length > 0) shared += 1;
  }
  return [all, shared];
}
