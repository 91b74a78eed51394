/** npm run changes -- 旧的/edition.json [新的/edition.json]: what was added, changed or ended, so that a cadre knows which card on the wall to replace. */
import { existsSync, readFileSync } from 'node:fs';
import { compareEditions } from '../src/editions/website/editionRecord.ts';
import { editionRecordSchema, type EditionRecord } from '../src/editions/website/editionRecordSchema.ts';
import { chineseDate } from '../src/domain/text/date.ts';
import { STATUSES } from '../src/domain/words/vocabulary.ts';
import { Refusal } from '../src/domain/policy/problem.ts';
import { runForPerson } from './cli.ts';

function read(path: string): EditionRecord {
  if (!existsSync(path)) throw new Refusal(`没有找到“${path}”。改法：写旧版里 edition.json 的路径，例如 npm run changes -- 旧版/edition.json`);
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Refusal(`“${path}”不是完整的 JSON 文件。改法：从旧版压缩包里重新取出 edition.json`);
  }
  const parsed = editionRecordSchema.safeParse(data);
  if (!parsed.success)
    throw new Refusal(`“${path}”不是本库的 edition.json（缺 ${parsed.error.issues[0]?.path.join('.') || '内容'}）。改法：换成旧版里的 edition.json`);
  return parsed.data;
}

function list(title: string, entries: EditionRecord['entries'], mark: string): string[] {
  if (!entries.length) return [];
  return [
    `\n${title}（${entries.length}条）`,
    ...entries.flatMap((entry) => [
      `  ${mark} ${entry.title}　[${STATUSES[entry.status]}] ${entry.checksum}`,
      ...entry.cards.map((card) => `      明白卡：${card.name}`),
    ]),
  ];
}

function tell([oldPath, newPath = 'dist/edition.json']: string[]): void {
  if (!oldPath) throw new Refusal('没有写旧版的 edition.json。改法：npm run changes -- 旧版/edition.json');
  const [old, now] = [read(oldPath), read(newPath)];
  const changes = compareEditions(old, now);
  console.log(`${chineseDate(old.day)}版（${old.checksum}）→ ${chineseDate(now.day)}版（${now.checksum}）`);
  const lines = [
    ...list('到期或被替代，墙上的卡要撤', changes.ended, '×'),
    ...list('有改动，卡要换', changes.changed, '△'),
    ...list('新增', changes.added, '＋'),
    ...list('已删除', changes.removed, '－'),
  ];
  console.log(lines.length ? lines.join('\n') : '两版内容一样，墙上的卡不用换。');
}

await runForPerson({
  name: 'changes',
  does: '比较新旧两版，列出新增、改动、到期的条目和要换的卡',
  words: '旧版/edition.json [新版/edition.json]',
  most: 2,
  options: {},
  run: tell,
});
