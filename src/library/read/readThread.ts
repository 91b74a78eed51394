/** A thread that reads a share of the entries; src/library/read/readAhead.ts starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { asBytes } from '../../store/remember.ts';
import { readEntry } from './entry.ts';

const { root, paths } = workerData as { root: string; paths: string[] };
parentPort!.postMessage(paths.map((path) => asBytes(readEntry(root, path))));
