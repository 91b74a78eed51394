/** A thread that reads a share of the entries; src/library/read/readAhead.ts starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { allLearnt, rememberForAnother } from '../../store/remember.ts';
import { readEntry } from './entry.ts';

const { root, paths, code } = workerData as { root: string; paths: string[]; code: string };
rememberForAnother(code);
for (const path of paths) readEntry(root, path);
parentPort!.postMessage(allLearnt());
