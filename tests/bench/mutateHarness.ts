/**
 * What a test file sees as `vitest` in a mutation run: the same words, but the tests stand in a list and can be run again and again,
 * each by itself, in a process that is already warm. Only what the unit tests use is here; a file that asks for more cannot be loaded and is told.
 */
import { expect } from 'vitest';

type Work = (...row: never[]) => unknown;
interface Suite {
  name: string;
  parent: Suite | undefined;
  before: Work[];
  beforeEach: Work[];
  afterEach: Work[];
  after: Work[];
}
export interface Test {
  /** The names of its suites and its own. */
  name: string;
  suite: Suite;
  work: Work;
}

const newSuite = (name: string, parent?: Suite): Suite => ({ name, parent, before: [], beforeEach: [], afterEach: [], after: [] });
let suite = newSuite('');
let tests: Test[] = [];

/** A name with %s and the like filled from the row, near enough to be told apart. */
const filled = (name: string, row: readonly unknown[]) => {
  let next = 0;
  return name.replace(/%[sdifjo]/g, () => (typeof row[next] === 'object' ? JSON.stringify(row[next++]) : String(row[next++])));
};
const work = (given: unknown[]) => given.find((one) => typeof one === 'function') as Work;

const add = (name: string, ...given: unknown[]): void => {
  tests.push({ name: [suite.name, name].filter(Boolean).join(' › '), suite, work: work(given) });
};

const group = (name: string, inside: Work): void => {
  suite = newSuite([suite.name, name].filter(Boolean).join(' › '), suite);
  (inside as () => void)();
  suite = suite.parent!;
};

/** The same for each row of a table, which is handed to the work. */
const forEach =
  (one: (name: string, work: Work) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, ...given: unknown[]): void => {
    for (const cells of rows) {
      const row = Array.isArray(cells) ? cells : [cells];
      one(filled(name, row), () => work(given)(...(row as never[])));
    }
  };

export { expect };
export const it = Object.assign(add, { each: forEach(add) });
export const describe = Object.assign(group, { each: forEach(group) });
export const beforeAll = (hook: Work) => suite.before.push(hook);
export const afterAll = (hook: Work) => suite.after.push(hook);
export const beforeEach = (hook: Work) => suite.beforeEach.push(hook);
export const afterEach = (hook: Work) => suite.afterEach.push(hook);

/** The tests of a file, in their order; `load` imports it. */
export async function collected(load: () => Promise<unknown>): Promise<Test[]> {
  suite = newSuite('');
  tests = [];
  await load();
  return tests;
}

const upwards = (from: Suite): Suite[] => [from, ...(from.parent ? upwards(from.parent) : [])];
const call = async (hooks: readonly Work[]) => {
  for (const hook of hooks) await hook();
};

/** Runs tests of one file one after the other; each suite is made ready before its first test and put away after the last. */
export function runner() {
  const ready = new Set<Suite>();
  return {
    /** Makes the suites of a test ready; throws what a hook throws. */
    async prepare(test: Test): Promise<void> {
      for (const one of upwards(test.suite).reverse()) {
        if (ready.has(one)) continue;
        ready.add(one);
        await call(one.before);
      }
    },
    /** Throws when the test fails. */
    async run(test: Test): Promise<void> {
      const suites = upwards(test.suite);
      await call([...suites].reverse().flatMap((one) => one.beforeEach));
      try {
        await test.work();
      } finally {
        await call(suites.flatMap((one) => one.afterEach));
      }
    },
    async close(): Promise<void> {
      await call([...ready].reverse().flatMap((one) => one.after));
    },
  };
}
