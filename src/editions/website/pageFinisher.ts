import { Worker } from 'node:worker_threads';
import { noteLookedThrough } from '../../library/check/privacy.ts';
import { memoryInUse } from '../../store/remember.ts';
import type { OutFolder } from '../outFolder.ts';
import { keepPacked, packAhead } from '../packedFile.ts';
import { finishPage } from './finishPage.ts';
import type { DrawnPage, FinishedPage } from './finishing.ts';

/** Fewer pages than this are finished sooner than a thread starts. */
const WORTH_A_THREAD = 60;
/** Of a library with more pages the threads' memory counts for more than their time. */
export const MOST_PAGES = 5_000;
/** So many pages wait for the thread at most: they are held in memory. */
const AT_ONCE = 48;

/** Takes drawn pages and puts them into the website. */
export interface PageFinisher {
  /** `done` is told the digest of the page's file. Waits when many pages are under way. */
  take(page: DrawnPage, done: (digest: string) => void): Promise<void>;
  /** Resolves when all pages taken are in the website. */
  end(): Promise<void>;
  /** Nothing more is wanted: another page could not be drawn. */
  stop(): void;
}

/** Finishes pages in this thread. Of a few the zip packs what it needs. */
function atOnce(out: OutFolder, pack: boolean): PageFinisher {
  return {
    take: async ({ path, html }, done) => {
      const bytes = Buffer.from(finishPage(Buffer.from(html).toString(), path));
      out.write(path, bytes);
      done(out.digest(path));
      if (pack) await packAhead(out.digest(path), bytes);
    },
    end: async () => undefined,
    stop: () => undefined,
  };
}

/** Finishes pages in a thread of its own: addresses, writing, packing and looking through are a third of the work of a page. */
function inThread(out: OutFolder): PageFinisher {
  const worker = new Worker(new URL('./finishThread.ts', import.meta.url), {
    workerData: out.folder,
    // A page leaves little behind: what it threw away is cleared before much has gathered.
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  });
  const waiting = new Map<string, (digest: string) => void>();
  let go: (() => void) | undefined;
  let failure: unknown;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.once('error', (error) => {
    failure = error;
    go?.();
  });
  worker.on('message', ({ path, digest, packed, problems }: FinishedPage) => {
    out.note(path, digest);
    keepPacked(digest, packed);
    noteLookedThrough(`dist/${path}`, digest, problems);
    waiting.get(path)!(digest);
    waiting.delete(path);
    go?.();
  });
  const moved = () => new Promise<void>((resolve) => (go = resolve));
  const down = async (most: number) => {
    while (waiting.size > most && !failure) await moved();
    if (failure) throw failure;
  };
  return {
    take: async (page, done) => {
      waiting.set(page.path, done);
      worker.postMessage(page, [page.html]);
      await down(AT_ONCE);
    },
    end: async () => {
      await down(0);
      worker.postMessage(null);
      await ended;
    },
    stop: () => void worker.terminate(),
  };
}

/** What finishes so many pages. Where nothing is remembered there is no use in a thread's packing and looking ahead. */
export const pageFinisher = (out: OutFolder, pages: number): PageFinisher =>
  pages < WORTH_A_THREAD || pages > MOST_PAGES || !memoryInUse() ? atOnce(out, pages > MOST_PAGES) : inThread(out);
