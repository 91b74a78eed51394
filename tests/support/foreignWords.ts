import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Region } from '../../src/domain/policy/regionSchema.ts';
import { readRegion } from '../../src/library/read/region.ts';
import { ASIDE } from '../../src/county/aside.ts';
import { PROJECT } from './miniLibrary.ts';

/** The region the library was written for: its own, or in a copy that another county took over the one that was set aside. */
function homeRegion(): Region {
  const aside = join(PROJECT, ASIDE);
  const { region } = readRegion(existsSync(join(aside, 'content/region.yaml')) ? aside : PROJECT);
  if (!region) throw new Error('content/region.yaml does not read');
  return region;
}

/** The word on which the demonstration of that region is known. */
export function demonstrationMark(): string {
  const mark = homeRegion().places.find(({ demonstration }) => demonstration)?.mark;
  if (!mark) throw new Error('content/region.yaml has no mark of a demonstration');
  return mark;
}

/** That region's real places without their rank, the country left out. */
export function foreignPlaces(): string[] {
  const places = homeRegion().places.filter(({ level, demonstration }) => level !== 'central' && !demonstration);
  return [...new Set(places.map(({ name }) => name.slice(0, 2)))];
}

/** What belongs to that region and to no other: its places, what it calls its measures, how it marks a demonstration. */
export function foreignWords(): string[] {
  const { places, measures } = homeRegion();
  const marks = places.flatMap(({ name, demonstration, mark }) => (demonstration ? [name.slice(0, 2), ...(mark ? [mark] : [])] : []));
  return [...new Set([...foreignPlaces(), ...marks, ...(measures ? [measures.name] : [])])];
}
