import { formerIds, splitBenefitId } from '../domain/policy/benefitId.ts';
import { getLibrary, type Library } from './library.ts';

/** Old site path → present one: what region.yaml lists, and the cards of benefits that bore another name. */
export function movedAddresses(library: Library = getLibrary()): Map<string, string> {
  const cards = library.cards.flatMap(({ entry, benefit, path }) =>
    formerIds(entry.id, benefit).map((name): [string, string] => {
      const former = splitBenefitId(name);
      return [`cards/${former.entry.split('/')[1]!}--${former.benefit}.html`, path];
    }),
  );
  return new Map([...cards, ...Object.entries(library.region.moved)]);
}
