import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { availableParallelism } from 'node:os';
import { relative, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { newShare } from '../../store/share.ts';
import { isRemembered, memoryInUse, takeOver, type Learnt } from '../../store/remember.ts';
import { ENTRY_KIND } from './entry.ts';
import { entryFiles } from './load.ts';
import { readShare, type ReadWork } from './readShare.ts';

/** Fewer files than this are read sooner than a thread starts. */
const WORTH_A_THREAD = 40;

/** About so many files are looked at to begin with. */
const SAMPLE = 60;

function readInThread(work: ReadWork): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./readThread.ts', import.meta.url), { workerData: work });
    worker.once('message', (learnt: Learnt) => {
      takeOver(learnt);
      resolve();
    });
    worker.once('error', reject);
  });
}

/**
 * Reads the entries that are not remembered in as many threads as there are cores to spare, this one among them, so that reading the library afterwards
 * finds them all; `busy` cores are at something else. Changes nothing but the time it takes; without a memory it does nothing.
 */
export async function readAhead(root: string, busy = 0): Promise<void> {
  const memory = memoryInUse();
  if (!memory) return;
  const all = entryFiles(root).paths;
  const unknown = (path: string) => !isRemembered(ENTRY_KIND, [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]);
  // Looking at every file takes as long as reading what is remembered: a few tell whether many are new.
  const few = all.filter((_, at) => at % Math.ceil(all.length / SAMPLE) === 0);
  if (few.filter(unknown).length * WORTH_A_THREAD < few.length) return;
  const paths = all.filter(unknown);
  if (paths.length < WORTH_A_THREAD) return;
  // The threads load the modules that this one has compiled.
  flushCompileCache();
  const work: ReadWork = { root, code: memory.code, paths, next: newShare() };
  const others = Array.from({ length: Math.max(0, Math.min(4, availableParallelism()) - 1 - busy) }, () => readInThread(work));
  readShare(work);
  await Promise.all(others);
}
