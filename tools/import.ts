/** npm run import -- 表.xlsx: reads the office's workbook into the library, all of it or nothing. */
import { basename } from 'node:path';
import { Refusal } from '../src/domain/policy/problem.ts';
import { localDay } from '../src/domain/text/date.ts';
import { importWorkbook, type Imported } from '../src/county/import/importWorkbook.ts';
import { SHEETS } from '../src/county/sheet/table.ts';
import { contentFolder, rootOption, runForPerson } from './cli.ts';
import { givenFile } from './files.ts';

/** How many rows of each sheet are new, changed, unchanged. */
function told({ tally, sheets, unread }: Imported): string {
  const names = SHEETS.filter((name) => sheets.some((sheet) => sheet.name === name));
  const lines = names.map((name) => `  ${name}：新加 ${tally[name].fresh} 行，改了 ${tally[name].changed} 行，没有变的 ${tally[name].same} 行`);
  const strange = sheets.flatMap(({ name, strange: heads }) => (heads.length ? [`  ${name} 里这几列不认得，没有管它：${heads.join('、')}`] : []));
  const passed = unread.length ? [`  这几张没有读：${unread.join('、')}。要读的，表名改成 ${SHEETS.join('、')} 里的一个。`] : [];
  return [...lines, ...strange, ...passed].join('\n');
}

async function run(root: string, file: string, dryRun: boolean): Promise<void> {
  if (!file) throw new Refusal('没有写导哪张表。改法：写成 npm run import -- 表.xlsx；表用 npm run sheet 出。');
  if (/\.(?:xls|et|csv|ods)$/i.test(file)) throw new Refusal(`“${file}”读不了。改法：用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”再导。`);
  if (!/\.xlsx$/i.test(file)) throw new Refusal(`“${file}”不是 .xlsx。改法：导 npm run sheet 出的那张表。`);
  const done = await importWorkbook(root, basename(file), new Uint8Array(givenFile(file)), localDay(new Date()), dryRun);
  console.log(told(done));
  if (done.written.length === 0) console.log('和库里的一样，没有要改的。');
  else if (dryRun) console.log(['只是看看，什么都没有写。会写这些文件：', ...done.written.map((path) => `  ${path}`)].join('\n'));
  else console.log(`已写好 ${done.written.length} 个文件。运行 npm run build 建站。`);
}

await runForPerson({
  name: 'import',
  does: '把填好的办公表读进库：全部对了才写，有一处不对就什么都不写，并说出哪张表、第几行、哪一列、怎么改',
  words: '表.xlsx',
  most: 1,
  options: { 'dry-run': { type: 'boolean', help: '只看会改什么，不写' }, root: rootOption },
  run: ([file = ''], { root, 'dry-run': dryRun = false }) => run(contentFolder(root), file, dryRun),
});
