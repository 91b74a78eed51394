/** The thread in which search indexes are built, one after the other; src/editions/website/searchFiles.ts starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildSearchIndex, type SearchInput } from '../../search/build/buildIndex.ts';
import { rememberAs, stopRemembering, type MemoryPlace } from '../../store/remember.ts';

const { inputs, memory } = workerData as { inputs: SearchInput[]; memory: MemoryPlace | undefined };
if (memory) rememberAs({ ...memory, aside: true });
for (const [at, input] of inputs.entries()) {
  const files = await buildSearchIndex(input);
  // Who waits for the last may at once use what is remembered.
  if (at === inputs.length - 1) stopRemembering();
  parentPort!.postMessage(files);
}
