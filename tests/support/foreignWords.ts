import { readRegion } from '../../src/library/read/region.ts';
import { PROJECT } from './miniLibrary.ts';

/** What belongs to the project's own region and to no other: its places without their rank, what it calls its measures, how it marks a demonstration. */
export function foreignWords(): string[] {
  const { region } = readRegion(PROJECT);
  if (!region) throw new Error('content/region.yaml does not read');
  const places = region.places.filter(({ level }) => level !== 'central').map(({ name }) => name.slice(0, 2));
  const marks = region.places.flatMap(({ demonstration, mark }) => (demonstration && mark ? [mark] : []));
  return [...new Set([...places, ...marks, ...(region.measures ? [region.measures.name] : [])])];
}
