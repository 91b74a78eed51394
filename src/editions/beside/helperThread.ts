/** The second thread of a build, on the other core: it does what it is asked, one after the other. src/editions/beside/helper.ts starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { privacyProblems } from '../../library/check/privacy.ts';
import type { LibraryData } from '../../library/library.ts';
import { buildSearchIndex } from '../../search/build/buildIndex.ts';
import { rememberAs, stopRemembering, type MemoryPlace } from '../../store/remember.ts';
import { OutFolder } from '../outFolder.ts';
import { tablesWritten, zipWritten } from '../release/writtenParts.ts';
import { takePlace } from '../../store/share.ts';
import { packShare } from '../single/packPart.ts';
import { searchInput } from '../website/searchInput.ts';
import type { Task } from './tasks.ts';

const memory = workerData as MemoryPlace | undefined;
let library: LibraryData | undefined;

async function answer(task: Exclude<Task, { ask: 'end' }>): Promise<unknown> {
  if (task.ask === 'private') return privacyProblems(task.root, 'content');
  if (task.ask === 'index') {
    library = task.library;
    return buildSearchIndex(searchInput(library, task.told));
  }
  if (task.ask === 'pack') return packShare(task.folder, task.parts, task.share);
  if (task.ask === 'tables') return takePlace(task.share, 1) === undefined ? undefined : tablesWritten(library!, task.folder);
  const dist = new OutFolder(task.dist);
  for (const [path, digest] of task.digests) dist.note(path, digest);
  return zipWritten(library!, dist, task.folder, task.name);
}

async function take(task: Task): Promise<void> {
  if (task.ask === 'end') return parentPort!.close();
  if (memory) rememberAs({ ...memory, aside: true });
  parentPort!.postMessage(await answer(task));
  // Behind the answer: nobody else uses what this thread remembers before it has ended.
  stopRemembering();
}

let last = Promise.resolve();
parentPort!.on('message', (task: Task) => {
  last = last.then(() => take(task));
});
