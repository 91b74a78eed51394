import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { SearchInput } from '../../search/build/buildIndex.ts';
import type { MemoryPlace } from '../../store/remember.ts';

/** What the process is handed. */
export interface IndexWork {
  input: SearchInput;
  memory: MemoryPlace;
}

/** What it leaves in the place of its work. */
export type IndexDone = { files: Map<string, Uint8Array> } | { failure: Error };

/** The index that a process is building. */
export interface IndexAside {
  /** By path from the edition's root. */
  files: Promise<Map<string, Uint8Array>>;
  /** Ends the process at once. Resolves when it writes nothing any more. */
  stop(): Promise<void>;
}

/** What the process throws away is cleared when it is a third of what it holds, not when it is several times that. */
const FRUGAL = ['--heap-growing-percent=30'];
const FEW_ARENAS = { MALLOC_ARENA_MAX: '2' };

/**
 * The search index, built in a process of its own: what a thread takes stays with this process when the thread has ended.
 * Work and index go by a file among what is remembered: a message would wait until this process has nothing else to do.
 */
export function indexAside(input: SearchInput, memory: MemoryPlace): IndexAside {
  const file = join(memory.folder, `index-work.${process.pid}`);
  mkdirSync(memory.folder, { recursive: true });
  writeFileSync(file, serialize({ input, memory } satisfies IndexWork));
  const child = fork(new URL('./indexProcess.ts', import.meta.url), [file], { execArgv: FRUGAL, env: { ...process.env, ...FEW_ARENAS } });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  const taken = ended.then((code) => {
    if (code !== 0) throw new Error(`检索索引没有建成（${code}）`);
    const done = deserialize(readFileSync(file)) as IndexDone;
    if ('failure' in done) throw done.failure;
    return done.files;
  });
  const files = taken.finally(() => rmSync(file, { force: true }));
  // Told to whoever waits for it.
  files.catch(() => undefined);
  return {
    files,
    async stop() {
      child.kill();
      await files.catch(() => undefined);
    },
  };
}
