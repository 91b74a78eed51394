/** npm run test:adopted: plays the clerk on a fresh copy and runs the copy's own tests, browsers apart with `-- tests/browser`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { HOME_ONLY, playClerk } from '../support/adopted.ts';

const { root, steps, typed } = await playClerk();
console.log(`${steps.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} 秒`).join('，')}；手填 1 个文件、${typed} 格。副本在 ${root}。`);
const wanted = process.argv.slice(2);
const exclude = [...HOME_ONLY, 'tests/tools/clerkStory.test.ts'].flatMap((file) => ['--exclude', file]);
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...wanted, ...exclude], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
