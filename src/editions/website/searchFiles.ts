import { buildSearchIndex } from '../../search/build/buildIndex.ts';
import { getLibrary } from '../../library/library.ts';
import { loadTerms } from '../../library/read/terms.ts';

/** The files of the search index, by path from the edition's root. */
export async function searchFiles(root: string): Promise<Map<string, Uint8Array>> {
  const { entries, day } = getLibrary(root);
  return buildSearchIndex({ entries, terms: loadTerms(root), today: day });
}
