import { Worker } from 'node:worker_threads';
import { keep, recall } from '../../store/remember.ts';
import type { OutFolder } from '../outFolder.ts';
import { MOST_PAGES } from '../website/pageFinisher.ts';
import { packPart, type PagesPart } from './packPart.ts';

const KIND = 'single-pages';
const PAGES_A_PART = 40;
/** Fewer parts than this are packed sooner than a thread starts. */
const WORTH_A_THREAD = 2;

/** Packs parts in a thread of its own, so that other work goes on meanwhile. */
function packInThread(folder: string, parts: readonly PagesPart[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./packThread.ts', import.meta.url), {
      workerData: { folder, parts },
      // A part leaves little behind: what it threw away is cleared soon, not when much has gathered.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    const texts: string[] = [];
    worker.on('message', (text: string) => {
      texts.push(text);
      if (texts.length === parts.length) resolve(texts);
    });
    worker.once('error', reject);
  });
}

/** The pages at `paths`, some with a note, in parts of a few dozen, each packed text. A part none of whose pages changed is taken from the last build without reading them. */
export async function packedPages(out: OutFolder, paths: readonly string[], notes: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const asked = Array.from({ length: Math.ceil(paths.length / PAGES_A_PART) }, (_, at) => {
    const part = paths.slice(at * PAGES_A_PART, (at + 1) * PAGES_A_PART).map((path): PagesPart[number] => [path, notes[path] ?? '']);
    const key = part.flatMap(([path, note]) => [path, out.digest(path), note]);
    return { part, key, text: recall(KIND, key)?.toString() };
  });
  const unknown = asked.filter(({ text }) => text === undefined);
  const parts = unknown.map(({ part }) => part);
  const here = parts.length < WORTH_A_THREAD || paths.length > MOST_PAGES;
  const texts = here ? parts.map((part) => packPart(out.folder, part)) : await packInThread(out.folder, parts);
  unknown.forEach((one, at) => {
    one.text = texts[at]!;
    keep(KIND, one.key, Buffer.from(one.text));
  });
  return asked.map(({ text }) => text!);
}
