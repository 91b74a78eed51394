import { keep, recall } from '../../store/remember.ts';
import type { OutFolder } from '../outFolder.ts';
import { OF_THE_EDITION } from '../website/pageInputs.ts';
import { packPart, type PagesPart } from './packPart.ts';

const KIND = 'single-pages';
const PAGES_A_PART = 40;
/** So few parts are packed here sooner than anybody else comes to it. */
const FEW = 4;

/** Packs parts of the pages below `folder`, here or elsewhere. */
export type PackParts = (folder: string, parts: readonly PagesPart[]) => Promise<string[]> | string[];

const packHere: PackParts = (folder, parts) => parts.map((part) => packPart(folder, part));

/** Pages in parts of a few dozen; those that change with every word of the library in one of their own. */
function inParts(paths: readonly string[]): string[][] {
  const steady = paths.filter((path) => !OF_THE_EDITION.has(path));
  const restless = paths.filter((path) => OF_THE_EDITION.has(path));
  const parts = Array.from({ length: Math.ceil(steady.length / PAGES_A_PART) }, (_, at) => steady.slice(at * PAGES_A_PART, (at + 1) * PAGES_A_PART));
  return restless.length ? [...parts, restless] : parts;
}

/** The pages at `paths`, some with a note, in parts, each packed text. A part none of whose pages changed is taken from the last build without reading them. */
export async function packedPages(
  out: OutFolder,
  paths: readonly string[],
  notes: Readonly<Record<string, string>> = {},
  pack: PackParts = packHere,
): Promise<string[]> {
  const asked = inParts(paths).map((own) => {
    const part = own.map((path): PagesPart[number] => [path, notes[path] ?? '']);
    const key = part.flatMap(([path, note]) => [path, out.digest(path), note]);
    return { part, key, text: recall(KIND, key)?.toString() };
  });
  const unknown = asked.filter(({ text }) => text === undefined);
  const parts = unknown.map(({ part }) => part);
  const texts = await (parts.length > FEW ? pack : packHere)(out.folder, parts);
  unknown.forEach((one, at) => {
    one.text = texts[at]!;
    keep(KIND, one.key, Buffer.from(one.text));
  });
  return asked.map(({ text }) => text!);
}
