/**
 * npm run bench:mutate [-- src/domain --sample 200 --seed 1 --tests tests/unit]: puts one small fault after the other into the code and counts
 * how many the unit tests notice. Works in a copy; of many faults a seeded sample is taken. Survivors are told as they are found.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createVitest } from 'vitest/node';
import { filesUnder } from '../../src/editions/files.ts';
import { seeded } from './manyEntries.ts';
import { mutantsOf, mutated, type Mutant } from './mutants.ts';

const ROOT = join(import.meta.dirname, '../..');
const COPIED = ['src', 'public', 'tools', 'tests', 'content', 'docs', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' }, tests: { type: 'string', default: 'tests/unit' } },
});
const room = positionals[0] ?? 'src/domain';
const copy = mkdtempSync(join(tmpdir(), 'mutate-'));
for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
process.chdir(copy);

const all = filesUnder(join(copy, room))
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => {
    const file = `${room}/${path}`;
    return mutantsOf(file, readFileSync(join(copy, file), 'utf8')).map((mutant) => ({ file, mutant }));
  });
const random = seeded(Number(values.seed));
const chosen = all
  .map((one) => ({ one, at: random() }))
  .sort((a, b) => a.at - b.at)
  .slice(0, Number(values.sample))
  .map(({ one }) => one);

// Nothing runs yet: the runs below are told what to run.
const vitest = await createVitest('test', {
  watch: false,
  bail: 1,
  root: copy,
  reporters: [{}],
  testTimeout: 30_000,
  maxWorkers: 2,
});

/** Runs the tests that reach these files; true when one of them fails. */
async function fails(paths: string[]): Promise<boolean> {
  vitest.config.related = paths;
  const reached = await vitest.getRelevantTestSpecifications([values.tests]);
  if (reached.length === 0) return false;
  vitest.state.filesMap.clear();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(reached, false);
  return unhandledErrors.length > 0 || testModules.some((module) => !module.ok());
}

/** Whether a test that reaches the file notices the fault. One that never ends is stopped by its time and so is noticed. */
async function noticed(file: string, mutant: Mutant): Promise<boolean> {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, mutated(text, mutant));
  try {
    vitest.invalidateFile(path);
    return await fails([path]);
  } finally {
    writeFileSync(path, text);
    vitest.invalidateFile(path);
  }
}

if (await fails([...new Set(chosen.map(({ file }) => join(copy, file)))])) throw new Error('没有改坏就已经有测试不过，先改好再量');

const lineOf = ({ file, mutant }: { file: string; mutant: Mutant }) => `${file}:${mutant.line}　${mutant.was} → ${mutant.now}`;

const survivors: { file: string; mutant: Mutant }[] = [];
for (const [number, { file, mutant }] of chosen.entries()) {
  if (!(await noticed(file, mutant))) {
    survivors.push({ file, mutant });
    // At once, so that a run that is stopped has told something.
    console.log(lineOf({ file, mutant }));
  }
  process.stderr.write(`\r${number + 1}/${chosen.length}，没发现 ${survivors.length}`);
}
await vitest.close();
rmSync(copy, { recursive: true, force: true });
console.log(
  `\n${room}：${all.length} 处可以改坏，抽 ${chosen.length} 处，发现 ${chosen.length - survivors.length}（${(100 - (100 * survivors.length) / chosen.length).toFixed(1)}%）`,
);
