/** npm run draft -- 通知.docx|.pdf|.txt: keeps the original and writes a half-filled entry that rests on it. */
import { basename } from 'node:path';
import { Refusal } from '../src/domain/policy/problem.ts';
import { localDay } from '../src/domain/text/date.ts';
import { LEVELS, keysOf, type Level } from '../src/domain/words/vocabulary.ts';
import { draft } from '../src/library/originals/draft.ts';
import { contentFolder, rootOption, runForPerson } from './cli.ts';
import { givenFile } from './files.ts';

const isLevel = (text: string): text is Level => (keysOf(LEVELS) as string[]).includes(text);

await runForPerson({
  name: 'draft',
  does: '收一份 Word、PDF 或文字通知：原件留在 content/originals，写出半填好的条目，数都指着原件的段和格',
  words: '通知.docx',
  most: 1,
  options: {
    level: { type: 'string', value: 'county', help: '哪一级的文件：central、province、city、county，不写就是 county' },
    name: { type: 'string', value: 'yibao-2026-21', help: '条目的文件名，不写就照文号起' },
    root: rootOption,
  },
  run: async ([file], { level = 'county', name, root }) => {
    if (!file) throw new Refusal('没有写收哪个文件。改法：例如 npm run draft -- 通知.docx。');
    if (!isLevel(level)) throw new Refusal(`“--level”：没有“${level}”这一级。改法：从这些里选：${keysOf(LEVELS).join('、')}。`);
    const folder = contentFolder(root);
    const made = await draft(folder, basename(file), givenFile(file), { level, today: localDay(new Date()), id: name });
    const { title, number, issuers, issued, amounts } = made.findings;
    console.log(
      [
        `原件留在 ${made.kept}，抽文在 ${made.extract}（${amounts.length} 个数有出处）。`,
        `找到：${[title && `《${title}》`, number, issuers.join('、'), issued].filter(Boolean).join('　') || '没有认出名称、文号、机关和日期'}`,
        `半填好的条目：${made.entry}`,
        '还要您定：',
        ...made.questions.map((text, index) => `  ${index + 1}. ${text}`),
        `定好以后运行 npm run check -- ${made.entry.split('/').at(-1)!.replace('.mdx', '')}`,
      ].join('\n'),
    );
  },
});
