import { flushCompileCache } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../../domain/policy/problem.ts';
import { noteLookedThrough } from '../../library/check/privacy.ts';
import type { Library } from '../../library/library.ts';
import { memoryInUse } from '../../store/remember.ts';
import { newShare, takePlace } from '../../store/share.ts';
import type { OutFolder } from '../outFolder.ts';
import { handOverPacked } from '../packedFile.ts';
import type { ReleaseHelper, Tables } from '../release/release.ts';
import { packShare, type PagesPart } from '../single/packPart.ts';
import { MOST_PAGES } from '../website/pageFinisher.ts';
import { searchTold } from '../website/searchFiles.ts';
import { searchInput } from '../website/searchInput.ts';
import { indexAside, type IndexAside } from './indexAside.ts';
import type { WrittenFile } from '../release/writtenParts.ts';
import type { Answers, Task } from './tasks.ts';

interface Waiting {
  resolve(answer: never): void;
  reject(error: unknown): void;
}

function note(out: OutFolder, files: readonly WrittenFile[]): void {
  for (const { path, digest, problems } of files) {
    out.note(path, digest);
    if (problems) noteLookedThrough(`release/${path}`, digest, problems);
  }
}

/**
 * The second thread of a build: what needs nothing of the pages is done on the other core while this thread reads, checks and
 * draws. What it is asked is done in the order of asking. Whatever goes wrong in it is thrown to whoever waits.
 */
export class Helper implements ReleaseHelper {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  readonly #ended: Promise<void>;
  #aside: IndexAside | undefined;
  #failure: unknown;

  constructor() {
    // The thread loads the modules that this one has compiled.
    flushCompileCache();
    this.#worker = new Worker(new URL('./helperThread.ts', import.meta.url), { workerData: memoryInUse() });
    this.#worker.on('message', (answer: Answers[keyof Answers]) => this.#waiting.shift()!.resolve(answer as never));
    this.#worker.once('error', (error) => this.#fail(error));
    this.#ended = new Promise((resolve) =>
      this.#worker.once('exit', () => {
        this.#fail(new Error('第二个线程没有做完就停了'));
        resolve();
      }),
    );
  }

  /** Private numbers in the content below `root`. */
  privateNumbers(root: string): Promise<Problem[]> {
    return this.#ask<'private'>({ ask: 'private', root });
  }

  /**
   * The files of the search index. From now on the helper has the library; of a library of more than `most` entries and cards the
   * memory counts for more than the time, a process builds the index and the thread ends.
   */
  index(root: string, library: Library, most = MOST_PAGES): Promise<Map<string, Uint8Array>> {
    const { region, names, day, checksum, cards } = library;
    const memory = memoryInUse();
    if (memory && library.entries.length + cards.length > most) {
      void this.end();
      this.#aside = indexAside(searchInput(library, searchTold(root)), memory);
      return this.#aside.files;
    }
    const entries = library.entries.map(({ written: _, ...entry }) => entry);
    return this.#ask<'index'>({ ask: 'index', library: { region, names, day, checksum, entries }, told: searchTold(root) });
  }

  /** The tables, asked for of the helper; until it comes to them, this thread may take them. */
  tables(out: OutFolder): Tables {
    const share = newShare();
    const noted = async (written: Promise<WrittenFile[] | undefined>) => note(out, (await written) ?? []);
    return {
      done: noted(this.#ask<'tables'>({ ask: 'tables', folder: out.folder, share })),
      take: async (library) => {
        if (takePlace(share, 1) === undefined) return;
        // Loaded by whoever writes them.
        const { tablesWritten } = await import('../release/writtenParts.ts');
        await noted(tablesWritten(library, out.folder));
      },
    };
  }

  /** Parts of the single file's pages as packed text: this thread packs what the helper does not come to. */
  async pack(folder: string, parts: readonly PagesPart[]): Promise<string[]> {
    const share = newShare();
    const theirs = this.#ask<'pack'>({ ask: 'pack', folder, parts, share });
    const texts = new Map([...packShare(folder, parts, share), ...(await theirs)]);
    return parts.map((_, at) => texts.get(at)!);
  }

  async zip(dist: OutFolder, out: OutFolder, name: string): Promise<void> {
    // What this thread has packed of the website is the helper's from here.
    handOverPacked();
    const digests = new Map(dist.paths.map((path) => [path, dist.digest(path)]));
    note(out, await this.#ask<'zip'>({ ask: 'zip', folder: out.folder, dist: dist.folder, digests, name }));
  }

  /** Nothing more will be asked: the thread ends with what it has been asked, and what it remembers is written down. */
  end(): Promise<void> {
    this.#worker.postMessage({ ask: 'end' } satisfies Task);
    return this.#ended;
  }

  /** Ends the thread and the process at once, whatever it is at. Resolves when it writes nothing any more. */
  async stop(): Promise<void> {
    await Promise.all([this.#worker.terminate(), this.#aside?.stop()]);
    await this.#ended;
  }

  #ask<Ask extends keyof Answers>(task: Extract<Task, { ask: Ask }>): Promise<Answers[Ask]> {
    const answer = new Promise<Answers[Ask]>((resolve, reject) => {
      if (this.#failure !== undefined) reject(this.#failure);
      else this.#waiting.push({ resolve, reject });
    });
    // Told to whoever waits for it.
    answer.catch(() => undefined);
    if (this.#failure === undefined) this.#worker.postMessage(task);
    return answer;
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
