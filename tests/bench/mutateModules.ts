/**
 * How the modules of a mutation run are loaded: `vitest` is the harness, and under a mutant every module that takes from the mutated file
 * is loaded anew, with the number of the round behind its address. All others, and all packages, stay as they are: that is what makes it fast.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '../..');
const OWN = pathToFileURL(`${ROOT}/`).href;
const HARNESS = new URL('./mutateHarness.ts', import.meta.url).href;
const isOwn = (url: string) => url.startsWith(OWN) && !url.startsWith(`${OWN}node_modules/`);
/** Path from the project's root. */
const pathOf = (url: string) => url.slice(OWN.length).split('?')[0]!;

/** The file that is changed, its text, and every file that takes from it, itself among them. */
export interface Change {
  file: string;
  text: string;
  dependents: readonly string[];
}
let change: Change | undefined;
/** What is loaded anew in this round. */
let fresh: (path: string) => boolean = () => true;
let round = 0;

/** importer → imported, paths from the root. */
const edges = new Map<string, Set<string>>();
const stripped = new Map<string, string>();

function sourceOf(path: string): string {
  if (change?.file === path) return stripTypeScriptTypes(change.text);
  if (!stripped.has(path)) stripped.set(path, stripTypeScriptTypes(readFileSync(join(ROOT, path), 'utf8')));
  return stripped.get(path)!;
}
const addressed = (path: string) => `${OWN}${path}${fresh(path) ? `?round=${round}` : ''}`;

export function useOwnModules(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const parent = context.parentURL ?? '';
      if (specifier === 'vitest' && parent.split('?')[0] !== HARNESS) return { url: HARNESS, shortCircuit: true };
      const found = next(specifier, context);
      if (!isOwn(found.url) || found.url.startsWith(HARNESS)) return found;
      const path = pathOf(found.url);
      if (isOwn(parent)) edges.set(pathOf(parent), (edges.get(pathOf(parent)) ?? new Set()).add(path));
      return { ...found, url: addressed(path) };
    },
    load(url, context, next) {
      if (!isOwn(url) || !url.split('?')[0]!.endsWith('.ts')) return next(url, context);
      return { format: 'module', source: sourceOf(pathOf(url)), shortCircuit: true };
    },
  });
}

/** From now on modules are loaded with this change; without one, all anew and as they stand. */
export function startRound(next?: Change): void {
  round += 1;
  change = next;
  const dependents = next && new Set(next.dependents);
  fresh = (path) => dependents?.has(path) ?? true;
}

export const importFile = (path: string): Promise<unknown> => import(addressed(path));
/** The file an address of this round stands for; undefined for those of other rounds and of packages. */
export const pathNow = (url: string): string | undefined => (isOwn(url) && url === addressed(pathOf(url)) ? pathOf(url) : undefined);

/** Every file seen so far that takes from this one, directly or not, itself among them. */
export function dependentsOf(file: string): string[] {
  const found = new Set([file]);
  for (const one of found) for (const [importer, taken] of edges) if (taken.has(one)) found.add(importer);
  return [...found];
}
