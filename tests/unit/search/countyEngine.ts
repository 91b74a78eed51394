import { loadTerms } from '../../../src/library/read/terms.ts';
import { buildSearchPieces } from '../../../src/search/build/buildIndex.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { memorySource } from '../../../src/search/index/memorySource.ts';
import { COUNTY, county } from '../../support/county.ts';

/** The search of the invented county, built anew: no kept index stands between the code and its tests. */
export async function countyEngine(): Promise<SearchEngine> {
  const { entries, region, day } = county();
  const pieces = await buildSearchPieces({
    entries: entries.map((entry) => ({ ...entry, examples: [] })),
    terms: loadTerms(COUNTY),
    events: [],
    places: region.places,
    measures: region.measures?.name,
    today: day,
  });
  return SearchEngine.open(memorySource(pieces), day);
}
