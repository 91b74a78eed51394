/** A thread that reads entries along with others; src/library/read/readAhead.ts starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { allLearnt, rememberForAnother } from '../../store/remember.ts';
import { readShare, type ReadWork } from './readShare.ts';

const work = workerData as ReadWork;
rememberForAnother(work.code);
readShare(work);
parentPort!.postMessage(allLearnt());
