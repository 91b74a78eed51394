/** npm run check [-- 路径开头 …]: everything the build promises about the content, in a few seconds, as Chinese sentences. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ContentError } from '../src/domain/problem.ts';
import { factProblems, type FigureException } from '../src/library/factRules.ts';
import { loadFacts } from '../src/library/facts.ts';
import { inspectContent } from '../src/library/load.ts';

const root = process.cwd();
const only = process.argv.slice(2);
const { entries, problems } = inspectContent(root);
const exceptionsFile = 'content/figure-exceptions.yaml';
const exceptions = existsSync(exceptionsFile) ? ((parse(readFileSync(exceptionsFile, 'utf8')) ?? []) as FigureException[]) : [];
const all = [...problems, ...factProblems(entries, loadFacts(root), exceptions)];
const shown = only.length ? all.filter((problem) => only.some((start) => problem.file.startsWith(start) || problem.file.includes(start))) : all;
if (shown.length) {
  console.error(new ContentError(shown).message);
  process.exitCode = 1;
} else {
  console.log(`已核对 ${entries.length} 个条目，没有问题。`);
}
