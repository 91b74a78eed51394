/** npm test: types of scripts and templates, a fresh build, then every test, browsers included. Fails on a failed or a skipped test. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { Refusal } from '../src/domain/policy/problem.ts';
import { buildAndTell } from './build.ts';
import { runForPerson } from './cli.ts';

/** Types of the templates too, which tsc does not read. */
function checkTypes(root: string): void {
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), 'check', '--root', root, '--minimumFailingSeverity', 'error'],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Refusal('类型检查没有通过，见上面各行。改法：改好以后运行 npm run types 再看一遍。');
}

async function runTests(filters: string[]): Promise<boolean> {
  const vitest = await startVitest('test', filters, { run: true, watch: false });
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: string) => tests.filter((test) => test.result().state === state).length;
  const brokenFiles = modules.filter((module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0).length;
  const [passed, failed, skipped] = [count('passed'), count('failed') + brokenFiles, count('skipped') + count('pending')];
  await vitest.close();
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 && skipped === 0 && passed > 0;
}

await runForPerson({
  name: 'test',
  does: '查类型，建站，跑全部测试（浏览器里的也在内）；只跑一个文件、不建站，用 npx vitest run 文件',
  words: '[测试文件名片段 …]',
  options: {},
  run: async (filters) => {
    const root = process.cwd();
    await buildAndTell(root);
    checkTypes(root);
    return await runTests(filters);
  },
});
// Vitest and Astro leave handles open.
process.exit();
