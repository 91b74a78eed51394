import { Worker } from 'node:worker_threads';
import { getLibrary, type Library } from '../../library/library.ts';
import { loadEvents } from '../../library/read/events.ts';
import { examplesSearched } from '../../library/read/examples.ts';
import { loadTerms } from '../../library/read/terms.ts';
import type { SearchInput } from '../../search/build/buildIndex.ts';
import { memoryInUse, type MemoryPlace } from '../../store/remember.ts';

/** What the search index of a library is made of. */
export function searchInput(root: string, library: Library): SearchInput {
  // Only what the index needs: what is handed to a thread is copied.
  const examples = examplesSearched(root);
  const entries = library.entries.map(({ id, policy, body, place }) => ({
    id,
    policy,
    body,
    place: { demonstration: place.demonstration },
    examples: examples.get(id) ?? [],
  }));
  return {
    entries,
    terms: loadTerms(root),
    events: loadEvents(root),
    places: library.region.places,
    measures: library.region.measures?.name,
    today: library.day,
  };
}

/** The files of the search index, by path from the edition's root. Built in a thread of its own, so that other work goes on meanwhile; `stop` ends it. */
export const searchFiles = (root: string, stop?: AbortSignal): Promise<Map<string, Uint8Array>> =>
  indexesInThread([searchInput(root, getLibrary(root))], memoryInUse(), stop)[0]!;

/** The index of each input, built one after the other in a thread of their own. Two threads at once must not share a memory. */
export function indexesInThread(inputs: readonly SearchInput[], memory?: MemoryPlace, stop?: AbortSignal): Promise<Map<string, Uint8Array>>[] {
  const worker = new Worker(new URL('./searchThread.ts', import.meta.url), { workerData: { inputs, memory } });
  stop?.addEventListener('abort', () => void worker.terminate());
  const failed = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => code !== 0 && reject(new Error(`检索索引没有建成（${code}）`)));
  });
  const waiting: ((files: Map<string, Uint8Array>) => void)[] = [];
  worker.on('message', (files: Map<string, Uint8Array>) => waiting.shift()!(files));
  return inputs.map(() => {
    const index = Promise.race([new Promise<Map<string, Uint8Array>>((resolve) => waiting.push(resolve)), failed]);
    // Told to whoever waits for it.
    index.catch(() => undefined);
    return index;
  });
}
