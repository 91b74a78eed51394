/** The thread that packs the pages of the single file; src/editions/single/packedPages.ts starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { packPart, type PagesPart } from './packPart.ts';

const { folder, parts } = workerData as { folder: string; parts: readonly PagesPart[] };
for (const part of parts) parentPort!.postMessage(packPart(folder, part));
