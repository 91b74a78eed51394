/** npm run check [-- 文件名片段 … --root 文件夹]: everything the build promises about the content, in a few seconds, as Chinese sentences. */
import { ContentError, Refusal } from '../src/domain/policy/problem.ts';
import { allProblems } from '../src/library/check/everything.ts';
import { aliasWarnings, nameWarnings } from '../src/library/check/nameWarnings.ts';
import { entryFiles } from '../src/library/read/load.ts';
import { textFilesUnder } from '../src/library/read/textFiles.ts';
import { readAhead } from '../src/library/read/readAhead.ts';
import { startRemembering, stopRemembering } from '../src/store/remember.ts';
import { contentFolder, PROJECT, rootOption, runForPerson } from './cli.ts';

/** A smaller library is looked at in less time than it takes to remember it. */
const WORTH_REMEMBERING = 100;

/** Entries are read in threads, and what did not change since the last check or build is not looked at again. NO_MEMORY=1 works everything out anew. */
async function looked(root: string): Promise<ReturnType<typeof allProblems>> {
  if (process.env['NO_MEMORY'] || entryFiles(root).paths.length < WORTH_REMEMBERING) return allProblems(root);
  startRemembering(PROJECT, root);
  try {
    await readAhead(root);
    return allProblems(root);
  } finally {
    stopRemembering();
  }
}

async function check(root: string, parts: readonly string[]): Promise<void> {
  const { entries, problems: all } = await looked(root);
  const wanted = ({ file }: { file: string }) => parts.length === 0 || parts.some((part) => file.includes(part));
  const shown = all.filter(wanted);
  const elsewhere = all.length - shown.length;
  const rest = `别的文件里${shown.length ? '还' : ''}有 ${elsewhere} 处要改，构建会停下。改法：运行 npm run check 看全部。`;
  if (shown.length) throw elsewhere ? new Refusal(`${new ContentError(shown).message}\n\n${rest}`) : new ContentError(shown);
  if (elsewhere) throw new Refusal(`${parts.map((part) => `“${part}”`).join('、')}里没有问题，${rest}`);
  const unmet = parts.filter((part) => !textFilesUnder(root, 'content').some((file) => file.includes(part)));
  if (unmet.length) console.log(`没有哪个文件的名字里有${unmet.map((part) => `“${part}”`).join('、')}，看的是全部。`);
  const warnings = [...nameWarnings(root), ...aliasWarnings(entries)].filter((text) => wanted({ file: text.split('　')[0]! }));
  console.log(`已核对 ${entries.length} 个条目，没有问题。`);
  if (warnings.length) console.log(['\n提醒（不挡构建）：', ...warnings].join('\n'));
}

await runForPerson({
  name: 'check',
  does: '核对 content 里的全部内容，一处一句：哪个文件、哪一项、怎么改',
  words: '[文件名片段 …]',
  options: { root: rootOption },
  run: (parts, { root }) => check(contentFolder(root), parts),
});
