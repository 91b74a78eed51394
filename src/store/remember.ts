import { createHash, hash as oneHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { codeHash } from './codeHash.ts';
import { Store } from './store.ts';

/** Enough to remember in another thread or process what this one remembers. Two of them must not use the same kinds. */
export interface MemoryPlace {
  /** What the code and the calendar are: part of every key. */
  code: string;
  folder: string;
  /** Nothing is written down: what is new is held in memory. */
  reading?: boolean;
  /** Another thread or process keeps its own here as well. */
  aside?: boolean;
}
interface Memory extends MemoryPlace {
  stores: Map<string, Store>;
}

/** On the process, not in this module: where a test runner loads this module apart from the built pages' own, both must find the same memory. */
const process_ = globalThis as typeof globalThis & { policyMemory?: Memory | undefined };

/** Where what a build works out is kept from one build to the next. May be deleted at any time. */
const CACHE_FOLDER = '.cache/build';

/** What a result may depend on besides the code and the content: the calendar, which a check may ask, and the edition's day. */
const calendar = () => `${new Date().toISOString().slice(0, 10)} ${process.env['SOURCE_DATE_EPOCH'] ?? ''}`;

const AN_HOUR = 3_600_000;

/** What a build that was killed had begun to write. */
function clearUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((one) => one.includes('.'))) {
    try {
      if (Date.now() - statSync(join(folder, name)).mtimeMs > AN_HOUR) rmSync(join(folder, name), { force: true });
    } catch {
      // Another one has cleared it away, or nothing can be: neither is in the way.
    }
  }
}

/** Lets this process remember, for the code in `project` and the content in `root`. Without it everything is worked out anew, as in tests and small tools. With `reading` nothing new is written down. */
export function startRemembering(project: string, root: string, { reading = false } = {}): void {
  const folder = join(project, CACHE_FOLDER, keyOf(root));
  if (!reading) clearUnfinished(folder);
  rememberAs({ code: keyOf(codeHash(project), calendar()), folder, reading });
}

/** Remembers what another thread or process remembers. */
export function rememberAs(place: MemoryPlace): void {
  process_.policyMemory = { ...place, stores: new Map() };
}

/** What of this kind is kept apart from what another thread or process keeps of it. */
export const ownKind = (kind: string): string => (process_.policyMemory?.aside ? `${kind}-aside` : kind);

/** Where this thread remembers, to be handed to another one. */
export function memoryInUse(): MemoryPlace | undefined {
  const memory = process_.policyMemory;
  return memory && { code: memory.code, folder: memory.folder, ...(memory.reading ? { reading: true } : {}) };
}

/** Writes down what is new and ends remembering; a full disk or one that cannot be written to costs the memory, not the build. */
export function stopRemembering(): void {
  const memory = process_.policyMemory;
  process_.policyMemory = undefined;
  if (!memory) return;
  try {
    for (const store of memory.stores.values()) store.save();
  } catch {
    for (const store of memory.stores.values()) store.close();
    try {
      rmSync(memory.folder, { recursive: true, force: true });
    } catch {
      // What cannot be written cannot be taken away either; it is left as it was.
    }
  }
}

/** Writes down all there is of a kind and lets go of it, for another thread that goes on with it. */
export function handOver(kind: string): void {
  const memory = process_.policyMemory;
  const store = memory?.stores.get(kind);
  if (!store) return;
  memory!.stores.delete(kind);
  try {
    store.save({ all: true });
  } catch {
    store.close(); // the other thread works it out again
  }
}

/** Texts of fewer letters are put together before they are hashed: that is quicker than one after the other. */
const SHORT = 200;

/** A key out of everything a result depends on besides the code. Long texts are welcome. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const short = parts.every((part) => typeof part === 'string' && part.length < SHORT);
  // The same key either way.
  if (short && parts.length < 10) return oneHash('sha256', parts.map((part) => `${part.length}:${part as string}`).join(''), 'base64url').slice(0, 22);
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('base64url').slice(0, 22);
}

function storeOf(memory: Memory, kind: string): Store {
  const known = memory.stores.get(kind);
  if (known) return known;
  const store = new Store(memory.folder && join(memory.folder, kind), memory);
  memory.stores.set(kind, store);
  return store;
}

/** Whether `remember` would find something. False in a process that does not remember. */
export function isRemembered(kind: string, parts: readonly (string | Uint8Array)[]): boolean {
  const memory = process_.policyMemory;
  return memory !== undefined && storeOf(memory, kind).has(keyOf(memory.code, ...parts));
}

/** Plain data as it is kept. */
export const asBytes = (value: unknown): Uint8Array => serialize(value);

/** Remembers what is not asked for now but will be. Nothing is worked out where nothing is remembered. */
export function learn<T>(kind: string, parts: readonly (string | Uint8Array)[], work: () => T): void {
  const memory = process_.policyMemory;
  if (memory) storeOf(memory, kind).set(keyOf(memory.code, ...parts), serialize(work()));
}

/** What a thread has worked out, by kind and key, to be handed to the thread that keeps it. */
export type Learnt = [kind: string, values: [key: string, value: Uint8Array][]][];

/** Lets a thread remember for another one that keeps it: nothing is read from disk and nothing written. */
export function rememberForAnother(code: string): void {
  rememberAs({ code, folder: '', reading: true });
}

/** Everything this thread has worked out since `rememberForAnother`. */
export const allLearnt = (): Learnt => [...(process_.policyMemory?.stores ?? [])].map(([kind, store]) => [kind, store.held]);

/** Takes over what another thread has worked out. */
export function takeOver(learnt: Learnt): void {
  const memory = process_.policyMemory;
  if (!memory) return;
  for (const [kind, values] of learnt) for (const [key, value] of values) storeOf(memory, kind).set(key, value);
}

/** What was kept under these parts the last time. */
export function recall(kind: string, parts: readonly (string | Uint8Array)[]): Uint8Array | undefined {
  const memory = process_.policyMemory;
  return memory && storeOf(memory, kind).get(keyOf(memory.code, ...parts));
}

/** Keeps a value under these parts, in place of the one before. Nothing happens where nothing is remembered. */
export function keep(kind: string, parts: readonly (string | Uint8Array)[], value: Uint8Array): void {
  const memory = process_.policyMemory;
  if (memory) storeOf(memory, kind).set(keyOf(memory.code, ...parts), value);
}

/** Bytes under `key`, from memory or worked out. `parts` must name everything they depend on; the code is always part of the key. */
export async function rememberBytes(kind: string, parts: readonly (string | Uint8Array)[], work: () => Promise<Uint8Array> | Uint8Array): Promise<Uint8Array> {
  const memory = process_.policyMemory;
  if (!memory) return work();
  const store = storeOf(memory, kind);
  const key = keyOf(memory.code, ...parts);
  const known = store.get(key);
  if (known) return known;
  const made = await work();
  store.set(key, made);
  return made;
}

/** The same for plain data. */
export function remember<T>(kind: string, parts: readonly (string | Uint8Array)[], work: () => T): T {
  const memory = process_.policyMemory;
  if (!memory) return work();
  const store = storeOf(memory, kind);
  const key = keyOf(memory.code, ...parts);
  const known = store.get(key);
  if (known) return deserialize(known) as T;
  const made = work();
  store.set(key, serialize(made));
  return made;
}
