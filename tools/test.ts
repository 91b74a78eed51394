/** npm test: types, a fresh build, then every test, browsers included. Fails on a failed or a skipped test. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sync } from 'astro';
import { startVitest } from 'vitest/node';
import { buildForPerson } from './build.ts';

const root = process.cwd();
const filters = process.argv.slice(2);

if (!(await buildForPerson(root))) process.exit(1);
await sync({ root, logLevel: 'error' });
const types = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', root], { stdio: 'inherit' });
if (types.status !== 0) {
  console.error('类型检查没有通过，见上面各行。');
  process.exit(1);
}
const vitest = await startVitest('test', filters, { run: true, watch: false });
const modules = vitest.state.getTestModules();
const tests = modules.flatMap((module) => [...module.children.allTests()]);
const count = (state: string) => tests.filter((test) => test.result().state === state).length;
const brokenFiles = modules.filter((module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0).length;
const [passed, failed, skipped] = [count('passed'), count('failed') + brokenFiles, count('skipped') + count('pending')];
await vitest.close();
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
if (failed || skipped || passed === 0) process.exit(1);
process.exit(0);
