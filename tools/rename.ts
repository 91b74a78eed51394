/** npm run rename -- 旧名 新名: a new name for an entry or a benefit, everywhere at once, with the old one leading on. */
import { Refusal } from '../src/domain/policy/problem.ts';
import { rename } from '../src/library/rename/rename.ts';
import { contentFolder, rootOption, runForPerson } from './cli.ts';

await runForPerson({
  name: 'rename',
  does: '给条目或待遇改名：引用它的地方一起改，旧名留在 formerly 里，旧网址和印出去的二维码会转过来',
  words: '旧名 新名',
  most: 2,
  options: { 'dry-run': { type: 'boolean', help: '只列要改哪些文件，不动' }, root: rootOption },
  run: ([from, to], { root, 'dry-run': dry = false }) => {
    if (!from || !to) throw new Refusal('旧名、新名要写两个。改法：例如 npm run rename -- county/water-2026 county/water-repair-2026。');
    const files = rename(contentFolder(root), from, to, dry);
    console.log([`${dry ? '要改' : '改了'} ${files.length} 个文件：`, ...files.map((file) => `  ${file}`)].join('\n'));
    if (!dry) console.log('旧网址会转到新的。再运行 npm run check，然后 npm run build。');
  },
});
