/** npm run sheet [-- 表.xlsx]: the library as the workbook the office fills in; npm run import reads it back. */
import { suggestionsIn } from '../src/county/sheet/suggestions.ts';
import { tablesOf } from '../src/county/sheet/tables.ts';
import { writeWorkbook } from '../src/county/sheet/write.ts';
import { loadContent } from '../src/library/read/load.ts';
import { contentFolder, rootOption, runForPerson } from './cli.ts';
import { refuseAsWorkbook, writeWhole } from './files.ts';

async function sheet(root: string, file: string, force: boolean): Promise<void> {
  refuseAsWorkbook(file, force);
  const content = loadContent(root);
  const tables = tablesOf(content, suggestionsIn(root, content.entries));
  writeWhole(file, await writeWorkbook(tables));
  const counts = tables.map(({ name, rows }) => {
    const grey = rows.filter(({ suggested }) => suggested).length;
    return `${name} ${rows.length - grey} 行${grey ? `、建议 ${grey} 行` : ''}`;
  });
  console.log(`已写好 ${file}：${counts.join('，')}。填好以后运行 npm run import -- ${file}`);
}

await runForPerson({
  name: 'sheet',
  does: '把库里有的写成一张办公表：措施、待遇、条目、电话、本县补数；填好再用 npm run import 导回来',
  words: '[表.xlsx]',
  most: 1,
  options: { force: { type: 'boolean', help: '文件已经有了也盖掉' }, root: rootOption },
  run: ([file = '本县政策.xlsx'], { root, force = false }) => sheet(contentFolder(root), file, force),
});
