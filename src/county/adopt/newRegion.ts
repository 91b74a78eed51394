import { Document } from 'yaml';
import { Refusal } from '../../domain/policy/problem.ts';
import type { Place, Region } from '../../domain/policy/regionSchema.ts';

/** Who takes the library over. `city` is missing where a county stands directly below its province. */
export interface Taker {
  province: string;
  city?: string | undefined;
  county: string;
  /** What its own measures are called together. */
  measures?: string | undefined;
  /** The name of the site. */
  site?: string | undefined;
}

const ENDS: readonly [field: 'province' | 'city' | 'county', pattern: RegExp, such: string][] = [
  ['province', /(?:省|自治区|市)$/, '省、自治区或直辖市的全名，如“某某省”'],
  ['city', /(?:市|自治州|地区|盟)$/, '市、自治州、地区或盟的全名，如“某某市”'],
  ['county', /(?:县|旗|市|区)$/, '县、旗、市或区的全名，如“某某县”'],
];

/** Refuses a name that is none: the words of the levels and of the seals are read from how it ends. */
export function refuseOddNames(taker: Taker): void {
  for (const [field, pattern, such] of ENDS) {
    const name = taker[field];
    if (name !== undefined && (!/^\p{Script=Han}{2,20}$/u.test(name) || !pattern.test(name)))
      throw new Refusal(`--${field} 写的是“${name}”，不像地名。改法：写${such}。`);
  }
  if (new Set([taker.province, taker.city, taker.county]).size < 3)
    throw new Refusal('省、市、县写成了一样的名字。改法：三级各写各的全名，没有市一级的不写 --city。');
}

/** The taker's places from the country down. */
export function placesOf({ province, city, county }: Taker): Place[] {
  const place = (name: string, level: Place['level']): Place => ({ name, level, demonstration: false });
  return [place('全国', 'central'), place(province, 'province'), ...(city ? [place(city, 'city')] : []), place(county, 'county')];
}

/** Whether the library is already the taker's: then nothing is to be done. */
export function isAlready(region: Region, taker: Taker): boolean {
  const own = region.places.filter(({ demonstration }) => !demonstration);
  return (
    region.county === taker.county &&
    !region.places.some(({ demonstration }) => demonstration) &&
    JSON.stringify(own.map(({ name }) => name)) === JSON.stringify(placesOf(taker).map(({ name }) => name)) &&
    (taker.measures === undefined || taker.measures === region.measures?.name) &&
    (taker.site === undefined || taker.site === region.site)
  );
}

/**
 * content/region.yaml of the taker: whatever is the nation's stays (hotlines, examples, old addresses); telephones, the site's own address, words of the
 * former levels and income lines that rest on a fact which leaves are the former county's and go.
 */
export function regionText(region: Region, taker: Taker, stays: { entry: (id: string) => boolean; fact: (id: string) => boolean }): string {
  const { address: _address, levels: _levels, measures: _measures, incomeLines, ...rest } = region;
  const lines = incomeLines.filter(({ fact }) => stays.fact(fact.split('#')[0]!));
  const document = new Document({
    ...rest,
    site: taker.site ?? region.site,
    county: taker.county,
    places: placesOf(taker).map(({ name, level }) => ({ name, level })),
    ...(taker.measures ? { measures: { name: taker.measures } } : {}),
    contacts: region.contacts.map(({ role }) => ({ role })),
    offices: [],
    ...(lines.length ? { incomeLines: lines } : {}),
    featuredChanges: region.featuredChanges.filter(stays.entry),
  });
  document.commentBefore =
    ' 本版服务的地方。每一项的写法见 docs/authoring.md。\n 电话用 npm run sheet 的“电话”表填，或直接写在 contacts 和 offices 里；网站公开以后写 address，打印件上就印二维码。';
  return document.toString({ lineWidth: 0 });
}
