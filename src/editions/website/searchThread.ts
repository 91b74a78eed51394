/** The thread in which the search index is built; src/editions/website/searchFiles.ts starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildSearchIndex, type SearchInput } from '../../search/build/buildIndex.ts';
import { rememberAs, stopRemembering, type MemoryPlace } from '../../store/remember.ts';

const { input, memory } = workerData as { input: SearchInput; memory: MemoryPlace | undefined };
if (memory) rememberAs(memory);
const files = await buildSearchIndex(input);
stopRemembering();
parentPort!.postMessage(files);
