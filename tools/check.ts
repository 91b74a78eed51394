/** npm run check [-- 文件名片段 …]: everything the build promises about the content, in a few seconds, as Chinese sentences. */
import { ContentError } from '../src/domain/policy/problem.ts';
import { inspectContent } from '../src/library/read/load.ts';
import { restProblems } from '../src/library/check/everything.ts';

const root = process.cwd();
const wanted = process.argv.slice(2);
const { entries, problems } = inspectContent(root);
const all = [...problems, ...restProblems(root, entries)];
const shown = wanted.length ? all.filter(({ file }) => wanted.some((part) => file.includes(part))) : all;
if (shown.length) {
  console.error(new ContentError(shown).message);
  process.exitCode = 1;
} else {
  console.log(`已核对 ${entries.length} 个条目，没有问题。`);
}
