import { PROVINCES } from '../../domain/words/chinesePlaces.ts';

/** Places a question or passage names, and how they lie to one another. */
export interface KnownPlaces {
  /** The library's own places from the whole country down to the county, in that order. */
  chain: readonly { name: string; short: string; demonstration: boolean }[];
  /** Short names of places elsewhere: the country's prefectures, and what the library's texts mention. */
  elsewhere: ReadonlySet<string>;
}

const SUFFIX = /(?:特别行政区|自治[州县区]|省|市|州|县)$/;
const PEOPLES = /^(.{2,3}?)(?:[^族]{1,4}族)+自治[州县区]$/;
const NOT_A_PLACE =
  /和$|贫困|脱贫|重点|示范|试点|有关|当地|帮扶|每个|全国|[全各本我该原外邻省市县区乡哪由按向报经到在及的与或问城数超去者以找再得转个多用校来线给村变长年度有自治们么先请别办发另名少就拿是搬兰整行见跟迁照上]/;
/** 红河哈尼族彝族自治州 → 红河, 绿春县 → 绿春. */
export const shortPlace = (name: string): string => {
  const short = (PEOPLES.exec(name)?.[1] ?? name).replace(SUFFIX, '');
  return short.length >= 2 ? short : name;
};

/** Names of two characters before 县, 市 or 州 in a text; 县上, 县级 and the like belong to no name. */
function placesMentioned(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(/(?=([㐀-鿿]{2})[县市州](?![上里级城职乡市县区内外域直场民财值人]))/g))
    if (!NOT_A_PLACE.test(match[1]!)) found.add(match[1]!);
  return [...found];
}

/** How often a name must stand with its 县, 市 or 州 to be a place's name and not two characters before the word. */
const MOSTLY = 0.12;

/** What may be a place's short name in a text: that it is one is told by how often it is. */
export function placesNamed(text: string): string[] {
  // 兰州市, 杭州市: the short name ends in 州 itself.
  const cities = [...text.matchAll(/([㐀-鿿]州)市(?!县)/g)].map((match) => match[1]!);
  return [...new Set([...placesMentioned(text), ...cities])];
}

function timesIn(text: string, needle: string): number {
  let times = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) times += 1;
  return times;
}

/** How often each name stands in a text, and how often as that of a place. */
export const timesNamed = (text: string, names: readonly string[]): [all: number, asPlace: number][] =>
  names.map((name) => {
    const all = timesIn(text, name);
    return [all, all && timesIn(text, `${name}县`) + timesIn(text, `${name}市`) + timesIn(text, `${name}州`)];
  });

/**
 * Short names of places elsewhere in the library's texts; `own` are the short names of the edition's places. A build that
 * remembers has its own ways to look into one text.
 */
export function placesElsewhere(texts: readonly string[], own: readonly string[], named = placesNamed, counted = timesNamed): string[] {
  const names = [...new Set(texts.flatMap(named))].filter((name) => !own.some((mine) => mine.includes(name) || name.includes(mine))).sort();
  const times = names.map((): [number, number] => [0, 0]);
  for (const text of texts)
    counted(text, names).forEach(([all, asPlace], at) => {
      times[at]![0] += all;
      times[at]![1] += asPlace;
    });
  return names.filter((_, at) => times[at]![1] >= MOSTLY * times[at]![0]);
}

const PRONOUN = /[我你他她咱俺家们个今去前明年月这那]/;
/** Going somewhere to work is not being from there. */
const DESTINATION = /(?:去|到|往|赴|从|在|回|考上|考取|送)[^|]{0,3}$/;
/** 省城的大学, 省城大夫: where a school or a hospital is, not where the household lives. */
const SCHOOL_THERE = /^(?:市|州|县|省)?的?(?:大学|本科|专科|高职|中专|技校|学校|大夫|医院|念书?|读书?|上学|打工|务工|进厂|厂子|工地)/;

/**
 * Where a folded question is about: its places by short name; `outside` when someone goes to another province. `known` tells
 * whether two characters stand in names or questions of the library, and so are no unheard-of place.
 */
export function placesAsked(key: string, { chain, elsewhere }: KnownPlaces, known: (gram: string) => boolean): { places: string[]; outside: boolean } {
  const own = chain.map(({ short }) => short);
  // 清溪去年…: two characters that stand nowhere, before a year or the people of it, are a place nobody wrote about.
  const unheard =
    /^([㐀-鿿]{2})(?:县|州|市)?(?=\d{4}年|去年|今年|前年|人[去到在])/.exec(key)?.[1] ??
    /^(?:\d{2,4}年)([㐀-鿿]{2})(?:县|州|市)?(?=农村|城市|城乡|低保|特困|高龄|孤儿|残疾|农房|监测)/.exec(key)?.[1] ??
    /^([㐀-鿿]县)(?=[㐀-鿿]{2}[镇乡]|\d{4}年)/.exec(key)?.[1];
  const towns = [...key.matchAll(/([㐀-鿿]{2})[镇乡](?![镇村卫里上干民街级政统])/g)].map((match) => match[1]!).filter((name) => !NOT_A_PLACE.test(name));
  const mentioned = [...placesMentioned(key), ...towns, ...(unheard === undefined ? [] : [unheard])].filter((name) => !known(name) && !PRONOUN.test(name));
  const names = [...new Set([...own, ...PROVINCES, ...elsewhere, ...mentioned])].sort((a, b) => b.length - a.length);
  const places: string[] = [];
  let outside = false;
  for (const name of names) {
    for (let at = key.indexOf(name); at >= 0; at = key.indexOf(name, at + name.length)) {
      if ((DESTINATION.test(key.slice(Math.max(0, at - 4), at)) || SCHOOL_THERE.test(key.slice(at + name.length))) && !own.includes(name))
        outside ||= PROVINCES.includes(name);
      else if (!places.some((other) => other.includes(name))) places.push(name);
    }
  }
  return { places, outside };
}

export type PlaceFit = 'same' | 'open' | 'above' | 'below' | 'other';

/**
 * How a passage's place answers the place asked: the same, open (none asked), above it (the rule of a higher level), below it
 * (the figure of one part), or another place.
 */
export function placeFit(asked: readonly string[], place: string, text: string, { chain }: KnownPlaces): PlaceFit {
  if (asked.length === 0) return 'open';
  const at = chain.findIndex(({ name }) => name === place);
  const short = chain[at]?.short ?? shortPlace(place);
  if (asked.includes(short) || asked.includes(place) || asked.some((one) => text.includes(one))) return 'same';
  const fits = asked.map((one): PlaceFit => {
    const theirs = chain.findIndex((own) => own.short === one || own.name === one);
    if (chain[at]?.demonstration) return 'other';
    // Places that are not the library's own lie somewhere under the whole country.
    if (theirs < 0) return 'other';
    return theirs > at ? 'above' : 'below';
  });
  return fits.includes('above') ? 'above' : fits.includes('below') ? 'below' : 'other';
}

/** What another place does answers only where that very place is asked about. */
export const exampleFit = (asked: readonly string[], place: string): PlaceFit =>
  asked.includes(shortPlace(place)) || asked.includes(place) ? 'same' : 'other';

/** A text without the clauses that tell of other places than those asked about: 新城2025年8600元 is nothing about the next county. */
export function ofPlaces(text: string, asked: readonly string[], { chain, elsewhere }: KnownPlaces): string {
  if (asked.length === 0) return text;
  const others = [...chain.slice(1).map(({ short }) => short), ...elsewhere].filter((name) => !asked.some((one) => one.includes(name) || name.includes(one)));
  // （白石转述） says who told, not whose figure it is.
  const clauses = text.replace(/（[^）]*转述[^）]*）/g, '').split(/(?<=[，。；：])/);
  return clauses.filter((clause) => asked.some((one) => clause.includes(one)) || !others.some((name) => clause.includes(name))).join('');
}
