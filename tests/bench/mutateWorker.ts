/** The process that runs the tests of a mutation run. It stays warm from one mutant to the next; the parent ends it when a mutant never comes to an end. */
import { coverage, wasEntered, type Covered } from './mutateCoverage.ts';
import { collected, runner } from './mutateHarness.ts';
import { dependentsOf, importFile, pathNow, startRound, useOwnModules, type Change } from './mutateModules.ts';

/** A place of the code a fault may be put in; its number is its place in the list. */
export interface Place {
  file: string;
  from: number;
}
/** Which tests to run: their numbers in their file, in the order of the file. */
export interface Chosen {
  file: string;
  tests: number[];
}
export type Order = { survey: string[]; places: Place[] } | { change: Change; chosen: Chosen[] };

/** What one test file goes through when nothing is wrong. */
export interface Surveyed {
  file: string;
  loadMs: number;
  /** Places entered before its first test. */
  loads: number[];
  tests: { name: string; ms: number; enters: number[]; error?: string }[];
}
export interface Survey {
  files: Surveyed[];
  /** For each mutated file, the files that take from it. */
  dependents: Record<string, string[]>;
}
export interface Outcome {
  /** The test that failed; undefined when none did. */
  by: string | undefined;
  /** Bytes this process holds. */
  memory: number;
}

useOwnModules();
const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function survey(files: readonly string[], places: readonly Place[]): Promise<Survey> {
  const seen = coverage(pathNow);
  const mutated = [...new Set(places.map(({ file }) => file))];
  const entered = (covered: Covered) => places.flatMap(({ file, from }, number) => (wasEntered(covered.get(file), from) ? [number] : []));

  async function one(file: string): Promise<Surveyed> {
    startRound();
    seen.take();
    const began = performance.now();
    const tests = await collected(() => importFile(file));
    const surveyed: Surveyed = { file, loadMs: performance.now() - began, loads: entered(seen.take()), tests: [] };
    // What takes from no file that is changed cannot notice a change.
    if (!mutated.some((path) => dependentsOf(path).includes(file))) return surveyed;
    const { prepare, run, close } = runner();
    for (const test of tests) {
      const start = performance.now();
      let error: string | undefined;
      try {
        await prepare(test);
        await run(test);
      } catch (thrown) {
        error = message(thrown);
      }
      surveyed.tests.push({ name: test.name, ms: performance.now() - start, enters: entered(seen.take()), ...(error !== undefined && { error }) });
    }
    await close();
    return surveyed;
  }

  const surveyed: Surveyed[] = [];
  for (const file of files) {
    surveyed.push(
      await one(file).catch((error): Surveyed => ({ file, loadMs: 0, loads: [], tests: [{ name: '', ms: 0, enters: [], error: message(error) }] })),
    );
    process.stderr.write(`\r${surveyed.length}/${files.length} ${file}\u001b[K`);
  }
  seen.stop();
  return { files: surveyed, dependents: Object.fromEntries(mutated.map((file) => [file, dependentsOf(file)])) };
}

/** The first test that notices the change. A file that no longer loads notices it too. */
async function noticedBy(change: Change, chosen: readonly Chosen[]): Promise<string | undefined> {
  startRound(change);
  for (const { file, tests: numbers } of chosen) {
    let at = file;
    try {
      const tests = await collected(() => importFile(file));
      const { prepare, run, close } = runner();
      for (const number of numbers) {
        at = `${file} › ${tests[number]!.name}`;
        await prepare(tests[number]!);
        await run(tests[number]!);
      }
      await close();
    } catch {
      return at;
    }
  }
  return undefined;
}

process.on('message', async (order: Order) => {
  if ('survey' in order) process.send!(await survey(order.survey, order.places));
  else process.send!({ by: await noticedBy(order.change, order.chosen), memory: process.memoryUsage().rss } satisfies Outcome);
});
