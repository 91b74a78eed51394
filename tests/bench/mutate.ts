/**
 * npm run bench:mutate [-- src/domain src/search --sample 300 --seed 1 --tests tests/unit --tests …]: puts one small fault after the other into the code and counts
 * how many the unit tests notice. Nothing is written: the fault is put in while the module is loaded (mutateModules.ts). First every test is run
 * once and it is noted which places it goes through; then each fault meets only the tests that go through its place, the quickest first, until one fails.
 * Of each room's faults a seeded sample is taken. Survivors are told as they are found.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesUnder } from '../../src/editions/files.ts';
import { seeded } from './manyEntries.ts';
import { mutantsOf, mutated, type Mutant } from './mutants.ts';
import type { Chosen, Order, Outcome, Place, Survey } from './mutateWorker.ts';

const ROOT = join(import.meta.dirname, '../..');
/** A process that holds more is replaced: old rounds of modules are never given back. */
const MOST_MEMORY = 1.2e9;
/** A fault that makes the tests so many times slower, and this much besides, never ends. */
const PATIENCE = { times: 4, ms: 20_000 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', multiple: true, default: ['tests/unit'] },
  },
});
const rooms = positionals.length > 0 ? positionals : ['src/domain'];
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const under = (folder: string, ending: string) =>
  folder.endsWith('.ts')
    ? [folder]
    : filesUnder(join(ROOT, folder))
        .filter((path) => path.endsWith(ending))
        .map((path) => `${folder}/${path}`);

type Fault = Mutant & Place;
const faultsIn = (room: string): Fault[] => under(room, '.ts').flatMap((file) => mutantsOf(file, textOf(file)).map((mutant) => ({ ...mutant, file })));
const sampled = (faults: readonly Fault[]): Fault[] => {
  const random = seeded(Number(values.seed));
  return faults
    .map((fault) => ({ fault, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, Number(values.sample))
    .map(({ fault }) => fault);
};
const samples = rooms.map((room) => ({ room, all: faultsIn(room) })).map(({ room, all }) => ({ room, all: all.length, chosen: sampled(all) }));
const chosen = samples.flatMap((sample) => sample.chosen);

let child: ChildProcess | undefined;
/** The worker's answer; undefined when it ended or did not answer in time. */
async function asked<Answer>(order: Order, ms?: number): Promise<Answer | undefined> {
  child ??= fork(join(import.meta.dirname, 'mutateWorker.ts'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_ENV: 'test' },
  });
  const running = child;
  const gaveUp = new AbortController();
  const timer = ms === undefined ? undefined : setTimeout(() => running.kill('SIGKILL'), ms);
  running.send(order);
  const answer = await Promise.race([once(running, 'message', gaveUp), once(running, 'exit', gaveUp)]);
  gaveUp.abort();
  clearTimeout(timer);
  if (typeof answer[0] === 'object' && answer[0] !== null) return answer[0] as Answer;
  child = undefined;
  return undefined;
}

const began = performance.now();
const survey = await asked<Survey>({
  survey: values.tests.flatMap((tests) => under(tests, '.test.ts')),
  places: chosen.map(({ file, from }) => ({ file, from })),
});
if (!survey) throw new Error('看测试时进程停了');
for (const { file, tests } of survey.files)
  for (const { name, error } of tests) if (error !== undefined) console.error(`没有改坏就不过，不用它量：${file} › ${name}：${error}`);
console.error(`\r看完 ${survey.files.length} 个测试文件，用 ${Math.round((performance.now() - began) / 1000)} 秒`);

/** The tests that go through a place, those of the quickest file first, and how long they take. */
function testsThrough(number: number): { chosen: Chosen[]; ms: number } {
  const through = survey!.files
    .map(({ file, loads, loadMs, tests }) => {
      const numbers = tests.flatMap(({ error, enters }, test) => (error === undefined && (loads.includes(number) || enters.includes(number)) ? [test] : []));
      return { file, tests: numbers, ms: numbers.reduce((sum, test) => sum + tests[test]!.ms, loadMs) };
    })
    .filter(({ tests }) => tests.length > 0)
    .sort((a, b) => a.ms - b.ms);
  return { chosen: through.map(({ file, tests }) => ({ file, tests })), ms: through.reduce((sum, { ms }) => sum + ms, 0) };
}

const survivors: { fault: Fault; file: string; reached: boolean }[] = [];
for (const [number, fault] of chosen.entries()) {
  const { chosen: tests, ms } = testsThrough(number);
  const change = { file: fault.file, text: mutated(textOf(fault.file), fault), dependents: survey.dependents[fault.file]! };
  const outcome = tests.length > 0 ? await asked<Outcome>({ change, chosen: tests }, PATIENCE.ms + PATIENCE.times * ms) : { by: undefined, memory: 0 };
  if (outcome && outcome.memory > MOST_MEMORY) {
    child?.kill();
    child = undefined;
  }
  // No outcome: it never ended, or broke the process. Both are noticed.
  if (outcome && outcome.by === undefined) {
    survivors.push({ fault, file: fault.file, reached: tests.length > 0 });
    // At once, so that a run that is stopped has told something.
    console.log(`${fault.file}:${fault.line}　${fault.was} → ${fault.now}${tests.length > 0 ? '' : '　（没有测试走到）'}`);
  }
  process.stderr.write(`\r${number + 1}/${chosen.length}，没发现 ${survivors.length}`);
}
child?.kill();

const files = [...new Set(survivors.map(({ file }) => file))].sort();
console.log('\n没发现的，按文件：');
for (const file of files) console.log(`${file}　${survivors.filter((survivor) => survivor.file === file).length}`);
console.log('');
for (const { room, all, chosen: own } of samples) {
  const missed = survivors.filter((fault) => own.includes(fault.fault));
  const unreached = missed.filter(({ reached }) => !reached).length;
  console.log(
    `${room}：${all} 处可以改坏，按种子 ${values.seed} 抽 ${own.length} 处，发现 ${own.length - missed.length}（${(100 - (100 * missed.length) / own.length).toFixed(1)}%），没有测试走到的 ${unreached}`,
  );
}
console.log(`用 ${Math.round((performance.now() - began) / 1000)} 秒`);
