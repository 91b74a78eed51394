import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isRemembered, learn, memoryInUse } from '../../store/remember.ts';
import { KIND } from './entry.ts';
import { entryFiles } from './load.ts';

/** Fewer files than this are read sooner than a thread starts. */
const WORTH_A_THREAD = 40;

interface Unread {
  path: string;
  file: string;
  text: string;
}

function readInThread(root: string, share: readonly Unread[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./readThread.ts', import.meta.url), { workerData: { root, paths: share.map(({ path }) => path) } });
    worker.once('message', (read: Uint8Array[]) => {
      read.forEach((bytes, index) => learn(KIND, [share[index]!.file, share[index]!.text], bytes));
      resolve();
    });
    worker.once('error', reject);
  });
}

/**
 * Reads the entries that are not remembered in threads, so that reading the library afterwards finds them all. Changes
 * nothing but the time it takes; without a memory it does nothing.
 */
export async function readAhead(root: string): Promise<void> {
  if (!memoryInUse()) return;
  const unread = entryFiles(root)
    .paths.map((path): Unread => ({ path, file: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .filter(({ file, text }) => !isRemembered(KIND, [file, text]));
  if (unread.length < WORTH_A_THREAD) return;
  const lanes = Math.min(4, availableParallelism());
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      readInThread(
        root,
        unread.filter((__, index) => index % lanes === lane),
      ),
    ),
  );
}
