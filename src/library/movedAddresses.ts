import { benefitId, formerIds, splitBenefitId } from '../domain/policy/benefitId.ts';
import { getLibrary, type Library, type LibraryEntry } from './library.ts';

const cardAddress = (id: string) => {
  const { entry, benefit } = splitBenefitId(id);
  return `cards/${entry.split('/')[1]!}--${benefit}.html`;
};

/** Old and new addresses of one entry and its cards: the entry's former names, its benefits' former ones, and both together. A card that is on offer no more leads to its entry. */
function movedOf(library: Library, { id, path, policy }: LibraryEntry): [from: string, to: string][] {
  const entries = [id, ...(policy.formerly ?? [])];
  const cards = policy.benefits.flatMap((benefit) => {
    const to = library.card(benefitId(id, benefit.id))?.path ?? path;
    const names = entries.flatMap((entry) => [benefitId(entry, benefit.id), ...formerIds(entry, benefit)]);
    return [...new Set(names.map(cardAddress))].map((from): [string, string] => [from, to]);
  });
  return [...(policy.formerly ?? []).map((old): [string, string] => [`policies/${old}.html`, path]), ...cards];
}

/** Old site path → present one: what region.yaml lists, and the pages of entries and benefits that bore another name. Living pages are never among them. */
export function movedAddresses(library: Library = getLibrary()): Map<string, string> {
  const living = new Set([...library.entries.map(({ path }) => path), ...library.cards.map(({ path }) => path)]);
  const renamed = library.entries.filter(({ policy }) => policy.formerly ?? policy.benefits.some(({ formerly }) => formerly));
  return new Map([...renamed.flatMap((entry) => movedOf(library, entry)), ...Object.entries(library.region.moved)].filter(([from]) => !living.has(from)));
}
