/** npm run check [-- 文件名片段 … --root 文件夹]: everything the build promises about the content, in a few seconds, as Chinese sentences. */
import { ContentError } from '../src/domain/policy/problem.ts';
import { inspectContent } from '../src/library/read/load.ts';
import { restProblems } from '../src/library/check/everything.ts';
import { contentFolder, readArgs, Refusal } from './cli.ts';

try {
  const { values, positionals: wanted } = readArgs(process.argv.slice(2), { root: { type: 'string' } }, 'npm run check -- 文件名片段 --root 放着content的文件夹');
  const root = contentFolder(values.root);
  const { entries, problems } = inspectContent(root);
  const all = [...problems, ...restProblems(root, entries)];
  const shown = wanted.length ? all.filter(({ file }) => wanted.some((part) => file.includes(part))) : all;
  if (shown.length) throw new ContentError(shown);
  console.log(`已核对 ${entries.length} 个条目，没有问题。`);
} catch (error) {
  if (!(error instanceof ContentError || error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
