/** The thread that finishes pages while others are drawn; src/editions/website/pageFinisher.ts starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { finishInto, type DrawnPage } from './finishing.ts';

const folder = workerData as string;
parentPort!.on('message', (page: DrawnPage | null) => {
  if (!page) return parentPort!.close();
  const finished = finishInto(folder, page);
  parentPort!.postMessage(finished, [finished.packed.buffer]);
});
