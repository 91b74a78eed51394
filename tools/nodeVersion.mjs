/**
 * Loaded before every tool (node --import), in plain JavaScript, so that an old Node says one sentence instead of
 * failing on the first TypeScript file. `npm run` finds the Node that package.json brings along before the system's own.
 * Modules compiled by an earlier run are taken from .cache: Node keeps them by their text.
 */
import module from 'node:module';
import { join } from 'node:path';

const WANTED = [24, 2];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < WANTED[0] || (major === WANTED[0] && minor < WANTED[1])) {
  console.error(
    `现在运行的是 Node ${process.versions.node}，要 ${WANTED.join('.')} 以上。改法：不要直接用 node 运行，用 npm run …（它用项目自带的 Node）；还是这样，就重新运行 npm ci，不要加 --ignore-scripts。`,
  );
  process.exit(1);
}

// For this process, then for the threads and processes it starts. Where nothing can be written, nothing is kept.
const folder = join(import.meta.dirname, '../.cache/node');
module.enableCompileCache(folder);
process.env.NODE_COMPILE_CACHE ??= folder;
