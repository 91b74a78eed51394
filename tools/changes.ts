/** npm run changes -- 旧的/edition.json [新的/edition.json]: what was added, changed or ended, so that a cadre knows which card on the wall to replace. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compareEditions, type ChangedEntry, type EditionChanges } from '../src/editions/website/editionChanges.ts';
import { editionRecord } from '../src/editions/website/editionRecord.ts';
import { editionRecordSchema, type EditionEntry, type EditionRecord } from '../src/editions/website/editionRecordSchema.ts';
import { chineseDate } from '../src/domain/text/date.ts';
import { STATUSES } from '../src/domain/words/vocabulary.ts';
import { Refusal } from '../src/domain/policy/problem.ts';
import { getLibrary } from '../src/library/library.ts';
import { contentFolder, rootOption, runForPerson } from './cli.ts';
import { givenFile } from './files.ts';

function read(path: string): EditionRecord {
  if (!existsSync(path)) throw new Refusal(`没有找到“${path}”。改法：写旧版里 edition.json 的路径，例如 npm run changes -- 旧版/edition.json`);
  const text = givenFile(path, '写里面的 edition.json').toString('utf8');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Refusal(`“${path}”不是完整的 JSON 文件。改法：从旧版压缩包里重新取出 edition.json`);
  }
  const parsed = editionRecordSchema.safeParse(data);
  if (!parsed.success)
    throw new Refusal(`“${path}”不是本库的 edition.json（${parsed.error.issues[0]?.path.join('.') || '内容'}不对）。改法：换成旧版里的 edition.json`);
  return parsed.data;
}

/** The edition in `dist`, refused when it was not built from the content as it is now: what changed since would be left unsaid. */
function currentRecord(root: string): EditionRecord {
  const file = join(root, 'dist/edition.json');
  if (!existsSync(file)) throw new Refusal('还没有 dist，没有新版可比。改法：先运行 npm run build');
  const built = read(file);
  const now = editionRecordSchema.parse(editionRecord(getLibrary(root)));
  if (JSON.stringify(built) !== JSON.stringify(now))
    throw new Refusal('dist 不是照现在的内容建的，比出来的不作数。改法：先运行 npm run build，建好了再比；只想比两个旧版，就把两个 edition.json 都写上');
  return built;
}

/** More than a person reads: the rest is counted. */
const MOST = 200;

function list<T>(title: string, items: readonly T[], lines: (item: T) => string[]): string[] {
  if (!items.length) return [];
  const more = items.length > MOST ? [`  ……另有${items.length - MOST}条没有列出`] : [];
  return [`\n${title}（${items.length}条）`, ...items.slice(0, MOST).flatMap(lines), ...more];
}

const line = (mark: string, { title, status, checksum }: EditionEntry) => `  ${mark} ${title}　[${STATUSES[status]}] ${checksum}`;
const entryLines = (mark: string) => (entry: EditionEntry) => [line(mark, entry), ...entry.cards.map(({ name }) => `      明白卡：${name}`)];

function changedLines({ now, replace, keep, remove }: ChangedEntry): string[] {
  return [
    line('△', now),
    ...replace.map((name) => `      明白卡要换：${name}`),
    ...remove.map((name) => `      明白卡要撤：${name}`),
    ...(keep.length ? [`      卡上的字没变，不用换：${keep.join('、')}`] : []),
  ];
}

function phoneLines({ phones, address }: EditionChanges): string[] {
  const everywhere = phones.some(({ onEveryCard }) => onEveryCard);
  return [
    ...(address ? [`\n网站地址从“${address.old ?? '没有'}”变成“${address.now ?? '没有'}”，印出去的二维码都要换。`] : []),
    ...(phones.length
      ? [
          `\n电话有变（${phones.length}个）${everywhere ? '，其中有每张卡都印着的联系人：墙上的卡全部要换' : ''}`,
          ...phones.map(({ name, old, now }) => `  ☎ ${name}：${old ?? '没有'} → ${now ?? '没有'}`),
        ]
      : []),
  ];
}

function tell([oldPath, newPath]: string[], root: string | undefined): void {
  if (!oldPath) throw new Refusal('没有写旧版的 edition.json。改法：npm run changes -- 旧版/edition.json');
  const old = read(oldPath);
  const now = newPath ? read(newPath) : currentRecord(contentFolder(root));
  if (old.county !== now.county) throw new Refusal(`旧的是${old.county}的，新的是${now.county}的，不是同一个库，比不了。改法：找本县的旧版`);
  if (old.day > now.day) throw new Refusal(`写在前面的${chineseDate(old.day)}版比后面的${chineseDate(now.day)}版还新。改法：先写旧的，再写新的`);
  const changes = compareEditions(old, now);
  console.log(`${chineseDate(old.day)}版（${old.checksum}）→ ${chineseDate(now.day)}版（${now.checksum}）`);
  const lines = [
    ...phoneLines(changes),
    ...list('到期或被替代，墙上的卡要撤', changes.ended, entryLines('×')),
    ...list('有改动', changes.changed, changedLines),
    ...list('改了名', changes.renamed, ({ from, to, kept }) => [
      `  ⇒ ${to.title}　${from} → ${to.id}`,
      kept ? '      旧网址会转过去，墙上的二维码照样能用' : `      旧网址打不开了。改法：在 ${to.id} 里写 formerly: [${from}]`,
    ]),
    ...list('新增', changes.added, entryLines('＋')),
    ...list('已删除', changes.removed, entryLines('－')),
  ];
  console.log(lines.length ? lines.join('\n') : '两版内容一样，墙上的卡不用换。');
}

await runForPerson({
  name: 'changes',
  does: '比较新旧两版，列出新增、改动、改名、到期的条目，变了的电话，和要换的卡',
  words: '旧版/edition.json [新版/edition.json]',
  most: 2,
  options: { root: rootOption },
  run: (words, { root }) => tell(words, root),
});
