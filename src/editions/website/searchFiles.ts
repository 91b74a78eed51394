import { Worker } from 'node:worker_threads';
import { getLibrary } from '../../library/library.ts';
import { loadEvents } from '../../library/read/events.ts';
import { examplesSearched } from '../../library/read/examples.ts';
import { loadTerms } from '../../library/read/terms.ts';
import type { SearchInput } from '../../search/build/buildIndex.ts';
import { searchInput, type SearchTold } from './searchInput.ts';
import { memoryInUse, type MemoryPlace } from '../../store/remember.ts';

/** Read from below `root`. */
export const searchTold = (root: string): SearchTold => ({ examples: examplesSearched(root), terms: loadTerms(root), events: loadEvents(root) });

/** The files of the search index, by path from the edition's root. Built in a thread of its own, so that other work goes on meanwhile. */
export const searchFiles = (root: string): Promise<Map<string, Uint8Array>> =>
  indexesInThread([searchInput(getLibrary(root), searchTold(root))], memoryInUse())[0]!;

/** The index of each input, built one after the other in a thread of their own. Two threads at once must not share a memory. */
export function indexesInThread(inputs: readonly SearchInput[], memory?: MemoryPlace): Promise<Map<string, Uint8Array>>[] {
  const worker = new Worker(new URL('./searchThread.ts', import.meta.url), { workerData: { inputs, memory } });
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
